//! Texts in one.

/// The texts with something between them. The library's own joining of owned texts would be a second kilobyte of
/// Wasm beside that of borrowed ones.
pub(crate) fn joined(texts: &[String], between: &str) -> String {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    texts.join(between)
}
