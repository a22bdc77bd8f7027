//! Items of menus: *Confirm* under *Respond*, *Follow* and *Add friend* under *More*. The person is the one
//! around the menu's opener.
use super::{
    Found, Look, button,
    labels::{self, Mark},
    payload::{Profile, Standing},
    press::{self, Place},
};
use crate::tree::Tree;
use gate_model::{Action, Signal, Unreadable};

/// The person around the opener.
fn opener(look: &Look<'_>) -> Result<Place, Unreadable> {
    let tree = Tree::new(look.opener).filter(|tree| tree.get(0).is_some());
    let tree = tree.ok_or(Unreadable::NoOpener)?;
    press::place(look, tree, look.opener.len())
}

fn found(place: Place, how: Signal) -> Found {
    let mut found = press::found(place, how);
    found.signals.insert(1, Signal::Opener);
    found
}

/// An item whose words are known.
pub(super) fn by_label(look: &Look<'_>) -> Result<(Action, Found), Unreadable> {
    let words = button::words(look.tree, look.target);
    let is = |table: &labels::Table| table.mark(&words) >= Some(Mark::Listed);
    let action = if is(&labels::CONFIRM) {
        Action::AcceptRequest
    } else if is(&labels::ADD) {
        Action::FriendRequest
    } else if is(&labels::FOLLOW) {
        Action::Follow
    } else {
        return Err(Unreadable::NoAction);
    };
    Ok((action, found(opener(look)?, Signal::Label)))
}

/// The first of two items: *Confirm*, by a guessed word in the menu of a profile's head, or by what the page's
/// data say.
pub(super) fn first_of_two(look: &Look<'_>) -> Result<Found, Unreadable> {
    let words = button::words(look.tree, look.target);
    if labels::NEVER.mark(&words).is_some() {
        return Err(Unreadable::NoAction);
    }
    let place = opener(look)?;
    let data = Profile::of(look.page);
    let is_asked = data.and_then(|data| data.standing(&place.account)) == Some(Standing::Asked);
    match labels::CONFIRM.mark(&words) {
        Some(Mark::Seen | Mark::Listed) => Ok(found(place, Signal::Label)),
        Some(Mark::Guessed) if place.is_head => Ok(found(place, Signal::Label)),
        _ if is_asked => Ok(found(place, Signal::Payload)),
        _ => Err(Unreadable::NoAction),
    }
}
