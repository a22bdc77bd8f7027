//! The school list, `SGL1`: file format, signature, look-up.
//!
//! A list is one file: a readable, signed header, stanzas that each wrap the content key for one kind
//! of secret, an encrypted body of keyed tags, and a signature over all of it. [`Sealed::read`] checks
//! the signature before anything is parsed; [`Sealed::unlock`] decrypts in place; [`List::find`] looks
//! up in place. There are no names or handles in a list, only tags (see `tag.rs`).
//!
//! *Invariants:* no input or output, clock or randomness; nothing panics on any bytes; whoever holds
//! file and key can test guesses, so a list is pseudonymous, not anonymous.
#[cfg(feature = "build")]
pub mod build;
mod bytes;
mod counts;
mod header;
mod kdf;
mod keys;
mod list;
mod person;
mod refusal;
mod school;
mod seal;
mod sealed;
mod section;
mod signer;
mod stanza;
mod stats;
mod table;
mod tag;
mod trust;
mod words;

pub use counts::Counts;
pub use header::{Header, SchoolId, Uses};
pub use kdf::Kdf;
pub use keys::{ContentKey, Secret};
pub use list::{Hit, List, NameHit};
pub use refusal::Refusal;
pub use school::{Posts, School};
pub use sealed::Sealed;
pub use signer::{FINGERPRINT_WORDS, SignerKey, fingerprint_words};
pub use stats::Stats;
pub use trust::{Floor, Trust};
