//! Patterns of words: the one engine behind every vocabulary, the languages' and the school's.
//!
//! A pattern is a line of words: `word`, `word*` (any ending), `word+` (an ending of a language), `*word`
//! (any beginning),
//! `a|b` (either), `@set` (a word of a set), `.3` (up to three words between, within the sentence),
//! `^` and `$` (where a part of a sentence begins and ends).
pub(crate) mod endings;
mod parse;
#[cfg(test)]
mod tests;

use crate::text::{Break, Text};
use core::ops::Range;
use endings::Endings;

/// A set of words.
pub(crate) type Class = u16;

/// What a pattern is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// The school's full name, or its trust's.
    Full,
    /// The school's name without its kind: two words or more.
    Core,
    /// One-word core with a word for a kind of school.
    CoreType,
    /// A one-word name, which means little by itself.
    Single,
    Acronym,
    Town,
    Head,
    NotSchool,
    Colleague,
    /// The writer's own school: "our school".
    OwnSchool,
    /// Words of school life.
    SchoolLife,
    /// The writer's own class or pupils.
    Pupils,
    Disclaimer,
    PartDisclaimer,
    NotDisclaimer,
    /// What is told in confidence: gravely so, or among other things.
    Confidence,
    Hardship,
    /// Words of them that tell of something else.
    NotConfidence,
    /// A pupil or a family of the writer's school.
    Person,
    /// A child, a parent, or whoever is spoken of.
    Someone,
    /// Somebody's family.
    Kinship,
    /// The writer's own family, sport, fiction.
    Elsewhere,
    /// What school is spoken of with.
    Setting,
    NewChannel,
    MeetingWord,
    /// A trip with pupils.
    Trip,
    /// Pupils, as a trip may have them.
    Group,
}

/// A pattern found: the tokens from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) label: Label,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl Hit {
    pub(crate) const fn tokens(&self) -> Range<usize> {
        self.first..self.last + 1
    }
}

#[derive(Clone, Copy)]
struct Slot {
    class: Class,
    /// How many words may stand before it.
    gap: u8,
}

struct Pattern {
    label: Label,
    slots: Vec<Slot>,
    starts: bool,
    ends: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Any,
    Language,
}

struct Stem {
    head: [u8; STEM],
    text: String,
    ending: Ending,
    class: Class,
}

/// Every pattern, ready to be looked for.
#[derive(Default)]
pub(crate) struct Grammar {
    endings: Endings,
    /// Words by their digests, in order, in one place for each last byte of a digest: numbers are compared faster
    /// than texts, and the library's sorting would cost 5 kB of Wasm.
    exact: Vec<Vec<(u64, Class)>>,
    /// Beginnings of words by their first letters, in order.
    stems: Vec<Stem>,
    /// Ends of words.
    tails: Vec<(String, Class)>,
    /// Names of sets, and texts of slots without one, by class.
    names: Vec<String>,
    patterns: Vec<Pattern>,
    /// The patterns that begin with a class, by class.
    by_first: Vec<Vec<u16>>,
}

/// The classes of each token of a text.
pub(crate) struct Classes {
    flat: Vec<Class>,
    ends: Vec<usize>,
}

impl Classes {
    /// The classes of a token.
    fn of(&self, token: usize) -> &[Class] {
        let start = token
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let end = self.ends.get(token).copied().unwrap_or_default();
        self.flat
            .get(start.copied().unwrap_or_default()..end)
            .unwrap_or_default()
    }

    /// To which of the first classes a token belongs, by one bit each.
    pub(crate) fn among_first(&self, token: usize, many: usize) -> u32 {
        let own = self.of(token).iter().map(|class| usize::from(*class));
        own.filter(|class| *class < many)
            .fold(0, |all, class| all | 1 << class)
    }

    /// Whether a token belongs to a class.
    pub(crate) fn has(&self, token: usize, class: Option<Class>) -> bool {
        class.is_some_and(|class| self.of(token).contains(&class))
    }
}

impl Grammar {
    /// The classes of every token.
    pub(crate) fn classify(&self, text: &Text) -> Classes {
        let mut classes = Classes {
            flat: Vec::with_capacity(text.tokens.len()),
            ends: Vec::with_capacity(text.tokens.len()),
        };
        let name = self.set("@name");
        for token in 0..text.tokens.len() {
            let before = classes.flat.len();
            self.classes_of(text.word(token), &mut classes.flat);
            // What means nothing and is written as a name: "Jamie", and neither word of "Anne Frank".
            if classes.flat.len() == before && text.is_name(token) {
                classes.flat.extend(name);
            }
            classes.ends.push(classes.flat.len());
        }
        classes
    }

