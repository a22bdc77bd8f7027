//! A finite automaton without choices: its bytes, checked, and one step a byte.
//!
//! Bytes: u16 each, little-endian: how many states, the first state of a match, and one start for each `Edge`;
//! then the class of each of the 256 bytes; then for every state where each class leads, and last where the end of
//! the text leads, u16 each. State 0 leads nowhere. A match is known one byte after its last.
use core::ops::Range;

/// What lies on the side of a search from which it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// The end of the text.
    Text,
    /// A line feed.
    LineFeed,
    /// A carriage return.
    Return,
    /// A letter, a digit or a low line.
    Word,
    /// Any other byte.
    Other,
}

impl Edge {
    /// Each with a byte that is one, in the order of their starts.
    pub(super) const ALL: [(Self, Option<u8>); 5] = [
        (Self::Text, None),
        (Self::LineFeed, Some(b'\n')),
        (Self::Return, Some(b'\r')),
        (Self::Word, Some(b'a')),
        (Self::Other, Some(b' ')),
    ];

    fn of(byte: Option<&u8>) -> Self {
        match byte {
            None => Self::Text,
            Some(b'\n') => Self::LineFeed,
            Some(b'\r') => Self::Return,
            Some(b'_') => Self::Word,
            Some(byte) if byte.is_ascii_alphanumeric() => Self::Word,
            Some(_) => Self::Other,
        }
    }
}

/// Bytes that have a class.
pub(super) const BYTES: usize = 256;
/// The state from which nothing is found any more.
const DEAD: u16 = 0;

/// An automaton, ready to run.
pub(super) struct Automaton {
    first_match: u16,
    starts: [u16; Edge::ALL.len()],
    classes: [u8; BYTES],
    /// Classes, and the end of the text.
    columns: usize,
    table: Vec<u16>,
}

impl Automaton {
    /// The automaton of these bytes; `None` when they are none.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (states, rest) = bytes.split_first_chunk()?;
        let states = u16::from_le_bytes(*states);
        let (first_match, rest) = rest.split_first_chunk()?;
        let (starts, rest) = rest.split_first_chunk::<{ 2 * Edge::ALL.len() }>()?;
        let (classes, rest) = rest.split_first_chunk::<BYTES>()?;
        let columns = usize::from(*classes.iter().max()?) + 2;
        let (table, []) = rest.as_chunks() else {
            return None;
        };
        let (starts, _) = starts.as_chunks();
        let automaton = Self {
            first_match: u16::from_le_bytes(*first_match),
            starts: core::array::from_fn(|edge| {
                starts
                    .get(edge)
                    .map_or(DEAD, |start| u16::from_le_bytes(*start))
            }),
            classes: *classes,
            columns,
            table: table
                .iter()
                .map(|state| u16::from_le_bytes(*state))
                .collect(),
        };
        let mut next = automaton.starts.iter().chain(&automaton.table);
        let is_whole = automaton.table.len() == usize::from(states) * columns;
        (is_whole && next.all(|state| *state < states)).then_some(automaton)
    }

    /// Where the match ends that begins first at or after `at`.
    pub(super) fn end(&self, text: &[u8], at: usize) -> Option<usize> {
        let mut state = self.start(at.checked_sub(1).and_then(|before| text.get(before)));
        let mut found = None;
        for (place, byte) in text.iter().enumerate().skip(at) {
            state = self.next(state, Some(*byte));
            if state == DEAD {
                return found;
            }
            if state >= self.first_match {
                found = Some(place);
            }
        }
        let is_found = self.next(state, None) >= self.first_match;
        if is_found { Some(text.len()) } else { found }
    }

    /// Where, backwards from the end of a part, the longest match inside it begins.
    pub(super) fn begin(&self, text: &[u8], part: Range<usize>) -> Option<usize> {
        let mut state = self.start(text.get(part.end));
        let mut found = None;
        for (place, byte) in text
            .iter()
            .enumerate()
            .take(part.end)
            .skip(part.start)
            .rev()
        {
            state = self.next(state, Some(*byte));
            if state == DEAD {
                return found;
            }
            if state >= self.first_match {
                found = Some(place + 1);
            }
        }
        let before = part.start.checked_sub(1).and_then(|at| text.get(at));
        let is_found = self.next(state, before.copied()) >= self.first_match;
        if is_found { Some(part.start) } else { found }
    }

    fn start(&self, beside: Option<&u8>) -> u16 {
        let edge = Edge::of(beside) as usize;
        self.starts.get(edge).copied().unwrap_or(DEAD)
    }

    /// Where a byte, or the end of the text, leads.
    fn next(&self, state: u16, byte: Option<u8>) -> u16 {
        let class = byte.map_or(Some(self.columns - 1), |byte| {
            self.classes
                .get(usize::from(byte))
                .map(|class| usize::from(*class))
        });
        let at = class.map(|class| usize::from(state) * self.columns + class);
        at.and_then(|at| self.table.get(at))
            .copied()
            .unwrap_or(DEAD)
    }
}
