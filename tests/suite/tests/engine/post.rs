//! What is written in public: what is said of it, and what an answer does.
use gate_core::wire::{
    Answer, Caller, Choice, Dialog, DialogKind, Draft, Effect, Insert, OwnPage, Request, Tally,
};
use gate_model::{Node, Page, Snapshot};
use gate_suite::host::Host;
use gate_suite::pages::{page, page_of};
use gate_suite::school::Recipe;

const ABOUT: &str = "A lovely day at Hill School";

fn node(parent: u32, tag: &str, test_id: &str) -> Node {
    Node {
        parent,
        tag: tag.to_owned(),
        test_id: test_id.to_owned(),
        ..Node::default()
    }
}

/// A composer on X with its tool bar.
fn composer() -> Snapshot {
    Snapshot {
        candidate: "post".to_owned(),
        nodes: vec![
            node(0, "div", ""),
            node(0, "div", "tweetTextarea_0"),
            node(0, "div", "toolBar"),
        ],
        target: 1,
        ..Snapshot::default()
    }
}

fn draft(text: &str) -> Draft {
    Draft {
        texts: vec![text.to_owned()],
        ..Draft::default()
    }
}

fn line(insert: Option<Insert>) -> String {
    insert.map(|insert| insert.line).unwrap_or_default()
}

/// What is said of a draft, and what is put behind it unasked.
fn write_on(host: &mut Host, page: Page, draft: Draft) -> (Option<Dialog>, String) {
    let snapshot = composer();
    let request = Request::Write {
        page,
        snapshot,
        draft,
    };
    match host.ask(&host.tab(), request, None) {
        Answer::Nudge { dialog, insert } => (dialog, line(insert)),
        other => panic!("{other:?}"),
    }
}

fn write(host: &mut Host, draft: Draft) -> Option<Dialog> {
    write_on(host, page(), draft).0
}

fn decide(host: &mut Host, text: &str, choice: Choice) -> (bool, String, Option<Dialog>) {
    let request = Request::Decide {
        page: page(),
        snapshot: composer(),
        draft: draft(text),
        choice,
    };
    match host.ask(&host.tab(), request, None) {
        Answer::Decided { goes, insert, then } => (goes, line(insert), then),
        other => panic!("{other:?}"),
    }
}

fn choices(dialog: &Dialog) -> Vec<Choice> {
    dialog.choices.iter().map(|view| view.choice).collect()
}

#[test]
fn a_channel_in_the_schools_name_offers_a_request() {
    let text = "I made a Facebook group for Hill School";
    let mut host = Host::protected();
    let dialog = write(&mut host, draft(text)).unwrap();
    assert!(choices(&dialog).contains(&Choice::RequestApproval));
    assert!(!decide(&mut host, text, Choice::RequestApproval).0);
    let opened = host.effects.iter().any(|effect| {
        matches!(effect, Effect::Open { page: OwnPage::Request, pending } if pending == "X")
    });
    assert!(opened, "{:?}", host.effects);
    let dialog = write(&mut host, draft(ABOUT)).unwrap();
    assert!(!choices(&dialog).contains(&Choice::RequestApproval));
}

#[test]
fn what_is_said_of_a_text() {
    let check = |text: &str, noticed: bool| {
        let said = write(&mut Host::protected(), draft(text));
        assert_eq!(said.is_some(), noticed, "{text}: {said:?}");
    };
    check("Fine weather for a walk", false);
    check("", false);
    check(ABOUT, true);
    check("A lovely day at Hill School. All views are my own.", false);
    check("Well done @pupil_example", true);
    check("Well done @pupil_example!", true);
    check("Write to me@pupil_example.com.", false);
    check("Well done @pupil_example.Keep on", true);
    check("Well done ＠pupil_example", true);
    check("@pupil_exampleさん", true);
    check("Well done @stranger_example", false);
}

#[test]
fn beside_the_editor_and_before_the_post_other_ways_on_are_offered() {
    let mut host = Host::protected();
    let nudge = write(&mut host, draft(ABOUT)).unwrap();
    assert_eq!(nudge.kind, DialogKind::Nudge);
    assert!(!choices(&nudge).contains(&Choice::Stop));
    let posting = Draft {
        posting: true,
        ..draft(ABOUT)
    };
    let post = write(&mut host, posting).unwrap();
    assert_eq!(post.kind, DialogKind::Post);
    for choice in [Choice::AddDisclaimer, Choice::Stop, Choice::PostAsItIs] {
        assert!(choices(&post).contains(&choice), "{choice:?}");
    }
    // What lies behind a fold can be opened: the fold has a name.
    for dialog in [nudge, post] {
        let folds = [dialog.why_title.as_str(), dialog.more_title.as_str()];
        assert_eq!(folds, ["Why am I told this?", "More…"]);
    }
}

