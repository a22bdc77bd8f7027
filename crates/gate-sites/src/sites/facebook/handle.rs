//! User names and numbers on Facebook.
use super::CODE;
use gate_model::{Handle, NumericId};

/// First parts of a path that are never a user name.
const RESERVED: &[&str] = &[
    "a",
    "about",
    "ads",
    "bookmarks",
    "business",
    "dialog",
    "events",
    "friends",
    "fundraisers",
    "games",
    "gaming",
    "groups",
    "hashtag",
    "help",
    "home",
    "live",
    "login",
    "logout",
    "marketplace",
    "me",
    "media",
    "memories",
    "messages",
    "notes",
    "notifications",
    "p",
    "pages",
    "people",
    "permalink",
    "pg",
    "photo",
    "photos",
    "plugins",
    "policies",
    "privacy",
    "profile",
    "public",
    "reel",
    "reels",
    "saved",
    "search",
    "settings",
    "share",
    "sharer",
    "stories",
    "story",
    "terms",
    "videos",
    "watch",
];

const LENGTHS: core::ops::RangeInclusive<usize> = 2..=80;

/// A user name in its normal form: lower case, without dots, which Facebook does not count. `None` for what
/// cannot be one. Hyphens and underscores are in no new name, but in some old ones of Pages.
pub(super) fn normal(name: &str) -> Option<Handle> {
    let name = name.to_ascii_lowercase();
    let is_part = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
    let fits = LENGTHS.contains(&name.len())
        && name.chars().all(is_part)
        && name.contains(|c: char| c.is_ascii_alphabetic())
        && !name.ends_with(".php")
        && !RESERVED.contains(&name.as_str());
    fits.then(|| Handle {
        site: CODE,
        name: name.replace('.', "").into(),
    })
}

/// A user name as a person types it, perhaps with `@`.
pub(super) fn typed(text: &str) -> Option<Handle> {
    let text = text.trim();
    normal(text.strip_prefix('@').unwrap_or(text))
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
