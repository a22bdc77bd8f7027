//! Any bytes as a TIFF: no panic, and what a removal leaves holds no place.
#![no_main]
use libfuzzer_sys::fuzz_target;

mod media;

fuzz_target!(|bytes: &[u8]| media::check(b"II*\0", bytes));
