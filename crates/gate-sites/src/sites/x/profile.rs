//! A profile page: its head, its address, and the description that X writes for search engines.
use super::{
    CODE, Found, Look,
    address::{self, Route},
    card::{self, Card},
    handle, viewer,
    votes::{Outcome, Votes},
};
use crate::{Address, json, tree::Tree};
use gate_model::{Account, Domain, Handle, NumericId, Page, Signal, Unreadable};
use gate_text::Sensitive;

/// The description for search engines, as far as its windows reach.
pub(super) struct Schema {
    pub(super) id: Option<NumericId>,
    pub(super) handle: Option<Handle>,
    name: Option<String>,
    bio: Option<String>,
    place: Option<String>,
    domains: Vec<Domain>,
}

/// The words of one's own profile; empty words, too, when the description says so.
pub(super) fn own_bio(page: &Page) -> Option<Sensitive<String>> {
    let shown = Schema::of(page)?;
    let viewer = viewer::viewer(page)?;
    let is_own = match (&shown.id, &viewer.id) {
        (Some(shown), Some(own)) => shown == own,
        _ => shown.handle.is_some() && shown.handle == viewer.handle,
    };
    is_own.then(|| shown.bio.unwrap_or_default().into())
}

/// What a probe found.
pub(super) fn probe<'a>(page: &'a Page, name: &str) -> Option<&'a str> {
    page.probes
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, window)| window.as_str())
}

impl Schema {
    /// Reads it, where the page has one.
    pub(super) fn of(page: &Page) -> Option<Self> {
        let person = json::values(probe(page, "schemaPerson")?);
        let value = |path: &str| {
            let found = person
                .iter()
                .find(|(at, value)| at == path && !value.trim().is_empty());
            found.map(|(_, value)| value.clone())
        };
        let links = json::values(probe(page, "schemaLinks").unwrap_or_default());
        Some(Self {
            id: value("mainEntity/identifier").and_then(|digits| handle::number(&digits)),
            handle: value("mainEntity/additionalName").and_then(|name| handle::normal(&name)),
            name: value("mainEntity/givenName"),
            bio: value("mainEntity/description"),
            place: value("mainEntity/homeLocation/name"),
            domains: links
                .iter()
                .filter(|(at, _)| at == "relatedLink")
                .filter_map(|(_, link)| Address::parse(link))
                .filter(|link| link.host() != "t.co" && !address::HOSTS.contains(&link.host()))
                .filter_map(|link| Domain::new(link.host()))
                .collect(),
        })
    }

    /// Adds what the head did not show.
    pub(super) fn complete(self, account: &mut Account) {
        account.name = account.name.take().or(self.name.map(Into::into));
        account.bio = account.bio.take().or(self.bio.map(Into::into));
        account.place = account.place.take().or(self.place.map(Into::into));
        for domain in self.domains {
            if !account.domains.contains(&domain) {
                account.domains.push(domain);
            }
        }
    }
}

/// The head of a profile: name, handle, bio, place, website.
pub(super) struct Head<'a> {
    tree: Tree<'a>,
    name_block: Option<usize>,
}

impl<'a> Head<'a> {
    pub(super) fn new(tree: Tree<'a>) -> Self {
        Self {
            tree,
            name_block: tree.with_test_id("UserName"),
        }
    }

    /// The node that shows the handle: the last text in the name's block that is a handle and nothing
    /// else (a name may be one too, and stands first).
    fn shown(&self) -> Option<(usize, Handle)> {
        let block = self.name_block?;
        let handles = self
            .tree
            .below(block)
            .filter_map(|(at, node)| Some((at, handle::whole(&node.text)?)));
        handles.last()
    }

    /// The handle under the name.
    pub(super) fn handle(&self) -> Option<Handle> {
        self.shown().map(|(_, handle)| handle)
    }

    /// What the head tells, apart from handle and number.
    pub(super) fn account(&self) -> Account {
        let text = |test_id| {
            self.tree
                .with_test_id(test_id)
                .and_then(|at| self.tree.text(at))
        };
        let mut account = Account::unknown(CODE);
        account.name = self.name().map(Into::into);
        account.bio = text("UserDescription").map(Into::into);
        account.place = text("UserLocation").map(Into::into);
        account.domains = card::domains(self.tree, self.tree.nodes());
        account
    }

