//! What the text of a post may get wrong: one file a check, findings with spans, at most one nudge.
//!
//! *Invariant:* pure; knows no pages, lists, clocks or browsers, and never judges tone or opinion. The
//! words of a language are in its pack (`lexicon.toml`), and so is every text for people (`post.toml`).
mod checks;
mod context;
mod digits;
mod engine;
mod finding;
mod grammar;
mod known;
mod length;
mod lexicon;
mod mention;
mod nudge;
mod ordered;
mod own_words;
mod pattern;
mod post;
mod school;
mod severity;
mod text;
mod variant;

pub use checks::{ALL_CHECKS, Check};
pub use engine::{Checks, Report};
pub use finding::{CheckId, Clause, Finding, Severity};
pub use length::weighted_length;
pub use mention::Tier;
pub use nudge::{Nudge, join};
pub use pattern::Pattern;
#[cfg(feature = "compile")]
pub use pattern::{Refusal, Refused};
pub use post::{Addressed, People, Place, Post, PostKind, Readers, readers_text};
pub use school::{School, Switches};
pub use variant::{Fit, MOST_WEIGHT, choose};
