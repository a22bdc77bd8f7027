//! Taking in a list: choose the file, compare the signer's words, enter the unlock code.
//!
//! *Invariant:* the code leaves its field only for the worker that stretches it, and the field is emptied.
use super::super::platform::Stretch;
use super::super::wire::{Ask, Heard};
use super::super::{Done, Page};
use gate_core::wire::{ListView, RefusalView};
use gate_lang::id::{list as l, pages as t};
use js_sys::Uint8Array;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlElement, HtmlInputElement};

/// Bytes that are not even read: many times the largest list, and as much as a browser hands on at once.
const LARGEST: f64 = 32e6;

/// Shows the step that the list at hand needs: one that was just given, else the one that is kept, locked.
/// A file whose signer was not confirmed is not taken up again: it may have been set aside.
pub(super) fn show(page: &Page, held: Option<ListView>, is_locked: bool) -> Done {
    let held = held.filter(|list| !list.signer_pending);
    let held_words = held.as_ref().map(|list| list.signer_words.clone());
    if page.incoming.borrow().is_none() {
        page.incoming.replace(held.filter(|_| is_locked));
    }
    let incoming = page.incoming.borrow();
    let list = incoming.as_ref();
    let to_compare = list.filter(|list| list.signer_pending);
    let to_unlock = list.filter(|list| !list.signer_pending);
    page.show("compare", to_compare.is_some())?;
    let is_new = to_compare.zip(held_words);
    let is_new = is_new.is_some_and(|(list, words)| list.signer_words != words);
    page.show("other-signer", is_new)?;
    page.show("unlock", to_unlock.is_some_and(|list| list.code.is_some()))?;
    page.show(
        "keep-row",
        page.settings.borrow().shared_computer == Some(false),
    )?;
    page.show("no-way", to_unlock.is_some_and(|list| list.code.is_none()))?;
    to_compare.map_or(Ok(()), |list| words(page, &list.signer_words))
}

fn words(page: &Page, words: &str) -> Done {
    let list: HtmlElement = page.find("words")?;
    list.set_text_content(None);
    words
        .split(' ')
        .try_for_each(|word| page.stamp(&list, "word-row", &[("word", word)]).map(drop))
}

pub(super) fn listen(page: &Rc<Page>) -> Done {
    page.on("file", "change", |page, _| async move {
        let input: HtmlInputElement = page.find("file")?;
        let chosen = input.files().and_then(|files| files.get(0));
        if let Some(file) = chosen {
            take(&page, file).await?;
        }
        input.set_value(""); // The same file may be chosen again.
        Ok(())
    })?;
    listen_for_drops(page)?;
    page.on("same", "click", |page, _| async move { trust(&page).await })?;
    page.on("differ", "click", |page, _| async move {
        page.incoming.replace(None);
        // No words are the signer's: a file that is set aside must not stand before the list that is held.
        let words = String::new();
        page.ask(&Ask::TrustSigner { words }).await?;
        super::refresh(&page).await?;
        page.announce(t::IMPORT_SET_ASIDE)
    })?;
    page.on("show", "change", |page, _| async move {
        let shown = page.find::<HtmlInputElement>("show")?.checked();
        page.find::<HtmlInputElement>("code")?
            .set_type(if shown { "text" } else { "password" });
        Ok(())
    })?;
    page.on("unlock", "submit", |page, event| {
        event.prevent_default();
        async move { unlock(&page).await }
    })
}

fn listen_for_drops(page: &Rc<Page>) -> Done {
    for event in ["dragover", "dragleave"] {
        page.on("drop", event, move |page, happened| {
            happened.prevent_default();
            async move {
                let target: HtmlElement = page.find("drop")?;
                target
                    .toggle_attribute_with_force("data-over", event == "dragover")
                    .map(drop)
            }
        })?;
    }
    page.on("drop", "drop", |page, event| {
        event.prevent_default();
        let file = dropped(&event);
        async move {
            page.find::<HtmlElement>("drop")?
                .remove_attribute("data-over")?;
            match file {
                Some(file) => take(&page, file).await,
                None => Ok(()),
            }
        }
    })
}

