//! Addresses on X: which page, whose.
use super::handle;
use crate::Address;
use gate_model::{Handle, Identifier, Node, NumericId};

/// All hosts that serve the same site.
pub(super) const HOSTS: &[&str] = &[
    "x.com",
    "www.x.com",
    "mobile.x.com",
    "twitter.com",
    "www.twitter.com",
    "mobile.twitter.com",
];

/// Pages of a profile; any other second segment belongs to a post or a list.
const TABS: &[&str] = &[
    "with_replies",
    "media",
    "likes",
    "highlights",
    "articles",
    "about",
    "photo",
    "header_photo",
    "followers",
    "following",
    "verified_followers",
    "followers_you_follow",
    "subscriptions",
    "communities",
];

/// What an address shows, as far as readers care.
pub(super) enum Route {
    /// A profile or one of its tabs.
    Profile(Handle),
    /// A post of somebody.
    Post(Handle),
    /// An account by its number.
    Number(NumericId),
    /// A link from elsewhere to follow an account, named by handle, number or both.
    FollowIntent(Option<Handle>, Option<NumericId>),
    /// A conversation by its id.
    Conversation(String),
    /// A new message to somebody.
    NewMessage(NumericId),
    /// Anything else.
    Other,
}

/// What an address shows.
pub(super) fn route(address: &Address) -> Route {
    let param = |name| address.param(name);
    let id = || param("user_id").and_then(handle::number);
    let route = match address.path().as_slice() {
        ["i", "user", digits] => handle::number(digits).map(Route::Number),
        ["intent", "follow" | "user", ..] => Some(Route::FollowIntent(
            param("screen_name").and_then(handle::typed),
            id(),
        )),
        ["messages", "compose"] => param("recipient_id")
            .and_then(handle::number)
            .map(Route::NewMessage),
        ["messages", rest @ ..] | ["i", "chat", rest @ ..] => {
            conversation(rest).map(Route::Conversation)
        }
        [name] => handle::normal(name).map(Route::Profile),
        [name, tab] if TABS.contains(tab) => handle::normal(name).map(Route::Profile),
        [name, "status", ..] => handle::normal(name).map(Route::Post),
        _ => None,
    };
    route.unwrap_or(Route::Other)
}

/// The conversation's id in the rest of a path: `1-2` for two people, `3` or `g3` for a group. Requests
/// stand in folders of their own.
fn conversation(rest: &[&str]) -> Option<String> {
    let folders = ["requests", "other", "priority", "hidden"];
    let token = rest.iter().find(|part| !folders.contains(part))?;
    let digits = token.strip_prefix('g').unwrap_or(token);
    let is_token = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '-');
    is_token.then(|| (*token).to_owned())
}

/// The account behind an address.
pub(super) fn identifier(address: &Address) -> Option<Identifier> {
    match route(address) {
        Route::Profile(handle) | Route::Post(handle) => Some(Identifier::Handle(handle)),
        Route::Number(id) | Route::NewMessage(id) | Route::FollowIntent(_, Some(id)) => {
            Some(Identifier::NumericId(id))
        }
        Route::FollowIntent(Some(handle), None) => Some(Identifier::Handle(handle)),
        Route::FollowIntent(None, None) | Route::Conversation(_) | Route::Other => None,
    }
}

/// A link to one of X's own pages, taken apart.
pub(super) fn link(node: &Node) -> Option<Address> {
    Address::parse(&node.href).filter(|address| HOSTS.contains(&address.host()))
}

/// The handle whose profile, and nothing below it, a link opens.
pub(super) fn profile_link(node: &Node) -> Option<Handle> {
    let address = link(node)?;
    let path = address.path();
    let [name] = path.as_slice() else { return None };
    handle::normal(name)
}

/// Candidates of which at least one is on such a page while X is as we know it.
pub(super) fn expected(address: &Address) -> &'static [&'static str] {
    match address.path().as_slice() {
        ["i", "connect_people"] => &["follow-in-card"],
        ["search"] if address.param("f") == Some("user") => &["follow-in-card"],
        ["intent", "follow"] => &["follow-by-intent"],
        ["follower_requests"] => &["accept-follower-icon", "accept-follower"],
        _ => &[],
    }
}
