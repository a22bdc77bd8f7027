//! What icons do, for as long as the browser runs: the sites' pictures have other names with each release.
use crate::codec::{Reader, Writer};
use gate_model::Action;
use gate_sites::{Icon, Icons};

const VERSION: u8 = 1;
/// Each action's number is its place here, from 1 on.
const ACTIONS: [Action; 6] = [
    Action::Follow,
    Action::FriendRequest,
    Action::AcceptRequest,
    Action::AcceptMessage,
    Action::OpenMessage,
    Action::SendMessage,
];

pub(crate) fn read(bytes: &[u8]) -> Option<Icons> {
    let (VERSION, mut r) = Reader::new(bytes)? else {
        return None;
    };
    let icons = r.each(|r| {
        let (number, action) = (r.u64()?, r.u8()?);
        let action = usize::from(action).checked_sub(1);
        Some(Icon {
            number,
            action: action.and_then(|at| ACTIONS.get(at)).copied(),
            person: r.u64()?,
            is_common: r.bool()?,
        })
    })?;
    r.end().map(|()| Icons(icons))
}

pub(crate) fn write(icons: &Icons) -> Vec<u8> {
    let number = |action: Action| ACTIONS.iter().zip(1..).find(|(one, _)| **one == action);
    let icon = |w: Writer, icon: &Icon| {
        let action = icon.action.and_then(number).map_or(0, |(_, number)| number);
        let w = w.u64(icon.number).u8(action);
        w.u64(icon.person).bool(icon.is_common)
    };
    Writer::new(VERSION).each(&icons.0, icon).finish()
}

#[cfg(test)]
mod tests {
    use super::{ACTIONS, read, write};
    use gate_sites::Icons;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let mut icons = Icons::default();
        for (number, action) in (0..).zip(ACTIONS) {
            icons.learn(number, action, 1);
            icons.learn(number, action, 2);
        }
        // One that contradicted itself.
        icons.learn(0, ACTIONS[1], 3);
        let bytes = write(&icons);
        assert_eq!(read(&bytes), Some(icons));
        for end in 0..bytes.len() {
            assert_eq!(read(&bytes[..end]), None, "{end}");
        }
    }
}
