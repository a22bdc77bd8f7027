//! What is prepared here and leaves on the person's own ways: as a copy, or on paper. Nothing is sent or kept.
use super::dom::window;
use super::{Done, Page};
use gate_lang::MessageId;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;

/// Copies and prints what `write` makes of the page.
pub(super) fn offer(page: &Rc<Page>, copied: MessageId, write: fn(&Page) -> Done<String>) -> Done {
    page.on("copy", "click", move |page, _| async move {
        let text = write(&page)?;
        JsFuture::from(window()?.navigator().clipboard().write_text(&text)).await?;
        page.announce(copied)
    })?;
    page.on("print", "click", move |page, _| async move {
        // Fields print only as much as they show, so the paper has an element of its own.
        page.say("paper", &write(&page)?)?;
        window()?.print()
    })
}
