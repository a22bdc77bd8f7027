//! Precision and recall on labelled posts, per check, language and set, against their targets.
#![allow(
    clippy::print_stdout,
    reason = "the figures are what these tests are for"
)]
mod common;
use common::cases::{self, Cases, Family};
use common::{Score, checks, people};
use gate_checks::{CheckId, Checks, Post};
use std::collections::BTreeMap;

/// What is asked of a check: the least precision and recall.
type Target = (f64, f64);

/// Targets of checks in languages; of the others, [`OTHERS`] is asked.
const TARGETS: [(&str, &str, Target); 12] = [
    ("mention", "en", (0.98, 0.95)),
    ("mention", "tr", (0.98, 0.95)),
    ("disclaimer_wording", "en", (0.97, 0.95)),
    ("disclaimer_wording", "tr", (0.95, 0.90)),
    ("email", "en", (0.99, 0.99)),
    ("email", "tr", (0.99, 0.99)),
    ("phone", "en", (0.95, 0.95)),
    ("phone", "tr", (0.95, 0.95)),
    ("postcode", "en", (0.95, 0.90)),
    ("postcode", "tr", (0.95, 0.90)),
    ("national_id", "en", (0.99, 0.99)),
    ("national_id", "tr", (0.99, 0.99)),
];
const OTHERS: Target = (0.95, 0.90);

/// How many cases there must be, where many are asked for: to be noticed, and to be left alone. Of other checks with
/// a target of their own, 20 each.
const COUNTS: [(&str, &str, (u32, u32)); 4] = [
    ("mention", "en", (400, 400)),
    ("mention", "tr", (150, 300)),
    ("disclaimer_wording", "en", (400, 400)),
    ("disclaimer_wording", "tr", (150, 300)),
];

/// A set with fewer posts to notice than this is judged together with the others only.
const ENOUGH: u32 = 50;

/// Where opinions are: nothing is noticed there but a missing disclaimer (see `behaviour`).
const OPINION: &str = "opinion";

/// Whether the check of a file speaks on a post.
fn speaks(cases: &Cases, checks: &Checks, family: &Family, text: &str) -> bool {
    match cases.check.as_str() {
        "disclaimer_wording" => checks.disclaims(text),
        "mention" => checks.check(family.post(text), &people).mention.is_some(),
        check => {
            let check = check_named(check);
            let report = checks.check(family.post(text), &people);
            let mut found = report.findings.iter();
            found.any(|finding| finding.check == check)
        }
    }
}

/// The check whose file has this name: `new_channel` is `newChannel`.
fn check_named(file: &str) -> CheckId {
    let mut words = file.split('_');
    let mut name = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(1);
        name += &first.to_uppercase();
        name += rest;
    }
    let check = CheckId::from_name(&name);
    check.unwrap_or_else(|| unreachable!("no check {name}"))
}

/// Judges every case of a file: the scores of its sets. Says what went wrong.
fn measure(cases: &Cases) -> BTreeMap<&str, Score> {
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    for family in &cases.families {
        let school = checks(&family.school);
        for (text, expected) in family.posts() {
            let found = speaks(cases, &school, family, &text);
            if found != expected {
                let wrong = if found { "false alarm" } else { "missed" };
                let Cases {
                    check, language, ..
                } = cases;
                println!("{check} {language}, {}: {wrong}: {text:?}", family.name);
            }
            let score = scores.entry(&family.set).or_default();
            score.add(expected, found);
        }
    }
    scores
}

/// A row of the table.
fn show(cases: &Cases, set: &str, score: Score) {
    let ((p, p_low, p_high), (r, r_low, r_high)) = (score.precision(), score.recall());
    println!(
        "{:<18} {} {set:<12} {:>4} {:>4}  {p:.3} ({p_low:.3}–{p_high:.3})  {r:.3} ({r_low:.3}–{r_high:.3})",
        cases.check,
        cases.language,
        score.positives(),
        score.traps(),
    );
}

#[test]
fn every_check_meets_its_target() {
    println!("check              language, set  posts traps  precision (95 %)  recall (95 %)");
    let mut below = Vec::new();
    for cases in cases::all().iter().filter(|cases| cases.check != OPINION) {
        let is_of =
            |check: &str, language: &str| cases.check == check && cases.language == language;
        let target = TARGETS.iter().find(|row| is_of(row.0, row.1));
        let (precision, recall) = target.map_or(OTHERS, |row| row.2);
        let count = COUNTS.iter().find(|row| is_of(row.0, row.1));
        let least = if target.is_some() { (20, 20) } else { (1, 1) };
        let (positives, traps) = count.map_or(least, |row| row.2);
        let meets = |score: Score| score.precision().0 >= precision && score.recall().0 >= recall;
        let mut all = Score::default();
        for (set, score) in measure(cases) {
            show(cases, set, score);
            all += score;
            if score.positives() >= ENOUGH && !meets(score) {
                below.push(format!("{} {} {set}", cases.check, cases.language));
            }
        }
        show(cases, "all", all);
        if !meets(all) || all.positives() < positives || all.traps() < traps {
            below.push(format!("{} {}", cases.check, cases.language));
        }
    }
    assert!(below.is_empty(), "below what is asked: {below:?}");
}

#[test]
fn every_check_has_cases() {
    let cases = cases::all();
    for check in CheckId::all() {
        let mut own = cases.iter().filter(|cases| {
            ![OPINION, "mention", "disclaimer_wording"].contains(&cases.check.as_str())
                && check_named(&cases.check) == check
        });
        assert!(own.any(|cases| cases.language == "en"), "{}", check.name());
    }
}

/// What anybody may write, of nobody's school: every finding of any check is a false alert. With a photo, words about
/// pupils and classes are asked about too, and most photos show something else.
#[test]
fn ordinary_posts_are_left_alone() {
    let cases = cases::all();
    let families = cases.iter().flat_map(|cases| &cases.families);
    let ordinary: Vec<&Family> = families.filter(|family| family.ordinary).collect();
    // At most so many in a hundred.
    for (has_media, most) in [(false, 1), (true, 10)] {
        let (mut posts, mut alerts) = (0_u32, 0_u32);
        for family in &ordinary {
            let checks = checks(&family.school);
            for (text, _) in family.posts() {
                let post = Post {
                    has_media,
                    ..family.post(&text)
                };
                if let Some(first) = checks.check(post, &people).findings.first() {
                    println!("{}: {text:?}: {:?}", family.name, first.check);
                    alerts += 1;
                }
                posts += 1;
            }
        }
        let with = if has_media { "with" } else { "without" };
        let share = f64::from(alerts * 100) / f64::from(posts);
        println!(
            "{alerts} of {posts} ordinary posts {with} a photo draw a nudge: {share:.1} in 100"
        );
        assert!(posts > 300 && alerts * 100 <= posts * most);
    }
}
