//! Candidates on a page, and their snapshots.
use crate::{
    Refusal, page,
    walk::{Rules, Walk, attribute, upwards},
};
use gate_model::{Candidate, Composer, Labels, Page, Plan, Reach, Snapshot};
use scraper::{ElementRef, Html, Selector};
use std::collections::HashMap;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const OFF: &str = "[aria-disabled=\"true\"],[inert],[disabled]";
/// Hidden, and out of the tab order: a twin, which nobody presses.
const TWIN: &str = "[aria-hidden=\"true\"] [tabindex=\"-1\"]";

/// A page under a plan.
pub(crate) struct Look<'a> {
    pub(crate) document: &'a Html,
    pub(crate) address: &'a str,
    pub(crate) plan: Plan,
    selectors: HashMap<&'static str, Selector>,
}

impl<'a> Look<'a> {
    pub(crate) fn new(document: &'a Html, address: &'a str, plan: Plan) -> Result<Self, Refusal> {
        let mut texts = vec![OFF, TWIN, plan.private, plan.left_out, plan.openers];
        let reaches = plan
            .candidates
            .iter()
            .map(|candidate| &candidate.reach)
            .chain(plan.composers.iter().map(|composer| &composer.reach))
            .chain([&plan.opener_reach]);
        for reach in reaches {
            match reach {
                Reach::Closest { selector } => texts.push(selector),
                Reach::Climb { until, stop, skip } => texts.extend([until, stop, skip]),
                Reach::Alone => {}
            }
        }
        texts.extend(plan.candidates.iter().map(|candidate| candidate.selector));
        let composers = plan.composers.iter();
        texts.extend(composers.flat_map(|one| [one.editor, one.lines, one.submit]));
        texts.extend(plan.parts.iter().map(|part| part.selector));
        texts.extend(plan.attributes.iter().map(|(_, bearers)| *bearers));
        texts.extend(plan.probes.iter().map(|probe| probe.selector));
        let mut selectors = HashMap::new();
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            let selector = Selector::parse(text).map_err(|_| Refusal::BadSelector(text))?;
            selectors.insert(text, selector);
        }
        Ok(Self {
            document,
            address,
            plan,
            selectors,
        })
    }

    /// A selector of the plan; an empty one matches nothing.
    pub(crate) fn selector(&self, text: &str) -> Option<&Selector> {
        self.selectors.get(text)
    }

    pub(crate) fn matches(&self, element: ElementRef<'_>, text: &str) -> bool {
        self.selector(text)
            .is_some_and(|selector| selector.matches(&element))
    }

    pub(crate) fn rules(&self) -> Rules<'_> {
        Rules {
            address: self.address,
            plan: &self.plan,
            private: self.selector(self.plan.private),
            left_out: self.selector(self.plan.left_out),
            bearers: (self.plan.attributes.iter())
                .filter_map(|(name, bearers)| Some((*name, self.selector(bearers)?)))
                .collect(),
        }
    }

    pub(crate) fn page(&self, names: &[&str]) -> Page {
        page::page(self, names)
    }

    /// Every candidate, in document order.
    pub(crate) fn candidates(&self) -> Vec<(ElementRef<'a>, &Candidate)> {
        let elements = self
            .document
            .root_element()
            .descendants()
            .filter_map(ElementRef::wrap);
        elements
            .filter_map(|element| Some((element, self.which(element)?)))
            .collect()
    }

    fn which(&self, element: ElementRef<'_>) -> Option<&Candidate> {
        let path = path_of(self.address);
        let found = self.plan.candidates.iter().find(|candidate| {
            (candidate.paths.is_empty()
                || candidate.paths.iter().any(|start| path.starts_with(start)))
                && self.matches(element, candidate.selector)
                && (candidate.labels == Labels::NONE || self.says(element, candidate.labels))
                && !(candidate.spared && self.says(element, self.plan.never))
        })?;
        let is_off = self.matches(element, TWIN)
            || upwards(element).any(|element| self.matches(element, OFF));
        (!is_off).then_some(found)
    }

    /// Whether its label or its text is one of these.
    fn says(&self, element: ElementRef<'_>, patterns: Labels) -> bool {
        if patterns == Labels::NONE {
            return false;
        }
        let mut walk = Walk::default();
        walk.take(element, &self.rules(), usize::MAX);
        let label = walk
            .nodes
            .first()
            .map(|node| node.label.clone())
            .unwrap_or_default();
        let texts: Vec<&str> = walk.nodes.iter().map(|node| &*node.text).collect();
        let words = [folded(&label), folded(&texts.join(" "))];
        patterns
            .iter()
            .any(|pattern| words.iter().any(|words| fits(words, pattern.0)))
    }

    /// Every editor in which something public is written, in document order.
    pub(crate) fn composers(&self) -> Vec<(ElementRef<'a>, &Composer)> {
        let path = path_of(self.address);
        let elements = self.document.root_element().descendants();
        let which = |element| {
            self.plan.composers.iter().find(|composer| {
                (composer.paths.is_empty()
                    || composer.paths.iter().any(|start| path.starts_with(start)))
                    && self.matches(element, composer.editor)
            })
        };
        elements
            .filter_map(ElementRef::wrap)
            .filter_map(|element| Some((element, which(element)?)))
            .collect()
    }

    /// A candidate with its surroundings.
    pub(crate) fn snapshot(&self, element: ElementRef<'_>, candidate: &Candidate) -> Snapshot {
        let opener = if candidate.uses_opener {
            self.opener()
        } else {
            Vec::new()
        };
        Snapshot {
            opener,
            ..self.around(element, candidate.id, &candidate.reach)
        }
    }

    /// An element with what stands around it.
    pub(crate) fn around(&self, element: ElementRef<'_>, id: &str, reach: &Reach) -> Snapshot {
        let mut walk = Walk::default();
        let whole = walk.take(self.root(element, reach), &self.rules(), usize::MAX);
        let target = walk.elements.iter().position(|one| *one == element);
        if target.is_none() {
            walk.back(0);
        }
        Snapshot {
            candidate: id.to_owned(),
            nodes: walk.finish(),
            target: target.and_then(|at| u32::try_from(at).ok()).unwrap_or(0),
            opener: Vec::new(),
            cut: !whole || target.is_none(),
        }
    }

    /// What is around the opener that says its menu is open.
    fn opener(&self) -> Vec<gate_model::Node> {
        let mut walk = Walk::default();
        let openers = self
            .selector(self.plan.openers)
            .map(|openers| self.document.select(openers));
        let open = openers
            .into_iter()
            .flatten()
            .find(|one| attribute(*one, "aria-expanded") == "true");
        if let Some(element) = open
            && !walk.take(
                self.root(element, &self.plan.opener_reach),
                &self.rules(),
                usize::MAX,
            )
        {
            walk.back(0);
        }
        walk.finish()
    }

    fn root<'b>(&self, element: ElementRef<'b>, reach: &Reach) -> ElementRef<'b> {
        match reach {
            Reach::Alone => element,
            Reach::Closest { selector } => upwards(element)
                .find(|one| self.matches(*one, selector))
                .unwrap_or(element),
            Reach::Climb { until, stop, skip } => {
                let counts = |one: ElementRef<'_>| {
                    self.matches(one, until) && !upwards(one).any(|up| self.matches(up, skip))
                };
                for node in upwards(element).take_while(|node| node.value().name() != "body") {
                    let inside = self.selector(until).map(|until| node.select(until));
                    if counts(node) || inside.into_iter().flatten().any(counts) {
                        return node;
                    }
                    if self.matches(node, stop) {
                        break;
                    }
                }
                element
            }
        }
    }
}

