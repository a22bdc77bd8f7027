//! How the guard is: a sign, a word and a sentence; and the press that allows withheld sites.
use super::wire::Ask;
use super::{Done, Page};
use gate_core::wire::{GuardState, Icon, StatusView};
use gate_lang::{MessageId, id::pages as t};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Asks how the guard is, and shows it.
pub(super) async fn refresh(page: &Page, address: Option<String>) -> Done<StatusView> {
    let heard = page.ask(&Ask::Status { address }).await?;
    let status = heard.status.ok_or(JsValue::NULL)?;
    paint(page, sign(&status), &status.sentence)?;
    page.show("allow", !status.withheld.is_empty())?;
    page.withheld.replace(status.withheld.clone());
    Ok(status)
}

fn paint(page: &Page, (sign, word): (&str, MessageId), sentence: &str) -> Done {
    let guard: web_sys::HtmlElement = page.find("guard")?;
    guard.set_attribute("data-icon", sign)?;
    page.say("word", page.text(word))?;
    page.say("sentence", sentence)
}

/// The page in front is not guarded, whatever holds for its site; a sentence says why.
pub(super) fn cannot_read(page: &Page, sentence: &str) -> Done {
    paint(page, ("cannotRead", t::WORD_CANNOT_READ), sentence)
}

/// Listens for presses on *Allow*.
pub(super) fn listen(page: &Rc<Page>) -> Done {
    page.on("allow", "click", |page, _| {
        let asked = page.platform.request(&page.withheld.borrow());
        async move {
            let granted = JsFuture::from(asked).await?.is_truthy();
            page.show("allow", !granted)?;
            page.announce(if granted {
                t::POPUP_ALLOWED
            } else {
                t::POPUP_NOT_ALLOWED
            })
        }
    })
}

/// The sign's name, as in the style sheet, and the word beside it.
fn sign(status: &StatusView) -> (&'static str, MessageId) {
    match (status.icon, status.guard) {
        (Icon::NotAllowed, _) => ("notAllowed", t::WORD_NOT_ALLOWED),
        (Icon::Locked, _) => ("locked", t::WORD_LOCKED),
        (Icon::CannotRead, _) => ("cannotRead", t::WORD_CANNOT_READ),
        (Icon::Protected, _) => ("protected", t::WORD_PROTECTED),
        (Icon::NoList, GuardState::Expired) => ("noList", t::WORD_EXPIRED),
        (Icon::NoList, GuardState::Lost) => ("noList", t::WORD_LOST),
        (Icon::NoList, _) => ("noList", t::WORD_NO_LIST),
    }
}
