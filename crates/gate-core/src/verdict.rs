//! From an account and a list to a verdict: identity evidence first, names last and never alone.
use crate::joined::joined;
use gate_list::{List, NameHit};
use gate_model::{Account, Evidence, Identifier, Kind, Verdict, Viewer};
use gate_text::{Sensitive, fold, name::name_keys, search::holds, words};

/// Bits that the school named in the account's own words adds (MATCHING: a likelihood ratio of 1,000).
const NAMES_SCHOOL: i16 = 10;
/// Bits that the school's place adds.
const NAMES_PLACE: i16 = 3;
/// Bits that a listed friend in common adds. Most friends of a listed person whom staff know are of the same
/// school; but so are many others of the same town.
const LISTED_FRIEND: i16 = 3;
/// Odds from which a name with independent evidence is likely. The bits above speak of strangers anywhere; of
/// those whom staff approach many are of the same town, and some name the same school. So much more is asked of
/// the name that nineteen of twenty warnings are right even where one in five hundred approached is listed.
const LIKELY: i16 = 12;
/// Odds from which a common name with independent evidence is worth a question: 10 %.
const POSSIBLE: i16 = -3;
/// A shorter name of a school or place is too common a word to be evidence.
const SHORTEST_PLACE: usize = 4;

/// A verdict on one of the accounts that a press concerns.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// The account.
    pub account: &'a Account,
    /// The verdict.
    pub verdict: Verdict,
}

impl Judged<'_> {
    /// How much it asks for: nothing, a question, a warning.
    pub(crate) const fn strength(&self) -> u8 {
        match self.verdict {
            Verdict::Flagged { .. } => 3,
            Verdict::Likely { .. } => 2,
            Verdict::Possible { .. } => 1,
            Verdict::Clear | Verdict::Unreadable(_) => 0,
        }
    }

    /// Nothing but the name speaks for it.
    pub(crate) fn is_name_alone(&self) -> bool {
        matches!(&self.verdict, Verdict::Possible { evidence }
            if !evidence.contains(&Evidence::OtherNumber))
    }

    /// An exact identifier is listed.
    pub(crate) const fn is_exact(&self) -> bool {
        matches!(self.verdict, Verdict::Flagged { .. })
    }

    /// It is the account by which anybody can prove the guard live.
    pub(crate) const fn is_practice(&self) -> bool {
        matches!(
            self.verdict,
            Verdict::Flagged {
                kind: Kind::Practice,
                ..
            }
        )
    }
}

/// What the list says of an account, seen by `viewer`.
#[must_use]
pub fn judge<'a>(list: &List, account: &'a Account, viewer: Option<&Viewer>) -> Judged<'a> {
    let verdict = if viewer.is_some_and(|viewer| is_own(account, viewer)) {
        Verdict::Clear
    } else {
        exact(list, account).unwrap_or_else(|| by_name(list, account))
    };
    Judged { account, verdict }
}

/// The account is the one that is signed in. Numbers decide where both are known.
fn is_own(account: &Account, viewer: &Viewer) -> bool {
    match (&account.id, &viewer.id) {
        (Some(theirs), Some(mine)) => theirs == mine || viewer.acting_as.as_ref() == Some(theirs),
        _ => account.handle.is_some() && account.handle == viewer.handle,
    }
}

/// By number, handle and domain; `None` when none of them is listed.
fn exact(list: &List, account: &Account) -> Option<Verdict> {
    let number = account
        .id
        .clone()
        .and_then(|id| list.find(&Identifier::NumericId(id)));
    let handle = account
        .handle
        .clone()
        .and_then(|name| list.find(&Identifier::Handle(name)));
    let domain = account
        .domains
        .iter()
        .find_map(|d| list.find(&Identifier::Domain(d.clone())));
    // A handle changes hands: when the listed person's number is known and is another, it is no proof.
    let recycled =
        number.is_none() && account.id.is_some() && handle.is_some_and(|hit| hit.number_listed);
    let handle = handle.filter(|_| !recycled);
    let first = number.or(handle).or(domain);
    match first {
        Some(hit) => {
            let found = [
                (number.is_some(), Evidence::NumericId),
                (handle.is_some(), Evidence::Handle),
                (domain.is_some(), Evidence::Domain),
            ];
            let evidence = found
                .into_iter()
                .filter(|(is, _)| *is)
                .map(|(_, why)| why)
                .collect();
            Some(Verdict::Flagged {
                kind: hit.person.kind,
                evidence,
            })
        }
        None => recycled.then(|| Verdict::Possible {
            evidence: vec![Evidence::OtherNumber],
        }),
    }
}

