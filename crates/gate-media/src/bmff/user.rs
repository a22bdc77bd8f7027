//! Places in users' data: QuickTime's text and 3GPP's numbers.
use super::Head;
use crate::bytes::{be32, find, split_at_zero};
use crate::file::File;
use crate::gather::Gather;
use crate::position::{has_iso_6709, is_position};
use crate::{Place, Refusal, jpeg, limits};

/// Reads `©xyz`: a text as ISO 6709 writes positions.
pub(super) async fn text(file: &File, head: &Head, gather: &mut Gather) -> Result<(), Refusal> {
    let body = file.read_block(head.body(), limits::SMALL).await?;
    found(has_iso_6709(&body), head, gather);
    Ok(())
}

/// Reads 3GPP's `loci`: version, language, a name, what kind of place it is, longitude and latitude.
pub(super) async fn location(file: &File, head: &Head, gather: &mut Gather) -> Result<(), Refusal> {
    let body = file.read_block(head.body(), limits::SMALL).await?;
    let rest = body.get(6..).ok_or(Refusal::Truncated)?;
    let rest = if rest.starts_with(&[0xFE, 0xFF]) || rest.starts_with(&[0xFF, 0xFE]) {
        // A name in wide characters, which ends with a wide zero.
        let end = wide_end(rest).ok_or(Refusal::Truncated)?;
        rest.get(end..).unwrap_or_default()
    } else {
        split_at_zero(rest).ok_or(Refusal::Truncated)?.1
    };
    let degrees = |at| {
        let fixed = be32(rest, at).ok_or(Refusal::Truncated)?;
        Ok::<f64, Refusal>(f64::from(fixed.cast_signed()) / 65_536.0)
    };
    found(is_position(degrees(5)?, degrees(1)?), head, gather);
    Ok(())
}

/// Reads a maker's box with a small JPEG, which has the whole Exif of a picture.
pub(super) async fn thumbnail(
    file: &File,
    head: &Head,
    gather: &mut Gather,
) -> Result<(), Refusal> {
    let body = file.read_block(head.body(), limits::BLOCK).await?;
    let Some(at) = find(&body, &jpeg::START, 0) else {
        return Ok(());
    };
    let start = head.body().start.saturating_add(at as u64);
    jpeg::picture(file, start, gather).await.map(drop)
}

/// Behind the first wide zero.
fn wide_end(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = find(bytes, &[0, 0], from)?;
        if at % 2 == 0 {
            return Some(at + 2);
        }
        from = at + 1;
    }
}

fn found(position: bool, head: &Head, gather: &mut Gather) {
    if position {
        gather.place(Place::Video);
        head.free(gather);
    }
}
