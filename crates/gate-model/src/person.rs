//! What a list says of a person: never a name.

/// How somebody on the list is connected with the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A pupil now.
    Pupil,
    /// A pupil in the past.
    PastPupil,
    /// A parent or carer of a pupil.
    ParentCarer,
    /// Other family of a pupil.
    OtherFamily,
    /// Not a person: a web domain of the school community.
    SchoolDomain,
    /// Nobody: the harmless account by which anybody can prove the guard live.
    Practice,
}

/// A day as whole days since 1 January 1970, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(pub u16);

impl Day {
    /// The day that holds this moment. `unix_ms` is milliseconds since 1 January 1970, UTC.
    #[must_use]
    pub fn of(unix_ms: u64) -> Self {
        Self(u16::try_from(unix_ms / 86_400_000).unwrap_or(u16::MAX))
    }
}

/// One entry of a list, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Person {
    /// Position in the list; means nothing in another issue.
    pub index: u32,
    /// How they are connected with the school.
    pub kind: Kind,
    /// The last day on which the entry counts; `None` when it does not end before the list does.
    pub valid_until: Option<Day>,
    /// The list forbids pictures of this person on school channels.
    pub no_image: bool,
}
