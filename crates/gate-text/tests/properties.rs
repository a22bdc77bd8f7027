//! What holds of every text.
#![cfg(not(target_arch = "wasm32"))] // its oracles do not build for WebAssembly
use gate_text::span::{to_utf8, to_utf16};
use gate_text::{fold, fold_with_offsets, name::name_keys, words};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Texts from the corners of Unicode that matter here, thickly mixed.
const TRICKY: &str = "[ -~\u{a0}-\u{24f}\u{250}-\u{36f}\u{370}-\u{58f}\u{5d0}-\u{5ea}\u{620}-\u{650}\u{900}-\u{940}\
    \u{1100}-\u{11ff}\u{13a0}-\u{13ff}\u{1d00}-\u{1dff}\u{1e00}-\u{1fff}\u{2000}-\u{20ff}\u{2100}-\u{218f}\
    \u{2460}-\u{24ff}\u{2c60}-\u{2c7f}\u{3040}-\u{30ff}\u{a4d0}-\u{a4ff}\u{a720}-\u{a7ff}\u{ac00}-\u{ac40}\
    \u{fb00}-\u{fb4f}\u{fe00}-\u{fe0f}\u{ff00}-\u{ffef}\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f1ff}\u{1f600}-\u{1f64f}\
    \u{e0020}-\u{e007f}ɐǝɥɹʇʍʎаеорсух’']{0,24}";
/// Letters whose marks all go, so that their order cannot matter.
const MARKED: &str =
    "[a-zA-Z\u{c0}-\u{24f}\u{300}-\u{345}\u{370}-\u{52f}\u{1e00}-\u{1fff}\u{ac00}-\u{d7a3}]{0,16}";

fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), TRICKY, "[a-zA-ZğüşıöçİĞÜŞÖÇ' .-]{0,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_is_folding_once(text in text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_folded_text_is_words_between_single_spaces(text in text()) {
        let folded = fold(&text);
        prop_assert_eq!(words(&folded).collect::<Vec<_>>().join(" "), folded.clone());
        prop_assert!(!folded.bytes().any(|b| b.is_ascii_uppercase() || b.is_ascii_punctuation() || b < b' '));
    }

    #[test]
    fn offsets_do_not_change_the_folding(text in text()) {
        prop_assert_eq!(fold_with_offsets(&text).text, fold(&text));
    }

    #[test]
    fn the_way_back_runs_forward_and_stays_inside(text in text()) {
        let folded = fold_with_offsets(&text);
        let mut before = 0..0;
        for (at, c) in folded.text.char_indices() {
            let place = folded.original(at..at + c.len_utf8());
            prop_assert!(text.get(place.clone()).is_some(), "{place:?} cuts a character");
            prop_assert!(before.start <= place.start && before.end <= place.end);
            prop_assert!(c == ' ' || !place.is_empty());
            before = place;
        }
    }

    #[test]
    fn composed_or_not_is_the_same(text in MARKED) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&text.nfc().collect::<String>()), folded.clone());
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), folded);
    }

    #[test]
    fn keys_do_not_depend_on_dress_or_order(a in "[a-z]{2,8}", b in "[a-z]{2,8}", c in "[A-Z]{2,8}") {
        let texts = |name: &str| name_keys(name).into_iter().map(|key| key.text).collect::<Vec<_>>();
        let name = format!("{a} {b} {c}");
        prop_assert_eq!(texts(&name), texts(&format!("✨{} 🌸{b}  {}!", a.to_uppercase(), c.to_lowercase())));
        prop_assert!(texts(&name).len() <= 8);
        prop_assert_eq!(texts(&name), texts(&fold(&name)));
    }

    #[test]
    fn names_of_any_kind_are_survived(text in text()) {
        for key in name_keys(&text) {
            prop_assert!(!key.text.is_empty());
        }
    }

    #[test]
    fn spans_come_back(text in text(), a in 0..40_usize, b in 0..40_usize) {
        match to_utf16(&text, a..b) {
            Some(span) => prop_assert_eq!(to_utf8(&text, span), Some(a..b)),
            None => prop_assert!(text.get(a..b).is_none()),
        }
    }
}
