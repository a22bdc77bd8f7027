//! Place data inside photos and videos: finds it, strips it.
//!
//! The caller holds a file of known length and hands over the slices that are asked for, so that a video of
//! four gigabytes costs no more memory than its headers:
//!
//! ```
//! use gate_media::{Finding, Look, Step};
//!
//! # let file: Vec<u8> = b"\xFF\xD8\xFF\xD9".to_vec();
//! let mut look = Look::new(file.len() as u64);
//! let mut slice = Vec::new();
//! let finding = loop {
//!     match look.step(slice) {
//!         Step::Need(range) => slice = file[range.start as usize..range.end as usize].to_vec(),
//!         Step::Done(finding) => break finding,
//!     }
//! };
//! assert_eq!(finding, Finding::Clear);
//! ```
//!
//! A place is a numeric latitude and longitude, both in range, not both zero; an empty GPS block is none.
//! The answer names where places were found ([`Place`]), never the coordinates. With it comes a [`Removal`]:
//! ranges of the file to keep and bytes to put between them. Wherever the format allows it the bytes put in
//! are as many as those left out, so that no offset inside the file moves; only PNG texts that were compressed
//! grow. Nothing but the position is touched: pixels, orientation, colour profile and all else stay.
//!
//! | file | looked into |
//! |---|---|
//! | JPEG | Exif, XMP, extended XMP; further pictures and the video behind the picture |
//! | PNG | `eXIf`, XMP in `iTXt`, legacy "Raw profile type" texts, texts named like `exif:GPSLatitude` |
//! | WebP | `EXIF`, `XMP ` |
//! | HEIC, AVIF | Exif and XMP items, the video of a motion photo (`mpvd`) |
//! | TIFF | GPS directories of all pages, XMP |
//! | MP4, MOV, 3GP | `©xyz`, `loci`, `location` keys, XMP |
//!
//! Not looked into: makers' notes, place *names* (IPTC, XMP), map projections in GeoTIFF. A video with a track
//! of positions ([`Refusal::Telemetry`]) is answered with *could not look*, never with *clear*.
//!
//! *Invariants:* no input or output; nothing panics on any bytes; time and memory are bounded (`limits.rs`).
mod block;
mod bmff;
mod bytes;
mod exif;
mod file;
mod finding;
mod gather;
mod jpeg;
mod limits;
mod look;
mod named;
mod png;
mod position;
mod refusal;
mod removal;
mod sniff;
mod tiff;
mod webp;
mod xmp;

pub use finding::{Finding, Place};
pub use look::{Look, Step, examine};
pub use refusal::Refusal;
pub use removal::{Piece, Removal};
