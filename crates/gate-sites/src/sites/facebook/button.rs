//! Buttons and their words.
use super::labels::Table;
use crate::tree::{Tree, has};
use gate_model::state;
use gate_text::label::fold_label;

/// What stands on a button, folded: its label and its text.
pub(super) fn words(tree: Tree<'_>, index: usize) -> [String; 2] {
    let label = tree.get(index).map_or("", |node| node.label.as_str());
    let text = tree.text(index).unwrap_or_default();
    [fold_label(label), fold_label(&text)]
}

/// Whether a person can press it: neither it nor anything around it is hidden or disabled.
pub(super) fn is_on(tree: Tree<'_>, index: usize) -> bool {
    let itself = tree.get(index).map(|node| (index, node));
    !itself
        .into_iter()
        .chain(tree.ancestors(index))
        .any(|(_, node)| has(node, state::HIDDEN | state::DISABLED))
}

/// The labelled buttons with text that can be pressed, in document order. Those that only show who the friends
/// in common are have no label of their own.
pub(super) fn labelled(tree: Tree<'_>) -> Vec<usize> {
    let is_button = |(index, node): &(usize, &gate_model::Node)| {
        node.role == "button"
            && !node.label.is_empty()
            && tree.text(*index).is_some()
            && is_on(tree, *index)
    };
    tree.nodes()
        .filter(is_button)
        .map(|(index, _)| index)
        .collect()
}

/// Whether another button in reach says the same, or does the same: then there are two people in reach.
pub(super) fn has_rival(tree: Tree<'_>, target: usize, table: Option<&Table>) -> bool {
    let own = words(tree, target);
    let is_same = |index: usize| {
        let other = words(tree, index);
        let equal = own
            .iter()
            .any(|word| !word.is_empty() && other.contains(word));
        equal || table.is_some_and(|table| table.mark(&other).is_some())
    };
    tree.nodes().any(|(index, node)| {
        node.role == "button"
            && index != target
            && !tree.is_within(index, target)
            && !tree.is_within(target, index)
            && is_on(tree, index)
            && is_same(index)
    })
}
