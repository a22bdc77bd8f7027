//! Folding, words, spans and values that must not be logged.
//!
//! *Invariant:* knows no sites, lists, formats or clocks.
mod fold;
pub mod label;
pub mod name;
pub mod search;
mod sensitive;
pub mod span;
mod tables;
mod words;

pub use fold::{FOLD_VERSION, Folded, fold, fold_with_offsets};
pub use sensitive::Sensitive;
pub use words::words;
