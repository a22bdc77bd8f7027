//! Reads sets and patterns into a grammar.
use super::{Class, Ending, Grammar, Label, Pattern, Slot, Stem, digest, place};
use crate::ordered::insert;

/// Widest gap between two slots, in words.
const WIDEST: u8 = 12;

impl Grammar {
    /// Adds a language's endings.
    pub(crate) fn add_endings(&mut self, text: &str) {
        self.endings.add(text);
    }

    /// Adds sets, one a line: `name = word word* word+`. A set that is there already grows.
    pub(crate) fn add_sets(&mut self, text: &str) {
        for (name, words) in text.lines().filter_map(|line| line.split_once('=')) {
            let class = self.intern(&format!("@{}", name.trim()));
            for word in words.split_whitespace() {
                self.add_word(class, word);
            }
        }
    }

    /// Adds a word to a set.
    pub(crate) fn add_to_set(&mut self, name: &str, word: &str) {
        let class = self.intern(name);
        self.add_word(class, word);
    }

    /// Adds patterns, one a line. A line that cannot be read is left out, and its number returned.
    pub(crate) fn add_patterns(&mut self, label: Label, text: &str) -> Vec<usize> {
        let mut bad = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if !line.trim().is_empty() && self.add_pattern(label, line).is_none() {
                bad.push(number);
            }
        }
        bad
    }

    fn add_pattern(&mut self, label: Label, line: &str) -> Option<()> {
        let mut pattern = Pattern {
            label,
            slots: Vec::new(),
            starts: false,
            ends: false,
        };
        let mut gap = 0;
        for part in line.split_whitespace() {
            if pattern.ends {
                return None;
            }
            match part {
                "^" => pattern.starts = true,
                "$" => pattern.ends = true,
                _ => {
                    if let Some(width) = part.strip_prefix('.') {
                        gap = width.parse().ok().filter(|width| *width <= WIDEST)?;
                        continue;
                    }
                    let class = self.slot(part)?;
                    pattern.slots.push(Slot { class, gap });
                    gap = 0;
                }
            }
        }
        let first = usize::from(pattern.slots.first()?.class);
        let number = u16::try_from(self.patterns.len()).ok()?;
        if self.by_first.len() <= first {
            self.by_first.resize_with(first + 1, Vec::new);
        }
        self.by_first.get_mut(first)?.push(number);
        self.patterns.push(pattern);
        Some(())
    }

    /// The class of one slot, made if it is new; a set must be there.
    fn slot(&mut self, part: &str) -> Option<Class> {
        if let Some(known) = self.set(part) {
            return Some(known);
        }
        if part.starts_with('@') {
            return None;
        }
        let class = self.intern(part);
        for word in part.split('|') {
            self.add_word(class, word);
        }
        Some(class)
    }

    fn intern(&mut self, name: &str) -> Class {
        self.set(name).unwrap_or_else(|| {
            self.names.push(name.to_owned());
            Class::try_from(self.names.len() - 1).unwrap_or(Class::MAX)
        })
    }

    fn add_word(&mut self, class: Class, word: &str) {
        if let Some(tail) = word.strip_prefix('*') {
            self.tails.push((tail.to_owned(), class));
            return;
        }
        let stem = [('*', Ending::Any), ('+', Ending::Language)]
            .into_iter()
            .find_map(|(sign, ending)| Some((word.strip_suffix(sign)?, ending)));
        match stem {
            Some((text, ending)) => match text.as_bytes().first_chunk() {
                Some(head) => insert(
                    &mut self.stems,
                    Stem {
                        head: *head,
                        text: text.to_owned(),
                        ending,
                        class,
                    },
                    |stem| stem.head,
                ),
                None => self.add_exact(text, class),
            },
            None => self.add_exact(word, class),
        }
    }

    fn add_exact(&mut self, word: &str, class: Class) {
        let digest = digest(word);
        let place = place(digest);
        if self.exact.len() <= place {
            self.exact.resize_with(place + 1, Vec::new);
        }
        if let Some(near) = self.exact.get_mut(place)
            && !near.contains(&(digest, class))
        {
            insert(near, (digest, class), |known| *known);
        }
    }
}
