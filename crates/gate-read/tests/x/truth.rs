//! Pages change without notice. Each hand-made page is changed at random, a thousand times: what is read
//! then is right or unreadable, never wrong. The truth stands in an attribute that no reader sees.
use crate::{
    cases::{self, Case},
    mutate::{Random, mutate},
};
use gate_model::Account;
use gate_read::Found;
use scraper::{ElementRef, Html, Selector};
use std::collections::HashMap;

const MUTATIONS_A_PAGE: u64 = 1_000;
/// Domains that only these people show.
const DOMAINS: &[(&str, &str)] = &[
    ("school-run.example", "parent_sample"),
    ("rivers.example", "pupil_example"),
    ("club.example", "pupil_example"),
];

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

/// The results of one page: how many candidates were read, and what was wrong.
fn run(case: &Case, seed: u64) -> (u64, Vec<String>) {
    let original = Html::parse_document(&case.html);
    let (mut read, mut faults) = (0, Vec::new());
    for round in 0..MUTATIONS_A_PAGE {
        let mut random = Random::new(seed, round);
        let mut page = original.clone();
        for _ in 0..=random.below(4) {
            mutate(&mut page, &mut random);
        }
        for found in gate_read::read_document(&page, &case.address).expect("a page of X") {
            read += u64::from(found.result.is_ok());
            faults.extend(
                wrong(&page, &found).map(|what| format!("{} round {round}: {what}", case.name)),
            );
        }
    }
    (read, faults)
}

#[test]
fn a_changed_page_reads_right_or_not_at_all() {
    let all = cases::all("x");
    let half = all.len() / 2;
    let (read, faults) = std::thread::scope(|scope| {
        let work = |from: usize, cases: &'_ [Case]| {
            let results = cases
                .iter()
                .enumerate()
                .map(|(at, case)| run(case, (from + at + 1) as u64));
            results.fold((0, Vec::new()), |(read, mut faults), (more, others)| {
                faults.extend(others);
                (read + more, faults)
            })
        };
        let (first, second) = all.split_at(half);
        let other = scope.spawn(move || work(half, second));
        let (mut read, mut faults) = work(0, first);
        let (more, others) = other.join().expect("the other half");
        read += more;
        faults.extend(others);
        (read, faults)
    });
    let mut pages: HashMap<&str, usize> = HashMap::new();
    for fault in &faults {
        *pages
            .entry(fault.split(' ').next().expect("a page"))
            .or_default() += 1;
    }
    let shown = faults
        .iter()
        .take(40)
        .cloned()
        .collect::<Vec<_>>()
        .join("\n");
    assert!(
        faults.is_empty(),
        "{} of {read} are wrong, by page {pages:?}:\n{shown}",
        faults.len()
    );
    assert!(read > 30_000, "only {read} were read at all");
}
