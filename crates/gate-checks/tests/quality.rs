//! Precision and recall on labelled posts, per check, language and set, against their targets.
#![allow(
    clippy::print_stdout,
    reason = "the figures are what these tests are for"
)]
mod common;
use common::{Family, Score, checks, people, read};
use gate_checks::Checks;
use std::collections::BTreeMap;

/// Judges every case of a file; prints what went wrong and the figures; asserts the targets.
fn measure(
    file: &str,
    text: &str,
    (precision, recall): (f64, f64),
    judge: impl Fn(&Checks, &Family, &str) -> bool,
) -> Vec<String> {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut schools: BTreeMap<String, Checks> = BTreeMap::new();
    for family in read(text) {
        let school = schools
            .entry(family.school.clone())
            .or_insert_with(|| checks(&family.school));
        for case in family.cases() {
            let found = judge(school, &family, &case);
            if found != family.found {
                let wrong = if found { "false alarm" } else { "missed" };
                println!("{file} {} {}: {wrong}: {case:?}", family.set, family.id);
            }
            let name = format!("{}{}", family.check, family.set);
            scores.entry(name).or_default().add(family.found, found);
        }
    }
    let mut below = Vec::new();
    for (name, score) in &scores {
        let ((p, p_low, p_high), (r, r_low, r_high)) = (score.precision(), score.recall());
        println!(
            "{file:>14} {name:<14} +{:<4} −{:<4} P {p:.3} ({p_low:.3}–{p_high:.3}) R {r:.3} ({r_low:.3}–{r_high:.3})",
            score.hits + score.misses,
            score.rests + score.false_alarms,
        );
        if p < precision || r < recall {
            below.push(format!("{file} {name}"));
        }
    }
    below
}

/// No measured figure is below its target.
fn assert_none(below: &[Vec<String>]) {
    let below = below.concat();
    assert!(below.is_empty(), "below the target: {below:?}");
}

#[test]
fn the_school_is_recognised() {
    let judge = |checks: &Checks, family: &Family, case: &str| {
        checks.check(family.post(case), &people).mention.is_some()
    };
    let (en, tr) = (
        include_str!("posts/mention.en.toml"),
        include_str!("posts/mention.tr.toml"),
    );
    assert_none(&[
        measure("mention.en", en, (0.98, 0.95), judge),
        measure("mention.tr", tr, (0.98, 0.95), judge),
    ]);
}

#[test]
fn disclaimers_are_recognised() {
    let judge = |checks: &Checks, _: &Family, case: &str| checks.disclaims(case);
    let (en, tr) = (
        include_str!("posts/disclaimer.en.toml"),
        include_str!("posts/disclaimer.tr.toml"),
    );
    assert_none(&[
        measure("disclaimer.en", en, (0.97, 0.95), judge),
        measure("disclaimer.tr", tr, (0.95, 0.90), judge),
    ]);
}

#[test]
fn details_are_recognised() {
    let judge = |checks: &Checks, family: &Family, case: &str| {
        let report = checks.check(family.post(case), &people);
        let mut found = report.findings.iter();
        found.any(|finding| format!("{:?}", finding.check) == family.check)
    };
    let text = include_str!("posts/details.toml");
    assert_none(&[measure("details", text, (0.95, 0.90), judge)]);
}
