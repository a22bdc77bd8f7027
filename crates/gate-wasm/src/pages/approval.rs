//! An approval, written down in our own page so that the host page cannot read it.
use super::dom::window;
use super::wire::Ask;
use super::{Done, Page, texts};
use gate_core::wire::LONGEST_APPROVAL;
use gate_lang::{MessageId, id::pages as t};
use std::rc::Rc;
use web_sys::{HtmlElement, HtmlInputElement};

/// A day in milliseconds.
const DAY: f64 = 86_400_000.0;

pub(super) async fn mount(page: Rc<Page>) -> Done {
    let pending = window()?
        .location()
        .hash()?
        .trim_start_matches('#')
        .to_owned();
    page.show("lost", pending.is_empty())?;
    page.show("approval", !pending.is_empty())?;
    let today = js_sys::Date::new_0()
        .to_iso_string()
        .as_string()
        .unwrap_or_default();
    let today = today.split('T').next().unwrap_or_default();
    page.find::<HtmlInputElement>("until")?.set_min(today);
    page.on("approval", "submit", move |page, event| {
        event.prevent_default();
        let pending = pending.clone();
        async move { keep(&page, pending).await }
    })
}

/// Sends what was written; says what is missing beside it.
async fn keep(page: &Page, pending: String) -> Done {
    let until: HtmlInputElement = page.find("until")?;
    let approver = page.typed("approver")?;
    if approver.is_empty() {
        return missing(page, "approver", t::APPROVAL_NEED_APPROVER);
    }
    if until.value().is_empty() || until.value() < until.min() {
        return missing(page, "until", t::APPROVAL_NEED_UNTIL);
    }
    let last = until.value_as_number();
    let latest = js_sys::Date::now() + f64::from(LONGEST_APPROVAL) * DAY;
    if last > latest {
        let date = page.date(latest);
        page.say(
            "live",
            &page.filled(t::APPROVAL_TOO_LONG, &[("date", &date)]),
        )?;
        return until.focus();
    }
    let reference = page.typed("reference")?;
    let request = Ask::Approve {
        pending,
        reference,
        approver,
        until: texts::day(last),
    };
    if !page.ask(&request).await?.is_done() {
        return page.announce(t::APPROVAL_DENIED);
    }
    page.show("approval", false)?;
    let date = page.date(last);
    page.say("live", &page.filled(t::APPROVAL_DONE, &[("date", &date)]))
}

fn missing(page: &Page, field: &str, why: MessageId) -> Done {
    page.announce(why)?;
    page.find::<HtmlElement>(field)?.focus()
}
