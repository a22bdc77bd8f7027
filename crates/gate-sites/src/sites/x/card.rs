//! One person's card: a cell of a list, a hover card, the head of a post.
use super::{CODE, address, handle, votes::Votes};
use crate::{
    Address,
    tree::{Tree, has, is_plain},
};
use gate_model::{Account, Domain, Handle, Node, NumericId, Signal, state};
use gate_text::search::{cut, holds};

/// A tree read as one person's card. Cards of other people inside it are left out.
pub(super) struct Card<'a> {
    tree: Tree<'a>,
}

impl<'a> Card<'a> {
    pub(super) const fn new(tree: Tree<'a>) -> Self {
        Self { tree }
    }

    /// The nodes that are this person's and nobody else's.
    fn own(&self) -> impl Iterator<Item = (usize, &'a Node)> {
        let tree = self.tree;
        tree.nodes()
            .filter(move |(index, _)| !is_in_other_card(tree, *index))
    }

    /// Whose number the card's buttons carry; an error when they carry several.
    pub(super) fn number(&self) -> Result<Option<NumericId>, ()> {
        let mut numbers = self
            .own()
            .filter_map(|(_, node)| handle::numbered(&node.test_id))
            .map(|(id, _)| id);
        let first = numbers.next();
        if numbers.all(|other| Some(&other) == first.as_ref()) {
            Ok(first)
        } else {
            Err(())
        }
    }

    /// What picture and links say of the handle.
    pub(super) fn vote(&self, votes: &mut Votes) {
        self.vote_by_picture(votes);
        // Links in a bio can be reached by Tab; those of the picture and the handle cannot.
        for (_, node) in self.own().filter(|(_, node)| has(node, state::UNTABBABLE)) {
            votes.add(Signal::Link, address::profile_link(node));
        }
    }

    /// What the picture says of the handle. Pictures inside a link are those of mutual followers.
    pub(super) fn vote_by_picture(&self, votes: &mut Votes) {
        for (_, node) in self.own().filter(|(index, _)| !self.is_in_link(*index)) {
            let name = node.test_id.strip_prefix("UserAvatar-Container-");
            votes.add(Signal::TestId, name.and_then(handle::normal));
        }
    }

    /// Texts that are a handle and nothing else, for cards without links.
    pub(super) fn vote_by_text(&self, votes: &mut Votes) {
        for (index, node) in self.own() {
            if node.tag != "a" && !self.is_in_link(index) {
                votes.add(Signal::Structure, handle::whole(&node.text));
            }
        }
    }

    fn is_in_link(&self, index: usize) -> bool {
        self.tree.ancestors(index).any(|(_, node)| node.tag == "a")
    }

    /// What else the card tells of the person with this handle.
    pub(super) fn account(&self, handle: &Handle) -> Account {
        let mut account = Account::unknown(CODE);
        account.name = self.name(handle).map(Into::into);
        account.bio = self.bio().map(Into::into);
        account.domains = domains(self.tree, self.own());
        account.handle = Some(handle.clone());
        account
    }

    /// The first link to the profile that people can read and reach.
    fn name(&self, handle: &Handle) -> Option<String> {
        let is_name =
            |node: &Node| is_plain(node) && address::profile_link(node).as_ref() == Some(handle);
        let (index, _) = self.own().find(|(_, node)| is_name(node))?;
        self.tree.text(index)
    }

    /// The last text of unknown direction that describes no button.
    fn bio(&self) -> Option<String> {
        let is_bio = |(index, node): &(usize, &Node)| {
            node.attributes.lines().any(|line| line == "dir=auto")
                && !has(node, state::DESCRIBES)
                && !self.is_in_link(*index)
        };
        let (index, _) = self.own().filter(is_bio).last()?;
        self.tree.text(index)
    }
}

/// Whether a card of somebody else, inside the root's, holds the node.
fn is_in_other_card(tree: Tree<'_>, index: usize) -> bool {
    let is_card = |node: &Node| {
        matches!(
            node.test_id.as_str(),
            "UserCell" | "HoverCard" | "TypeaheadUser"
        )
    };
    let itself = tree.get(index).map(|node| (index, node));
    itself
        .into_iter()
        .chain(tree.ancestors(index))
        .any(|(at, node)| at != 0 && is_card(node))
}

/// Domains of the links out of X. X's shortener hides them: the text shows where they lead.
pub(super) fn domains<'a>(
    tree: Tree<'a>,
    nodes: impl Iterator<Item = (usize, &'a Node)>,
) -> Vec<Domain> {
    let mut found: Vec<Domain> = Vec::new();
    for (index, node) in nodes {
        let Some(address) = Address::parse(&node.href) else {
            continue;
        };
        let domain = match address.host() {
            "t.co" => shown_domain(tree, index),
            host if address::HOSTS.contains(&host) => None,
            host => Domain::new(host),
        };
        found.extend(domain.filter(|domain| !found.contains(domain)));
    }
    found
}

/// The domain that a shortened link shows. Scheme and ellipsis are hidden pieces of their own: a host that
/// an ellipsis follows is cut, and is none.
fn shown_domain(tree: Tree<'_>, link: usize) -> Option<Domain> {
    let (hidden, shown): (Vec<&Node>, Vec<&Node>) = tree
        .below(link)
        .map(|(_, node)| node)
        .partition(|node| has(node, state::HIDDEN));
    let text = shown
        .iter()
        .map(|node| node.text.as_str())
        .find(|text| holds(text, "."))?;
    let bare = cut(text, "://").map_or(text, |(_, rest)| rest);
    let is_cut = hidden
        .iter()
        .chain(&shown)
        .any(|node| holds(&node.text, "…"));
    match bare.split_once(['/', '?', '#', ':']) {
        Some((host, _)) => Domain::new(host),
        None if is_cut => None,
        None => Domain::new(bare),
    }
}
