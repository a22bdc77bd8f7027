//! What is written in public: what is said of it, and what an answer does.
use crate::draft::{ABOUT, choices, composer, decide, draft, write};
use gate_core::wire::{Answer, Choice, DialogKind, Draft, OwnPage, Request, Tally};
use gate_model::{Node, Snapshot};
use gate_suite::host::Host;
use gate_suite::pages::{node, page};
use gate_suite::school::Recipe;

#[test]
fn a_channel_in_the_schools_name_offers_a_request() {
    let text = "I made a Facebook group for Hill School";
    let mut host = Host::protected();
    let dialog = write(&mut host, draft(text)).unwrap();
    assert!(choices(&dialog).contains(&Choice::RequestApproval));
    assert!(!decide(&mut host, text, Choice::RequestApproval).0);
    assert_eq!(host.opened(OwnPage::Request), Some("X"));
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
fn a_photo_attached_to_words_about_the_school_is_spoken_of() {
    let mut host = Host::protected();
    let text = "A lovely day at Hill School. All views are my own.";
    for (attached, noticed) in [("toolBar", false), ("attachments", true)] {
        let mut snapshot = composer();
        snapshot.nodes.push(Node {
            test_id: attached.to_owned(),
            ..node(0, "div")
        });
        let request = Request::Write {
            page: page(),
            snapshot,
            draft: draft(text),
        };
        let Answer::Nudge { dialog, .. } = host.ask(&host.tab(), request, None) else {
            panic!()
        };
        let lines = dialog.map_or_else(Vec::new, |dialog| dialog.lines);
        assert_eq!(!lines.is_empty(), noticed, "{attached}: {lines:?}");
    }
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
fn a_composer_that_cannot_be_read_is_not_clear_and_is_counted_once() {
    let unreadable = |host: &mut Host| {
        let counts = host.health().sites.into_iter().flat_map(|site| site.counts);
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
fn nothing_was_posted_by_an_address_at_a_sign_up_or_a_channels_name() {
    let mut host = Host::protected();
    for kind in ["sign-up", "new-channel"] {
        let request = Request::Decide {
            page: page(),
            snapshot: Snapshot {
                candidate: kind.to_owned(),
                ..composer()
            },
            draft: draft("ada@hill.example"),
            choice: Choice::PostAsItIs,
        };
        let answer = host.ask(&host.tab(), request, None);
        let goes = matches!(
            answer,
            Answer::Decided {
                goes: true,
                then: None,
                ..
            }
        );
        assert!(goes, "{kind}: {answer:?}");
    }
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
    assert_eq!(choices(&then), [Choice::Stop, Choice::TellLead]);
    host.effects.clear();
    assert!(!decide(&mut host, "", Choice::TellLead).0);
    assert_eq!(host.opened(OwnPage::Note), Some("x.post"));
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
fn what_people_write_stands_in_no_log() {
    let draft = Draft {
        not_school: "Stuck behind a lorry".to_owned(),
        ..draft(ABOUT)
    };
    let logged = format!("{draft:?}");
    let lengths = format!("texts: [{}]", ABOUT.len());
    assert!(logged.contains(&lengths), "{logged}");
    assert!(!logged.contains("lovely") && !logged.contains("lorry"));
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
