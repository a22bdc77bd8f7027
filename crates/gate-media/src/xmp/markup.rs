//! Just enough XML: attributes and elements of wanted names, with their values.
use std::ops::Range;

use crate::Refusal;
use crate::bytes::find;
use crate::named::local;

/// Markup in which every letter stands for itself.
const TEXT: (&[u8], &[u8]) = (b"<![CDATA[", b"]]>");

/// Markup without names: where it begins and how it ends.
const OPAQUE: [(&[u8], &[u8]); 4] = [(b"<!--", b"-->"), TEXT, (b"<?", b"?>"), (b"<!", b">")];

/// More than the longest name of a letter that anybody writes.
const LONGEST: usize = 32;

/// An attribute or an element.
pub(super) struct Item {
    /// Its name without the namespace's prefix.
    pub(super) name: String,
    /// Its text, without any markup inside.
    pub(super) value: Vec<u8>,
    /// All of its bytes.
    pub(super) range: Range<usize>,
}

/// All attributes and elements whose local names are wanted; what is inside a wanted element counts as its own.
/// Markup that does not end is refused. Every byte is passed once, so time is linear.
pub(super) fn items(text: &[u8], wanted: impl Fn(&str) -> bool) -> Result<Vec<Item>, Refusal> {
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(open) = find(text, b"<", at) {
        let rest = text.get(open..).unwrap_or_default();
        let opaque = OPAQUE.iter().find(|(start, _)| rest.starts_with(start));
        at = if let Some((start, end)) = opaque {
            find(text, end, open + start.len()).ok_or(Refusal::Damaged)? + end.len()
        } else if rest.starts_with(b"</") {
            find(text, b">", open).ok_or(Refusal::Damaged)? + 1
        } else {
            let tag = Tag::read(text, open)?;
            if wanted(local(tag.name)) {
                let item = tag.element(text)?;
                let end = item.range.end;
                items.push(item);
                end
            } else {
                let end = tag.range.end;
                items.extend(tag.attributes.into_iter().filter(|item| wanted(&item.name)));
                end
            }
        };
    }
    Ok(items)
}

/// A start tag.
struct Tag<'a> {
    name: &'a [u8],
    attributes: Vec<Item>,
    range: Range<usize>,
    /// Whether it is an element without content.
    empty: bool,
}

impl<'a> Tag<'a> {
    fn read(text: &'a [u8], open: usize) -> Result<Self, Refusal> {
        let name = until(text, open + 1, |byte| {
            is_blank(byte) || b"/>".contains(&byte)
        })?;
        let mut attributes = Vec::new();
        let mut at = name.end;
        loop {
            at = until(text, at, |byte| !is_blank(byte))?.end;
            match text.get(at..).unwrap_or_default() {
                [b'>', ..] => break,
                [b'/', ..] => at += 1,
                _ => {
                    let item = attribute(text, at)?;
                    at = item.range.end;
                    attributes.push(item);
                }
            }
        }
        Ok(Self {
            name: text.get(name).unwrap_or_default(),
            attributes,
            empty: text.get(at.wrapping_sub(1)) == Some(&b'/'),
            range: open..at + 1,
        })
    }

    /// The whole element, up to its end tag.
    fn element(self, text: &[u8]) -> Result<Item, Refusal> {
        let mut range = self.range;
        let mut value = Vec::new();
        if !self.empty {
            let end_tag = [b"</", self.name].concat();
            let inside = range.end..find(text, &end_tag, range.end).ok_or(Refusal::Damaged)?;
            range.end = find(text, b">", inside.end).ok_or(Refusal::Damaged)? + 1;
            value = plain(text.get(inside).unwrap_or_default());
        }
        Ok(Item {
            name: local(self.name).to_owned(),
            value,
            range,
        })
    }
}

/// The attribute that begins here.
fn attribute(text: &[u8], at: usize) -> Result<Item, Refusal> {
    let name = until(text, at, |byte| is_blank(byte) || b"=>".contains(&byte))?;
    let equals = until(text, name.end, |byte| !is_blank(byte))?.end;
    let quote_at = until(text, equals + 1, |byte| !is_blank(byte))?.end;
    let quote = text.get(quote_at).copied().unwrap_or_default();
    if text.get(equals) != Some(&b'=') || !b"'\"".contains(&quote) {
        return Err(Refusal::Damaged);
    }
    let value = until(text, quote_at + 1, |byte| byte == quote)?;
    Ok(Item {
        name: local(text.get(name).unwrap_or_default()).to_owned(),
        range: at..value.end + 1,
        value: resolved(text.get(value).unwrap_or_default()),
    })
}

/// From here to the first byte that ends it.
fn until(text: &[u8], at: usize, ends: impl Fn(u8) -> bool) -> Result<Range<usize>, Refusal> {
    let rest = text.get(at..).ok_or(Refusal::Damaged)?;
    let len = rest.iter().position(|byte| ends(*byte));
    Ok(at..at + len.ok_or(Refusal::Damaged)?)
}

/// Text without markup. A tag parts what stands on both of its sides; comments and the like do not.
fn plain(content: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    let mut at = 0;
    let slice = |range: Range<usize>| content.get(range).unwrap_or_default();
    while let Some(open) = find(content, b"<", at) {
        text.extend(resolved(slice(at..open)));
        let is_here = |(start, _): &&(&[u8], &[u8])| slice(open..content.len()).starts_with(start);
        let opaque = OPAQUE.iter().find(is_here);
        let (start, end) = *opaque.unwrap_or(&(b"<", b">"));
        let inside = open + start.len();
        let close = find(content, end, inside).unwrap_or(content.len());
        match opaque {
            Some(&TEXT) => text.extend(slice(inside..close)),
            Some(_) => {}
            None => text.push(b' '),
        }
        at = close + end.len();
    }
    text.extend(resolved(slice(at..content.len())));
    text
}

/// Text with letters in the place of their numbers: `&#53;`, `&#x35;`. Other entities are no part of a number.
fn resolved(text: &[u8]) -> Vec<u8> {
    let mut parts = text.split(|byte| *byte == b'&');
    let mut whole = parts.next().unwrap_or_default().to_vec();
    for part in parts {
        let end = part.iter().take(LONGEST).position(|byte| *byte == b';');
        let (name, rest) = part
            .split_at_checked(end.unwrap_or_default())
            .unwrap_or_default();
        match letter(name) {
            Some(letter) => {
                whole.extend(letter.to_string().bytes());
                whole.extend(rest.iter().skip(1));
            }
            None => whole.extend([b"&", part].concat()),
        }
    }
    whole
}

/// The letter of a number: `#53`, `#x35`.
fn letter(name: &[u8]) -> Option<char> {
    let digits = str::from_utf8(name).ok()?.strip_prefix('#')?;
    let code = match digits.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    char::from_u32(code.ok()?)
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}
