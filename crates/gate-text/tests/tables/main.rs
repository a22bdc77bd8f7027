//! The folding's tables: generated anew and compared with the ones in `src/tables` (`BLESS=1` writes
//! them), and held against Unicode's data code point by code point.
#![cfg(not(target_arch = "wasm32"))] // its oracles do not build for WebAssembly
mod encode;
mod kinds;
mod rules;

use gate_text::fold;
use rules::{Plain, Rules};
use std::path::Path;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

static RULES: LazyLock<Rules> = LazyLock::new(Rules::new);

fn check(name: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/tables")
        .join(name);
    if std::env::var_os("BLESS").is_some() {
        assert!(
            std::fs::write(&path, expected).is_ok(),
            "{} cannot be written",
            path.display()
        );
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "src/tables/{name} is stale: run this test with BLESS=1"
    );
}

#[test]
fn tables_are_current() {
    check("plain.rs", &encode::plain(&RULES));
    check("look_alikes.rs", &encode::look_alikes(&RULES));
}

/// Every code point that is assigned, without ideographs and private use, of which some do.
fn assigned() -> impl Iterator<Item = char> {
    let many = |c: &char| matches!(u32::from(*c), 0x3500..0x9F00 | 0xAD00..0xD700 | 0xE100..0xF800 | 0x20000..0xE0000 | 0xE1100..);
    let known = |c: &char| {
        !matches!(RULES.plain().get(c), Some(Plain::Any)) || ('\u{AC00}'..='\u{D7A3}').contains(c)
    };
    ('\0'..=char::MAX).filter(move |c| !many(c) && known(c))
}

/// Between two letters that resemble no plain one, so that only the code point itself decides.
fn in_a_word(c: impl std::fmt::Display) -> String {
    fold(&format!("ж{c}ж"))
}

#[test]
fn every_code_point_becomes_what_the_rules_say() {
    for (c, plain) in RULES.plain() {
        let expected = match plain {
            Plain::Keep => format!("ж{c}ж"),
            Plain::Drop => "жж".to_owned(),
            Plain::Space => "ж ж".to_owned(),
            // Two letters that look alike in a row take their reading from the word.
            Plain::Text(text) if text.chars().any(|c| RULES.look_alike(c).is_some()) => continue,
            Plain::Text(text) => format!("ж{text}ж"),
            Plain::Any => continue,
        };
        assert_eq!(in_a_word(c), expected, "U+{:04X}", u32::from(*c));
    }
}

#[test]
fn a_code_point_and_its_decomposition_are_the_same() {
    // Where we differ from Unicode on purpose: no brackets, no gap in Catalan's l, no TM in a name,
    // an acute accent alone is an apostrophe, no notes.
    let ours = |c: char, nfkd: &str| {
        nfkd.starts_with('(')
            || "Ŀŀ™℠´\u{1FFD}".contains(c)
            || ('\u{1D100}'..='\u{1D1FF}').contains(&c)
    };
    let mut compared = 0;
    for c in assigned().filter(|c| kinds::is_covered(*c)) {
        let nfkd: String = [c].into_iter().nfkd().collect();
        if !nfkd.chars().eq([c]) && !ours(c, &nfkd) {
            assert_eq!(in_a_word(c), in_a_word(&nfkd), "U+{:04X}", u32::from(c));
            compared += 1;
        }
    }
    assert!(compared > 4_000, "only {compared} compared");
}

#[test]
fn case_does_not_matter() {
    // The small iota under a Greek letter is a mark to us and goes; to Unicode its capital is a letter.
    let has_iota = |c: &char| [*c].into_iter().nfd().any(|c| c == '\u{345}');
    for c in assigned().filter(|c| !has_iota(c)) {
        let folded = caseless::default_case_fold_str(c.encode_utf8(&mut [0; 4]));
        assert_eq!(in_a_word(c), in_a_word(&folded), "U+{:04X}", u32::from(c));
    }
}

#[test]
fn folding_every_code_point_twice_changes_nothing() {
    for c in assigned() {
        for text in [
            format!("{c}"),
            format!("a{c}"),
            format!("а{c}"),
            format!("{c}ɐ{c}"),
        ] {
            let once = fold(&text);
            assert_eq!(fold(&once), once, "U+{:04X} in {text:?}", u32::from(c));
        }
    }
}
