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

/// What a lesson changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// Nothing new.
    Nothing,
    /// Something to remember.
    Noted,
    /// What is known is different now.
    Changed,
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

    /// A button with this icon does this, to this person.
    pub fn learn(&mut self, number: u64, action: Action, person: u64) -> Lesson {
        let Some(icon) = self.0.iter_mut().find(|icon| icon.number == number) else {
            if self.0.len() >= MOST {
                return Lesson::Nothing;
            }
            self.0.push(Icon {
                number,
                action: Some(action),
                person,
                is_common: false,
            });
            return Lesson::Noted;
        };
        let was_common = icon.is_common;
        if icon.action != Some(action) {
            return match icon.action.take() {
                Some(_) if was_common => Lesson::Changed,
                Some(_) => Lesson::Noted,
                None => Lesson::Nothing,
            };
        }
        icon.is_common |= icon.person != person;
        if icon.is_common == was_common {
            Lesson::Nothing
        } else {
            Lesson::Changed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Icons, Lesson, MOST, icon_number};
    use Lesson::{Changed, Noted, Nothing};
    use gate_model::Action::{self, Follow, FriendRequest};

    /// Lessons `icon action person` with what each changes, then what the first icon does.
    fn check(lessons: &[(u64, Action, u64, Lesson)], known: Option<Action>) {
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
        check(&[(1, add, 7, Noted)], None);
        check(&[(1, add, 7, Noted), (1, add, 7, Nothing)], None);
        check(&[(1, add, 7, Noted), (2, add, 8, Noted)], None);
        check(&[(1, add, 7, Noted), (1, add, 8, Changed)], Some(add));
        // A contradiction silences it, before and after, for good.
        check(&[(1, add, 7, Noted), (1, Follow, 8, Noted)], None);
        let told = [(1, add, 7, Noted), (1, add, 8, Changed)];
        let spoiled = [
            told.as_slice(),
            &[(1, Follow, 7, Changed), (1, add, 9, Nothing)],
        ]
        .concat();
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
        assert_ne!(icon_number("a.png0-537"), icon_number("a.png0-558"));
    }
}
