//! Buttons on a card or in a profile's head.
use super::{
    Found, Look,
    address::{self, Route},
    button,
    card::Card,
    head, icon,
    labels::{self, Mark, Table},
    payload::{Profile, Standing},
    votes::Votes,
};
use crate::tree::{Tree, has};
use gate_model::{Account, Action, Signal, Unreadable, state};

/// Where the button is, and with whom.
pub(super) struct Place {
    pub(super) account: Account,
    pub(super) votes: Votes,
    pub(super) is_head: bool,
}

/// The person around `target` in a tree.
pub(super) fn place(look: &Look<'_>, tree: Tree<'_>, target: usize) -> Result<Place, Unreadable> {
    let profile = Profile::of(look.page);
    let is_head = head::heading(tree).is_some();
    let (account, votes) = if is_head {
        head::account(look, tree, target, profile.as_ref())?
    } else {
        Card::new(tree, target).account(profile.as_ref(), false)?
    };
    Ok(Place {
        account,
        votes,
        is_head,
    })
}

pub(super) fn found(place: Place, how: Signal) -> Found {
    let mut signals = vec![how];
    signals.extend(
        place
            .votes
            .signals()
            .into_iter()
            .filter(|signal| *signal != how),
    );
    Found::one(place.account, signals)
}

fn known(look: &Look<'_>, table: &Table) -> Option<Mark> {
    table.mark(&button::words(look.tree, look.target))
}

/// A button whose words are known.
pub(super) fn by_label(look: &Look<'_>, table: &Table) -> Result<Found, Unreadable> {
    let mark = known(look, table).ok_or(Unreadable::NoAction)?;
    if button::has_rival(look.tree, look.target, Some(table)) {
        return Err(Unreadable::TargetsDisagree);
    }
    let place = place(look, look.tree, look.target)?;
    Ok(found(place, Signal::Label).sure(mark >= Mark::Listed))
}

/// A button in a language of which no word is known: others with its icon have taught what it does.
pub(super) fn by_icon(look: &Look<'_>) -> Result<(Action, Found), Unreadable> {
    let action = icon::action(look).ok_or(Unreadable::NoAction)?;
    if button::has_rival(look.tree, look.target, None) {
        return Err(Unreadable::TargetsDisagree);
    }
    let place = place(look, look.tree, look.target)?;
    Ok((action, found(place, Signal::Icon)))
}

/// *Confirm*: a guessed word counts only as the first of a pair.
pub(super) fn confirm(look: &Look<'_>) -> Result<Found, Unreadable> {
    let mark = known(look, &labels::CONFIRM).ok_or(Unreadable::NoAction)?;
    let buttons = button::labelled(look.tree);
    let leads = buttons.len() >= 2 && buttons.first() == Some(&look.target);
    if mark == Mark::Guessed && !leads {
        return Err(Unreadable::NoAction);
    }
    by_label(look, &labels::CONFIRM)
}

/// *Like*, in the head of a Page only: everywhere else it is a post that is liked.
pub(super) fn like(look: &Look<'_>) -> Result<Found, Unreadable> {
    match head::heading(look.tree) {
        Some(_) => by_label(look, &labels::LIKE),
        None => Err(Unreadable::NoAction),
    }
}

/// A button of unknown words beside a bare cross: the card has no other.
pub(super) fn first_on_card(look: &Look<'_>) -> Result<Found, Unreadable> {
    let is_alone = button::labelled(look.tree) == [look.target];
    if !is_alone || known(look, &labels::NEVER).is_some() || head::heading(look.tree).is_some() {
        return Err(Unreadable::NoAction);
    }
    Ok(found(
        place(look, look.tree, look.target)?,
        Signal::Structure,
    ))
}

/// The first button of a profile's head, of unknown words: the page's data say what may be done.
pub(super) fn first_in_head(look: &Look<'_>) -> Result<(Action, Found), Unreadable> {
    let heading = head::heading(look.tree).ok_or(Unreadable::NoAction)?;
    let buttons = button::labelled(look.tree);
    let first = buttons.into_iter().find(|at| *at > heading);
    let opens_menu = look
        .tree
        .get(look.target)
        .is_some_and(|node| has(node, state::POPUP | state::EXPANDED));
    if first != Some(look.target) || opens_menu || known(look, &labels::NEVER).is_some() {
        return Err(Unreadable::NoAction);
    }
    let place = place(look, look.tree, look.target)?;
    let action = match Profile::of(look.page).and_then(|data| data.standing(&place.account)) {
        Some(Standing::Stranger) => Action::FriendRequest,
        // On the profile itself the first button opens a menu.
        Some(Standing::Asked) if matches!(address::route(&look.address), Route::Preview(_)) => {
            Action::AcceptRequest
        }
        Some(Standing::Asked) => return Err(Unreadable::NoAction),
        Some(Standing::Other) | None => return by_icon(look),
    };
    // What came with the page grows stale: a request that was sent since is cancelled by a button with another icon.
    if icon::denies(look, action) {
        return Err(Unreadable::NoAction);
    }
    let is_fresh = !look.page.touched;
    Ok((action, found(place, Signal::Payload).sure(is_fresh)))
}
