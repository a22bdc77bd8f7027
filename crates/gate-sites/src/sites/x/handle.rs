//! Handles and numbers on X, and where a text mentions one.
use super::CODE;
use gate_model::{Handle, Letters, NumericId};
use gate_text::search::holds;

/// First parts of a path that are never a handle: in the nth row, all those of n letters.
pub(super) const RESERVED: &[&str] = &[
    "",
    "i",
    "",
    "tos",
    concat!("home", "jobs"),
    concat!("about", "lists", "login", "oauth", "share"),
    concat!("intent", "logout", "search", "signup"),
    concat!(
        "account", "compose", "explore", "hashtag", "premium", "privacy", "session"
    ),
    concat!("download", "mentions", "messages", "settings"),
    "",
    "",
    "communities",
    "",
    concat!("notifications", "who_to_follow"),
    "",
    "personalization",
    "",
    "follower_requests",
];

/// New accounts have at most 15 characters; some old ones have more.
const LENGTHS: core::ops::RangeInclusive<usize> = 1..=20;
const LETTERS: Letters = Letters::and(b"_");

const fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// A handle from its bare letters, in lower case; `None` when it cannot be one.
pub(super) fn normal(name: &str) -> Option<Handle> {
    Handle::plain(CODE, name, LENGTHS, LETTERS, RESERVED)
}

/// A handle as a person types it: `@Name` or `Name`.
pub(super) fn typed(text: &str) -> Option<Handle> {
    normal(Handle::bare(text))
}

/// An account number.
pub(super) fn number(digits: &str) -> Option<NumericId> {
    NumericId::new(CODE, digits)
}

/// The number and the deed in a button's test id: `123-follow`.
pub(super) fn numbered(test_id: &str) -> Option<(NumericId, &str)> {
    let (digits, deed) = test_id.split_once('-')?;
    Some((number(digits)?, deed))
}

/// Marks that only change the direction of writing.
const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text cut around its one mentioned handle.
pub(super) struct Mention {
    pub(super) before: String,
    pub(super) handle: Handle,
    pub(super) after: String,
}

/// The handle that a text mentions: `@name`, or `name@` as right-to-left languages have it in their
/// labels. `None` when there is none, or more than one.
pub(super) fn mentioned(text: &str) -> Option<Mention> {
    let text: String = text.chars().filter(|c| !is_direction_mark(*c)).collect();
    let (before, after) = text.split_once('@')?;
    if holds(after, "@") {
        return None;
    }
    let rest = after.trim_start_matches(is_part);
    let name = after.strip_suffix(rest)?;
    if !name.is_empty() {
        let free = !before.ends_with(is_part);
        let (before, after) = (before.to_owned(), rest.to_owned());
        return free.then(|| normal(name))?.map(|handle| Mention {
            before,
            handle,
            after,
        });
    }
    let rest = before.trim_end_matches(is_part);
    let handle = normal(before.strip_prefix(rest)?)?;
    Some(Mention {
        before: rest.to_owned(),
        handle,
        after: after.to_owned(),
    })
}

/// The handle that a text consists of: `@name` and nothing else.
pub(super) fn whole(text: &str) -> Option<Handle> {
    let mention = mentioned(text)?;
    let bare = mention.before.trim().is_empty() && mention.after.trim().is_empty();
    bare.then_some(mention.handle)
}
