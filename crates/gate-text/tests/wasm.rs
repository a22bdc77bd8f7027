//! The list's builder folds natively, the extension as WebAssembly: one digest holds both to the same
//! result for every code point, and to `FOLD_VERSION`. `cargo xtask test` runs this file both ways.
use gate_text::{FOLD_VERSION, fold, name::name_keys};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// A digest of all folding and of some name keys, by `FOLD_VERSION`.
const DIGEST: (u32, u64) = (3, 0x0879_3DCE_0800_965D);

/// FNV-1a over the results, each with an end mark.
struct Digest(u64);

impl Digest {
    fn take(&mut self, text: &str) {
        for byte in text.bytes().chain([0xFF]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
    }
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
fn builder_and_browser_fold_alike() {
    let mut digest = Digest(0xCBF2_9CE4_8422_2325);
    for c in (0..=0x2_FFFF)
        .chain(0xE_0000..=0xE_01FF)
        .filter_map(char::from_u32)
    {
        digest.take(&fold(&format!("ж{c}")));
        digest.take(&fold(&format!("b{c}")));
        digest.take(&fold(&format!("{c}")));
    }
    for name in include_str!("tables/names.txt").lines() {
        for key in name_keys(name) {
            digest.take(&key.text);
        }
    }
    assert_eq!(
        (FOLD_VERSION, digest.0),
        DIGEST,
        "folding has changed: raise FOLD_VERSION, note the digest"
    );
}
