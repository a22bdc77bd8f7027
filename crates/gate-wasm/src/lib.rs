//! The door into WebAssembly: conversions only, no rules.
//!
//! Three modules are built from this crate: for the background the engine (feature `engine`) and, loaded at the
//! first file, the looking into photos and videos (feature `media`); and the extension's own pages (feature
//! `pages`). A fourth (feature `bench`) is measured and never ships.
#[cfg(feature = "bench")]
pub mod bench;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "media")]
pub mod media;
#[cfg(feature = "pages")]
pub mod pages;

/// Hands out the engine's memory as quickly as the standard library's allocator, in a sixth of the code (6 kB less).
#[cfg(all(target_arch = "wasm32", any(feature = "engine", feature = "bench")))]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
