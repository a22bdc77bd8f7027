//! What accounts show besides the name, and how often: assumed.
use super::look::{Looked, School, Words};

/// What accounts say of themselves, and how many show a listed friend in common. Assumed.
pub struct Says {
    words: [(Words, f64); 4],
    friend: f64,
}

/// The accounts of listed people.
pub const LISTED: Says = Says {
    words: [
        (Words::None, 0.55),
        (Words::Town, 0.25),
        (Words::School, 0.12),
        (Words::Both, 0.08),
    ],
    friend: 0.3,
};

/// Those of strangers whom staff approach: a quarter of them are of the town, and one in twelve is a friend of a
/// listed person whom staff know as well.
pub const STRANGERS: Says = Says {
    words: [
        (Words::None, 0.904),
        (Words::Town, 0.083),
        (Words::School, 0.008),
        (Words::Both, 0.005),
    ],
    friend: 0.08,
};

impl Says {
    /// How often this comes of looking at somebody with this name.
    pub(super) fn chance(&self, school: &School, shown: &str, is: impl Fn(Looked) -> bool) -> f64 {
        let with = |words, friend| f64::from(u8::from(is(school.look(shown, words, friend))));
        let chances = self.words.iter().map(|(words, share)| {
            let friend = self.friend;
            share * (friend * with(*words, true) + (1.0 - friend) * with(*words, false))
        });
        chances.sum()
    }
}
