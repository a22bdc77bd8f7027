//! The name question in a simulation of invented people: who is found, and who is asked about by chance.
//! What is assumed is in `gate_suite::names`; it is no evidence about real schools.
use gate_suite::names::{Burden, Figures, Mix, Tables, measure};

/// Of the people approached, so many are listed: assumed. Where more are, more of the warnings are right.
const LISTED: f64 = 1.0 / 500.0;

/// No name group draws more questions by chance, in terms of the mean of those approached: a mean of people,
/// not of groups. Where a group is few in a town, and so on its list, its strangers are asked about far less
/// than others, and against the plain mean of the groups the most burdened draws about twice.
const MOST_BURDENED: f64 = 1.5;
/// Fewer questions of the most burdened group are no measurement: the ratio is off by a fifth, once in twenty.
const COUNTED: f64 = 90.0;

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
}

/// The bound holds over several schools, counted together, each with so many strangers of each group.
fn check_burden(mix: Mix, tables: Tables, people: usize, tries: usize) {
    // The seeds are none of those that the rules were tried on.
    let burden = Burden::of(mix, tables, people, tries, 7_101..7_105);
    let (rates, most) = (burden.rates(), burden.most());
    let what = (mix.0, people);
    assert!(most <= MOST_BURDENED, "{what:?}: {most} times the mean");
    let counted = rates.iter().map(|rate| rate.of).fold(0.0, f64::max);
    assert!(counted >= COUNTED, "{what:?}: {counted} questions only");
}

#[test]
fn no_group_is_burdened_by_a_small_list() {
    check_burden(Mix::ALIKE, Tables::OFF, 2_000, 15_000);
    check_burden(Mix::TOWN, Tables::OFF, 2_000, 5_000);
}

#[test]
fn no_group_is_burdened_by_a_large_list() {
    check_burden(Mix::ALIKE, Tables::OFF, 10_000, 5_000);
    check_burden(Mix::TOWN, Tables::OFF, 10_000, 5_000);
}

#[test]
fn no_group_is_burdened_in_a_city_where_the_tables_are_far_off() {
    check_burden(Mix::CITY, Tables::FAR_OFF, 2_000, 8_000);
    check_burden(Mix::CITY, Tables::FAR_OFF, 10_000, 4_000);
}

/// Fairness is not bought by asking about nobody: the budgets once fell to nothing where groups were mixed.
#[test]
fn a_mixed_list_still_asks_by_name() {
    let figures = measure(Mix::CITY, 10_000, 1_200, 4);
    check(&figures);
    let alone = figures.all.alone.share();
    assert!(alone >= 0.75, "asked by the name alone: {alone}");
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
