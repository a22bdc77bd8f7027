//! What the school's policy does to the list: its key, its own list, and values that come late or wrong.
use crate::lists::refusal;
use gate_core::wire::{Answer, Caller, GuardState, RawPolicy, RawValue, Ready, Record, Request};
use gate_list::build::Entry;
use gate_suite::host::Host;
use gate_suite::pages::{PUPIL, follow, page, somebody};
use gate_suite::school::{POLICY_KEY, Recipe, SCHOOL, base64, hex, pupil};

/// A policy of texts.
pub(crate) fn policy(entries: &[(&str, &str)]) -> RawPolicy {
    let text =
        |(key, value): &(&str, &str)| ((*key).to_owned(), RawValue::Text((*value).to_owned()));
    RawPolicy(entries.iter().map(text).collect())
}

#[test]
fn the_lowest_issue_that_the_policy_takes_is_taken() {
    for (issue, taken) in [(13, false), (14, false), (15, true), (16, true)] {
        let mut host = Host::new(policy(&[("minIssue", "15")]));
        let recipe = Recipe {
            issue,
            ..Recipe::default()
        };
        match host.import(recipe.build()) {
            Answer::List { list } => assert!(taken, "{}", list.issue),
            refused => {
                assert_eq!(refusal(refused), "olderThanHeld");
                assert!(!taken, "{issue}");
            }
        }
    }
}

/// The browser brings the policy while the engine runs.
pub(crate) fn tell(host: &mut Host, policy: RawPolicy) {
    let surroundings = Request::Surroundings {
        policy,
        withheld: Vec::new(),
        firefox: false,
    };
    host.ask(&Caller::Background, surroundings, None);
}

#[test]
fn a_policy_may_be_any_plain_object() {
    let check = |value: &str, expected: RawValue| {
        let read: RawPolicy = serde_json::from_str(&format!("{{\"key\": {value}}}")).unwrap();
        let expected = RawPolicy(vec![("key".to_owned(), expected)]);
        assert_eq!(read, expected, "{value}");
    };
    let texts = |texts: &[&str]| RawValue::Texts(texts.iter().map(|one| (*one).into()).collect());
    check("true", RawValue::Bool(true));
    check("1", RawValue::Number(1));
    check("1.0", RawValue::Number(1));
    check("1.5", RawValue::Other);
    check("-1", RawValue::Other);
    check("-1.0", RawValue::Other);
    check("1e16", RawValue::Other);
    check("\"tr\"", RawValue::Text("tr".to_owned()));
    check("[]", texts(&[]));
    check("[\"a\", \"b\"]", texts(&["a", "b"]));
    check("[\"a\", 1]", RawValue::Other);
    check("[1, \"a\"]", RawValue::Other);
    check("null", RawValue::Other);
    check("{\"a\": {\"b\": [1]}}", RawValue::Other);
    let none: RawPolicy = serde_json::from_str("null").unwrap();
    assert_eq!(none, RawPolicy::default());
    let wrong = serde_json::from_str::<RawPolicy>("[]").unwrap_err();
    assert!(wrong.to_string().contains("a policy"), "{wrong}");
}

#[test]
fn the_policys_key_opens_a_file_at_once() {
    let recipe = Recipe::default();
    let mut host = Host::new(policy(&[
        ("publicKey", &recipe.public_key()),
        ("unlockKey", &hex(&POLICY_KEY)),
        ("schoolId", &hex(&SCHOOL)),
    ]));
    let Answer::List { list } = host.import(recipe.build()) else {
        panic!()
    };
    assert!(list.in_force && !list.from_policy);
    let other = Recipe {
        signer: 2,
        issue: 15,
        ..Recipe::default()
    };
    assert_eq!(refusal(host.import(other.build())), "signerUnknown");
    host.reopen();
    assert_eq!(host.guard(), GuardState::Protected);
}

#[test]
fn the_policys_list_needs_nobody() {
    let recipe = Recipe::default();
    let file = base64(&recipe.build());
    let mut both = policy(&[
        ("publicKey", &recipe.public_key()),
        ("unlockKey", &hex(&POLICY_KEY)),
        ("list", &file),
    ]);
    let mut host = Host::new(both.clone());
    assert_eq!(
        host.guard(),
        GuardState::NoList,
        "both need the school's word"
    );
    let health = host.health();
    assert!(
        health.report.contains("both the list and its key"),
        "{}",
        health.report
    );
    both.0
        .push(("bothAccepted".to_owned(), RawValue::Bool(true)));
    tell(&mut host, both.clone());
    assert!(host.ended_verdicts());
    let view = host.status();
    assert_eq!(view.guard, GuardState::Protected);
    assert!(view.list.is_some_and(|list| list.from_policy));
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    host.policy = both;
    host.own(Request::Forget);
    host.reopen();
    assert_eq!(host.guard(), GuardState::Protected);
}

