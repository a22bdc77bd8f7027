//! Keys by which a display name is looked up: the same in the builder and in the browser.
//!
//! Two names are the same to us when they share a key, whatever its kind. Order, marks, case, fonts,
//! brackets, titles and particles never matter; middle names and known short forms may differ, and one
//! of two surnames is enough.
//! Nothing is guessed from sounds or slips of the pen: each further key is one more chance hit.
mod known;
#[cfg(test)]
mod tests;

use core::fmt;
use known::{is_left_out, is_particle, is_title_after, is_title_before, long_forms, spelling};
use std::borrow::Cow;

/// What a key was made of, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKeyKind {
    /// Every word of the name but its particles, sorted.
    Full,
    /// Every word in its order, written as one; also with the last word first.
    Joined,
    /// The first and the last word, sorted: middle names dropped.
    FirstLast,
    /// A long form of the first word, with the last, sorted.
    Nickname,
    /// Two words of a longer name, sorted: with one half of a double surname, or without a forename that
    /// its bearers leave out; of a listed name, the first or the last word with any other. Two names
    /// that have no more than this in common are a family's, not one person's.
    Part,
}

/// One key of a name.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameKey {
    /// The bytes to be hashed. Keys of all kinds share one space, so the kind must not be hashed with
    /// them: "Bob Nowhere" has as its nickname key what "Robert Nowhere" has in full. A hit is as
    /// strong as the weaker of the two kinds.
    pub text: String,
    /// What it was made of.
    pub kind: NameKeyKind,
}

impl fmt::Debug for NameKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NameKey({:?}, {} bytes)", self.kind, self.text.len())
    }
}

/// More words than this are a sentence.
const MOST_WORDS: usize = 10;

/// The keys of a name that is shown, each text once, strongest first: three to six of them.
///
/// None when fewer than two words are left that are no titles, numbers or initials, or more than ten;
/// but three or more ideographs or Hangul syllables in one word are a whole name.
#[must_use]
pub fn name_keys(display_name: &str) -> Vec<NameKey> {
    let bare = without_brackets(display_name);
    let head = bare.split(is_divider).next().unwrap_or_default();
    let keys = keys_of(head);
    if keys.is_empty() && head.len() < display_name.len() {
        return keys_of(display_name);
    }
    keys
}

/// The keys under which a name is listed: those of [`name_keys`], and a [`NameKeyKind::Part`] for every
/// pair of words with the first or the last, since people show only two of their names.
#[must_use]
pub fn listed_name_keys(name: &str) -> Vec<NameKey> {
    let mut keys = name_keys(name);
    let Some(full) = keys.first().filter(|key| key.kind == NameKeyKind::Full) else {
        return keys;
    };
    let folded = crate::fold(&without_brackets(name));
    let words: Vec<&str> = name_words(&folded)
        .into_iter()
        .filter(|word| !is_initial(word) && full.text.split(' ').any(|one| one == *word))
        .collect();
    if let [first, middle @ .., last] = words.as_slice() {
        for word in middle {
            add(&mut keys, NameKeyKind::Part, sorted(&[first, word]));
            add(&mut keys, NameKeyKind::Part, sorted(&[word, last]));
        }
    }
    keys
}

fn keys_of(text: &str) -> Vec<NameKey> {
    let mut keys = Vec::new();
    let folded = crate::fold(text);
    let words = name_words(&folded);
    if words.len() > MOST_WORDS {
        return keys;
    }
    if let [word] = words.as_slice() {
        if is_whole_name(word) {
            add(&mut keys, NameKeyKind::Joined, (*word).to_owned());
        }
        return keys;
    }
    let end = words.len().saturating_sub(1);
    let core: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| *at == 0 || *at == end || !is_particle(word))
        .map(|(_, word)| *word)
        .collect();
    let mut spelt = core.iter().copied().filter(|word| !is_initial(word));
    let (Some(first), Some(last)) = (spelt.next(), spelt.next_back()) else {
        return keys;
    };

    add(&mut keys, NameKeyKind::Full, sorted(&core));
    add(&mut keys, NameKeyKind::Joined, words.concat());
    add(&mut keys, NameKeyKind::Joined, turned(&words));
    add(&mut keys, NameKeyKind::FirstLast, sorted(&[first, last]));
    for long in long_forms(first) {
        add(&mut keys, NameKeyKind::Nickname, sorted(&[long, last]));
    }
    if let Some(second) = spelt.next().filter(|_| is_left_out(first)) {
        add(&mut keys, NameKeyKind::Part, sorted(&[second, last]));
    }
    if let Some(half) = first_half(text) {
        add(&mut keys, NameKeyKind::Part, sorted(&[first, &half]));
    }
    keys
}

