//! How much a name says: the chance that an unrelated person bears it, weighed against the chance that
//! a listed person shows it (Fellegi and Sunter, with the frequency of each word).
use gate_text::name::{NameKey, NameKeyKind, name_keys};
use gate_text::{fold, words};
use std::collections::BTreeMap;

/// Frequencies of common names; its first lines say where they come from.
const TABLE: &str = include_str!("frequency.txt");
/// Share of people with a forename or surname that the table does not hold.
const UNKNOWN: f64 = 3e-5;
/// The list as a sample of its own neighbourhood weighs as much as the table at this many names.
const TABLE_WEIGHT: f64 = 1000.0;
/// First and last names go together in families and communities: chances are taken this much higher.
const SAFETY: f64 = 3.0;
/// A name in one word (ideographs, Hangul) cannot be taken apart; it is as rare as this.
const WHOLE_NAME: f64 = 1e-6;
/// The chance that an account seen by staff belongs to anybody on the list.
const PRIOR: f64 = 1.0 / 500.0;
/// The chance that a listed person shows the listed name.
const SHOWN: f64 = 0.5;
/// An unrelated profile may draw a name question this often: half a question in 300 profiles.
const BUDGET: f64 = 1.7e-3;

/// What is stored with one name key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Weight {
    pub(super) log_odds: i8,
    pub(super) needs_corroboration: bool,
}

/// A listed name with its keys, strongest first.
pub(super) type Name<'a> = (&'a str, &'a [NameKey]);

/// How common every word of a list's names is, and the gate that follows from it.
pub(super) struct Rarity {
    forenames: BTreeMap<String, f64>,
    surnames: BTreeMap<String, f64>,
    people: f64,
    gate: f64,
    /// How often an unrelated profile meets a name below the gate.
    pub(super) chance_hits: f64,
}

impl Rarity {
    /// Learns from the table and from the list's own names.
    pub(super) fn of(names: &[Name]) -> Self {
        let (forenames, surnames) = table();
        let people = names.len().max(1) as f64;
        let mut rarity = Self {
            forenames,
            surnames,
            people,
            gate: 0.0,
            chance_hits: 0.0,
        };
        rarity.learn(names);
        rarity.set_gate(names);
        rarity
    }

    /// What to store with one of a name's keys.
    pub(super) fn weight(&self, key: &NameKey, keys: &[NameKey]) -> Weight {
        let chance = self.chance(key, keys);
        let bits = (PRIOR / self.people * SHOWN / chance).log2();
        let doubt = if key.kind == NameKeyKind::Nickname {
            1.0
        } else {
            0.0
        };
        // The cast saturates, which is what is wanted.
        let log_odds = (bits - doubt).round() as i8;
        Weight {
            log_odds,
            needs_corroboration: chance > self.gate,
        }
    }

    /// Raises the share of every name that the list holds more often than the table says.
    fn learn(&mut self, names: &[Name]) {
        let mut first: BTreeMap<String, f64> = BTreeMap::new();
        let mut last: BTreeMap<String, f64> = BTreeMap::new();
        for (name, _) in names {
            let folded = fold(name);
            let mut tokens = words(&folded);
            for (seen, token) in [(&mut first, tokens.next()), (&mut last, tokens.last())] {
                if let Some(token) = token.and_then(as_in_keys) {
                    *seen.entry(token).or_default() += 1.0;
                }
            }
        }
        let sample = self.people - 1.0 + TABLE_WEIGHT;
        for (known, seen) in [(&mut self.forenames, first), (&mut self.surnames, last)] {
            for (token, times) in seen {
                let share = known.entry(token).or_insert(UNKNOWN);
                // One is left out: that somebody is on the list says nothing of other people.
                *share = share.max((times - 1.0 + *share * TABLE_WEIGHT) / sample);
            }
        }
    }

    /// The highest chance at which all keys below it together stay within the budget. The keys of
    /// one name are nested (who bears all of it also bears first and last), so each name costs only
    /// the highest of its chances.
    fn set_gate(&mut self, names: &[Name]) {
        let mut distinct: BTreeMap<&str, (f64, &str)> = BTreeMap::new();
        for (_, keys) in names {
            let strongest = keys.first().map_or("", |key| key.text.as_str());
            for key in *keys {
                let chance = self.chance(key, keys);
                let held = distinct.entry(&key.text).or_insert((chance, strongest));
                held.0 = held.0.max(chance);
            }
        }
        let mut by_chance: Vec<(f64, &str)> = distinct.into_values().collect();
        by_chance.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
        let mut paid: BTreeMap<&str, f64> = BTreeMap::new();
        for (chance, name) in by_chance {
            let before = paid.insert(name, chance).unwrap_or(0.0);
            if self.chance_hits + chance - before > BUDGET {
                return;
            }
            self.chance_hits += chance - before;
            self.gate = chance;
        }
    }

    /// The chance that an unrelated person's name has this key too.
    fn chance(&self, key: &NameKey, keys: &[NameKey]) -> f64 {
        // The words of a joined key can be told apart only in the key of all words.
        let apart = if key.kind == NameKeyKind::Joined {
            keys.first().unwrap_or(key)
        } else {
            key
        };
        let tokens: Vec<&str> = apart.text.split(' ').collect();
        if tokens.len() < 2 {
            return WHOLE_NAME * SAFETY;
        }
        // Keys are sorted: any word may be the forename, any other the surname.
        let mut chance = 0.0;
        for (at, first) in tokens.iter().enumerate() {
            for (other, last) in tokens.iter().enumerate().filter(|(other, _)| *other != at) {
                let middle = tokens
                    .iter()
                    .enumerate()
                    .filter(|(i, _)| *i != at && *i != other);
                let middles: f64 = middle
                    .map(|(_, token)| self.forename(token).max(self.surname(token)))
                    .product();
                chance += self.forename(first) * self.surname(last) * middles;
            }
        }
        (chance * SAFETY).min(1.0)
    }

    fn forename(&self, token: &str) -> f64 {
        self.forenames.get(token).copied().unwrap_or(UNKNOWN)
    }

    fn surname(&self, token: &str) -> f64 {
        self.surnames.get(token).copied().unwrap_or(UNKNOWN)
    }
}

/// A word as name keys spell it; `None` for a title.
fn as_in_keys(word: &str) -> Option<String> {
    /// Stands for the rest of a name, and sorts behind every letter of our own script.
    const REST: &str = "zzz";
    let keys = name_keys(&format!("{word} {REST}"));
    let text = keys
        .into_iter()
        .find(|key| key.kind == NameKeyKind::Full)?
        .text;
    text.strip_suffix(REST)
        .map(|word| word.trim_end().to_owned())
}

fn table() -> (BTreeMap<String, f64>, BTreeMap<String, f64>) {
    let mut forenames = BTreeMap::new();
    let mut surnames = BTreeMap::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.split(' ');
        let into = if parts.next() == Some("f") {
            &mut forenames
        } else {
            &mut surnames
        };
        let share = parts
            .next()
            .and_then(|n| n.parse::<f64>().ok())
            .unwrap_or(0.0)
            / 1e6;
        for name in parts.filter_map(as_in_keys) {
            let held: &mut f64 = into.entry(name).or_insert(share);
            *held = held.max(share);
        }
    }
    (forenames, surnames)
}
