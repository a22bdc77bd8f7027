//! Look-ups in the generated tables.
use crate::tables::{TABLES, Tables, look_alikes, plain as table};

/// What becomes of one character that is not ASCII.
pub(super) enum Plain {
    /// It stays.
    Keep,
    /// It vanishes.
    Drop,
    /// It parts words.
    Space,
    /// It becomes another.
    Char(char),
    /// It becomes several; spaces among them part words.
    Text(&'static str),
    /// It is a syllable of two or three letters.
    Hangul([Option<char>; 3]),
}

pub(super) fn plain(c: char) -> Plain {
    let code = u32::from(c);
    match code {
        0xAC00..=0xD7A3 => return Plain::Hangul(hangul(code - 0xAC00)),
        // Letters that stay, so common that they need not be looked for.
        0x430..=0x438 | 0x43A..=0x44F | 0x627..=0x63A | 0x4E00..=0x9FFF => return Plain::Keep,
        0xE0000..=0xE0FFF => return Plain::Drop,
        0xE1000.. => return Plain::Space,
        _ => {}
    }
    let tables = &*TABLES;
    if let Some(value) = single(tables, code) {
        return pooled(value);
    }
    if let Some((distance, flag, to)) = run(&tables.shifts, code)
        .and_then(|(at, distance, flag)| Some((distance, flag, *table::SHIFT_TARGETS.get(at)?)))
        && (!flag || distance % 2 == 0)
    {
        return char::from_u32(to + distance).map_or(Plain::Keep, Plain::Char);
    }
    match run(&tables.classes, code) {
        Some((_, _, true)) => Plain::Drop,
        Some((_, _, false)) => Plain::Space,
        None => Plain::Keep,
    }
}

/// The plain letter that a letter of another script is mistaken for, and whether so well that a word
/// of nothing but such letters is taken for a plain one.
pub(super) fn look_alike(c: char) -> Option<(char, bool)> {
    let code = u32::from(c);
    let value = match u16::try_from(code) {
        Ok(key) => *look_alikes::BASIC_VALUES.get(look_alikes::BASIC.binary_search(&key).ok()?)?,
        Err(_) => {
            let key = u16::try_from(code - 0x10000).ok()?;
            *look_alikes::HIGHER_VALUES.get(look_alikes::HIGHER.binary_search(&key).ok()?)?
        }
    };
    Some((char::from(value & 0x7F), value & 0x80 != 0))
}

fn single(tables: &Tables, code: u32) -> Option<u16> {
    let (at, distance, _) = run(&tables.singles, code)?;
    let before: u32 = tables.singles.iter().take(at).map(|run| count(*run)).sum();
    let value = tables.single_values.get((before + distance) as usize);
    value.copied()
}

/// A value is a character, or, among the surrogates, which are none, the number of a text.
fn pooled(value: u16) -> Plain {
    if let Some(c) = char::from_u32(u32::from(value)) {
        return Plain::Char(c);
    }
    let number = usize::from(value - 0xD800);
    let mut lengths = table::POOL_LENGTHS
        .iter()
        .map(|length| usize::from(*length));
    let start = lengths.by_ref().take(number).sum();
    let text = lengths
        .next()
        .and_then(|length| table::POOL.get(start..start + length));
    text.map_or(Plain::Keep, Plain::Text)
}

/// The packed run that holds a code point: its number, the distance from its first, its flag.
fn run(runs: &[u32], code: u32) -> Option<(usize, u32, bool)> {
    let at = runs
        .partition_point(|run| run >> 11 <= code)
        .checked_sub(1)?;
    let run = runs.get(at)?;
    let distance = code - (run >> 11);
    (distance < count(*run)).then_some((at, distance, run & 1 != 0))
}

/// How many code points a packed run holds.
const fn count(run: u32) -> u32 {
    (run >> 1 & 0x3FF) + 1
}

/// The letters of a Hangul syllable, by the arithmetic of the Unicode Standard, section 3.12.
fn hangul(index: u32) -> [Option<char>; 3] {
    let last = index % 28;
    let trailing = if last == 0 {
        None
    } else {
        char::from_u32(0x11A7 + last)
    };
    [
        char::from_u32(0x1100 + index / 588),
        char::from_u32(0x1161 + index % 588 / 28),
        trailing,
    ]
}
