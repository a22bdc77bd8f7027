//! The school's own patterns: compiled once, refused with a reason.
//!
//! Pattern and text are compared in plain letters, so that case and marks do not count in any alphabet;
//! signs stay. The small engine knows no Unicode classes: the large one would cost the whole budget.
use core::ops::Range;
use gate_lang::{MessageId, id::post};
use gate_text::fold;
use regex_lite::{Regex, RegexBuilder};

/// Most patterns of a school.
const MOST: usize = 20;
/// Longest pattern, in bytes.
const LONGEST: usize = 200;
/// Most memory that one compiled pattern may take, in bytes.
const SIZE: usize = 1 << 16;
/// Whatever matches one of these matches nearly every post.
const ORDINARY: [&str; 4] = ["", "a", "Good morning", "1"];

/// What the engine says when the limit is passed; it gives no kind.
const LIMIT: &str = "size limit";

/// Why a pattern was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// More patterns than are allowed.
    TooMany,
    /// Longer than a pattern may be.
    TooLong,
    /// It is no regular expression.
    Malformed,
    /// It would take too much memory.
    TooLarge,
    /// It would match nearly every post.
    TooBroad,
}

impl Refusal {
    /// Every reason, for tests that each has its sentence.
    pub const ALL: [Self; 5] = [
        Self::TooMany,
        Self::TooLong,
        Self::Malformed,
        Self::TooLarge,
        Self::TooBroad,
    ];

    /// The sentence to show, with a place for `{number}`.
    #[must_use]
    pub const fn text(self) -> MessageId {
        match self {
            Self::TooMany => post::PATTERN_TOO_MANY,
            Self::TooLong => post::PATTERN_TOO_LONG,
            Self::Malformed => post::PATTERN_MALFORMED,
            Self::TooLarge => post::PATTERN_TOO_LARGE,
            Self::TooBroad => post::PATTERN_TOO_BROAD,
        }
    }
}

/// A pattern that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which of [`School::patterns`](crate::School::patterns), counted from 0.
    pub index: usize,
    /// Why.
    pub reason: Refusal,
}

/// Compiles the patterns, or names the first that cannot be taken.
pub(crate) fn compile(patterns: &[String]) -> Result<Vec<Regex>, Refused> {
    let refuse = |index, reason| Err(Refused { index, reason });
    if patterns.len() > MOST {
        return refuse(MOST, Refusal::TooMany);
    }
    let mut compiled = Vec::with_capacity(patterns.len());
    for (index, text) in patterns.iter().enumerate() {
        if text.len() > LONGEST {
            return refuse(index, Refusal::TooLong);
        }
        let built = RegexBuilder::new(&Plain::new(text).text)
            .case_insensitive(true)
            .size_limit(SIZE)
            .nest_limit(20)
            .build();
        match built {
            Ok(regex) if ORDINARY.iter().any(|text| regex.is_match(text)) => {
                return refuse(index, Refusal::TooBroad);
            }
            Ok(regex) => compiled.push(regex),
            Err(error) if error.to_string().contains(LIMIT) => {
                return refuse(index, Refusal::TooLarge);
            }
            Err(_) => return refuse(index, Refusal::Malformed),
        }
    }
    Ok(compiled)
}

/// A text in plain letters, with the way back.
pub(crate) struct Plain {
    pub(crate) text: String,
    /// Where each byte of it came from, when letters were exchanged.
    sources: Vec<usize>,
    length: usize,
}

impl Plain {
    pub(crate) fn new(original: &str) -> Self {
        let mut plain = Self {
            text: String::with_capacity(original.len()),
            sources: Vec::new(),
            length: original.len(),
        };
        if original.is_ascii() {
            plain.text.push_str(original);
            return plain;
        }
        for (at, c) in original.char_indices() {
            let mut buffer = [0; 4];
            let written: &str = c.encode_utf8(&mut buffer);
            let folded = (!c.is_ascii() && c.is_alphabetic()).then(|| fold(written));
            let kept = folded.as_deref().unwrap_or(written);
            plain.text.push_str(kept);
            plain.sources.resize(plain.text.len(), at);
        }
        plain
    }

    /// Where in the original a part came from.
    pub(crate) fn original(&self, part: Range<usize>) -> Range<usize> {
        if self.sources.is_empty() {
            return part;
        }
        let source = |at: usize| self.sources.get(at).copied().unwrap_or(self.length);
        source(part.start)..source(part.end)
    }
}

#[cfg(test)]
mod tests {
    use super::{Plain, Refusal, Refused, compile};

    #[test]
    fn bad_patterns_are_refused_with_their_reason() {
        let check = |text: &str, reason: Option<Refusal>| {
            let expected = reason.map(|reason| Refused { index: 1, reason });
            let patterns = ["term".to_owned(), text.to_owned()];
            assert_eq!(compile(&patterns).err(), expected, "{text:?}");
        };
        check(r"\bGL\d{2}\b", None);
        check("(", Some(Refusal::Malformed));
        check("a**", Some(Refusal::TooBroad));
        check("[z-a]", Some(Refusal::Malformed));
        check("", Some(Refusal::TooBroad));
        check(".", Some(Refusal::TooBroad));
        check("x?", Some(Refusal::TooBroad));
        check(r"(\w{1000}){1000}", Some(Refusal::TooLarge));
        check(&"x".repeat(201), Some(Refusal::TooLong));
        check(&"(".repeat(60), Some(Refusal::Malformed));
    }

    #[test]
    fn case_and_marks_do_not_count() {
        let check = |pattern: &str, text: &str, expected: &str| {
            let compiled = compile(&[pattern.to_owned()]).unwrap();
            let plain = Plain::new(text);
            let found = compiled[0].find(&plain.text).unwrap();
            let place = plain.original(found.range());
            assert_eq!(text.get(place), Some(expected), "{pattern:?}");
        };
        check(r"Örnek\s+Kavak\b", "😀 ÖRNEK  KAVAK'ta", "ÖRNEK  KAVAK");
        check(r"#gl\d+", "see #GL26, ok", "#GL26");
        check("[çş]ınar", "IŞIKLI ÇINAR’da", "ÇINAR");
        check("ornek", "x Örnek", "Örnek");
    }

    #[test]
    fn a_school_has_at_most_twenty() {
        let many: Vec<String> = (0..21).map(|n| format!("term{n}")).collect();
        let refused = compile(&many).err();
        let expected = Refused {
            index: 20,
            reason: Refusal::TooMany,
        };
        assert_eq!(refused, Some(expected));
    }
}