/// The first file of a drop; it is there only while the event lasts.
fn dropped(event: &Event) -> Option<File> {
    event
        .dyn_ref::<DragEvent>()?
        .data_transfer()?
        .files()?
        .get(0)
}

async fn take(page: &Page, file: File) -> Done {
    page.show("refused", false)?;
    if file.size() > LARGEST {
        page.say("refusal", page.text(l::REFUSAL_TOO_LARGE))?;
        page.show("school-computer", false)?;
        return page.show("refused", true);
    }
    page.announce(t::IMPORT_READING)?;
    let bytes = Uint8Array::new(&JsFuture::from(file.array_buffer()).await?);
    let answer = page.platform.ask(&Ask::Import, Some(bytes)).await?;
    follow(page, answer).await
}

async fn trust(page: &Page) -> Done {
    let words = page
        .incoming
        .borrow()
        .as_ref()
        .map(|list| list.signer_words.clone());
    let words = words.ok_or(JsValue::NULL)?;
    let answer = page.ask(&Ask::TrustSigner { words }).await?;
    follow(page, answer).await
}

async fn unlock(page: &Page) -> Done {
    let code = page.typed("code")?;
    if code.is_empty() {
        page.say("unlock-note", page.text(t::IMPORT_NO_CODE))?;
        return page.find::<HtmlElement>("code")?.focus();
    }
    let strength = page
        .incoming
        .borrow()
        .as_ref()
        .and_then(|list| list.code.clone());
    let (memory, passes, lanes, salt) = strength.ok_or(JsValue::NULL)?;
    page.say("unlock-note", "")?;
    page.announce(t::IMPORT_WORKING)?;
    let keep = page.find::<HtmlInputElement>("keep")?.checked();
    let mut answer = Heard::default();
    for code in spellings(&code) {
        let order = Stretch {
            code: &code,
            memory,
            passes,
            lanes,
            salt: &salt,
        };
        let key = page.platform.stretched(&order).await?;
        answer = page.ask(&Ask::Unlock { key, keep }).await?;
        if !answer.refusal.as_ref().is_some_and(is_wrong) {
            break;
        }
    }
    follow(page, answer).await
}

/// The code as it was typed, and as somebody may have meant it who read six words from paper.
pub(in super::super) fn spellings(code: &str) -> Vec<String> {
    let small = code.to_lowercase();
    let words = small.split([' ', '-', '\u{a0}', '\t']);
    let plain = words.filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let mut all = vec![code.to_owned(), plain.join(" ")];
    all.dedup();
    all
}

fn is_wrong(refusal: &RefusalView) -> bool {
    refusal.name == "wrongKey"
}

/// Goes where an answer leads: to the next step, to the end, or to a refusal in words.
async fn follow(page: &Page, answer: Heard) -> Done {
    page.say("live", "")?; // No longer working on it.
    match (answer.list, answer.refusal) {
        (Some(list), _) => go_on(page, list).await,
        (_, Some(refusal)) => refuse(page, &refusal),
        _ => Err(JsValue::NULL),
    }
}

async fn go_on(page: &Page, list: ListView) -> Done {
    page.say("unlock-note", "")?;
    page.find::<HtmlInputElement>("code")?.set_value("");
    page.show("refused", false)?;
    let is_in_force = list.in_force;
    page.incoming.replace((!is_in_force).then_some(list));
    super::refresh(page).await?;
    if is_in_force {
        page.announce(t::IMPORT_DONE)
    } else {
        focus_step(page)
    }
}

/// A wrong code is said beside its field; everything else above the file.
fn refuse(page: &Page, refusal: &RefusalView) -> Done {
    if !is_wrong(refusal) {
        page.say("refusal", &refusal.sentence)?;
        page.show("school-computer", refusal.name == "ownComputer")?;
        return page.show("refused", true);
    }
    page.say("unlock-note", &refusal.sentence)?;
    let code: HtmlInputElement = page.find("code")?;
    code.select();
    code.focus()
}

/// Puts the focus where the next step begins.
fn focus_step(page: &Page) -> Done {
    let compare: HtmlElement = page.find("compare")?;
    if compare.hidden() {
        page.find::<HtmlElement>("code")?.focus()
    } else {
        compare.focus()
    }
}