    /// Adds the classes of a word; an empty word, which stands for an address, has none.
    pub(crate) fn classes_of(&self, word: &str, out: &mut Vec<Class>) {
        let start = out.len();
        let digest = digest(word);
        let near = self.exact.get(place(digest)).into_iter().flatten();
        let same = near.filter(|(known, _)| *known == digest);
        out.extend(same.map(|(_, class)| *class));
        let tails = self.tails.iter();
        let tails = tails.filter(|(tail, _)| word.ends_with(tail.as_str()));
        out.extend(tails.map(|(_, class)| *class));
        let Some(head) = word.as_bytes().first_chunk() else {
            return;
        };
        let from = self.stems.partition_point(|stem| stem.head < *head);
        let near = self.stems.iter().skip(from);
        for stem in near.take_while(|stem| stem.head == *head) {
            let rest = word.strip_prefix(stem.text.as_str());
            let fits =
                rest.is_some_and(|rest| stem.ending == Ending::Any || self.endings.accept(rest));
            // What the words before are is no matter.
            let is_new = |out: &[Class]| {
                out.get(start..)
                    .is_none_or(|own| !own.contains(&stem.class))
            };
            if fits && is_new(out) {
                out.push(stem.class);
            }
        }
    }

    /// Every pattern found, in the order of first tokens.
    pub(crate) fn find(&self, text: &Text, classes: &Classes) -> Vec<Hit> {
        let mut hits = Vec::new();
        for first in 0..text.tokens.len() {
            for class in classes.of(first) {
                let patterns = self.by_first.get(usize::from(*class));
                for number in patterns.into_iter().flatten() {
                    let Some(pattern) = self.patterns.get(usize::from(*number)) else {
                        continue;
                    };
                    let Some((_, rest)) = pattern.slots.split_first() else {
                        continue;
                    };
                    if pattern.starts && text.break_before(first) == Break::None {
                        continue;
                    }
                    if let Some(last) = step(text, classes, pattern, rest, first) {
                        hits.push(Hit {
                            label: pattern.label,
                            first,
                            last,
                        });
                    }
                }
            }
        }
        hits
    }

    /// A word of a set without the ending that it carries: "ortaokulu" is an "ortaokul" of somebody.
    pub(crate) fn stem<'w>(&'w self, word: &'w str, set: &str) -> &'w str {
        let class = self.set(set);
        let stems = self.stems.iter().filter(|stem| {
            stem.ending == Ending::Language
                && Some(stem.class) == class
                && word
                    .strip_prefix(stem.text.as_str())
                    .is_some_and(|rest| self.endings.accept(rest))
        });
        stems
            .map(|stem| stem.text.as_str())
            .min_by_key(|stem| stem.len())
            .unwrap_or(word)
    }

    /// The class of a set.
    pub(crate) fn set(&self, name: &str) -> Option<Class> {
        let at = self.names.iter().position(|known| known == name)?;
        u16::try_from(at).ok()
    }
}

/// A digest of a word (FNV-1a). Among some thousand words two of one digest do not happen by chance.
fn digest(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Where the words of a digest stand.
const fn place(digest: u64) -> usize {
    (digest & 0xFF) as usize
}

/// Beginnings of words have at least this many bytes.
const STEM: usize = 3;

/// The last token of the rest of a pattern of which the slot before stands at `at`.
fn step(
    text: &Text,
    classes: &Classes,
    pattern: &Pattern,
    rest: &[Slot],
    at: usize,
) -> Option<usize> {
    let Some((slot, later)) = rest.split_first() else {
        let ends = !pattern.ends || text.break_before(at + 1) != Break::None;
        return ends.then_some(at);
    };
    for skipped in 0..=usize::from(slot.gap) {
        let next = at + 1 + skipped;
        let stop = match text.break_before(next) {
            Break::None => false,
            Break::Soft => slot.gap == 0,
            Break::Hard => true,
        };
        if stop {
            return None;
        }
        if classes.has(next, Some(slot.class)) {
            let last = step(text, classes, pattern, later, next);
            if last.is_some() {
                return last;
            }
        }
    }
    None
}
