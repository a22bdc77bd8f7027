//! How common names are, in each of several communities: a table a community, in `frequency/`.
//!
//! Whether a name tells one person from another depends on whom one meets: *Mohammed Khan* is rare in the
//! country and common in his own. Each table says where its figures come from.
use super::share::as_in_keys;
use std::collections::BTreeMap;

/// A table of names: lines `f` (forenames) and `s` (surnames), each with people in a million and the
/// names; `as SHARE NAME` for the share of people who bear forenames as another community does.
#[derive(Clone, Copy, Debug)]
pub struct Frequencies {
    /// The community.
    pub community: &'static str,
    /// The lines.
    pub table: &'static str,
}

macro_rules! tables {
    ($($community:literal)*) => {
        &[$(Frequencies {
            community: $community,
            table: include_str!(concat!("frequency/", $community, ".txt")),
        }),*]
    };
}

/// All tables.
pub const FREQUENCIES: &[Frequencies] = tables!(
    "british" "pakistani_bangladeshi" "indian" "sikh" "arabic" "turkish" "polish" "chinese"
    "west_african" "somali"
);

/// Shares by name: in the spelling of the table, or of name keys.
pub type Shares = BTreeMap<String, f64>;

impl Frequencies {
    /// Forenames and surnames as written in the table, each with its share of people.
    #[must_use]
    pub fn shares(&self) -> (Shares, Shares) {
        let (mut forenames, mut surnames) = (Shares::new(), Shares::new());
        for line in self.table.lines() {
            let mut words = line.split(' ');
            let kind = words.next().unwrap_or_default();
            let number = words.next().and_then(|n| n.parse().ok()).unwrap_or(0.0_f64);
            let into = match kind {
                "f" => &mut forenames,
                "s" => &mut surnames,
                "as" => {
                    borrow(words.next(), number, &mut forenames);
                    continue;
                }
                _ => continue,
            };
            for name in words {
                raise(into, name.to_owned(), number / 1e6);
            }
        }
        (forenames, surnames)
    }

    /// The share of the rarest names on the table's own lines of a kind.
    pub(super) fn last(&self, kind: &str) -> Option<f64> {
        let lines = self.table.lines().map(|line| line.split(' '));
        let own = lines.filter_map(|mut words| (words.next()? == kind).then(|| words.next())?);
        let shares = own.filter_map(|number| Some(number.parse::<f64>().ok()? / 1e6));
        shares.reduce(f64::min)
    }

    /// The same, as name keys spell them.
    pub(super) fn of_keys(&self) -> (Shares, Shares) {
        let (forenames, surnames) = self.shares();
        (as_keys_spell(forenames), as_keys_spell(surnames))
    }
}

fn borrow(community: Option<&str>, share: f64, into: &mut Shares) {
    let other = FREQUENCIES
        .iter()
        .find(|other| Some(other.community) == community);
    let (forenames, _) = other.map(Frequencies::shares).unwrap_or_default();
    for (name, times) in forenames {
        raise(into, name, times * share);
    }
}

fn as_keys_spell(shares: Shares) -> Shares {
    let mut spelt = Shares::new();
    for (name, share) in shares {
        if let Some(name) = as_in_keys(&name) {
            raise(&mut spelt, name, share);
        }
    }
    spelt
}

fn raise(shares: &mut Shares, name: String, share: f64) {
    let held = shares.entry(name).or_insert(share);
    *held = held.max(share);
}
