//! Time per check at several lengths, and of making ready. Run with `--release`.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a tool for the terminal"
)]
use gate_checks::{ALL_CHECKS, Checks, Pattern, Post, School};
use std::time::Instant;

const WORDS: &str = "Lovely trip with Year 6 from Green Lane today, parents' evening tomorrow. \
    My views on pay have not changed; the council says no. Ring the office or see example.org 😀 \
    Öğrencilerim bugün harikaydı, okulumuzda kermes vardı. Ada Nowhere sang #GreenLaneStars. ";

/// Best of fifty, in microseconds.
fn time(checks: &Checks, text: &str) -> f64 {
    let best = (0..50).map(|_| {
        let start = Instant::now();
        std::hint::black_box(checks.check(Post::new(text), &|_| None));
        start.elapsed()
    });
    best.min().unwrap_or_default().as_secs_f64() * 1e6
}

fn main() {
    let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let mut school = School {
        names: all(&["Green Lane Primary School", "Örnek Kavak Ortaokulu"]),
        acronyms: all(&["GLPS"]),
        towns: all(&["Anyford"]),
        ..School::default()
    };
    let text = |length| WORDS.chars().cycle().take(length).collect::<String>();
    let start = Instant::now();
    let checks = Checks::new(&school);
    println!("ready in {:?}", start.elapsed());
    for length in [280, 2_000, 10_000, 20_000] {
        println!(
            "{length:>6} characters: {:.0} µs",
            time(&checks, &text(length))
        );
    }
    school.patterns = [r"\bGL20\d\d\b", r"green\s+lane\s+(choir|band)"]
        .map(|text| Pattern::compile(text).unwrap())
        .to_vec();
    let with_patterns = Checks::new(&school);
    println!(
        "two own patterns, 2000 characters: {:.0} µs",
        time(&with_patterns, &text(2_000))
    );
    school.patterns.clear();
    for check in ALL_CHECKS {
        school.switches = school.switches.with(check.id, false);
    }
    let none = time(&Checks::new(&school), &text(2_000));
    println!("words and mentions only, 2000 characters: {none:.0} µs");
    for check in ALL_CHECKS {
        let mut alone = school.clone();
        alone.switches = alone.switches.with(check.id, true);
        let cost = time(&Checks::new(&alone), &text(2_000)) - none;
        println!("  {:?}: {cost:.1} µs more", check.id);
    }
}
