//! The engine: requests in, answers and effects out.
//!
//! *Invariant:* no input or output, no clock, no randomness of its own: time and bytes come in. The same
//! records, requests and times give the same answers and effects.
mod codec;
mod dialog;
mod engine;
mod few;
mod joined;
mod policy;
mod record;
mod verdict;
pub mod wire;

pub use engine::{Engine, Start};
pub use policy::{KEYS as POLICY_KEYS, LOCKABLE as POLICY_LOCKABLE, Policy, Problem};
pub use verdict::{Judged, judge};
