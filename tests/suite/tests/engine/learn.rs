//! What icons teach, and what official accounts may not do.
use crate::facebook::{SITE, node, page, pupil};
use gate_core::wire::{Answer, Choice, Keyed, Ready, Request};
use gate_model::{Kind, Node, Page, Snapshot};
use gate_suite::host::Host;
use gate_suite::school::{Recipe, entry};

const ADD: &str =
    "style=background-image:url(https://s.example/rsrc.php/v3/a.png);background-position:0 -9px";
const CANCEL: &str =
    "style=background-image:url(https://s.example/rsrc.php/v3/a.png);background-position:0 -30px";
/// The account in every list by which the guard is tried.
const LISTED: &str = "schoolgate.test";

/// A card with one button.
fn card(candidate: &str, handle: &str, label: &str, icon: &str) -> Snapshot {
    let link = |text: &str| Node {
        href: format!("{SITE}{handle}"),
        text: text.to_owned(),
        ..node(0, "a", "link")
    };
    let button = Node {
        label: label.to_owned(),
        text: label.to_owned(),
        ..node(0, "div", "button")
    };
    let icon = Node {
        attributes: icon.to_owned(),
        ..node(3, "i", "")
    };
    Snapshot {
        candidate: candidate.to_owned(),
        nodes: vec![
            node(0, "div", ""),
            link(""),
            link("Ada Nowhere"),
            button,
            icon,
        ],
        target: 3,
        ..Snapshot::default()
    }
}

fn ask(host: &mut Host, request: Request) -> Answer {
    host.ask(&host.tab_at(SITE), request, None)
}

fn look(host: &mut Host, snapshot: Snapshot) -> Ready {
    let key = "k".to_owned();
    let request = Request::Look {
        page: page(),
        snapshots: vec![Keyed { key, snapshot }],
    };
    match ask(host, request) {
        Answer::Looked { outcomes, .. } => outcomes[0].ready,
        other => panic!("{other:?}"),
    }
}

/// What is made of a button in a language of which no word is known, after these were seen: `handle label icon`.
fn check(host: &mut Host, lessons: &[(&str, &str, &str)], expected: Ready) {
    for (handle, label, icon) in lessons {
        let candidate = if *label == "Follow" {
            "follow"
        } else {
            "add-friend"
        };
        let seen = look(host, card(candidate, handle, label, icon));
        assert_eq!(seen, Ready::Go, "{handle} {label}");
    }
    let unknown = || card("unknown-words", LISTED, "ʘʭʬ", ADD);
    assert_eq!(look(host, unknown()), expected, "{lessons:?}");
}

#[test]
fn an_icon_seen_on_two_people_speaks_for_words_that_nobody_knows() {
    let add = |handle| (handle, "Add friend", ADD);
    for (lessons, expected) in [
        (vec![], Ready::Unreadable),
        (vec![add("ada.nowhere")], Ready::Unreadable),
        (
            vec![add("ada.nowhere"), add("Ada.Nowhere")],
            Ready::Unreadable,
        ),
        (vec![add("ada.nowhere"), add("olga.nobody")], Ready::Ask),
        // Words that are no better than a guess teach nothing, nor does another icon.
        (
            vec![
                ("ada.nowhere", "Add friend", CANCEL),
                ("olga.nobody", "Add friend", CANCEL),
            ],
            Ready::Unreadable,
        ),
        // What contradicts itself is forgotten.
        (
            vec![
                add("ada.nowhere"),
                add("olga.nobody"),
                ("ada.nowhere", "Follow", ADD),
                add("max.nobody"),
            ],
            Ready::Unreadable,
        ),
    ] {
        check(&mut Host::protected(), &lessons, expected);
        // The background may be stopped between any two steps.
        let mut restless = Host::protected();
        restless.restless = true;
        check(&mut restless, &lessons, expected);
    }
}

