//! The disclaimer: whether it fits, is put in unasked, stands in one's profile already, or is not needed.
use crate::draft::{ABOUT, choices, composer, decide, draft, write, write_on};
use gate_core::wire::{Answer, Choice, Record, Request};
use gate_model::{Node, Page, Snapshot};
use gate_suite::host::Host;
use gate_suite::pages::{node, page, page_of};

#[test]
fn the_longest_disclaimer_that_fits_is_offered() {
    let mut host = Host::protected();
    let mut offered = |length: usize| {
        let text = format!("{ABOUT} {}", "x".repeat(length));
        let (goes, insert, _) = decide(&mut host, &text, Choice::AddDisclaimer);
        assert!(goes);
        insert
    };
    let (long, short, none) = (offered(10), offered(200), offered(250));
    assert!(long.starts_with(' ') && long.len() > short.len(), "{long}");
    assert!(short.starts_with(' '));
    assert_eq!(none, "");
    let dialog = write(&mut host, draft(&format!("{ABOUT} {}", "x".repeat(250)))).unwrap();
    assert!(!choices(&dialog).contains(&Choice::AddDisclaimer));
    assert!(dialog.lines.iter().any(|line| line.contains("Shorten")));
}

/// A composer whose button is on, or off.
fn composer_with_button(state: u16) -> Snapshot {
    let mut snapshot = composer();
    snapshot.nodes.push(Node {
        state,
        test_id: "tweetButton".to_owned(),
        ..node(2, "button")
    });
    snapshot
}

#[test]
fn an_account_that_may_write_more_is_not_told_to_shorten() {
    let said = |length: usize, state: u16| {
        let draft = draft(&format!("{ABOUT} {}", "x".repeat(length)));
        let request = Request::Write {
            page: page(),
            snapshot: composer_with_button(state),
            draft,
        };
        let mut host = Host::protected();
        let Answer::Nudge {
            dialog: Some(dialog),
            ..
        } = host.ask(&host.tab(), request, None)
        else {
            panic!("nothing is said");
        };
        let adds = choices(&dialog).contains(&Choice::AddDisclaimer);
        (adds, dialog.lines.join(" "))
    };
    let disabled = gate_model::state::DISABLED;
    let (adds, lines) = said(300, 0);
    assert!(adds && !lines.contains("horten"), "{lines}");
    let (adds, lines) = said(300, disabled);
    assert!(!adds && lines.contains("Shorten"), "{lines}");
    let (adds, lines) = said(250, disabled);
    assert!(!adds && lines.contains("Shorten"), "{lines}");
    // Nobody can tell: what it would come to is said, and the full one is offered.
    let (adds, lines) = said(250, 0);
    assert!(adds && lines.contains("280"), "{lines}");
    let (adds, lines) = said(10, 0);
    assert!(adds && !lines.contains("280"), "{lines}");
}

#[test]
fn always_does_not_put_in_what_may_be_too_long() {
    let mut host = Host::protected();
    host.change(|settings| settings.always_disclaim = true);
    let request = Request::Write {
        page: page(),
        snapshot: composer_with_button(0),
        draft: draft(&format!("{ABOUT} {}", "x".repeat(250))),
    };
    let answer = host.ask(&host.tab(), request, None);
    let asks = matches!(
        &answer,
        Answer::Nudge {
            dialog: Some(_),
            insert: None
        }
    );
    assert!(asks, "{answer:?}");
}

#[test]
fn always_spares_the_asking_but_not_about_people() {
    let mut host = Host::protected();
    let (_, insert, _) = decide(&mut host, ABOUT, Choice::AlwaysDisclaim);
    assert!(host.settings().always_disclaim);
    let (dialog, unasked) = write_on(&mut host, page(), draft(ABOUT));
    assert!(dialog.is_none());
    assert_eq!(unasked, insert);
    let (dialog, unasked) = write_on(&mut host, page(), draft("Hill School @pupil_example"));
    assert!(dialog.is_some());
    assert_eq!(unasked, "");
}

#[test]
fn an_official_account_needs_no_disclaimer() {
    let mut host = Host::protected();
    for accounts in [
        "https://x.com/hill_school",
        "x: @Hill_School",
        "X hill_school",
        "@Hill_School",
        "hill_school",
    ] {
        host.change(|settings| settings.official_accounts = accounts.to_owned());
        let (dialog, _) = write_on(&mut host, page_of("hill_school"), draft(ABOUT));
        let mut offered = dialog.into_iter().flat_map(|dialog| dialog.choices);
        assert!(
            !offered.any(|view| view.hint.contains("views")),
            "{accounts}"
        );
        let (dialog, _) = write_on(&mut host, page_of("staff_example"), draft(ABOUT));
        assert!(
            choices(&dialog.unwrap()).contains(&Choice::AddDisclaimer),
            "{accounts}"
        );
    }
}

