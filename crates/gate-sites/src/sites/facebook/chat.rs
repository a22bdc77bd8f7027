//! Conversations: opened from a link, or open in a tab, on a page of their own, under a story. The head of a
//! conversation says with whom; the messages themselves never travel.
use super::{
    CODE, Found, Look,
    address::{self, Route, Who},
    button,
    card::Card,
    labels,
    payload::Profile,
    votes::Votes,
};
use gate_model::{Account, Node, NumericId, Signal, Unreadable};

/// A link to a conversation: the other person's number is in it, unless it is encrypted; then the name on it.
pub(super) fn behind_link(look: &Look<'_>) -> Result<Found, Unreadable> {
    let link = look.tree.get(look.target).and_then(address::link);
    let id = address::conversation_link(&link.ok_or(Unreadable::NoTarget)?);
    let mut texts = look.tree.below(look.target).map(|(_, node)| &node.text);
    let name = texts.find(|text| !text.is_empty());
    let mut account = name.map_or(Account::unknown(CODE), |name| Card::named(name));
    account.id = id;
    let signal = if account.id.is_some() {
        Signal::Link
    } else {
        Signal::Label
    };
    if account.id.is_none() && account.name.is_none() {
        return Err(Unreadable::NoTarget);
    }
    Ok(Found::one(account, vec![signal]))
}

/// The head's links to the conversation itself, and the numbers in them.
fn conversations(look: &Look<'_>) -> Vec<(usize, NumericId)> {
    let links = look.tree.nodes().filter_map(|(index, node)| {
        let number = address::conversation_link(&address::link(node)?)?;
        Some((index, number))
    });
    links.collect()
}

/// The editors in reach: one conversation has one.
fn editors(look: &Look<'_>) -> Vec<usize> {
    let editors = look.tree.nodes().filter(|(_, node)| node.role == "textbox");
    editors.map(|(index, _)| index).collect()
}

/// The button that sends what stands in the one editor before it, or a quick answer beside it.
pub(super) fn send(look: &Look<'_>) -> Result<Found, Unreadable> {
    match editors(look).as_slice() {
        [editor] if *editor < look.target => open(look),
        _ => Err(Unreadable::NoAction),
    }
}

/// The open conversation around an editor or a button.
pub(super) fn open(look: &Look<'_>) -> Result<Found, Unreadable> {
    if editors(look).len() > 1 {
        return Err(Unreadable::TargetsDisagree);
    }
    let profile = Profile::of(look.page);
    let mut votes = Votes::default();
    let mut name = None;
    let card = Card::new(look.tree, look.target);
    // A head that leads nowhere, or stands behind: that of the conversation beside this one is not taken for it.
    let is_dead = |node: &Node| node.tag == "a" && node.role == "link" && node.href.is_empty();
    let mut before = look.tree.nodes().take(look.target);
    let mut is_lost = before.any(|(_, node)| is_dead(node));
    for (index, _, who) in card.links() {
        is_lost |= votes.is_empty() && index > look.target || is_of_post(&card, look, index);
        votes.add(Signal::Link, Some(who));
        name = name.or_else(|| card.name(index));
    }
    for (index, id) in conversations(look) {
        votes.add(Signal::Link, Some(Who::Number(id)));
        name = name.or_else(|| card.name(index));
    }
    if is_lost {
        return Err(Unreadable::NoTarget);
    }
    if let Route::Conversation(Some(id)) = address::route(&look.address) {
        let is_named_otherwise = match votes.account(profile.as_ref()) {
            Ok(account) => account.id.is_none(),
            Err(reason) => reason != Unreadable::NoTarget,
        };
        // The address may be ahead of what is shown: it neither joins a user name nor denies it.
        if !is_named_otherwise {
            votes.add(Signal::Address, Some(Who::Number(id)));
        }
    }
    let mut account = votes.account(profile.as_ref())?;
    account.name = name.map(Into::into);
    Ok(Found::one(account, votes.signals()))
}

/// Behind an author in a heading, or somebody named among words, comments are written, whatever else of the post is lost.
fn is_of_post(card: &Card<'_>, look: &Look<'_>, link: usize) -> bool {
    let mut around = look.tree.ancestors(link);
    card.is_in(link, &["h3", "h4"]) || around.any(|(_, node)| !node.text.trim().is_empty())
}

/// *Accept* below a conversation that somebody began: there is nothing to write in yet.
pub(super) fn accept(look: &Look<'_>) -> Result<Found, Unreadable> {
    let is_known = labels::ACCEPT
        .mark(&button::words(look.tree, look.target))
        .is_some();
    let can_write = look.tree.nodes().any(|(_, node)| node.role == "textbox");
    if !is_known || can_write || button::labelled(look.tree).len() < 2 {
        return Err(Unreadable::NoAction);
    }
    open(look)
}
