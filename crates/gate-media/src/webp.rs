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
    while at + 8 <= end {
        file.part()?;
        let header = file.read(at..at + 8).await?;
        let size = le32(&header, 4).ok_or(Refusal::Truncated)?;
        let body = at + 8..at + 8 + u64::from(size);
        if body.end > file.len() {
            return Err(Refusal::Truncated);
        }
        match header.get(..4) {
            Some(b"EXIF") => {
                let block = Block::read(file, body.clone()).await?;
                gather.exif(&block, exif::start(&block.bytes));
            }
            Some(b"XMP ") => gather.xmp(&Block::read(file, body.clone()).await?),
            _ => {}
        }
        // Chunks begin at even offsets.
        at = body.end + body.end % 2;
    }
    Ok(())
}
