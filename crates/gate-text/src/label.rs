//! Labels of buttons and links, compared with patterns.

/// The form in which labels are compared: the same folding as everything else, which already strips
/// bidi marks, collapses every kind of space and makes "…", "..." and "’", "'" equal.
#[must_use]
pub fn fold_label(label: &str) -> String {
    crate::fold(label)
}

/// Whether a folded label has the form of a pattern.
///
/// The pattern is folded too, except for at most one `{n}`, which stands for any text that is not
/// empty. An empty pattern matches nothing.
#[must_use]
pub fn matches_pattern(folded_label: &str, folded_pattern: &str) -> bool {
    let parts = folded_pattern.split_once('{');
    let parts = parts.and_then(|(before, rest)| Some((before, rest.strip_prefix("n}")?)));
    let Some((before, after)) = parts else {
        return !folded_pattern.is_empty() && folded_label == folded_pattern;
    };
    folded_label
        .strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(after))
        .is_some_and(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::{fold_label, matches_pattern};

    fn check(label: &str, pattern: &str, expected: bool) {
        let folded = fold_label(label);
        assert_eq!(
            matches_pattern(&folded, pattern),
            expected,
            "{label:?} against {pattern:?}"
        );
    }

    #[test]
    fn labels_match_their_patterns() {
        check("Follow", "follow", true);
        check("Follow @pupil_example", "follow {n}", true);
        check("Follow back @pupil_example", "follow back {n}", true);
        check("Following @pupil_example", "follow {n}", false);
        check("Follow ", "follow {n}", false);
        check("follow", "follow {n}", false);
        check("Suivre\u{a0}@pupil_example", "suivre {n}", true);
        check(
            "\u{202a}@pupil_example\u{202c} kullanıcısını takip et",
            "{n} kullanicisini takip et",
            true,
        );
        check("TAKİP ET", "takip et", true);
        check("Ada Nowhere", "{n}", true);
        check("", "{n}", false);
        check("", "", false);
        check("a", "aa{n}", false);
        check("aa", "a{n}a", false);
    }
}
