//! What a reader has come upon so far: places, edits, and what stood in its way.
use std::collections::BTreeSet;
use std::ops::Range;

use crate::block::Block;
use crate::bytes::overlap;
use crate::exif;
use crate::removal::Edit;
use crate::{Finding, Place, Refusal, Removal, xmp};

/// What a reader has come upon so far.
#[derive(Default)]
pub(crate) struct Gather {
    places: BTreeSet<Place>,
    edits: Vec<Edit>,
    trouble: Option<Refusal>,
    kept: Vec<Range<u64>>,
    /// Inside a motion photo's video everything found is called by that name.
    inside: Option<Place>,
}

impl Gather {
    /// Says what all that follows is inside of.
    pub(crate) fn enter(&mut self, inside: Option<Place>) {
        self.inside = inside;
    }

    pub(crate) fn place(&mut self, place: Place) {
        self.places.insert(self.inside.unwrap_or(place));
    }

    pub(crate) fn edit(&mut self, range: Range<u64>, put: Vec<u8>) {
        self.edits.push(Edit { range, put });
    }

    /// Bytes that no edit may touch: picture data.
    pub(crate) fn keep(&mut self, range: Range<u64>) {
        self.kept.push(range);
    }

    /// Notes that a part could not be read; the others still can.
    pub(crate) fn attempt(&mut self, result: Result<(), Refusal>) {
        if let Err(refusal) = result {
            self.trouble.get_or_insert(refusal);
        }
    }

    /// Reads an Exif part that begins `skip` bytes into the block.
    pub(crate) fn exif(&mut self, block: &Block, skip: usize) {
        let bytes = block.bytes.get(skip..).unwrap_or_default();
        let result = exif::strip(bytes).map(|stripped| self.stripped(block, skip, stripped));
        self.attempt(result);
    }

    /// Reads an XMP part.
    pub(crate) fn xmp(&mut self, block: &Block) {
        let result = xmp::strip(&block.bytes).map(|stripped| self.stripped(block, 0, stripped));
        self.attempt(result);
    }

    fn stripped(&mut self, block: &Block, skip: usize, stripped: Stripped) {
        for place in stripped.places {
            self.place(place);
        }
        let changes = stripped.new.map(|new| {
            let new = new.unwrap_or_default();
            self.edits.extend(block.changes(skip, &new));
        });
        self.attempt(changes);
    }

    /// The answer, when the reader has come to its end in this way.
    pub(crate) fn finding(mut self, end: Result<(), Refusal>, len: u64) -> Finding {
        self.attempt(end);
        match (self.places.is_empty(), self.trouble) {
            (true, None) => Finding::Clear,
            (true, Some(refusal)) => Finding::Unreadable(refusal),
            (false, trouble) => Finding::Found {
                places: self.places.iter().copied().collect(),
                removal: trouble.map_or_else(|| self.removal(len), Err),
            },
        }
    }

    fn removal(mut self, len: u64) -> Result<Removal, Refusal> {
        // Sorted by their beginnings, so that each edit need only look where it can meet something.
        self.kept.sort_by_key(|kept| kept.start);
        let mut reach = 0;
        let ends: Vec<u64> = self
            .kept
            .iter()
            .map(|kept| {
                reach = kept.end.max(reach);
                reach
            })
            .collect();
        for edit in &self.edits {
            let first = ends.partition_point(|end| *end <= edit.range.start);
            let near = self.kept.iter().skip(first);
            if near
                .take_while(|kept| kept.start < edit.range.end)
                .any(|kept| overlap(kept, &edit.range))
            {
                return Err(Refusal::Tangled);
            }
        }
        Removal::new(self.edits, len)
    }
}

/// What a part gives away, and the part without it.
pub(crate) struct Stripped {
    /// Where in it a position was found.
    pub(crate) places: Vec<Place>,
    /// The part without its positions, of the same length; `None` if it holds none.
    pub(crate) new: Result<Option<Vec<u8>>, Refusal>,
}

impl Stripped {
    /// Of a part without a position.
    pub(crate) fn nothing() -> Self {
        Self {
            places: Vec::new(),
            new: Ok(None),
        }
    }
}
