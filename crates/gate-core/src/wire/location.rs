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

/// One fact about a site, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct LocationFact {
    /// The sentence.
    pub sentence: String,
    /// Where it can be seen and changed; empty: nowhere on the web.
    pub address: String,
}

/// A site's location state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct LocationView {
    /// The site's name.
    pub site: String,
    /// All in one line.
    pub line: String,
    /// The browser tells the site its position: say how to withdraw that.
    pub granted: bool,
    /// Permission, settings, files.
    pub facts: Vec<LocationFact>,
}
