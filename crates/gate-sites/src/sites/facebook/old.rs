//! The mobile site until about 2022: plain links with the number of the person whom they ask or confirm.
use super::{CODE, Found, Look, address, card::Card, handle};
use gate_model::{Account, Signal, Unreadable};

/// A link that sends or confirms a friend request: the number is in it, the name beside it. A user name is left
/// aside: nothing says that it and the number are one person's.
pub(super) fn by_number(look: &Look<'_>) -> Result<Found, Unreadable> {
    let tree = look.tree;
    let number = |node| {
        let link = address::link(node)?;
        let key = match *link.path().last()? {
            "add_friend.php" => "id",
            "notifications.php" => "confirm",
            _ => return None,
        };
        handle::number(link.param(key)?)
    };
    let id = tree.get(look.target).and_then(number);
    let id = id.ok_or(Unreadable::NoTarget)?;
    let mut all = tree.nodes().filter_map(|(_, node)| number(node));
    let is_alone = all.all(|one| one == id);
    let is_same = |shown: &Account| shown.id.is_none() || shown.id.as_ref() == Some(&id);
    let mut account = match Card::new(tree, look.target).account(None, true) {
        Ok((shown, _)) if is_alone && is_same(&shown) => shown,
        _ => Account::unknown(CODE),
    };
    account.id = Some(id);
    account.handle = None;
    Ok(Found::one(account, vec![Signal::Link]))
}
