//! One open page: its root, its browser and its language.
use super::platform::Platform;
use super::wire::{Ask, Heard};
use super::{Done, texts};
use gate_core::wire::{ListView, SettingsView};
use gate_lang::{Language, MessageId, fill, message};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// One open page, shared by everything that happens on it.
pub(super) struct Page {
    /// The element that everything is below.
    pub(super) root: HtmlElement,
    /// The browser.
    pub(super) platform: Platform,
    /// The settings as the engine last told them.
    pub(super) settings: RefCell<SettingsView>,
    /// Names of the settings that policy locks.
    pub(super) locked: RefCell<Vec<String>>,
    /// Lines of the official accounts that name no account.
    pub(super) strange: RefCell<Vec<String>>,
    /// The list that is being taken in: to be compared, or to be unlocked.
    pub(super) incoming: RefCell<Option<ListView>>,
    /// Hosts that the browser withholds; known before the press that asks for them, which may not wait.
    pub(super) withheld: RefCell<Vec<String>>,
    language: Cell<Language>,
}

impl Page {
    /// Asks for the settings and puts every text of the page into its language.
    pub(super) async fn open(root: HtmlElement, platform: Platform) -> Done<Rc<Self>> {
        let page = Self {
            root,
            platform,
            settings: RefCell::default(),
            locked: RefCell::default(),
            strange: RefCell::default(),
            incoming: RefCell::default(),
            withheld: RefCell::default(),
            language: Cell::new(Language::ENGLISH),
        };
        page.learn(&Ask::Settings).await?;
        Ok(Rc::new(page))
    }

    /// Makes a request that is answered with the settings, and follows them.
    pub(super) async fn learn(&self, request: &Ask) -> Done {
        let heard = self.ask(request).await?;
        let settings = heard.settings.ok_or(JsValue::NULL)?;
        let wanted = Language::from_tag(&settings.language);
        let browsers = || Language::from_tag(&self.platform.language());
        self.language
            .set(wanted.or_else(browsers).unwrap_or(Language::ENGLISH));
        *self.settings.borrow_mut() = settings;
        *self.locked.borrow_mut() = heard.locked;
        *self.strange.borrow_mut() = heard.strange;
        texts::fill_page(self)
    }

    /// The language of all texts.
    pub(super) fn language(&self) -> Language {
        self.language.get()
    }

    /// A text in the page's language.
    pub(super) fn text(&self, id: MessageId) -> &'static str {
        message(self.language.get(), id)
    }

    /// A text with its placeholders filled.
    pub(super) fn filled(&self, id: MessageId, values: &[(&str, &str)]) -> String {
        fill(self.text(id), values)
    }

    /// The day of a time in milliseconds, written out.
    pub(super) fn date(&self, milliseconds: f64) -> String {
        self.language.get().date(texts::day(milliseconds))
    }

    /// Asks the engine.
    pub(super) async fn ask(&self, request: &Ask) -> Done<Heard> {
        self.platform.ask(request, None).await
    }

    /// Says a short result where screen readers announce it.
    pub(super) fn announce(&self, id: MessageId) -> Done {
        self.say("live", self.text(id))
    }
}
