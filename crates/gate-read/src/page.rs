//! What readers need of the page as a whole.
use crate::{
    find::Look,
    walk::{Walk, attribute},
};
use gate_model::{Page, Probe};

const PART_NODES: usize = 150;

/// The page: its address, language, and of its parts and probes those that are named or tell who is signed in.
pub(crate) fn page(look: &Look<'_>, names: &[&str]) -> Page {
    let wanted = |name: &&str| names.contains(name) || look.plan.viewer.contains(name);
    let mut walk = Walk::default();
    let mut roots = Vec::new();
    for part in look.plan.parts.iter().filter(|part| wanted(&part.name)) {
        let root = look
            .selector(part.selector)
            .and_then(|selector| look.document.select(selector).next());
        let Some(root) = root else { continue };
        let start = walk.nodes.len();
        if walk.take(root, &look.rules(), start + PART_NODES) {
            roots.push((start, part.name));
        } else {
            walk.back(start);
        }
    }
    let mut parts = walk.finish();
    for (at, name) in roots {
        if let Some(node) = parts.get_mut(at) {
            name.clone_into(&mut node.part);
        }
    }
    Page {
        address: look.address.to_owned(),
        language: attribute(look.document.root_element(), "lang").to_owned(),
        parts,
        probes: look
            .plan
            .probes
            .iter()
            .filter(|probe| wanted(&probe.name))
            .filter_map(|probe| window(look, probe))
            .collect(),
        touched: false,
    }
}

/// The window of the first inline script with the probe's needle.
fn window(look: &Look<'_>, probe: &Probe) -> Option<(String, String)> {
    let scripts = look.document.select(look.selector(probe.selector)?);
    scripts
        .filter(|script| script.value().attr("src").is_none())
        .find_map(|script| {
            let text: String = script.text().collect();
            let from = text.find(probe.needle).and_then(|at| text.get(at..))?;
            let mut units = 0;
            let window = from.chars().take_while(|c| {
                units += c.len_utf16();
                units <= usize::from(probe.length)
            });
            Some((probe.name.to_owned(), window.collect()))
        })
}
