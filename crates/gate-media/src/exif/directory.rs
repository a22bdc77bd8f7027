//! The directories of TIFF, out of which Exif is made: tables of entries, each of twelve bytes.
use std::ops::Range;

use crate::bytes::array;

/// Points to the GPS directory.
pub(super) const GPS: u16 = 0x8825;
/// Bytes of an entry.
const ENTRY: usize = 12;

/// Bytes that begin like a TIFF file.
pub(super) struct Tiff<'a> {
    pub(super) bytes: &'a [u8],
    big: bool,
}

/// A directory.
#[derive(Clone, Debug)]
pub(super) struct Directory {
    /// Where it begins.
    pub(super) at: usize,
    /// How many entries it says to have.
    pub(super) declared: usize,
    /// How many lie within the bytes.
    pub(super) entries: usize,
}

/// An entry of a directory.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) tag: u16,
    /// Bytes of one value; none for a type that nobody knows.
    unit: usize,
    /// How many values.
    count: usize,
    /// Where the values are, if they are within the bytes.
    pub(super) range: Option<Range<usize>>,
    /// Whether the values are in the entry itself.
    pub(super) inline: bool,
}

impl<'a> Tiff<'a> {
    /// `None` for bytes that do not begin like a TIFF file.
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        let big = match bytes.get(..4)? {
            b"II*\0" => false,
            b"MM\0*" => true,
            _ => return None,
        };
        Some(Self { bytes, big })
    }

    /// The first directory.
    pub(super) fn first(&self) -> Option<usize> {
        self.u32(4)
    }

    fn u16(&self, at: usize) -> Option<u16> {
        self.u16_of(self.bytes.get(at..)?)
    }

    /// The number that these bytes begin with.
    fn u16_of(&self, bytes: &[u8]) -> Option<u16> {
        let bytes = array(bytes, 0)?;
        let read = if self.big {
            u16::from_be_bytes
        } else {
            u16::from_le_bytes
        };
        Some(read(bytes))
    }

    fn u32(&self, at: usize) -> Option<usize> {
        let bytes = array(self.bytes, at)?;
        let read = if self.big {
            u32::from_be_bytes
        } else {
            u32::from_le_bytes
        };
        usize::try_from(read(bytes)).ok()
    }

    /// Writes a number into a copy of the bytes; `None` if there is no room for it.
    pub(super) fn put32(&self, copy: &mut [u8], at: usize, number: usize) -> Option<()> {
        let number = u32::try_from(number).ok()?;
        let bytes = if self.big {
            number.to_be_bytes()
        } else {
            number.to_le_bytes()
        };
        copy.get_mut(at..at.checked_add(4)?)?
            .copy_from_slice(&bytes);
        Some(())
    }

    /// The directory at an offset; `None` if not even its count is within the bytes.
    pub(super) fn directory(&self, at: usize) -> Option<Directory> {
        let declared = usize::from(self.u16(at)?);
        let room = self.bytes.len().saturating_sub(at + 2) / ENTRY;
        Some(Directory {
            at,
            declared,
            entries: declared.min(room),
        })
    }

    /// The entries of a directory.
    pub(super) fn entries(&self, directory: &Directory) -> impl Iterator<Item = Entry> {
        let at = directory.at + 2;
        (0..directory.entries).filter_map(move |index| self.entry(at + index * ENTRY))
    }

    fn entry(&self, at: usize) -> Option<Entry> {
        let unit = match self.u16(at + 2)? {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 => 8,
            _ => 0,
        };
        let count = self.u32(at + 4)?;
        let size = count.checked_mul(unit);
        let inline = size.is_some_and(|size| size <= 4);
        let start = if inline { at + 8 } else { self.u32(at + 8)? };
        let range = size.and_then(|size| Some(start..start.checked_add(size)?));
        Some(Entry {
            tag: self.u16(at)?,
            unit,
            count,
            range: range.filter(|range| range.end <= self.bytes.len()),
            inline,
        })
    }

    /// The values of an entry that holds whole numbers.
    pub(super) fn numbers(&self, entry: &Entry) -> impl Iterator<Item = usize> {
        let unit = entry.unit;
        let start = entry.range.as_ref().map(|range| range.start);
        // Of values without a length any number would fit, and of values that are nowhere any number is said.
        let count = start
            .filter(|_| [1, 2, 4].contains(&unit))
            .map_or(0, |_| entry.count);
        (0..count).filter_map(move |index| {
            let at = start? + index * unit;
            match unit {
                1 => self.bytes.get(at).copied().map(usize::from),
                2 => self.u16(at).map(usize::from),
                4 => self.u32(at),
                _ => None,
            }
        })
    }

    /// The directory after this one in its chain; 0 is none.
    pub(super) fn next(&self, directory: &Directory) -> Option<usize> {
        self.u32(directory.next_at())
    }
}

impl Directory {
    /// The bytes of the table, without the link to the next directory, which some writers leave out.
    pub(super) fn table(&self) -> Range<usize> {
        self.at..self.at + 2 + self.entries * ENTRY
    }

    /// Where the link to the next directory is.
    pub(super) fn next_at(&self) -> usize {
        self.at + 2 + self.declared * ENTRY
    }

    /// The table without pointers to GPS directories, in as many bytes: entries behind a pointer move up, and
    /// the link to the next directory with them. `None` if the table is cut short.
    pub(super) fn without_pointers(&self, tiff: &Tiff<'_>) -> Option<Vec<u8>> {
        if self.entries < self.declared {
            return None;
        }
        let table = tiff.bytes.get(self.table())?;
        let entries = table.get(2..)?.chunks_exact(ENTRY);
        let stay = |entry: &&[u8]| tiff.u16_of(entry) != Some(GPS);
        let mut new = Vec::with_capacity(table.len());
        let count = u16::try_from(entries.clone().filter(stay).count()).ok()?;
        new.extend(if tiff.big {
            count.to_be_bytes()
        } else {
            count.to_le_bytes()
        });
        entries
            .filter(stay)
            .for_each(|entry| new.extend_from_slice(entry));
        let link = tiff.bytes.get(self.next_at()..self.next_at() + 4);
        new.extend(link.unwrap_or(&[0; 4]));
        new.resize(table.len(), 0);
        Some(new)
    }
}
