//! Where the items of a HEIC or AVIF are: for each a list of extents.
use std::ops::Range;

use crate::{Refusal, limits};

/// Where an item is.
pub(super) struct Location {
    /// The item's number.
    pub(super) item: u32,
    /// 0 in the file, 1 in the box `idat`, 2 in other items.
    method: u64,
    /// Whether it is in another file.
    foreign: bool,
    /// Offset and length; no length is all that there is.
    extents: Vec<(u64, u64)>,
}

impl Location {
    /// The ranges of the file that make up the item, given the range of `idat`.
    pub(super) fn ranges(
        &self,
        len: u64,
        data: Option<&Range<u64>>,
    ) -> Result<Vec<Range<u64>>, Refusal> {
        let whole = match (self.method, data) {
            _ if self.foreign => return Err(Refusal::Unsupported),
            (0, _) => 0..len,
            (1, Some(data)) => data.clone(),
            (1, None) => return Err(Refusal::Truncated),
            _ => return Err(Refusal::Unsupported),
        };
        let range = |(offset, length): &(u64, u64)| {
            let start = whole.start.checked_add(*offset)?;
            let end = match length {
                0 => whole.end,
                length => start.checked_add(*length)?,
            };
            (start <= end && end <= whole.end).then_some(start..end)
        };
        let ranges: Option<Vec<_>> = self.extents.iter().map(range).collect();
        ranges.ok_or(Refusal::Truncated)
    }
}

/// Reads the body of an `iloc` box.
pub(super) fn locations(table: &[u8]) -> Result<Vec<Location>, Refusal> {
    read(&mut Numbers(table)).ok_or(Refusal::Truncated)?
}

/// `None` where the table is cut short.
fn read(numbers: &mut Numbers<'_>) -> Option<Result<Vec<Location>, Refusal>> {
    let version = numbers.next(1)?;
    numbers.next(3)?;
    let sizes = numbers.next(2)?;
    let size = |shift: u32| usize::try_from((sizes >> shift) & 15).unwrap_or_default();
    let (of_offset, of_length, of_base, of_index) = (size(12), size(8), size(4), size(0));
    let of_item = match version {
        0 | 1 => 2,
        2 => 4,
        _ => return Some(Err(Refusal::Unsupported)),
    };
    let count = numbers.next(of_item)?;
    let mut all = 0;
    let mut locations = Vec::new();
    for _ in 0..count {
        let item = u32::try_from(numbers.next(of_item)?).ok()?;
        let method = if version == 0 {
            0
        } else {
            numbers.next(2)? & 15
        };
        let foreign = numbers.next(2)? != 0;
        let base = numbers.next(of_base)?;
        let extents = numbers.next(2)?;
        all += 1 + extents;
        if all > limits::ITEMS as u64 {
            return Some(Err(Refusal::TooMany));
        }
        let mut location = Location {
            item,
            method,
            foreign,
            extents: Vec::new(),
        };
        for _ in 0..extents {
            numbers.next(if version == 0 { 0 } else { of_index })?;
            let offset = base.saturating_add(numbers.next(of_offset)?);
            location.extents.push((offset, numbers.next(of_length)?));
        }
        locations.push(location);
    }
    Some(Ok(locations))
}

/// Big-endian numbers, one after another.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    /// The next number, of at most eight bytes; without bytes it is zero.
    fn next(&mut self, bytes: usize) -> Option<u64> {
        let (number, rest) = self.0.split_at_checked(bytes.min(8))?;
        self.0 = rest;
        Some(
            number
                .iter()
                .fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
        )
    }
}