#[test]
fn three_reasons_are_told_at_once_and_the_others_are_counted() {
    const TEXTS: [&str; 5] = [
        "Join https://us02web.zoom.us/j/1234567890",
        "I live at 12 Elm Road.",
        "Ring me on 07700 900123.",
        "Write to ada.nowhere@example.org",
        "My postcode: M1 1AE.",
    ];
    let check = |count: usize, lines: usize, last: &str| {
        let text = TEXTS[..count].join(" ");
        let said = write(&mut Host::protected(), draft(&text)).unwrap().lines;
        assert_eq!(said.len(), lines, "{said:?}");
        assert_eq!(said.last().unwrap(), last);
    };
    check(2, 2, "This shows somebody's postal address.");
    check(3, 3, "This shows a telephone number.");
    check(4, 4, "And 1 more");
    check(5, 4, "And 2 more");
}

#[test]
fn only_what_the_person_wrote_is_judged() {
    let mut host = Host::protected();
    let check = |host: &mut Host, text: &str, given: &[u32], noticed: bool| {
        let given = vec![given.to_vec()];
        let said = write(
            host,
            Draft {
                given,
                ..draft(text)
            },
        );
        assert_eq!(said.is_some(), noticed, "{text}");
    };
    let all = utf16(ABOUT);
    check(&mut host, ABOUT, &[0, all], false);
    check(&mut host, &format!("{ABOUT} today"), &[0, all], false);
    check(&mut host, &format!("{ABOUT} {ABOUT}"), &[0, all], true);
    check(&mut host, &format!("🎉 {ABOUT}"), &[3, 3 + all], false);
    check(&mut host, &format!("🎉 {ABOUT}"), &[2, 2 + all], true);
    check(&mut host, ABOUT, &[0, 12], true);
    check(&mut host, ABOUT, &[0, all - 3, all - 3, all], true);
    check(&mut host, ABOUT, &[], true);
    check(&mut host, ABOUT, &[all, 0, 7], true);
}

fn utf16(text: &str) -> u32 {
    text.encode_utf16().count().try_into().unwrap()
}

#[test]
fn what_the_page_put_into_one_text_says_nothing_of_the_others() {
    let mut host = Host::protected();
    let mut check = |given: [&[u32]; 2], noticed: bool| {
        let draft = Draft {
            texts: vec![ABOUT.to_owned(); 2],
            given: given.map(<[u32]>::to_vec).to_vec(),
            ..Draft::default()
        };
        assert_eq!(write(&mut host, draft).is_some(), noticed, "{given:?}");
    };
    let all = utf16(ABOUT);
    check([&[0, all], &[0, all]], false);
    check([&[0, all], &[]], true);
    check([&[], &[0, all]], true);
}

#[test]
fn what_concerns_the_whole_is_said_only_of_what_somebody_wrote() {
    let mut host = Host::protected();
    let mut check = |text: &str, given: &[u32], noticed: bool| {
        let draft = Draft {
            given: vec![given.to_vec()],
            ..draft(text)
        };
        assert_eq!(
            write(&mut host, draft).is_some(),
            noticed,
            "{text} {given:?}"
        );
    };
    let text = "Hello @pupil_example";
    check(text, &[0, 20], false);
    check(&format!("{text} "), &[0, 20], false);
    check(&format!("{text} you"), &[0, 20], true);
    check(&format!("Oh {text}"), &[3, 23], true);
}

#[test]
fn not_about_my_school_leaves_the_rest() {
    let mut host = Host::protected();
    let mut not = |before: &str, text: &str| {
        let not_school = before.to_owned();
        let draft = Draft {
            not_school,
            ..draft(text)
        };
        write(&mut host, draft).is_some()
    };
    assert!(!not(ABOUT, ABOUT));
    let text = "A lovely day at Hill School, @pupil_example";
    assert!(not(text, text));
    // It holds while the same is said, whatever follows; what else is said of the school was never answered for.
    let street = "Stuck behind a lorry near Hill School";
    assert!(!not(street, &format!("{street} again. Third time!")));
    assert!(!not(street, &format!("Argh. {street}")));
    assert!(not(street, "I teach at Hill School and Ofsted is coming"));
    assert!(not(street, &format!("{street}\n\nI work at Hill School")));
}

