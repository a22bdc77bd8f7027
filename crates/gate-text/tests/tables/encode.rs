//! Writes the tables as Rust: sorted arrays of small numbers and one pool of strings.
use crate::rules::{Plain, Rules};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// Tables end here: above are only tags, variation selectors and private use.
const END: char = '\u{E0000}';
/// The longest run that a packed entry can hold.
const LONGEST: u32 = 1 << 10;
/// Shorter runs of letters are cheaper one by one.
const SHORTEST: u32 = 4;

/// A run of code points: `first`, how many, and a flag whose meaning depends on the table.
struct Run {
    first: u32,
    count: u32,
    flag: bool,
}

impl Run {
    fn length_and_flag(&self) -> u32 {
        assert!((1..=LONGEST).contains(&self.count), "a run too long");
        (self.count - 1) << 1 | u32::from(self.flag)
    }
}

/// `src/tables/plain.rs`.
pub(crate) fn plain(rules: &Rules) -> String {
    let mut singles: BTreeMap<u32, String> = BTreeMap::new();
    for (c, plain) in rules.plain().range(..END) {
        if let Plain::Text(text) = plain {
            singles.insert(u32::from(*c), text.clone());
        }
    }
    let shifts = take_shifts(&mut singles);
    let pool: BTreeSet<&str> = singles
        .values()
        .filter(|t| !is_short(t))
        .map(String::as_str)
        .collect();
    let pool: Vec<&str> = pool.into_iter().collect();
    let value = |text: &str| match pool.binary_search(&text) {
        Ok(number) => 0xD800 + number as u32,
        Err(_) => text.chars().next().map_or(0, u32::from),
    };
    assert!(pool.len() <= 0x800, "the pool has outgrown the surrogates");

    let mut out = header("What becomes of single code points.");
    let shift_runs = shifts.iter().map(|(run, _)| run);
    bytes(&mut out, "CLASSES", &packed_runs(&classes(rules)));
    bytes(&mut out, "SHIFTS", &packed_runs(shift_runs));
    array(
        &mut out,
        "SHIFT_TARGETS",
        "u32",
        shifts.iter().map(|(_, to)| format!("0x{to:X}")),
    );
    let single_runs = neighbours(singles.keys().copied());
    bytes(&mut out, "SINGLES", &packed_runs(&single_runs));
    let values = singles.values().map(|text| value(text));
    bytes(&mut out, "SINGLE_VALUES", &packed_values(values));
    array(
        &mut out,
        "POOL_LENGTHS",
        "u8",
        pool.iter().map(|text| text.len()),
    );
    out.push_str(&format!(
        "pub(crate) static POOL: &str = {:?};\n",
        pool.concat()
    ));
    out
}

/// Distance from the first of the run before, then length and flag.
fn packed_runs<'a>(runs: impl IntoIterator<Item = &'a Run>) -> Vec<u8> {
    let mut before = 0;
    let mut packed = Vec::new();
    for run in runs {
        number(&mut packed, run.first - before);
        number(&mut packed, run.length_and_flag());
        before = run.first;
    }
    packed
}

/// Difference from the value before, doubled; odd when it is less.
fn packed_values(values: impl Iterator<Item = u32>) -> Vec<u8> {
    let mut before = 0;
    let mut packed = Vec::new();
    for value in values {
        let difference = value.abs_diff(before) << 1;
        number(&mut packed, difference | u32::from(value < before));
        before = value;
    }
    packed
}

/// Appends a number, seven bits a byte, the lowest first; each byte but the last has its top bit set.
fn number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// `src/tables/look_alikes.rs`.
pub(crate) fn look_alikes(rules: &Rules) -> String {
    let mut entries: BTreeMap<u32, u32> = BTreeMap::new();
    for (c, plain) in rules.plain().range(..END) {
        let Some(letter) = rules.look_alike(*c) else {
            continue;
        };
        let needed = match plain {
            Plain::Keep => true,
            // The letter it folds to usually says the same.
            Plain::Text(text) => {
                text.chars().count() == 1
                    && !text.is_ascii()
                    && text.chars().next().and_then(|c| rules.look_alike(c)) != Some(letter)
            }
            _ => false,
        };
        if needed {
            let strong = if rules.is_strong(*c) { 0x80 } else { 0 };
            entries.insert(u32::from(*c), u32::from(letter) | strong);
        }
    }
    let (low, high) = planes(&entries);
    let mut out = header("Letters of other scripts that are mistaken for plain ones.");
    array(&mut out, "BASIC", "u16", low.iter().map(|(c, _)| c));
    array(
        &mut out,
        "BASIC_VALUES",
        "u8",
        low.iter().map(|(_, letter)| letter),
    );
    array(&mut out, "HIGHER", "u16", high.iter().map(|(c, _)| c));
    array(
        &mut out,
        "HIGHER_VALUES",
        "u8",
        high.iter().map(|(_, letter)| letter),
    );
    out
}

