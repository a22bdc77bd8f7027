//! A note about a contact, or about a post made by mistake: prepared, edited, copied, printed; never sent or kept.
use super::dom::window;
use super::{Done, Page, paper};
use gate_lang::id::pages as t;
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;

pub(super) fn mount(page: &Rc<Page>) -> Done {
    // "#x.post" after a post, "#post" from the popup; everything else is about a contact.
    let about = window()?.location().hash()?;
    let (title, body) = if about.ends_with("post") {
        (t::NOTE_POST_TITLE, t::NOTE_POST_BODY)
    } else {
        (t::NOTE_TITLE, t::NOTE_BODY)
    };
    let today = page.date(js_sys::Date::now());
    let body = page.filled(body, &[("date", &today)]);
    page.say("title", page.text(title))?;
    page.find::<HtmlTextAreaElement>("note")?
        .set_value(body.trim());
    paper::offer(page, t::NOTE_COPIED, |page| {
        Ok(page.find::<HtmlTextAreaElement>("note")?.value())
    })
}
