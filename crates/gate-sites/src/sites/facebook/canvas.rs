//! The mobile site since 2023: boxes at fixed places, without links or numbers. A button is known by its words
//! alone, and the person at best by a name that stands in the same box.
use super::{
    Found, Look, button,
    card::Card,
    labels::{Mark, Table},
};
use gate_model::{Signal, Unreadable};

/// A button of known words, and the first words in its box before it.
pub(super) fn by_label(look: &Look<'_>, table: &Table) -> Result<Found, Unreadable> {
    let tree = look.tree;
    let words = button::words(tree, look.target);
    if table.mark(&words) < Some(Mark::Listed) {
        return Err(Unreadable::NoAction);
    }
    let leads =
        |(index, node): (usize, &gate_model::Node)| index < look.target && node.role == "button";
    if button::has_rival(tree, look.target, Some(table)) || tree.nodes().any(leads) {
        return Err(Unreadable::TargetsDisagree);
    }
    let is_in_button = |index: usize| {
        let mut above = tree.ancestors(index);
        above.any(|(_, node)| node.role == "button")
    };
    let mut texts = tree.nodes().filter(|(index, node)| {
        *index < look.target
            && !node.text.is_empty()
            && node.role != "button"
            && !is_in_button(*index)
    });
    let (_, first) = texts.next().ok_or(Unreadable::NoTarget)?;
    Ok(Found::one(Card::named(&first.text), vec![Signal::Label]))
}
