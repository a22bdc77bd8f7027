//! The words of one's own profile on Facebook, where its introduction shows them beside the button that edits them.
use super::{
    address::{self, Who},
    payload::Profile,
    viewer,
};
use crate::{Address, tree::Tree};
use gate_model::{Page, Viewer};
use gate_text::Sensitive;

/// The words before the button, on one's own profile. Without that button nobody knows which words they are.
pub(super) fn own(page: &Page) -> Option<Sensitive<String>> {
    let address = Address::parse(&page.address)?;
    if !is_own(&address::owner(&address)?, &viewer::viewer(page)?, page) {
        return None;
    }
    let tree = Tree::new(&page.parts)?;
    let (root, _) = tree.nodes().find(|(_, node)| node.part == "intro")?;
    let is_left_out = |index| {
        let around = tree.ancestors(index).map(|(_, node)| node);
        let mut chain = around.chain(tree.get(index));
        chain.any(|node| matches!(node.role.as_str(), "button" | "heading") || node.tag == "h2")
    };
    let (button, _) = tree.below(root).find(|(_, node)| node.role == "button")?;
    let before = tree.below(root).take_while(|(index, _)| *index < button);
    let shown = before.filter(|(index, _)| !is_left_out(*index));
    let words: Vec<&str> = shown
        .map(|(_, node)| node.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    Some(words.join(" ").into())
}

/// Whether a profile is that of the account that acts.
fn is_own(shown: &Who, viewer: &Viewer, page: &Page) -> bool {
    let own = viewer.acting_as.as_ref().or(viewer.id.as_ref());
    match shown {
        Who::Number(id) => own == Some(id),
        Who::Name(handle) if viewer.handle.as_ref() == Some(handle) => true,
        // Data that came with the page may say that the name is the number's.
        Who::Name(_) => own
            .zip(Profile::of(page))
            .is_some_and(|(own, loaded)| loaded.joins(&Who::Number(own.clone()), shown)),
    }
}
