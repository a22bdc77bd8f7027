//! `schoolgate` as a library: what the command does, for the demonstration and for tests.
//!
#![doc = include_str!("../README.md")]
mod args;
mod build_list;
mod commands;
mod files;
mod school_file;
mod school_posts;
mod sentences;

pub use args::Args;
pub use build_list::{ListOrder, Made, NotMade, build_list};
pub use commands::{Outcome, run};
pub use files::{KeyFile, hex, key_from};
pub use school_file::SchoolFile;
pub use sentences::{reason_sentence, refusal_sentence};
