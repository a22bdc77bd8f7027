//! By which selectors a document is searched for all candidates of a plan.
use crate::{Candidate, Part};
#[cfg(feature = "types")]
use ts_rs::TS;

/// One selector, and where it is worth a look.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Search {
    /// CSS selector without a comma outside brackets.
    pub selector: String,
    /// Starts of the paths on which it can find something; empty: everywhere.
    pub paths: &'static [&'static str],
    /// What everything that it finds bears: a name (`a`), or an attribute (`[b]`), with the start of its value where
    /// that is known (`[b^="co"]`); empty if nothing.
    #[serde(skip)]
    bears: String,
    /// It is a list, yet without its end.
    #[serde(skip)]
    is_list: bool,
}

/// One selector of a list.
#[derive(Clone, Copy)]
struct Piece {
    selector: &'static str,
    /// The last of the elements that it names: the one that it finds.
    last: &'static str,
    /// Starts of the paths on which it counts.
    paths: &'static [&'static str],
}

impl Search {
    /// The selectors of all candidates, and of parts that are waited for beside them, cut at their commas; without
    /// those that find only what another finds. They are joined where all that they find bears the like: a browser
    /// that looks for `[x^="y"]:is(…)` leaves most of a document after one comparison, and one that looks for
    /// `[x]:is(…)` compares a long list with every bearer of an attribute that the page is full of.
    #[must_use]
    pub fn all(candidates: &[Candidate], parts: &[Part]) -> Vec<Self> {
        let mut known: Vec<Piece> = Vec::new();
        for candidate in candidates {
            take(&mut known, candidate.selector, candidate.paths);
        }
        for part in parts {
            take(&mut known, part.selector, &[]);
        }
        let mut all: Vec<Self> = Vec::new();
        for piece in known {
            add(&mut all, piece);
        }
        for search in &mut all {
            if search.is_list {
                search.selector.push(')');
            }
        }
        all
    }
}

