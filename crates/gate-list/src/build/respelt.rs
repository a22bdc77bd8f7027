//! Names where a form or a keyboard has no ö: *Jörg Müller* is *Joerg Mueller* there, as in passports.
//!
//! Whoever is listed in one of the two spellings may show the other. The browser folds ö to o, so the list
//! holds the keys of the other spelling too. From one letter to two is never a guess. From two to one is:
//! *Michael* is no *Michäl*, and *Yuehan* no *Yuhan*.
#[cfg(test)]
mod tests;

use super::frequency::FREQUENCIES;
use super::share::{as_in_keys, long_forms};
use gate_text::{fold, words};
use std::collections::{BTreeMap, BTreeSet};

/// So many spellings of a name at most, itself among them: three words that have two.
const MOST: usize = 8;

/// What the tables say of spellings.
pub(super) struct Respelling {
    /// Every word of the tables, folded.
    tabled: BTreeSet<String>,
    /// The tables' words with such letters: written in two letters, and in one; both folded.
    marked: BTreeMap<String, String>,
}

impl Respelling {
    pub(super) fn new() -> Self {
        let mut tabled = BTreeSet::new();
        let mut marked = BTreeMap::new();
        for table in FREQUENCIES {
            let (forenames, surnames) = table.shares();
            for word in forenames.keys().chain(surnames.keys()) {
                tabled.insert(fold(word));
                if let Some(long) = in_two_letters(word) {
                    marked.insert(fold(&long), fold(word));
                }
            }
        }
        Self { tabled, marked }
    }

    /// A listed name in the other spellings that its bearer may show: of one word, or of several.
    pub(super) fn of(&self, name: &str) -> Vec<String> {
        let mut names = vec![String::with_capacity(name.len())];
        let mut parts = name.trim_end().split_inclusive(char::is_whitespace);
        let surname = parts.next_back().unwrap_or_default();
        for (part, is_surname) in parts.map(|part| (part, false)).chain([(surname, true)]) {
            let others = [in_two_letters(part), self.in_one_letter(part, is_surname)];
            let others = others.iter().flatten().map(String::as_str);
            let spellings: Vec<&str> = [part].into_iter().chain(others).collect();
            let so_many = MOST / names.len();
            names = names
                .iter()
                .flat_map(|name| {
                    let spellings = spellings.iter().take(so_many.max(1));
                    spellings.map(move |part| format!("{name}{part}"))
                })
                .collect();
        }
        // The first is the name as it is listed.
        names.into_iter().skip(1).collect()
    }

    /// A part of a name with one letter where two stand for it; `None` if none do.
    fn in_one_letter(&self, part: &str, is_surname: bool) -> Option<String> {
        let mut out = String::with_capacity(part.len());
        let mut rest = part;
        let mut is_other = false;
        while !rest.is_empty() {
            let start = rest.find(is_of_word).unwrap_or(rest.len());
            let (between, from) = rest.split_at_checked(start)?;
            let end = from.find(|c| !is_of_word(c)).unwrap_or(from.len());
            let (word, after) = from.split_at_checked(end)?;
            let short = self.short(word, is_surname);
            out.push_str(between);
            out.push_str(short.as_deref().unwrap_or(word));
            is_other |= short.is_some();
            rest = after;
        }
        is_other.then_some(out)
    }

    /// What the tables know decides; then the letters, but never towards or away from a name that is known.
    fn short(&self, word: &str, is_surname: bool) -> Option<String> {
        let folded = fold(word);
        if let Some(short) = self.marked.get(&folded) {
            return Some(short.clone());
        }
        let short = shortened(&word.to_ascii_lowercase(), is_surname)?;
        (!self.is_known(&folded) && !self.is_known(&fold(&short))).then_some(short)
    }

    fn is_known(&self, word: &str) -> bool {
        let is_plain = as_in_keys(word).is_some_and(|usual| usual == word);
        self.tabled.contains(word) || !is_plain || long_forms(word).next().is_some()
    }
}

/// The words of a name and of the same in another spelling, as name keys spell them, where they differ: the
/// other one first.
pub(super) fn pairs(name: &str, other: &str) -> Vec<(String, String)> {
    let (name, other) = (fold(name), fold(other));
    let both = words(&other).zip(words(&name));
    let both = both.filter_map(|(other, usual)| Some((as_in_keys(other)?, as_in_keys(usual)?)));
    both.filter(|(other, usual)| other != usual).collect()
}

