//! What the list says of an account.
use crate::{Kind, Unreadable};
#[cfg(feature = "types")]
use ts_rs::TS;

/// One reason for a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Evidence {
    /// The numeric id is listed.
    NumericId,
    /// The handle is listed.
    Handle,
    /// A domain that the account links to is listed.
    Domain,
    /// The name is listed.
    Name,
    /// The handle is listed for a person whose number on this site is another: handles are recycled.
    OtherNumber,
    /// The account's own words name the school.
    NamesSchool,
    /// The account's own words name the school's place.
    NamesPlace,
    /// A friend in common is listed.
    ListedFriend,
}

/// What the list says of an account. Names alone never exceed `Possible`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// An exact identifier is listed.
    Flagged {
        /// How the person is connected with the school.
        kind: Kind,
        /// Why.
        evidence: Vec<Evidence>,
    },
    /// A listed name, with independent evidence.
    Likely {
        /// How the person is connected with the school.
        kind: Kind,
        /// Why.
        evidence: Vec<Evidence>,
    },
    /// A listed name alone, or a handle whose number contradicts.
    Possible {
        /// Why.
        evidence: Vec<Evidence>,
    },
    /// Looked, and nothing found.
    Clear,
    /// Could not look.
    Unreadable(Unreadable),
}
