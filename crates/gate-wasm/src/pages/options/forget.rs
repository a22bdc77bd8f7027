//! Delete everything: asked twice, in the page, the safe answer first.
use super::super::wire::Ask;
use super::super::{Done, Page};
use gate_lang::id::pages as t;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

pub(super) fn listen(page: &Rc<Page>) -> Done {
    page.on("forget", "click", |page, _| async move {
        unfold(&page, true)?;
        page.find::<HtmlElement>("forget-stop")?.focus()
    })?;
    page.on("forget-stop", "click", |page, _| async move {
        unfold(&page, false)?;
        page.find::<HtmlElement>("forget")?.focus()
    })?;
    page.on("forget-go", "click", |page, _| async move {
        if !page.ask(&Ask::Forget).await?.is_done() {
            return Err(JsValue::NULL);
        }
        unfold(&page, false)?;
        page.incoming.replace(None);
        page.learn(&Ask::Settings).await?;
        super::refresh(&page).await?;
        page.announce(t::FORGET_DONE)?;
        page.find::<HtmlElement>("forget")?.focus()
    })
}

fn unfold(page: &Page, open: bool) -> Done {
    page.show("sure", open)?;
    page.find::<HtmlElement>("forget")?
        .set_attribute("aria-expanded", if open { "true" } else { "false" })
}
