//! Prints what the name question does to people in a simulation: `cargo run --release -p gate-suite
//! --example names [TRIES [SEED [SCHOOLS]]]`. The same seed gives the same page. Name groups are compared over that
//! many schools, with the seeds that follow; at the end the same with tables that are further off.
use gate_suite::names::report::{by_group, report};
use gate_suite::names::{Burden, Mix, Tables, measure};

fn main() {
    let number = |at| std::env::args().nth(at).and_then(|n| n.parse::<u64>().ok());
    let tries = number(1).and_then(|n| usize::try_from(n).ok());
    let tries = tries.unwrap_or(20_000);
    let seed = number(2).unwrap_or(2026);
    let seeds = seed..seed + number(3).unwrap_or(6);
    let mixes = [Mix::ALIKE, Mix::TOWN, Mix::CITY];
    let schools = || {
        mixes
            .into_iter()
            .flat_map(|mix| [(mix, 2_000), (mix, 10_000)])
    };
    for (mix, people) in schools() {
        let figures = measure(mix, people, tries, seed);
        let burden = Burden::of(mix, Tables::OFF, people, tries, seeds.clone());
        println!("{}", report(&figures, &burden));
    }
    for (mix, people) in schools() {
        println!("\n## {people} on the list, {}, tables far off\n", mix.0);
        let burden = Burden::of(mix, Tables::FAR_OFF, people, tries, seeds.clone());
        println!("{}", by_group(&burden));
    }
}
