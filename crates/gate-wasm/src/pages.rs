//! The extension's own pages: static HTML in `www/`, filled from here.
//!
//! *Invariant:* finds elements by their `data-` names and sets text and states, never markup; decides
//! nothing about anybody. Everything is asked of the engine.
mod approval;
mod dom;
mod guard;
mod note;
mod options;
mod page;
mod paper;
mod platform;
mod popup;
mod practice;
mod request;
mod stretch;
#[cfg(test)]
mod tests;
mod texts;
mod wire;

use page::Page;
pub use platform::Platform;
pub use stretch::stretch;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// What a step of a page comes to; an error is a failure of the browser or of the background.
type Done<T = ()> = Result<T, JsValue>;

/// Fills the page below `root` and lives in it from then on. `page` is its name: the body's `data-page`.
///
/// # Errors
/// When the background does not answer, or the page is not one of ours.
#[wasm_bindgen]
pub async fn mount(page: String, root: HtmlElement, platform: Platform) -> Done {
    let shared = Page::open(root, platform).await?;
    match page.as_str() {
        "options" => options::mount(shared).await,
        "popup" => popup::mount(shared).await,
        "approval" => approval::mount(shared).await,
        "note" => note::mount(&shared),
        "request" => request::mount(&shared),
        "practice" => practice::mount(&shared),
        _ => Err(JsValue::from_str("no such page")),
    }
}
