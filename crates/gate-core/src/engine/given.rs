//! Which words of a draft the page itself put there: they are not judged, or a page could use us as an oracle.
use crate::wire::Draft;
use core::ops::Range;
use gate_checks::Finding;

/// Between the texts of a thread.
pub(super) const BREAK: &str = "\n\n";

/// The ranges of all texts as they are joined, in UTF-16 units.
pub(super) struct Given(Vec<Range<usize>>);

impl Given {
    pub(super) fn of(draft: &Draft) -> Self {
        let mut ranges = Vec::new();
        let mut start = 0;
        for (text, given) in draft.texts.iter().zip(&draft.given) {
            ranges.extend(pairs(given).map(|range| start + range.start..start + range.end));
            start += utf16(text) + utf16(BREAK);
        }
        Self(ranges)
    }

    /// Whether a finding touches anything that the person wrote. One about the whole does, if anything was written.
    pub(super) fn spares(&self, finding: &Finding, text: &str) -> bool {
        if finding.spans.is_empty() {
            return self.holds_all(text);
        }
        finding.spans.iter().all(|span| {
            let span = span.start as usize..span.end as usize;
            let mut ranges = self.0.iter();
            ranges.any(|range| range.start <= span.start && span.end <= range.end)
        })
    }

    /// Nothing but spaces stands outside, and something inside.
    fn holds_all(&self, text: &str) -> bool {
        let mut at = 0;
        let mut ranges = self.0.iter().peekable();
        let is_written = |c: char| {
            while ranges.next_if(|range| range.end <= at).is_some() {}
            let is_given = ranges.peek().is_some_and(|range| range.start <= at);
            at += c.len_utf16();
            !is_given && !c.is_whitespace()
        };
        !self.0.is_empty() && !text.chars().any(is_written)
    }
}

/// What the page put into the text that is being written.
pub(super) fn given_text(draft: &Draft) -> String {
    let at = draft.at as usize;
    let (Some(text), Some(given)) = (draft.texts.get(at), draft.given.get(at)) else {
        return String::new();
    };
    let mut at = 0;
    let is_given = |c: &char| {
        let start = at;
        at += c.len_utf16();
        pairs(given).any(|range| range.contains(&start))
    };
    text.chars().filter(is_given).collect()
}

fn pairs(given: &[u32]) -> impl Iterator<Item = Range<usize>> {
    given.chunks_exact(2).filter_map(|pair| match pair {
        [start, end] => Some(*start as usize..*end as usize),
        _ => None,
    })
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::given_text;
    use crate::wire::Draft;

    #[test]
    fn what_the_page_put_there_is_told_apart() {
        let check = |text: &str, given: &[u32], expected: &str| {
            let draft = Draft {
                texts: vec![text.to_owned()],
                at: 0,
                given: vec![given.to_vec()],
                posting: false,
                not_school: String::new(),
            };
            assert_eq!(given_text(&draft), expected, "{text:?}, {given:?}");
        };
        check("Teacher. Views my own.", &[0, 22], "Teacher. Views my own.");
        check(
            "😀 Teacher! Views my own.",
            &[0, 10, 11, 25],
            "😀 Teacher Views my own.",
        );
        check("Teacher", &[], "");
        check("Teacher", &[3, 99], "cher");
        check("Teacher", &[5, 2], "");
    }
}
