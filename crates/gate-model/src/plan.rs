//! What a content script is told to look for: the site's knowledge as data.
use crate::{Composer, Search};
#[cfg(feature = "types")]
use ts_rs::TS;

/// How a candidate acts when it is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum PressKind {
    /// Acts on `click` only: native buttons, links, submit inputs.
    Click,
    /// A `role=button` that is no native button: acts on `keydown` or `keyup` of Enter and Space with
    /// no click. A native element that matches is still treated as `Click`.
    Pressable,
    /// An editor in which plain Enter sends. It is called like the candidate that does the same by a button, with
    /// `-by-enter` behind `send`.
    EnterSends,
    /// A form whose `submit` acts.
    Submit,
}

/// How far around a candidate its snapshot reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Reach {
    /// The nearest ancestor that matches the selector; if there is none, the candidate alone.
    Closest {
        /// CSS selector.
        selector: &'static str,
    },
    /// Climb until an element that matches `until` is inside, not beyond an ancestor that matches `stop`.
    Climb {
        /// CSS selector of what must be inside, for example a profile-shaped link.
        until: &'static str,
        /// CSS selector of landmarks.
        stop: &'static str,
        /// CSS selector of elements inside which a match of `until` does not count.
        skip: &'static str,
    },
    /// The candidate and its descendants alone; the reader uses the page's parts.
    Alone,
}

/// A pattern of a label: folded words with at most one of `{n}` (any text) or `{h}` (a handle: text
/// without white space).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(transparent)]
pub struct LabelPattern(pub &'static str);

/// Patterns of labels in one text: each behind a tab; what stands before the first of a line is the site's own. It
/// takes half of what a list would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels(pub &'static str);

impl Labels {
    /// No label is needed.
    pub const NONE: Self = Self("");

    /// Each pattern.
    pub fn iter(self) -> impl Iterator<Item = LabelPattern> {
        let words = self.0.lines().flat_map(|row| row.split('\t').skip(1));
        words.map(LabelPattern)
    }
}

impl serde::Serialize for Labels {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// A kind of thing that can be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Name, unique in the plan; health is counted by it.
    pub id: &'static str,
    /// CSS selector of the element itself.
    pub selector: &'static str,
    /// Folded label patterns, one of which must match the label or the text; empty: none needed.
    #[cfg_attr(feature = "types", ts(as = "Vec<LabelPattern>"))]
    pub labels: Labels,
    /// No pattern of `Plan::never` may match.
    pub spared: bool,
    /// Starts of the paths on which it counts, for example `/follower_requests`; empty: everywhere.
    pub paths: &'static [&'static str],
    /// How it acts.
    pub press: PressKind,
    /// How far its snapshot reaches.
    pub reach: Reach,
    /// Names of the page's parts and probes that its reader uses, and that belong to its digest.
    pub parts: &'static [&'static str],
    /// Its reader uses the page's address, which then belongs to the digest.
    pub uses_address: bool,
    /// A menu item: its target comes from the menu's opener.
    pub uses_opener: bool,
}

/// A named part of the page.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// Name, unique in the plan.
    pub name: &'static str,
    /// CSS selector; the first match counts.
    pub selector: &'static str,
}

/// A window of an inline script: whole scripts never travel.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Probe {
    /// Name, unique in the plan.
    pub name: &'static str,
    /// CSS selector of the scripts.
    pub selector: &'static str,
    /// The window starts at this text; a script without it is passed over. Empty: from the start.
    pub needle: &'static str,
    /// Length of the window in UTF-16 units, at most 2,048.
    pub length: u16,
}

/// All that a content script needs to know of a site.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// What to look for, most specific first: the first match decides.
    pub candidates: Vec<Candidate>,
    /// What finds them all.
    pub search: Vec<Search>,
    /// Folded label patterns of presses that undo something: they stay untouched.
    #[cfg_attr(feature = "types", ts(as = "Vec<LabelPattern>"))]
    pub never: Labels,
    /// Where people write in public: the first that an editor is decides.
    pub composers: Vec<Composer>,
    /// Selector of menu openers: a press on one is remembered with its surroundings, never held.
    pub openers: &'static str,
    /// How far an opener's snapshot reaches.
    pub opener_reach: Reach,
    /// The named parts of the page.
    pub parts: &'static [Part],
    /// The probes of inline scripts.
    pub probes: &'static [Probe],
    /// Names of those that tell who is signed in. They travel with every picture, all others only with what
    /// names them.
    pub viewer: &'static [&'static str],
    /// URL parameters that count for identity; all others are dropped.
    pub keep_params: &'static [&'static str],
    /// Attributes that stand in for a test id when `data-testid` is absent.
    pub test_id_attributes: &'static [&'static str],
    /// Names of the attributes that travel in `Node::attributes`, each with the selector of the elements that have
    /// one worth it; never one that holds typed text.
    pub attributes: &'static [(&'static str, &'static str)],
    /// Selector of elements that never travel, with all below them (the messages of a thread); the root of
    /// a reach stays.
    pub left_out: &'static str,
    /// Selector of elements whose text never travels (message bodies, editors).
    pub private: &'static str,
    /// Selector of elements whose text changes without meaning (counts, times): not part of a digest.
    pub volatile: &'static str,
}
