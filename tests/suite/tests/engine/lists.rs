//! From a file to the list in force: trust, code, refusals, expiry, loss.
use crate::policy::policy;
use gate_core::wire::{Answer, GuardState, Icon, Ready, Record, Request};
use gate_suite::host::Host;
use gate_suite::pages::{PUPIL, follow, page, somebody};
use gate_suite::school::{CODE, DAY, NOW, Recipe, entry, hex, pupil};

/// The name of a refusal, which people are told in a sentence.
pub(crate) fn refusal(answer: Answer) -> String {
    match answer {
        Answer::Refused { refusal } => {
            assert!(refusal.sentence.ends_with('.'), "{refusal:?}");
            refusal.name
        }
        other => panic!("a refusal was expected, not {other:?}"),
    }
}

#[test]
fn a_file_is_trusted_then_unlocked_then_in_force() {
    let mut host = Host::default();
    host.own_computer();
    let recipe = Recipe::default();
    assert_eq!(host.guard(), GuardState::NoList);
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
    let pending = |host: &mut Host| host.status().list.map(|list| list.signer_pending);
    assert_eq!(pending(&mut host), Some(true));
    let Answer::List { list } = host.own(Request::TrustSigner {
        words: recipe.words(),
    }) else {
        panic!()
    };
    assert!(!list.signer_pending && list.code.is_some());
    let days = [NOW - 10 * DAY, NOW + 60 * DAY].map(|time| time as f64);
    assert_eq!([list.created, list.expires], days);
    assert_eq!(pending(&mut host), Some(false));
    assert_eq!(host.guard(), GuardState::Locked);
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
    assert_eq!(host.status().icon, Icon::Protected);
    assert!(!host.saved.contains_key(&Record::Pending));
    assert_eq!(host.expected, "14");
    host.reopen();
    assert_eq!(host.guard(), GuardState::Protected);
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
    let lost = host.status();
    assert_eq!((lost.guard, lost.icon), (GuardState::Lost, Icon::NoList));
    assert!(lost.sentence.contains("issue 14"), "{}", lost.sentence);
    let old = Recipe {
        issue: 13,
        ..Recipe::default()
    };
    assert_eq!(refusal(host.import(old.build())), "olderThanHeld");
    host.hold(&Recipe::default());
    assert_eq!(host.guard(), GuardState::Protected);
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
        host.status().list.map(|list| list.issue).as_deref(),
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
    assert_eq!(host.guard(), GuardState::Lost);
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
        let ended = host.status();
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
        assert_eq!(host.guard(), GuardState::Expired);
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
        host.now = NOW;
        assert_eq!(host.guard(), GuardState::Protected, "restart: {restart}");
        assert!(host.ended_verdicts(), "restart: {restart}");
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
    assert_eq!(host.guard(), GuardState::Expired);
    assert!(host.ended_verdicts());
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
    assert_eq!(host.guard(), GuardState::Protected);
    host.reopen();
    assert_eq!(host.guard(), GuardState::Locked);
    assert_eq!(host.status().icon, Icon::Locked);
    host.unlock(false);
    assert_eq!(host.guard(), GuardState::Protected);
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
        assert_eq!(host.guard(), GuardState::Locked, "{decided:?}");
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
        assert_eq!(refusal(host.unlock(false)), "ownComputer");
        let keys =
            [&host.saved, &host.session].map(|records| records.contains_key(&Record::Secret));
        assert_eq!(keys, [false, false]);
        host.restart();
        assert_eq!(host.guard(), GuardState::Locked);
        assert_eq!(refusal(host.unlock(false)), "ownComputer");
        host.change(|settings| settings.shared_computer = Some(true));
        assert!(matches!(host.unlock(false), Answer::List { .. }));
        assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    }
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

#[test]
fn names_that_an_older_version_coded_are_told() {
    // `Recipe::default()` as it was built when FOLD_VERSION was 2.
    let older = include_bytes!("older_fold.sgl");
    let mut host = Host::default();
    host.import(older.to_vec());
    let words = Recipe::default().words();
    host.own(Request::TrustSigner { words });
    host.unlock(false);
    let status = host.status();
    assert_eq!(
        (status.guard, status.icon),
        (GuardState::Protected, Icon::CannotRead)
    );
    let said = "cannot be checked reliably until your school issues it anew";
    assert!(status.sentence.contains(said), "{}", status.sentence);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    host.hold(&Recipe {
        issue: 15,
        ..Recipe::default()
    });
    assert_eq!(
        host.icons(),
        [(None, Icon::Protected), (Some("1"), Icon::Protected)]
    );
    assert!(!host.status().sentence.contains(said));
}
