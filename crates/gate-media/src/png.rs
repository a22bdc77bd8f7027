//! PNG: a list of chunks, four kinds of which may hold a place.
use std::ops::Range;

use crate::bytes::{array, be32};
use crate::file::File;
use crate::gather::{Gather, Stripped};
use crate::named::Named;
use crate::{Place, Refusal, exif, limits};

mod profile;
mod text;

use text::Use;

/// How every PNG begins.
pub(crate) const START: [u8; 8] = *b"\x89PNG\r\n\x1A\n";
/// Bytes of a chunk around its data: length and kind before, checksum behind.
const AROUND: u64 = 12;

/// Reads a PNG.
pub(crate) async fn read(file: &File, gather: &mut Gather) -> Result<(), Refusal> {
    let mut named = NamedTexts::default();
    let result = chunks(file, gather, &mut named).await;
    named.finish(gather);
    result
}

/// Reads one chunk after the other. Readers go on behind the last one, and so do we.
async fn chunks(file: &File, gather: &mut Gather, named: &mut NamedTexts) -> Result<(), Refusal> {
    let mut at = START.len() as u64;
    let mut has_ended = false;
    loop {
        file.part()?;
        let (kind, chunk) = match head(file, at).await {
            // Behind the picture, what is no chunk is somebody's trailer.
            Err(Refusal::Truncated) if has_ended => return Ok(()),
            Ok((kind, _)) if has_ended && !kind.iter().all(u8::is_ascii_alphabetic) => {
                return Ok(());
            }
            head => head?,
        };
        at = chunk.end;
        let result = match &kind {
            b"eXIf" => read_chunk(file, &kind, chunk, gather).await,
            b"iTXt" | b"tEXt" | b"zTXt" => read_text(file, &kind, chunk, gather, named).await,
            _ => Ok(()),
        };
        gather.attempt(result);
        has_ended |= kind == *b"IEND";
    }
}

/// The kind of the chunk that begins here, and all of its bytes.
async fn head(file: &File, at: u64) -> Result<([u8; 4], Range<u64>), Refusal> {
    let header = file.read(at..at.saturating_add(8)).await?;
    let size = be32(&header, 0).ok_or(Refusal::Truncated)?;
    let kind = array(&header, 4).ok_or(Refusal::Truncated)?;
    let chunk = at..at + AROUND + u64::from(size);
    if chunk.end > file.len() {
        return Err(Refusal::Truncated);
    }
    Ok((kind, chunk))
}

/// Texts named like the parts of a position: only together do they say where.
#[derive(Default)]
struct NamedTexts {
    named: Named,
    chunks: Vec<Range<u64>>,
}

impl NamedTexts {
    /// Takes the texts out if they hold a position.
    fn finish(self, gather: &mut Gather) {
        if self.named.is_position() {
            gather.place(Place::Text);
            for chunk in self.chunks {
                gather.edit(chunk, Vec::new());
            }
        }
    }
}

/// Reads one text chunk by its keyword, if that is a wanted one.
async fn read_text(
    file: &File,
    kind: &[u8; 4],
    chunk: Range<u64>,
    gather: &mut Gather,
    named: &mut NamedTexts,
) -> Result<(), Refusal> {
    let data = chunk.start + 8..chunk.end - 4;
    match text::use_of(&file.read_some(data.start, text::LONGEST).await?) {
        Some(Use::Part) => read_chunk(file, kind, chunk, gather).await,
        Some(Use::Named(role)) => {
            let data = file.read_block(data, limits::BLOCK).await?;
            named.named.add(role, &text::value(kind, &data, file)?);
            named.chunks.push(chunk);
            Ok(())
        }
        None => Ok(()),
    }
}

/// Reads one chunk that holds Exif or XMP, and puts a new one in its place if it holds a position.
async fn read_chunk(
    file: &File,
    kind: &[u8; 4],
    chunk: Range<u64>,
    gather: &mut Gather,
) -> Result<(), Refusal> {
    let data = chunk.start + 8..chunk.end - 4;
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
