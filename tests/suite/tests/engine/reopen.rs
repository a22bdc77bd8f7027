//! The guard stays what it was when the engine stops, or the browser is closed, at an awkward moment.
use gate_core::wire::{
    Answer, Caller, Effect, GuardState, Icon, OwnPage, RawPolicy, RawValue, Record, Request,
};
use gate_suite::host::Host;
use gate_suite::school::{POLICY_KEY, Recipe, hex};

fn stranger() -> Recipe {
    Recipe {
        signer: 2,
        issue: 15,
        ..Recipe::default()
    }
}

#[test]
fn a_computer_that_turns_out_to_be_shared_keeps_its_list_open_until_the_browser_closes() {
    let mut host = Host::protected();
    host.change(|settings| settings.shared_computer = Some(true));
    host.restart();
    assert_eq!(host.guard(), GuardState::Protected);
    assert!(!host.saved.contains_key(&Record::Secret));
    host.reopen();
    assert_eq!(host.guard(), GuardState::Locked);
}

#[test]
fn a_file_whose_words_differ_does_not_stand_before_the_schools_list() {
    let mut host = Host::default();
    host.hold(&Recipe::default());
    host.import(stranger().build());
    let words = "not the words that were published".to_owned();
    let answer = host.own(Request::TrustSigner { words });
    assert!(matches!(answer, Answer::Refused { .. }), "{answer:?}");
    assert!(!host.saved.contains_key(&Record::Pending));
    host.reopen();
    assert!(matches!(host.unlock(false), Answer::List { list } if list.in_force));
}

#[test]
fn a_file_that_waits_does_not_lock_the_schools_list() {
    let mut host = Host::default();
    host.hold(&Recipe::default());
    host.import(stranger().build());
    host.reopen();
    host.unlock(false);
    assert_eq!(host.guard(), GuardState::Protected);
}

#[test]
fn the_policys_key_opens_the_held_list_while_another_file_waits() {
    let key = ("unlockKey".to_owned(), RawValue::Text(hex(&POLICY_KEY)));
    let mut host = Host::new(RawPolicy(vec![key]));
    let recipe = Recipe::default();
    host.import(recipe.build());
    host.own(Request::TrustSigner {
        words: recipe.words(),
    });
    assert_eq!(host.guard(), GuardState::Protected);
    host.import(stranger().build());
    host.reopen();
    assert_eq!(host.guard(), GuardState::Protected);
}

#[test]
fn the_button_says_that_a_site_is_not_allowed() {
    let mut host = Host::protected();
    let policy = host.policy.clone();
    let request = Request::Surroundings {
        policy,
        withheld: vec!["https://x.com/*".to_owned()],
        firefox: false,
    };
    host.ask(&Caller::Background, request, None);
    let everywhere = host.effects.iter().find_map(|effect| match effect {
        Effect::SetIcon {
            tab: None, icon, ..
        } => Some(*icon),
        _ => None,
    });
    assert_eq!(everywhere, Some(Icon::NotAllowed));
}

#[test]
fn the_first_day_asks_whose_computer_it_is_unless_the_school_has_said() {
    let shared = || RawPolicy(vec![("sharedComputer".to_owned(), RawValue::Bool(true))]);
    for (mut host, expected) in [
        (Host::default(), true),
        (Host::new(shared()), false),
        (Host::protected(), false),
    ] {
        host.ask(&Caller::Background, Request::Installed, None);
        assert_eq!(host.opened(OwnPage::Options).is_some(), expected);
    }
}
