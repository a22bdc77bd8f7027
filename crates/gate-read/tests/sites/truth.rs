//! Pages change without notice. Each hand-made page is changed at random, a thousand times: what is read
//! then is right or unreadable, never wrong. The truth stands in an attribute that no reader sees.
use crate::{
    cases::{self, Case},
    mutate::{self, Habits, Random},
    words,
};
use gate_model::Account;
use gate_read::Found;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, HashMap};

const MUTATIONS_A_PAGE: u64 = 1_000;
/// The environment's words for a first seed that nothing was ever tuned on, and for a part of the pages' names.
const FRESH_SEED: &str = "SCHOOLGATE_SEED";
const PAGES: &str = "SCHOOLGATE_PAGES";
const SHOWN_A_PAGE: usize = 5;
/// Domains that only these people show.
const DOMAINS: &[(&str, &str)] = &[
    ("school-run.example", "parent_sample"),
    ("rivers.example", "pupil_example"),
    ("club.example", "pupil_example"),
    ("football.example", "pupilexample"),
];
/// Facts that only these people show.
const FACTS: &[(&str, &str)] = &[
    ("Works at Example School", "pupilexample"),
    ("Lives in Rivertown", "adanowhere"),
    ("Studied at Another College", "strangerperson"),
];
/// Friends in common with only these people.
const FRIENDS: &[(&str, &str)] = &[
    ("piafriend", "pupilexample"),
    ("100000000000051", "strangerperson"),
];

/// What became of the candidates on the changed pages of one kind in one language.
#[derive(Default)]
struct Count {
    right: u64,
    wrong: u64,
    unreadable: BTreeMap<String, u64>,
}

/// Whether an account is the person of a truth `number handle Name of Person`.
fn is_right(account: &Account, truth: &str) -> bool {
    let mut parts = truth.splitn(3, ' ');
    let (id, handle, name) = (
        parts.next(),
        parts.next().expect("a handle"),
        parts.next().expect("a name"),
    );
    let others = [
        "Pupil",
        "Ada",
        "Parent",
        "Stranger",
        "Olga",
        "Staff",
        "Colleague",
    ];
    let own = name.split(' ').next().expect("a forename");
    let named = |text: &str| {
        others
            .iter()
            .any(|other| *other != own && text.contains(&format!("{other} ")))
    };
    account
        .id
        .as_ref()
        .is_none_or(|seen| Some(seen.digits.expose().as_str()) == id)
        && account
            .handle
            .as_ref()
            .is_none_or(|seen| seen.name.expose() == handle)
        && account
            .name
            .as_ref()
            .is_none_or(|seen| !named(seen.expose()))
        && account.domains.iter().all(|seen| {
            DOMAINS
                .iter()
                .all(|(domain, owner)| seen.as_str() != *domain || *owner == handle)
        })
        && account.bio.as_ref().is_none_or(|seen| {
            FACTS
                .iter()
                .all(|(fact, owner)| !seen.expose().contains(fact) || *owner == handle)
        })
        && account.friends.iter().all(|seen| {
            FRIENDS
                .iter()
                .all(|(friend, owner)| cases::friend(seen) != *friend || *owner == handle)
        })
}

/// What is wrong with a result, if anything.
fn wrong(page: &Html, found: &Found) -> Option<String> {
    let Ok(sighting) = &found.result else {
        return None;
    };
    let at = Selector::parse(&found.path).expect("a path");
    let element: ElementRef<'_> = page.select(&at).next().expect("the candidate");
    match element.value().attr("data-truth") {
        Some("?") => None,
        Some(truth) => {
            let right = |account| truth.split("; ").any(|truth| is_right(account, truth));
            let wrong = !sighting.targets.iter().all(right);
            wrong.then(|| format!("{} instead of {truth}", cases::line(found)))
        }
        None => Some(format!("{} where nothing is guarded", cases::line(found))),
    }
}

/// What came of one page, and what was wrong.
#[derive(Default)]
struct Results {
    by_language: BTreeMap<&'static str, Count>,
    faults: Vec<String>,
}

