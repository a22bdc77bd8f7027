//! Changes of a page at random, the same for the same seed on every machine.
use scraper::{Html, Node, Selector};

/// What of a site's pages is changed.
pub(crate) struct Habits {
    /// Attributes that are dropped or renamed.
    attributes: &'static [&'static str],
    /// Selectors of cards that are exchanged.
    cards: &'static [&'static str],
    /// What is put in somewhere: friends in common.
    inserted: &'static str,
}

/// The habits of a site.
pub(crate) fn habits(site: &str) -> Habits {
    match site {
        "x" => Habits {
            attributes: &[
                "data-testid",
                "aria-label",
                "href",
                "role",
                "tabindex",
                "aria-hidden",
                "aria-describedby",
                "id",
                "dir",
                "aria-expanded",
                "type",
            ],
            cards: &[
                "[data-testid=UserCell]",
                "[data-testid=cellInnerDiv]",
                "article",
            ],
            inserted: "",
        },
        _ => Habits {
            attributes: &[
                "aria-label",
                "href",
                "role",
                "tabindex",
                "aria-hidden",
                "aria-disabled",
                "aria-labelledby",
                "aria-haspopup",
                "aria-expanded",
                "aria-posinset",
                "contenteditable",
                "dir",
                "data-mcomponent",
            ],
            // A row of friends in common is no card, but part of one.
            cards: &[
                "[data-card]",
                "[role=listitem]",
                "[role=row]:not(:has(> [role=cell]))",
            ],
            inserted: "<div role=\"grid\"><div role=\"row\"><div role=\"cell\"><a \
                href=\"/olga.friend?__tn__=%3C\" role=\"link\"><svg aria-label=\"Olga Friend\" \
                role=\"img\"></svg></a></div></div></div>",
        },
    }
}

/// A small generator: the same seed gives the same page on every machine.
pub(crate) struct Random(u64);

impl Random {
    /// The generator of one round on one page.
    pub(crate) fn new(seed: u64, round: u64) -> Self {
        let mut random = Self((seed << 20) + round * 2 + 1);
        for _ in 0..4 {
            random.below(7);
        }
        random
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).expect("64 bits") % end.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }
}

type Id = ego_tree::NodeId;

/// Elements of the body, in document order.
fn elements(page: &Html) -> Vec<Id> {
    let body = Selector::parse("body *").expect("a selector");
    page.select(&body).map(|element| element.id()).collect()
}

fn matching(page: &Html, selector: &str) -> Vec<Id> {
    page.select(&Selector::parse(selector).expect("a selector"))
        .map(|element| element.id())
        .collect()
}

fn edit(page: &mut Html, id: Id, change: impl FnOnce(&mut scraper::node::Element)) {
    if let Node::Element(element) = page.tree.get_mut(id).expect("a node").value() {
        change(element);
    }
}

