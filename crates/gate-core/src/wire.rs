//! Everything that crosses into JavaScript: requests in, answers and effects out.
//!
//! *Invariant:* plain data. Nothing here decides anything. A request carries all that its answer needs,
//! so that a background that was stopped between two steps loses nothing.
use gate_model::{Page, Part, Plan, Snapshot, Unreadable};
use serde::{Deserialize, Serialize};
#[cfg(feature = "types")]
use ts_rs::TS;

mod answer;
mod dialog;
mod draft;
mod effect;
mod files;
mod location;
mod policy;
mod request;
pub mod rules;
mod views;

pub use answer::{Answer, Insert, Outcome, Ready, Reply};
pub use dialog::{Choice, ChoiceView, Dialog, DialogKind, Place};
pub use draft::Draft;
pub use effect::{Effect, Icon, OwnPage, Record};
pub use files::{FileSeen, FilesPlan};
pub use location::{LocationView, Permission, SettingView};
pub use policy::{RawPolicy, RawValue};
pub use request::{Caller, Keyed, LONGEST_APPROVAL, Request, Tally};
pub use views::{
    GuardState, HealthView, ListView, RefusalView, SettingsView, SiteHealth, StatusView,
};
