//! The items of a HEIC or AVIF: which of them hold Exif or XMP.
use std::collections::BTreeMap;

use super::locations::{Location, locations};
use super::meta::Meta;
use crate::block::Block;
use crate::bytes::{array, be16, be32, split_at_zero};
use crate::file::File;
use crate::gather::Gather;
use crate::{Refusal, exif, limits};

/// What the content of an XMP item is called.
const XMP: &[u8] = b"application/rdf+xml";

/// What an item that matters holds.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Exif,
    Xmp,
    /// XMP in a form that is not read.
    Packed,
}

/// Reads the items that hold Exif or XMP; all others are to stay as they are.
pub(super) async fn read(file: &File, meta: &Meta, gather: &mut Gather) -> Result<(), Refusal> {
    let (Some(items), Some(places)) = (&meta.items, &meta.locations) else {
        return Ok(());
    };
    let kinds = kinds(&file.read_block(items.clone(), limits::BLOCK).await?)?;
    let table = file.read_block(places.clone(), limits::BLOCK).await?;
    for location in locations(&table)? {
        match kinds.get(&location.item) {
            Some(kind) => {
                let result = read_item(file, meta, *kind, &location, gather).await;
                gather.attempt(result);
            }
            // Extents elsewhere than in the file itself cannot be met by edits, or not without harm to the box
            // that they lie in.
            None => {
                if let Ok(ranges) = location.ranges(file.len(), None) {
                    ranges.into_iter().for_each(|range| gather.keep(range));
                }
            }
        }
    }
    Ok(())
}

async fn read_item(
    file: &File,
    meta: &Meta,
    kind: Kind,
    location: &Location,
    gather: &mut Gather,
) -> Result<(), Refusal> {
    let ranges = location.ranges(file.len(), meta.data.as_ref())?;
    match kind {
        Kind::Packed => return Err(Refusal::Unsupported),
        Kind::Xmp => gather.xmp(&Block::gather(file, ranges, limits::BLOCK).await?),
        Kind::Exif => {
            let block = Block::gather(file, ranges, limits::BLOCK).await?;
            // Before the record stands how much else stands before it.
            let said = be32(&block.bytes, 0).and_then(|skip| usize::try_from(skip).ok());
            let said = said.and_then(|skip| skip.checked_add(4));
            let is_record = |at: &usize| block.bytes.get(*at..).is_some_and(exif::is_start);
            let start = said.filter(is_record);
            gather.exif(&block, start.unwrap_or_else(|| exif::start(&block.bytes)));
        }
    }
    Ok(())
}

/// The items that matter, by number.
fn kinds(list: &[u8]) -> Result<BTreeMap<u32, Kind>, Refusal> {
    let mut kinds = BTreeMap::new();
    let version = list.first().ok_or(Refusal::Truncated)?;
    let mut rest = list
        .get(if *version == 0 { 6 } else { 8 }..)
        .ok_or(Refusal::Truncated)?;
    let mut count = 0;
    while let Some(length) = be32(rest, 0).and_then(|length| usize::try_from(length).ok()) {
        count += 1;
        if count > limits::ITEMS {
            return Err(Refusal::TooMany);
        }
        let (item, after) = rest.split_at_checked(length).ok_or(Refusal::Truncated)?;
        if length < 8 {
            return Err(Refusal::Damaged);
        }
        let entry = item.get(8..).unwrap_or_default();
        if let Some((number, kind)) = kind(entry) {
            kinds.insert(number, kind);
        }
        rest = after;
    }
    Ok(kinds)
}

/// One item's number and what it holds, from the body of its entry.
fn kind(entry: &[u8]) -> Option<(u32, Kind)> {
    // Version and flags, the number, which lock it has, what it is, its name, then what its content is.
    let (number, rest) = match entry.first()? {
        0..=2 => (u32::from(be16(entry, 4)?), entry.get(8..)?),
        3 => (be32(entry, 4)?, entry.get(10..)?),
        _ => return None,
    };
    let rest = if *entry.first()? < 2 {
        rest
    } else {
        match &array(rest, 0)? {
            b"Exif" => return Some((number, Kind::Exif)),
            b"mime" => rest.get(4..)?,
            _ => return None,
        }
    };
    let (_, content) = split_at_zero(rest)?;
    let (content, encoding) = split_at_zero(content).unwrap_or((content, &[]));
    let plain = matches!(encoding, [] | [0, ..]);
    (content == XMP).then_some((number, if plain { Kind::Xmp } else { Kind::Packed }))
}