/// The words written as one, the last one first: where the surname stands first elsewhere.
fn turned(words: &[&str]) -> String {
    let mut turned = String::new();
    if let [before @ .., last] = words {
        turned.push_str(last);
        before.iter().for_each(|word| turned.push_str(word));
    }
    turned
}

/// The first half of a surname in two halves, "Nowhere-Verity", folded.
fn first_half(text: &str) -> Option<String> {
    let is_hyphen = |c: char| matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–');
    let surname = text.split_whitespace().next_back()?;
    let (half, _) = surname.split_once(is_hyphen)?;
    let half = spelling(&crate::fold(half)).to_owned();
    let is_name = half.len() > 1 && crate::words(&half).count() == 1 && !is_particle(&half);
    is_name.then_some(half)
}

/// The words of a folded name, each in its usual spelling, without titles and numbers.
fn name_words(folded: &str) -> Vec<&str> {
    let is_number = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
    let words: Vec<&str> = crate::words(folded)
        .filter(|word| !is_number(word))
        .collect();
    let mut rest = words.as_slice();
    while let [first, after @ ..] = rest
        && is_title_before(first)
    {
        rest = after;
    }
    while let [before @ .., last] = rest
        && is_title_after(last)
    {
        rest = before;
    }
    rest.iter().map(|word| spelling(word)).collect()
}

fn add(keys: &mut Vec<NameKey>, kind: NameKeyKind, text: String) {
    if keys.iter().all(|key| key.text != text) {
        keys.push(NameKey { text, kind });
    }
}

/// The words in order of their bytes. They are few: the library's sorting would cost 4 kB of Wasm.
fn sorted(words: &[&str]) -> String {
    let mut sorted: Vec<&str> = Vec::with_capacity(words.len());
    for word in words {
        let place = sorted.partition_point(|before| before <= word);
        sorted.insert(place, word);
    }
    sorted.join(" ")
}

fn is_initial(word: &str) -> bool {
    matches!(word.as_bytes(), [b'a'..=b'z'])
}

/// Names of three or more ideographs or Hangul syllables are written without a space.
fn is_whole_name(word: &str) -> bool {
    let is_ideograph = |c: &char| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}');
    // Folding takes syllables apart; each begins with one of these.
    let is_syllable = |c: &char| matches!(c, '\u{1100}'..='\u{1112}');
    let is_hangul = |c: char| matches!(c, '\u{1100}'..='\u{11FF}');
    word.chars().all(|c| is_ideograph(&c)) && word.chars().count() >= 3
        || word.chars().all(is_hangul) && word.chars().filter(is_syllable).count() >= 3
}

/// What follows one of these is no name: "Ada Nowhere | Teacher".
fn is_divider(c: char) -> bool {
    matches!(c, '|' | '｜' | '•' | '·' | '/' | '~' | '—')
}

/// The text without what stands in brackets: "Ada Nowhere (mum of Bo)".
fn without_brackets(text: &str) -> Cow<'_, str> {
    let is_open = |c: char| matches!(c, '(' | '[' | '{');
    let is_close = |c: char| matches!(c, ')' | ']' | '}');
    if !text.contains(is_open) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for c in text.chars() {
        if is_open(c) {
            depth += 1;
            out.push(' ');
        } else if is_close(c) {
            depth = depth.saturating_sub(1);
        } else if depth == 0 {
            out.push(c);
        }
    }
    Cow::Owned(out)
}
