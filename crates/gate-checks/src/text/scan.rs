//! Addresses, tags and handles in a text as it was written.
use core::ops::Range;

/// Something in a text that is no words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) kind: MarkKind,
    /// Its bytes in the original, sign included.
    pub(crate) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkKind {
    /// A web address, with or without its scheme.
    Address,
    Email,
    /// With its sign.
    Hashtag,
    /// With its sign.
    Handle,
}

/// Everything that is no words, in order, none overlapping.
pub(crate) fn scan(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..) {
        let blank = rest.len() - rest.trim_start_matches(is_blank).len();
        let rest = rest.trim_start_matches(is_blank);
        if rest.is_empty() {
            break;
        }
        let length = rest.find(is_blank).unwrap_or(rest.len());
        start += blank;
        let run = rest.get(..length).unwrap_or_default();
        // Most runs are words. The last byte is the first of the wide signs.
        if run.bytes().any(|b| matches!(b, b'.' | b'@' | b'#' | 0xEF)) {
            chunk(run, start, &mut marks);
        }
        start += length;
    }
    marks
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
}

/// One run of signs without a space between.
fn chunk(chunk: &str, at: usize, marks: &mut Vec<Mark>) {
    let range = trim(chunk);
    let trimmed = chunk.get(range.clone()).unwrap_or_default();
    let whole = at + range.start..at + range.end;
    if is_email(trimmed) {
        marks.push(Mark {
            kind: MarkKind::Email,
            range: whole,
        });
    } else if host(trimmed).is_some() {
        marks.push(Mark {
            kind: MarkKind::Address,
            range: whole,
        });
    } else {
        tags(chunk, at, marks);
    }
}

/// The chunk without the punctuation around it.
fn trim(chunk: &str) -> Range<usize> {
    let open = ['(', '[', '{', '<', '"', '\'', '“', '‘', '«', '*', '_'];
    let close = [
        ')', ']', '}', '>', '"', '\'', '”', '’', '»', '*', '.', ',', ';', ':', '!', '?', '…',
    ];
    let opened = chunk.trim_start_matches(open);
    let bare = opened.strip_prefix("mailto:").unwrap_or(opened);
    let start = chunk.len() - bare.len();
    start..start + bare.trim_end_matches(close).len()
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let local_fits =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'');
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(local_fits)
        && local.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !domain.contains(['/', ':'])
        && is_host(
            domain.split_once('\'').map_or(domain, |(domain, _)| domain),
            false,
        )
}

/// The host of an address, as written; `None` when the text is none.
pub(crate) fn host(text: &str) -> Option<&str> {
    let lower = |prefix: &str| {
        text.get(..prefix.len())
            .filter(|head| head.eq_ignore_ascii_case(prefix))
            .and_then(|_| text.get(prefix.len()..))
    };
    let bare = lower("https://")
        .or_else(|| lower("http://"))
        .unwrap_or(text);
    let end = bare.find(['/', '?', '#', ':']).unwrap_or(bare.len());
    let host = bare.get(..end)?;
    let host = host.split_once(['\'', '’']).map_or(host, |(host, _)| host);
    // "e.g" is no address, "t.co/a" is.
    let is_more = end < bare.len() || bare.len() < text.len();
    let is_word = host.split('.').rev().skip(1).any(|label| label.len() > 1);
    let has_scheme = bare.len() < text.len();
    (is_host(host, has_scheme) && (is_word || is_more)).then_some(host)
}

/// Whether a text is a host; behind a scheme, whatever its last label is.
fn is_host(text: &str, has_scheme: bool) -> bool {
    let label_fits = |label: &str| {
        !label.is_empty()
            && label
                .chars()
                .all(|c| c.is_alphanumeric() && c != 'ª' || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let Some((before, last)) = text.rsplit_once('.') else {
        return false;
    };
    text.len() <= 253
        && before.split('.').all(label_fits)
        && (2..=24).contains(&last.len())
        && last.bytes().all(|b| b.is_ascii_alphabetic())
        && (has_scheme || is_top_level(last, text))
}

/// Top-level domains beside countries' that are seen in posts; a full list would cost more than it gives.
const TOP: [&str; 22] = [
    "academy",
    "app",
    "biz",
    "blog",
    "com",
    "dev",
    "education",
    "edu",
    "gov",
    "info",
    "int",
    "link",
    "live",
    "mil",
    "mobi",
    "name",
    "net",
    "online",
    "org",
    "school",
    "site",
    "xyz",
];

/// Whether a last label is one of domains: "end.Next" and "end.It" are two sentences.
fn is_top_level(last: &str, host: &str) -> bool {
    if last.len() == 2 {
        return last.bytes().all(|b| b.is_ascii_lowercase()) || host.matches('.').count() > 1;
    }
    is_top(last)
}

fn is_top(label: &str) -> bool {
    TOP.iter().any(|top| top.eq_ignore_ascii_case(label))
}

/// Whether a label by itself can be the last of a domain: a country's, or one of those that are seen.
pub(crate) fn is_top_label(label: &str) -> bool {
    label.len() == 2 && label.bytes().all(|b| b.is_ascii_alphabetic()) || is_top(label)
}

/// Hashtags and handles of a chunk.
fn tags(chunk: &str, at: usize, marks: &mut Vec<Mark>) {
    let mut before = None;
    let mut chars = chunk.char_indices().peekable();
    while let Some((start, sign)) = chars.next() {
        let kind = match sign {
            '#' | '＃' => MarkKind::Hashtag,
            '@' | '＠' => MarkKind::Handle,
            _ => {
                before = Some(sign);
                continue;
            }
        };
        let mut end = start + sign.len_utf8();
        let body = end;
        let inside = |c: char| c.is_alphanumeric() || c == '_' || is_joiner(c);
        while let Some((place, c)) = chars.next_if(|(_, c)| inside(*c)) {
            end = place + c.len_utf8();
        }
        if end > body && !before.is_some_and(char::is_alphanumeric) {
            marks.push(Mark {
                kind,
                range: at + start..at + end,
            });
        }
        before = chunk.get(body..end).and_then(|body| body.chars().last());
    }
}

/// Marks on letters, and signs of no width.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use super::{MarkKind, scan};
    use MarkKind::{Address, Email, Handle, Hashtag};

    fn check(text: &str, expected: &[(MarkKind, &str)]) {
        let found: Vec<_> = scan(text)
            .into_iter()
            .map(|mark| (mark.kind, text.get(mark.range).unwrap()))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn marks_are_found_where_they_stand() {
        check("", &[]);
        check("plain words. And more", &[]);
        check(
            "see https://example.org/a?b=1, or (www.example.sch.uk)",
            &[
                (Address, "https://example.org/a?b=1"),
                (Address, "www.example.sch.uk"),
            ],
        );
        check(
            "ada.nowhere@example.org!",
            &[(Email, "ada.nowhere@example.org")],
        );
        check(
            "hi @pupil_example, #GreenLane2026 ok",
            &[(Handle, "@pupil_example"), (Hashtag, "#GreenLane2026")],
        );
        check("#a#b", &[(Hashtag, "#a")]);
        check("end.Next e.g. this 12.30 v1.2 a@b", &[]);
        check("#Okulumuzİçin", &[(Hashtag, "#Okulumuzİçin")]);
        check("example.org'da", &[(Address, "example.org'da")]);
    }
}