/// By the name shown, weighed with what the account says of itself.
fn by_name(list: &List, account: &Account) -> Verdict {
    let Some(name) = &account.name else {
        return Verdict::Clear;
    };
    let hits = list.find_name(&name_keys(name.expose()));
    let Some(best) = hits.first() else {
        return Verdict::Clear;
    };
    let own_words = own_words(account);
    let is_listed = |friend| {
        let hit = list.find(friend);
        hit.is_some_and(|hit| hit.person.kind != Kind::Practice)
    };
    weigh(
        best,
        names(&own_words, &list.school().name),
        names(&own_words, &list.school().town),
        account.friends.iter().any(is_listed),
    )
}

fn weigh(hit: &NameHit, school: bool, place: bool, friend: bool) -> Verdict {
    let mut bits = i16::from(hit.log_odds);
    let mut evidence = vec![Evidence::Name];
    for (is, adds, why) in [
        (school, NAMES_SCHOOL, Evidence::NamesSchool),
        (place, NAMES_PLACE, Evidence::NamesPlace),
        (friend, LISTED_FRIEND, Evidence::ListedFriend),
    ] {
        if is {
            bits += adds;
            evidence.push(why);
        }
    }
    let independent = evidence.len() > 1;
    if independent && bits >= LIKELY {
        Verdict::Likely {
            kind: hit.person.kind,
            evidence,
        }
    } else if !hit.needs_corroboration || (independent && bits >= POSSIBLE) {
        Verdict::Possible { evidence }
    } else {
        Verdict::Clear
    }
}

/// The folded words of bio and place, one space around each.
fn own_words(account: &Account) -> Sensitive<String> {
    let texts = [&account.bio, &account.place];
    let texts = texts
        .into_iter()
        .flatten()
        .map(|text| spaced(text.expose()));
    joined(&texts.collect::<Vec<_>>(), "|").into()
}

fn spaced(text: &str) -> String {
    let folded = fold(text);
    words(&folded).fold(String::from(" "), |text, word| text + word + " ")
}

/// The words contain the phrase, as whole words.
fn names(own_words: &Sensitive<String>, phrase: &str) -> bool {
    phrase.trim().len() >= SHORTEST_PLACE && holds(own_words.expose(), &spaced(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use gate_model::{NumericId, Person, SiteCode};
    use gate_text::name::NameKeyKind;

    const SITE: SiteCode = SiteCode::new("s");

    #[test]
    fn ones_own_account_is_the_login_or_the_page_as_which_one_acts() {
        let number = |id: &str| NumericId::new(SITE, id).unwrap();
        let check = |id: &str, mine: &str, acting: Option<&str>, expected: bool| {
            let account = Account {
                id: Some(number(id)),
                ..Account::unknown(SITE)
            };
            let viewer = Viewer {
                id: Some(number(mine)),
                handle: None,
                acting_as: acting.map(number),
                acting_handle: None,
            };
            assert_eq!(
                is_own(&account, &viewer),
                expected,
                "{id} {mine} {acting:?}"
            );
        };
        check("900001", "900001", None, true);
        check("900001", "900001", Some("900002"), true);
        check("900002", "900001", Some("900002"), true);
        check("900003", "900001", Some("900002"), false);
        check("900003", "900001", None, false);
    }

    #[test]
    fn names_are_weighed_with_what_else_is_said() {
        let check = |log_odds, common, school, place, friend, expected: &str| {
            let hit = NameHit {
                person: Person {
                    index: 0,
                    kind: Kind::Pupil,
                    valid_until: None,
                    no_image: false,
                },
                log_odds,
                kind: NameKeyKind::Full,
                needs_corroboration: common,
            };
            let verdict = match weigh(&hit, school, place, friend) {
                Verdict::Likely { .. } => "likely",
                Verdict::Possible { .. } => "possible",
                _ => "clear",
            };
            let case = (log_odds, common, school, place, friend);
            assert_eq!(verdict, expected, "{case:?}");
        };
        // A rare name: asked about alone, likely from its odds on, and never without other evidence.
        check(-20, false, false, false, false, "possible");
        check(20, false, false, false, false, "possible");
        check(2, false, true, false, false, "likely");
        check(1, false, true, false, false, "possible");
        check(9, false, false, true, false, "likely");
        check(8, false, false, true, false, "possible");
        check(-1, false, true, true, false, "likely");
        check(9, false, false, false, true, "likely");
        check(8, false, false, false, true, "possible");
        check(-4, false, true, true, true, "likely");
        // A common one: only with other evidence, and only from 10 % on.
        check(20, true, false, false, false, "clear");
        check(-6, true, false, true, false, "possible");
        check(-7, true, false, true, false, "clear");
        check(-13, true, true, false, false, "possible");
        check(-14, true, true, false, false, "clear");
        check(2, true, true, false, false, "likely");
        check(-6, true, false, false, true, "possible");
        check(-7, true, false, false, true, "clear");
        check(9, true, false, false, true, "likely");
    }
}
