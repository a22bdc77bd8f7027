//! Runs of digits as people write numbers: grouped by single spaces, dots, hyphens and brackets.
use crate::text::Text;
use core::ops::Range;

/// One number.
pub(crate) struct Number {
    /// Its digits only.
    pub(crate) digits: String,
    /// It began with a plus.
    pub(crate) is_international: bool,
    /// The lengths of its groups.
    pub(crate) groups: Vec<usize>,
    /// Bytes of the original.
    pub(crate) place: Range<usize>,
}

/// All numbers of a text outside addresses that have at least so many digits.
pub(crate) fn numbers(text: &Text, least: usize) -> Vec<Number> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(number) = next(text.original, &mut rest) {
        let inside = |mark: &crate::text::Mark| {
            mark.range.start < number.place.end && number.place.start < mark.range.end
        };
        if number.digits.len() >= least && !text.marks.iter().any(inside) {
            found.push(number);
        }
    }
    found
}

/// The next number at or after `at`, which moves behind it.
fn next(text: &str, at: &mut usize) -> Option<Number> {
    let rest = text.get(*at..)?;
    let start = *at + rest.find(|c: char| c.is_ascii_digit())?;
    let before = text.get(..start)?;
    let mut number = Number {
        digits: String::new(),
        is_international: before.ends_with(['+', '＋']) || before.ends_with("+("),
        groups: Vec::new(),
        place: start..start,
    };
    let mut group = 0;
    let mut gap = String::new();
    for (offset, c) in text.get(start..)?.char_indices() {
        if c.is_ascii_digit() {
            if !gap.is_empty() {
                if !parts_groups(&gap) {
                    break;
                }
                number.groups.push(group);
                group = 0;
                gap.clear();
            }
            number.digits.push(c);
            group += 1;
            number.place.end = start + offset + 1;
        } else {
            gap.push(c);
            if gap.len() > 6 {
                break;
            }
        }
    }
    number.groups.push(group);
    *at = number.place.end;
    let glued = |c: char| c.is_alphanumeric() || matches!(c, '£' | '$' | '€' | '₺' | '_');
    let after = text.get(number.place.end..)?;
    let tail = after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '_'))
        || after.starts_with(['.', ',', ':'])
            && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    if before.ends_with(glued) || tail {
        number.digits.clear();
    }
    Some(number)
}

/// Whether this may stand inside one number.
fn parts_groups(gap: &str) -> bool {
    matches!(
        gap,
        " " | "-"
            | "."
            | "/"
            | "\u{a0}"
            | ") "
            | ")"
            | " ("
            | "("
            | "–"
            | "\u{2011}"
            | " - "
            | "\u{2009}"
            | "\u{202f}"
    ) || gap == ") - "
}

#[cfg(test)]
mod tests {
    use super::numbers;
    use crate::text::Text;

    #[test]
    fn numbers_are_read_with_their_groups() {
        let check = |text: &str, expected: &[&str]| {
            let text = Text::new(text, &[]);
            let found = numbers(&text, 7);
            let found: Vec<String> = found
                .iter()
                .map(|number| {
                    format!(
                        "{}{}",
                        if number.is_international { "+" } else { "" },
                        number.digits
                    )
                })
                .collect();
            assert_eq!(found, expected, "{:?}", text.original);
        };
        check("07700 900123", &["07700900123"]);
        check("+44 (0)7700-900.123!", &["+4407700900123"]);
        check(
            "call 07700900123, or 02079460123",
            &["07700900123", "02079460123"],
        );
        check("£1234567 x1234567 1234567kg", &[]);
        check("12, 13, 14, 15, 16", &[]);
        check("https://example.org/1234567890", &[]);
    }
}
