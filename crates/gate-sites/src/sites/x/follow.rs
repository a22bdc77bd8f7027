//! Follow buttons, and the confirmation of a link that asks to follow.
use super::{
    CODE, Found, Look,
    address::{self, Route},
    card::Card,
    handle, profile,
    votes::{Outcome, Votes},
};
use gate_model::{Account, NumericId, Signal, Unreadable};

/// The number in the button's test id.
fn number(look: &Look<'_>) -> Result<NumericId, Unreadable> {
    let test_id = look
        .tree
        .get(look.target)
        .map_or("", |node| node.test_id.as_str());
    match handle::numbered(test_id) {
        Some((id, "follow")) => Ok(id),
        _ => Err(Unreadable::NoAction),
    }
}

/// What the button's label says.
fn label_vote(look: &Look<'_>, votes: &mut Votes) {
    let label = look
        .tree
        .get(look.target)
        .map_or("", |node| node.label.as_str());
    votes.add(
        Signal::Label,
        handle::mentioned(label).map(|mention| mention.handle),
    );
}

fn found(account: Account, votes: &Votes) -> Found {
    let mut signals = votes.signals();
    signals.retain(|signal| *signal != Signal::TestId);
    signals.insert(0, Signal::TestId);
    Found::one(account, signals)
}

/// A button in a card, at a post, or alone.
pub(super) fn in_card(look: &Look<'_>) -> Result<Found, Unreadable> {
    let id = number(look)?;
    let card = Card::new(look.tree);
    let mut votes = Votes::default();
    label_vote(look, &mut votes);
    card.vote(&mut votes);
    let mut account = match votes.outcome() {
        Outcome::Agreed(handle) if card.number().is_ok() => card.account(&handle),
        _ => Account::unknown(CODE),
    };
    account.id = Some(id);
    Ok(found(account, &votes))
}

/// The button in the head of a profile.
pub(super) fn on_profile(look: &Look<'_>) -> Result<Found, Unreadable> {
    let id = number(look)?;
    let mut votes = Votes::default();
    label_vote(look, &mut votes);
    let account = match Card::new(look.tree).number() {
        Ok(_) => profile::account(look, Some(id), &mut votes)?,
        Err(()) => Account {
            id: Some(id),
            ..Account::unknown(CODE)
        },
    };
    Ok(found(account, &votes))
}

/// The confirmation that `/intent/follow` shows: the address says whom.
pub(super) fn by_intent(look: &Look<'_>) -> Result<Found, Unreadable> {
    let Route::FollowIntent(handle, id) = address::route(&look.address) else {
        return Err(Unreadable::NoAction);
    };
    let mentions = look
        .tree
        .nodes()
        .filter_map(|(_, node)| handle::mentioned(&node.text));
    let mut signals = vec![Signal::Address];
    for mention in mentions {
        if handle
            .as_ref()
            .is_some_and(|handle| *handle != mention.handle)
        {
            return Err(Unreadable::TargetsDisagree);
        }
        signals = vec![Signal::Address, Signal::Label];
    }
    let account = Account {
        id,
        handle,
        ..Account::unknown(CODE)
    };
    if account.is_identified() {
        Ok(Found::one(account, signals))
    } else {
        Err(Unreadable::NoTarget)
    }
}
