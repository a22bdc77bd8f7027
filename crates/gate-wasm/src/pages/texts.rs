//! Texts into the page: every element with `data-text` or `data-label`, in the page's language.
use super::dom::{every, window};
use super::{Done, Page};
use gate_lang::MessageId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Puts all texts of the page, and of its templates, into its language.
pub(super) fn fill_page(page: &Page) -> Done {
    let document = window()?.document().ok_or(wasm_bindgen::JsValue::NULL)?;
    if let Some(html) = document.document_element() {
        html.set_attribute("lang", page.language().tag())?;
        html.set_attribute("dir", page.language().direction())?;
    }
    for element in every(&page.root, "[data-text], [data-label]")? {
        fill_element(page, &element)?;
    }
    for template in every(&page.root, "template")? {
        let content = template.unchecked_into::<HtmlTemplateElement>().content();
        let inside = content.query_selector_all("[data-text]")?;
        for element in (0..inside.length()).filter_map(|index| inside.get(index)) {
            fill_element(page, element.unchecked_ref())?;
        }
    }
    if let Some(heading) = page.root.query_selector("h1")? {
        let brand = page.text(gate_lang::id::pages::BRAND);
        let heading = heading.text_content().unwrap_or_default();
        document.set_title(&if heading.is_empty() {
            brand.to_owned()
        } else {
            format!("{heading} · {brand}")
        });
    }
    Ok(())
}

fn fill_element(page: &Page, element: &Element) -> Done {
    let text = |attribute: &str| {
        let id = element.get_attribute(attribute)?;
        Some(page.text(MessageId::named(&id)?))
    };
    if let Some(text) = text("data-text") {
        element.set_text_content(Some(text));
    }
    if let Some(label) = text("data-label") {
        element.set_attribute("aria-label", label)?;
    }
    Ok(())
}

/// The day of a time, counted from 1 January 1970 UTC.
pub(super) fn day(milliseconds: f64) -> u16 {
    (milliseconds / DAY) as u16 // A float-to-integer `as` saturates.
}
