//! The counts of one day, by which questions stay few. Nothing of it outlives the day.
use super::{IdentityTag, Tag};
use crate::codec::{Reader, Writer};
use gate_model::Day;

/// Name questions a day.
pub(crate) const NAME_QUESTIONS: usize = 2;
/// Flagged accounts in a day after which the kind is no longer told.
pub(crate) const TOLD_KINDS: usize = 10;
/// Most conversations remembered.
const MOST: usize = 1_000;

/// The counts of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Today {
    /// Which day; 0 before the first count.
    day: u16,
    /// Conversations in which the person chose to send today.
    conversations: Vec<Tag>,
    /// Accounts about whose name was asked.
    names: Vec<Tag>,
    /// Flagged accounts that were met.
    flagged: Vec<Tag>,
}

impl Today {
    const VERSION: u8 = 1;

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let tags = Reader::array::<16>;
        let today = Self {
            day: r.u16()?,
            conversations: r.each(tags)?,
            names: r.each(tags)?,
            flagged: r.each(tags)?,
        };
        // A count that is no longer kept.
        r.u32()?;
        r.end().map(|()| today)
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let tag = |w: Writer, tag: &Tag| w.array(tag);
        Writer::new(Self::VERSION)
            .u16(self.day)
            .each(&self.conversations, tag)
            .each(&self.names, tag)
            .each(&self.flagged, tag)
            .u32(0)
            .finish()
    }

    /// Starts anew when the day is another; says whether it is.
    pub(crate) fn turn(&mut self, day: Day) -> bool {
        let other = self.day != day.0;
        if other {
            *self = Self {
                day: day.0,
                ..Self::default()
            };
        }
        other
    }

    /// Nothing was counted.
    pub(crate) fn is_empty(&self) -> bool {
        *self
            == Self {
                day: self.day,
                ..Self::default()
            }
    }

    /// The person chose to send in this conversation today.
    pub(crate) fn sent(&self, who: &IdentityTag) -> bool {
        holds(&self.conversations, who)
    }

    /// Remembers that.
    pub(crate) fn send(&mut self, who: &IdentityTag) {
        note(&mut self.conversations, who);
    }

    /// A name question about this account is within the day's number.
    pub(crate) fn may_ask_name(&self, who: &IdentityTag) -> bool {
        !self.names_rest() || holds(&self.names, who)
    }

    /// The day's number of name questions is reached: nobody else is asked about by name.
    pub(crate) const fn names_rest(&self) -> bool {
        self.names.len() >= NAME_QUESTIONS
    }

    /// Counts a name question; says whether the day's number is reached by it.
    pub(crate) fn ask_name(&mut self, who: &IdentityTag) -> bool {
        note(&mut self.names, who) && self.names.len() == NAME_QUESTIONS
    }

    /// Counts a flagged account; says whether its kind may still be told.
    pub(crate) fn flag(&mut self, who: &IdentityTag) -> bool {
        if self.flagged.len() < TOLD_KINDS {
            note(&mut self.flagged, who);
            return true;
        }
        holds(&self.flagged, who)
    }
}

/// The one tag by which an account is counted.
fn key(who: &IdentityTag) -> Option<Tag> {
    who.id.or(who.handle)
}

fn holds(tags: &[Tag], who: &IdentityTag) -> bool {
    [who.id, who.handle]
        .into_iter()
        .flatten()
        .any(|tag| tags.contains(&tag))
}

/// Adds an account that is not there yet; says whether it was added.
fn note(tags: &mut Vec<Tag>, who: &IdentityTag) -> bool {
    let new = key(who).filter(|_| !holds(tags, who) && tags.len() < MOST);
    tags.extend(new);
    new.is_some()
}
