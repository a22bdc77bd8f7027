//! `PERSON`: eight bytes each. Role (1), status (1), last day (2, 0 for none), policy (1), zero (3).
use crate::bytes::{array_at, u16_at};
use gate_model::{Day, Kind, Person};

/// Bytes of a written person.
pub(crate) const PERSON: usize = 8;

/// The bit of the policy byte that forbids pictures.
const NO_IMAGE: u8 = 1;

/// The person written in `bytes`; `None` unless every byte means something.
pub(crate) fn read(bytes: &[u8], index: usize) -> Option<Person> {
    let [role, status, _, _, policy, zeros @ ..] = array_at::<PERSON>(bytes, 0)?;
    (zeros == [0; 3] && policy & !NO_IMAGE == 0).then_some(())?;
    Some(Person {
        index: u32::try_from(index).ok()?,
        kind: kind_of(role, status)?,
        valid_until: Some(u16_at(bytes, 2)?).filter(|day| *day != 0).map(Day),
        no_image: policy & NO_IMAGE != 0,
    })
}

fn kind_of(role: u8, status: u8) -> Option<Kind> {
    match (role, status) {
        (1, 1) => Some(Kind::Pupil),
        (1, 2) => Some(Kind::PastPupil),
        (2, 1) => Some(Kind::ParentCarer),
        (3, 1) => Some(Kind::OtherFamily),
        (4, 1) => Some(Kind::SchoolDomain),
        (5, 1) => Some(Kind::Practice),
        _ => None,
    }
}

/// Whom a hit names when several people share an identifier: the smallest first.
pub(crate) const fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Pupil => 0,
        Kind::PastPupil => 1,
        Kind::ParentCarer => 2,
        Kind::OtherFamily => 3,
        Kind::SchoolDomain => 4,
        _ => 5,
    }
}

/// The eight bytes that [`read`] reads; `None` for a kind that this format has no number for.
#[cfg(feature = "build")]
pub(crate) fn write(person: &Person) -> Option<[u8; PERSON]> {
    let (role, status) = match person.kind {
        Kind::Pupil => (1, 1),
        Kind::PastPupil => (1, 2),
        Kind::ParentCarer => (2, 1),
        Kind::OtherFamily => (3, 1),
        Kind::SchoolDomain => (4, 1),
        Kind::Practice => (5, 1),
        _ => return None,
    };
    let [low, high] = person.valid_until.map_or(0, |day| day.0).to_le_bytes();
    let policy = if person.no_image { NO_IMAGE } else { 0 };
    Some([role, status, low, high, policy, 0, 0, 0])
}
