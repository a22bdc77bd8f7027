//! By which selectors a document is searched for all candidates of a plan.
use crate::Candidate;
#[cfg(feature = "types")]
use ts_rs::TS;

/// One selector, and where it is worth a look.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Search {
    /// CSS selector without a comma outside brackets.
    pub selector: &'static str,
    /// Starts of the paths on which it can find a candidate; empty: everywhere.
    pub paths: &'static [&'static str],
}

impl Search {
    /// The selectors of all candidates, cut at their commas, without those whose finds are among another's:
    /// `a b` beside `b`, `b:c` beside `b`. A browser looks for one plain selector after another in a fraction of
    /// the time that it needs for a long list.
    #[must_use]
    pub fn all(candidates: &[Candidate]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for candidate in candidates {
            for selector in pieces(candidate.selector) {
                let paths = candidate.paths;
                let search = Self { selector, paths };
                if !all.iter().any(|held| held.covers(&search)) {
                    all.retain(|held| !search.covers(held));
                    all.push(search);
                }
            }
        }
        all
    }

    /// Whether whatever the other finds is found by this one too.
    fn covers(&self, other: &Self) -> bool {
        (self.paths.is_empty() || self.paths == other.paths)
            && (other.selector == self.selector || self.ends(other) || self.begins(other))
    }

    /// `b` covers `a b`.
    fn ends(&self, other: &Self) -> bool {
        let before = other.selector.strip_suffix(self.selector);
        before.is_some_and(|before| before.ends_with(' '))
    }

    /// `b` covers `b:c` and `b[c]`.
    fn begins(&self, other: &Self) -> bool {
        let rest = other.selector.strip_prefix(self.selector);
        rest.is_some_and(|rest| {
            rest.starts_with([':', '[']) && outside(rest, " >+~").next().is_none()
        })
    }
}

/// The selectors of a list.
fn pieces(list: &'static str) -> impl Iterator<Item = &'static str> {
    let ends = outside(list, ",").chain([list.len()]);
    let mut start = 0;
    ends.filter_map(move |end| {
        let piece = list.get(start..end)?.trim();
        start = end + 1;
        Some(piece)
    })
}

/// Where one of these signs stands outside brackets and quotes.
fn outside<'a>(selector: &'a str, signs: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut depth = 0_u32;
    let mut quoted = false;
    selector.char_indices().filter_map(move |(at, sign)| {
        match sign {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0 && !quoted && signs.chars().any(|one| one == sign)).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PressKind, Reach};

    fn candidate(selector: &'static str, paths: &'static [&'static str]) -> Candidate {
        Candidate {
            id: "",
            selector,
            labels: Vec::new(),
            spared: false,
            paths,
            press: PressKind::Click,
            reach: Reach::Alone,
            parts: &[],
            uses_address: false,
            uses_opener: false,
        }
    }

    #[test]
    fn what_another_finds_is_not_searched_for() {
        let check = |selectors: &[(&'static str, &'static [&'static str])], expected: &[&str]| {
            let candidates: Vec<Candidate> = selectors
                .iter()
                .map(|(selector, paths)| candidate(selector, paths))
                .collect();
            let found = Search::all(&candidates);
            let found: Vec<&str> = found.iter().map(|search| search.selector).collect();
            assert_eq!(found, expected, "{selectors:?}");
        };
        const HERE: &[&str] = &["/here"];
        check(&[("a", &[]), ("a", &[])], &["a"]);
        check(&[("a b", &[]), ("b", &[])], &["b"]);
        check(&[("b", &[]), ("a > b", &[])], &["b"]);
        check(&[("a b", &[]), ("ab", &[])], &["a b", "ab"]);
        check(&[("b:c(d e, f)", &[]), ("b", &[])], &["b"]);
        check(&[("b[c=\"d e\"]", &[]), ("b", &[])], &["b"]);
        check(&[("b:c d", &[]), ("b", &[])], &["b:c d", "b"]);
        check(&[("b:c>d", &[]), ("b", &[])], &["b:c>d", "b"]);
        check(&[("b c", &[]), ("b", &[])], &["b c", "b"]);
        check(&[("bc", &[]), ("b", &[])], &["bc", "b"]);
        check(&[("a, b", &[]), ("x a", &[])], &["a", "b"]);
        check(&[(":is(a, b) c, d", &[])], &[":is(a, b) c", "d"]);
        check(&[("[a=\",\"],b", &[])], &["[a=\",\"]", "b"]);
        check(&[("b", HERE), ("a b", &[])], &["b", "a b"]);
        check(&[("b", HERE), ("a b", HERE)], &["b"]);
        check(&[("a b", HERE), ("b", &[])], &["b"]);
        check(&[("b", HERE), ("b", &[])], &["b"]);
    }
}
