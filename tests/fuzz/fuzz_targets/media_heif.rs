//! Any bytes as a HEIC or AVIF: no panic, and what a removal leaves holds no place.
#![no_main]
use libfuzzer_sys::fuzz_target;

mod media;

fuzz_target!(|bytes: &[u8]| {
    for start in [b"\0\0\0\x10ftypheic\0\0\0\0", b"\0\0\0\x10ftypavif\0\0\0\0"] {
        media::check(start, bytes);
    }
});
