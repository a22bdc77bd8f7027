//! From a file to the list in force: trust, code, policy, refusals, expiry, loss.
use gate_core::wire::{
    Answer, Effect, GuardState, Icon, RawPolicy, RawValue, Ready, Record, Request, StatusView,
};
use gate_suite::host::Host;
use gate_suite::pages::{PUPIL, follow, page, somebody};
use gate_suite::school::{CODE, DAY, NOW, POLICY_KEY, Recipe, SCHOOL, base64, entry, hex, pupil};

fn status(host: &mut Host) -> StatusView {
    match host.own(Request::Status {
        address: Some("https://x.com/home".to_owned()),
    }) {
        Answer::Status { status } => status,
        other => panic!("{other:?}"),
    }
}

fn guard(host: &mut Host) -> GuardState {
    status(host).guard
}

fn refusal(answer: Answer) -> String {
    match answer {
        Answer::Refused { refusal } => {
            assert!(refusal.sentence.ends_with('.'), "{refusal:?}");
            refusal.name
        }
        other => panic!("a refusal was expected, not {other:?}"),
    }
}

fn policy(entries: &[(&str, &str)]) -> RawPolicy {
    let text =
        |(key, value): &(&str, &str)| ((*key).to_owned(), RawValue::Text((*value).to_owned()));
    RawPolicy(entries.iter().map(text).collect())
}

#[test]
fn a_file_is_trusted_then_unlocked_then_in_force() {
    let mut host = Host::default();
    host.own_computer();
    let recipe = Recipe::default();
    assert_eq!(guard(&mut host), GuardState::NoList);
    let Answer::List { list } = host.import(recipe.build()) else {
        panic!()
    };
    assert!(list.signer_pending && !list.in_force && list.school.is_empty());
    assert_eq!(
        (list.issue.as_str(), list.signer_words.clone()),
        ("14", recipe.words())
    );
    assert_eq!(refusal(host.unlock(true)), "signerUnknown");
    let wrong = Request::TrustSigner {
        words: "some other words".to_owned(),
    };
    assert_eq!(refusal(host.own(wrong)), "wordsDiffer");
    let Answer::List { list } = host.own(Request::TrustSigner {
        words: recipe.words(),
    }) else {
        panic!()
    };
    assert!(!list.signer_pending && list.code.is_some());
    assert_eq!(guard(&mut host), GuardState::Locked);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
    let wrong = Request::Unlock {
        key: hex(&[8; 32]),
        keep: true,
    };
    assert_eq!(refusal(host.own(wrong)), "wrongKey");
    let Answer::List { list } = host.unlock(true) else {
        panic!()
    };
    assert_eq!((list.in_force, list.school.as_str()), (true, "Hill School"));
    assert_eq!(status(&mut host).icon, Icon::Protected);
    assert!(!host.saved.contains_key(&Record::Pending));
    assert_eq!(host.expected, "14");
    host.reopen();
    assert_eq!(guard(&mut host), GuardState::Protected);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
}

#[test]
fn the_old_list_stays_in_force_after_any_refusal() {
    let mut host = Host::protected();
    let mut damaged = Recipe {
        issue: 15,
        ..Recipe::default()
    }
    .build();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    let other_school = Recipe {
        issue: 15,
        school: [5; 16],
        ..Recipe::default()
    };
    let files = [
        (Vec::new(), "notAList"),
        (b"a photo".to_vec(), "notAList"),
        (damaged, "signatureWrong"),
        (
            Recipe {
                issue: 13,
                ..Recipe::default()
            }
            .build(),
            "olderThanHeld",
        ),
        (
            Recipe {
                more: vec![pupil("new")],
                ..Recipe::default()
            }
            .build(),
            "sameIssueDiffers",
        ),
        (
            Recipe {
                issue: 15,
                not_after: NOW - DAY,
                ..Recipe::default()
            }
            .build(),
            "expired",
        ),
        (other_school.build(), "otherSchool"),
        (
            Recipe {
                issue: 15,
                contact: false,
                ..Recipe::default()
            }
            .build(),
            "notForThis",
        ),
    ];
    for (file, name) in files {
        let answer = host.import(file);
        let kept = matches!(&answer, Answer::Refused { refusal }
            if refusal.sentence.ends_with("The list that was here before stays in force."));
        assert!(kept, "{answer:?}");
        assert_eq!(refusal(answer), name);
        assert!(host.effects.is_empty(), "{name}: nothing is kept");
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask, "{name}");
    }
    let Answer::List { list } = host.import(
        Recipe {
            signer: 2,
            issue: 15,
            ..Recipe::default()
        }
        .build(),
    ) else {
        panic!()
    };
    assert!(list.signer_pending && !list.in_force);
    assert_eq!(refusal(host.unlock(true)), "signerUnknown");
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    host.reopen();
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
}

