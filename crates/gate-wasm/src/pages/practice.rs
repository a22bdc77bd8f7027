//! *Try a warning*: the real dialog on an invented page.
use super::{Done, Page};
use gate_lang::id::pages as t;
use std::rc::Rc;

pub(super) fn mount(page: &Rc<Page>) -> Done {
    page.on("follow", "click", |page, _| async move {
        let label = page.platform.practise().await?.unwrap_or_default();
        let chosen = page.filled(t::PRACTICE_CHOSEN, &[("choice", &label)]);
        page.say(
            "live",
            &format!("{chosen} {}", page.text(t::PRACTICE_AFTER)),
        )
    })
}
