//! Any bytes behind the picture of a motion photo, where its video stands: no panic, and what a removal leaves holds
//! no place.
#![no_main]
use libfuzzer_sys::fuzz_target;

mod media;

fuzz_target!(|bytes: &[u8]| media::check(b"\xFF\xD8\xFF\xD9\0\0\0\x10ftypisom\0\0\0\0", bytes));
