//! The box format of HEIC, AVIF, MP4, MOV and 3GP: boxes in boxes, a few of which may hold a place.
use std::ops::Range;

use crate::block::Block;
use crate::file::File;
use crate::gather::Gather;
use crate::{Place, Refusal};

mod head;
mod items;
mod keys;
mod locations;
mod meta;
mod track;
mod user;

use head::Head;

/// What a box with XMP begins with, where kinds are names of sixteen bytes.
const XMP_NAME: &[u8] = b"\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC";

/// What a box lies in.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    File,
    Movie,
    Track,
    /// A track's description of its samples, at any depth.
    Media,
    /// Users' data of a film or a track.
    User,
}

/// Boxes still to be walked through.
struct Boxes {
    range: Range<u64>,
    level: Level,
    inside: Option<Place>,
}

/// Reads a file.
pub(crate) async fn read(file: &File, gather: &mut Gather) -> Result<(), Refusal> {
    walk(file, 0..file.len(), None, gather).await.map(|_| ())
}

/// Reads a file inside a file; answers where its boxes end. What is found is called `inside`, if that is given.
pub(crate) async fn walk(
    file: &File,
    range: Range<u64>,
    inside: Option<Place>,
    gather: &mut Gather,
) -> Result<u64, Refusal> {
    let outermost = Boxes {
        range,
        level: Level::File,
        inside,
    };
    let mut waiting = Vec::new();
    gather.enter(inside);
    let end = siblings(file, &outermost, gather, &mut waiting).await;
    while let Some(boxes) = waiting.pop() {
        gather.enter(boxes.inside);
        let result = siblings(file, &boxes, gather, &mut waiting).await;
        gather.attempt(result.map(|_| ()));
    }
    gather.enter(None);
    end
}

/// Reads boxes that follow one another; those inside wait. Answers where they end.
async fn siblings(
    file: &File,
    boxes: &Boxes,
    gather: &mut Gather,
    waiting: &mut Vec<Boxes>,
) -> Result<u64, Refusal> {
    let mut at = boxes.range.start;
    let mut has_header = false;
    let outermost = boxes.level == Level::File;
    loop {
        file.part()?;
        let head = match Head::read(file, at..boxes.range.end, outermost).await {
            Ok(Some(head)) => head,
            Ok(None) => return Ok(at),
            // Behind the header, what is no box is a maker's trailer, or coded data cut short.
            Err(Refusal::Damaged | Refusal::Truncated) if outermost && has_header => return Ok(at),
            Err(refusal) => return Err(refusal),
        };
        has_header |= matches!(&head.kind, b"moov" | b"meta");
        match below(boxes.level, &head.kind) {
            Some(level) => waiting.push(Boxes {
                range: head.body(),
                level,
                inside: if head.kind == *b"mpvd" {
                    Some(Place::MotionVideo)
                } else {
                    boxes.inside
                },
            }),
            None => {
                let result = leaf(file, boxes.level, &head, gather).await;
                gather.attempt(result);
            }
        }
        at = head.range.end;
    }
}

/// What boxes inside a box of this kind lie in; `None` if there are none to walk through.
fn below(level: Level, kind: &[u8; 4]) -> Option<Level> {
    Some(match (level, kind) {
        (Level::File, b"moov") => Level::Movie,
        // The video of a motion photo.
        (Level::File, b"mpvd") => Level::File,
        (Level::Movie, b"trak") => Level::Track,
        (Level::File | Level::Movie | Level::Track, b"udta") => Level::User,
        (Level::Track, b"mdia") | (Level::Media, b"minf" | b"stbl") => Level::Media,
        _ => return None,
    })
}

/// Reads a box that may hold a place itself.
async fn leaf(file: &File, level: Level, head: &Head, gather: &mut Gather) -> Result<(), Refusal> {
    match (level, &head.kind) {
        (Level::File | Level::Movie | Level::Track | Level::User, b"meta") => {
            meta::read(file, head.body(), gather).await
        }
        (Level::User, b"\xA9xyz") => user::text(file, head, gather).await,
        (Level::User, b"loci") => user::location(file, head, gather).await,
        (Level::User, b"CNTH") => user::thumbnail(file, head, gather).await,
        (Level::User, b"XMP_") => {
            gather.xmp(&Block::read(file, head.body()).await?);
            Ok(())
        }
        (Level::File | Level::Movie, b"uuid") => {
            let body = head.body();
            let packet = body.start + XMP_NAME.len() as u64;
            if file.read_some(body.start, XMP_NAME.len() as u64).await? == XMP_NAME
                && packet <= body.end
            {
                gather.xmp(&Block::read(file, packet..body.end).await?);
            }
            Ok(())
        }
        (Level::Media, b"stsd") => track::samples(file, head).await,
        // A header in compressed form, out of use since the nineties.
        (Level::Movie, b"cmov") => Err(Refusal::Unsupported),
        _ => Ok(()),
    }
}
