//! The nouns: sites, accounts, snapshots of a page, verdicts.
//!
//! *Invariant:* knows nothing of how anything is found, decided or drawn.
mod account;
mod action;
mod identifier;
mod person;
mod plan;
mod sighting;
mod site;
mod snapshot;
mod verdict;

pub use account::{Account, Viewer};
pub use action::{Action, Direction};
pub use identifier::{Domain, Email, Handle, Identifier, NumericId};
pub use person::{Day, Kind, Person};
pub use plan::{Candidate, LabelPattern, Part, Plan, PressKind, Probe, Reach};
pub use sighting::{Audience, Sighting, Signal, Unreadable};
pub use site::{Directory, SiteCode};
pub use snapshot::{Node, Page, Snapshot, state};
pub use verdict::{Evidence, Verdict};
