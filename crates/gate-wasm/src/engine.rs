//! The engine's door: JavaScript values in, JavaScript values out.
//!
//! *Invariant:* no rules. Whatever cannot be converted is answered `Denied`, and no error carries data.
use gate_core::wire::{Answer, Record, Reply};
use gate_core::{Engine as Core, Start};
use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::prelude::*;

mod read;
#[cfg(test)]
mod tests;
mod tree;
mod write;

use tree::Tree;

/// The version of this module, as the manifest has it.
#[must_use]
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Makes a panic an exception that names the place and nothing else: a panic's message may quote data.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| {
        let place = info
            .location()
            .map_or_else(String::new, ToString::to_string);
        wasm_bindgen::throw_str(&format!("the engine stopped at {place}"));
    }));
}

/// Has the next call start on a fresh memory. To be called after any exception: what a module that
/// stopped midway holds is not trusted again.
#[wasm_bindgen]
pub fn renew() {
    wasm_bindgen::handler::schedule_reinit();
}

/// Takes in the texts for people, once a start, before the first engine is made.
#[cfg(feature = "apart")]
#[wasm_bindgen(js_name = takeTexts)]
pub fn take_texts(texts: String) {
    if gate_lang::take(texts).is_err() {
        wasm_bindgen::throw_str("the texts are those of another build");
    }
}

/// The engine. After an exception it is thrown away, and [`renew`] called.
#[wasm_bindgen]
pub struct Engine(Core);

#[wasm_bindgen]
impl Engine {
    /// An engine from what the device holds.
    ///
    /// `saved` and `session` map record names to `Uint8Array`s; `policy` is what the browser's managed
    /// storage holds; `expected` is the note of the last `ExpectList`; `entropy` is 32 random bytes; `now`
    /// is in milliseconds since 1 January 1970 UTC.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        saved: JsValue,
        session: JsValue,
        policy: JsValue,
        expected: String,
        browser_language: String,
        entropy: &[u8],
        now: f64,
    ) -> Engine {
        Engine(Core::new(Start {
            saved: records(saved),
            session: records(session),
            policy: read::policy(Tree::of(&policy)).unwrap_or_default(),
            expected,
            browser_language,
            entropy: std::array::from_fn(|index| entropy.get(index).copied().unwrap_or_default()),
            now: milliseconds(now),
        }))
    }

    /// Answers one request. `caller` comes from the browser, never from the asker.
    pub fn handle(
        &mut self,
        caller: JsValue,
        request: JsValue,
        attachment: Option<Vec<u8>>,
        now: f64,
    ) -> JsValue {
        let caller = read::caller(Tree::of(&caller));
        let reply = match (caller, read::request(Tree::of(&request))) {
            (Some(caller), Some(request)) => {
                self.0
                    .handle(&caller, request, attachment, milliseconds(now))
            }
            _ => Reply {
                answer: Answer::Denied,
                effects: Vec::new(),
            },
        };
        write::tree(&reply).value()
    }
}

/// Records by name; names of a later version are left alone.
fn records(named: JsValue) -> Vec<(Record, Vec<u8>)> {
    let Ok(named) = named.dyn_into::<Object>() else {
        return Vec::new();
    };
    let record = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        let bytes: Uint8Array = pair.get(1).dyn_into().ok()?;
        Some((read::record(&pair.get(0).as_string()?)?, bytes.to_vec()))
    };
    Object::entries(&named).iter().filter_map(record).collect()
}

/// A JavaScript time; what is no time counts as 1970.
fn milliseconds(now: f64) -> u64 {
    // A float-to-integer `as` saturates: NaN and negative numbers become 0.
    now as u64
}