/// The path of an address.
fn path_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/");
    path.split(['?', '#']).next().unwrap_or(path)
}

/// A label as the plan's patterns are folded.
fn folded(label: &str) -> String {
    let is_mark = |c: char| {
        is_combining_mark(c)
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let mut text = String::new();
    for c in label
        .nfkd()
        .filter(|c| !is_mark(*c))
        .flat_map(char::to_lowercase)
    {
        match c {
            'ı' => text.push('i'),
            'ß' => text.push_str("ss"),
            'ł' => text.push('l'),
            'ø' => text.push('o'),
            'đ' => text.push('d'),
            'æ' => text.push_str("ae"),
            '’' => text.push('\''),
            other => text.push(other),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether folded words have the form of a pattern.
fn fits(words: &str, pattern: &str) -> bool {
    let is_handle = pattern.contains("{h}");
    let Some((start, end)) = pattern.split_once(if is_handle { "{h}" } else { "{n}" }) else {
        return words == pattern;
    };
    let name = words
        .strip_prefix(start)
        .and_then(|rest| rest.strip_suffix(end));
    let is_spaced = |name: &str| name.contains(char::is_whitespace);
    name.is_some_and(|name| {
        if is_handle {
            !name.is_empty() && !is_spaced(name)
        } else {
            !name.trim().is_empty()
        }
    })
}

/// Where an element is, as a selector.
pub(crate) fn path(element: ElementRef<'_>) -> String {
    let mut steps: Vec<String> = upwards(element)
        .map(|one| {
            let name = one.value().name();
            let before = one.prev_siblings().filter_map(ElementRef::wrap);
            let nth = 1 + before.filter(|other| other.value().name() == name).count();
            if matches!(name, "html" | "body") {
                name.to_owned()
            } else {
                format!("{name}:nth-of-type({nth})")
            }
        })
        .collect();
    steps.reverse();
    steps.join(" > ")
}

#[cfg(test)]
mod posts;

#[cfg(test)]
mod tests {
    use super::{fits, folded, path_of};

    fn check(label: &str, pattern: &str, expected: bool) {
        assert_eq!(
            fits(&folded(label), pattern),
            expected,
            "{label:?} against {pattern:?}"
        );
    }

    #[test]
    fn labels_fit_their_patterns() {
        check("Follow @pupil_example", "follow @{h}", true);
        check("Follow\u{a0}\u{200e}@pupil_example", "follow @{h}", true);
        check(
            "@pupil_example adlı kişiyi takip et",
            "@{h} adli kisiyi takip et",
            true,
        );
        check("@pupil_example nicht mehr folgen", "@{h} folgen", false);
        check("@pupil_example nicht mehr folgen", "@{n} folgen", true);
        check("Follow @", "follow @{h}", false);
        check("TAKİP ET", "takip et", true);
        check("Unfollow @pupil_example", "follow @{h}", false);
    }

    #[test]
    fn paths_of_addresses() {
        assert_eq!(
            path_of("https://x.com/intent/follow?screen_name=a"),
            "/intent/follow"
        );
        assert_eq!(path_of("https://x.com"), "/");
    }
}
