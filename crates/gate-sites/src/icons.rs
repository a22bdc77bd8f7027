//! What icons do: learned where that is beyond doubt, for buttons of which no word is known.
use gate_model::Action;

/// Most icons remembered.
const MOST: usize = 64;

/// The number by which an icon is remembered: a sum over what identifies its picture.
#[must_use]
pub(crate) fn icon_number(picture: &str) -> u64 {
    picture.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// One icon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Icon {
    /// Its [`icon_number`].
    pub number: u64,
    /// What buttons with it did; `None` since two did different things, and for good.
    pub action: Option<Action>,
    /// Whom the first concerned, as a number that means nothing elsewhere.
    pub person: u64,
    /// Another concerned somebody else.
    pub is_common: bool,
}

/// Icons that were seen on buttons whose deed was beyond doubt. An icon speaks when it was seen with one deed only,
/// about two people at least; a contradiction silences it for good.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Icons(pub Vec<Icon>);

impl Icons {
    /// What buttons with this icon do, where that has been learned.
    #[must_use]
    pub fn action(&self, number: u64) -> Option<Action> {
        let known = self.0.iter().find(|icon| icon.number == number)?;
        known.action.filter(|_| known.is_common)
    }

    /// The icon of this deed is known, and this is not it.
    #[must_use]
    pub fn deny(&self, number: u64, action: Action) -> bool {
        let is_other = |icon: &Icon| icon.is_common && icon.action == Some(action);
        self.action(number) != Some(action) && self.0.iter().any(is_other)
    }

    /// A button with this icon does this, to this person. Whether there is something to remember.
    pub fn learn(&mut self, number: u64, action: Action, person: u64) -> bool {
        let Some(icon) = self.0.iter_mut().find(|icon| icon.number == number) else {
            let has_room = self.0.len() < MOST;
            if has_room {
                self.0.push(Icon {
                    number,
                    action: Some(action),
                    person,
                    is_common: false,
                });
            }
            return has_room;
        };
        if icon.action != Some(action) {
            return icon.action.take().is_some();
        }
        let was_common = icon.is_common;
        icon.is_common |= icon.person != person;
        icon.is_common != was_common
    }
}

#[cfg(test)]
mod tests {
    use super::{Icons, MOST, icon_number};
    use gate_model::Action::{self, Follow, FriendRequest};
    use std::collections::HashSet;

    /// Lessons `icon action person` with whether each is remembered, then what the first icon does.
    fn check(lessons: &[(u64, Action, u64, bool)], known: Option<Action>) {
        let mut icons = Icons::default();
        for (icon, action, person, expected) in lessons {
            let lesson = icons.learn(*icon, *action, *person);
            assert_eq!(lesson, *expected, "{icon} {action:?} {person}");
        }
        assert_eq!(icons.action(1), known, "{lessons:?}");
    }

    #[test]
    fn an_icon_speaks_after_two_people_and_one_deed() {
        let add = FriendRequest;
        check(&[], None);
        check(&[(1, add, 7, true)], None);
        check(&[(1, add, 7, true), (1, add, 7, false)], None);
        check(&[(1, add, 7, true), (2, add, 8, true)], None);
        check(&[(1, add, 7, true), (1, add, 8, true)], Some(add));
        // A contradiction silences it, before and after, for good.
        check(&[(1, add, 7, true), (1, Follow, 8, true)], None);
        let told = [(1, add, 7, true), (1, add, 8, true)];
        let spoiled = [told.as_slice(), &[(1, Follow, 7, true), (1, add, 9, false)]].concat();
        check(&spoiled, None);
    }

    #[test]
    fn another_icon_is_denied_once_the_deeds_own_is_known() {
        let mut icons = Icons::default();
        icons.learn(1, FriendRequest, 7);
        assert!(!icons.deny(2, FriendRequest));
        icons.learn(1, FriendRequest, 8);
        assert!(icons.deny(2, FriendRequest) && !icons.deny(1, FriendRequest));
        assert!(!icons.deny(2, Follow));
    }

    #[test]
    fn few_are_remembered_and_numbers_differ() {
        let mut icons = Icons::default();
        for number in 0..1_000 {
            icons.learn(number, Follow, 1);
        }
        assert_eq!(icons.0.len(), MOST);
        // Every place in every file has a number of its own.
        let pictures = ["a.png", "e.png"]
            .iter()
            .flat_map(|file| (0..500).map(move |place| icon_number(&format!("{file}@0-{place}"))));
        let numbers: HashSet<u64> = pictures.collect();
        assert_eq!(numbers.len(), 1_000);
    }
}
