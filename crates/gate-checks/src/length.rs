//! The weighted length of a text, by the public configuration (version 3) of the site that counts so.
//!
//! Addresses count 23, an emoji of however many parts 2, letters of most alphabets 1, all else 2. The
//! full list of top-level domains is not here: a bare host whose ending few others have ("x.london") is
//! counted as it is written, and there as an address.
use crate::text::{MarkKind, Text};

/// What any address counts.
const ADDRESS: usize = 23;
/// Code points that count 1.
const LIGHT: [(u32, u32); 4] = [(0, 4351), (8192, 8205), (8208, 8223), (8242, 8247)];

/// The weighted length of a text.
#[must_use]
pub fn weighted_length(text: &str) -> usize {
    let marks = Text::new(text, &[]).marks;
    let mut total = 0;
    let mut at = 0;
    for mark in marks.iter().filter(|mark| mark.kind == MarkKind::Address) {
        let written = text.get(mark.range.clone()).unwrap_or_default();
        total += plain(text.get(at..mark.range.start).unwrap_or_default()) + address(written);
        at = mark.range.end;
    }
    total + plain(text.get(at..).unwrap_or_default())
}

/// What an address counts.
fn address(written: &str) -> usize {
    // What hangs on the host after an apostrophe is text.
    let tail = written
        .split_once(['\'', '’'])
        .map_or(0, |(_, tail)| plain(tail) + 1);
    ADDRESS + tail
}

/// What a text without addresses counts.
fn plain(text: &str) -> usize {
    let mut total = 0;
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        if is_flag(c) && chars.next_if(|next| is_flag(*next)).is_some() {
            total += 2;
        } else if matches!(c, '0'..='9' | '#' | '*')
            && chars
                .peek()
                .is_some_and(|next| matches!(next, '\u{FE0F}' | '\u{20E3}'))
        {
            while chars
                .next_if(|next| matches!(next, '\u{FE0F}' | '\u{20E3}'))
                .is_some()
            {}
            total += 2;
        } else if is_emoji(c) || chars.peek() == Some(&'\u{FE0F}') {
            emoji(&mut chars);
            total += 2;
        } else if !composes(before, c) {
            total += weight(c);
        }
        before = c;
    }
    total
}

fn weight(c: char) -> usize {
    let code = u32::from(c);
    let light = LIGHT
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&code));
    if light { 1 } else { 2 }
}

/// Takes what belongs to an emoji that has begun: skin, style, tags, and what is joined to it.
fn emoji(chars: &mut core::iter::Peekable<core::str::Chars>) {
    let belongs =
        |c: &char| matches!(u32::from(*c), 0xFE0F | 0x1F3FB..=0x1F3FF | 0xE0020..=0xE007F);
    loop {
        while chars.next_if(belongs).is_some() {}
        if chars.next_if_eq(&'\u{200D}').is_none() {
            return;
        }
        if chars.next_if(|c| is_emoji(*c)).is_none() {
            return;
        }
    }
}

const fn is_flag(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B05..=0x2B55)
}

/// A mark that becomes one with the letter before it when the text is composed.
const fn composes(before: char, c: char) -> bool {
    before.is_ascii_alphabetic()
        && matches!(c, '\u{300}'..='\u{304}' | '\u{306}'..='\u{30C}' | '\u{327}' | '\u{328}')
}

#[cfg(test)]
mod tests {
    use super::weighted_length;

    /// Expected values are those of the reference implementation, release 3.1.0.
    #[test]
    fn lengths_agree_with_the_reference() {
        let check = |text: &str, expected: usize| {
            assert_eq!(weighted_length(text), expected, "{text:?}");
        };
        check("", 0);
        check("hello", 5);
        check("ÅÅ", 2);
        check("Şğüöçıİ", 7);
        check("日本", 4);
        check("한국어", 6);
        check("مرحبا", 5);
        check("“quote” – dash… ’", 18);
        check("see https://example.org/a/very/long/path?x=1 now", 31);
        check("see example.org now", 31);
        check("example.org.", 24);
        check("www.example.sch.uk/x", 23);
        check("a@example.org", 13);
        check("school.invalidtld", 17);
        check("https://tr.example.com.tr/okul, bak", 28);
        check("(https://example.org)", 25);
        check("https://example.org)", 24);
        check("t.co/abc", 23);
        check("bit.ly", 23);
        check("greenlane.co.", 24);
        check("https://x.london", 23);
        check("https://x.college/a/very/long/path", 23);
        check("foo.bar.com", 23);
        check("hi.there", 8);
        check("e.g. that", 9);
        check("green.lane", 10);
        check("https://sub.greenlane.leics.sch.uk", 23);
        check("👩‍👩‍👧‍👦", 2);
        check("👍🏽", 2);
        check("🇬🇧🇹🇷", 4);
        check("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2);
        check("1️⃣", 2);
        check("#️⃣ x", 4);
        check("©", 1);
        check("©\u{FE0F}", 2);
        check("™", 2);
        check("❤️", 2);
        check("❤", 2);
        check("‼️", 2);
        check("😀😀", 4);
        check("e\u{301}", 1);
        check("line\nbreak", 10);
        check("\u{200b}", 1);
        check("€5", 3);
        check("5 × 4", 5);
        check("ﬁ𝔾", 4);
        check("#tag @name", 10);
    }
}
