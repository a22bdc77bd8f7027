//! Texts and their folded forms, and the way back.
use super::{fold, fold_with_offsets};

fn check(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(fold(text), *expected, "{text:?}");
        assert_eq!(
            fold_with_offsets(text).text,
            *expected,
            "{text:?} with offsets"
        );
    }
}

#[test]
fn plain_texts() {
    check(&[
        ("", ""),
        ("Ada Nowhere", "ada nowhere"),
        ("  Ada\t\n Nowhere. ", "ada nowhere"),
        (
            "St. Mary's C-of-E (Primary) School",
            "st marys c of e primary school",
        ),
        (
            "Okulu'nda Okulu’nda Okulu`nda",
            "okulunda okulunda okulunda",
        ),
        (
            "@pupil_example #GreenLane2010",
            "pupil example greenlane2010",
        ),
        ("'''", ""),
        ("Ada\u{a0}Nowhere\u{202f}…", "ada nowhere"),
    ]);
}

#[test]
fn turkish_and_other_case() {
    check(&[
        (
            "ISPARTA Isparta ısparta İsparta",
            "isparta isparta isparta isparta",
        ),
        (
            "İSMAİL ismail i\u{307}smail İsmai\u{307}l I\u{307}smail",
            "ismail ismail ismail ismail ismail",
        ),
        ("ŞÜKRÜ şükrü Şükrü", "sukru sukru sukru"),
        ("IŞIK ışık işik Işık", "isik isik isik isik"),
        ("ÇAĞRI çağrı", "cagri cagri"),
        ("Straße STRASSE STRAẞE", "strasse strasse strasse"),
        ("ΟΔΥΣΣΕΥΣ Οδυσσεύς οδυσσευσ", "οδυσσευσ οδυσσευσ οδυσσευσ"),
        ("i\u{307}\u{300} J\u{307} Į\u{307} ėĖ", "i j i ee"),
        (
            "Ærøskøbing Łódź Đorđe Þór Guðrún Œuvre",
            "aeroskobing lodz dorde thor gudrun oeuvre",
        ),
        ("Жанна ЖАННА жанна", "жанна жанна жанна"),
        ("ﬁn ﬀ ǅ ĳ", "fin ff dz ij"),
    ]);
}

#[test]
fn what_only_decorates() {
    check(&[
        (
            "A\u{200b}d\u{ad}a\u{fe0f} \u{202e}No\u{2060}where\u{202c}",
            "ada nowhere",
        ),
        ("Ada\u{e0067}\u{e0062}\u{e007f}", "ada"),
        ("a\u{336}d\u{336}a\u{336}", "ada"),
        ("✨Ada🌸Nowhere✨", "ada nowhere"),
        ("👩🏽‍🏫 Ada", "ada"),
        ("Ada™ ® © ℠", "ada"),
        ("ＡＤＡ ｎｏ", "ada no"),
        ("⒜⒟⒜ ①", "ada 1"),
        ("1\u{fe0f}\u{20e3} 🅰️", "1 a"),
        ("\u{3164}Ada\u{ffa0}", "ada"),
        ("\u{f8ff}Ada\u{f0000}", "ada"),
    ]);
}

#[test]
fn flags_and_regional_letters() {
    check(&[
        ("Ada 🇹🇷", "ada"),
        ("Ada🇹🇷🇬🇧Nowhere", "ada nowhere"),
        ("🇦 🇩 🇦", "a d a"),
        ("🇦\u{200b}🇩\u{200b}🇦", "ada"),
        ("🇦🇩🇦", "ada"),
        ("🇦🇧", "ab"),
    ]);
}

#[test]
fn look_alikes_by_word() {
    check(&[
        ("Аdа", "ada"), // Cyrillic А, а in a Latin word
        ("аbс Nоwhеrе", "abc nowhere"),
        ("аса", "aca"),             // wholly Cyrillic, wholly like Latin
        ("Роза", "роза"),           // genuine
        ("МОНА мона", "мона мона"), // like Latin in capitals only
        ("Νίκος ΝΙΚΟΣ", "νικοσ νικοσ"),
        ("ΝOWHERE", "nowhere"), // Greek capital Ν
        ("αв¢∂єƒgнιנкℓмησρqяѕтυνωχуz", "abcdefghijklmnopqrstuvwxyz"),
        ("Ꭺda", "ada"), // Cherokee
        ("ꓮꓓꓮ", "ada"), // Lisu
        ("安ada", "安ada"),
    ]);
}

#[test]
fn upside_down() {
    check(&[
        ("ɐpɐ", "ada"),
        ("ǝɹǝɥʍou ɐpɐ", "nowhere ada"),
        ("Kɔfi ɔno", "kofi ono"), // genuine Akan
        ("kǝlǝ", "kele"),
        ("ǹǝ", "ne"),
        ("n\u{300}ǝ", "ne"),
    ]);
}

#[test]
fn other_scripts() {
    check(&[
        ("متابعة", "متابعة"),
        ("أَحْمَد أحمد احـــمد", "احمد احمد احمد"),
        ("फ़ॉलो करें", "फ\u{93c}ॉलो करें"),
        ("ガ か\u{3099}", "カ\u{3099} か\u{3099}"),
        (
            "한 \u{1112}\u{1161}\u{11ab}",
            "\u{1112}\u{1161}\u{11ab} \u{1112}\u{1161}\u{11ab}",
        ),
        ("关注", "关注"),
        ("תִּפְתַּח", "תפתח"),
    ]);
}

#[test]
fn the_way_back() {
    // (text, what to find in the folded text, what that was)
    let rows = [
        ("Ada Nowhere", "nowhere", "Nowhere"),
        ("at Green  Lane's, ok", "green lanes", "Green  Lane's"),
        ("🌸𝓐𝓭𝓪🌸", "ada", "𝓐𝓭𝓪"),
        ("x e\u{301}te\u{301} y", "ete", "e\u{301}te\u{301}"),
        ("Okulu’nda", "okulu", "Okulu"),
        ("a ½ b", "1 2", "½"),
        ("a ½ b", "1", "½"),
        ("so ǝɹǝɥʍou is", "her", "ǝɹǝɥʍou"),
        ("straße", "ss", "ß"),
        ("🇹🇷 Ada", "ada", "Ada"),
        ("한국 x", "x", "x"),
    ];
    for (text, part, expected) in rows {
        let folded = fold_with_offsets(text);
        let at = folded.text.find(part).expect(part);
        let place = folded.original(at..at + part.len());
        assert_eq!(text.get(place), Some(expected), "{part:?} in {text:?}");
    }
}

#[test]
fn odd_ranges() {
    let folded = fold_with_offsets("  Ada B ");
    let rows = [
        (0..0, 2..2),
        (0..99, 2..7),
        (99..100, 7..7),
        (5..5, 7..7),
        (4..5, 6..7),
        (3..4, 5..6),
    ];
    for (range, expected) in rows {
        assert_eq!(folded.original(range.clone()), expected, "{range:?}");
    }
    assert_eq!(fold_with_offsets("…").original(0..5), 0..0);
    assert_eq!(format!("{folded:?}"), "Folded(5 bytes)");
}
