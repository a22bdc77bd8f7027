//! Any bytes as legacy texts of a PNG: one that names itself, and a "Raw profile" with the bytes as digits. No panic,
//! and what a removal leaves holds no place.
#![no_main]
use libfuzzer_sys::fuzz_target;

mod media;

/// A text chunk; its checksum is nobody's business here.
fn text(data: &[u8]) -> Vec<u8> {
    [&(data.len() as u32).to_be_bytes()[..], b"tEXt", data, b"\0\0\0\0"].concat()
}

fuzz_target!(|bytes: &[u8]| {
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let profile = format!("Raw profile type exif\0\nexif\n{}\n{digits}\n", bytes.len());
    let texts = bytes.split(|byte| *byte == b'\n').map(text);
    let chunks: Vec<Vec<u8>> = [text(profile.as_bytes())].into_iter().chain(texts).collect();
    media::check(b"\x89PNG\r\n\x1A\n", &[chunks.concat(), b"\0\0\0\0IEND\0\0\0\0".to_vec()].concat());
});
