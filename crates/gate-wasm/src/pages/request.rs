//! A request for approval of a channel in the school's name: filled in, copied, printed; never sent or kept.
use super::dom::window;
use super::{Done, Page, paper};
use gate_lang::id::pages as t;
use std::rc::Rc;
use web_sys::HtmlInputElement;

pub(super) fn mount(page: &Rc<Page>) -> Done {
    // "#X": the site on which the nudge stood.
    let site = window()?.location().hash()?;
    page.find::<HtmlInputElement>("site")?
        .set_value(site.trim_start_matches('#'));
    paper::offer(page, t::REQUEST_COPIED, written)
}

/// The request in words. What was not filled in stays to be filled in by hand.
fn written(page: &Page) -> Done<String> {
    let typed = |field: &str| -> Done<String> {
        let text = page.typed(field)?;
        let blank = || page.text(t::REQUEST_BLANK).to_owned();
        Ok(if text.is_empty() { blank() } else { text })
    };
    let ticked = |field: &str| Ok(page.find::<HtmlInputElement>(field)?.checked()) as Done<bool>;
    let reach = match (ticked("open")?, ticked("closed")?) {
        (true, _) => t::REQUEST_OPEN,
        (_, true) => t::REQUEST_CLOSED,
        _ => t::REQUEST_BLANK,
    };
    let body = page.filled(
        t::REQUEST_BODY,
        &[
            ("date", &page.date(js_sys::Date::now())),
            ("site", &typed("site")?),
            ("name", &typed("name")?),
            ("aim", &typed("aim")?),
            ("audience", &typed("audience")?),
            ("first", &typed("first")?),
            ("second", &typed("second")?),
            ("reach", page.text(reach)),
        ],
    );
    Ok(body.trim().to_owned())
}
