//! Direct messages, old and new: conversations in lists, on their own pages and in the drawer.
use super::{
    CODE, Found, Look,
    address::{self, Route},
    handle, viewer,
};
use crate::tree::{Tree, is_plain};
use gate_model::{Account, Audience, Handle, Node, NumericId, Signal, Unreadable, Viewer};

/// What is known of the people in a conversation.
#[derive(Default)]
struct People {
    /// The other one of two.
    id: Option<NumericId>,
    /// The conversation is known to be one of several people.
    is_group: bool,
    /// Handles shown, without the signed-in account's.
    handles: Vec<Handle>,
    /// The name at the first handle.
    name: Option<String>,
    signals: Vec<Signal>,
}

/// The two numbers in the id of a conversation between two: `1-2` in addresses, `1:2` in test ids.
fn pair(token: &str) -> Option<(NumericId, NumericId)> {
    let (one, other) = token.split_once(['-', ':'])?;
    Some((handle::number(one)?, handle::number(other)?))
}

/// The one of a pair that is not signed in; `None` when it cannot be told.
fn other(token: &str, viewer: Option<&Viewer>) -> Option<NumericId> {
    let me = viewer?.id.as_ref()?;
    match pair(token)? {
        (one, other) if one == *me && other != *me => Some(other),
        (one, other) if other == *me && one != *me => Some(one),
        _ => None,
    }
}

impl People {
    /// Takes in a conversation's id.
    fn add_token(&mut self, token: &str, viewer: Option<&Viewer>, signal: Signal) {
        self.is_group |= pair(token).is_none();
        if let Some(id) = other(token, viewer) {
            self.id = Some(id);
            self.signals.push(signal);
        }
    }

    /// Takes in links to profiles and pictures below a root.
    fn add_shown(&mut self, tree: Tree<'_>, root: usize, viewer: Option<&Viewer>) {
        let me = viewer.and_then(|viewer| viewer.handle.as_ref());
        for (index, node) in tree.below(root) {
            let Some((signal, handle)) = shown(node).filter(|(_, handle)| Some(handle) != me)
            else {
                continue;
            };
            if !self.signals.contains(&signal) {
                self.signals.push(signal);
            }
            if self.handles.is_empty()
                || (self.name.is_none() && self.handles.first() == Some(&handle))
            {
                let name = (signal == Signal::Link && is_plain(node))
                    .then(|| tree.text(index))
                    .flatten();
                self.name = name.filter(|name| handle::whole(name).is_none());
            }
            if !self.handles.contains(&handle) {
                self.handles.push(handle);
            }
        }
    }

    /// The result: one person, or the known members of a group.
    fn found(self) -> Result<Found, Unreadable> {
        let named = |handle| Account {
            handle: Some(handle),
            ..Account::unknown(CODE)
        };
        if self.is_group {
            let targets: Vec<Account> = self.handles.into_iter().map(named).collect();
            let found = Found {
                targets,
                audience: Audience::Group,
                signals: self.signals,
            };
            return if found.targets.is_empty() {
                Err(Unreadable::NoTarget)
            } else {
                Ok(found)
            };
        }
        let mut account = Account {
            id: self.id,
            ..Account::unknown(CODE)
        };
        match self.handles.as_slice() {
            [] if account.id.is_none() => return Err(Unreadable::NoTarget),
            [handle] => {
                account.handle = Some(handle.clone());
                account.name = self.name.map(Into::into);
            }
            _ if account.id.is_none() => return Err(Unreadable::TargetsDisagree),
            _ => {}
        }
        Ok(Found::one(account, self.signals))
    }
}

/// The handle that a picture or a link to a profile shows.
fn shown(node: &Node) -> Option<(Signal, Handle)> {
    let pictured = node
        .test_id
        .strip_prefix("UserAvatar-Container-")
        .and_then(handle::normal);
    match pictured {
        Some(handle) => Some((Signal::TestId, handle)),
        None => Some((Signal::Link, address::profile_link(node)?)),
    }
}

/// Adds what the named parts of the page show.
fn add_parts(people: &mut People, look: &Look<'_>, names: &[&str], viewer: Option<&Viewer>) {
    let Some(tree) = Tree::new(&look.page.parts) else {
        return;
    };
    for (index, node) in tree.nodes() {
        if names.contains(&node.part.as_str()) {
            people.add_shown(tree, index, viewer);
        }
    }
}

/// The conversation that the page shows: its address says which, its head says with whom.
pub(super) fn on_page(look: &Look<'_>) -> Result<Found, Unreadable> {
    let viewer = viewer::viewer(look.page);
    let mut people = People::default();
    match address::route(&look.address) {
        Route::Conversation(token) => people.add_token(&token, viewer.as_ref(), Signal::Address),
        Route::NewMessage(id) => {
            people.id = Some(id);
            people.signals.push(Signal::Address);
        }
        _ => {}
    }
    add_parts(
        &mut people,
        look,
        &["chatHead", "directHead"],
        viewer.as_ref(),
    );
    people.found()
}

/// The conversation in the drawer, with which the page's address has nothing to do.
pub(super) fn in_drawer(look: &Look<'_>) -> Result<Found, Unreadable> {
    let viewer = viewer::viewer(look.page);
    let mut people = People::default();
    add_parts(
        &mut people,
        look,
        &["chatDrawer", "directDrawer"],
        viewer.as_ref(),
    );
    people.is_group = people.handles.len() > 1;
    people.found()
}

/// A conversation in a list: its id is in its test id (new) or in its link (old).
pub(super) fn in_list(look: &Look<'_>) -> Result<Found, Unreadable> {
    let viewer = viewer::viewer(look.page);
    let mut people = People::default();
    let test_id = look.tree.get(0).map_or("", |node| node.test_id.as_str());
    let token = ["dm-conversation-item-", "dm-message-request-item-"]
        .iter()
        .find_map(|start| test_id.strip_prefix(start));
    if let Some(token) = token {
        people.add_token(token, viewer.as_ref(), Signal::TestId);
    }
    for (_, node) in look.tree.nodes() {
        if let Some(Route::Conversation(token)) =
            address::link(node).map(|link| address::route(&link))
        {
            people.add_token(&token, viewer.as_ref(), Signal::Link);
        }
    }
    people.add_shown(look.tree, 0, viewer.as_ref());
    people.is_group |= people.id.is_none() && people.handles.len() > 1;
    people.found()
}

/// A link that starts a message to an account by its number.
pub(super) fn behind_link(look: &Look<'_>) -> Result<Found, Unreadable> {
    let link = look.tree.get(look.target).and_then(address::link);
    let id = link
        .and_then(|link| handle::number(link.param("recipient_id")?))
        .ok_or(Unreadable::NoTarget)?;
    Ok(Found::one(
        Account {
            id: Some(id),
            ..Account::unknown(CODE)
        },
        vec![Signal::Link],
    ))
}