#[test]
fn whom_a_text_reaches_is_not_in_the_first_view() {
    let dialog = write(&mut Host::protected(), draft("Well done @pupil_example")).unwrap();
    let first = dialog.lines.join(" ").to_lowercase();
    for word in ["list", "pupil", "parent", "famil"] {
        assert!(!first.contains(word), "{first}");
    }
    assert!(dialog.why.iter().any(|line| line.contains("list")));
}

#[test]
fn what_tells_nothing_of_anybody_is_said_in_the_first_view() {
    let text = "Write to ada.nowhere@example.org";
    let dialog = write(&mut Host::protected(), draft(text)).unwrap();
    assert_eq!(dialog.lines, ["This shows an e-mail address."]);
    assert!(!dialog.why.contains(&dialog.lines[0]), "said once");
}

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
        ..node(2, "button", "tweetButton")
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
fn a_composer_that_cannot_be_read_is_not_clear_and_is_counted_once() {
    let unreadable = |host: &mut Host| {
        let Answer::Health { health } = host.ask(&Caller::Own, Request::Health, None) else {
            panic!("no health");
        };
        let counts = health.sites.into_iter().flat_map(|site| site.counts);
        let mut found = counts.filter(|(name, _)| name == "unreadable");
        found.next().map_or(0, |(_, count)| count)
    };
    let mut host = Host::protected();
    for text in ["Fine weather", "Fine weather for a walk", ABOUT] {
        let request = Request::Write {
            page: page(),
            snapshot: Snapshot {
                cut: true,
                ..composer()
            },
            draft: draft(text),
        };
        let answer = host.ask(&host.tab(), request, None);
        let is_said = matches!(
            &answer,
            Answer::Nudge {
                dialog: Some(_),
                ..
            }
        );
        let is_unread = matches!(&answer, Answer::Unreadable { .. });
        assert_eq!(
            (is_said, is_unread),
            (text == ABOUT, text != ABOUT),
            "{answer:?}"
        );
    }
    let tally = Request::Tally {
        address: page().address,
        tally: Tally::default(),
    };
    host.ask(&host.tab(), tally, None);
    assert_eq!(unreadable(&mut host), 1);
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
fn what_can_still_be_done_is_offered_after_a_post_that_went_as_it_was() {
    let mut host = Host::protected();
    let (goes, insert, then) = decide(&mut host, ABOUT, Choice::PostAsItIs);
    assert!(goes && insert.is_empty());
    let then = then.unwrap();
    assert_eq!(then.kind, DialogKind::Posted);
    assert_eq!(then.title, "Posted");
    assert!(then.lines.join(" ").contains("Delete or correct it now"));
    host.effects.clear();
    assert!(!decide(&mut host, "", Choice::TellLead).0);
    let opens = |effect: &Effect| matches!(effect, Effect::Open { page: OwnPage::Note, pending } if pending == "x.post");
    assert!(host.effects.iter().any(opens), "{:?}", host.effects);
    assert!(!decide(&mut host, ABOUT, Choice::Stop).0);
}

#[test]
fn answers_of_other_dialogs_are_refused() {
    let mut host = Host::protected();
    let request = Request::Decide {
        page: page(),
        snapshot: composer(),
        draft: draft(ABOUT),
        choice: Choice::Anyway,
    };
    let answer = host.ask(&host.tab(), request, None);
    assert!(matches!(answer, Answer::Denied), "{answer:?}");
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

#[test]
fn names_are_looked_for_only_where_the_list_permits_it() {
    let said = |post_names: bool, text: &str| {
        let mut host = Host::default();
        host.own_computer();
        host.hold(&Recipe {
            post_names,
            ..Recipe::default()
        });
        write(&mut host, draft(text)).is_some()
    };
    let text = "So proud of Zebulina Quillfeather today";
    assert_eq!((said(true, text), said(false, text)), (true, false));
    assert!(!said(true, "So proud of everybody today"));
}

#[test]
fn without_a_list_ones_own_words_for_the_school_count() {
    let mut host = Host::default();
    assert!(write(&mut host, draft("A lovely day at Valley School")).is_none());
    host.change(|settings| settings.my_school = "Valley School".to_owned());
    assert!(write(&mut host, draft("A lovely day at Valley School")).is_some());
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