/// A name with two letters for one, as passports have it; `None` where there is none to replace. What folding
/// writes in two letters itself, æ and ß, stays.
fn in_two_letters(name: &str) -> Option<String> {
    let mut out = String::with_capacity(name.len() + 4);
    let mut is_other = false;
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        // A mark of its own behind a plain letter, as some systems store it.
        let mark = letters.peek().copied().filter(|c| is_mark(*c));
        let (plain, added) = match (letter, mark) {
            ('ä', _) | ('a', Some(DOTS)) => ('a', 'e'),
            ('Ä', _) | ('A', Some(DOTS)) => ('A', 'e'),
            ('ö' | 'ø', _) | ('o', Some(DOTS)) => ('o', 'e'),
            ('Ö' | 'Ø', _) | ('O', Some(DOTS)) => ('O', 'e'),
            ('ü', _) | ('u', Some(DOTS)) => ('u', 'e'),
            ('Ü', _) | ('U', Some(DOTS)) => ('U', 'e'),
            ('å', _) | ('a', Some(RING)) => ('a', 'a'),
            ('Å', _) | ('A', Some(RING)) => ('A', 'a'),
            _ => {
                out.push(letter);
                continue;
            }
        };
        out.extend([plain, added]);
        is_other = true;
        if !letter.is_ascii() {
            continue;
        }
        letters.next();
    }
    is_other.then_some(out)
}

const DOTS: char = '\u{308}';
const RING: char = '\u{30a}';

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_of_word(c: char) -> bool {
    c.is_alphabetic() || is_mark(c)
}

/// A small word with one letter for two wherever they may stand for ö, ü, ä or å.
///
/// A word must stay long enough to be nobody else's: with *Boehm* goes *Bohm*, but *Saenz* is not *Sanz*,
/// *Moena* not *Mona* and *Chuen* not *Chun*.
fn shortened(word: &str, is_surname: bool) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut short = String::with_capacity(word.len());
    let mut least = 0;
    let mut before = None;
    let mut rest = letters.as_slice();
    while let [letter, after @ ..] = rest {
        short.push(*letter);
        rest = after;
        if let [_, behind @ ..] = after
            && let Some(length) = stands_for_one(before, *letter, after, is_surname)
        {
            least = least.max(length);
            rest = behind;
        }
        before = Some(*letter);
    }
    (least > 0 && short.chars().count() >= least).then_some(short)
}

/// Whether a letter and the first of those after it stand for one, and how long the word must be then.
fn stands_for_one(
    before: Option<char>,
    letter: char,
    after: &[char],
    is_surname: bool,
) -> Option<usize> {
    // Forenames in ä or å are rare, those like *Jaeden* or *Isaac* are not.
    let may_be_a = letter == 'a' && is_surname;
    let behind = match after {
        ['a', 'r', 'd', ..] if may_be_a => return Some(5),
        ['e', behind @ ..] if may_be_a || matches!(letter, 'o' | 'u') => behind,
        _ => return None,
    };
    // Behind a vowel the e is of the next syllable: *Bauer*. In *Quentin* and *Xuefeng* it is of this one.
    let is_open = before.is_none_or(is_consonant);
    let is_one_sound = letter == 'u' && matches!(before, Some('q' | 'x'));
    if !is_open || is_one_sound {
        return None;
    }
    match behind {
        ['u', ..] if letter == 'a' => Some(5),
        // *Chueng*; *Samuels*, *Noelle*, *Michaela*; but *Moeller*, *Koelb*.
        ['n', 'g'] | ['l', 'l', 'e' | 'a'] | ['l', 's', ..] => None,
        ['l', next, ..] if !is_consonant(*next) => None,
        ['l'] => None,
        [one, next, ..] if is_consonant(*one) && is_consonant(*next) && letter != 'a' => Some(4),
        [one, _, ..] if is_consonant(*one) => Some(5),
        [one] if is_consonant(*one) && letter != 'a' => Some(5),
        _ => None,
    }
}

const fn is_consonant(c: char) -> bool {
    c.is_ascii_lowercase() && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}