    /// All that stands before the handle; emoji are pictures with a label.
    fn name(&self) -> Option<String> {
        let (end, _) = self.shown()?;
        let before = self
            .tree
            .below(self.name_block?)
            .take_while(|(at, _)| *at < end);
        let runs = before.map(|(_, node)| {
            if node.tag == "img" {
                node.label.trim()
            } else {
                node.text.trim()
            }
        });
        let name = runs
            .filter(|run| !run.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        (!name.is_empty()).then_some(name)
    }
}

/// The handle of the profile that the address shows.
pub(super) fn addressed(address: &Address) -> Option<Handle> {
    match address::route(address) {
        Route::Profile(handle) => Some(handle),
        _ => None,
    }
}

/// Everything a profile page says of the account whose number is known, or is not.
pub(super) fn account(
    look: &Look<'_>,
    id: Option<NumericId>,
    votes: &mut Votes,
) -> Result<Account, Unreadable> {
    let head = Head::new(look.tree);
    votes.add(Signal::Structure, head.handle());
    Card::new(look.tree).vote_by_picture(votes);
    let addressed = addressed(&look.address);
    votes.add(Signal::Address, addressed.clone());
    // During a change of page the script may still describe the last profile.
    let schema = Schema::of(look.page).filter(|schema| {
        schema.handle.is_some()
            && match &id {
                Some(id) => schema.id.as_ref() == Some(id),
                None => schema.handle == addressed,
            }
    });
    votes.add(
        Signal::Payload,
        schema.as_ref().and_then(|schema| schema.handle.clone()),
    );
    let mut account = match votes.outcome() {
        Outcome::Agreed(handle) => Account {
            handle: Some(handle),
            ..head.account()
        },
        _ if id.is_some() => {
            return Ok(Account {
                id,
                ..Account::unknown(CODE)
            });
        }
        Outcome::Split => return Err(Unreadable::TargetsDisagree),
        Outcome::Silent => return Err(Unreadable::NoTarget),
    };
    account.id = id.or_else(|| schema.as_ref().and_then(|schema| schema.id.clone()));
    if let Some(schema) = schema {
        schema.complete(&mut account);
    }
    Ok(account)
}

/// Whom the message button of a profile addresses. It carries nothing itself; another button of the same
/// head may carry the number.
pub(super) fn addressee(look: &Look<'_>) -> Result<Found, Unreadable> {
    let id = Card::new(look.tree)
        .number()
        .map_err(|()| Unreadable::TargetsDisagree)?;
    let mut votes = Votes::default();
    let numbered = id.is_some();
    let account = account(look, id, &mut votes)?;
    let mut signals = votes.signals();
    if numbered {
        signals.insert(0, Signal::TestId);
    }
    Ok(Found::one(account, signals))
}

#[cfg(test)]
mod tests {
    use super::own_bio;
    use gate_model::{Node, Page};

    /// The words of a profile, when somebody looks at it; the first of each pair is a number, the second a handle.
    fn words(shown: (&str, &str), viewer: (&str, &str), bio: &str) -> Option<String> {
        let pairs = [
            ("identifier", shown.0),
            ("additionalName", shown.1),
            ("description", bio),
        ];
        let known = pairs.iter().filter(|(_, value)| !value.is_empty());
        let person: Vec<String> = known
            .map(|(key, value)| format!("\"{key}\":\"{value}\""))
            .collect();
        let schema = format!("\"mainEntity\":{{{}}}", person.join(","));
        let session = format!("\"session\":{{\"user_id\":\"{}\"}}", viewer.0);
        let link = Node {
            part: "profileLink".to_owned(),
            tag: "a".to_owned(),
            href: format!("https://x.com/{}", viewer.1),
            ..Node::default()
        };
        let page = Page {
            parts: vec![link],
            probes: vec![
                ("schemaPerson".to_owned(), schema),
                ("session".to_owned(), session),
            ],
            ..Page::default()
        };
        own_bio(&page).map(|words| words.expose().clone())
    }

    #[test]
    fn only_the_words_of_ones_own_profile_are_ones_own() {
        let bio = "Likes rivers.";
        for (shown, viewer, is_own) in [
            (("9", "staff_sample"), ("9", "staff_sample"), true),
            (("1", "pupil_example"), ("9", "staff_sample"), false),
            // The number stays when a handle is changed, and counts more.
            (("9", "staff_sample"), ("9", "staff_before"), true),
            (("1", "staff_sample"), ("9", "staff_sample"), false),
            (("", "staff_sample"), ("9", "staff_sample"), true),
            (("9", "staff_sample"), ("", "staff_sample"), true),
            (("", "pupil_example"), ("9", "staff_sample"), false),
            (("1", "pupil_example"), ("", "staff_sample"), false),
            // Two of whom nothing is known are not one.
            (("", ""), ("9", ""), false),
            (("9", "staff_sample"), ("", ""), false),
        ] {
            let expected = is_own.then(|| bio.to_owned());
            assert_eq!(words(shown, viewer, bio), expected, "{shown:?} {viewer:?}");
        }
    }

    #[test]
    fn an_empty_profile_has_empty_words() {
        let own = ("9", "staff_sample");
        assert_eq!(words(own, own, ""), Some(String::new()));
        assert_eq!(own_bio(&Page::default()), None);
    }
}
