//! Tests of finding and removing places, on files built here and on a few small real ones.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // a test may panic, also in its helpers
mod build;
mod exiftool;
mod formats;
mod hostile;
mod photos;
mod positions;
mod properties;
mod slices;
mod speed;
