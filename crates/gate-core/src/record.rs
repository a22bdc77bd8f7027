//! What is kept between two starts: one file a record, each with its own bytes and version.
//!
//! *Invariant:* a record that cannot be read counts as absent.
mod bio;
mod device;
mod floor;
mod health;
pub(crate) mod icons;
pub(crate) mod journal;
mod key;
mod location;
mod marks;
mod settings;
mod today;

pub(crate) use bio::Bios;
pub(crate) use device::{DeviceKey, IdentityTag, Purpose, Tag};
pub(crate) use floor::FloorRecord;
pub(crate) use health::{Health, SiteCounts};
pub(crate) use journal::Journal;
pub(crate) use key::KeptKey;
pub(crate) use location::{Locations, SiteLocation};
pub(crate) use marks::{Mark, MarkKind, Marks};
pub(crate) use settings::Settings;
pub(crate) use today::Today;
