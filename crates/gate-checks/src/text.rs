//! A text made ready once for all checks: its words with their places, and what in it is no words.
mod scan;
#[cfg(test)]
mod tests;

use core::ops::Range;
use gate_text::{fold, fold_with_offsets, search::places};
use scan::scan;
pub(crate) use scan::{Mark, MarkKind, host, is_top_label};

/// What parts a word from the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Break {
    /// A space, a hyphen, nothing.
    None,
    /// A comma, a bracket, an emoji, a hashtag's sign.
    Soft,
    /// The end of a sentence or a line.
    Hard,
}

/// What hashtags begin with.
const SIGNS: [char; 2] = ['#', '＃'];

/// One word.
pub(crate) struct Token {
    /// Its place in the folded words.
    word: Range<usize>,
    /// Its bytes in the original.
    pub(crate) original: Range<usize>,
    before: Break,
}

/// A text and its words.
pub(crate) struct Text<'a> {
    pub(crate) original: &'a str,
    /// Folded words whose full stop ends no sentence.
    abbreviations: &'a [String],
    /// All folded words one after the other.
    words: String,
    pub(crate) tokens: Vec<Token>,
    pub(crate) marks: Vec<Mark>,
}

impl<'a> Text<'a> {
    pub(crate) fn new(original: &'a str, abbreviations: &'a [String]) -> Self {
        let mut text = Self {
            original,
            abbreviations,
            words: String::with_capacity(original.len()),
            tokens: Vec::with_capacity(original.len() / 5),
            marks: scan(original),
        };
        text.read();
        text
    }

    fn read(&mut self) {
        let folded = fold_with_offsets(self.original);
        let marks = core::mem::take(&mut self.marks);
        let mut waiting = marks.iter().peekable();
        let mut at = 0;
        let mut done = 0;
        for word in folded.text.split(' ') {
            let range = folded.original(at..at + word.len());
            at += word.len() + 1;
            while let Some(mark) = waiting.next_if(|mark| mark.range.start < range.end) {
                self.mark(mark);
                done = mark.range.end;
            }
            if range.end > done && !word.is_empty() {
                if let Some(number) = year_group(word) {
                    // "Y4" and "Yr4" are two words, as "year 4" is.
                    let end = at - 1;
                    let place = |part: Range<usize>| folded.original(part);
                    let begin = end - number.len();
                    self.push("yr", place(end - word.len()..begin), Break::None);
                    self.push(number, place(begin..end), Break::None);
                } else {
                    self.push(word, range, Break::None);
                }
            }
        }
        self.marks = marks;
    }

    /// The words of a hashtag; an address or a handle is one word without letters.
    fn mark(&mut self, mark: &Mark) {
        if mark.kind != MarkKind::Hashtag {
            self.push("", mark.range.clone(), Break::Soft);
            return;
        }
        let tag = self.original.get(mark.range.clone()).unwrap_or_default();
        let tag = tag.trim_start_matches(SIGNS);
        let begin = mark.range.end - tag.len();
        let mut before = Break::Soft;
        for part in parts(tag) {
            let place = begin + part.start..begin + part.end;
            let folded = fold(tag.get(part.clone()).unwrap_or_default());
            for word in folded.split(' ').filter(|word| !word.is_empty()) {
                self.push(word, place.clone(), before);
                before = Break::None;
            }
        }
    }

    fn push(&mut self, word: &str, original: Range<usize>, at_least: Break) {
        let before = self.tokens.last().map_or(Break::Hard, |last| {
            let word = self.words.get(last.word.clone()).unwrap_or_default();
            let gap = self.original.get(last.original.end..original.start);
            let after_mark = word.is_empty();
            let is_short = word.len() == 1 || self.abbreviations.iter().any(|known| known == word);
            let gap = gap_break(gap.unwrap_or_default(), is_short);
            gap.max(if after_mark { Break::Soft } else { at_least })
        });
        let start = self.words.len();
        self.words.push_str(word);
        self.tokens.push(Token {
            word: start..self.words.len(),
            original,
            before: before.max(at_least),
        });
    }

    /// The folded word; empty for an address or a handle, and beyond the last.
    pub(crate) fn word(&self, token: usize) -> &str {
        self.tokens
            .get(token)
            .and_then(|token| self.words.get(token.word.clone()))
            .unwrap_or_default()
    }

    /// All folded words one after the other, without signs between.
    pub(crate) fn all_words(&self) -> &str {
        &self.words
    }

    /// Whether some words, one after the other without signs between, stand here as words: "imo" not in "Simon".
    pub(crate) fn has_words(&self, words: &str) -> bool {
        places(&self.words, words).iter().any(|place| {
            let own = || self.tokens.iter().map(|token| &token.word);
            own().any(|word| word.start == place.start) && own().any(|word| word.end == place.end)
        })
    }

