//! The languages' vocabularies, read from their packs into one grammar: people mix languages.
use crate::grammar::{Grammar, Label};
use gate_lang::Language;
use gate_lang::lexicon::{self, Lexicon, Section};

/// Which patterns of a pack mean what.
const PATTERNS: [(Section, Label); 18] = [
    (lexicon::OWN_SCHOOL, Label::OwnSchool),
    (lexicon::SCHOOL_LIFE, Label::SchoolLife),
    (lexicon::PUPILS, Label::Pupils),
    (lexicon::DISCLAIMER, Label::Disclaimer),
    (lexicon::PART_DISCLAIMER, Label::PartDisclaimer),
    (lexicon::NOT_DISCLAIMER, Label::NotDisclaimer),
    (lexicon::CONFIDENCE, Label::Confidence),
    (lexicon::HARDSHIP, Label::Hardship),
    (lexicon::NOT_CONFIDENCE, Label::NotConfidence),
    (lexicon::PERSON, Label::Person),
    (lexicon::SOMEONE, Label::Someone),
    (lexicon::KINSHIP, Label::Kinship),
    (lexicon::ELSEWHERE, Label::Elsewhere),
    (lexicon::SETTING, Label::Setting),
    (lexicon::NEW_CHANNEL, Label::NewChannel),
    (lexicon::MEETING, Label::MeetingWord),
    (lexicon::TRIP, Label::Trip),
    (lexicon::GROUP, Label::Group),
];

/// Adds every language's words and patterns. Returns folded words whose full stop ends no sentence.
pub(crate) fn read(grammar: &mut Grammar) -> Vec<String> {
    let words = Lexicon::unpack();
    let mut abbreviations = Vec::new();
    for language in Language::all() {
        grammar.add_endings(words.section(language, lexicon::ENDINGS));
        grammar.add_sets(words.section(language, lexicon::SETS));
        let own = words.section(language, lexicon::ABBREVIATIONS);
        abbreviations.extend(own.split_whitespace().map(str::to_owned));
    }
    for language in Language::all() {
        for (section, label) in PATTERNS {
            grammar.add_patterns(label, words.section(language, section));
        }
    }
    abbreviations
}

#[cfg(test)]
mod tests {
    use super::{Grammar, Language, Lexicon, PATTERNS, lexicon};

    /// The words of a line of the lexicon, without their signs.
    fn words(line: &str) -> impl Iterator<Item = &str> {
        line.split([' ', '|', '*', '+', '^', '$', '-'])
            .filter(|word| !word.is_empty() && !word.starts_with(['@', '.']))
    }

    #[test]
    fn every_pattern_can_be_read() {
        let all = Lexicon::unpack();
        for language in Language::all() {
            let mut grammar = Grammar::default();
            for other in Language::all() {
                grammar.add_sets(all.section(other, lexicon::SETS));
            }
            for (id, label) in PATTERNS {
                let bad = grammar.add_patterns(label, all.section(language, id));
                assert!(bad.is_empty(), "{} {label:?} lines {bad:?}", language.tag());
            }
        }
    }

    #[test]
    fn every_word_is_written_as_texts_are_folded() {
        let all = Lexicon::unpack();
        for language in Language::all() {
            let sets = all.section(language, lexicon::SETS);
            let sets = sets
                .lines()
                .filter_map(|line| Some(line.split_once('=')?.1));
            let patterns = PATTERNS
                .iter()
                .flat_map(|(id, _)| all.section(language, *id).lines());
            for word in sets.chain(patterns).flat_map(words) {
                assert_eq!(gate_text::fold(word), word, "{}", language.tag());
            }
        }
    }
}
