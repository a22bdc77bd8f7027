//! Friend requests and suggestions whose buttons are inside a link that names the person, in every language:
//! the first labelled button confirms (or adds), the second deletes. Each has a hidden, disabled twin.
use super::{CODE, Found, Look, address, button, card::Card, handle, labels};
use crate::tree::{Tree, has};
use gate_model::{Account, Action, Node, Signal, Unreadable, state};
use gate_text::label::fold_label;

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
    // Twins too: what is hidden says that there are two, and which is the first. One that has lost its label says
    // what another's label says.
    let said = |(_, node): (usize, &Node)| {
        (node.role == "button" && !node.label.is_empty()).then(|| fold_label(&node.label))
    };
    let labels: Vec<String> = tree.nodes().filter_map(said).collect();
    let is_one = |(index, node): &(usize, &Node)| {
        let words = button::words(tree, *index);
        node.role == "button" && words.iter().any(|word| labels.contains(word))
    };
    let first = tree.nodes().find(is_one).map(|(index, _)| index);
    let own = button::words(tree, look.target);
    let leads = first == Some(look.target);
    let has_other = labels.iter().any(|label| Some(label) != own.first());
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

/// The picture's label, else the words in bold; none of a friend in common, who has a link or a cell.
fn name(tree: Tree<'_>) -> Option<String> {
    let is_nested = |index: usize| {
        let mut above = tree.ancestors(index);
        above.any(|(at, node)| at != 0 && (node.tag == "a" || node.role == "cell"))
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
