//! Which of the school's disclaimers goes with a text.
use crate::length::weighted_length;

/// The weighted length that a short post may have.
pub const MOST_WEIGHT: usize = 280;

/// What fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// This one of the variants, by its place in the school's order.
    Variant(usize),
    /// None; with the shortest, the text would be too long by so much.
    TooLong(usize),
    /// The school gives none.
    NoVariant,
}

/// The first variant, in the school's order, that fits behind the text with `glue` between; `limit`
/// is in weighted characters, `None` where the site has none that matters.
#[must_use]
pub fn choose(text: &str, glue: &str, variants: &[String], limit: Option<usize>) -> Fit {
    let used = variants.iter().map(|variant| {
        let whole = format!("{text}{glue}{variant}");
        weighted_length(&whole)
    });
    let mut shortest = None;
    for (index, length) in used.enumerate() {
        let over = limit.map_or(0, |limit| length.saturating_sub(limit));
        if over == 0 {
            return Fit::Variant(index);
        }
        shortest = Some(shortest.map_or(over, |least: usize| least.min(over)));
    }
    shortest.map_or(Fit::NoVariant, Fit::TooLong)
}

#[cfg(test)]
mod tests {
    use super::{Fit, MOST_WEIGHT, choose};

    #[test]
    fn the_first_that_fits() {
        let variants = [
            "All views are my own and not those of my employer.".to_owned(),
            "Views my own.".to_owned(),
        ];
        let check = |length: usize, expected: Fit| {
            let text = "x".repeat(length);
            let fit = choose(&text, "\n\n", &variants, Some(MOST_WEIGHT));
            assert_eq!(fit, expected, "{length}");
        };
        check(0, Fit::Variant(0));
        check(228, Fit::Variant(0));
        check(229, Fit::Variant(1));
        check(265, Fit::Variant(1));
        check(266, Fit::TooLong(1));
        check(300, Fit::TooLong(35));
        let long = "x".repeat(5_000);
        assert_eq!(choose(&long, " ", &variants, None), Fit::Variant(0));
        assert_eq!(choose("a", " ", &[], Some(280)), Fit::NoVariant);
    }
}
