//! From an unlock code to a key: the one slow and memory-hungry step, for a worker that is thrown away.
use gate_list::Kdf;
use std::fmt::Write as _;
use wasm_bindgen::prelude::*;

/// The key of an unlock code, 32 bytes in hexadecimal: Argon2id with `memory` KiB, `passes` and `lanes`.
///
/// # Errors
/// When the salt is not 16 bytes in hexadecimal, or the numbers are none that Argon2 has.
#[wasm_bindgen]
pub fn stretch(
    code: &str,
    memory: u32,
    passes: u32,
    lanes: u32,
    salt: &str,
) -> Result<String, JsError> {
    key(code, memory, passes, lanes, salt).ok_or_else(|| JsError::new("stretch"))
}

pub(super) fn key(code: &str, memory: u32, passes: u32, lanes: u32, salt: &str) -> Option<String> {
    let kdf = Kdf {
        memory,
        passes,
        lanes,
        salt: bytes(salt)?,
    };
    let key = kdf.stretch(code)?;
    Some(key.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}

/// Sixteen bytes from hexadecimal.
fn bytes(hex: &str) -> Option<[u8; 16]> {
    let all = u128::from_str_radix(hex, 16).ok()?;
    (hex.len() == 32 && !hex.starts_with('+')).then(|| all.to_be_bytes())
}
