//! A policy is read key by key; nothing in it is fatal, and nothing in it can watch anybody.
use super::*;

fn read(entries: &[(&str, RawValue)]) -> Policy {
    Policy::read(&RawPolicy(
        entries
            .iter()
            .map(|(k, v)| ((*k).to_owned(), v.clone()))
            .collect(),
    ))
}

fn text(value: &str) -> RawValue {
    RawValue::Text(value.to_owned())
}

#[test]
fn each_key_takes_its_shape_and_no_other() {
    let hex = "ab".repeat(32);
    let uuid = "00112233-4455-6677-8899-aabbccddeeff";
    let check = |key: &str, value: RawValue, good: bool| {
        let problems = read(&[(key, value)]).problems;
        assert_eq!(problems.is_empty(), good, "{key}: {problems:?}");
    };
    check("publicKey", text(&hex), true);
    check(
        "publicKey",
        RawValue::Texts(vec![hex.clone(), hex.clone()]),
        true,
    );
    check("publicKey", RawValue::Texts(vec![]), false);
    check("publicKey", text("ab"), false);
    check("schoolId", text(uuid), true);
    check("schoolId", text("school"), false);
    check("minIssue", RawValue::Number(3), true);
    check("minIssue", text("3"), true);
    check("minIssue", text("three"), false);
    check("unlockKey", text(&hex), true);
    check("unlockKey", RawValue::Number(1), false);
    check("list", text("AAAA"), true);
    check("list", text("not base64!"), false);
    check("bothAccepted", RawValue::Bool(true), true);
    check("bothAccepted", text("yes"), false);
    check("language", text("tr"), true);
    check("sharedComputer", RawValue::Number(1), true);
    check("sharedComputer", RawValue::Number(0), true);
    check("sharedComputer", RawValue::Number(2), false);
    check("askNames", RawValue::Bool(false), true);
    check(
        "officialAccounts",
        RawValue::Texts(vec!["x:school".to_owned()]),
        true,
    );
    check("officialAccounts", text(&"a".repeat(2000)), true);
    check("officialAccounts", text(&"a".repeat(2001)), false);
    check("locked", RawValue::Texts(vec!["askNames".to_owned()]), true);
    check("locked", RawValue::Texts(vec!["journal".to_owned()]), false);
    check("emergencyNumber", text("112"), true);
    check("outOfHours", text(&"9".repeat(201)), false);
    check("channel", text("a\nb"), false);
    check("reportTo", text("https://example.org"), false);
    check("channel", RawValue::Other, false);
}

#[test]
fn what_a_key_says_is_kept_under_it() {
    let yes = RawValue::Bool(true);
    let policy = read(&[
        ("alwaysDisclaim", yes.clone()),
        ("sharedComputer", yes),
        // As registries write them.
        ("bioIsEnough", RawValue::Number(1)),
        ("askNames", RawValue::Number(0)),
        ("emergencyNumber", text("112")),
        ("outOfHours", text("the duty desk")),
        ("channel", text("the parents' app")),
        ("language", text("tr")),
        ("disclaimers", text("All views are my own.")),
        ("checksOff", text("phone")),
        ("minIssue", RawValue::Number(7)),
    ]);
    let expected = Policy {
        managed: true,
        always_disclaim: Some(true),
        shared_computer: Some(true),
        bio_is_enough: Some(true),
        ask_names: Some(false),
        emergency_number: Some("112".to_owned()),
        out_of_hours: Some("the duty desk".to_owned()),
        channel: Some("the parents' app".to_owned()),
        language: Some("tr".to_owned()),
        disclaimers: vec!["All views are my own.".to_owned()],
        checks_off: Some(vec!["phone".to_owned()]),
        min_issue: Some(7),
        ..Policy::default()
    };
    assert_eq!(policy, expected);
}

#[test]
fn key_and_list_together_need_the_schools_word() {
    let both = |accepted| {
        read(&[
            ("unlockKey", text(&"cd".repeat(32))),
            ("list", text("AAAA")),
            ("bothAccepted", RawValue::Bool(accepted)),
        ])
    };
    assert!(both(true).list.is_some() && both(true).unlock_key.is_some());
    assert!(both(false).list.is_none() && both(false).unlock_key.is_none());
    assert_eq!(both(false).problems, [Problem::Both]);
}

#[test]
fn every_documented_key_is_known_and_no_key_watches_anybody() {
    for key in KEYS {
        let problems = read(&[(key, RawValue::Other)]).problems;
        assert_eq!(problems, [Problem::BadValue(key.to_owned())]);
        for banned in [
            "report", "journal", "anyway", "forget", "stored", "pause", "log", "url",
        ] {
            assert!(!key.to_lowercase().contains(banned), "{key}");
        }
    }
    for setting in LOCKABLE {
        assert!(KEYS.contains(&setting));
    }
}
