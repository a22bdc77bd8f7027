//! Facebook's addresses: who has this profile, which conversation, what a page shows.
use super::handle;
use crate::Address;
use gate_model::{Handle, Identifier, Node, NumericId};

/// All hosts that serve the same site.
pub(super) const HOSTS: &[&str] = &[
    "facebook.com",
    "www.facebook.com",
    "web.facebook.com",
    "m.facebook.com",
];

/// Hosts that people write down, and that lead there.
pub(super) const ALIASES: &[&str] = &[
    "fb.com",
    "www.fb.com",
    "fb.me",
    "mbasic.facebook.com",
    "touch.facebook.com",
    "mobile.facebook.com",
];

/// One account by one of its two names: number or user name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Number(NumericId),
    Name(Handle),
}

impl Who {
    pub(super) fn into_identifier(self) -> Identifier {
        match self {
            Self::Number(id) => Identifier::NumericId(id),
            Self::Name(handle) => Identifier::Handle(handle),
        }
    }
}

/// What the page's address shows, as far as readers care.
pub(super) enum Route {
    /// A profile or one of its tabs.
    Profile(Who),
    /// The page of friend requests or suggestions, with one profile open.
    Preview(NumericId),
    /// A conversation; its number is the other person's where it is known.
    Conversation(Option<NumericId>),
    /// Anything else.
    Other,
}

/// What an address shows.
pub(super) fn route(address: &Address) -> Route {
    let param = |name| address.param(name).and_then(handle::number);
    let route = match address.path().as_slice() {
        ["friends", ..] => param("profile_id").map(Route::Preview),
        ["messages", rest @ ..] => Some(Route::Conversation(conversation(rest))),
        _ => owner(address).map(Route::Profile),
    };
    route.unwrap_or(Route::Other)
}

/// The other person's number in a conversation's path. That of an encrypted one is the thread's.
fn conversation(rest: &[&str]) -> Option<NumericId> {
    match rest {
        ["t" | "thread", digits, ..]
        | [
            "requests" | "archived" | "filtered" | "marketplace",
            "t",
            digits,
            ..,
        ] => handle::number(digits),
        _ => None,
    }
}

/// The account whose profile, and nothing below it, has this address.
pub(super) fn profile(address: &Address) -> Option<Who> {
    match address.path().as_slice() {
        ["profile.php"] if address.param("sk").is_none() => by_number(address.param("id")?),
        ["people", _, digits] | ["pages", _, digits] | ["groups", _, "user", digits] => {
            by_number(digits)
        }
        ["p", name] => handle::trailing(name).map(Who::Number),
        ["pg", name] | [name] => by_either(name),
        _ => None,
    }
}

/// Whether this is somebody's page inside a group: a head without tabs.
pub(super) fn is_of_member(address: &Address) -> bool {
    matches!(address.path().as_slice(), ["groups", _, "user", _])
}

/// The account whose profile, or one of its tabs, has this address.
pub(super) fn owner(address: &Address) -> Option<Who> {
    match address.path().as_slice() {
        ["profile.php"] => by_number(address.param("id")?),
        ["people", _, digits, _] => by_number(digits),
        [name, tab] if handle::number(tab).is_none() => {
            profile(address).or_else(|| by_either(name))
        }
        _ => profile(address),
    }
}

fn by_number(digits: &str) -> Option<Who> {
    handle::number(digits).map(Who::Number)
}

fn by_either(name: &str) -> Option<Who> {
    by_number(name)
        .or_else(|| handle::trailing(name).map(Who::Number))
        .or_else(|| handle::normal(name).map(Who::Name))
}

/// The account behind an address as people write it down.
pub(super) fn identifier(address: &Address) -> Option<Identifier> {
    let number = match address.path().as_slice() {
        ["friends", ..] => address.param("profile_id").and_then(handle::number),
        ["messages", rest @ ..] => conversation(rest),
        ["a", .., "add_friend.php"] => address.param("id").and_then(handle::number),
        _ => None,
    };
    number
        .map(Who::Number)
        .or_else(|| owner(address))
        .map(Who::into_identifier)
}

/// A link to one of Facebook's own pages, taken apart.
pub(super) fn link(node: &Node) -> Option<Address> {
    Address::parse(&node.href).filter(|address| HOSTS.contains(&address.host()))
}

/// Facebook's own mark on links to friends in common: their `__tn__` begins with `<`.
pub(super) fn is_of_mutual_friend(address: &Address) -> bool {
    address
        .param("__tn__")
        .is_some_and(|mark| mark.starts_with('<'))
}

/// The number in a link to a conversation.
pub(super) fn conversation_link(address: &Address) -> Option<NumericId> {
    match address.path().as_slice() {
        ["messages", rest @ ..] => conversation(rest),
        _ => None,
    }
}

/// Candidates of which at least one is on such a page while Facebook is as we know it.
pub(super) fn expected(address: &Address) -> &'static [&'static str] {
    match address.path().as_slice() {
        ["friends", "suggestions"] => &["request", "add-friend", "add-friend-first"],
        _ => &[],
    }
}
