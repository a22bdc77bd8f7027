//! The table at the front of the body: count u32, then for each section kind u32, offset u32 and
//! length u32. Offsets count from the start of the body. Sections of other kinds are passed over.
use crate::bytes::u32_at;
use core::ops::Range;

/// What a section holds. The numbers never change; 9 is kept free for names in clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Person = 1,
    IdTag = 2,
    IdMeta = 3,
    NameTag = 4,
    NameMeta = 5,
    DomTag = 6,
    DomMeta = 7,
    Lexicon = 8,
    Stats = 10,
    /// May be missing.
    Patterns = 11,
}

/// Bytes of one row of the table.
const ROW: usize = 12;
/// More rows than this no list has.
const MAX_ROWS: usize = 64;

/// Where a section lies in `file`, whose body is at `body`. `None` when it is missing, twice there,
/// or not wholly inside the body.
pub(crate) fn find(file: &[u8], body: Range<usize>, section: Section) -> Option<Range<usize>> {
    let bytes = file.get(body.clone())?;
    let rows = usize::try_from(u32_at(bytes, 0)?)
        .ok()
        .filter(|rows| *rows <= MAX_ROWS)?;
    let is_it = |at: &usize| u32_at(bytes, *at) == Some(section as u32);
    let mut places = (0..rows).map(|row| 4 + row * ROW).filter(is_it);
    let at = places.next()?;
    let offset = usize::try_from(u32_at(bytes, at + 4)?).ok()?;
    let length = usize::try_from(u32_at(bytes, at + 8)?).ok()?;
    let inside = bytes.get(offset..)?.len() >= length;
    (inside && places.next().is_none()).then_some(body.start + offset..body.start + offset + length)
}

/// The body: table and sections, each begun at a multiple of eight.
#[cfg(feature = "build")]
pub(crate) fn write(sections: &[(Section, Vec<u8>)]) -> Vec<u8> {
    let mut offset = (4 + sections.len() * ROW).next_multiple_of(8);
    let mut table = (sections.len() as u32).to_le_bytes().to_vec();
    let mut data = Vec::new();
    let front = offset;
    for (section, bytes) in sections {
        for number in [*section as u32, offset as u32, bytes.len() as u32] {
            table.extend(number.to_le_bytes());
        }
        data.extend(bytes);
        data.resize(data.len().next_multiple_of(8), 0);
        offset = front + data.len();
    }
    table.resize(front, 0);
    table.extend(data);
    table
}
