//! Sorted tags with parallel metadata, looked up in place through an index of buckets.
use crate::bytes::u32_at;
use core::ops::Range;

/// Most tags, and most people, that a list may hold.
pub(crate) const MAX_ENTRIES: usize = 1 << 22;

/// The bits of a metadata word that say which person; the same in all tables.
pub(crate) const PERSON_BITS: u32 = 22;

/// One table: where its tags and metadata lie in the file, and where each bucket begins.
#[derive(Debug)]
pub(crate) struct TagTable {
    tags: usize,
    meta: usize,
    stride: usize,
    shift: u32,
    starts: Vec<u32>,
}

impl TagTable {
    /// `None` unless the tags are sorted and each has metadata that names one of `people` persons.
    pub(crate) fn open(
        file: &[u8],
        tags: Range<usize>,
        meta: Range<usize>,
        stride: usize,
        people: usize,
    ) -> Option<Self> {
        let count = tags.len() / 8;
        let fits = tags.len() == count * 8 && meta.len() == count * stride && count <= MAX_ENTRIES;
        fits.then_some(())?;
        // Four to eight tags a bucket, about a line of the cache; smaller ones make an index that fills the cache.
        let bits = count.checked_ilog2().unwrap_or(0).saturating_sub(2).max(1);
        let shift = 64 - bits;
        let buckets = 1_usize << bits;
        let mut starts: Vec<u32> = Vec::with_capacity(buckets + 1);
        let mut last = 0;
        let (words, _) = file.get(tags.clone())?.as_chunks::<8>();
        let persons = file.get(meta.clone())?.chunks_exact(stride);
        for (at, (word, meta)) in (0_u32..).zip(words.iter().zip(persons)) {
            let tag = u64::from_le_bytes(*word);
            let person = person_of(u32_at(meta, 0)?);
            (tag >= last && person < people).then_some(())?;
            last = tag;
            while starts.len() <= (tag >> shift) as usize {
                starts.push(at);
            }
        }
        starts.resize(buckets + 1, count as u32);
        Some(Self {
            tags: tags.start,
            meta: meta.start,
            stride,
            shift,
            starts,
        })
    }

    /// Number of tags.
    pub(crate) fn len(&self) -> usize {
        self.starts.last().map_or(0, |count| *count as usize)
    }

    /// Where in `file` the metadata of each entry with this tag begins.
    pub(crate) fn find(&self, file: &[u8], tag: u64) -> impl Iterator<Item = usize> {
        let bucket = (tag >> self.shift) as usize;
        let place = self.starts.get(bucket..bucket + 2).unwrap_or_default();
        let start = place.first().map_or(0, |at| *at as usize);
        let end = place.last().map_or(0, |at| *at as usize);
        let bytes = file.get(self.tags + start * 8..self.tags + end * 8);
        let (tags, _) = bytes.unwrap_or_default().as_chunks::<8>();
        (start..)
            .zip(tags)
            .filter(move |(_, word)| u64::from_le_bytes(**word) == tag)
            .map(|(at, _)| self.meta + at * self.stride)
    }

    /// Where the metadata of every entry begins.
    pub(crate) fn all(&self) -> impl Iterator<Item = usize> {
        (0..self.len()).map(|at| self.meta + at * self.stride)
    }
}

/// The person that a metadata word names.
pub(crate) const fn person_of(word: u32) -> usize {
    (word & ((1 << PERSON_BITS) - 1)) as usize
}
