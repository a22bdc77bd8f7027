//! A compact picture of a piece of a page: what readers read.
use gate_text::Sensitive;
#[cfg(feature = "types")]
use ts_rs::TS;

/// Bits of [`Node::state`].
pub mod state {
    /// `disabled`, or `aria-disabled="true"`.
    pub const DISABLED: u16 = 1;
    /// `aria-hidden="true"` on the node itself.
    pub const HIDDEN: u16 = 2;
    /// `aria-expanded="true"`.
    pub const EXPANDED: u16 = 4;
    /// `aria-haspopup` is present.
    pub const POPUP: u16 = 8;
    /// Checked: the property of a checkbox or radio, or `aria-checked="true"`.
    pub const CHECKED: u16 = 16;
    /// `tabindex="-1"`.
    pub const UNTABBABLE: u16 = 32;
    /// `aria-modal="true"`.
    pub const MODAL: u16 = 64;
    /// Another node in this snapshot names this node in its `aria-describedby`.
    pub const DESCRIBES: u16 = 128;
}

/// One element. Empty strings stand for absent attributes.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Node {
    /// Index of the parent in the same list; its own index for a root.
    pub parent: u32,
    /// Tag name in lower case.
    pub tag: String,
    /// `role`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// `data-testid`, or the attribute that the site uses in its place (`data-sigil`, `data-action-id`).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub test_id: String,
    /// `href`, made absolute by the browser.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub href: String,
    /// `aria-label`, else `alt`, else `title`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Other declared attributes, as `name=value` lines (`type=checkbox`, `name=description`).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub attributes: String,
    /// The element's own text, without that of its children; never what a person typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Bits of [`state`].
    pub state: u16,
    /// Name of the page part whose root this is; empty for all other nodes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub part: String,
}

impl core::fmt::Debug for Node {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Node")
            .field("tag", &self.tag)
            .field("role", &self.role)
            .field("text_bytes", &self.text.len())
            .finish_non_exhaustive()
    }
}

/// What readers need from the page as a whole.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Page {
    /// The page's address.
    pub address: String,
    /// `lang` of the document.
    pub language: String,
    /// The parts that the plan names, each a root with its descendants.
    pub parts: Vec<Node>,
    /// What the plan's probes found in inline scripts, as `name` → text window.
    pub probes: Vec<(String, String)>,
    /// Somebody has pressed something here: what came with the page may be true no more.
    pub touched: bool,
}

impl core::fmt::Debug for Page {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Page")
            .field("parts", &self.parts.len())
            .finish_non_exhaustive()
    }
}

/// A candidate with its surroundings.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Snapshot {
    /// Id of the candidate in the site's plan.
    pub candidate: String,
    /// The nodes in document order; the first is the root of the reach.
    pub nodes: Vec<Node>,
    /// Index of the candidate itself in `nodes`.
    pub target: u32,
    /// Nodes of the last pressed opener and its surroundings (for items of the menu that it opened).
    pub opener: Vec<Node>,
    /// Something was left out because a cap was reached.
    pub cut: bool,
}

impl Snapshot {
    /// All text below and including a node, in document order, runs joined by a space.
    #[must_use]
    pub fn text_of(nodes: &[Node], root: usize) -> Sensitive<String> {
        let mut inside = vec![false; nodes.len()];
        let mut words: Vec<&str> = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            let parent_inside = inside.get(node.parent as usize).copied().unwrap_or(false);
            let here = index == root || (index > root && parent_inside);
            if let Some(slot) = inside.get_mut(index) {
                *slot = here;
            }
            if here {
                let own = if node.tag == "img" {
                    node.label.trim()
                } else {
                    node.text.trim()
                };
                if !own.is_empty() {
                    words.push(own);
                }
            }
        }
        words.join(" ").into()
    }
}
