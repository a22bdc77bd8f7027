//! People in lists without a number in the button: follower requests, and the choice for a new message.
use super::{
    CODE, Found, Look,
    card::Card,
    handle,
    votes::{Outcome, Votes},
};
use gate_model::{Account, Signal, Unreadable};

/// Somebody who asks to follow the signed-in account.
pub(super) fn accept(look: &Look<'_>) -> Result<Found, Unreadable> {
    let label = look
        .tree
        .get(look.target)
        .map_or("", |node| node.label.as_str());
    let mut votes = Votes::default();
    votes.add(
        Signal::Label,
        handle::mentioned(label).map(|mention| mention.handle),
    );
    read(&Card::new(look.tree), votes)
}

/// Somebody to whom a new message is to go.
pub(super) fn pick(look: &Look<'_>) -> Result<Found, Unreadable> {
    let card = Card::new(look.tree);
    let mut votes = Votes::default();
    card.vote_by_text(&mut votes);
    read(&card, votes)
}

fn read(card: &Card<'_>, mut votes: Votes) -> Result<Found, Unreadable> {
    card.vote(&mut votes);
    let id = card.number().map_err(|()| Unreadable::TargetsDisagree)?;
    let mut account = match votes.outcome() {
        Outcome::Agreed(handle) => card.account(&handle),
        _ if id.is_some() => Account::unknown(CODE),
        Outcome::Split => return Err(Unreadable::TargetsDisagree),
        Outcome::Silent => return Err(Unreadable::NoTarget),
    };
    account.id = id;
    Ok(Found::one(account, votes.signals()))
}
