//! The school's own patterns: compiled when its list is made, run here.
//!
//! Pattern and text are compared in plain letters, so that case and marks do not count in any alphabet;
//! signs stay. A compiled pattern is two automata without choices: one finds where a match ends, the other,
//! backwards, where it begins. Both take one step a byte. To read expressions here would cost the engine more
//! than all its checks.
mod automaton;
#[cfg(feature = "compile")]
mod compile;
#[cfg(feature = "compile")]
mod encode;

use automaton::Automaton;
#[cfg(feature = "compile")]
pub use compile::{Refusal, Refused};
use core::ops::Range;
use gate_text::fold;

/// A compiled pattern, as bytes that a list can hold: the length of the first automaton, u32, and both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<u8>);

impl Pattern {
    /// A pattern from the bytes of one; `None` when they are none that this version can run.
    #[must_use]
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let pattern = Self(bytes);
        pattern.searcher().is_some().then_some(pattern)
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The pattern, checked and ready to search.
    pub(crate) fn searcher(&self) -> Option<Searcher> {
        let (length, rest) = self.0.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (forwards, backwards) = rest.split_at_checked(length)?;
        Some(Searcher {
            forwards: Automaton::read(forwards)?,
            backwards: Automaton::read(backwards)?,
        })
    }
}

/// Searches for one pattern.
pub(crate) struct Searcher {
    forwards: Automaton,
    backwards: Automaton,
}

impl Searcher {
    /// Every match, one behind the other.
    pub(crate) fn find_all(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(place) = self.find(text, at) {
            at = place.end.max(at + 1);
            found.push(place);
        }
        found
    }

    /// The first match at or after `at`.
    fn find(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let text = text.as_bytes();
        if at > text.len() {
            return None;
        }
        let end = self.forwards.end(text, at)?;
        Some(self.backwards.begin(text, at..end)?..end)
    }
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
mod tests;
