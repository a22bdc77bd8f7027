//! The first question: is this computer used by several people? Until it is answered, the list waits.
use super::super::wire::Ask;
use super::super::{Done, Page};
use std::rc::Rc;
use web_sys::HtmlElement;

pub(super) fn show(page: &Page) -> Done {
    let unanswered = page.settings.borrow().shared_computer.is_none();
    page.show("first", unanswered)?;
    page.root
        .toggle_attribute_with_force("data-first", unanswered)?;
    Ok(())
}

pub(super) fn listen(page: &Rc<Page>) -> Done {
    for (button, shared) in [("first-shared", true), ("first-own", false)] {
        page.on(button, "click", move |page, _| async move {
            let mut settings = page.settings.borrow().clone();
            settings.shared_computer = Some(shared);
            page.learn(&Ask::Change { settings }).await?;
            super::refresh(&page).await?;
            page.find::<HtmlElement>("list")?.focus()
        })?;
    }
    Ok(())
}
