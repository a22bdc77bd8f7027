//! Who is asked about, and in which words.
use gate_core::wire::{Answer, Choice, DialogKind, Place, Ready};
use gate_model::{Domain, Identifier, Kind, Unreadable};
use gate_suite::host::Host;
use gate_suite::pages::{
    PUPIL, STRANGER, Somebody, conversation, follow, open_message, page, page_of, send, somebody,
};
use gate_suite::school::{Recipe, entry};

/// What is expected of a press.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Expect {
    Go,
    /// A warning whose reasons hold these words.
    Warn(&'static str),
    /// A question whose reasons hold these words.
    Ask(&'static str),
}

fn check(who: Somebody, expected: Expect) {
    let mut host = Host::protected();
    let shot = follow(&who);
    let ready = host.look(&page(), &shot);
    let answer = host.press(&page(), &shot);
    let (kind, words) = match expected {
        Expect::Go => {
            assert_eq!(ready, Ready::Go, "{who:?}");
            assert!(matches!(answer, Answer::Go), "{who:?}: {answer:?}");
            return;
        }
        Expect::Warn(words) => (DialogKind::Warning, words),
        Expect::Ask(words) => (DialogKind::Question, words),
    };
    let Answer::Show { dialog } = answer else {
        panic!("{who:?}: {answer:?}")
    };
    assert_eq!((ready, dialog.kind), (Ready::Ask, kind), "{who:?}");
    let why = dialog.why.join("\n");
    assert!(why.contains(words), "{who:?}: {why}");
    for text in dialog
        .lines
        .iter()
        .chain(&dialog.why)
        .chain([&dialog.title])
    {
        for name in [who.handle, who.name] {
            assert!(!text.contains(name), "names the person: {text}");
        }
    }
    let main: Vec<_> = dialog
        .choices
        .iter()
        .filter(|c| c.place == Place::Main)
        .collect();
    assert_eq!(main.len(), 1);
    assert!(matches!(main[0].choice, Choice::Stop | Choice::NotSure));
}

#[test]
fn each_kind_of_evidence_has_its_verdict() {
    check(STRANGER, Expect::Go);
    check(PUPIL, Expect::Warn("a current pupil"));
    check(
        somebody("900003", "PUPIL_Example", "Person Example"),
        Expect::Warn("Matched by the handle"),
    );
    check(
        somebody("555001", "moved_on", "Person Example"),
        Expect::Warn("a past pupil"),
    );
    check(
        somebody("555001", "renamed", "Person Example"),
        Expect::Warn("Matched by the account's number"),
    );
    check(
        somebody("555002", "aunt_example", "Person Example"),
        Expect::Warn("other family"),
    );
    // The handle is listed, but for somebody with another number.
    check(
        somebody("900004", "moved_on", "Person Example"),
        Expect::Ask("another number"),
    );
    let parent = somebody("900005", "parent_example", "Some Parent");
    check(
        Somebody {
            link: "https://blog.parent-example.org/a",
            ..parent.clone()
        },
        Expect::Warn("a parent or carer"),
    );
    check(
        Somebody {
            link: "https://parent-example.org/",
            ..parent.clone()
        },
        Expect::Warn("Matched by a web address on the profile"),
    );
    check(
        Somebody {
            link: "https://notparent-example.org/",
            ..parent
        },
        Expect::Go,
    );
}

#[test]
fn of_a_web_address_that_stands_for_nobody_it_is_said_what_it_is() {
    let mut host = Host::default();
    host.own_computer();
    let domain = Identifier::Domain(Domain::new("hill-school.example").unwrap());
    host.hold(&Recipe {
        more: vec![entry(Kind::SchoolDomain, vec![domain], &[])],
        ..Recipe::default()
    });
    let dialog = host.dialog(
        &page(),
        &follow(&Somebody {
            link: "https://hill-school.example/",
            ..STRANGER
        }),
    );
    let said = "On the list of Hill School: a web address of the school community.";
    assert_eq!(dialog.why[0], said);
}

#[test]
fn a_name_is_a_question_and_with_other_evidence_a_warning() {
    let name = somebody("900006", "zq", "Zebulina Quillfeather");
    check(name.clone(), Expect::Ask("may well be somebody else"));
    check(
        somebody("900006", "zq", "QUILLFEATHER, Zebulina"),
        Expect::Ask("Many people"),
    );
    check(
        Somebody {
            bio: "Year 9 at Hill School",
            ..name.clone()
        },
        Expect::Warn("name the school"),
    );
    check(
        Somebody {
            bio: "Anthill Schoolroom",
            ..name
        },
        Expect::Ask("Many people"),
    );
    check(somebody("900007", "z", "Zebulina"), Expect::Go);
    // The school in the bio alone is no evidence of anybody.
    check(
        Somebody {
            bio: "Hill School",
            ..STRANGER
        },
        Expect::Go,
    );
}

#[test]
fn the_practice_account_says_so_and_leaves_no_mark() {
    let mut host = Host::protected();
    let shot = follow(&somebody("900008", "schoolgate_test", "Practice"));
    let dialog = host.dialog(&page(), &shot);
    assert!(dialog.lines[0].contains("practice account"));
    assert!(dialog.why[0].contains("stands for nobody"));
    assert!(matches!(
        host.choose(&page(), &shot, Choice::Outside),
        Answer::Go
    ));
    assert_eq!(host.look(&page(), &shot), Ready::Ask);
}

#[test]
fn ones_own_account_is_clear() {
    let mut host = Host::protected();
    assert_eq!(
        host.look(&page_of("pupil_example"), &follow(&PUPIL)),
        Ready::Go
    );
    assert_eq!(
        host.look(&page_of("staff_example"), &follow(&PUPIL)),
        Ready::Ask
    );
}

#[test]
fn what_cannot_be_read_is_never_clear() {
    let mut host = Host::protected();
    let mut shot = follow(&PUPIL);
    shot.candidate = "unknown".to_owned();
    assert_eq!(host.look(&page(), &shot), Ready::Unreadable);
    let answer = host.press(&page(), &shot);
    assert!(matches!(
        answer,
        Answer::Unreadable {
            reason: Unreadable::UnknownCandidate
        }
    ));
}

#[test]
fn messages_offer_help_and_sending_is_one_press_away() {
    let mut host = Host::protected();
    let check = |dialog: gate_core::wire::Dialog| {
        assert!(
            dialog.danger.iter().any(|line| line.contains("999")),
            "{:?}",
            dialog.danger
        );
        assert!(
            dialog
                .danger
                .iter()
                .any(|line| line.contains("01632 960001"))
        );
        assert!(dialog.channel.contains("the parent portal"));
        let place = |choice| {
            dialog
                .choices
                .iter()
                .find(|c| c.choice == choice)
                .map(|c| c.place)
        };
        assert_eq!(place(Choice::Anyway), Some(Place::Second));
        assert_eq!(place(Choice::Danger), Some(Place::Foot));
        assert_eq!(place(Choice::TellLead), Some(Place::Foot));
    };
    check(host.dialog(&page(), &open_message("555002")));
    check(host.dialog(&conversation("pupil_example"), &send()));
    assert!(matches!(
        host.press(&conversation("stranger_example"), &send()),
        Answer::Go
    ));
    let hint = |dialog: gate_core::wire::Dialog| {
        let mut choices = dialog.choices.into_iter();
        let anyway = choices.find(|view| view.choice == Choice::Anyway);
        anyway.map(|view| view.hint).unwrap_or_default()
    };
    // Whoever sends is not asked again that day; whoever only opens a conversation is.
    let sends = hint(host.dialog(&conversation("pupil_example"), &send()));
    assert!(sends.contains("Not asked again"), "{sends}");
    let opens = hint(host.dialog(&page(), &open_message("555002")));
    assert!(opens.contains("This once"), "{opens}");
    let follow = host.dialog(&page(), &follow(&PUPIL));
    assert!(follow.danger.is_empty() && follow.channel.is_empty());
}

#[test]
fn follow_anyway_is_always_there() {
    let mut host = Host::protected();
    for (page, shot) in [
        (page(), follow(&PUPIL)),
        (conversation("pupil_example"), send()),
    ] {
        let dialog = host.dialog(&page, &shot);
        assert!(
            dialog
                .choices
                .iter()
                .any(|view| view.choice == Choice::Anyway)
        );
    }
}

#[test]
fn turkish_is_spoken_where_it_is_chosen() {
    let mut host = Host::protected();
    host.change(|settings| settings.language = "tr".to_owned());
    let dialog = host.dialog(&page(), &follow(&PUPIL));
    assert_eq!(
        (dialog.language.as_str(), dialog.direction.as_str()),
        ("tr", "ltr")
    );
    assert_eq!(dialog.title, "Takip etmeden önce kontrol edin");
    assert!(
        dialog
            .why
            .iter()
            .any(|line| line.contains("24 Ağustos 2026")),
        "{:?}",
        dialog.why
    );
}
