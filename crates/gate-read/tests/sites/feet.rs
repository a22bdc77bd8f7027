//! What stands at the foot of each hand-made page is what is read on it.
use crate::{
    cases::{self, line},
    words,
};

/// The lines of every page in every language that it speaks.
pub(crate) fn check(site: &str, at_least: usize) {
    let all = cases::all(site);
    assert!(all.len() >= at_least, "only {} pages", all.len());
    let mut faults = Vec::new();
    for case in &all {
        let languages = if case.speaks() {
            words::LANGUAGES
        } else {
            &["en"]
        };
        for language in languages {
            let found = gate_read::read(&case.html(language), &case.address).expect("a page");
            let lines: Vec<String> = found.iter().map(line).collect();
            let expected = case.expected(language);
            if lines != expected {
                let (name, lines, expected) = (&case.name, lines.join("\n"), expected.join("\n"));
                faults.push(format!(
                    "{name} in {language}\n{lines}\ninstead of\n{expected}\n"
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
