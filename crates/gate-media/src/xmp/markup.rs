//! Just enough XML: attributes and elements of wanted names, with their values.
use std::ops::Range;

use crate::Refusal;
use crate::bytes::find;

/// Markup without names: where it begins and how it ends.
const OPAQUE: [(&[u8], &[u8]); 4] = [
    (b"<!--", b"-->"),
    (b"<![CDATA[", b"]]>"),
    (b"<?", b"?>"),
    (b"<!", b">"),
];

/// An attribute or an element.
pub(super) struct Item {
    /// Its name without the namespace's prefix.
    pub(super) name: String,
    /// Its text, without any markup inside.
    pub(super) value: String,
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
        let mut value = String::new();
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
        value: lossy(text.get(value).unwrap_or_default()),
    })
}

/// From here to the first byte that ends it.
fn until(text: &[u8], at: usize, ends: impl Fn(u8) -> bool) -> Result<Range<usize>, Refusal> {
    let rest = text.get(at..).ok_or(Refusal::Damaged)?;
    let len = rest.iter().position(|byte| ends(*byte));
    Ok(at..at + len.ok_or(Refusal::Damaged)?)
}

/// Text without tags.
fn plain(content: &[u8]) -> String {
    let mut in_tag = false;
    let text: Vec<u8> = content
        .iter()
        .copied()
        .filter(|byte| {
            let inside = in_tag || *byte == b'<';
            in_tag = inside && *byte != b'>';
            !inside
        })
        .collect();
    lossy(&text)
}

/// A name without its prefix. Names that are not text are no names that anybody wants.
fn local(name: &[u8]) -> &str {
    let name = str::from_utf8(name).unwrap_or_default();
    name.rsplit(':').next().unwrap_or_default()
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}
