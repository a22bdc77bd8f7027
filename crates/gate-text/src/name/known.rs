//! Words that are known in names: titles, particles, spellings, short forms. All in folded form.
//!
//! Each table is one text: a slice of pairs would take twice the bytes of its letters in WebAssembly.
use core::cmp::Ordering;

/// Titles before a name.
const TITLES_BEFORE: &str = "bay bayan dr miss mr mrs ms mx prof professor sayin sir";

/// Titles and degrees after a name.
const TITLES_AFTER: &str = "ba bey bsc esq hanim hoca hocam jr ma med msc pgce phd sr";

/// Small words inside a name.
const PARTICLES: &str = "al bin bint binti da das de del della den der des di do dos du el ibn la las le los ter van vom \
    von y zu zum";

/// Forenames that many bear before the one they are called by.
const LEFT_OUT: &str = "md mohammed syed";

/// Lines in order: a spelling of a name, and the one that we use.
const SPELLINGS: &str = include_str!("spellings.txt");

/// Lines in order: a common short form of several languages, and the names that it stands for.
const SHORT_FORMS: &str = include_str!("short_forms.txt");

pub(super) fn is_title_before(word: &str) -> bool {
    holds(TITLES_BEFORE, word)
}

pub(super) fn is_title_after(word: &str) -> bool {
    holds(TITLES_AFTER, word)
}

pub(super) fn is_particle(word: &str) -> bool {
    holds(PARTICLES, word)
}

/// A forename that its bearers often leave out.
pub(super) fn is_left_out(word: &str) -> bool {
    holds(LEFT_OUT, word)
}

/// The spelling that we use of a name.
pub(super) fn spelling(word: &str) -> &str {
    find(SPELLINGS, word).unwrap_or(word)
}

/// The names that a short form stands for.
pub(super) fn long_forms(word: &str) -> impl Iterator<Item = &'static str> {
    find(SHORT_FORMS, word)
        .into_iter()
        .flat_map(|longs| longs.split(' '))
}

fn holds(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// What follows a word on the line that begins with it.
fn find(table: &'static str, word: &str) -> Option<&'static str> {
    let mut rest = table;
    while !rest.is_empty() {
        let (before, _) = rest.split_at_checked(rest.len() / 2)?;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let (before, from) = rest.split_at_checked(start)?;
        let (line, after) = from.split_once('\n')?;
        let (key, value) = line.split_once(' ')?;
        rest = match key.cmp(word) {
            Ordering::Equal => return Some(value),
            Ordering::Less => after,
            Ordering::Greater => before,
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
        table.lines().filter_map(|line| line.split_once(' '))
    }

    fn check(mut keys: Vec<&str>) {
        assert!(
            keys.is_sorted_by(|a, b| a < b),
            "sorted, each once: {keys:?}"
        );
        keys.retain(|key| crate::fold(key) != **key);
        assert_eq!(keys, Vec::<&str>::new(), "not folded");
    }

    #[test]
    fn tables_are_sorted_and_folded() {
        for words in [TITLES_BEFORE, TITLES_AFTER, PARTICLES, LEFT_OUT] {
            check(words.split(' ').collect());
        }
        for table in [SPELLINGS, SHORT_FORMS] {
            check(pairs(table).map(|(key, _)| key).collect());
        }
    }

    #[test]
    fn every_line_is_found_and_nothing_else() {
        for table in [SPELLINGS, SHORT_FORMS] {
            assert!(table.is_ascii() && table.ends_with('\n'));
            for (key, value) in pairs(table) {
                assert_eq!(find(table, key), Some(value), "{key}");
                let shorter = key.trim_start_matches(|first| key.starts_with(first));
                for other in [&format!("{key}a"), shorter, value] {
                    let is_key = pairs(table).any(|(known, _)| known == other);
                    assert_eq!(find(table, other).is_some(), is_key, "{other}");
                }
            }
            assert_eq!(find(table, ""), None);
            assert_eq!(find(table, "zzzz"), None);
        }
    }

    #[test]
    fn what_names_become_is_final() {
        for (from, to) in pairs(SPELLINGS) {
            assert_eq!(spelling(to), to, "{from}");
        }
        for (short, longs) in pairs(SHORT_FORMS) {
            assert_eq!(spelling(short), short, "a spelling would hide it");
            for long in longs.split(' ') {
                assert_eq!(spelling(long), long, "{short}");
                assert_eq!(
                    long_forms(long).next(),
                    None,
                    "{short}: {long} is short itself"
                );
                assert_eq!(crate::fold(long), long, "{short}");
            }
        }
    }
}
