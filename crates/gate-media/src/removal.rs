//! How to compose a file without its places.
use std::ops::Range;

use crate::Refusal;

/// A stretch of the file to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// These bytes of the old file, by offset.
    Keep(Range<u64>),
    /// Bytes in place of those left out.
    Put(Vec<u8>),
}

/// How to compose a file without its places: pieces of the old file and bytes between them, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal(Vec<Piece>);

/// Bytes to put in place of a range of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub(crate) range: Range<u64>,
    pub(crate) put: Vec<u8>,
}

impl Removal {
    /// The pieces, in order, none of them empty. Their concatenation is the new file.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Composes the new file from the old one, for callers that hold it in memory. A piece beyond the end of
    /// `file` (some other file, then) counts as empty.
    #[must_use]
    pub fn apply(&self, file: &[u8]) -> Vec<u8> {
        let mut new = Vec::with_capacity(file.len());
        for piece in &self.0 {
            new.extend_from_slice(match piece {
                Piece::Keep(range) => slice(file, range).unwrap_or_default(),
                Piece::Put(bytes) => bytes,
            });
        }
        new
    }

    /// Arranges the edits of a file of `len` bytes; edits that overlap are refused.
    pub(crate) fn new(mut edits: Vec<Edit>, len: u64) -> Result<Self, Refusal> {
        edits.sort_by_key(|edit| edit.range.start);
        edits.dedup();
        let mut pieces = Vec::new();
        let mut at = 0;
        for edit in edits {
            if edit.range.start < at || edit.range.end > len {
                return Err(Refusal::Tangled);
            }
            if at < edit.range.start {
                pieces.push(Piece::Keep(at..edit.range.start));
            }
            at = edit.range.end;
            if !edit.put.is_empty() {
                pieces.push(Piece::Put(edit.put));
            }
        }
        if at < len {
            pieces.push(Piece::Keep(at..len));
        }
        Ok(Self(pieces))
    }
}

fn slice<'a>(file: &'a [u8], range: &Range<u64>) -> Option<&'a [u8]> {
    file.get(usize::try_from(range.start).ok()?..usize::try_from(range.end).ok()?)
}
