//! Elements into nodes.
use gate_model::{Node, Plan, state};
use scraper::{ElementRef, Selector};

const NODES: usize = 400;
const UNITS: usize = 24_000;
const STRING: usize = 500;
const ADDRESS: usize = 1_000;

const LEFT_OUT: &[&str] = &[
    "script", "style", "noscript", "template", "link", "meta", "br", "head", "iframe",
];
const TYPED: &[&str] = &["input", "textarea", "select"];

/// What walking needs of a plan.
pub(crate) struct Rules<'a> {
    pub(crate) address: &'a str,
    pub(crate) plan: &'a Plan,
    pub(crate) private: Option<&'a Selector>,
    pub(crate) left_out: Option<&'a Selector>,
    /// The attributes that travel, each with the elements of which it does.
    pub(crate) bearers: Vec<(&'static str, &'a Selector)>,
}

/// Collected nodes, and the elements that they stand for.
#[derive(Default)]
pub(crate) struct Walk<'a> {
    pub(crate) nodes: Vec<Node>,
    pub(crate) elements: Vec<ElementRef<'a>>,
    units: usize,
}

/// An element with all its ancestors, nearest first.
pub(crate) fn upwards(element: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    core::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap))
}

pub(crate) fn attribute<'a>(element: ElementRef<'a>, name: &str) -> &'a str {
    element.value().attr(name).unwrap_or("")
}

impl<'a> Walk<'a> {
    /// Takes a root with all below it; `false` when a cap was reached.
    pub(crate) fn take(&mut self, root: ElementRef<'a>, rules: &Rules<'_>, most: usize) -> bool {
        let hushed = upwards(root).any(|element| is_hushed(element, rules));
        self.add(root, None, hushed, rules, most.min(NODES))
    }

    fn add(
        &mut self,
        element: ElementRef<'a>,
        parent: Option<usize>,
        hushed: bool,
        rules: &Rules<'_>,
        most: usize,
    ) -> bool {
        let is_unwanted = |left_out: &Selector| parent.is_some() && left_out.matches(&element);
        if is_left_out(element) || rules.left_out.is_some_and(is_unwanted) {
            return true;
        }
        let hushed = hushed || is_hushed(element, rules);
        let mut node = node(element, hushed, rules);
        let strings = [
            &node.tag,
            &node.role,
            &node.test_id,
            &node.href,
            &node.label,
            &node.attributes,
            &node.text,
        ];
        let size: usize = strings.iter().map(|text| text.encode_utf16().count()).sum();
        if self.nodes.len() == most || self.units + size > UNITS {
            return false;
        }
        self.units += size;
        let index = self.nodes.len();
        node.parent = u32::try_from(parent.unwrap_or(index)).unwrap_or(u32::MAX);
        self.nodes.push(node);
        self.elements.push(element);
        element
            .child_elements()
            .all(|child| self.add(child, Some(index), hushed, rules, most))
    }

    /// Forgets what came in after.
    pub(crate) fn back(&mut self, length: usize) {
        self.nodes.truncate(length);
        self.elements.truncate(length);
    }

    /// The nodes, with those marked that others name as their description.
    pub(crate) fn finish(mut self) -> Vec<Node> {
        let named: Vec<&str> = self
            .elements
            .iter()
            .flat_map(|element| attribute(*element, "aria-describedby").split_whitespace())
            .collect();
        for (node, element) in self.nodes.iter_mut().zip(&self.elements) {
            if element
                .value()
                .attr("id")
                .is_some_and(|id| !id.is_empty() && named.contains(&id))
            {
                node.state |= state::DESCRIBES;
            }
        }
        self.nodes
    }
}

fn is_left_out(element: ElementRef<'_>) -> bool {
    let inside = |names: &[&str]| {
        let parents = element.ancestors().filter_map(ElementRef::wrap);
        parents
            .into_iter()
            .any(|parent| names.contains(&parent.value().name()))
    };
    let name = element.value().name();
    LEFT_OUT.contains(&name)
        || inside(&["svg", "select"])
        || (name == "source" && inside(&["picture"]))
}

fn is_hushed(element: ElementRef<'_>, rules: &Rules<'_>) -> bool {
    TYPED.contains(&element.value().name())
        || element.value().attr("contenteditable").is_some()
        || rules
            .private
            .is_some_and(|private| private.matches(&element))
}

