//! What stands behind a picture: further pictures (previews, gain maps) and the video of a motion photo.
use crate::Refusal;
use crate::bytes::be32;
use crate::file::File;

/// What stands behind a picture, with its offset.
#[derive(Clone, Copy)]
pub(super) enum Next {
    Picture(u64),
    Video(u64),
}

/// Bytes that are needed to tell either: windows overlap by so many.
const LOOK: usize = 32;

/// The first picture with a record of its own, or the first video, at this offset or behind it. No trailer's
/// table of contents is trusted: each maker has another, and each can be wrong.
pub(super) async fn next(file: &File, mut at: u64) -> Result<Option<Next>, Refusal> {
    loop {
        let window = file.window(at).await?;
        let found = window
            .windows(LOOK.min(window.len()).max(1))
            .position(|bytes| is_picture(bytes) || is_video(bytes));
        if let Some(index) = found {
            let offset = at + index as u64;
            let picture = window.get(index) == Some(&0xFF);
            return Ok(Some(if picture {
                Next::Picture(offset)
            } else {
                Next::Video(offset)
            }));
        }
        let end = at + window.len() as u64;
        if end >= file.len() || window.len() <= LOOK {
            return Ok(None);
        }
        at = end - LOOK as u64 + 1;
    }
}

/// A picture's first marker, then a segment that names itself.
fn is_picture(bytes: &[u8]) -> bool {
    let named = |name: &[u8]| bytes.get(6..).is_some_and(|rest| rest.starts_with(name));
    match bytes {
        [0xFF, 0xD8, 0xFF, 0xE0, ..] => named(b"JFIF\0"),
        [0xFF, 0xD8, 0xFF, 0xE1, ..] => named(b"Exif\0") || named(b"http://ns.adobe.com/"),
        _ => false,
    }
}

/// A box with the brands of a video.
fn is_video(bytes: &[u8]) -> bool {
    let size = be32(bytes, 0).unwrap_or_default();
    bytes.get(4..8) == Some(b"ftyp")
        && (16..1024).contains(&size)
        && bytes
            .get(8..12)
            .is_some_and(|brand| brand.iter().all(|byte| matches!(byte, b' '..=b'~')))
}
