//! The language of patterns, row by row.
use super::{Grammar, Label};
use crate::text::Text;

fn check(pattern: &str, text: &str, expected: bool) {
    let mut grammar = Grammar::default();
    grammar.add_endings("s");
    grammar.add_endings("lar ler / um umuz i u / n y / da de ta te dan den nin nun / ki");
    grammar.add_sets("view = view views opin*\nown = mine");
    assert!(grammar.add_patterns(Label::Disclaimer, pattern).is_empty());
    let abbreviations = ["st".to_owned()];
    let text = Text::new(text, &abbreviations);
    let classes = grammar.classify(&text);
    let found = !grammar.find(&text, &classes).is_empty();
    assert_eq!(found, expected, "{pattern:?} in {:?}", text.original);
}

#[test]
fn patterns_find_what_they_say() {
    check("@view .2 @own", "Opinions are all mine", true);
    check("@view .2 @own", "Opinions are all really mine", false);
    check("@view .2 @own", "Opinions, all mine", true);
    check("@view .2 @own", "Opinions. All mine", false);
    check("@view @own", "Views = mine", true);
    check("@view @own", "Views, mine", false);
    check("my own $", "it is my own.", true);
    check("my own $", "it is my own, she said", true);
    check("my own $", "it is my own class", false);
    check("^ my own", "Well, my own", true);
    check("^ my own", "Not my own", false);
    check("green lane+", "GREEN LANE's", true);
    check("green lane+", "green laner", false);
    check("okul+", "Okulumuzdaki çocuklar", true);
    check("okul+", "okulculuk", false);
    check("*miyor", "görünmüyor, sevmiyor", true);
    check("*miyor", "miyorsa", false);
    check("cat|dog sat", "the dog sat", true);
    check("st marys", "at St. Mary's today", true);
    check("green lane", "#GreenLane", true);
    check("green lane", "@GreenLane", false);
    check("green lane", "https://example.org/green/lane", false);
}

#[test]
fn what_cannot_be_read_is_named() {
    let mut grammar = Grammar::default();
    let bad = grammar.add_patterns(Label::Person, "good words\n@nothing\n\n.x word\n$ after");
    assert_eq!(bad, [1, 3, 4]);
}
