//! Folding: the one form in which names, labels and texts are compared.
//!
//! Everything that only decorates goes (marks, fonts, case, invisible characters, apostrophes), every
//! other sign becomes a space. The builder of lists and the browser run this same code on its own
//! tables, so that hashed keys agree; the standard library's Unicode tables, which change with the
//! compiler, are not used.
mod flags;
mod folded;
mod letter;
mod plain;
#[cfg(test)]
mod tests;

pub use folded::Folded;
use folded::Piece;
use letter::Letter;
use plain::{Plain, plain};

/// Version of the folding: raised with every change of its tables or rules, because hashed keys made
/// by one version cannot be found with another.
pub const FOLD_VERSION: u32 = 3;

/// Folds a text: words of plain lower-case letters between single spaces.
///
/// The four Turkish i's are one. Look-alike letters of other scripts become plain only in words that
/// mix scripts or hold nothing else; upside-down words are turned round. Folding a folded text changes
/// nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut folder = Folder::new(text, None);
    folder.run(text);
    folder.out
}

/// Folds a text as [`fold`] does, and remembers where each part came from.
#[must_use]
pub fn fold_with_offsets(text: &str) -> Folded {
    let mut folder = Folder::new(text, Some(Vec::with_capacity(text.len())));
    folder.run(text);
    Folded {
        text: folder.out,
        pieces: folder.pieces.unwrap_or_default(),
    }
}

/// What [`fold`] does to the characters that are in no table.
fn fold_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(char::from(byte.to_ascii_lowercase()));
        } else if !matches!(byte, b'\'' | b'`') {
            gap = true;
        }
    }
    out
}

/// Collects a word's letters, then writes the word in the reading that fits it.
struct Folder {
    out: String,
    /// Where each character of `out` came from, when that is wanted.
    pieces: Option<Vec<Piece>>,
    /// The letters of the word that is being read.
    word: Vec<Letter>,
}

impl Folder {
    fn new(text: &str, pieces: Option<Vec<Piece>>) -> Self {
        Self {
            out: String::with_capacity(text.len()),
            pieces,
            word: Vec::with_capacity(16),
        }
    }

    fn run(&mut self, text: &str) {
        let mut chars = text.char_indices();
        while let Some((at, c)) = chars.next() {
            let end = at + c.len_utf8();
            match c {
                _ if c.is_ascii_alphanumeric() => self.letter(c, c.to_ascii_lowercase(), at, end),
                '\'' | '`' | '‘' | '’' => {}
                _ if c.is_ascii() => self.end_word(),
                '\u{1F1E6}'..='\u{1F1FF}' => {
                    let run = flags::regional(text.get(at..).unwrap_or_default());
                    if flags::are_flags(run) {
                        self.end_word();
                    } else {
                        self.spell(run, at);
                    }
                    let rest = at + run.len();
                    while chars.offset() < rest && chars.next().is_some() {}
                }
                _ => self.other(c, at, end),
            }
        }
        self.end_word();
    }

    /// A character that is not ASCII and no regional indicator.
    fn other(&mut self, c: char, at: usize, end: usize) {
        match plain(c) {
            Plain::Keep => self.letter(c, c, at, end),
            Plain::Char(to) => self.letter(c, to, at, end),
            Plain::Text(text) => text.chars().for_each(|to| self.part(c, to, at, end)),
            Plain::Hangul(parts) => parts
                .into_iter()
                .flatten()
                .for_each(|to| self.part(c, to, at, end)),
            Plain::Space => self.end_word(),
            // A mark belongs to the letter before it.
            Plain::Drop => {
                if let Some(letter) = self.word.last_mut() {
                    letter.end = end;
                    letter.is_marked |= matches!(c, '\u{300}'..='\u{36f}');
                }
            }
        }
    }

    /// One character of what a character becomes.
    fn part(&mut self, c: char, to: char, at: usize, end: usize) {
        if to == ' ' {
            self.end_word();
        } else {
            self.letter(c, to, at, end);
        }
    }

    /// Regional indicators used as letters.
    fn spell(&mut self, run: &str, at: usize) {
        for (offset, c) in run.char_indices() {
            let start = at + offset;
            self.other(c, start, start + c.len_utf8());
        }
    }

    fn letter(&mut self, from: char, to: char, start: usize, end: usize) {
        self.word.push(Letter {
            from,
            to,
            start,
            end,
            is_marked: false,
        });
    }

    /// Writes the word that has been read, if there is one.
    fn end_word(&mut self) {
        let (Some(first), Some(last)) = (self.word.first(), self.word.last()) else {
            return;
        };
        let (start, end) = (first.start, last.end);
        if !self.out.is_empty() {
            let before = self
                .pieces
                .as_ref()
                .and_then(|p| p.last())
                .map_or(start, |piece| piece.end);
            // The parts of one sign, as of ½, share its place with the space between them.
            self.write(' ', before.min(start), before.max(start));
        }
        letter::read(&mut self.word, start, end);
        let word = core::mem::take(&mut self.word);
        for letter in &word {
            self.write(letter.to, letter.start, letter.end);
        }
        self.word = word;
        self.word.clear();
    }

    fn write(&mut self, c: char, start: usize, end: usize) {
        if let Some(pieces) = &mut self.pieces {
            pieces.push(Piece {
                at: self.out.len(),
                start,
                end,
            });
        }
        self.out.push(c);
    }
}
