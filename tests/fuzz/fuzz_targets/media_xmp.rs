//! Any bytes as the XMP of a JPEG: no panic, and what a removal leaves holds no place.
#![no_main]
use libfuzzer_sys::fuzz_target;

mod media;

const NAME: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

fuzz_target!(|bytes: &[u8]| {
    let packet = &bytes[..bytes.len().min(60_000)];
    let length = (NAME.len() + packet.len() + 2) as u16;
    let start = [b"\xFF\xD8\xFF\xE1", &length.to_be_bytes()[..], NAME].concat();
    media::check(&start, &[packet, b"\xFF\xD9"].concat());
});
