//! The nouns: sites, accounts, snapshots of a page, verdicts.
//!
//! *Invariant:* knows nothing of how anything is found, decided or drawn.
mod account;
mod action;
mod composer;
mod identifier;
mod person;
mod plan;
mod search;
mod sighting;
mod site;
mod snapshot;
mod verdict;

pub use account::{Account, Viewer};
pub use action::{Action, Direction};
pub use composer::{Composed, Composer, Place, PostKey, PostKind, Readers};
pub use identifier::{Digits, Domain, Email, Handle, HandleText, Identifier, Letters, NumericId};
pub use person::{Day, Kind, Person};
pub use plan::{Candidate, LabelPattern, Labels, Part, Plan, PressKind, Probe, Reach};
pub use search::Search;
pub use sighting::{Audience, Sighting, Signal, Unreadable};
pub use site::{Directory, SiteCode};
pub use snapshot::{Node, Page, Snapshot, state};
pub use verdict::{Evidence, Verdict};
