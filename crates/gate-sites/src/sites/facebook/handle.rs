//! User names and numbers on Facebook.
use super::CODE;
use gate_model::{Handle, HandleText, Letters, NumericId};

/// First parts of a path that are never a user name: in the nth row, all those of n letters.
pub(super) const RESERVED: &[&str] = &[
    "",
    concat!("a", "p"),
    concat!("me", "pg"),
    "ads",
    concat!("help", "home", "live", "reel"),
    concat!(
        "about", "games", "login", "media", "notes", "pages", "photo", "reels", "saved", "share",
        "story", "terms", "watch"
    ),
    concat!(
        "dialog", "events", "gaming", "groups", "logout", "people", "photos", "public", "search",
        "sharer", "videos"
    ),
    concat!(
        "friends", "hashtag", "plugins", "privacy", "profile", "stories"
    ),
    concat!("business", "memories", "messages", "policies", "settings"),
    concat!("bookmarks", "permalink"),
    "",
    concat!("fundraisers", "marketplace"),
    "",
    "notifications",
];

const LENGTHS: core::ops::RangeInclusive<usize> = 2..=80;
const LETTERS: Letters = Letters::and(b".-_");

/// A user name in its normal form: lower case, without dots, which Facebook does not count. `None` for what
/// cannot be one. Hyphens and underscores are in no new name, but in some old ones of Pages.
pub(super) fn normal(name: &str) -> Option<Handle> {
    let mut handle = Handle::plain(CODE, name, LENGTHS, LETTERS, RESERVED)?;
    let name = handle.name.expose();
    let fits = name.bytes().any(|byte| byte.is_ascii_alphabetic()) && !name.ends_with(".php");
    fits.then_some(())?;
    let mut dotless = HandleText::new();
    for part in name.split('.') {
        dotless.try_push_str(part).ok()?;
    }
    handle.name = dotless.into();
    Some(handle)
}

/// A user name as a person types it, perhaps with `@`.
pub(super) fn typed(text: &str) -> Option<Handle> {
    normal(Handle::bare(text))
}

/// An account's number.
pub(super) fn number(digits: &str) -> Option<NumericId> {
    NumericId::new(CODE, digits)
}

/// The number at the end of a name in an address: `Name-of-it-100012345678901`.
pub(super) fn trailing(name: &str) -> Option<NumericId> {
    let (_, digits) = name.rsplit_once('-')?;
    (digits.len() >= 9).then(|| number(digits))?
}
