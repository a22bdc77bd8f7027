//! WebP: a list of chunks, two of which may hold a place.
use crate::block::Block;
use crate::bytes::le32;
use crate::file::File;
use crate::gather::Gather;
use crate::{Refusal, exif};

/// Reads a WebP file.
pub(crate) async fn read(file: &File, gather: &mut Gather) -> Result<(), Refusal> {
    let header = file.read(0..12).await?;
    let size = le32(&header, 4).ok_or(Refusal::Truncated)?;
    let end = u64::from(size) + 8;
    let mut at = 12;
    // Not every writer counts what it adds: readers go on to the end of the file.
    while at + 8 <= end.max(file.len()) {
        file.part()?;
        let header = file.read(at..at + 8).await?;
        let size = le32(&header, 4).ok_or(Refusal::Truncated)?;
        let body = at + 8..at + 8 + u64::from(size);
        let kind = header.get(..4).unwrap_or_default();
        let is_chunk = kind.iter().all(|byte| matches!(byte, b' '..=b'~'));
        // Behind the length that the file says to have, what is no chunk is somebody's trailer.
        if at >= end && (!is_chunk || body.end > file.len()) {
            return Ok(());
        }
        if body.end > file.len() {
            return Err(Refusal::Truncated);
        }
        match kind {
            b"EXIF" => {
                let block = Block::read(file, body.clone()).await?;
                gather.exif(&block, exif::start(&block.bytes));
            }
            b"XMP " => gather.xmp(&Block::read(file, body.clone()).await?),
            _ => {}
        }
        // Chunks begin at even offsets.
        at = body.end + body.end % 2;
    }
    Ok(())
}
