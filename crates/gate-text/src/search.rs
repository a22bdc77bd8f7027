//! One text in another. What `str` itself offers for this brings a searcher of long texts into the engine, and
//! with it the tables that its messages of failure are written with: 10 kB.
use core::ops::Range;

/// Whether `part` stands somewhere in `text`. An empty part stands everywhere.
#[must_use]
pub fn holds(text: &str, part: &str) -> bool {
    place(text, part).is_some()
}

/// What stands before and behind the first `part` in `text`.
#[must_use]
pub fn cut<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let start = place(text, part)?;
    Some((text.get(..start)?, text.get(start + part.len()..)?))
}

/// Where `part` stands, one place behind the other.
#[must_use]
pub fn places(text: &str, part: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = cut(rest, part).filter(|_| !part.is_empty()) {
        let end = text.len() - after.len();
        places.push(end - part.len()..end);
        rest = after;
    }
    places
}

/// Where `part` first begins, in bytes.
fn place(text: &str, part: &str) -> Option<usize> {
    let last = text.len().checked_sub(part.len())?;
    (0..=last).find(|at| {
        text.as_bytes()
            .get(*at..)
            .is_some_and(|rest| rest.starts_with(part.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::{cut, holds, places};

    #[test]
    fn a_part_is_found_where_the_standard_library_finds_it() {
        let texts = [
            "",
            "a",
            "abab",
            "aab",
            "https://x",
            "x://y://z",
            "çılgın ağaç",
            "😀😀",
            "aaab",
        ];
        for text in texts {
            for part in ["", "a", "ab", "aab", "://", "ğ", "ç", "😀", "b"] {
                let theirs = text.match_indices(part).filter(|_| !part.is_empty());
                let theirs = theirs.map(|(at, found)| at..at + found.len());
                assert_eq!(places(text, part), theirs.collect::<Vec<_>>());
                assert_eq!(
                    holds(text, part),
                    text.contains(part),
                    "{part:?} in {text:?}"
                );
                assert_eq!(
                    cut(text, part),
                    text.split_once(part),
                    "{part:?} in {text:?}"
                );
            }
        }
    }
}
