//! X: its hand-made pages, as they are and changed at random.
#[cfg(test)]
mod cases;
#[cfg(test)]
mod mutate;
#[cfg(test)]
mod truth;

#[test]
fn every_page_reads_as_its_foot_says() {
    let all = cases::all("x");
    assert!(all.len() >= 40, "only {} pages", all.len());
    for case in &all {
        let found = gate_read::read(&case.html, &case.address).expect("a page of X");
        let lines: Vec<String> = found.iter().map(cases::line).collect();
        assert_eq!(lines, case.expected, "{}", case.name);
    }
}
