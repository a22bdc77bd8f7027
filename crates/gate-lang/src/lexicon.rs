//! The words and patterns by which posts are judged, of all languages. They lie packed: a byte above ASCII stands
//! for two others. A section ends with a zero.
use crate::Language;

/// A part of a lexicon: the constants are those of `lexicon.toml`.
#[derive(Clone, Copy, Debug)]
pub struct Section(usize);

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// The sections of all languages, unpacked.
pub struct Lexicon(Vec<String>);

impl Lexicon {
    /// Unpacks them.
    #[must_use]
    pub fn unpack() -> Self {
        let mut sections = Vec::new();
        let mut text = String::new();
        let mut waiting = Vec::new();
        for byte in PACKED {
            waiting.push(*byte);
            while let Some(byte) = waiting.pop() {
                let pair = byte.checked_sub(FIRST_PAIR);
                match pair.and_then(|pair| PAIRS.get(usize::from(pair))) {
                    Some([first, second]) => waiting.extend([*second, *first]),
                    None if byte == 0 => sections.push(core::mem::take(&mut text)),
                    None => text.push(char::from(byte)),
                }
            }
        }
        Self(sections)
    }

    /// A section of a language; nothing where the language lacks it.
    #[must_use]
    pub fn section(&self, language: Language, section: Section) -> &str {
        let number = language.number() * SECTIONS + section.0;
        self.0.get(number).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, ENDINGS, Language, Lexicon, PACKED, SECTIONS};

    #[test]
    fn every_section_comes_out_as_it_was_written() {
        let lexicon = Lexicon::unpack();
        let check = |tag, section, expected: &str| {
            let language = Language::from_tag(tag).unwrap();
            assert_eq!(lexicon.section(language, section), expected);
        };
        check("en", ENDINGS, "s");
        check(
            "en",
            ABBREVIATIONS,
            "st mr mrs ms dr prof rev no ave rd vs eg ie etc",
        );
        check(
            "tr",
            ABBREVIATIONS,
            "mah cad sok sk cd blv apt no dr prof av bk vb",
        );
        assert_eq!(lexicon.0.len(), Language::all().count() * SECTIONS);
        let bytes: usize = lexicon.0.iter().map(String::len).sum();
        assert!(PACKED.len() * 4 < bytes * 3 + 100);
    }
}
