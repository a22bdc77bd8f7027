//! The head of a profile. Its tabs say whose it is; the address must agree, and alone is not enough: during a
//! change of page it is ahead of, or behind, what is shown.
use super::{
    Look,
    address::{self, Route, Who},
    card::Card,
    payload::Profile,
    votes::Votes,
};
use crate::{Address, tree::Tree};
use gate_model::{Account, Domain, Node, Page, Signal, Snapshot, Unreadable};
use gate_text::search::{cut, holds};

/// The heading with the name, if this is a head at all.
pub(super) fn heading(tree: Tree<'_>) -> Option<usize> {
    tree.nodes()
        .find(|(_, node)| node.tag == "h1")
        .map(|(index, _)| index)
}

/// Whose tabs the page shows; `None` when it shows none, or those of two.
fn tabs(page: &Page) -> Option<Who> {
    let tree = Tree::new(&page.parts)?;
    let (root, _) = tree.nodes().find(|(_, node)| node.part == "tabs")?;
    let mut owners = tree
        .below(root)
        .filter(|(_, node)| node.role == "tab")
        .filter_map(|(_, node)| address::owner(&address::link(node)?));
    let first = owners.next()?;
    owners.all(|owner| owner == first).then_some(first)
}

/// The profile's owner, as the head around `target` shows.
pub(super) fn account(
    look: &Look<'_>,
    tree: Tree<'_>,
    target: usize,
    profile: Option<&Profile>,
) -> Result<(Account, Votes), Unreadable> {
    let heading = heading(tree).filter(|at| *at < target);
    let heading = heading.ok_or(Unreadable::NoTarget)?;
    let is_beyond =
        |node: &Node| matches!(node.role.as_str(), "tablist" | "article" | "feed" | "main");
    // A group member's page may have nothing but the head.
    let first = usize::from(address::is_of_member(&look.address));
    let ends_before = tree.nodes().skip(first).find(|(_, node)| is_beyond(node));
    if ends_before.is_some_and(|(at, _)| at < target) {
        return Err(Unreadable::NoTarget);
    }
    let mut votes = Votes::default();
    votes.add(Signal::Structure, tabs(look.page));
    let card = Card::new(tree, target);
    for (_, _, who) in card.links() {
        votes.add(Signal::Link, Some(who));
    }
    let conversations = tree
        .nodes()
        .filter_map(|(_, node)| address::conversation_link(&address::link(node)?));
    let conversation = conversations.last();
    let shown = votes.account(profile)?;
    let addressed = match address::route(&look.address) {
        Route::Profile(who) => who,
        Route::Preview(id) => Who::Number(id),
        Route::Conversation(_) | Route::Other => return Err(Unreadable::NoTarget),
    };
    // An address of the other kind says neither yes nor no.
    let same_kind = match &addressed {
        Who::Number(_) => shown.id.is_some(),
        Who::Name(_) => shown.handle.is_some(),
    };
    if same_kind {
        votes.add(Signal::Address, Some(addressed));
    }
    let mut account = match votes.account(profile) {
        // The page's data may already have given the other name.
        Err(_) if agrees(&shown, &votes) => shown,
        other => other?,
    };
    if account.id.is_none() {
        account.id = conversation;
    }
    account.name = name(tree, heading).map(Into::into);
    account.domains.extend(website(look.page));
    account.friends = card.friends();
    Ok((account, votes))
}

/// The website in the introduction, whose words say where the link leads. It goes by way of Facebook.
fn website(page: &Page) -> Option<Domain> {
    let at = page.parts.iter().position(|node| node.part == "website")?;
    let way = Address::parse(&page.parts.get(at)?.href)?;
    let (_, there) = cut(way.param("u")?, "://")?;
    let host = there.split('/').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let shown = Snapshot::text_of(&page.parts, at).into_inner();
    Domain::new(host).filter(|_| holds(&shown.to_ascii_lowercase(), host))
}

/// Every vote is a name of this account.
fn agrees(account: &Account, votes: &Votes) -> bool {
    votes.all(|who| match who {
        Who::Number(id) => Some(id) == account.id.as_ref(),
        Who::Name(handle) => Some(handle) == account.handle.as_ref(),
    })
}

/// The heading's own words: a second name and the mark of a checked account are in elements of their own.
fn name(tree: Tree<'_>, heading: usize) -> Option<String> {
    let own = tree.get(heading).map(|node| node.text.clone());
    own.filter(|text| !text.is_empty())
        .or_else(|| tree.text(heading))
}