/// Takes in the selectors of a list that none of those known covers, in place of those that it covers.
fn take(known: &mut Vec<Piece>, list: &'static str, paths: &'static [&'static str]) {
    for selector in pieces(list) {
        let start = outside(selector, " >+~").last().map_or(0, |at| at + 1);
        let piece = Piece {
            selector,
            last: selector.get(start..).unwrap_or_default(),
            paths,
        };
        if !known.iter().any(|held| covers(*held, piece)) {
            known.retain(|held| !covers(piece, *held));
            known.push(piece);
        }
    }
}

/// Whether one finds all that another finds: the other is the same, with conditions.
fn covers(wide: Piece, narrow: Piece) -> bool {
    let rest = narrow.last.strip_prefix(wide.selector);
    let is_same = |rest: &str| matches!(rest.as_bytes(), [] | [b'[' | b':', ..]);
    rest.is_some_and(is_same) && wide.paths == narrow.paths
}

/// Joins a selector with those that it has something in common with.
fn add(all: &mut Vec<Search>, piece: Piece) {
    let Piece {
        selector, paths, ..
    } = piece;
    let bears = borne(piece.last);
    let alike = |held: &&mut Search| held.bears == bears && held.paths == paths;
    let held = all.iter_mut().find(alike).filter(|_| !bears.is_empty());
    if let Some(held) = held {
        if !held.is_list {
            held.is_list = true;
            held.selector = [&bears, ":is(", &held.selector].concat();
        }
        held.selector.push(',');
        held.selector.push_str(selector);
    } else {
        all.push(Search {
            selector: selector.to_owned(),
            paths,
            bears,
            is_list: false,
        });
    }
}

/// What everything bears that a selector finds whose last element is this.
fn borne(last: &str) -> String {
    let (open, rest, close) = match last.strip_prefix('[') {
        Some(rest) => ("[", rest, "]"),
        None => ("", last, ""),
    };
    let is_named = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    match rest.split(|sign| !is_named(sign)).next() {
        None | Some("") => String::new(),
        Some(name) => match rest.get(name.len()..).and_then(start) {
            Some(start) => [open, name, "^=\"", start, "\"]"].concat(),
            None => [open, name, close].concat(),
        },
    }
}

/// The first two bytes of the value that an attribute is or starts with, from behind its name on; nothing where case
/// does not count, or a sign stands for another.
fn start(condition: &str) -> Option<&str> {
    let (whole, _) = condition.split_once(']')?;
    let equals = whole.strip_prefix('^').unwrap_or(whole);
    let value = equals.strip_prefix("=\"")?.strip_suffix('"')?;
    value.get(..2).filter(|start| !start.contains('\\'))
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
    use crate::{Labels, PressKind, Reach};

    fn candidate(selector: &'static str, paths: &'static [&'static str]) -> Candidate {
        Candidate {
            id: "",
            selector,
            labels: Labels::NONE,
            spared: false,
            paths,
            press: PressKind::Click,
            reach: Reach::Alone,
            parts: &[],
            uses_address: false,
            uses_opener: false,
        }
    }

    fn searches(selectors: &[(&'static str, &'static [&'static str])]) -> Vec<String> {
        let candidates: Vec<Candidate> = selectors
            .iter()
            .map(|(selector, paths)| candidate(selector, paths))
            .collect();
        let found = Search::all(&candidates, &[]);
        found.into_iter().map(|search| search.selector).collect()
    }

    #[test]
    fn what_another_finds_anyway_is_not_looked_for() {
        const HERE: &[&str] = &["/here"];
        let check = |selectors: &[(&'static str, &'static [&'static str])], expected: &[&str]| {
            assert_eq!(searches(selectors), expected, "{selectors:?}");
        };
        check(&[("a [b]", &[]), ("[b]", &[])], &["[b]"]);
        check(&[("[b], [b], c > [b]:d[e]", &[])], &["[b]"]);
        check(&[("[b]:c", &[]), ("[b]", &[]), ("[b]:d", &[])], &["[b]"]);
        check(&[("[b]", HERE), ("c [b]", &[])], &["[b]", "c [b]"]);
        check(&[("ab", &[]), ("a", &[])], &["ab", "a"]);
        check(&[("[b] a, [b]", &[])], &["[b] a", "[b]"]);
        check(&[("c [b], [b]:d", &[])], &["[b]:is(c [b],[b]:d)"]);
    }

    #[test]
    fn what_finds_the_like_is_one_search() {
        let check = |selectors: &[(&'static str, &'static [&'static str])], expected: &[&str]| {
            assert_eq!(searches(selectors), expected, "{selectors:?}");
        };
        const HERE: &[&str] = &["/here"];
        check(&[("a", &[])], &["a"]);
        check(&[("a b, c > d", &[])], &["a b", "c > d"]);
        check(
            &[("b[c]", &[]), ("a+b:d", &[]), ("bc", &[])],
            &["b:is(b[c],a+b:d)", "bc"],
        );
        check(&[("[b-c], a[b-c=d]", &[])], &["[b-c]", "a[b-c=d]"]);
        check(
            &[("a [b=\"c, d\"], [b^=e]:f(g, h i)", &[])],
            &["a [b=\"c, d\"]", "[b^=e]:f(g, h i)"],
        );
        check(&[("[b=c]", HERE), ("[b=d]", &[])], &["[b=c]", "[b=d]"]);
        check(
            &[("[b=c]", HERE), ("[b=d]", HERE)],
            &["[b]:is([b=c],[b=d])"],
        );
        check(
            &[(":is(a, b) :c, :d, *", &[])],
            &[":is(a, b) :c", ":d", "*"],
        );
        // Values that start alike, where that is sure.
        check(
            &[("[b=\"cd\"],a [b^=\"cde\"]:f,[b=\"ce\"]", &[])],
            &["[b^=\"cd\"]:is([b=\"cd\"],a [b^=\"cde\"]:f)", "[b=\"ce\"]"],
        );
        check(
            &[(
                "[b=\"cd\" i],[b$=\"cd\"],[b*=\"cd\"],[b=\"c\"],[b=\"é\"]",
                &[],
            )],
            &[
                "[b]:is([b=\"cd\" i],[b$=\"cd\"],[b*=\"cd\"],[b=\"c\"])",
                "[b=\"é\"]",
            ],
        );
        let part = Part {
            name: "",
            selector: "[b=c]",
        };
        let with_a_part = Search::all(&[candidate("[b=d]", &[])], &[part]);
        assert_eq!(with_a_part.len(), 1, "{with_a_part:?}");
    }
}
