//! The APP1 segments of a picture: Exif and XMP, each of which may be spread over several.
use std::collections::BTreeMap;
use std::ops::Range;

use crate::block::Block;
use crate::bytes::be32;
use crate::file::File;
use crate::gather::Gather;
use crate::{Refusal, exif, limits};

/// What Exif begins with, and one byte more, which ought to be zero.
const EXIF: &[u8] = b"Exif\0";
/// Bytes that some writers put before it.
const BEFORE_EXIF: usize = 4;
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
/// How XMP begins where its writer gave it another name, or none.
const OTHER_XMP: [&[u8]; 4] = [b"http:", b"XMP\0", b"<?xpacket", b"<x:xmpmeta"];
const MORE_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
/// What follows: a name of 32 letters, the whole length and this part's offset.
const NAME: usize = 32;

/// The parts found so far, as ranges of the file.
#[derive(Default)]
pub(super) struct Segments {
    exif: Vec<Vec<Range<u64>>>,
    xmp: Vec<Range<u64>>,
    /// By name, then by offset.
    more_xmp: BTreeMap<Vec<u8>, Vec<(u32, Range<u64>)>>,
}

impl Segments {
    /// Sorts in one segment, given without marker and length.
    pub(super) async fn app1(&mut self, file: &File, range: Range<u64>) -> Result<(), Refusal> {
        let most = (MORE_XMP.len() + NAME + 8) as u64;
        let head_end = range.end.min(range.start + most);
        let head = file.read(range.start..head_end).await?;
        let behind = |prefix: &[u8]| range.start + prefix.len() as u64..range.end;
        if let Some(start) = exif_start(&head) {
            let begins = exif::is_start(head.get(start..).unwrap_or_default());
            let body = range.end.min(range.start + start as u64)..range.end;
            match self.exif.last_mut().filter(|_| !begins) {
                Some(part) => part.push(body),
                None => self.exif.push(vec![body]),
            }
        } else if head.starts_with(XMP) {
            self.xmp.push(behind(XMP));
        } else if let Some(rest) = head.strip_prefix(MORE_XMP) {
            let offset = be32(rest, NAME + 4).ok_or(Refusal::Truncated)?;
            let name = rest.get(..NAME).unwrap_or_default().to_vec();
            let parts = self.more_xmp.entry(name).or_default();
            parts.push((offset, range.start + most..range.end));
        } else if OTHER_XMP.iter().any(|start| head.starts_with(start)) {
            self.xmp.push(range);
        }
        Ok(())
    }

    /// Reads the parts, now that all are known.
    pub(super) async fn read(self, file: &File, gather: &mut Gather) -> Result<(), Refusal> {
        for ranges in self.exif {
            let block = Block::gather(file, ranges, limits::BLOCK).await?;
            gather.exif(&block, 0);
        }
        for range in self.xmp {
            gather.xmp(&Block::read(file, range).await?);
        }
        for mut parts in self.more_xmp.into_values() {
            parts.sort_by_key(|(offset, _)| *offset);
            match in_order(parts) {
                Ok(ranges) => gather.xmp(&Block::gather(file, ranges, limits::BLOCK).await?),
                refused => gather.attempt(refused.map(|_| ())),
            }
        }
        Ok(())
    }
}

/// Where the directories begin, behind a name that not every writer spells alike.
fn exif_start(head: &[u8]) -> Option<usize> {
    let is_name = |name: &[u8]| name.eq_ignore_ascii_case(EXIF);
    let mut names = head.windows(EXIF.len()).take(BEFORE_EXIF + 1);
    Some(names.position(is_name)? + EXIF.len() + 1)
}

/// The ranges of parts that follow one another without a gap.
fn in_order(parts: Vec<(u32, Range<u64>)>) -> Result<Vec<Range<u64>>, Refusal> {
    let mut next = 0;
    let mut ranges = Vec::with_capacity(parts.len());
    for (offset, range) in parts {
        if u64::from(offset) != next {
            return Err(Refusal::Tangled);
        }
        next += range.end - range.start;
        ranges.push(range);
    }
    Ok(ranges)
}
