//! The name keys of a list, each with its weight.
use super::assemble::Tagged;
use super::rarity::{Alike, Name, Rarity};
use super::respelt::{Respelling, pairs};
use super::{Entry, Reason, RowProblem};
use crate::Stats;
use crate::list::NEEDS_CORROBORATION;
use crate::tag::Tagger;
use gate_text::name::{NameKey, NameKeyKind, listed_name_keys};

/// The version of the rules by which names are weighed: goes up when [`Rarity`] or a table changes.
const RULES: u32 = 4;

/// One name of an entry.
struct Listed<'a> {
    person: u32,
    line: u32,
    name: &'a str,
    /// Those of the name as listed first, then those of its other spellings.
    keys: Vec<NameKey>,
}

/// The name keys of all entries, what to tell of common names, and the figures.
pub(super) fn names(entries: &[&Entry], tagger: &Tagger) -> (Tagged<8>, Vec<RowProblem>, Stats) {
    let (listed, alike) = listed(entries);
    let names: Vec<Name> = listed
        .iter()
        .map(|one| (one.name, one.keys.as_slice()))
        .collect();
    let rarity = Rarity::of(&names, &alike);
    let mut tagged = Vec::new();
    let mut problems = Vec::new();
    for Listed {
        person, line, keys, ..
    } in &listed
    {
        for (at, key) in keys.iter().enumerate() {
            let weight = rarity.weight(key, keys);
            let flags = if weight.needs_corroboration {
                NEEDS_CORROBORATION
            } else {
                0
            };
            let [a, b, c, d] = person.to_le_bytes();
            let odds = weight.log_odds.cast_unsigned();
            let meta = [a, b, c, d, odds, number_of(key.kind), flags, 0];
            tagged.push((tagger.name(&key.text), meta));
            if at == 0 && weight.needs_corroboration {
                let (line, column) = (*line, "name".to_owned());
                problems.push(RowProblem {
                    line,
                    column,
                    reason: Reason::CommonName,
                });
            }
        }
    }
    let stats = Stats {
        chance_hits: (rarity.chance_hits * 1e9) as u32,
        common_names: u32::try_from(problems.len()).unwrap_or(u32::MAX),
        rules: RULES,
    };
    (tagged, problems, stats)
}

/// The names of all entries, and the words of their other spellings.
fn listed<'a>(entries: &[&'a Entry]) -> (Vec<Listed<'a>>, Vec<Alike>) {
    let respelling = Respelling::new();
    let mut listed = Vec::new();
    let mut alike = Vec::new();
    for (person, entry) in (0..).zip(entries) {
        for name in &entry.names {
            let name = name.expose().as_str();
            let mut keys = listed_name_keys(name);
            for other in respelling.of(name) {
                alike.extend(pairs(name, &other));
                for key in listed_name_keys(&other) {
                    if keys.iter().all(|held| held.text != key.text) {
                        keys.push(key);
                    }
                }
            }
            listed.push(Listed {
                person,
                line: entry.line,
                name,
                keys,
            });
        }
    }
    (listed, alike)
}

/// The number of a kind in `NAMEMETA`; it never changes.
const fn number_of(kind: NameKeyKind) -> u8 {
    match kind {
        NameKeyKind::Full => 1,
        NameKeyKind::Joined => 2,
        NameKeyKind::FirstLast => 3,
        NameKeyKind::Nickname => 4,
        NameKeyKind::Part => 5,
    }
}
