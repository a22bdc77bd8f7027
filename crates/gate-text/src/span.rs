//! Spans of a text: UTF-8 bytes on our side, UTF-16 units on the browser's.
use core::ops::Range;

/// A span in UTF-16 code units, as JavaScript counts them: from `start` up to, not including, `end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Utf16Span {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
}

/// The UTF-16 span of a range of bytes of `text`.
///
/// `None` when the range runs backwards, ends outside the text or cuts a character.
#[must_use]
pub fn to_utf16(text: &str, bytes: Range<usize>) -> Option<Utf16Span> {
    let before = text.get(..bytes.start)?;
    let inside = text.get(bytes)?;
    let start = units(before)?;
    Some(Utf16Span {
        start,
        end: start.checked_add(units(inside)?)?,
    })
}

/// The range of bytes of a UTF-16 span of `text`.
///
/// `None` when the span runs backwards, ends outside the text or cuts a surrogate pair.
#[must_use]
pub fn to_utf8(text: &str, span: Utf16Span) -> Option<Range<usize>> {
    let start = byte_at(text, span.start)?;
    let rest = text.get(start..)?;
    let length = byte_at(rest, span.end.checked_sub(span.start)?)?;
    Some(start..start + length)
}

fn units(text: &str) -> Option<u32> {
    u32::try_from(text.encode_utf16().count()).ok()
}

/// The byte at which the UTF-16 unit of this number begins.
fn byte_at(text: &str, unit: u32) -> Option<usize> {
    let unit = usize::try_from(unit).ok()?;
    let mut seen = 0;
    for (at, c) in text.char_indices() {
        if seen >= unit {
            return (seen == unit).then_some(at);
        }
        seen += c.len_utf16();
    }
    (seen == unit).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::{Utf16Span, to_utf8, to_utf16};

    fn check(text: &str, bytes: core::ops::Range<usize>, units: Option<(u32, u32)>) {
        let span = units.map(|(start, end)| Utf16Span { start, end });
        assert_eq!(to_utf16(text, bytes.clone()), span, "{text:?} {bytes:?}");
        if let Some(span) = span {
            assert_eq!(to_utf8(text, span), Some(bytes), "{text:?} {span:?}");
        }
    }

    #[test]
    fn both_ways() {
        check("", 0..0, Some((0, 0)));
        check("abc", 1..3, Some((1, 3)));
        check("aşb", 1..3, Some((1, 2)));
        check("😀ab", 4..5, Some((2, 3)));
        check("a😀b", 1..5, Some((1, 3)));
        check("a😀", 5..5, Some((3, 3)));
        check("😀", 1..4, None);
        check("abc", 2..4, None);
        #[expect(clippy::reversed_empty_ranges, reason = "the wrong range is the point")]
        check("abc", 2..1, None);
    }

    #[test]
    fn wrong_spans_are_refused() {
        let rows = [
            ("a😀b", 1, 2),
            ("a😀b", 2, 3),
            ("abc", 2, 4),
            ("abc", 2, 1),
            ("", 0, 1),
        ];
        for (text, start, end) in rows {
            assert_eq!(
                to_utf8(text, Utf16Span { start, end }),
                None,
                "{text:?} {start}..{end}"
            );
        }
    }
}
