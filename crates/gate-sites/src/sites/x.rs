//! X (x.com, twitter.com and their mobile hosts).
//!
//! The number in a follow button's test id is the account's own number and is believed before all else.
//! Everything else (handle, name, bio) has to be said by signals that agree: when they do not, a sighting
//! with a number keeps the number alone, and one without is [`Unreadable::TargetsDisagree`].
mod address;
mod card;
mod composer;
mod composers;
mod conversation;
mod follow;
mod handle;
mod labels;
mod location;
mod menu;
mod parts;
mod plan;
mod profile;
mod requests;
mod viewer;
mod votes;

use crate::{Address, Icons, Site, tree::Tree};
use gate_model::{
    Account, Action, Audience, Page, Sighting, Signal, SiteCode, Snapshot, Unreadable,
};

/// The code in every stored tag.
const CODE: SiteCode = SiteCode::new("x");

/// X.
pub(crate) const SITE: Site = Site {
    code: CODE,
    name: "X",
    hosts: address::HOSTS,
    aliases: &[],
    plan: plan::plan,
    read,
    compose: composer::read,
    viewer: viewer::viewer,
    own_bio: profile::own_bio,
    identifier: address::identifier,
    handle: handle::typed,
    test_handle: "schoolgate_test",
    by_words: &[],
    location: location::LOCATION,
    expected: address::expected,
};

/// What every reader has at hand.
struct Look<'a> {
    page: &'a Page,
    address: Address,
    tree: Tree<'a>,
    /// The candidate.
    target: usize,
    opener: &'a [gate_model::Node],
}

/// A reader's result: whom it concerns, one or several, and how that is known.
struct Found {
    targets: Vec<Account>,
    audience: Audience,
    signals: Vec<Signal>,
}

impl Found {
    /// One account.
    fn one(account: Account, signals: Vec<Signal>) -> Self {
        Self {
            targets: vec![account],
            audience: Audience::One,
            signals,
        }
    }
}

fn read(page: &Page, snapshot: &Snapshot, _: &Icons) -> Result<Sighting, Unreadable> {
    let address = Address::parse(&page.address)
        .filter(|address| SITE.owns(address))
        .ok_or(Unreadable::ForeignAddress)?;
    let target = snapshot.target as usize;
    let tree =
        Tree::new(&snapshot.nodes).filter(|tree| !snapshot.cut && tree.get(target).is_some());
    let tree = tree.ok_or(Unreadable::Incomplete)?;
    let look = Look {
        page,
        address,
        tree,
        target,
        opener: &snapshot.opener,
    };
    let (action, found) = match snapshot.candidate.as_str() {
        "follow-in-card" | "follow-on-post" | "follow-elsewhere" => {
            (Action::Follow, follow::in_card(&look))
        }
        "follow-on-profile" => (Action::Follow, follow::on_profile(&look)),
        "follow-in-menu-icon" => (Action::Follow, menu::by_icon(&look)),
        "follow-in-menu" => (Action::Follow, menu::by_label(&look)),
        "follow-by-intent" => (Action::Follow, follow::by_intent(&look)),
        "accept-follower-icon" | "accept-follower" => {
            (Action::AcceptRequest, requests::accept(&look))
        }
        "accept-message" | "accept-message-old" => {
            (Action::AcceptMessage, conversation::on_page(&look))
        }
        "message-from-profile" => (Action::OpenMessage, profile::addressee(&look)),
        "message-pick" => (Action::OpenMessage, requests::pick(&look)),
        "message-from-list" | "message-from-list-link" => {
            (Action::OpenMessage, conversation::in_list(&look))
        }
        "message-link" => (Action::OpenMessage, conversation::behind_link(&look)),
        "send" | "send-by-enter" => (Action::SendMessage, conversation::on_page(&look)),
        "send-in-drawer" | "send-by-enter-in-drawer" => {
            (Action::SendMessage, conversation::in_drawer(&look))
        }
        _ => return Err(Unreadable::UnknownCandidate),
    };
    let Found {
        targets,
        audience,
        signals,
    } = found?;
    Ok(Sighting {
        action,
        targets,
        audience,
        viewer: viewer::viewer(page),
        signals,
        teaches: None,
    })
}

#[cfg(test)]
mod tests;
