//! Facebook (www., web. and m.).
//!
//! Buttons carry no target there, classes are made by machine, and labels come in a hundred languages. The person
//! is always derived from links: those of a friend in common never count, and two people in reach are
//! [`Unreadable::TargetsDisagree`]. What a button does is told by the link that holds it, by the page's data, by
//! its place, and by words; guessed words never tell it alone.
mod address;
mod audience;
mod bio;
mod button;
mod canvas;
mod card;
mod chat;
mod composer;
mod handle;
mod head;
mod icon;
mod labels;
mod languages;
mod location;
mod menu;
mod old;
mod parts;
mod payload;
mod plan;
mod press;
mod request;
mod viewer;
mod votes;

use crate::{Address, Icons, Site, tree::Tree};
use gate_model::{
    Account, Action, Audience, Page, Sighting, Signal, SiteCode, Snapshot, Unreadable,
};

/// The code in every stored tag.
const CODE: SiteCode = SiteCode::new("fb");

/// Facebook.
pub(crate) const SITE: Site = Site {
    code: CODE,
    name: "Facebook",
    hosts: address::HOSTS,
    aliases: address::ALIASES,
    plan: plan::plan,
    read,
    compose: composer::read,
    viewer: viewer::viewer,
    own_bio: bio::own,
    identifier: address::identifier,
    handle: handle::typed,
    test_handle: "schoolgate.test",
    by_words: plan::CANVAS,
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
    icons: &'a Icons,
}

/// A reader's result: whom it concerns, and how that is known.
struct Found {
    account: Account,
    signals: Vec<Signal>,
    /// What the button does is beyond doubt.
    is_sure: bool,
}

impl Found {
    const fn one(account: Account, signals: Vec<Signal>) -> Self {
        Self {
            account,
            signals,
            is_sure: false,
        }
    }

    /// The same, of a button whose deed is beyond doubt, if this is so.
    const fn sure(mut self, is_sure: bool) -> Self {
        self.is_sure = is_sure;
        self
    }
}

fn read(page: &Page, snapshot: &Snapshot, icons: &Icons) -> Result<Sighting, Unreadable> {
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
        icons,
    };
    let (action, found) = understood(&look, &snapshot.candidate)?;
    Ok(Sighting {
        action,
        targets: vec![found.account],
        audience: Audience::One,
        viewer: viewer::viewer(page),
        signals: found.signals,
        teaches: found.is_sure.then(|| icon::of(&look)).flatten(),
    })
}

#[cfg(test)]
mod tests;

/// What the candidate does, and to whom.
fn understood(look: &Look<'_>, candidate: &str) -> Result<(Action, Found), Unreadable> {
    use Action::{AcceptMessage, AcceptRequest, Follow, FriendRequest, OpenMessage, SendMessage};
    let (action, found) = match candidate {
        "request" => return request::read(look),
        "unknown-words" => return press::by_icon(look),
        "head-first" => return press::first_in_head(look),
        "confirm-in-menu" | "add-friend-in-menu" | "follow-in-menu" => return menu::by_label(look),
        "respond-first" => (AcceptRequest, menu::first_of_two(look)),
        "add-friend" => (FriendRequest, press::by_label(look, &labels::ADD)),
        "add-friend-first" => (FriendRequest, press::first_on_card(look)),
        "follow" => (Follow, press::by_label(look, &labels::FOLLOW)),
        "like-on-page" => (Follow, press::like(look)),
        "confirm" => (AcceptRequest, press::confirm(look)),
        "message" => (OpenMessage, press::by_label(look, &labels::MESSAGE)),
        "message-link" => (OpenMessage, chat::behind_link(look)),
        "send" | "story-reaction" => (SendMessage, chat::send(look)),
        "send-by-enter" | "old-send" => (SendMessage, chat::open(look)),
        "accept-message" => (AcceptMessage, chat::accept(look)),
        "old-add-friend" => (FriendRequest, old::by_number(look)),
        "old-confirm" => (AcceptRequest, old::by_number(look)),
        "canvas-add-friend" => (FriendRequest, canvas::by_label(look, &labels::ADD)),
        "canvas-follow" => (Follow, canvas::by_label(look, &labels::FOLLOW)),
        "canvas-confirm" => (AcceptRequest, canvas::by_label(look, &labels::CONFIRM)),
        "canvas-message" => (OpenMessage, canvas::by_label(look, &labels::MESSAGE)),
        _ => return Err(Unreadable::UnknownCandidate),
    };
    Ok((action, found?))
}
