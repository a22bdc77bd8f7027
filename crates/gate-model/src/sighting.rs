//! What a reader made of a snapshot.
use crate::{Account, Action, Viewer};
#[cfg(feature = "types")]
use ts_rs::TS;

/// One signal that a reader used, for *how we knew* and for the health report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Signal {
    /// A test id.
    TestId,
    /// A link's address.
    Link,
    /// A label or text.
    Label,
    /// A role, a tag or a position.
    Structure,
    /// The page's own address.
    Address,
    /// A menu's opener.
    Opener,
    /// Data in an inline script.
    Payload,
    /// An icon that other buttons have taught.
    Icon,
}

/// Whom an open conversation or a post reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// One other person.
    One,
    /// Several people, of whom only some may be known.
    Group,
}

/// A press understood: what it would do, to whom, and how the reader knew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// What the press would do.
    pub action: Action,
    /// Whom it concerns: one account, or the known members of a group conversation.
    pub targets: Vec<Account>,
    /// One person or a group.
    pub audience: Audience,
    /// Who is signed in, where the page tells.
    pub viewer: Option<Viewer>,
    /// The signals used, strongest first.
    pub signals: Vec<Signal>,
    /// The number of the icon on it, where what it does is beyond doubt: others with that icon do the same.
    pub teaches: Option<u64>,
}

/// Why a snapshot could not be understood. Never the same as *clear*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Unreadable {
    /// No account can be derived.
    NoTarget,
    /// Two signals name two different accounts.
    TargetsDisagree,
    /// It cannot be told what the press would do.
    NoAction,
    /// The snapshot was cut at its cap, or is malformed.
    Incomplete,
    /// The address is not one of this site.
    ForeignAddress,
    /// The menu's opener is not known.
    NoOpener,
    /// The candidate is not in the site's plan.
    UnknownCandidate,
    /// The page has asked about more accounts than anybody looks at.
    TooMany,
}
