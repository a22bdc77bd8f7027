//! The school's own patterns: compiled when its list is made, run here.
//!
//! Pattern and text are compared in plain letters, so that case and marks do not count in any alphabet;
//! signs stay. A compiled pattern is two automata without choices: one finds where a match ends, the other,
//! backwards, where it begins. Both take one step a byte. To read expressions here would cost the engine more
//! than all its checks.
#[cfg(feature = "compile")]
mod compile;

#[cfg(feature = "compile")]
pub use compile::{Refusal, Refused};
use core::ops::Range;
use gate_text::fold;
use regex_automata::dfa::{Automaton, sparse::DFA};
use regex_automata::{Anchored, Input};

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
        let read = |bytes| {
            let (automaton, read) = DFA::from_bytes(bytes).ok()?;
            (read == bytes.len()).then(|| automaton.to_owned())
        };
        Some(Searcher {
            forwards: read(forwards)?,
            backwards: read(backwards)?,
        })
    }
}

/// Searches for one pattern.
pub(crate) struct Searcher {
    forwards: DFA<Vec<u8>>,
    backwards: DFA<Vec<u8>>,
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
        if at > text.len() {
            return None;
        }
        let all = Input::new(text);
        let end = self.forwards.try_search_fwd(&all.clone().range(at..));
        let end = end.ok()??.offset();
        let back = all.range(at..end).anchored(Anchored::Yes);
        let start = self.backwards.try_search_rev(&back);
        Some(start.ok()??.offset()..end)
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
mod tests {
    use super::{Pattern, Plain};

    #[test]
    fn case_and_marks_do_not_count() {
        let check = |pattern: &str, text: &str, expected: &[&str]| {
            let pattern = Pattern::compile(pattern).unwrap();
            let plain = Plain::new(text);
            let found = pattern.searcher().unwrap().find_all(&plain.text);
            let found: Vec<_> = found
                .into_iter()
                .filter_map(|place| text.get(plain.original(place)))
                .collect();
            assert_eq!(found, expected, "{pattern:?}");
        };
        check(r"Örnek\s+Kavak\b", "😀 ÖRNEK  KAVAK'ta", &["ÖRNEK  KAVAK"]);
        check(r"#gl\d+", "see #GL26, #gl7 ok", &["#GL26", "#gl7"]);
        check("[çş]ınar", "IŞIKLI ÇINAR’da", &["ÇINAR"]);
        check("ornek", "x Örnek", &["Örnek"]);
        check(r"\bGL\d\d\b", "GL26GL27 gl28", &["gl28"]);
        check("hill|hill school", "Hill School", &["Hill"]);
        check("hill.?school", "hill😀school hill-school", &["hill-school"]);
        check("x+$", "x xx", &["xx"]);
    }

    #[test]
    fn bytes_are_read_again_or_refused() {
        let pattern = Pattern::compile(r"\bGL\d{2}\b").unwrap();
        let bytes = pattern.as_bytes().to_vec();
        assert_eq!(Pattern::from_bytes(bytes.clone()), Some(pattern));
        for cut in (0..bytes.len()).step_by(7) {
            assert_eq!(Pattern::from_bytes(bytes[..cut].to_vec()), None, "{cut}");
        }
        for at in 0..bytes.len() {
            let mut altered = bytes.clone();
            altered[at] ^= 0x55;
            // Whatever is read does not run off.
            if let Some(pattern) = Pattern::from_bytes(altered) {
                pattern
                    .searcher()
                    .unwrap()
                    .find_all("see GL26, GL27 and so on");
            }
        }
    }

    /// A list outlives the program that made it: the bytes change only on purpose.
    #[test]
    fn the_bytes_of_a_pattern_are_these() {
        let pattern = Pattern::compile("ab").unwrap();
        let sum = pattern.as_bytes().iter();
        let sum = sum.fold(0_u32, |sum, byte| sum.rotate_left(5) ^ u32::from(*byte));
        assert_eq!((pattern.as_bytes().len(), sum), (1_646, 4_188_863_018));
    }
}
