//! Friend requests and suggestions whose buttons are inside a link that names the person, in every language:
//! the first labelled button confirms (or adds), the second deletes. Each has a hidden, disabled twin.
use super::{CODE, Found, Look, address, button, card::Card, handle, labels};
use crate::tree::{Tree, has};
use gate_model::{Account, Action, Node, Signal, Unreadable, state};

/// What pressing the first button does, and to whom.
pub(super) fn read(look: &Look<'_>) -> Result<(Action, Found), Unreadable> {
    let tree = look.tree;
    let link = tree.get(0).and_then(address::link);
    let link = link.ok_or(Unreadable::NoTarget)?;
    let id = link.param("profile_id").and_then(handle::number);
    let id = id.ok_or(Unreadable::NoTarget)?;
    let action = match link.path().as_slice() {
        ["friends", "requests", ..] => Action::AcceptRequest,
        ["friends", "suggestions", ..] => Action::FriendRequest,
        _ => return Err(Unreadable::NoAction),
    };
    // Twins too: what is hidden says that there are two, and which is the first.
    let labelled = tree
        .nodes()
        .filter(|(_, node)| node.role == "button" && !node.label.is_empty());
    let buttons: Vec<usize> = labelled.map(|(index, _)| index).collect();
    let own = button::words(tree, look.target);
    let leads = buttons.first() == Some(&look.target);
    let has_other = buttons
        .iter()
        .any(|at| button::words(tree, *at).first() != own.first());
    if !leads
        || !has_other
        || !button::is_on(tree, look.target)
        || labels::NEVER.mark(&own).is_some()
    {
        return Err(Unreadable::NoAction);
    }
    let account = Account {
        id: Some(id),
        name: name(tree).map(Into::into),
        friends: Card::new(tree, look.target).friends(),
        ..Account::unknown(CODE)
    };
    Ok((
        action,
        Found::one(account, vec![Signal::Link, Signal::Structure]).sure(true),
    ))
}

/// The picture's label, else the words in bold; none of a friend in common, who has a link of their own.
fn name(tree: Tree<'_>) -> Option<String> {
    let is_nested = |index: usize| {
        let mut above = tree.ancestors(index);
        above.any(|(at, node)| at != 0 && node.tag == "a")
    };
    let is_picture = |node: &Node| {
        node.tag == "svg"
            && node.role == "img"
            && !has(node, state::HIDDEN)
            && !node.label.is_empty()
    };
    let pictured = tree
        .nodes()
        .find(|(index, node)| is_picture(node) && !is_nested(*index))
        .map(|(_, node)| node.label.clone());
    pictured.or_else(|| {
        let (bold, _) = tree.nodes().find(|(_, node)| node.tag == "strong")?;
        tree.text(bold)
    })
}
