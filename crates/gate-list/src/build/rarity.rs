//! How much a name says: the chance that an unrelated person bears it, weighed against the chance that
//! a listed person shows it (Fellegi and Sunter, with the frequency of each word).
//!
//! Chances are taken within each community, so that no community draws more questions by chance than
//! others because few names are shared by many there. The list itself is a sample: of each community,
//! and as a community of its own.
use super::gate::{self, Chance, Community};
use super::share::{COMMUNITIES, NOBODY, SAFETY, Share, UNKNOWN, as_in_keys, chance, long_forms};
use super::share::{table, untabled};
use gate_text::name::{NameKey, NameKeyKind};
use gate_text::{fold, words};
use std::collections::BTreeMap;

/// A table's figure weighs as much as this many bearers on the list: tables are often off by half.
const TABLED: f64 = 4.0;
/// The same of [`UNKNOWN`], which may be off by anything.
const UNTABLED: f64 = 0.3;
/// A family is on the list several times: so many with one surname say nothing of other people.
const FAMILY: f64 = 3.0;
/// A name in one word (ideographs, Hangul) cannot be taken apart; it is as rare as this.
const WHOLE_NAME: f64 = 1e-6;
/// The chance that an account seen by staff belongs to anybody on the list.
const PRIOR: f64 = 1.0 / 500.0;
/// The chance that a listed person shows the listed name.
const SHOWN: f64 = 0.5;

/// What is stored with one name key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Weight {
    pub(super) log_odds: i8,
    pub(super) needs_corroboration: bool,
}

/// A listed name with its keys, strongest first.
pub(super) type Name<'a> = (&'a str, &'a [NameKey]);

/// A word in another spelling, and as it is listed.
pub(super) type Alike = (String, String);

/// How common every word of a list's names is in every community, and the gates that follow from it.
pub(super) struct Rarity {
    words: BTreeMap<String, [Share; COMMUNITIES]>,
    /// What to take for the names that members of a community bear and its table does not hold.
    untabled: [Share; COMMUNITIES],
    people: f64,
    gates: [f64; COMMUNITIES],
    /// How often an unrelated person whose name is like the list's meets a name below the gates.
    pub(super) chance_hits: f64,
}

impl Rarity {
    /// Learns from the tables and from the list's own names.
    pub(super) fn of(names: &[Name], alike: &[Alike]) -> Self {
        let mut rarity = Self {
            untabled: std::array::from_fn(untabled),
            words: table(),
            people: names.len().max(1) as f64,
            gates: [0.0; COMMUNITIES],
            chance_hits: 0.0,
        };
        let members = rarity.members(names);
        for (community, members) in members.iter().enumerate() {
            rarity.learn(community, members);
        }
        rarity.add_short_forms();
        rarity.add_spellings(alike);
        rarity.set_gates(names, &members);
        rarity
    }

    /// What to store with one of a name's keys.
    pub(super) fn weight(&self, key: &NameKey, keys: &[NameKey]) -> Weight {
        let chances = self.chances(key, keys);
        let chance = chances.iter().copied().fold(0.0, f64::max);
        let bits = (PRIOR / self.people * SHOWN / chance).log2();
        let doubt = match key.kind {
            NameKeyKind::Nickname => 1.0,
            NameKeyKind::Part => 2.0,
            NameKeyKind::Full | NameKeyKind::Joined | NameKeyKind::FirstLast => 0.0,
        };
        // The cast saturates, which is what is wanted.
        let log_odds = (bits - doubt).round() as i8;
        let mut gates = chances.iter().zip(&self.gates);
        Weight {
            log_odds,
            needs_corroboration: gates.any(|(chance, gate)| chance > gate),
        }
    }

