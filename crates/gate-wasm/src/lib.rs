//! The door into WebAssembly: conversions only, no rules.
//!
//! Two modules are built from this crate: the engine for the background (feature `engine`) and the
//! extension's own pages (feature `pages`); a third (feature `bench`) is measured and never ships.
#[cfg(feature = "bench")]
pub mod bench;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "pages")]
pub mod pages;
