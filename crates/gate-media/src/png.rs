//! PNG: a list of chunks, four kinds of which may hold a place.
use std::ops::Range;

use crate::bytes::{array, be32};
use crate::file::File;
use crate::gather::{Gather, Stripped};
use crate::{Refusal, exif, limits};

mod profile;
mod text;

/// How every PNG begins.
pub(crate) const START: [u8; 8] = *b"\x89PNG\r\n\x1A\n";
/// Bytes of a chunk around its data: length and kind before, checksum behind.
const AROUND: u64 = 12;

/// Reads a PNG.
pub(crate) async fn read(file: &File, gather: &mut Gather) -> Result<(), Refusal> {
    let mut at = START.len() as u64;
    loop {
        file.part()?;
        let header = file.read(at..at.saturating_add(8)).await?;
        let size = be32(&header, 0).ok_or(Refusal::Truncated)?;
        let kind = array(&header, 4).ok_or(Refusal::Truncated)?;
        let chunk = at..at + AROUND + u64::from(size);
        if chunk.end > file.len() {
            return Err(Refusal::Truncated);
        }
        match &kind {
            b"eXIf" | b"iTXt" | b"tEXt" | b"zTXt" => {
                let result = read_chunk(file, &kind, chunk.clone(), gather).await;
                gather.attempt(result);
            }
            b"IEND" => return Ok(()),
            _ => {}
        }
        at = chunk.end;
    }
}

/// Reads one chunk, and puts a new one in its place if it holds a position.
async fn read_chunk(
    file: &File,
    kind: &[u8; 4],
    chunk: Range<u64>,
    gather: &mut Gather,
) -> Result<(), Refusal> {
    let data = chunk.start + 8..chunk.end - 4;
    if kind != b"eXIf" && !text::is_wanted(&file.read_some(data.start, text::LONGEST).await?) {
        return Ok(());
    }
    let old = file.read_block(data, limits::BLOCK).await?;
    let (kind, stripped) = if kind == b"eXIf" {
        let start = exif::start(&old);
        let (before, rest) = old.split_at_checked(start).unwrap_or_default();
        (*kind, before_and(before, exif::strip(rest)?))
    } else {
        text::strip(kind, &old, file)?
    };
    for place in stripped.places {
        gather.place(place);
    }
    if let Some(new) = stripped.new? {
        gather.edit(chunk, written(kind, &new)?);
    }
    Ok(())
}

/// The stripped part with what stood before it.
fn before_and(before: &[u8], stripped: Stripped) -> Stripped {
    let whole = |new: Option<Vec<u8>>| new.map(|new| [before, &new].concat());
    Stripped {
        places: stripped.places,
        new: stripped.new.map(whole),
    }
}

/// A chunk of this kind and data.
fn written(kind: [u8; 4], data: &[u8]) -> Result<Vec<u8>, Refusal> {
    let size = u32::try_from(data.len()).map_err(|_| Refusal::TooLarge)?;
    let mut checksum = flate2::Crc::new();
    checksum.update(&kind);
    checksum.update(data);
    Ok([
        &size.to_be_bytes(),
        kind.as_slice(),
        data,
        &checksum.sum().to_be_bytes(),
    ]
    .concat())
}
