//! Every text exists in every language, with the same placeholders.
use super::*;
use std::collections::BTreeSet;

/// The placeholders of a text.
fn holes(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn no_language_lacks_a_text() {
    assert_eq!(MISSING, &[] as &[&str], "add these to packs/<tag>/");
}

#[test]
fn every_text_has_the_placeholders_of_the_english_one() {
    for language in Language::all() {
        for (index, id) in IDS.iter().enumerate() {
            let id_here = MessageId(u16::try_from(index).unwrap());
            let english = holes(message(Language::ENGLISH, id_here));
            assert_eq!(
                holes(message(language, id_here)),
                english,
                "{} {id}",
                language.tag()
            );
            assert!(
                !message(language, id_here).trim().is_empty(),
                "{} {id}",
                language.tag()
            );
        }
    }
}

#[cfg(feature = "pages")]
#[test]
fn the_texts_apart_are_those_that_no_page_has_to_itself() {
    let all = texts();
    let mut rest = all.as_str();
    for language in Language::all() {
        for (index, id) in (0..).zip(IDS) {
            if !OF_PAGES.contains(&id.split('.').next().unwrap()) {
                rest = rest
                    .strip_prefix(message(language, MessageId(index)))
                    .unwrap();
            }
        }
    }
    assert_eq!(rest, "");
    let of_a_page = message(
        Language::ENGLISH,
        MessageId::named("pages.trouble").unwrap(),
    );
    assert!(!all.contains(of_a_page), "{of_a_page}");
}

#[test]
fn no_text_says_what_we_cannot_know() {
    let banned = [
        "belongs to",
        "Only you can see",
        "!",
        "ait olan",
        "Yalnızca siz gör",
    ];
    for language in Language::all() {
        for (index, id) in IDS.iter().enumerate() {
            let text = message(language, MessageId(u16::try_from(index).unwrap()));
            for words in banned {
                assert!(!text.contains(words), "{} {id}: {words}", language.tag());
            }
        }
    }
}

#[test]
fn tags_find_their_language() {
    let check = |tag: &str, expected: Option<&str>| {
        assert_eq!(
            Language::from_tag(tag).map(Language::tag),
            expected,
            "{tag}"
        );
    };
    check("en", Some("en"));
    check("en-GB", Some("en"));
    check("TR_tr", Some("tr"));
    check("tr-Latn-TR", Some("tr"));
    check("", None);
    check("zz", None);
}

#[test]
fn filling_replaces_known_names_once() {
    let check = |text: &str, expected: &str| {
        let values = [("school", "Hill {issue} School"), ("issue", "14")];
        assert_eq!(fill(text, &values), expected);
    };
    check("{school}, {issue}", "Hill {issue} School, 14");
    check("{issue}{issue}", "1414");
    check("no hole", "no hole");
    check("{unknown} {issue", "{unknown} {issue");
    check("", "");
}

#[test]
fn days_are_written_out() {
    let check = |tag: &str, days: u16, expected: &str| {
        assert_eq!(Language::from_tag(tag).unwrap().date(days), expected);
    };
    check("en", 0, "1 January 1970");
    check("en", 58, "28 February 1970");
    check("en", 59, "1 March 1970");
    check("en", 19_782, "29 February 2024");
    check("en", 19_783, "1 March 2024");
    check("en", 20_454, "1 January 2026");
    check("en", 20_453, "31 December 2025");
    check("tr", 20_699, "3 Eylül 2026");
}