impl Results {
    fn add(&mut self, page: &Html, found: &Found, language: &'static str, what: &str) {
        let count = self.by_language.entry(language).or_default();
        match (&found.result, wrong(page, found)) {
            (Err(reason), _) => *count.unreadable.entry(format!("{reason:?}")).or_default() += 1,
            (Ok(_), None) => count.right += 1,
            (Ok(_), Some(fault)) => {
                count.wrong += 1;
                self.faults.push(format!("{what}: {fault}"));
            }
        }
    }

    fn read(&self) -> u64 {
        let counts = self.by_language.values();
        counts.map(|count| count.right + count.wrong).sum()
    }
}

/// The results of one page: each round in the next of its languages.
fn run(case: &Case, seed: u64, habits: &Habits) -> Results {
    let languages = if case.speaks() {
        words::LANGUAGES
    } else {
        &["en"]
    };
    let originals: Vec<(&'static str, Html)> = languages
        .iter()
        .map(|language| (*language, Html::parse_document(&case.html(language))))
        .collect();
    let mut results = Results::default();
    for (round, (language, original)) in (0..MUTATIONS_A_PAGE).zip(originals.iter().cycle()) {
        let mut random = Random::new(seed, round);
        let mut page = original.clone();
        for _ in 0..=random.below(4) {
            mutate::mutate(&mut page, &mut random, habits);
        }
        let what = format!("{} round {round} in {language}", case.name);
        for found in gate_read::read_document(&page, &case.address).expect("a page") {
            results.add(&page, &found, language, &what);
        }
    }
    results
}

/// The seed of the first page: one for always, or what the environment asks for.
fn first_seed() -> u64 {
    let asked = std::env::var(FRESH_SEED).ok();
    asked.map_or(1, |seed| seed.parse().expect("a number"))
}

/// All pages of a site, half of them on another thread.
fn run_all(site: &str, all: &[Case]) -> Vec<Results> {
    let first = first_seed();
    let named = std::env::var(PAGES).unwrap_or_default();
    let work = |from: usize, cases: &[Case]| -> Vec<Results> {
        let habits = mutate::habits(site);
        let seeds = (from as u64 + first)..;
        let pairs = cases.iter().zip(seeds);
        let wanted = pairs.filter(|(case, _)| case.name.contains(&named));
        wanted
            .map(|(case, seed)| run(case, seed, &habits))
            .collect()
    };
    let half = all.len() / 2;
    let (first, second) = all.split_at(half);
    std::thread::scope(|scope| {
        let other = scope.spawn(move || work(half, second));
        let mut results = work(0, first);
        results.extend(other.join().expect("the other half"));
        results
    })
}

/// A line for each page and language, for whoever asks for the output.
fn print(site: &str, all: &[Case], results: &[Results]) {
    for (case, results) in all.iter().zip(results) {
        for (language, count) in &results.by_language {
            let Count {
                right,
                wrong,
                unreadable,
            } = count;
            println!(
                "{site} {} | {language} | {right} right | {wrong} wrong | {unreadable:?}",
                case.name
            );
        }
    }
}

fn check(site: &str, at_least: u64) {
    let all = cases::all(site);
    let results = run_all(site, &all);
    print(site, &all, &results);
    let read: u64 = results.iter().map(Results::read).sum();
    let faults: Vec<&String> = results.iter().flat_map(|one| &one.faults).collect();
    let mut pages: HashMap<&str, usize> = HashMap::new();
    let mut shown: Vec<&str> = Vec::new();
    for fault in &faults {
        let count = pages.entry(fault.split(' ').next().expect("a page"));
        let count = count.or_default();
        *count += 1;
        if *count <= SHOWN_A_PAGE {
            shown.push(fault);
        }
    }
    assert!(
        faults.is_empty(),
        "{} of {read} are wrong, by page {pages:?}:\n{}",
        faults.len(),
        shown.join("\n")
    );
    let is_whole = std::env::var(PAGES).is_err();
    assert!(!is_whole || read > at_least, "only {read} were read at all");
}

#[test]
fn a_changed_page_of_x_reads_right_or_not_at_all() {
    check("x", 30_000);
}

#[test]
fn a_changed_page_of_facebook_reads_right_or_not_at_all() {
    check("facebook", 30_000);
}
