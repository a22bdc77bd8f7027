//! Which format a file has, by its first bytes; names and types that come with files may be wrong.
use crate::file::File;
use crate::gather::Gather;
use crate::{Refusal, bmff, exif, jpeg, png, tiff, webp};

/// Boxes that a video without a brand may begin with.
const OLD_MOVIES: [&[u8]; 6] = [b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"];

/// The brand of a maker's raw pictures, whose places lie in boxes of its own.
const RAW: &[u8] = b"crx ";

/// Reads a file by its format's reader.
pub(crate) async fn read(file: &File, gather: &mut Gather) -> Result<(), Refusal> {
    let start = file.read_some(0, 16).await?;
    let kind = start.get(4..8).unwrap_or_default();
    if start.starts_with(&jpeg::START) {
        jpeg::read(file, gather).await
    } else if start.starts_with(&png::START) {
        png::read(file, gather).await
    } else if start.starts_with(b"RIFF") && start.get(8..12) == Some(b"WEBP") {
        webp::read(file, gather).await
    } else if exif::is_start(&start) {
        tiff::read(file, gather).await
    } else if start.starts_with(b"II+\0") || start.starts_with(b"MM\0+") {
        // TIFF with offsets of 64 bits: microscopes, not cameras.
        Err(Refusal::Unsupported)
    } else if kind == b"ftyp" && start.get(8..12) == Some(RAW) {
        Err(Refusal::Unsupported)
    } else if kind == b"ftyp" || OLD_MOVIES.contains(&kind) {
        bmff::read(file, gather).await
    } else {
        Err(Refusal::UnknownFormat)
    }
}