#[test]
fn the_floor_outlives_the_list() {
    let mut host = Host::protected();
    host.saved.remove(&Record::List);
    host.reopen();
    let lost = status(&mut host);
    assert_eq!((lost.guard, lost.icon), (GuardState::Lost, Icon::NoList));
    assert!(lost.sentence.contains("issue 14"), "{}", lost.sentence);
    let old = Recipe {
        issue: 13,
        ..Recipe::default()
    };
    assert_eq!(refusal(host.import(old.build())), "olderThanHeld");
    host.hold(&Recipe::default());
    assert_eq!(guard(&mut host), GuardState::Protected);
}

#[test]
fn a_new_issue_takes_the_place_of_the_old() {
    let mut host = Host::protected();
    host.hold(&Recipe {
        issue: 15,
        more: vec![pupil("new_pupil")],
        ..Recipe::default()
    });
    assert_eq!(
        host.look(&page(), &follow(&somebody("7", "new_pupil", "N"))),
        Ready::Ask
    );
    host.reopen();
    assert_eq!(
        status(&mut host).list.map(|list| list.issue).as_deref(),
        Some("15")
    );
}

#[test]
fn a_list_edited_in_the_database_is_lost() {
    let mut host = Host::protected();
    if let Some(bytes) = host.saved.get_mut(&Record::List) {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
    }
    host.reopen();
    assert_eq!(guard(&mut host), GuardState::Lost);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
}

#[test]
fn lists_and_entries_end() {
    let mut host = Host::default();
    host.own_computer();
    let mut leaver = pupil("leaver");
    leaver.valid_until = Some(gate_model::Day::of(NOW + DAY));
    host.hold(&Recipe {
        more: vec![leaver],
        ..Recipe::default()
    });
    let shot = follow(&somebody("8", "leaver", "L"));
    host.now += DAY;
    assert_eq!(host.look(&page(), &shot), Ready::Ask);
    host.now += DAY;
    assert_eq!(host.look(&page(), &shot), Ready::Go);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    host.now = NOW + 61 * DAY;
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
    for _ in 0..2 {
        let ended = status(&mut host);
        assert_eq!(
            (ended.guard, ended.icon),
            (GuardState::Expired, Icon::NoList)
        );
        assert!(
            ended.sentence.contains("2 November 2026"),
            "{}",
            ended.sentence
        );
        host.reopen();
    }
}

#[test]
fn a_clock_that_is_put_right_brings_the_list_back() {
    for restart in [false, true] {
        let mut host = Host::protected();
        host.now = NOW + 61 * DAY;
        if restart {
            host.reopen();
        }
        assert_eq!(guard(&mut host), GuardState::Expired);
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
        host.now = NOW;
        assert_eq!(
            guard(&mut host),
            GuardState::Protected,
            "restart: {restart}"
        );
        let renewed = |effect: &Effect| matches!(effect, Effect::NewEpoch { .. });
        assert!(host.effects.iter().any(renewed), "restart: {restart}");
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    }
}

#[test]
fn a_list_that_ends_within_a_day_ends_the_verdicts_too() {
    let mut host = Host::default();
    host.own_computer();
    host.hold(&Recipe {
        not_after: NOW + DAY / 24,
        ..Recipe::default()
    });
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    host.now += DAY / 24 + 1000;
    assert_eq!(guard(&mut host), GuardState::Expired);
    let renewed = |effect: &Effect| matches!(effect, Effect::NewEpoch { .. });
    assert!(host.effects.iter().any(renewed));
}

#[test]
fn on_a_shared_computer_the_code_is_asked_for_at_each_start() {
    let mut host = Host::default();
    assert_eq!(host.settings().shared_computer, None);
    host.import(Recipe::default().build());
    host.own(Request::TrustSigner {
        words: Recipe::default().words(),
    });
    assert_eq!(refusal(host.unlock(true)), "sharedComputer");
    assert!(matches!(host.unlock(false), Answer::List { .. }));
    assert!(!host.saved.contains_key(&Record::Secret));
    host.restart();
    assert_eq!(guard(&mut host), GuardState::Protected);
    host.reopen();
    assert_eq!(guard(&mut host), GuardState::Locked);
    assert_eq!(status(&mut host).icon, Icon::Locked);
    host.unlock(false);
    assert_eq!(guard(&mut host), GuardState::Protected);
}

#[test]
fn a_list_for_school_computers_does_not_open_on_ones_own() {
    let mut host = Host::default();
    host.own_computer();
    let recipe = Recipe {
        own_computers: false,
        ..Recipe::default()
    };
    host.import(recipe.build());
    host.own(Request::TrustSigner {
        words: recipe.words(),
    });
    assert_eq!(refusal(host.unlock(true)), "ownComputer");
    host.policy = policy(&[("channel", "the office")]);
    host.restart();
    assert!(
        matches!(host.unlock(true), Answer::List { .. }),
        "the school manages this browser"
    );
}