#[test]
fn what_icons_do_is_forgotten_with_the_session_and_never_learned_in_private() {
    let add = [
        ("ada.nowhere", "Add friend", ADD),
        ("olga.nobody", "Add friend", ADD),
    ];
    let mut host = Host::protected();
    check(&mut host, &add, Ready::Ask);
    host.reopen();
    check(&mut host, &[], Ready::Unreadable);
    check(&mut host, &add, Ready::Ask);
    host.own(Request::Forget);
    host.hold(&Recipe::default());
    check(&mut host, &[], Ready::Unreadable);
    let mut host = Host::protected();
    host.private = true;
    check(&mut host, &add, Ready::Unreadable);
}

#[test]
fn a_lesson_leaves_the_verdicts_that_pages_hold() {
    let mut host = Host::protected();
    check(&mut host, &[], Ready::Unreadable);
    let add = |handle| (handle, "Add friend", ADD);
    check(
        &mut host,
        &[add("ada.nowhere"), add("olga.nobody")],
        Ready::Ask,
    );
    assert!(!host.ended_verdicts());
}

/// The page as the Page `6`, which shows itself as `hill.school`, sees it.
fn acting(own: &str) -> Page {
    let data = r#""ACCOUNT_ID":"9","USER_ID":"6","NAME":"Hill School""#;
    let link = Node {
        href: format!("{SITE}{own}"),
        part: "own".to_owned(),
        ..node(0, "a", "link")
    };
    Page {
        parts: vec![link],
        probes: vec![("viewer".to_owned(), data.to_owned())],
        ..page()
    }
}

#[test]
fn an_official_page_is_in_contact_with_no_family_whoever_is_known_outside_school() {
    for (candidate, label) in [("message", "Message"), ("follow", "Follow")] {
        check_official(candidate, label);
    }
}

fn check_official(candidate: &str, label: &str) {
    let shot = || card(candidate, "pupil.example", label, "");
    let listed = entry(Kind::Pupil, vec![pupil()], &[]);
    let press = |host: &mut Host, page: Page| {
        let snapshot = shot();
        ask(host, Request::Press { page, snapshot })
    };
    let offers_outside = |answer: &Answer| match answer {
        Answer::Show { dialog } => {
            let mut choices = dialog.choices.iter();
            Some(choices.any(|view| view.choice == Choice::Outside))
        }
        _ => None,
    };
    for (official, off, is_official) in [
        ("", "", false),
        ("facebook.com/other.school", "", false),
        ("facebook.com/hill.school", "", true),
        ("facebook.com/hill.school", "officialMessages", false),
        ("https://www.facebook.com/profile.php?id=6", "", true),
    ] {
        let mut host = Host::default();
        host.own_computer();
        host.hold(&Recipe {
            more: vec![listed.clone()],
            ..Recipe::default()
        });
        host.change(|settings| {
            settings.official_accounts = official.to_owned();
            settings.checks_off = vec![off.to_owned()];
        });
        let page = || acting("hill.school");
        let answer = press(&mut host, page());
        assert_eq!(offers_outside(&answer), Some(!is_official), "{official}");
        let is_said = format!("{answer:?}").contains("acting for the school");
        let is_message = candidate == "message";
        assert_eq!(is_said, is_official && is_message, "{official}");
        // Known outside school, and said so from the personal account: that opens nothing here.
        let personal = Page {
            probes: vec![(
                "viewer".to_owned(),
                r#""ACCOUNT_ID":"9","USER_ID":"9""#.to_owned(),
            )],
            ..self::page()
        };
        let said = Request::Choose {
            page: personal.clone(),
            snapshot: shot(),
            choice: Choice::Outside,
        };
        assert!(matches!(ask(&mut host, said), Answer::Go));
        assert!(matches!(press(&mut host, personal), Answer::Go));
        let again = press(&mut host, page());
        assert_eq!(offers_outside(&again).is_some(), is_official, "{official}");
    }
}
