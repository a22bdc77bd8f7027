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
    /// What everything that it finds bears: a name (`a`), or an attribute (`[b]`); empty if nothing.
    #[serde(skip)]
    bears: String,
}

impl Search {
    /// The selectors of all candidates, and of parts that are waited for beside them, cut at their commas. They are
    /// joined where all that they find bears one attribute or one name: a browser that looks for `[x]:is(…)` leaves
    /// most of a document after one comparison, in half the time that one selector after another takes it, and in
    /// a third of what one long list does.
    #[must_use]
    pub fn all(candidates: &[Candidate], parts: &[Part]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for candidate in candidates {
            add(&mut all, candidate.selector, candidate.paths);
        }
        for part in parts {
            add(&mut all, part.selector, &[]);
        }
        for search in &mut all {
            if !search.bears.is_empty() {
                search.selector.push(')');
            }
        }
        all
    }
}

/// Joins the selectors of a list with those that they have something in common with.
fn add(all: &mut Vec<Search>, list: &'static str, paths: &'static [&'static str]) {
    for selector in pieces(list) {
        let bears = borne(selector);
        let alike = |held: &&mut Search| held.bears == bears && held.paths == paths;
        let held = all.iter_mut().find(alike).filter(|_| !bears.is_empty());
        if let Some(held) = held {
            held.selector.push(',');
            held.selector.push_str(selector);
        } else {
            let open = if bears.is_empty() { "" } else { ":is(" };
            all.push(Search {
                selector: [&bears, open, selector].concat(),
                paths,
                bears,
            });
        }
    }
}

/// What everything that a selector finds bears.
fn borne(selector: &str) -> String {
    let start = outside(selector, " >+~").last().map_or(0, |at| at + 1);
    let last = selector.get(start..).unwrap_or_default();
    let (open, rest, close) = match last.strip_prefix('[') {
        Some(rest) => ("[", rest, "]"),
        None => ("", last, ""),
    };
    let is_named = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    match rest.split(|sign| !is_named(sign)).next() {
        None | Some("") => String::new(),
        Some(name) => [open, name, close].concat(),
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

    #[test]
    fn what_finds_the_like_is_one_search() {
        let check = |selectors: &[(&'static str, &'static [&'static str])], expected: &[&str]| {
            let candidates: Vec<Candidate> = selectors
                .iter()
                .map(|(selector, paths)| candidate(selector, paths))
                .collect();
            let found = Search::all(&candidates, &[]);
            let found: Vec<&str> = found
                .iter()
                .map(|search| search.selector.as_str())
                .collect();
            assert_eq!(found, expected, "{selectors:?}");
        };
        const HERE: &[&str] = &["/here"];
        check(&[("a", &[])], &["a:is(a)"]);
        check(&[("a b, c > d", &[])], &["b:is(a b)", "d:is(c > d)"]);
        check(
            &[("b[c]", &[]), ("a+b:d", &[]), ("bc", &[])],
            &["b:is(b[c],a+b:d)", "bc:is(bc)"],
        );
        check(
            &[("[b-c]", &[]), ("a[b-c=d]", &[])],
            &["[b-c]:is([b-c])", "a:is(a[b-c=d])"],
        );
        check(
            &[("a [b=\"c, d\"]", &[]), ("[b^=e]:f(g, h i)", &[])],
            &["[b]:is(a [b=\"c, d\"],[b^=e]:f(g, h i))"],
        );
        check(
            &[("[b=c]", HERE), ("[b=d]", &[])],
            &["[b]:is([b=c])", "[b]:is([b=d])"],
        );
        check(
            &[("[b=c]", HERE), ("[b=d]", HERE)],
            &["[b]:is([b=c],[b=d])"],
        );
        check(
            &[(":is(a, b) :c", &[]), (":d", &[]), ("*", &[])],
            &[":is(a, b) :c", ":d", "*"],
        );
        let part = Part {
            name: "",
            selector: "[b=c]",
        };
        let with_a_part = Search::all(&[candidate("[b=d]", &[])], &[part]);
        assert_eq!(with_a_part.len(), 1, "{with_a_part:?}");
    }
}
