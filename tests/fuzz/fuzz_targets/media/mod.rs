//! What every target about photos and videos checks.
use gate_media::{Finding, examine};

/// Looks into a file that begins like this and goes on with any bytes.
pub fn check(start: &[u8], bytes: &[u8]) {
    let file = [start, bytes].concat();
    let Finding::Found { removal: Ok(removal), .. } = examine(&file) else { return };
    let clean = removal.apply(&file);
    assert!(file.starts_with(b"\x89PNG") || clean.len() == file.len(), "offsets have moved");
    assert!(!matches!(examine(&clean), Finding::Found { .. }), "a place is left");
}
