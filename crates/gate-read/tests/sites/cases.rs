//! Hand-made pages with invented people, each with what is to be read in a comment at its foot: the
//! address, then a line for each candidate; after a line `= tag tag` what is to be read in those languages.
use crate::words::spoken;
use gate_model::{Account, Audience, Domain, Identifier, Search};
use gate_read::{Found, read};
use gate_sites::site_of;
use scraper::{Html, Selector};
use std::{fs, path::Path};

/// A page and what is to be read on it.
pub(crate) struct Case {
    pub(crate) name: String,
    html: String,
    pub(crate) address: String,
    /// By language; the first, of no name, is for all others.
    expected: Vec<(String, Vec<String>)>,
}

impl Case {
    /// The page in a language.
    pub(crate) fn html(&self, language: &str) -> String {
        spoken(&self.html, language)
    }

    /// Whether the page has words that differ by language.
    pub(crate) fn speaks(&self) -> bool {
        self.html.contains('⟦')
    }

    /// What is to be read in a language.
    pub(crate) fn expected(&self, language: &str) -> Vec<String> {
        let is_meant = |tags: &str| tags.split(' ').any(|tag| tag == language);
        let own = self.expected.iter().find(|(tags, _)| is_meant(tags));
        let lines = own.or(self.expected.first()).map(|(_, lines)| lines);
        let lines = lines.expect("a first section").iter();
        lines.map(|line| spoken(line, language)).collect()
    }
}

/// All pages of a site, in the order of their names.
pub(crate) fn all(site: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../gate-sites/cases")
        .join(site);
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("cases")
        .map(|entry| entry.expect("entry").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| case(path)).collect()
}

fn sections(lines: impl Iterator<Item = String>) -> Vec<(String, Vec<String>)> {
    let mut sections = vec![(String::new(), Vec::new())];
    for line in lines {
        match line.strip_prefix("= ") {
            Some(tags) => sections.push((tags.to_owned(), Vec::new())),
            None => sections.last_mut().expect("a section").1.push(line),
        }
    }
    sections
}

fn case(path: &Path) -> Case {
    let html = fs::read_to_string(path).expect("text");
    let (_, foot) = html.rsplit_once("<!-- ").expect("a comment at the foot");
    let mut lines = foot
        .trim_end()
        .trim_end_matches("-->")
        .lines()
        .map(str::to_owned);
    Case {
        name: path
            .file_name()
            .expect("name")
            .to_string_lossy()
            .into_owned(),
        address: lines.next().expect("an address"),
        expected: sections(lines),
        html,
    }
}

/// `candidate | action | number | handle | name`, then what else is known, and the signals used.
pub(crate) fn line(found: &Found) -> String {
    match &found.result {
        Err(reason) => format!("{} | unreadable {}", found.candidate, word(reason)),
        Ok(sighting) => {
            let whom = match (sighting.audience, sighting.targets.as_slice()) {
                (Audience::One, [one]) => account(one),
                (_, several) => {
                    let handles: Vec<&str> = several
                        .iter()
                        .filter_map(|one| Some(one.handle.as_ref()?.name.expose().as_str()))
                        .collect();
                    format!("group: {}", handles.join(", "))
                }
            };
            let how: Vec<String> = sighting.signals.iter().map(word).collect();
            let action = word(&sighting.action);
            format!(
                "{} | {action} | {whom} | how={}",
                found.candidate,
                how.join("+")
            )
        }
    }
}

/// A variant's name as it travels.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .expect("a name")
        .as_str()
        .expect("a name")
        .to_owned()
}

/// An account's columns.
pub(crate) fn account(account: &Account) -> String {
    let mut columns = vec![
        account
            .id
            .as_ref()
            .map_or("-", |id| id.digits.expose())
            .to_owned(),
        account
            .handle
            .as_ref()
            .map_or("-", |handle| handle.name.expose())
            .to_owned(),
        account
            .name
            .as_ref()
            .map_or("-", |name| name.expose())
            .to_owned(),
    ];
    columns.extend(
        account
            .bio
            .as_ref()
            .map(|bio| format!("bio={}", bio.expose())),
    );
    columns.extend(
        account
            .place
            .as_ref()
            .map(|place| format!("place={}", place.expose())),
    );
    if !account.domains.is_empty() {
        let domains: Vec<&str> = account.domains.iter().map(Domain::as_str).collect();
        columns.push(format!("domains={}", domains.join(",")));
    }
    if !account.friends.is_empty() {
        let friends: Vec<&str> = account.friends.iter().map(friend).collect();
        columns.push(format!("friends={}", friends.join(",")));
    }
    columns.join(" | ")
}

/// A friend in common, by number or handle.
pub(crate) fn friend(friend: &Identifier) -> &str {
    match friend {
        Identifier::NumericId(id) => id.digits.expose(),
        Identifier::Handle(handle) => handle.name.expose(),
        _ => "-",
    }
}

/// What a document is searched by finds every candidate, and a few selectors are enough for it.
pub(crate) fn check_search(site: &str) {
    for case in all(site) {
        let plan = (site_of(&case.address).expect("a site").plan)();
        let html = case.html("");
        let document = Html::parse_document(&html);
        let path = case.address.splitn(4, '/').last().unwrap_or_default();
        let here = |search: &&Search| {
            let starts = |start: &&str| format!("/{path}").starts_with(*start);
            search.paths.is_empty() || search.paths.iter().any(starts)
        };
        let searches: Vec<Selector> = (plan.search.iter().filter(here))
            .map(|search| Selector::parse(&search.selector).expect("a selector"))
            .collect();
        for found in read(&html, &case.address).expect("a page") {
            let path = Selector::parse(&found.path).expect("a path");
            let element = document.select(&path).next().expect("the candidate");
            assert!(
                searches.iter().any(|search| search.matches(&element)),
                "{}: {} is not searched for",
                case.name,
                found.path
            );
        }
    }
}
