//! A part of a file that is read whole, wherever in the file its bytes lie.
use std::ops::Range;

use crate::file::File;
use crate::removal::Edit;
use crate::{Refusal, limits};

/// Changes that lie no further apart become one edit: fewer pieces to compose.
const NEAR: usize = 64;

/// The bytes of a part, and the ranges of the file that they came from, in order.
pub(crate) struct Block {
    pub(crate) bytes: Vec<u8>,
    ranges: Vec<Range<u64>>,
}

impl Block {
    /// Reads a part of one range.
    pub(crate) async fn read(file: &File, range: Range<u64>) -> Result<Self, Refusal> {
        Self::gather(file, vec![range], limits::BLOCK).await
    }

    /// Reads a part of several ranges, of at most so many bytes.
    pub(crate) async fn gather(
        file: &File,
        ranges: Vec<Range<u64>>,
        most: u64,
    ) -> Result<Self, Refusal> {
        let mut bytes = Vec::new();
        for range in &ranges {
            let room = most.saturating_sub(bytes.len() as u64);
            bytes.extend(file.read_block(range.clone(), room).await?);
        }
        Ok(Self { bytes, ranges })
    }

    /// The edits that turn this part, from byte `skip` on, into `new`, which is as long.
    pub(crate) fn changes(&self, skip: usize, new: &[u8]) -> Vec<Edit> {
        let old = self.bytes.get(skip..).unwrap_or_default();
        let mut runs: Vec<Range<usize>> = Vec::new();
        let pairs = old.iter().zip(new).enumerate();
        for at in pairs.filter(|(_, (old, new))| old != new).map(|(at, _)| at) {
            match runs.last_mut() {
                Some(run) if at - run.end < NEAR => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs.into_iter()
            .flat_map(|run| self.edits(skip, run, new))
            .collect()
    }

    /// One run of changed bytes, split where it crosses from one range of the file into the next.
    fn edits(&self, skip: usize, run: Range<usize>, new: &[u8]) -> Vec<Edit> {
        let mut edits = Vec::new();
        // Where each range of the file begins in the block.
        let mut base = 0;
        for range in &self.ranges {
            let len = range.end - range.start;
            let from = ((skip + run.start) as u64).max(base);
            let to = ((skip + run.end) as u64).min(base + len);
            if from < to {
                // Both lie within the block, which is in memory.
                let put = new.get(from as usize - skip..to as usize - skip);
                edits.push(Edit {
                    range: range.start + (from - base)..range.start + (to - base),
                    put: put.unwrap_or_default().to_vec(),
                });
            }
            base += len;
        }
        edits
    }
}
