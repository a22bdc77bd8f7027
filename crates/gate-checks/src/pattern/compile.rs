//! From what a school writes to a pattern that the engine can run, or to the reason why not.
use super::{Pattern, Plain, encode::encode};
use gate_lang::{MessageId, id::pattern};
use regex_automata::dfa::{StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::syntax;
use regex_automata::{Anchored, MatchKind};

/// Most patterns of a school.
const MOST: usize = 20;
/// Longest pattern, in bytes.
const LONGEST: usize = 200;
/// Longest compiled pattern, in bytes: a list holds it, and every start of the engine reads it.
const SIZE: usize = 1 << 16;
/// Most memory for compiling one, in bytes.
const MEMORY: usize = 1 << 22;
/// Deepest nesting of brackets.
const DEPTH: u32 = 20;
/// Whatever matches one of these matches nearly every post.
const ORDINARY: [&str; 4] = ["", "a", "Good morning", "1"];

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
            Self::TooMany => pattern::TOO_MANY,
            Self::TooLong => pattern::TOO_LONG,
            Self::Malformed => pattern::MALFORMED,
            Self::TooLarge => pattern::TOO_LARGE,
            Self::TooBroad => pattern::TOO_BROAD,
        }
    }
}

/// A pattern that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which one, counted from 0.
    pub index: usize,
    /// Why.
    pub reason: Refusal,
}

impl Pattern {
    /// Compiles a regular expression of plain syntax: case does not count, letters are taken without marks,
    /// `\\w`, `\\d`, `\\s` and `\\b` know plain letters and digits.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn compile(text: &str) -> Result<Self, Refusal> {
        if text.len() > LONGEST {
            return Err(Refusal::TooLong);
        }
        let plain = Plain::new(text).text;
        syntax::parse_with(&plain, &plainly()).map_err(|_| Refusal::Malformed)?;
        let forwards = automaton(&plain, false)?;
        let backwards = automaton(&plain, true)?;
        let length = u32::try_from(forwards.len()).map_err(|_| Refusal::TooLarge)?;
        let bytes = [&length.to_le_bytes()[..], &forwards, &backwards].concat();
        if bytes.len() > SIZE {
            return Err(Refusal::TooLarge);
        }
        let pattern = Self(bytes);
        let searcher = pattern.searcher().ok_or(Refusal::TooLarge)?;
        let is_broad = ORDINARY
            .iter()
            .any(|text| !searcher.find_all(text).is_empty());
        if is_broad {
            return Err(Refusal::TooBroad);
        }
        Ok(pattern)
    }

    /// Compiles all patterns of a school.
    ///
    /// # Errors
    /// The first that cannot be taken, and why.
    pub fn compile_all(texts: &[String]) -> Result<Vec<Self>, Refused> {
        if texts.len() > MOST {
            return Err(Refused {
                index: MOST,
                reason: Refusal::TooMany,
            });
        }
        let compiled = texts
            .iter()
            .enumerate()
            .map(|(index, text)| Self::compile(text).map_err(|reason| Refused { index, reason }));
        compiled.collect()
    }
}

/// Letters are plain already, so bytes are enough.
fn plainly() -> syntax::Config {
    syntax::Config::new()
        .unicode(false)
        .utf8(false)
        .case_insensitive(true)
        .nest_limit(DEPTH)
}

/// The bytes of an automaton that finds where a match ends, or backwards, where it begins.
fn automaton(text: &str, backwards: bool) -> Result<Vec<u8>, Refusal> {
    let (start, anchored, kind) = if backwards {
        (StartKind::Anchored, Anchored::Yes, MatchKind::All)
    } else {
        (
            StartKind::Unanchored,
            Anchored::No,
            MatchKind::LeftmostFirst,
        )
    };
    let config = dense::Config::new()
        .minimize(true)
        .start_kind(start)
        .match_kind(kind)
        .dfa_size_limit(Some(MEMORY))
        .determinize_size_limit(Some(MEMORY));
    let parts = thompson::Config::new()
        .reverse(backwards)
        .utf8(false)
        .nfa_size_limit(Some(MEMORY));
    let dense = dense::Builder::new()
        .configure(config)
        .syntax(plainly())
        .thompson(parts)
        .build(text)
        .map_err(|_| Refusal::TooLarge)?;
    encode(&dense, anchored).ok_or(Refusal::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Refusal, Refused};

    #[test]
    fn bad_patterns_are_refused_with_their_reason() {
        let check = |text: &str, reason: Option<Refusal>| {
            assert_eq!(Pattern::compile(text).err(), reason, "{text:?}");
        };
        check(r"\bGL\d{2}\b", None);
        check(r"hill.{0,3}school", None);
        check("(", Some(Refusal::Malformed));
        check("a**", Some(Refusal::TooBroad));
        check("[z-a]", Some(Refusal::Malformed));
        check("", Some(Refusal::TooBroad));
        check(".", Some(Refusal::TooBroad));
        check("x?", Some(Refusal::TooBroad));
        check(r"(\w{1000}){1000}", Some(Refusal::TooLarge));
        check(r"a.{16}b", Some(Refusal::TooLarge));
        check(&"x".repeat(201), Some(Refusal::TooLong));
        check(&"(".repeat(60), Some(Refusal::Malformed));
    }

    #[test]
    fn the_one_that_cannot_be_taken_is_named() {
        let refused = |texts: &[String]| Pattern::compile_all(texts).err();
        let many: Vec<String> = (0..21).map(|n| format!("term{n}")).collect();
        let expected = |index, reason| Some(Refused { index, reason });
        assert_eq!(refused(&many), expected(20, Refusal::TooMany));
        let second = ["term".to_owned(), "(".to_owned()];
        assert_eq!(refused(&second), expected(1, Refusal::Malformed));
        assert_eq!(refused(&many[..20]), None);
    }
}
