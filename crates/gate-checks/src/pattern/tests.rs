//! Compiled patterns: what they find, and what their bytes may be.
use super::{Pattern, Plain};
use regex_automata::dfa::{dense, regex::Regex};
use regex_automata::nfa::thompson;
use regex_automata::util::syntax;

#[test]
fn case_and_marks_do_not_count() {
    let check = |pattern: &str, text: &str, expected: &[&str]| {
        let pattern = Pattern::compile(pattern).unwrap();
        let plain = Plain::new(text);
        let found = pattern.searcher().unwrap().find_all(&plain.text);
        let found: Vec<_> = found
            .into_iter()
            .filter_map(|place| text.get(plain.original(place)))
            .collect();
        assert_eq!(found, expected, "{pattern:?}");
    };
    check(r"Örnek\s+Kavak\b", "😀 ÖRNEK  KAVAK'ta", &["ÖRNEK  KAVAK"]);
    check(r"#gl\d+", "see #GL26, #gl7 ok", &["#GL26", "#gl7"]);
    check("[çş]ınar", "IŞIKLI ÇINAR’da", &["ÇINAR"]);
    check("ornek", "x Örnek", &["Örnek"]);
    check(r"\bGL\d\d\b", "GL26GL27 gl28", &["gl28"]);
    check("hill|hill school", "Hill School", &["Hill"]);
    check("hill.?school", "hill😀school hill-school", &["hill-school"]);
    check("x+$", "x xx", &["xx"]);
}

#[test]
fn bytes_are_read_again_or_refused() {
    let pattern = Pattern::compile(r"\bGL\d{2}\b").unwrap();
    let bytes = pattern.as_bytes().to_vec();
    assert_eq!(Pattern::from_bytes(bytes.clone()), Some(pattern));
    for cut in (0..bytes.len()).step_by(7) {
        assert_eq!(Pattern::from_bytes(bytes[..cut].to_vec()), None, "{cut}");
    }
    // A start in the first state that is not there.
    let mut beyond = bytes.clone();
    beyond.copy_within(4..6, 8);
    assert_eq!(Pattern::from_bytes(beyond), None);
    for at in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[at] ^= 0x55;
        // Whatever is read does not run off.
        if let Some(pattern) = Pattern::from_bytes(altered) {
            pattern
                .searcher()
                .unwrap()
                .find_all("see GL26, GL27 and so on");
        }
    }
}

/// What the compiler of expressions finds itself, ours finds too, wherever the text is cut.
#[test]
fn the_same_is_found_as_by_the_one_that_compiled() {
    let texts = [
        "GL26, gl27\r\nGL28 xGL29 GL30x GL_31 gl2\ngl26",
        "Hill School\nhillschool \r hill-school hillhill  school",
        "aab aaab b ab\tabab \u{e4}ab 12:30 1230 #GL7",
        "",
        "\n",
        "\u{1f600}hill\u{1f600}school",
        "gl26x gl27 x",
    ];
    let check = |pattern: &str| {
        let plainly = syntax::Config::new().unicode(false).utf8(false);
        let theirs = Regex::builder()
            .syntax(plainly.case_insensitive(true))
            .thompson(thompson::Config::new().utf8(false))
            .dense(dense::Config::new().minimize(true))
            .build(pattern)
            .unwrap();
        let ours = Pattern::compile(pattern).unwrap().searcher().unwrap();
        for text in texts {
            for (cut, _) in text.char_indices() {
                let text = text.split_at(cut).1;
                let found: Vec<_> = theirs.find_iter(text).map(|found| found.range()).collect();
                assert_eq!(ours.find_all(text), found, "{pattern:?} in {text:?}");
            }
        }
    };
    check(r"\bGL\d\d\b");
    check(r"\BGL\d\d");
    check(r"(?m)^gl\d+$");
    check(r"(?mR)^hill.*school$");
    check("^hill");
    check("gl26$");
    check("hill.?school");
    check("hill|hill school");
    check("(hill school|hill)");
    check("a+b|ab+");
    check("ba?b*?");
    check(r"\d\d:?\d\d|#gl7");
    check(r"(?s)gl28.+gl30");
    check(r"\w+\Bl\W");
    // The second search begins inside a word.
    check(r"gl\d\d|\bx");
    check(r"\xe4|\xc3.");
}

/// A list outlives the program that made it: the bytes change only on purpose.
#[test]
fn the_bytes_of_a_pattern_are_these() {
    let pattern = Pattern::compile("ab").unwrap();
    let sum = pattern.as_bytes().iter();
    let sum = sum.fold(0_u32, |sum, byte| sum.rotate_left(5) ^ u32::from(*byte));
    assert_eq!((pattern.as_bytes().len(), sum), (624, 2_292_226_439));
}
