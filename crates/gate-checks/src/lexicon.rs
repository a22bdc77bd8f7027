//! The languages' vocabularies, read from their packs into one grammar: people mix languages.
use crate::grammar::{Grammar, Label};
use gate_lang::{Language, MessageId, id::lexicon, message};

/// Which patterns of a pack mean what.
const PATTERNS: [(MessageId, Label); 11] = [
    (lexicon::OWN_SCHOOL, Label::OwnSchool),
    (lexicon::SCHOOL_LIFE, Label::SchoolLife),
    (lexicon::PUPILS, Label::Pupils),
    (lexicon::DISCLAIMER, Label::Disclaimer),
    (lexicon::PART_DISCLAIMER, Label::PartDisclaimer),
    (lexicon::NOT_DISCLAIMER, Label::NotDisclaimer),
    (lexicon::CONFIDENCE, Label::Confidence),
    (lexicon::PERSON, Label::Person),
    (lexicon::NEW_CHANNEL, Label::NewChannel),
    (lexicon::MEETING, Label::MeetingWord),
    (lexicon::TRIP, Label::Trip),
];

/// Adds every language's words and patterns.
pub(crate) fn read(grammar: &mut Grammar) {
    for language in Language::all() {
        grammar.add_endings(message(language, lexicon::ENDINGS));
        grammar.add_sets(message(language, lexicon::SETS));
    }
    for language in Language::all() {
        for (id, label) in PATTERNS {
            grammar.add_patterns(label, message(language, id));
        }
    }
}

/// Folded words whose full stop ends no sentence.
pub(crate) fn abbreviations() -> Vec<String> {
    Language::all()
        .flat_map(|language| message(language, lexicon::ABBREVIATIONS).split_whitespace())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Grammar, Language, PATTERNS, lexicon, message};

    /// The words of a line of the lexicon, without their signs.
    fn words(line: &str) -> impl Iterator<Item = &str> {
        line.split([' ', '|', '*', '+', '^', '$', '-'])
            .filter(|word| !word.is_empty() && !word.starts_with(['@', '.']))
    }

    #[test]
    fn every_pattern_can_be_read() {
        for language in Language::all() {
            let mut grammar = Grammar::default();
            grammar.add_sets(message(language, lexicon::SETS));
            for (id, label) in PATTERNS {
                let bad = grammar.add_patterns(label, message(language, id));
                assert!(bad.is_empty(), "{} {label:?} lines {bad:?}", language.tag());
            }
        }
    }

    #[test]
    fn every_word_is_written_as_texts_are_folded() {
        for language in Language::all() {
            let sets = message(language, lexicon::SETS);
            let sets = sets
                .lines()
                .filter_map(|line| Some(line.split_once('=')?.1));
            let patterns = PATTERNS
                .iter()
                .flat_map(|(id, _)| message(language, *id).lines());
            for word in sets.chain(patterns).flat_map(words) {
                assert_eq!(gate_text::fold(word), word, "{}", language.tag());
            }
        }
    }
}
