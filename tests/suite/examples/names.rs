//! Prints what the name question does to people in a simulation: `cargo run --release -p gate-suite
//! --example names [TRIES [SEED]]`. The same seed gives the same page.
use gate_suite::names::{Mix, measure, report::report};

fn main() {
    let number = |at| std::env::args().nth(at).and_then(|n| n.parse::<u64>().ok());
    let tries = number(1).and_then(|n| usize::try_from(n).ok());
    let seed = number(2).unwrap_or(2026);
    for mix in [Mix::ALIKE, Mix::TOWN] {
        for people in [2_000, 10_000] {
            let figures = measure(mix, people, tries.unwrap_or(20_000), seed);
            println!("{}", report(&figures));
        }
    }
}