/// What fits a table of `u16` without the pool: one character of the basic plane.
fn is_short(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| u32::from(c) <= 0xFFFF) && chars.next().is_none()
}

/// Runs of what vanishes (flag) and what parts words.
fn classes(rules: &Rules) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open: Option<bool> = None;
    for (c, plain) in rules.plain().range(..END) {
        let class = match plain {
            Plain::Drop => Some(true),
            Plain::Space => Some(false),
            Plain::Keep | Plain::Text(_) => None,
            Plain::Any => continue,
        };
        let first = u32::from(*c);
        match (class, runs.last_mut()) {
            (Some(flag), Some(run))
                if open == class && run.flag == flag && first - run.first < LONGEST =>
            {
                run.count = first - run.first + 1;
            }
            (Some(flag), _) => runs.push(Run {
                first,
                count: 1,
                flag,
            }),
            (None, _) => {}
        }
        open = class;
    }
    runs
}

/// Takes out the runs in which each code point, or every second one (flag), moves by the same
/// distance; returns them with the target of their first.
fn take_shifts(singles: &mut BTreeMap<u32, String>) -> Vec<(Run, u32)> {
    let target = |singles: &BTreeMap<u32, String>, c: u32| {
        let mut chars = singles.get(&c)?.chars();
        let to = u32::from(chars.next()?);
        chars.next().is_none().then_some(to)
    };
    let mut runs = Vec::new();
    for step in [1, 2] {
        let firsts: Vec<u32> = singles.keys().copied().collect();
        for first in firsts {
            let Some(to) = target(singles, first) else {
                continue;
            };
            let mut steps = 1;
            while steps * step < LONGEST
                && target(singles, first + steps * step) == Some(to + steps * step)
            {
                steps += 1;
            }
            if steps >= SHORTEST {
                (0..steps).for_each(|i| drop(singles.remove(&(first + i * step))));
                let count = (steps - 1) * step + 1;
                runs.push((
                    Run {
                        first,
                        count,
                        flag: step == 2,
                    },
                    to,
                ));
            }
        }
    }
    runs.sort_by_key(|(run, _)| run.first);
    runs
}

/// The entries of a plane, by the distance from its start.
type Plane<T> = Vec<(u32, T)>;

/// Entries of the basic plane, and of the next as distances from its start.
fn planes<T: Clone>(entries: &BTreeMap<u32, T>) -> (Plane<T>, Plane<T>) {
    assert!(
        entries.keys().all(|c| *c < 0x20000),
        "a code point beyond the second plane"
    );
    let pairs = |range: core::ops::Range<u32>| {
        entries
            .range(range.clone())
            .map(|(c, t)| (c - range.start, t.clone()))
            .collect()
    };
    (pairs(0..0x10000), pairs(0x10000..0x20000))
}

/// Runs of neighbouring code points.
fn neighbours(codes: impl Iterator<Item = u32>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for first in codes {
        match runs.last_mut() {
            Some(run) if run.first + run.count == first && run.count < LONGEST => run.count += 1,
            _ => runs.push(Run {
                first,
                count: 1,
                flag: false,
            }),
        }
    }
    runs
}

fn header(purpose: &str) -> String {
    let (major, minor, patch) = unicode_normalization::UNICODE_VERSION;
    format!(
        "//! {purpose} Generated by tests/tables from Unicode {major}.{minor}.{patch}; do not edit.\n"
    )
}

fn bytes(out: &mut String, name: &str, bytes: &[u8]) {
    array(out, name, "u8", bytes.iter());
}

fn array(out: &mut String, name: &str, kind: &str, values: impl Iterator<Item = impl Display>) {
    let values: Vec<String> = values.map(|v| v.to_string()).collect();
    out.push_str(&format!(
        "pub(crate) static {name}: [{kind}; {}] = [",
        values.len()
    ));
    let mut column = 100;
    for value in values {
        if column + value.len() + 1 > 100 {
            out.push_str("\n    ");
            column = 4;
        }
        out.push_str(&value);
        out.push(',');
        column += value.len() + 1;
    }
    out.push_str("\n];\n");
}
