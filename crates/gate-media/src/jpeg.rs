//! JPEG: segments with a place, and what stands behind the picture.
use crate::file::File;
use crate::gather::Gather;
use crate::{Place, Refusal, bmff};

mod segments;
mod tail;

use segments::Segments;
use tail::Next;

/// The marker that a picture begins with, and the start of the next marker.
pub(crate) const START: [u8; 3] = [0xFF, 0xD8, 0xFF];
/// Ends a picture.
const END: u8 = 0xD9;
/// Holds Exif or XMP.
const APP1: u8 = 0xE1;

/// Reads a JPEG, the pictures behind its picture, and the video of a motion photo.
pub(crate) async fn read(file: &File, gather: &mut Gather) -> Result<(), Refusal> {
    let mut next = Some(Next::Picture(0));
    while let Some(found) = next {
        let end = match found {
            Next::Picture(at) => picture(file, at, gather).await?,
            Next::Video(at) => {
                let range = at..file.len();
                bmff::walk(file, range, Some(Place::MotionVideo), gather).await?
            }
        };
        next = tail::next(file, end).await?;
    }
    Ok(())
}

/// Reads one picture; answers where it ends.
pub(crate) async fn picture(file: &File, start: u64, gather: &mut Gather) -> Result<u64, Refusal> {
    let mut segments = Segments::default();
    let mut at = start + 2;
    // Coded data that ends with the file may be a picture cut short: no place hides in it.
    while let Some((marker, after)) = next_marker(file, at).await? {
        file.part()?;
        at = after;
        if marker == END {
            break;
        }
        if is_alone(marker) {
            continue;
        }
        let length = file.read(at..at.saturating_add(2)).await?;
        let length = crate::bytes::be16(&length, 0).unwrap_or_default();
        let end = at + u64::from(length);
        if length < 2 {
            return Err(Refusal::Damaged);
        }
        if end > file.len() {
            return Err(Refusal::Truncated);
        }
        if marker == APP1 {
            segments.app1(file, at + 2..end).await?;
        }
        at = end;
    }
    segments.read(file, gather).await?;
    Ok(at.min(file.len()))
}

/// Markers that no length follows.
fn is_alone(marker: u8) -> bool {
    matches!(marker, 0x01 | 0xD0..=0xD8)
}

/// The next marker at this offset or behind it, and the offset behind the marker. Between segments that is at
/// once; behind the header of a scan coded data is passed over, in which 0xFF is followed by zero or a restart.
async fn next_marker(file: &File, mut at: u64) -> Result<Option<(u8, u64)>, Refusal> {
    if let [0xFF, marker @ (1..=0xCF | 0xD8..=0xFE)] = *file.read_some(at, 2).await? {
        return Ok(Some((marker, at + 2)));
    }
    loop {
        let window = file.window(at).await?;
        let pairs = window.iter().zip(window.iter().skip(1));
        let marker = |(_, (first, second)): &(usize, (&u8, &u8))| {
            **first == 0xFF && !matches!(**second, 0 | 0xD0..=0xD7 | 0xFF)
        };
        if let Some((index, (_, marker))) = pairs.enumerate().find(marker) {
            return Ok(Some((*marker, at + index as u64 + 2)));
        }
        if window.len() < 2 || at + window.len() as u64 >= file.len() {
            return Ok(None);
        }
        // The last byte may be the first of a marker.
        at += window.len() as u64 - 1;
    }
}