fn node(element: ElementRef<'_>, hushed: bool, rules: &Rules<'_>) -> Node {
    let plan = rules.plan;
    let mut test_ids = core::iter::once(&"data-testid").chain(plan.test_id_attributes);
    let label = ["aria-label", "alt", "title"].map(|name| attribute(element, name));
    let borne = rules
        .bearers
        .iter()
        .filter(|(_, bearers)| bearers.matches(&element));
    let declared = borne.filter_map(|(name, _)| Some((name, element.value().attr(name)?)));
    let is_link = matches!(element.value().name(), "a" | "area");
    let href = element
        .value()
        .attr("href")
        .filter(|_| is_link)
        .unwrap_or("");
    Node {
        parent: 0,
        tag: element.value().name().to_owned(),
        role: cut(attribute(element, "role").trim(), STRING),
        test_id: cut(
            test_ids
                .find_map(|name| element.value().attr(name))
                .unwrap_or(""),
            STRING,
        ),
        href: cut(&resolved(href, rules.address), ADDRESS),
        label: cut(
            label
                .into_iter()
                .find(|text| !text.trim().is_empty())
                .unwrap_or(""),
            STRING,
        ),
        attributes: cut(
            &declared
                .map(|(name, value)| format!("{name}={value}"))
                .collect::<Vec<_>>()
                .join("\n"),
            STRING,
        ),
        text: if hushed {
            String::new()
        } else {
            cut(&own_text(element), STRING)
        },
        state: state_of(element),
        part: String::new(),
    }
}

fn own_text(element: ElementRef<'_>) -> String {
    let runs = element
        .children()
        .filter_map(|child| child.value().as_text().map(|text| text.to_string()));
    let text = runs.collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn state_of(element: ElementRef<'_>) -> u16 {
    let present = |name: &str| element.value().attr(name).is_some();
    let on = |name: &str| attribute(element, name) == "true";
    [
        (present("disabled") || on("aria-disabled"), state::DISABLED),
        (on("aria-hidden"), state::HIDDEN),
        (on("aria-expanded"), state::EXPANDED),
        (present("aria-haspopup"), state::POPUP),
        (present("checked") || on("aria-checked"), state::CHECKED),
        (attribute(element, "tabindex") == "-1", state::UNTABBABLE),
        (on("aria-modal"), state::MODAL),
    ]
    .into_iter()
    .filter(|(is_on, _)| *is_on)
    .fold(0, |bits, (_, bit)| bits | bit)
}

/// The first units of a text, never half a character.
fn cut(text: &str, most: usize) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= most
        })
        .collect()
}

/// A link as the browser would resolve it on a page with this address.
fn resolved(href: &str, address: &str) -> String {
    let href = href.trim();
    let scheme = href
        .split_once(':')
        .map(|(scheme, _)| scheme)
        .filter(|scheme| {
            !scheme.is_empty()
                && scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        });
    match scheme.map(str::to_ascii_lowercase).as_deref() {
        Some("http" | "https") => return with_lower_host(href),
        Some(_) => return String::new(),
        None if href.is_empty() => return String::new(),
        None => {}
    }
    let (scheme, rest) = address.split_once("://").unwrap_or(("https", address));
    let page = rest.split(['?', '#']).next().unwrap_or(rest);
    let host = page.split('/').next().unwrap_or(page);
    if let Some(rest) = href.strip_prefix("//") {
        with_lower_host(&format!("{scheme}://{rest}"))
    } else if href.starts_with('/') {
        format!("{scheme}://{host}{href}")
    } else if href.starts_with(['?', '#']) {
        format!("{scheme}://{page}{href}")
    } else {
        let folder = page.rsplit_once('/').map_or(host, |(folder, _)| folder);
        format!("{scheme}://{folder}/{href}")
    }
}

/// An absolute address with scheme and host in lower case, and a path.
fn with_lower_host(address: &str) -> String {
    let (scheme, rest) = address.split_once("://").unwrap_or(("https", address));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let slash = if rest.starts_with('/') { "" } else { "/" };
    format!(
        "{}://{}{slash}{rest}",
        scheme.to_ascii_lowercase(),
        host.to_ascii_lowercase()
    )
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn links_resolve_as_in_a_browser() {
        for (href, expected) in [
            ("/pupil_example", "https://x.com/pupil_example"),
            ("followers", "https://x.com/a/followers"),
            ("?q=1", "https://x.com/a/b?q=1"),
            ("#top", "https://x.com/a/b#top"),
            ("//Elsewhere.example/c", "https://elsewhere.example/c"),
            ("HTTP://Elsewhere.example", "http://elsewhere.example/"),
            (
                "https://elsewhere.example?q",
                "https://elsewhere.example/?q",
            ),
            ("javascript:void(0)", ""),
            ("mailto:a@b.example", ""),
            ("", ""),
        ] {
            assert_eq!(resolved(href, "https://x.com/a/b?c#d"), expected, "{href}");
        }
    }
}
