//! Prints how long things take; fails only when something is wrong by orders of magnitude.
use crate::fixture::{POLICY_KEY, X, build_with, entry, handle, handle_of, id, seal, source};
use gate_list::Secret;
use gate_list::build::ListSource;
use gate_model::{Identifier, Kind};
use std::time::Instant;

#[test]
fn ten_thousand_people() {
    let person = |n: usize| {
        let handles = (0..8).map(|i| handle(X, &format!("user_{n}_{i}")));
        let ids = (1..3).map(|i| id(X, &(n * 10 + i + 1_000_000_000).to_string()));
        entry(Kind::Pupil, handles.chain(ids).collect(), &[])
    };
    let entries = (0..10_000).map(person).collect();
    let start = Instant::now();
    let file = build_with(
        &ListSource {
            entries,
            ..source()
        },
        1,
    )
    .bytes;
    println!("build {:?}, file {} bytes", start.elapsed(), file.len());
    let start = Instant::now();
    let sealed = seal(file).expect("sealed");
    println!("verify {:?}", start.elapsed());
    let list = sealed
        .unlock(&Secret::PolicyKey(&POLICY_KEY))
        .expect("open");
    println!("load {:?}", start.elapsed());
    assert!(start.elapsed().as_secs() < 10);
    let asked: Vec<Identifier> = (0..100_000)
        .map(|n| Identifier::Handle(handle_of(X, &format!("user_{}_{}", n % 20_000, n % 8))))
        .collect();
    let start = Instant::now();
    let hits = asked
        .iter()
        .filter(|identifier| list.find(identifier).is_some())
        .count();
    println!(
        "find {} ns",
        start.elapsed().as_nanos() / asked.len() as u128
    );
    assert_eq!(hits, 50_000);
}
