//! The checks, made ready for one school, and what they say of a post.
use crate::checks::ALL_CHECKS;
use crate::context::{Context, Words};
use crate::finding::Finding;
use crate::grammar::{Classes, Grammar, Hit};
use crate::known::Known;
use crate::mention::{Finder, Mention, Tier};
use crate::pattern::{Pattern, Searcher};
use crate::post::{People, Post};
use crate::school::{School, Switches};
use crate::text::Text;
use crate::{checks, lexicon};
use core::ops::Range;

/// The most of a text that is looked at, in bytes: far more than any site takes.
const MOST_BYTES: usize = 100_000;

/// Everything that judges a post, made ready once for a school.
pub struct Checks {
    grammar: Grammar,
    known: Known,
    patterns: Vec<Searcher>,
    abbreviations: Vec<String>,
    /// The words of the school's disclaimers: whatever they say, they are disclaimers.
    disclaimers: Vec<String>,
    switches: Switches,
}

/// What the checks say of a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What was found, in the order of the checks.
    pub findings: Vec<Finding>,
    /// How surely the text names the school, whether or not anything follows from it.
    pub mention: Option<Tier>,
    /// A disclaimer stands in the text.
    pub disclaims: bool,
    /// The text was longer than is looked at: its end was not seen.
    pub is_cut: bool,
}

impl Checks {
    /// Makes the checks ready for a school.
    #[must_use]
    pub fn new(school: &School) -> Self {
        let mut grammar = Grammar::default();
        let abbreviations = lexicon::read(&mut grammar);
        let known = Known::read(school, &mut grammar);
        let patterns = school.patterns.iter().filter_map(Pattern::searcher);
        let words = school.disclaimers.iter();
        let words = words.map(|text| Text::new(text, &abbreviations).all_words().to_owned());
        Self {
            grammar,
            known,
            patterns: patterns.collect(),
            disclaimers: words.filter(|words| !words.is_empty()).collect(),
            abbreviations,
            switches: school.switches,
        }
    }

    /// Whether a text holds a disclaimer: the school's, or any in a wording that is known.
    #[must_use]
    pub fn disclaims(&self, text: &str) -> bool {
        let text = Text::new(head(text), &self.abbreviations);
        let classes = self.grammar.classify(&text);
        self.holds_disclaimer(&text, &classes, &self.grammar.find(&text, &classes))
    }

    fn holds_disclaimer(&self, text: &Text, classes: &Classes, hits: &[Hit]) -> bool {
        let mut own = self.disclaimers.iter();
        let words = Words {
            text,
            classes,
            grammar: &self.grammar,
        };
        own.any(|own| text.has_words(own)) || checks::disclaimer::is_in(&words, hits)
    }

    fn mentions(&self, text: &Text, classes: &Classes, hits: &[Hit]) -> Vec<Mention> {
        Finder {
            grammar: &self.grammar,
            known: &self.known,
            patterns: &self.patterns,
            text,
            classes,
            hits,
        }
        .find()
    }

    /// Each place where a text names the school, with the words around it.
    fn phrases<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let shown = head(text);
        let text = Text::new(shown, &self.abbreviations);
        let classes = self.grammar.classify(&text);
        let hits = self.grammar.find(&text, &classes);
        let mentions = self.mentions(&text, &classes, &hits);
        mentions
            .iter()
            .map(|mention| phrase(shown, &mention.place))
            .collect()
    }

    /// Everything that is to be said of a post. `people` tells whether a name is listed.
    #[must_use]
    pub fn check(&self, post: Post, people: People) -> Report {
        let shown = head(post.text);
        let text = Text::new(shown, &self.abbreviations);
        let classes = self.grammar.classify(&text);
        let hits: Vec<Hit> = self.grammar.find(&text, &classes);
        let mut mentions = self.mentions(&text, &classes, &hits);
        if !post.not_school.is_empty() && !mentions.is_empty() {
            let answered = self.phrases(post.not_school);
            mentions.retain(|mention| !answered.contains(&phrase(shown, &mention.place)));
        }
        let disclaims = self.holds_disclaimer(&text, &classes, &hits);
        let bio_disclaims =
            self.switches.bio_is_enough && post.bio.is_some_and(|bio| self.disclaims(bio));
        let context = Context {
            post,
            text: &text,
            classes: &classes,
            hits: &hits,
            grammar: &self.grammar,
            known: &self.known,
            mentions: &mentions,
            people,
            disclaims,
            bio_disclaims,
        };
        let running = ALL_CHECKS
            .iter()
            .filter(|check| self.switches.is_on(check.id) && check.is_for(&post));
        Report {
            findings: running.flat_map(|check| (check.run)(&context)).collect(),
            mention: mentions.iter().map(|mention| mention.tier).max(),
            disclaims,
            is_cut: shown.len() < post.text.len(),
        }
    }
}

/// A place with the two words before it, or, at a text's beginning, with the word behind it: the same phrase is the
/// same saying.
fn phrase<'a>(text: &'a str, place: &Range<usize>) -> &'a str {
    let spaces = |part: &'a str| part.char_indices().filter(|(_, c)| c.is_whitespace());
    let before = text.get(..place.start).unwrap_or_default();
    let after = text.get(place.end..).unwrap_or_default();
    let phrase = match spaces(before).rev().nth(2) {
        Some((at, _)) => text.get(at..place.end),
        None => text.get(
            ..spaces(after)
                .nth(1)
                .map_or(text.len(), |(at, _)| place.end + at),
        ),
    };
    phrase.unwrap_or_default()
}

/// The part of a text that is looked at.
fn head(text: &str) -> &str {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
