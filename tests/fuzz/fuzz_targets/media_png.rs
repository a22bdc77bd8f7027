//! Any bytes as a PNG: no panic, and what a removal leaves holds no place.
#![no_main]
use libfuzzer_sys::fuzz_target;

mod media;

fuzz_target!(|bytes: &[u8]| media::check(b"\x89PNG\r\n\x1A\n", bytes));
