//! The name question in a simulation of invented people: who is found, and who is asked about by chance.
//! What is assumed is in `gate_suite::names`; it is no evidence about real schools.
use gate_suite::names::{Figures, Mix, measure, most_burdened};

/// Of the people approached, so many are listed: assumed. Where more are, more of the warnings are right.
const LISTED: f64 = 1.0 / 500.0;

/// No name group draws more questions by chance, in terms of the mean of those approached: a mean of people,
/// not of groups. Where a group is few in a town, and so on its list, its strangers are asked about far less
/// than others, and against the plain mean of the groups the most burdened draws up to two and a half times.
const MOST_BURDENED: f64 = 1.5;

/// What holds of every list.
fn check(figures: &Figures) {
    let what = (figures.people, figures.mix.0);
    let found = figures.varied.found.share();
    assert!(found >= 0.95, "{what:?}: natural variations found: {found}");
    let chance = figures.approached.share();
    assert!(chance <= 0.03, "{what:?}: strangers asked about: {chance}");
    let likely = figures.likely.precision(LISTED);
    assert!(
        likely >= 0.95,
        "{what:?}: warnings that are right: {likely}"
    );
    let burden = figures.most_burdened();
    assert!(burden <= MOST_BURDENED, "{what:?}: {burden} times the mean");
}

#[test]
fn a_small_list_asks_about_nearly_everybody_on_it() {
    let figures = measure(Mix::TOWN, 2_000, 600, 1);
    check(&figures);
    let alone = figures.all.alone.share();
    assert!(alone >= 0.95, "asked by the name alone: {alone}");
    assert!(figures.approached.share() <= 0.015);
}

#[test]
fn groups_that_are_alike_in_number_are_asked_about_alike() {
    let burden = most_burdened(Mix::ALIKE, 10_000, 12_000, 1);
    assert!(burden <= MOST_BURDENED, "{burden} times the mean");
}

#[test]
fn a_large_list_keeps_to_its_budget() {
    let figures = measure(Mix::TOWN, 10_000, 1_200, 2);
    check(&figures);
    let alone = figures.all.alone.share();
    assert!(alone >= 0.80, "asked by the name alone: {alone}");
    let bands: Vec<f64> = figures.bands.iter().map(|band| band.share()).collect();
    let [_, common, rare, rarest] = bands.as_slice() else {
        panic!("four bands");
    };
    assert!(
        rarest < rare && rarest * 4.0 < figures.chance.share(),
        "the rarer a name, the fewer questions by chance: {bands:?}"
    );
    assert!(rarest < common, "{bands:?}");
    assert!(
        figures.estimate >= figures.chance.share(),
        "the builder's estimate is on the safe side: {} {}",
        figures.estimate,
        figures.chance.share()
    );
}