#[test]
fn an_open_list_for_school_computers_locks_when_the_computer_turns_out_to_be_ones_own() {
    for decided in [None, Some(true)] {
        let mut host = Host::default();
        host.change(|settings| settings.shared_computer = decided);
        host.hold(&Recipe {
            own_computers: false,
            ..Recipe::default()
        });
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
        host.own_computer();
        assert_eq!(guard(&mut host), GuardState::Locked, "{decided:?}");
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
        assert_eq!(refusal(host.unlock(false)), "ownComputer");
        let keys =
            [&host.saved, &host.session].map(|records| records.contains_key(&Record::Secret));
        assert_eq!(keys, [false, false]);
        host.restart();
        assert_eq!(guard(&mut host), GuardState::Locked);
        assert_eq!(refusal(host.unlock(false)), "ownComputer");
        host.change(|settings| settings.shared_computer = Some(true));
        assert!(matches!(host.unlock(false), Answer::List { .. }));
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    }
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
    assert_eq!(guard(&mut host), GuardState::Protected);
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
        guard(&mut host),
        GuardState::NoList,
        "both need the school's word"
    );
    let Answer::Health { health } = host.own(Request::Health) else {
        panic!()
    };
    assert!(
        health.report.contains("both the list and its key"),
        "{}",
        health.report
    );
    both.0
        .push(("bothAccepted".to_owned(), RawValue::Bool(true)));
    let late = Request::Surroundings {
        policy: both.clone(),
        withheld: Vec::new(),
        firefox: false,
    };
    host.ask(&gate_core::wire::Caller::Background, late, None);
    assert!(
        host.effects
            .iter()
            .any(|effect| matches!(effect, Effect::NewEpoch { .. }))
    );
    let view = status(&mut host);
    assert_eq!(view.guard, GuardState::Protected);
    assert!(view.list.is_some_and(|list| list.from_policy));
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    host.policy = both;
    host.own(Request::Forget);
    host.reopen();
    assert_eq!(guard(&mut host), GuardState::Protected);
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
    let surroundings = Request::Surroundings {
        policy: host.policy.clone(),
        withheld: Vec::new(),
        firefox: false,
    };
    host.ask(&gate_core::wire::Caller::Background, surroundings, None);
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
        assert_eq!(
            guard(&mut host) == GuardState::Protected,
            with_key,
            "{told}"
        );
        assert_eq!(
            host.saved.contains_key(&Record::Pending),
            !with_key,
            "{told}"
        );
        host.reopen();
        if !with_key {
            assert!(matches!(host.unlock(true), Answer::List { .. }), "{told}");
        }
        let issue = status(&mut host).list.map(|list| list.issue);
        assert_eq!(issue, Some(brought.max(15).to_string()), "{told}");
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask, "{told}");
    }
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
        let surroundings = Request::Surroundings {
            policy: late,
            withheld: Vec::new(),
            firefox: false,
        };
        host.ask(&gate_core::wire::Caller::Background, surroundings, None);
        assert_eq!(guard(&mut host), GuardState::NoList);
        host.policy = RawPolicy::default();
        host.restart();
        assert_eq!(guard(&mut host), GuardState::Protected);
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
            let tell = |host: &mut Host, value: &str| {
                host.policy = policy(&[(key, value)]);
                if restart {
                    host.restart();
                }
                let (policy, withheld) = (host.policy.clone(), Vec::new());
                let surroundings = Request::Surroundings {
                    policy,
                    withheld,
                    firefox: false,
                };
                host.ask(&gate_core::wire::Caller::Background, surroundings, None);
                guard(host)
            };
            assert_eq!(
                tell(&mut host, &wrong),
                GuardState::NoList,
                "{key} {restart}"
            );
            assert!(status(&mut host).list.is_none(), "{key} {restart}");
            assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
            assert_eq!(
                tell(&mut host, &right),
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
    assert_eq!(guard(&mut host), GuardState::Protected);
    let Answer::Health { health } = host.own(Request::Health) else {
        panic!()
    };
    for key in ["publicKey", "reportTo", "minIssue"] {
        assert!(health.report.contains(key), "{}", health.report);
    }
    assert!(
        !health.report.contains("somewhere"),
        "values are not repeated"
    );
}

#[test]
fn a_list_with_nobody_on_it_still_holds_the_practice_account() {
    let mut host = Host::protected();
    let nobody = entry(gate_model::Kind::SchoolDomain, Vec::new(), &[]);
    host.hold(&Recipe {
        issue: 16,
        more: vec![nobody],
        ..Recipe::default()
    });
    let practice = somebody("900008", "schoolgate_test", "Practice");
    assert_eq!(host.look(&page(), &follow(&practice)), Ready::Ask);
    assert_eq!(
        host.look(&page(), &follow(&somebody("9", "schoolgate_tes", "P"))),
        Ready::Go
    );
    assert_eq!(CODE.len(), 32);
}
