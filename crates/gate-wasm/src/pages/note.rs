//! A note to the safeguarding lead: prepared, edited, copied, printed; never sent, never kept.
use super::dom::window;
use super::{Done, Page};
use gate_lang::id::pages as t;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

pub(super) fn mount(page: &Rc<Page>) -> Done {
    let today = page.date(js_sys::Date::now());
    let body = page.filled(t::NOTE_BODY, &[("date", &today)]);
    page.find::<HtmlTextAreaElement>("note")?
        .set_value(body.trim());
    page.on("copy", "click", |page, _| async move {
        let note = page.find::<HtmlTextAreaElement>("note")?.value();
        JsFuture::from(window()?.navigator().clipboard().write_text(&note)).await?;
        page.announce(t::NOTE_COPIED)
    })?;
    page.on("print", "click", |page, _| async move {
        // A text field prints only as much as it shows, so the paper has an element of its own.
        page.say("paper", &page.find::<HtmlTextAreaElement>("note")?.value())?;
        window()?.print()
    })
}
