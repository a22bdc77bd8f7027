//! Whether sites learn where somebody is: what a page tells, and what our own pages are shown.
use super::*;

/// Whether the browser tells a site its position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum Permission {
    /// Not looked yet.
    #[default]
    Unknown,
    /// It does.
    Granted,
    /// It would ask first.
    Prompt,
    /// It does not.
    Denied,
}

/// One of a site's location settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct SettingView {
    /// Its permanent name (`gate_sites::LocationSetting::name`).
    pub name: String,
    /// On or off; `None`: could not see.
    pub on: Option<bool>,
    /// When that was seen: days since 1 January 1970 UTC.
    pub day: u16,
    /// Where it can be seen and changed; empty: only on the phone.
    pub address: String,
    /// No page tells us: the person may look, and say.
    pub asks: bool,
}

/// A site's location state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct LocationView {
    /// The site's permanent code.
    pub code: String,
    /// The site's name.
    pub site: String,
    /// All in one line.
    pub line: String,
    /// Whether the browser tells the site its position.
    pub permission: Permission,
    /// The settings.
    pub settings: Vec<SettingView>,
    /// Photos and videos that were chosen: all, with a place, not looked into.
    pub files: [u32; 3],
}
