//! Tests of the list as a whole: from a table to bytes, from bytes to answers.
#![allow(clippy::expect_used, clippy::indexing_slicing)] // a test may panic, also in its helpers
mod damage;
mod fixture;
mod lookup;
mod opening;
mod refusals;
mod speed;
mod table;
