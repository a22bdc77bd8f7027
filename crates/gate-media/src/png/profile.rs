//! "Raw profile" texts: a name, a length, and the bytes of a JPEG's segment in hexadecimal.
use crate::gather::Stripped;
use crate::{Place, Refusal, exif, xmp};

/// The profiles that may hold a place.
pub(super) const KINDS: [&[u8]; 4] = [b"exif", b"APP1", b"app1", b"xmp"];
/// What stands before XMP in a segment.
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// Looks into a profile; where a position was, other digits stand in the same number of bytes.
pub(super) fn strip(text: &[u8]) -> Result<Stripped, Refusal> {
    let digits = digits(text);
    let bytes: Vec<u8> = digits
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [(_, high), (_, low)] => Some(high << 4 | low),
            _ => None,
        })
        .collect();
    let (skip, stripped) = if bytes.starts_with(XMP) {
        (
            XMP.len(),
            xmp::strip(bytes.get(XMP.len()..).unwrap_or_default())?,
        )
    } else if bytes.starts_with(b"<") {
        (0, xmp::strip(&bytes)?)
    } else {
        let start = exif::start(&bytes);
        (start, exif::strip(bytes.get(start..).unwrap_or_default())?)
    };
    if stripped.places.is_empty() {
        return Ok(Stripped::nothing());
    }
    let rewritten = |new: Option<Vec<u8>>| new.map(|new| rewrite(text, &digits, skip, &new));
    Ok(Stripped {
        places: vec![Place::Text],
        new: stripped.new.map(rewritten),
    })
}

/// Where the digits are, behind the lines with name and length, and what each says.
fn digits(text: &[u8]) -> Vec<(usize, u8)> {
    let mut lines = 0;
    let mut inside = false;
    let mut digits = Vec::new();
    for (at, byte) in text.iter().enumerate() {
        if *byte == b'\n' {
            lines += usize::from(inside);
            inside = false;
            continue;
        }
        inside = true;
        let digit = char::from(*byte).to_digit(16).filter(|_| lines >= 2);
        digits.extend(digit.and_then(|digit| Some((at, u8::try_from(digit).ok()?))));
    }
    digits
}

/// The text with the digits of changed bytes replaced.
fn rewrite(text: &[u8], digits: &[(usize, u8)], skip: usize, new: &[u8]) -> Vec<u8> {
    let mut text = text.to_vec();
    let nibbles = new.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    for ((at, old), nibble) in digits.iter().skip(skip * 2).zip(nibbles) {
        let digit = char::from_digit(u32::from(nibble), 16);
        if let (Some(place), Some(digit)) = (text.get_mut(*at), digit)
            && *old != nibble
        {
            // Sixteen digits, all of them ASCII.
            *place = digit as u8;
        }
    }
    text
}
