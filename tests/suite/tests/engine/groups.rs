//! Groups: each of several people is asked about.
use gate_core::wire::{Answer, Choice, Ready};
use gate_suite::host::Host;
use gate_suite::pages::{group, send};
use gate_suite::school::{Recipe, pupil};

#[test]
fn in_a_group_an_answer_about_one_says_nothing_about_the_next() {
    let others = ["pupil_example", "second_pupil", "stranger_example"];
    let host = || {
        let mut host = Host::protected();
        host.hold(&Recipe {
            issue: 15,
            more: vec![pupil("second_pupil")],
            ..Recipe::default()
        });
        host
    };
    let room = group(&others);
    let mut known = host();
    known.dialog(&room, &send());
    let next = known.choose(&room, &send(), Choice::Outside);
    assert!(matches!(next, Answer::Show { .. }), "{next:?}");
    let last = known.choose(&room, &send(), Choice::SomebodyElse);
    assert!(matches!(last, Answer::Go), "{last:?}");
    assert_eq!(known.look(&room, &send()), Ready::Go);
    let mut one = host();
    one.dialog(&room, &send());
    one.choose(&room, &send(), Choice::Outside);
    let stopped = one.choose(&room, &send(), Choice::Stop);
    assert!(matches!(stopped, Answer::Stay), "{stopped:?}");
    assert_eq!(one.look(&room, &send()), Ready::Ask);
    let mut all = host();
    all.dialog(&room, &send());
    let anyway = all.choose(&room, &send(), Choice::Anyway);
    assert!(
        matches!(anyway, Answer::Go),
        "one press sends to all: {anyway:?}"
    );
}

/// No mark tells there who was answered about. An engine that was stopped between two answers asks once more.
#[test]
fn in_a_group_in_a_private_window_the_next_one_is_asked_about_too() {
    for stopped in [false, true] {
        let mut host = Host::protected();
        host.hold(&Recipe {
            issue: 15,
            more: vec![pupil("second_pupil")],
            ..Recipe::default()
        });
        host.private = true;
        let room = group(&["pupil_example", "second_pupil", "stranger_example"]);
        for _ in 0..2 {
            host.dialog(&room, &send());
            let next = host.choose(&room, &send(), Choice::Outside);
            assert!(matches!(next, Answer::Show { .. }), "{next:?}");
            if stopped {
                host.restart();
                let again = host.choose(&room, &send(), Choice::SomebodyElse);
                assert!(matches!(again, Answer::Show { .. }), "{again:?}");
            }
            let last = host.choose(&room, &send(), Choice::SomebodyElse);
            assert!(matches!(last, Answer::Go), "{last:?}");
            assert_eq!(host.look(&room, &send()), Ready::Ask, "nothing is kept");
        }
    }
}

/// Of the practice account nothing is kept either.
#[test]
fn in_a_group_the_practice_account_hides_nobody() {
    let mut host = Host::protected();
    let room = group(&["schoolgate_test", "pupil_example"]);
    host.dialog(&room, &send());
    let next = host.choose(&room, &send(), Choice::Outside);
    assert!(matches!(next, Answer::Show { .. }), "{next:?}");
}
