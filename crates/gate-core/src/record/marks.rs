//! The person's own answers about accounts: tags, never names or handles.
use super::{IdentityTag, Tag};
use crate::codec::{Reader, Writer};
use gate_model::Day;

/// Most marks kept; beyond it the oldest go.
const MOST: usize = 5_000;

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum MarkKind {
    /// Known outside school: never asked again.
    Outside,
    /// Somebody else than the person of that name.
    OtherName,
    /// Somebody else than the person listed under this very identifier: counts only as long as the
    /// list with this digest is in force.
    OtherPerson {
        /// Start of the list's digest.
        list: [u8; 8],
    },
    /// Approved.
    Approved {
        /// The last day.
        until: Day,
        /// The school's reference.
        reference: String,
        /// Who approved.
        approver: String,
    },
    /// The school's own channel: what families see of its followers has been told.
    Told,
}

/// One answer about one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// About whom.
    pub(crate) who: IdentityTag,
    /// What.
    pub(crate) kind: MarkKind,
}

/// All answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(pub(crate) Vec<Mark>);

impl Marks {
    const VERSION: u8 = 1;

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let marks = r.each(read_mark)?;
        r.end().map(|()| Self(marks))
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        Writer::new(Self::VERSION)
            .each(&self.0, write_mark)
            .finish()
    }

    /// Adds an answer in place of an earlier one of the same sort about the same account.
    pub(crate) fn add(&mut self, mark: Mark) {
        let same_sort =
            |old: &MarkKind| core::mem::discriminant(old) == core::mem::discriminant(&mark.kind);
        self.0
            .retain(|old| !(old.who.same(&mark.who) && same_sort(&old.kind)));
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push(mark);
    }

    /// The answers about an account.
    pub(crate) fn about<'a>(&'a self, who: &'a IdentityTag) -> impl Iterator<Item = &'a MarkKind> {
        self.0
            .iter()
            .filter(|mark| mark.who.same(who))
            .map(|mark| &mark.kind)
    }
}

fn write_mark(w: Writer, mark: &Mark) -> Writer {
    let w = write_tags(w, &mark.who);
    match &mark.kind {
        MarkKind::Outside => w.u8(1),
        MarkKind::OtherName => w.u8(2),
        MarkKind::OtherPerson { list } => w.u8(3).array(list),
        MarkKind::Approved {
            until,
            reference,
            approver,
        } => w.u8(4).u16(until.0).text(reference).text(approver),
        MarkKind::Told => w.u8(5),
    }
}

fn read_mark(r: &mut Reader<'_>) -> Option<Mark> {
    let who = read_tags(r)?;
    let kind = match r.u8()? {
        1 => MarkKind::Outside,
        2 => MarkKind::OtherName,
        3 => MarkKind::OtherPerson { list: r.array()? },
        4 => MarkKind::Approved {
            until: Day(r.u16()?),
            reference: r.text()?,
            approver: r.text()?,
        },
        5 => MarkKind::Told,
        _ => return None,
    };
    Some(Mark { who, kind })
}

/// Writes the tags of one account.
pub(super) fn write_tags(w: Writer, who: &IdentityTag) -> Writer {
    write_tag(write_tag(w, who.id), who.handle)
}

/// Reads them.
pub(super) fn read_tags(r: &mut Reader<'_>) -> Option<IdentityTag> {
    Some(IdentityTag {
        id: read_tag(r)?,
        handle: read_tag(r)?,
    })
}

fn write_tag(w: Writer, tag: Option<Tag>) -> Writer {
    match tag {
        Some(tag) => w.bool(true).array(&tag),
        None => w.bool(false),
    }
}

fn read_tag(r: &mut Reader<'_>) -> Option<Option<Tag>> {
    if r.bool()? {
        r.array().map(Some)
    } else {
        Some(None)
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, IdentityTag, MOST, Mark, MarkKind, Marks};

    fn mark(account: u16, kind: MarkKind) -> Mark {
        let mut tag = [0; 16];
        tag[..2].copy_from_slice(&account.to_le_bytes());
        let who = IdentityTag {
            id: Some(tag),
            handle: None,
        };
        Mark { who, kind }
    }

    fn approved(until: u16) -> MarkKind {
        MarkKind::Approved {
            until: Day(until),
            reference: "A-1".to_owned(),
            approver: "Head Example".to_owned(),
        }
    }

    #[test]
    fn an_answer_takes_the_place_of_one_of_its_sort_about_the_same_account() {
        let mut marks = Marks::default();
        for (account, kind) in [
            (1, approved(20_000)),
            (1, MarkKind::Outside),
            (2, approved(20_000)),
            (1, approved(20_001)),
            (1, MarkKind::Outside),
        ] {
            marks.add(mark(account, kind));
        }
        let left = [
            mark(2, approved(20_000)),
            mark(1, approved(20_001)),
            mark(1, MarkKind::Outside),
        ];
        assert_eq!(marks.0, left);
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let mut marks = Marks::default();
        let kinds = [
            MarkKind::Outside,
            MarkKind::OtherName,
            MarkKind::OtherPerson { list: [7; 8] },
            approved(20_000),
            MarkKind::Told,
        ];
        for (account, kind) in (0..).zip(kinds) {
            marks.add(mark(account, kind));
        }
        let bytes = marks.write();
        assert_eq!(Marks::read(&bytes), Some(marks));
        for cut in 0..bytes.len() {
            assert_eq!(Marks::read(&bytes[..cut]), None, "cut at {cut}");
        }
    }

    #[test]
    fn the_oldest_go_when_there_are_too_many() {
        let mut marks = Marks::default();
        let last = u16::try_from(MOST).unwrap();
        for account in 0..=last {
            marks.add(mark(account, MarkKind::Outside));
        }
        assert_eq!(marks.0.len(), MOST);
        assert_eq!(marks.0[0], mark(1, MarkKind::Outside));
    }
}
