//! Words, their breaks and their places.
use super::{Break, Text};

fn check(text: &str, expected: &str) {
    let abbreviations = ["st".to_owned()];
    let text = Text::new(text, &abbreviations);
    let mut shown = String::new();
    for token in 0..text.tokens.len() {
        shown.push_str(match text.break_before(token) {
            Break::None => " ",
            Break::Soft => ", ",
            Break::Hard => ". ",
        });
        let word = text.word(token);
        shown.push_str(if word.is_empty() { "@" } else { word });
    }
    assert_eq!(shown.trim_start_matches(". "), expected);
}

#[test]
fn words_and_breaks() {
    check("", "");
    check("One two. Three", "one two. three");
    check("St. Mary's, e.g. this", "st marys, e g this");
    check("Views = mine 😀 ok", "views mine, ok");
    check("well-known – and", "well known, and");
    check("#GreenLane2026 rocks", "green lane 2026 rocks");
    check("at #GLPSYear9", "at, glps year 9");
    check("hi @a_b and https://example.org/x ok", "hi, @, and, @, ok");
    check("𝔾𝕣𝕖𝕖𝕟 La\u{200b}ne", "green lane");
    check("line\nnext", "line. next");
    check("Y4, ｙｒ11s Year7 y14 y y2k", "yr 4, yr 11s yr 7 y14 y y2k");
}

#[test]
fn words_know_their_places() {
    let text = Text::new("Örnek Okulu'nda 😀 #YeniOkul", &[]);
    assert_eq!(text.written(1), "Okulu'nda");
    assert_eq!(text.written(3), "Okul");
    assert_eq!(text.sentence(1), 0..4);
    let text = Text::new("Our Yr𝟭𝟭s sang", &[]);
    assert_eq!((text.written(1), text.written(2)), ("Yr", "𝟭𝟭s"));
}
