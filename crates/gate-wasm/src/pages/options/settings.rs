//! The settings: saved as they are changed; what policy locks is shown as locked.
use super::super::dom::every;
use super::super::wire::Ask;
use super::super::{Done, Page};
use super::posts;
use gate_core::wire::SettingsView;
use gate_lang::{Language, id::pages as t};
use std::rc::Rc;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

pub(super) fn listen(page: &Rc<Page>) -> Done {
    let select: HtmlSelectElement = page.find("language")?;
    for language in Language::all() {
        let option = page.stamp(&select, "language-row", &[("language", language.name())])?;
        option.set_attribute("value", language.tag())?;
        option.set_attribute("lang", language.tag())?;
    }
    ["settings", "posts"].iter().try_for_each(|form| {
        page.on(form, "change", |page, _| async move {
            let (shown, wanted) = (page.settings.borrow().clone(), wanted(&page)?);
            page.learn(&Ask::Settings).await?;
            let settings = changed(page.settings.borrow().clone(), &shown, wanted);
            page.learn(&Ask::Change { settings }).await?;
            page.show("refused", false)?; // What was refused may be taken now.
            super::refresh(&page).await?;
            page.announce(t::SETTINGS_SAVED)
        })?;
        page.on(form, "submit", |_, event| {
            event.prevent_default();
            async { Ok(()) }
        })
    })
}

pub(super) fn show(page: &Page) -> Done {
    let settings = page.settings.borrow();
    page.find::<HtmlSelectElement>("language")?
        .set_value(&settings.language);
    tick(page, "shared")?.set_checked(settings.shared_computer == Some(true));
    tick(page, "own")?.set_checked(settings.shared_computer == Some(false));
    tick(page, "names")?.set_checked(settings.ask_names);
    tick(page, "journal")?.set_checked(settings.journal);
    fill(page, "official", &settings.official_accounts)?;
    show_strange(page, &page.strange.borrow())?;
    posts::show(page, &settings)?;
    every(&page.root, "[data-setting]")?
        .iter()
        .try_for_each(|row| lock(page, row))
}

/// Says which lines of the official accounts name none.
fn show_strange(page: &Page, lines: &[String]) -> Done {
    let named = lines.join(" · ");
    let note = page.filled(t::SETTINGS_OFFICIAL_STRANGE, &[("lines", &named)]);
    page.say(
        "official-strange",
        if lines.is_empty() { "" } else { &note },
    )
}

/// What holds now, with what the person changed here: another page of ours may have changed something else meanwhile.
fn changed(now: SettingsView, shown: &SettingsView, wanted: SettingsView) -> SettingsView {
    macro_rules! each {
        ($($field:ident)*) => {
            SettingsView {
                $($field: if wanted.$field == shown.$field { now.$field } else { wanted.$field },)*
            }
        };
    }
    each!(language shared_computer journal ask_names official_accounts my_school my_disclaimer
        always_disclaim bio_is_enough checks_off)
}

/// Shows words in a field, unless somebody writes there.
pub(super) fn fill(page: &Page, name: &str, words: &str) -> Done {
    let area: HtmlTextAreaElement = page.find(name)?;
    if !area.matches(":focus")? {
        area.set_value(words);
    }
    Ok(())
}

/// Shows a setting as locked, or not.
fn lock(page: &Page, row: &HtmlElement) -> Done {
    let name = row.get_attribute("data-setting").unwrap_or_default();
    let is_locked = page.locked.borrow().contains(&name);
    for field in every(row, "input, select, textarea")? {
        field.toggle_attribute_with_force("disabled", is_locked)?;
    }
    every(row, ".lock")?
        .iter()
        .for_each(|note| note.set_hidden(!is_locked));
    Ok(())
}

/// The settings as the form has them.
fn wanted(page: &Page) -> Done<SettingsView> {
    let shared = tick(page, "shared")?.checked();
    let own = tick(page, "own")?.checked();
    let mut settings = SettingsView {
        language: page.find::<HtmlSelectElement>("language")?.value(),
        shared_computer: (shared || own).then_some(shared),
        journal: tick(page, "journal")?.checked(),
        ask_names: tick(page, "names")?.checked(),
        official_accounts: page.find::<HtmlTextAreaElement>("official")?.value(),
        ..SettingsView::default()
    };
    posts::read(page, &mut settings)?;
    Ok(settings)
}

pub(super) fn tick(page: &Page, name: &str) -> Done<HtmlInputElement> {
    page.find(name)
}