    /// The names of each community: where a name is commonest. All belong to the list's own.
    fn members<'a>(&self, names: &[Name<'a>]) -> [Vec<&'a str>; COMMUNITIES] {
        let mut members: [Vec<&str>; COMMUNITIES] = Default::default();
        for (name, keys) in names {
            let [tables @ .., _] = keys
                .first()
                .map_or([0.0; COMMUNITIES], |key| self.chances(key, keys));
            let mut home = None;
            let mut most = UNKNOWN * UNKNOWN * SAFETY * 2.5;
            for (community, chance) in tables.into_iter().enumerate() {
                if chance > most {
                    (home, most) = (Some(community), chance);
                }
            }
            for community in home.into_iter().chain([COMMUNITIES - 1]) {
                if let Some(members) = members.get_mut(community) {
                    members.push(name);
                }
            }
        }
        members
    }

    /// Moves the share of every name from what the table says towards what the members hold.
    fn learn(&mut self, community: usize, members: &[&str]) {
        let mut seen: BTreeMap<String, (f64, f64)> = BTreeMap::new();
        for name in members {
            let folded = fold(name);
            let mut tokens = words(&folded);
            if let Some(first) = tokens.next().and_then(as_in_keys) {
                seen.entry(first).or_default().0 += 1.0;
            }
            if let Some(last) = tokens.last().and_then(as_in_keys) {
                seen.entry(last).or_default().1 += 1.0;
            }
        }
        let sample = members.len() as f64;
        let untabled = self.untabled.get(community).copied().unwrap_or(NOBODY);
        let learnt = |tabled: f64, untabled: f64, times: f64, own: f64| {
            let is_tabled = tabled > UNKNOWN;
            let (share, weight) = if is_tabled {
                (tabled, TABLED)
            } else {
                (untabled, UNTABLED)
            };
            let share = ((times - own).max(0.0) + weight) / (sample + weight / share);
            share.max(UNKNOWN)
        };
        for (token, (first, last)) in seen {
            let shares = self.words.entry(token).or_insert([NOBODY; COMMUNITIES]);
            if let Some(share) = shares.get_mut(community) {
                // One is left out: that somebody is on the list says nothing of other people.
                share.forename = learnt(share.forename, untabled.forename, first, 1.0);
                share.surname = learnt(share.surname, untabled.surname, last, FAMILY);
            }
        }
    }

    /// Who shows a short form is looked up under its long ones too: *Abdul Khan* meets a listed
    /// *Abdulrahman Khan*.
    fn add_short_forms(&mut self) {
        let long = |(word, shares): (&String, &[Share; COMMUNITIES])| {
            let shares = *shares;
            long_forms(word).map(move |long| (long, shares))
        };
        let added: Vec<_> = self.words.iter().flat_map(long).collect();
        for (long, shares) in added {
            let held = self.words.entry(long).or_insert([NOBODY; COMMUNITIES]);
            for (held, short) in held.iter_mut().zip(shares) {
                held.forename += short.forename - UNKNOWN;
            }
        }
    }

    /// Another spelling is at least as common as the listed one: a table counts the bearers of all spellings
    /// under one.
    fn add_spellings(&mut self, alike: &[Alike]) {
        for (other, listed) in alike {
            let listed = *self.words.get(listed).unwrap_or(&[NOBODY; COMMUNITIES]);
            let other = self.words.entry(other.clone());
            let held = other.or_insert([NOBODY; COMMUNITIES]);
            for (held, listed) in held.iter_mut().zip(listed) {
                held.forename = held.forename.max(listed.forename);
                held.surname = held.surname.max(listed.surname);
            }
        }
    }

    fn set_gates(&mut self, names: &[Name], members: &[Vec<&str>; COMMUNITIES]) {
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut distinct: BTreeMap<&str, ([f64; COMMUNITIES], usize)> = BTreeMap::new();
        for (_, keys) in names {
            let next = numbers.len();
            let strongest = keys.first().map_or("", |key| key.text.as_str());
            let name = *numbers.entry(strongest).or_insert(next);
            for key in *keys {
                let next = numbers.len();
                // Whoever bears all of a name bears first and last too; the rest are other people's.
                let number = if key.kind <= NameKeyKind::FirstLast {
                    name
                } else {
                    *numbers.entry(&key.text).or_insert(next)
                };
                let chances = self.chances(key, keys);
                let held = distinct.entry(&key.text).or_insert((chances, number));
                for (held, chance) in held.0.iter_mut().zip(chances) {
                    *held = held.max(chance);
                }
            }
        }
        let chances = |community: usize| {
            let of = |(chances, name): &([f64; COMMUNITIES], usize)| Chance {
                chance: chances.get(community).copied().unwrap_or(1.0),
                name: *name,
            };
            distinct.values().map(of).collect()
        };
        let [tables @ .., _] = members;
        let tables = tables.iter().enumerate().map(|(at, members)| Community {
            chances: chances(at),
            members: members.len(),
        });
        let (gates, mean) = gate::gates(tables.collect());
        let own = gate::gate(chances(COMMUNITIES - 1));
        self.gates = std::array::from_fn(|at| gates.get(at).copied().unwrap_or(own));
        self.chance_hits = mean;
    }

    /// The chance in each community that an unrelated person's name has this key too.
    fn chances(&self, key: &NameKey, keys: &[NameKey]) -> [f64; COMMUNITIES] {
        // The words of a joined key can be told apart only in the key of all words, which stands before it.
        let apart = if key.kind == NameKeyKind::Joined {
            let before = keys.iter().take_while(|other| *other != key);
            let full = before.filter(|other| other.kind == NameKeyKind::Full);
            full.last().unwrap_or(key)
        } else {
            key
        };
        let shares: Vec<&[Share; COMMUNITIES]> = apart
            .text
            .split(' ')
            .map(|word| self.words.get(word).unwrap_or(&[NOBODY; COMMUNITIES]))
            .collect();
        if shares.len() < 2 {
            return [WHOLE_NAME * SAFETY; COMMUNITIES];
        }
        std::array::from_fn(|community| {
            let words = shares.iter().filter_map(|shares| shares.get(community));
            chance(&words.copied().collect::<Vec<_>>())
        })
    }
}