/// One's own profile on X, open, with these words.
fn own_profile(bio: &str, shown: &str) -> Page {
    let probe = |name: &str, window: String| (name.to_owned(), window);
    Page {
        address: "https://x.com/staff_example".to_owned(),
        probes: vec![
            probe("session", "\"session\":{\"user_id\":\"900009\"}".to_owned()),
            probe(
                "schemaPerson",
                format!(
                    "\"mainEntity\": {{\"description\": \"{bio}\", \"identifier\": \"{shown}\"}}"
                ),
            ),
        ],
        ..Page::default()
    }
}

#[test]
fn a_disclaimer_in_ones_own_profile_is_enough_unless_the_setting_says_otherwise() {
    let check = |bio: &str, shown: &str, enough: bool, noticed: bool| {
        let mut host = Host::protected();
        host.change(|settings| settings.bio_is_enough = enough);
        let page = own_profile(bio, shown);
        let snapshots = Vec::new();
        host.ask(&host.tab(), Request::Look { page, snapshots }, None);
        host.restart();
        let said = write(&mut host, draft(ABOUT));
        assert_eq!(said.is_some(), noticed, "{bio} {shown} {enough}");
    };
    check("Teacher. Views my own.", "900009", true, false);
    check("Teacher. Views my own.", "900009", false, true);
    check("Teacher. Likes rivers.", "900009", true, true);
    check("Pupil. Views my own.", "900002", true, true);
}

#[test]
fn the_words_of_ones_profile_go_where_the_computer_may_keep_them() {
    let mut host = Host::protected();
    let page = own_profile("Teacher. Views my own.", "900009");
    let snapshots = Vec::new();
    host.ask(&host.tab(), Request::Look { page, snapshots }, None);
    for shared in [true, false] {
        host.change(|settings| settings.shared_computer = Some(shared));
        assert_eq!(host.saved.contains_key(&Record::Bios), !shared);
        host.restart();
        assert!(write(&mut host, draft(ABOUT)).is_none(), "{shared}");
    }
}

#[test]
fn the_words_of_one_account_say_nothing_for_another() {
    let mut host = Host::protected();
    let own = own_profile("Teacher. Views my own.", "900009");
    let snapshots = Vec::new();
    host.ask(
        &host.tab(),
        Request::Look {
            page: own,
            snapshots,
        },
        None,
    );
    let page_of_number = |number: &str| Page {
        probes: vec![(
            "session".to_owned(),
            format!("\"session\":{{\"user_id\":\"{number}\"}}"),
        )],
        ..page()
    };
    let noticed = |host: &mut Host, page: Page| write_on(host, page, draft(ABOUT)).0.is_some();
    assert!(!noticed(&mut host, page_of_number("900009")));
    assert!(noticed(&mut host, page_of_number("900010")));
    assert!(!noticed(&mut host, page()), "whoever it is, one is known");
}

#[test]
fn an_official_account_may_say_that_staff_posts() {
    let mut host = Host::protected();
    host.change(|settings| settings.official_accounts = "x: staff_example".to_owned());
    let (dialog, _) = write_on(&mut host, page_of("staff_example"), draft(ABOUT));
    let dialog = dialog.unwrap();
    let add = dialog
        .choices
        .iter()
        .find(|view| view.choice == Choice::AddDisclaimer);
    assert!(add.unwrap().hint.contains("member of staff at Hill School"));
    assert!(!choices(&dialog).contains(&Choice::AlwaysDisclaim));
    let text = format!("{ABOUT} Posted by a member of staff at Hill School.");
    let (dialog, _) = write_on(&mut host, page_of("staff_example"), draft(&text));
    assert!(!choices(&dialog.unwrap()).contains(&Choice::AddDisclaimer));
    host.change(|settings| settings.checks_off = vec!["officialRole".to_owned()]);
    let (dialog, _) = write_on(&mut host, page_of("staff_example"), draft(ABOUT));
    assert!(!choices(&dialog.unwrap()).contains(&Choice::AddDisclaimer));
}

#[test]
fn private_windows_leave_no_word_of_a_profile() {
    let mut host = Host::protected();
    host.private = true;
    let page = own_profile("Teacher. Views my own.", "900009");
    let snapshots = Vec::new();
    host.ask(&host.tab(), Request::Look { page, snapshots }, None);
    assert!(write(&mut host, draft(ABOUT)).is_some());
}
