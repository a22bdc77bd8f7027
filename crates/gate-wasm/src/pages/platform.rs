//! The browser, as `www/send.js` hands it over, and the conversation with the engine.
use super::Done;
use super::wire::{Ask, Heard};
use js_sys::{Array, Promise, Reflect, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What only the browser can do: an object with these methods.
    pub type Platform;

    #[wasm_bindgen(method)]
    fn send(this: &Platform, request: JsValue, bytes: Option<Uint8Array>) -> Promise;

    /// The browser's language tag.
    #[wasm_bindgen(method)]
    pub(super) fn language(this: &Platform) -> String;

    #[wasm_bindgen(method, js_name = activeAddress)]
    fn active_address(this: &Platform) -> Promise;

    #[wasm_bindgen(method, js_name = activeTitle)]
    fn active_title(this: &Platform) -> Promise;

    #[wasm_bindgen(method, js_name = requestHosts)]
    fn request_hosts(this: &Platform, hosts: Array) -> Promise;

    #[wasm_bindgen(method, js_name = stretch)]
    fn stretch_order(this: &Platform, order: JsValue) -> Promise;

    #[wasm_bindgen(method, js_name = ask)]
    fn ask_dialog(this: &Platform, dialog: &JsValue) -> Promise;
}

/// An unlock code and how it is stretched.
#[derive(Serialize)]
pub(super) struct Stretch<'a> {
    pub(super) code: &'a str,
    pub(super) memory: u32,
    pub(super) passes: u32,
    pub(super) lanes: u32,
    pub(super) salt: &'a str,
}

impl Platform {
    /// Asks the engine, with bytes beside the request where it needs them.
    pub(super) async fn ask(&self, request: &Ask, bytes: Option<Uint8Array>) -> Done<Heard> {
        Ok(serde_wasm_bindgen::from_value(
            self.ask_raw(request, bytes).await?,
        )?)
    }

    async fn ask_raw(&self, request: &Ask, bytes: Option<Uint8Array>) -> Done<JsValue> {
        let request = request.serialize(&Serializer::json_compatible())?;
        JsFuture::from(self.send(request, bytes)).await
    }

    /// The address in front, where the browser tells it.
    pub(super) async fn address(&self) -> Option<String> {
        JsFuture::from(self.active_address())
            .await
            .ok()?
            .as_string()
    }

    /// What the toolbar button says of the tab in front.
    pub(super) async fn title(&self) -> Option<String> {
        JsFuture::from(self.active_title()).await.ok()?.as_string()
    }

    /// Asks the person for hosts. Call it within the press: the returned promise is to be awaited later.
    pub(super) fn request(&self, hosts: &[String]) -> Promise {
        self.request_hosts(hosts.iter().map(|host| JsValue::from_str(host)).collect())
    }

    /// The key of an unlock code, in hexadecimal.
    pub(super) async fn stretched(&self, order: &Stretch<'_>) -> Done<String> {
        let order = order.serialize(&Serializer::json_compatible())?;
        let key = JsFuture::from(self.stretch_order(order)).await?;
        key.as_string().ok_or(JsValue::NULL)
    }

    /// Shows the practice dialog as it is; the label of what was chosen.
    pub(super) async fn practise(&self) -> Done<Option<String>> {
        let answer = self.ask_raw(&Ask::Practise, None).await?;
        let dialog = Reflect::get(&answer, &"dialog".into())?;
        let chosen = JsFuture::from(self.ask_dialog(&dialog)).await?;
        let ways: Array = Reflect::get(&dialog, &"choices".into())?.dyn_into()?;
        let label = |way: JsValue| {
            let is_it = Reflect::get(&way, &"choice".into()).ok()? == chosen;
            is_it.then(|| Reflect::get(&way, &"label".into()).ok()?.as_string())?
        };
        Ok(ways.iter().find_map(label))
    }
}
