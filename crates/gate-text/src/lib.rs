//! Folding, words, spans and values that must not be logged.
//!
//! *Invariant:* knows no sites, lists, formats or clocks.
mod sensitive;

pub use sensitive::Sensitive;
