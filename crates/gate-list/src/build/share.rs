//! How common words are as forenames and surnames in each community, and the chance of a name made of them.
use super::frequency::FREQUENCIES;
use gate_text::name::{NameKeyKind, name_keys};
use std::collections::BTreeMap;

/// Share of people with a forename or surname that no table holds, where nothing more is known.
pub(super) const UNKNOWN: f64 = 3e-5;
/// A name that a community bears and its table does not hold is taken for so many times rarer than the
/// table's last: short tables leave out names that are far from rare.
const BELOW_TABLE: f64 = 10.0;
/// First and last names go together in families and communities: chances are taken this much higher.
pub(super) const SAFETY: f64 = 3.0;

/// The share of people with a word as forename and as surname.
#[derive(Clone, Copy)]
pub(super) struct Share {
    pub(super) forename: f64,
    pub(super) surname: f64,
}

/// What is taken for a word of which nothing is known.
pub(super) const NOBODY: Share = Share {
    forename: UNKNOWN,
    surname: UNKNOWN,
};

/// Communities: one a table, and last the list itself.
pub(super) const COMMUNITIES: usize = FREQUENCIES.len() + 1;

/// The chance that somebody's name is made of these words. Keys are sorted: any word may be the
/// forename, any other the surname.
pub(super) fn chance(words: &[Share]) -> f64 {
    let mut chance = 0.0;
    for (at, first) in words.iter().enumerate() {
        for (other, last) in words.iter().enumerate().filter(|(other, _)| *other != at) {
            let middle = words.iter().enumerate();
            let middle = middle.filter(|(i, _)| *i != at && *i != other);
            let middles: f64 = middle
                .map(|(_, word)| word.forename.max(word.surname))
                .product();
            chance += first.forename * last.surname * middles;
        }
    }
    (chance * SAFETY).min(1.0)
}

/// Stands for the rest of a name, and sorts behind every letter of our own script.
const REST: &str = "zzz";

/// A word as name keys spell it; `None` for a title.
pub(super) fn as_in_keys(word: &str) -> Option<String> {
    forename_in_keys(word, NameKeyKind::Full).next()
}

/// The long forms under which somebody is looked up who shows this word as a forename.
pub(super) fn long_forms(word: &str) -> impl Iterator<Item = String> + use<> {
    forename_in_keys(word, NameKeyKind::Nickname)
}

/// What keys of a kind make of a forename.
fn forename_in_keys(word: &str, kind: NameKeyKind) -> impl Iterator<Item = String> + use<> {
    let keys = name_keys(&format!("{word} {REST}")).into_iter();
    let forename = |text: &str| Some(text.strip_suffix(REST)?.trim_end().to_owned());
    keys.filter(move |key| key.kind == kind)
        .filter_map(move |key| forename(&key.text))
}

/// What to take for the names of a community that its table does not hold. Forenames that it bears as another
/// community does say nothing of how far down its own are listed.
pub(super) fn untabled(community: usize) -> Share {
    let of = |kind| {
        let last = FREQUENCIES
            .get(community)
            .and_then(|table| table.last(kind));
        last.map_or(UNKNOWN, |last| (last / BELOW_TABLE).max(UNKNOWN))
    };
    Share {
        forename: of("f"),
        surname: of("s"),
    }
}

/// The tables, by word as name keys spell it.
pub(super) fn table() -> BTreeMap<String, [Share; COMMUNITIES]> {
    let mut words: BTreeMap<String, [Share; COMMUNITIES]> = BTreeMap::new();
    for (community, frequencies) in FREQUENCIES.iter().enumerate() {
        let (forenames, surnames) = frequencies.of_keys();
        for (name, share) in forenames {
            let shares = words.entry(name).or_insert([NOBODY; COMMUNITIES]);
            if let Some(held) = shares.get_mut(community) {
                held.forename = share;
            }
        }
        for (name, share) in surnames {
            let shares = words.entry(name).or_insert([NOBODY; COMMUNITIES]);
            if let Some(held) = shares.get_mut(community) {
                held.surname = share;
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borrowed_forenames_do_not_make_a_community_s_own_rare() {
        let place = |name| FREQUENCIES.iter().position(|one| one.community == name);
        let chinese = untabled(place("chinese").expect("a table"));
        // A table of 140 forenames leaves out some that one in ten thousand bears.
        assert!(chinese.forename > 1e-4, "{}", chinese.forename);
        let british = untabled(place("british").expect("a table"));
        assert!(british.forename < 1e-4, "{}", british.forename);
    }
}
