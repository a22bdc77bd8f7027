//! Nodes as a tree: the questions that readers ask.
use gate_model::{Node, Snapshot, state};

/// A checked list of nodes.
#[derive(Clone, Copy)]
pub(crate) struct Tree<'a>(&'a [Node]);

impl<'a> Tree<'a> {
    /// A tree, if every parent stands before its children.
    pub(crate) fn new(nodes: &'a [Node]) -> Option<Self> {
        let sound = nodes
            .iter()
            .enumerate()
            .all(|(index, node)| node.parent as usize <= index);
        sound.then_some(Self(nodes))
    }

    pub(crate) fn get(self, index: usize) -> Option<&'a Node> {
        self.0.get(index)
    }

    /// All nodes with their indices, in document order.
    pub(crate) fn nodes(self) -> impl Iterator<Item = (usize, &'a Node)> {
        self.0.iter().enumerate()
    }

    /// The ancestors of a node, nearest first, without itself.
    pub(crate) fn ancestors(self, index: usize) -> impl Iterator<Item = (usize, &'a Node)> {
        let mut at = index;
        core::iter::from_fn(move || {
            let parent = self.0.get(at)?.parent as usize;
            if parent >= at {
                return None;
            }
            at = parent;
            Some((parent, self.0.get(parent)?))
        })
    }

    /// Whether a node is this root or below it.
    pub(crate) fn is_within(self, index: usize, root: usize) -> bool {
        (root..self.end(root)).contains(&index)
    }

    /// The nodes below a root, itself included.
    pub(crate) fn below(self, root: usize) -> impl Iterator<Item = (usize, &'a Node)> {
        self.nodes().take(self.end(root)).skip(root)
    }

    /// Behind the last node below a root: in document order they stand together.
    fn end(self, root: usize) -> usize {
        let mut end = root + 1;
        while let Some(node) = self.0.get(end) {
            let parent = node.parent as usize;
            if parent < root || parent == end {
                break;
            }
            end += 1;
        }
        end
    }

    /// The first node with this test id.
    pub(crate) fn with_test_id(self, test_id: &str) -> Option<usize> {
        self.0.iter().position(|node| node.test_id == test_id)
    }

    /// All text of a subtree on one line; `None` when there is none.
    pub(crate) fn text(self, root: usize) -> Option<String> {
        let text = Snapshot::text_of(self.0, root).into_inner();
        (!text.is_empty()).then_some(text)
    }
}

/// Whether a bit of [`state`] is set.
pub(crate) const fn has(node: &Node, bit: u16) -> bool {
    node.state & bit != 0
}

/// Neither hidden from assistive technology nor left out of the tab order: what a person reads.
pub(crate) const fn is_plain(node: &Node) -> bool {
    !has(node, state::HIDDEN | state::UNTABBABLE)
}

#[cfg(test)]
mod tests {
    use super::Tree;
    use gate_model::Node;

    #[test]
    fn a_node_is_within_itself_and_what_stands_around_it() {
        // 0 ┬ 1 ─ 2
        //   └ 3, and 4 is another root.
        let nodes = [0, 0, 1, 0, 4].map(|parent| Node {
            parent,
            ..Node::default()
        });
        let tree = Tree::new(&nodes).expect("parents before their children");
        for (root, expected) in [
            (0, vec![0, 1, 2, 3]),
            (1, vec![1, 2]),
            (2, vec![2]),
            (3, vec![3]),
            (4, vec![4]),
        ] {
            let within = (0..nodes.len()).filter(|index| tree.is_within(*index, root));
            assert_eq!(within.collect::<Vec<_>>(), expected, "{root}");
        }
    }
}