    /// The word as it was written.
    pub(crate) fn written(&self, token: usize) -> &'a str {
        self.tokens
            .get(token)
            .and_then(|token| self.original.get(token.original.clone()))
            .unwrap_or_default()
    }

    /// Whether a word is written as a name, and the words beside it are not; who begins a sentence is written so.
    pub(crate) fn is_name(&self, token: usize) -> bool {
        let is_great = |at| self.written(at).starts_with(char::is_uppercase);
        let has_small = self
            .written(token)
            .chars()
            .nth(1)
            .is_some_and(char::is_lowercase);
        let before = token.wrapping_sub(1);
        let begins = [token, before]
            .iter()
            .any(|at| self.break_before(*at) != Break::None);
        let ends = self.break_before(token + 1) != Break::None;
        is_great(token)
            && has_small
            && (begins || !is_great(before))
            && (ends || !is_great(token + 1))
    }

    /// Whether a word is the first of a hashtag.
    pub(crate) fn is_tag(&self, token: usize) -> bool {
        let start = self.bytes(token..token + 1).start;
        let before = self.original.get(..start);
        before.is_some_and(|before| before.ends_with(SIGNS))
    }

    /// What stands before a word; beyond the last, the text ends.
    pub(crate) fn break_before(&self, token: usize) -> Break {
        self.tokens
            .get(token)
            .map_or(Break::Hard, |token| token.before)
    }

    /// The bytes of some words in the original.
    pub(crate) fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        let first = self.tokens.get(tokens.start);
        let last = tokens.end.checked_sub(1).and_then(|at| self.tokens.get(at));
        match (first, last) {
            (Some(first), Some(last)) => first.original.start..last.original.end,
            _ => 0..0,
        }
    }

    /// The sentence around a word, as a range of words.
    pub(crate) fn sentence(&self, token: usize) -> Range<usize> {
        let mut first = token;
        while first > 0 && self.break_before(first) != Break::Hard {
            first -= 1;
        }
        let mut end = token + 1;
        while self.break_before(end) != Break::Hard {
            end += 1;
        }
        first..end
    }

    /// The text of a mark as it was written.
    pub(crate) fn marked(&self, mark: &Mark) -> &'a str {
        self.original.get(mark.range.clone()).unwrap_or_default()
    }
}

/// How strongly the signs between two words part them; after an abbreviation a full stop does not.
fn gap_break(gap: &str, is_short: bool) -> Break {
    let mut strongest = Break::None;
    for c in gap.chars() {
        let this = match c {
            '.' if is_short && !gap.contains(['\n', '!', '?']) => Break::None,
            '.' | '!' | '?' | '…' | '\n' | '\r' | '|' | '•' | '·' | ';' | '؟' | '。' => {
                Break::Hard
            }
            '-' | '–' | '—' | '/' if gap.starts_with(' ') => Break::Soft,
            ' ' | '-' | '\'' | '’' | '‘' | '"' | '“' | '”' | '&' | '/' | '_' | '=' | '≠' | '+'
            | '`' | '\u{a0}' | '\t' | '*' | '@' => Break::None,
            c if c.is_alphanumeric() => Break::None,
            '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' => {
                Break::None
            }
            _ => Break::Soft,
        };
        strongest = strongest.max(this);
    }
    strongest
}

/// The number of a school's year: of "y4", "yr11s" and "year7", with its plural.
fn year_group(word: &str) -> Option<&str> {
    let number = ["year", "yr", "y"]
        .iter()
        .find_map(|year| word.strip_prefix(year))?;
    let bare = number.strip_suffix('s').unwrap_or(number);
    bare.parse()
        .is_ok_and(|year: u8| (1..=13).contains(&year))
        .then_some(number)
}

/// The parts of a hashtag: "GreenLane2026" has three, "GLPSYear9" too.
fn parts(tag: &str) -> Vec<Range<usize>> {
    let signs: Vec<(usize, char)> = tag.char_indices().collect();
    let mut parts = Vec::new();
    let mut start = 0;
    for (index, pair) in signs.windows(2).enumerate() {
        let [(_, before), (at, c)] = pair else {
            continue;
        };
        let next = signs.get(index + 2).map(|(_, c)| *c);
        let rises = before.is_lowercase() && c.is_uppercase();
        let falls =
            before.is_uppercase() && c.is_uppercase() && next.is_some_and(char::is_lowercase);
        let counts = before.is_ascii_digit() != c.is_ascii_digit();
        if rises || falls || counts {
            parts.push(start..*at);
            start = *at;
        }
    }
    parts.push(start..tag.len());
    parts
}
