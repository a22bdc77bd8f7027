//! One person's card: a suggestion, a row of a list, a hover card, the line above a post, a conversation's head.
//! Buttons carry no target: it is the one person to whom the links before the button lead.
use super::{
    CODE,
    address::{self, Who},
    payload::Profile,
    votes::Votes,
};
use crate::tree::{Tree, has, is_plain};
use gate_model::{Account, Identifier, Node, Signal, Unreadable, state};

/// What parts one person's row from the next.
const LANDMARKS: &[&str] = &["listitem", "row", "article", "dialog"];

/// So many friends in common are looked at: what more a card shows are numbers.
const MOST_FRIENDS: usize = 6;

/// A tree read as one person's card.
pub(super) struct Card<'a> {
    tree: Tree<'a>,
    /// The button; for a menu's opener the end of the tree.
    target: usize,
}

impl<'a> Card<'a> {
    pub(super) const fn new(tree: Tree<'a>, target: usize) -> Self {
        Self { tree, target }
    }

    /// Links to people, with their indices; those of friends in common and of other rows left out.
    pub(super) fn links(&self) -> impl Iterator<Item = (usize, &'a Node, Who)> {
        let tree = self.tree;
        let own = tree.nodes().filter(|(index, _)| self.is_own(*index));
        own.filter_map(|(index, node)| {
            let address = address::link(node)?;
            let who = address::profile(&address)?;
            (!address::is_of_mutual_friend(&address)).then_some((index, node, who))
        })
    }

    /// Friends in common: in the cells of a grid, or by Facebook's own mark.
    pub(super) fn friends(&self) -> Vec<Identifier> {
        let friends = self.tree.nodes().filter_map(|(index, node)| {
            let address = address::link(node)?;
            let is_friend = address::is_of_mutual_friend(&address) || self.is_in_cell(index);
            address::profile(&address).filter(|_| is_friend)
        });
        friends
            .take(MOST_FRIENDS)
            .map(Who::into_identifier)
            .collect()
    }

    /// Not in a row, or below a landmark, that does not hold the button as well.
    fn is_own(&self, index: usize) -> bool {
        let is_foreign = |(at, node): (usize, &Node)| {
            at != 0
                && LANDMARKS.contains(&node.role.as_str())
                && !self.tree.is_within(self.target, at)
        };
        !self.tree.ancestors(index).any(is_foreign) && !self.is_in_cell(index)
    }

    /// Friends in common stand in the cells of a grid.
    fn is_in_cell(&self, index: usize) -> bool {
        self.tree
            .ancestors(index)
            .any(|(_, node)| node.role == "cell")
    }

    /// The person: every link leads there, and one that can be read stands before the button. A `lone` link may be
    /// that of a friend in common whose mark is lost; in a heading nobody else is named.
    pub(super) fn account(
        &self,
        profile: Option<&Profile>,
        lone: bool,
    ) -> Result<(Account, Votes), Unreadable> {
        let mut votes = Votes::default();
        let mut named = None;
        let mut is_sure = lone;
        for (index, node, who) in self.links() {
            is_sure |= !votes.is_empty() || self.is_in(index, &["h2", "h3", "h4"]);
            votes.add(Signal::Link, Some(who));
            if named.is_none() && index < self.target && is_plain(node) {
                named = self.name(index);
            }
        }
        let mut account = votes.account(profile)?;
        account.name = Some(
            named
                .filter(|_| is_sure)
                .ok_or(Unreadable::NoTarget)?
                .into(),
        );
        account.bio = self.facts().map(Into::into);
        account.friends = self.friends();
        Ok((account, votes))
    }

    /// In an element of one of these names, such as headings.
    pub(super) fn is_in(&self, index: usize, tags: &[&str]) -> bool {
        let mut above = self.tree.ancestors(index);
        above.any(|(_, node)| tags.contains(&node.tag.as_str()))
    }

    /// The first words of a link.
    pub(super) fn name(&self, link: usize) -> Option<String> {
        let mut texts = self.tree.below(link).map(|(_, node)| node.text.trim());
        texts.find(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Work, education, town: whatever else is written on the card, apart from links and buttons.
    fn facts(&self) -> Option<String> {
        let is_pressable = |(_, node): (usize, &Node)| {
            node.tag == "a" || node.role == "button" || has(node, state::HIDDEN)
        };
        let lines = self.tree.nodes().filter(|(index, node)| {
            let itself = core::iter::once((*index, *node));
            !node.text.is_empty()
                && self.is_own(*index)
                && !itself.chain(self.tree.ancestors(*index)).any(is_pressable)
        });
        let text = lines
            .map(|(_, node)| node.text.as_str())
            .filter(|text| text.chars().any(char::is_alphanumeric))
            .collect::<Vec<_>>()
            .join(" · ");
        (!text.is_empty()).then_some(text)
    }

    /// Somebody known by name alone.
    pub(super) fn named(name: &str) -> Account {
        Account {
            name: Some(name.to_owned().into()),
            ..Account::unknown(CODE)
        }
    }
}
