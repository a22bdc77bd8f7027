//! What is known of each site: addresses, candidates, readers.
//!
//! *Invariant:* knows no lists, verdicts or settings. A site is one folder under `sites/`: its data, and
//! pure functions from a snapshot to a sighting. Nothing outside that folder names the site.
mod address;
mod directory;
mod icons;
mod json;
mod location;
mod site;
mod sites;
mod tree;

pub use address::Address;
pub use directory::Sites;
pub use icons::{Icon, Icons};
pub use location::{Location, LocationSetting, SettingPage};
pub use site::{ALL_SITES, Site, site_of, site_with_code};

#[cfg(test)]
mod tests;
