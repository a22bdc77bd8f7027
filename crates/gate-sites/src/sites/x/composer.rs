//! What stands around an editor on X: who writes, to whom, how long it may be. Where editors are is in `composers`.
use super::{CODE, Look, address, conversation, handle, profile::probe, viewer};
use crate::json;
use crate::tree::{Tree, has};
use crate::{Address, sites::x::address::Route};
use gate_model::{
    Account, Audience, Composed, Node, Page, Place, PostKind, Readers, Snapshot, state,
};

/// A post's weighted characters.
const LONGEST_POST: usize = 280;
/// A profile's words about oneself.
const LONGEST_BIO: usize = 160;

/// What stands around an editor.
pub(super) fn read(page: &Page, snapshot: &Snapshot) -> Composed {
    let kind = match snapshot.candidate.as_str() {
        "bio" => PostKind::Bio,
        "picture" => PostKind::Picture,
        "sign-up" => PostKind::SignUp,
        "new-channel" => PostKind::NewChannel,
        "chat" | "chat-in-drawer" => PostKind::Message,
        _ => PostKind::Post,
    };
    let composed = Composed {
        kind,
        viewer: viewer::viewer(page),
        is_unread: snapshot.cut || snapshot.nodes.is_empty(),
        ..Composed::default()
    };
    let Some(tree) = Tree::new(&snapshot.nodes) else {
        return composed;
    };
    match kind {
        PostKind::Message => with(page, snapshot, tree, composed),
        PostKind::NewChannel | PostKind::SignUp => composed,
        _ => Composed {
            readers: readers(page),
            addressed: answered(page, tree),
            place: place(tree),
            has_media: kind == PostKind::Picture || has_media(tree),
            limit: match snapshot.candidate.as_str() {
                "article" | "picture" => None,
                "bio" => Some(LONGEST_BIO),
                _ => Some(LONGEST_POST),
            },
            is_ready: is_ready(tree),
            ..composed
        },
    }
}

/// Whether the button that posts is on: it is off while a text is longer than the account may post. C.
fn is_ready(tree: Tree<'_>) -> Option<bool> {
    let is_submit = |id: &str| matches!(id, "tweetButton" | "tweetButtonInline");
    let (_, button) = tree.nodes().find(|(_, node)| is_submit(&node.test_id))?;
    Some(!has(button, state::DISABLED))
}

/// Whom the conversation is with, as far as its head shows them.
fn with(page: &Page, snapshot: &Snapshot, tree: Tree<'_>, composed: Composed) -> Composed {
    let look = Address::parse(&page.address).map(|address| Look {
        page,
        address,
        tree,
        target: snapshot.target as usize,
        opener: &[],
    });
    let found = look.map(|look| match snapshot.candidate.as_str() {
        "chat" => conversation::on_page(&look),
        _ => conversation::in_drawer(&look),
    });
    match found {
        Some(Ok(found)) => Composed {
            addressed: found.targets,
            is_group: found.audience == Audience::Group,
            ..composed
        },
        _ => Composed {
            is_unread: true,
            ..composed
        },
    }
}

/// Whether the account's posts are protected, by the state that came with the page. P.
fn readers(page: &Page) -> Readers {
    let settings = probe(page, "remoteSettings").map(json::values);
    let values = settings.unwrap_or_default();
    let is = values
        .iter()
        .find(|(at, _)| at == "remote/settings/protected");
    match is.map(|(_, value)| value.as_str()) {
        Some("true") => Readers::Limited,
        Some("false") => Readers::Everyone,
        _ => Readers::Unknown,
    }
}

/// Whether a photo or a film is attached: a group, that a person may name. A post that is quoted and a poll's choices
/// are attached in the same place. C.
fn has_media(tree: Tree<'_>) -> bool {
    let Some(attached) = tree.with_test_id("attachments") else {
        return false;
    };
    let mut is_other = false;
    for (_, node) in tree.below(attached) {
        if node.role == "group" {
            return true;
        }
        is_other |= node.test_id == "User-Name" || node.tag == "input";
    }
    !is_other
}

/// Whom a reply answers, or whom a quote tells: the author shown above it, or the one whose post the page shows.
fn answered(page: &Page, tree: Tree<'_>) -> Vec<Account> {
    let is_suggested = |index| {
        tree.ancestors(index)
            .any(|(_, node)| node.role == "listbox")
    };
    let is_in_article = |index| tree.ancestors(index).any(|(_, node)| node.tag == "article");
    let heads = tree
        .nodes()
        .filter(|(index, node)| node.test_id == "User-Name" && is_in_article(*index));
    let shown = heads.filter_map(|(head, _)| {
        tree.below(head)
            .find_map(|(_, node)| address::profile_link(node))
    });
    let mut handles: Vec<_> = shown.collect();
    if let Some(Route::Post(author)) = Address::parse(&page.address)
        .filter(|_| handles.is_empty())
        .as_ref()
        .map(address::route)
    {
        handles.push(author);
    }
    // A reply names those whom it answers besides.
    let named = tree
        .nodes()
        .filter(|(index, _)| !is_in_article(*index) && !is_suggested(*index))
        .filter_map(|(_, node)| handle::whole(&node.text));
    handles.extend(named);
    handles.dedup();
    let account = |handle| Account {
        handle: Some(handle),
        ..Account::unknown(CODE)
    };
    handles.into_iter().map(account).collect()
}

/// A chosen place stands between the words and the tool bar, as something to press that has no name of its own and
/// opens no menu. Without the account's own setting its button is off, and there is none. C.
fn place(tree: Tree<'_>) -> Place {
    let editor = tree
        .nodes()
        .find(|(_, node)| node.test_id.starts_with("tweetTextarea_"));
    let bar = tree.with_test_id("toolBar");
    let pin = tree.with_test_id("geoButton");
    let is_on = pin
        .and_then(|pin| tree.get(pin))
        .is_some_and(|node| !has(node, state::DISABLED));
    let (Some((editor, _)), Some(bar), true) = (editor, bar, is_on) else {
        return Place::None;
    };
    // What is pressed below a photo tags people in it.
    let is_attached = |index| {
        let mut around = tree.ancestors(index);
        around.any(|(_, node)| node.test_id == "attachments")
    };
    let is_chip = |(index, node): &(usize, &Node)| {
        !is_attached(*index)
            && *index > editor
            && *index < bar
            && !tree.is_within(*index, editor)
            && matches!(node.role.as_str(), "button" | "link")
            && node.test_id.is_empty()
            && !has(node, state::POPUP)
            && tree.text(*index).is_some()
    };
    if tree.nodes().any(|one| is_chip(&one)) {
        Place::Chip
    } else {
        Place::None
    }
}