/// Takes an attribute away, or gives it another name.
fn drop_attribute(page: &mut Html, random: &mut Random, names: &[&'static str]) {
    let name = random.pick(names).expect("a name");
    let rename = random.below(2) == 0;
    let Some(id) = random.pick(&matching(page, &format!("body [{name}]"))) else {
        return;
    };
    edit(page, id, |element| {
        let at = element
            .attrs
            .iter()
            .position(|(key, _)| &*key.local == name)
            .expect("it matched");
        let (mut key, value) = element.attrs.remove(at);
        if rename {
            key.local = format!("{name}-2").into();
            element.attrs.push((key, value));
            // The parser keeps them in order, and looks them up by halves.
            element.attrs.sort_by(|one, other| one.0.cmp(&other.0));
        }
    });
}

/// Words of no language, words from right to left, no words.
fn noise(text: &str, random: &mut Random) -> String {
    match random.below(3) {
        0 => String::new(),
        1 => "qzx vrrp blm".to_owned(),
        _ => text
            .split(' ')
            .rev()
            .map(|word| {
                word.strip_prefix('@')
                    .map_or(word.to_owned(), |name| format!("\u{202b}{name}@\u{202c}"))
            })
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// Replaces a label, or the words on a control or heading.
fn noise_words(page: &mut Html, random: &mut Random) {
    if random.below(2) == 0 {
        let Some(id) = random.pick(&matching(page, "body [aria-label]")) else {
            return;
        };
        edit(page, id, |element| {
            for (key, value) in &mut element.attrs {
                if &*key.local == "aria-label" {
                    *value = noise(value, random).into();
                }
            }
        });
        return;
    }
    let Some(id) = random.pick(&matching(
        page,
        "button span, [role=button] span, [role=menuitem] span, h1 span, h2 span",
    )) else {
        return;
    };
    let node = page.tree.get(id).expect("a node");
    let Some(text) = node
        .children()
        .find(|child| child.value().is_text())
        .map(|child| child.id())
    else {
        return;
    };
    if let Node::Text(words) = page.tree.get_mut(text).expect("a node").value() {
        words.text = noise(words, random).into();
    }
}

fn remove(page: &mut Html, random: &mut Random) {
    if let Some(id) = random.pick(&elements(page)) {
        page.tree.get_mut(id).expect("a node").detach();
    }
}

/// Puts an element's children in its place.
fn unwrap(page: &mut Html, random: &mut Random) {
    let Some(id) = random.pick(&elements(page)) else {
        return;
    };
    let children: Vec<Id> = page
        .tree
        .get(id)
        .expect("a node")
        .children()
        .map(|child| child.id())
        .collect();
    let mut node = page.tree.get_mut(id).expect("a node");
    for child in children {
        node.insert_id_before(child);
    }
    node.detach();
}

/// Puts a copy of an element behind it.
fn duplicate(page: &mut Html, random: &mut Random) {
    let Some(id) = random.pick(&elements(page)) else {
        return;
    };
    let twin = page.tree.orphan(Node::Fragment).id();
    copy(page, id, twin);
    let copied = page
        .tree
        .get(twin)
        .expect("a node")
        .first_child()
        .expect("the copy")
        .id();
    page.tree
        .get_mut(id)
        .expect("a node")
        .insert_id_after(copied);
}

fn copy(page: &mut Html, from: Id, to: Id) {
    let value = page.tree.get(from).expect("a node").value().clone();
    let new = page.tree.get_mut(to).expect("a node").append(value).id();
    let children: Vec<Id> = page
        .tree
        .get(from)
        .expect("a node")
        .children()
        .map(|child| child.id())
        .collect();
    for child in children {
        copy(page, child, new);
    }
}

/// Exchanges what two cards of a list hold, as a recycling list does.
fn swap(page: &mut Html, random: &mut Random, kinds: &[&'static str]) {
    let Some(kind) = random.pick(kinds) else {
        return;
    };
    let cards = matching(page, kind);
    let (Some(one), Some(other)) = (random.pick(&cards), random.pick(&cards)) else {
        return;
    };
    let children = |page: &Html, id: Id| -> Vec<Id> {
        page.tree
            .get(id)
            .expect("a node")
            .children()
            .map(|child| child.id())
            .collect()
    };
    let nested = page
        .tree
        .get(one)
        .expect("a node")
        .ancestors()
        .any(|up| up.id() == other)
        || page
            .tree
            .get(other)
            .expect("a node")
            .ancestors()
            .any(|up| up.id() == one);
    if one == other || nested {
        return;
    }
    let (first, second) = (children(page, one), children(page, other));
    for child in first {
        page.tree.get_mut(other).expect("a node").append_id(child);
    }
    for child in second {
        page.tree.get_mut(one).expect("a node").append_id(child);
    }
}

/// Puts something new before an element.
fn insert(page: &mut Html, random: &mut Random, html: &str) {
    let Some(id) = random.pick(&elements(page)) else {
        return;
    };
    let new = Html::parse_fragment(html);
    let from = new.root_element().first_child().expect("an element").id();
    let to = page.tree.orphan(Node::Fragment).id();
    graft(&new, from, page, to);
    let made = page.tree.get(to).expect("a node").first_child();
    let made = made.expect("the graft").id();
    page.tree
        .get_mut(id)
        .expect("a node")
        .insert_id_before(made);
}

fn graft(source: &Html, from: Id, page: &mut Html, to: Id) {
    let node = source.tree.get(from).expect("a node");
    let value = node.value().clone();
    let new = page.tree.get_mut(to).expect("a node").append(value).id();
    for child in node.children() {
        graft(source, child.id(), page, new);
    }
}

/// One change.
pub(crate) fn mutate(page: &mut Html, random: &mut Random, habits: &Habits) {
    let kinds = if habits.inserted.is_empty() { 10 } else { 12 };
    match random.below(kinds) {
        0..=3 => drop_attribute(page, random, habits.attributes),
        4..=5 => noise_words(page, random),
        6 => remove(page, random),
        7 => unwrap(page, random),
        8 => duplicate(page, random),
        9 => swap(page, random, habits.cards),
        _ => insert(page, random, habits.inserted),
    }
}
