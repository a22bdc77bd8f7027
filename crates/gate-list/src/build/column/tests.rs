//! Days as they are read and written.
use super::{day, written_day};
use gate_model::Day;

#[test]
fn days_are_written_as_they_are_read() {
    let cases = [
        ("1970-01-01", Some(0)),
        ("2000-02-29", Some(11_016)),
        ("2026-12-01", Some(20_788)),
    ];
    let none = [
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2100-02-29",
        "2027-7-1",
        "",
        "1-1-1",
        "2026-12-01-",
    ];
    for (text, expected) in cases.into_iter().chain(none.map(|text| (text, None))) {
        assert_eq!(day(text), expected.map(Day), "{text}");
    }
    for number in 0..65_000 {
        assert_eq!(day(&written_day(Day(number))), Some(Day(number)));
    }
}
