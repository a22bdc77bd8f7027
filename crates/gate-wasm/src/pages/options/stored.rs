//! *What is stored about me*: all of it in words, and a copy to keep.
use super::super::dom::window;
use super::super::wire::Ask;
use super::super::{Done, Page};
use gate_lang::id::pages as t;
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, HtmlElement, Url};

/// Name of the saved copy.
const FILE: &str = "schoolgate-stored.json";

pub(super) fn listen(page: &Rc<Page>) -> Done {
    page.on("export", "click", |page, _| async move {
        save(&stored(&page).await?.1)?;
        page.announce(t::STORED_EXPORTED)
    })
}

pub(super) async fn show(page: &Page) -> Done {
    let (records, _) = stored(page).await?;
    page.show("stored-none", records.is_empty())?;
    let list: HtmlElement = page.find("records")?;
    list.set_text_content(None);
    records.iter().try_for_each(|(title, line)| {
        page.stamp(&list, "record-row", &[("title", title), ("line", line)])
            .map(drop)
    })
}

async fn stored(page: &Page) -> Done<(Vec<(String, String)>, String)> {
    let heard = page.ask(&Ask::Stored).await?;
    Ok((heard.records, heard.export.ok_or(JsValue::NULL)?))
}

/// Hands a text to the browser's downloads.
fn save(text: &str) -> Done {
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = window()?.document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(FILE);
    link.click();
    Url::revoke_object_url(&address)
}
