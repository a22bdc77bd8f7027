//! Any bytes as an MP4, MOV or 3GP: no panic, and what a removal leaves holds no place.
#![no_main]
use libfuzzer_sys::fuzz_target;

mod media;

fuzz_target!(|bytes: &[u8]| media::check(b"\0\0\0\x10ftypisom\0\0\0\0", bytes));
