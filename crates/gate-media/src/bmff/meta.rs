//! The box `meta`, of which there are two kinds: lists of items (pictures) and lists of keys (videos).
use std::ops::Range;

use super::{Head, items, keys};
use crate::bytes::find;
use crate::file::File;
use crate::gather::Gather;
use crate::{Refusal, limits};

/// The boxes in a `meta` box that matter here.
#[derive(Default)]
pub(super) struct Meta {
    pub(super) keys: Option<Range<u64>>,
    pub(super) values: Option<Range<u64>>,
    pub(super) items: Option<Range<u64>>,
    pub(super) locations: Option<Range<u64>>,
    /// Where items may be that are not elsewhere in the file.
    pub(super) data: Option<Range<u64>>,
}

/// Reads a `meta` box.
pub(super) async fn read(
    file: &File,
    body: Range<u64>,
    gather: &mut Gather,
) -> Result<(), Refusal> {
    let start = file.read_some(body.start, 8).await?;
    // In QuickTime the boxes begin at once, elsewhere behind a version.
    let version = if start.get(4..8) == Some(b"hdlr") {
        0
    } else {
        4
    };
    let mut rest = body.start.saturating_add(version)..body.end;
    let mut meta = Meta::default();
    while let Some(head) = Head::read(file, rest.clone(), false).await? {
        file.part()?;
        if head.kind == *b"xml " {
            let words = file.read_block(head.body(), limits::BLOCK).await?;
            // A camera's own record of a film. Its numbers are text among text that no reader here takes apart.
            if find(&words, b"Latitude", 0).is_some() {
                return Err(Refusal::Telemetry);
            }
        }
        let place = match &head.kind {
            b"keys" => Some(&mut meta.keys),
            b"ilst" => Some(&mut meta.values),
            b"iinf" => Some(&mut meta.items),
            b"iloc" => Some(&mut meta.locations),
            b"idat" => Some(&mut meta.data),
            _ => None,
        };
        if let Some(place) = place {
            // With two of them nobody can say which one a reader takes.
            if place.replace(head.body()).is_some() {
                return Err(Refusal::Tangled);
            }
        }
        rest.start = head.range.end;
    }
    keys::read(file, &meta, gather).await?;
    items::read(file, &meta, gather).await
}