/// A browser in which issue 15 waits for its code, and the policy then brings another issue.
fn behind_a_waiting_list(issue: u64, with_key: bool, restart: bool) -> Host {
    let waiting = Recipe {
        issue: 15,
        ..Recipe::default()
    };
    let brought = Recipe {
        issue,
        ..Recipe::default()
    };
    let mut host = Host::default();
    host.own_computer();
    host.import(waiting.build());
    host.own(Request::TrustSigner {
        words: waiting.words(),
    });
    host.policy = policy(&[("list", &base64(&brought.build()))]);
    if with_key {
        let key = ("unlockKey".to_owned(), RawValue::Text(hex(&POLICY_KEY)));
        let both = ("bothAccepted".to_owned(), RawValue::Bool(true));
        host.policy.0.extend([key, both]);
    }
    if restart {
        host.restart();
    }
    let policy = host.policy.clone();
    tell(&mut host, policy);
    host
}

#[test]
fn the_policys_list_does_not_displace_a_later_one_that_waits() {
    for (brought, with_key, restart) in [
        (14, false, false),
        (14, false, true),
        (14, true, false),
        (14, true, true),
        (16, false, false),
        (16, true, true),
    ] {
        let told = format!("{brought} {with_key} {restart}");
        let mut host = behind_a_waiting_list(brought, with_key, restart);
        assert_eq!(host.guard() == GuardState::Protected, with_key, "{told}");
        assert_eq!(
            host.saved.contains_key(&Record::Pending),
            !with_key,
            "{told}"
        );
        host.reopen();
        if !with_key {
            assert!(matches!(host.unlock(true), Answer::List { .. }), "{told}");
        }
        let issue = host.status().list.map(|list| list.issue);
        assert_eq!(issue, Some(brought.max(15).to_string()), "{told}");
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask, "{told}");
    }
}

/// Of two that are one issue neither is the later: what the school brings now is what it means.
#[test]
fn the_policys_list_displaces_another_of_the_same_issue_that_waits() {
    let recipe = |more: Vec<Entry>| Recipe {
        issue: 15,
        more,
        ..Recipe::default()
    };
    let waiting = recipe(Vec::new());
    let mut host = Host::default();
    host.own_computer();
    host.import(waiting.build());
    host.own(Request::TrustSigner {
        words: waiting.words(),
    });
    let brought = recipe(vec![pupil("second_pupil")]).build();
    tell(&mut host, policy(&[("list", &base64(&brought))]));
    assert!(matches!(host.unlock(true), Answer::List { list } if list.from_policy));
    let second = somebody("900021", "second_pupil", "S");
    assert_eq!(host.look(&page(), &follow(&second)), Ready::Ask);
}

#[test]
fn the_policys_list_that_is_in_force_displaces_nothing_that_waits() {
    let mut host = Host::protected();
    let stranger = Recipe {
        signer: 2,
        issue: 15,
        ..Recipe::default()
    };
    host.import(stranger.build());
    host.policy = policy(&[("list", &base64(&Recipe::default().build()))]);
    host.restart();
    let words = stranger.words();
    let answer = host.own(Request::TrustSigner { words });
    assert!(matches!(answer, Answer::List { .. }), "{answer:?}");
}

#[test]
fn a_late_policy_drops_what_it_does_not_allow() {
    let mut host = Host::protected();
    let pinned = Recipe {
        signer: 2,
        ..Recipe::default()
    }
    .public_key();
    for late in [
        policy(&[("publicKey", &pinned)]),
        policy(&[("minIssue", "15")]),
    ] {
        tell(&mut host, late);
        assert_eq!(host.guard(), GuardState::NoList);
        host.policy = RawPolicy::default();
        host.restart();
        assert_eq!(host.guard(), GuardState::Protected);
    }
}

#[test]
fn a_wrong_policy_that_is_put_right_brings_the_list_back() {
    let recipe = Recipe::default();
    let wrong = Recipe {
        signer: 2,
        ..Recipe::default()
    };
    for (key, wrong, right) in [
        ("publicKey", wrong.public_key(), recipe.public_key()),
        ("schoolId", hex(&[5; 16]), hex(&SCHOOL)),
        ("minIssue", "15".to_owned(), "14".to_owned()),
    ] {
        for restart in [false, true] {
            let mut host = Host::protected();
            let put = |host: &mut Host, value: &str| {
                host.policy = policy(&[(key, value)]);
                if restart {
                    host.restart();
                }
                tell(host, host.policy.clone());
                host.guard()
            };
            assert_eq!(
                put(&mut host, &wrong),
                GuardState::NoList,
                "{key} {restart}"
            );
            assert!(host.status().list.is_none(), "{key} {restart}");
            assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
            assert_eq!(
                put(&mut host, &right),
                GuardState::Protected,
                "{key} {restart}"
            );
            assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
        }
    }
}

#[test]
fn bad_policy_values_are_named_and_do_no_harm() {
    let mut host = Host::protected();
    host.policy = policy(&[
        ("publicKey", "zz"),
        ("reportTo", "somewhere"),
        ("minIssue", "x"),
    ]);
    host.restart();
    assert_eq!(host.guard(), GuardState::Protected);
    let health = host.health();
    for key in ["publicKey", "reportTo", "minIssue"] {
        assert!(health.report.contains(key), "{}", health.report);
    }
    assert!(
        !health.report.contains("somewhere"),
        "values are not repeated"
    );
}
