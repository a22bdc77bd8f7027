//! What becomes of all that is known when it is said whose computer this is: by the person, or by a policy that may come
//! late.
use crate::memory::has_personal;
use crate::policy::{policy, tell};
use gate_core::wire::{Choice, GuardState, RawPolicy, RawValue, Ready, Record};
use gate_suite::host::Host;
use gate_suite::pages::{PUPIL, follow, page, somebody};
use gate_suite::school::{Recipe, pupil};

/// What was answered before is in the session, and must not come before what is answered afterwards.
#[test]
fn answers_from_before_it_was_said_whose_computer_it_is_displace_no_later_ones() {
    let mut host = Host::default();
    host.hold(&Recipe {
        more: vec![pupil("second_pupil")],
        ..Recipe::default()
    });
    let second = follow(&somebody("900077", "second_pupil", "S"));
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    host.own_computer();
    assert!(!host.session.contains_key(&Record::Marks));
    host.choose(&page(), &second, Choice::Outside);
    host.restart();
    assert_eq!(host.look(&page(), &second), Ready::Go);
    let third = follow(&somebody("555001", "third", "T"));
    host.dialog(&page(), &third);
    host.choose(&page(), &third, Choice::Outside);
    host.reopen();
    host.unlock(true);
    for shot in [follow(&PUPIL), second, third] {
        assert_eq!(host.look(&page(), &shot), Ready::Go);
    }
}

/// A policy that says whether others use the computer, whatever the person has said.
fn whose(shared: bool) -> RawPolicy {
    let mut policy = policy(&[("locked", "sharedComputer")]);
    policy
        .0
        .push(("sharedComputer".to_owned(), RawValue::Bool(shared)));
    policy
}

/// One's own computer with an answer, and words of one's own in the settings.
fn answered() -> Host {
    let mut host = Host::protected();
    host.change(|settings| settings.my_school = "Hill School".to_owned());
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    assert!(has_personal(&host.saved));
    host
}

#[track_caller]
fn check_left_the_disk(host: &mut Host) {
    assert_eq!(host.settings().shared_computer, Some(true));
    assert!(!has_personal(&host.saved), "{:?}", host.saved.keys());
    assert_eq!(host.settings().my_school, "Hill School", "in the session");
    host.reopen();
    assert_eq!(host.guard(), GuardState::Locked);
    assert_eq!(host.settings().my_school, "");
    host.unlock(false);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
}

#[test]
fn a_policy_that_makes_the_computer_shared_takes_what_is_known_off_the_disk() {
    let mut host = answered();
    host.policy = whose(true);
    tell(&mut host, whose(true));
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
    host.restart();
    assert_eq!(host.guard(), GuardState::Protected, "the same session");
    check_left_the_disk(&mut host);
}

#[test]
fn a_computer_made_shared_while_the_browser_was_closed_asks_for_the_code() {
    let mut host = answered();
    host.policy = whose(true);
    host.reopen();
    assert_eq!(host.guard(), GuardState::Locked);
    check_left_the_disk(&mut host);
    // Only the settings say anything.
    let mut host = Host::default();
    host.own_computer();
    host.change(|settings| settings.my_school = "Hill School".to_owned());
    host.policy = whose(true);
    for mine in ["Hill School", ""] {
        host.reopen();
        assert_eq!(host.settings().my_school, mine);
    }
}

/// It may come late, and may be away for a while.
#[test]
fn without_a_policy_that_says_whose_computer_it_is_all_stays_where_it_is() {
    let mut host = Host::new(whose(false));
    host.hold(&Recipe::default());
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    let saved = host.saved.clone();
    assert!(has_personal(&saved));
    host.policy = RawPolicy::default();
    tell(&mut host, RawPolicy::default());
    assert_eq!(host.saved, saved);
    host.reopen();
    assert_eq!(host.guard(), GuardState::Protected);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
    assert_eq!(host.saved, saved);
}

#[test]
fn what_is_answered_before_a_late_policy_makes_the_computer_ones_own_is_kept() {
    for restart in [false, true] {
        let mut host = Host::new(whose(false));
        host.hold(&Recipe {
            more: vec![pupil("second_pupil")],
            ..Recipe::default()
        });
        host.policy = RawPolicy::default();
        host.reopen();
        host.choose(&page(), &follow(&PUPIL), Choice::Outside);
        assert!(!host.saved.contains_key(&Record::DeviceKey));
        host.policy = whose(false);
        if restart {
            host.restart();
        }
        tell(&mut host, whose(false));
        let second = follow(&somebody("900077", "second_pupil", "S"));
        host.choose(&page(), &second, Choice::Outside);
        host.restart();
        assert_eq!(host.look(&page(), &second), Ready::Go, "{restart}");
        host.reopen();
        assert_eq!(host.guard(), GuardState::Protected, "{restart}");
        for shot in [follow(&PUPIL), second] {
            assert_eq!(host.look(&page(), &shot), Ready::Go, "{restart}");
        }
    }
}

#[test]
fn settings_from_before_a_late_policy_makes_the_computer_ones_own_are_kept() {
    for restart in [false, true] {
        let mut host = Host::default();
        host.change(|settings| settings.my_school = "Hill School".to_owned());
        host.policy = whose(false);
        if restart {
            host.restart();
        }
        tell(&mut host, whose(false));
        host.reopen();
        assert_eq!(host.settings().my_school, "Hill School", "{restart}");
    }
}
