//! PNG's three kinds of text chunk, of which those with XMP, a "raw profile" or a part of a position matter here.
use std::io::Read;

use super::profile;
use crate::bytes::split_at_zero;
use crate::file::File;
use crate::gather::Stripped;
use crate::named::{Role, local, role};
use crate::{Refusal, limits, xmp};

/// The keyword of XMP.
const XMP: &[u8] = b"XML:com.adobe.xmp";
/// What an older way of storing Exif and XMP begins its keywords with.
const PROFILE: &[u8] = b"Raw profile type ";
/// More than the longest keyword.
pub(super) const LONGEST: u64 = 80;

/// What may be in a text chunk.
pub(super) enum Use {
    /// Exif or XMP.
    Part,
    /// A value with a name, as some converters write each field of Exif.
    Named(Role),
}

/// What may be in a text chunk that begins like this; `None` for nothing about a place.
pub(super) fn use_of(start: &[u8]) -> Option<Use> {
    let (keyword, _) = split_at_zero(start)?;
    let profile = keyword.strip_prefix(PROFILE);
    if keyword == XMP || profile.is_some_and(|name| profile::KINDS.contains(&name)) {
        return Some(Use::Part);
    }
    role(local(keyword)).map(Use::Named)
}

/// The text of a chunk.
pub(super) fn value(kind: &[u8; 4], data: &[u8], file: &File) -> Result<Vec<u8>, Refusal> {
    Ok(take_apart(kind, data, file)?.text)
}

/// A text chunk taken apart.
struct Text<'a> {
    /// All before the text that stays when it is rewritten, with the mark of compression taken off.
    before: Vec<u8>,
    keyword: &'a [u8],
    text: Vec<u8>,
}

/// Looks into a chunk with Exif or XMP. A new chunk may be of another kind: what was compressed is not compressed again.
pub(super) fn strip(
    kind: &[u8; 4],
    data: &[u8],
    file: &File,
) -> Result<([u8; 4], Stripped), Refusal> {
    let text = take_apart(kind, data, file)?;
    let stripped = if text.keyword == XMP {
        xmp::strip(&text.text)?
    } else {
        profile::strip(&text.text)?
    };
    let new_kind = if kind == b"zTXt" { *b"tEXt" } else { *kind };
    Ok((new_kind, super::before_and(&text.before, stripped)))
}

fn take_apart<'a>(kind: &[u8; 4], data: &'a [u8], file: &File) -> Result<Text<'a>, Refusal> {
    let (keyword, rest) = split_at_zero(data).ok_or(Refusal::Damaged)?;
    let mut before = [keyword, &[0]].concat();
    let text = match (kind, rest) {
        (b"tEXt", rest) => rest.to_vec(),
        (b"zTXt", [0, rest @ ..]) => inflate(rest, file)?,
        (b"iTXt", [compressed @ 0..=1, 0, rest @ ..]) => {
            let (language, rest) = split_at_zero(rest).ok_or(Refusal::Damaged)?;
            let (translated, rest) = split_at_zero(rest).ok_or(Refusal::Damaged)?;
            before.extend([&[0, 0], language, &[0], translated, &[0]].concat());
            if *compressed == 1 {
                inflate(rest, file)?
            } else {
                rest.to_vec()
            }
        }
        _ => return Err(Refusal::Damaged),
    };
    Ok(Text {
        before,
        keyword,
        text,
    })
}

/// Inflates at most as much as a part may have.
fn inflate(bytes: &[u8], file: &File) -> Result<Vec<u8>, Refusal> {
    let mut text = Vec::new();
    let mut reader = flate2::read::ZlibDecoder::new(bytes).take(limits::BLOCK + 1);
    reader
        .read_to_end(&mut text)
        .map_err(|_| Refusal::Damaged)?;
    file.work(text.len() as u64)?;
    if text.len() as u64 > limits::BLOCK {
        return Err(Refusal::TooLarge);
    }
    Ok(text)
}
