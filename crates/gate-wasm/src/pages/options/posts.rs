//! The settings of what is checked before a post; saved with the others.
use super::super::dom::every;
use super::super::{Done, Page};
use super::settings::{fill, tick};
use gate_core::wire::SettingsView;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// Where a check's switch keeps its name.
const CHECK: &str = "data-check";

pub(super) fn show(page: &Page, settings: &SettingsView) -> Done {
    fill(page, "my-school", &settings.my_school)?;
    fill(page, "my-disclaimer", &settings.my_disclaimer)?;
    tick(page, "always")?.set_checked(settings.always_disclaim);
    tick(page, "bio-enough")?.set_checked(settings.bio_is_enough);
    for (name, field) in checks(page)? {
        field.set_checked(!settings.checks_off.contains(&name));
    }
    Ok(())
}

/// Adds what this form has.
pub(super) fn read(page: &Page, settings: &mut SettingsView) -> Done {
    settings.my_school = area(page, "my-school")?.value();
    settings.my_disclaimer = area(page, "my-disclaimer")?.value();
    settings.always_disclaim = tick(page, "always")?.checked();
    settings.bio_is_enough = tick(page, "bio-enough")?.checked();
    let off = checks(page)?
        .into_iter()
        .filter(|(_, field)| !field.checked());
    settings.checks_off = off.map(|(name, _)| name).collect();
    Ok(())
}

fn area(page: &Page, name: &str) -> Done<HtmlTextAreaElement> {
    page.find(name)
}

/// The checks by name, with their switches.
fn checks(page: &Page) -> Done<Vec<(String, HtmlInputElement)>> {
    let fields = every(&page.root, &format!("[{CHECK}]"))?.into_iter();
    let named = |field: web_sys::HtmlElement| {
        let name = field.get_attribute(CHECK)?;
        Some((name, field.dyn_into().ok()?))
    };
    Ok(fields.filter_map(named).collect())
}
