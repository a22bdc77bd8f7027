//! What can be switched off beside the checks of a text, by the names that settings and policies use.

/// Looking into photos and videos.
pub const FILES: &str = "files";
/// Telling those who follow the school's own channel that families see who follows.
pub const OWN_CHANNEL: &str = "ownChannel";
/// Official accounts hold no conversations with listed people, whoever is known outside school.
pub const OFFICIAL_MESSAGES: &str = "officialMessages";
/// Official accounts are offered a line that says who writes.
pub const OFFICIAL_ROLE: &str = "officialRole";

/// All of them.
pub const ALL: [&str; 4] = [FILES, OWN_CHANNEL, OFFICIAL_MESSAGES, OFFICIAL_ROLE];
