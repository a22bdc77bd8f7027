//! Generated tables, and what they cover.
//!
//! Decompositions (NFKD), case folding and plain letters of every script, except for ideographs that
//! differ in their code only (U+3200–33FF, F900–FAFF, 1F200–1F2FF, 2F800–2FA1F: the signs among them
//! part words, the ideographs stay). Hangul syllables are taken apart by arithmetic. Marks that stay
//! (vowels of Indic and Thai scripts, kana marks) are not put in canonical order.
//!
//! Runs and values are stored as differences, each in as few bytes as it takes: half of what they take
//! once unpacked, and two thirds of it when both are zipped.
use std::sync::LazyLock;

#[rustfmt::skip]
pub(crate) mod look_alikes;
#[rustfmt::skip]
pub(crate) mod plain;

/// The tables of [`plain`] as they are looked up. A run is `first << 11 | (count - 1) << 1 | flag`.
pub(crate) struct Tables {
    pub(crate) classes: Vec<u32>,
    pub(crate) shifts: Vec<u32>,
    pub(crate) singles: Vec<u32>,
    pub(crate) single_values: Vec<u16>,
}

/// Unpacked at the first letter that is looked up.
pub(crate) static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    classes: runs(&plain::CLASSES),
    shifts: runs(&plain::SHIFTS),
    singles: runs(&plain::SINGLES),
    single_values: values(&plain::SINGLE_VALUES),
});

/// Runs, of which each has its distance from the first of the one before, then its length and flag.
fn runs(packed: &[u8]) -> Vec<u32> {
    let mut runs = Vec::new();
    let mut first = 0;
    let mut numbers = numbers(packed);
    while let (Some(distance), Some(length_and_flag)) = (numbers.next(), numbers.next()) {
        first += distance;
        runs.push(first << 11 | length_and_flag);
    }
    runs
}

/// Values, of which each has its difference from the one before, doubled; odd when it is less.
fn values(packed: &[u8]) -> Vec<u16> {
    let next = |value: &mut u16, number: u32| {
        let difference = (number >> 1) as u16;
        *value = match number & 1 {
            0 => value.wrapping_add(difference),
            _ => value.wrapping_sub(difference),
        };
        Some(*value)
    };
    numbers(packed).scan(0, next).collect()
}

/// Numbers, seven bits a byte, the lowest first; each byte but a number's last has its top bit set.
fn numbers(packed: &[u8]) -> impl Iterator<Item = u32> {
    let digits = packed.split_inclusive(|byte| *byte < 0x80);
    let append = |number, byte: &u8| number << 7 | u32::from(byte & 0x7F);
    digits.map(move |digits| digits.iter().rfold(0, append))
}
