//! What answers do, how long they last, and what is never suppressed.
use gate_core::wire::{Answer, Choice, OwnPage, Ready, Record, Request};
use gate_model::{Day, Page, Snapshot};
use gate_suite::host::Host;
use gate_suite::pages::{
    PUPIL, STRANGER, Somebody, conversation, follow, page, page_of, send, somebody,
};
use gate_suite::school::{DAY, NOW, Recipe, pupil};

fn quill() -> Somebody {
    somebody("900006", "zq", "Zebulina Quillfeather")
}

/// What was to be done is done, or left undone.
#[track_caller]
fn check_done(answer: &Answer, goes: bool, choice: Choice) {
    let done = [matches!(answer, Answer::Go), matches!(answer, Answer::Stay)];
    assert_eq!(done, [goes, !goes], "{choice:?}: {answer:?}");
}

/// Answers once, then looks again.
fn check(who: &Somebody, choice: Choice, goes: bool, after: Ready) {
    let mut host = Host::protected();
    let shot = follow(who);
    host.dialog(&page(), &shot);
    let answer = host.choose(&page(), &shot, choice);
    check_done(&answer, goes, choice);
    assert_eq!(host.look(&page(), &shot), after, "{choice:?}");
    host.reopen();
    assert_eq!(
        host.look(&page(), &shot),
        after,
        "{choice:?} after the browser was closed"
    );
}

#[test]
fn each_answer_does_what_it_says() {
    check(&PUPIL, Choice::Stop, false, Ready::Ask);
    check(&PUPIL, Choice::Outside, true, Ready::Go);
    check(&PUPIL, Choice::SomebodyElse, true, Ready::Go);
    check(&PUPIL, Choice::Approved, false, Ready::Ask);
    check(&PUPIL, Choice::Anyway, true, Ready::Ask);
    check(&quill(), Choice::NotSure, false, Ready::Ask);
    check(&quill(), Choice::ThroughSchool, false, Ready::Ask);
    check(&quill(), Choice::NotThroughSchool, true, Ready::Go);
}

/// Lines that name no account are said, and how they might be written is not guessed.
#[test]
fn official_accounts_that_nobody_understands_are_named() {
    let mut host = Host::protected();
    let accounts = "x.com/hill_school\nx: hill_school\n@hill_school\n\nfacebook.com/hillschool\n\
                    Hill School news\ninstagram: hill_school\nhttps://x.com/home";
    host.change(|settings| settings.official_accounts = accounts.to_owned());
    let Answer::Settings { strange, .. } = host.own(Request::Settings) else {
        panic!("no settings");
    };
    let wanted = [
        "Hill School news",
        "instagram: hill_school",
        "https://x.com/home",
    ];
    assert_eq!(strange, wanted);
}

/// The school's own channel: told once, whatever is answered, and never to its own account.
#[test]
fn following_the_schools_own_channel_is_told_once() {
    let news = somebody("900040", "hill_school_news", "Hill School");
    let shot = follow(&news);
    let host = || {
        let mut host = Host::protected();
        host.change(|settings| {
            settings.official_accounts = "https://x.com/hill_school_news".into()
        });
        host
    };
    for (choice, goes) in [(Choice::Anyway, true), (Choice::Stop, false)] {
        let mut host = host();
        let dialog = host.dialog(&page(), &shot);
        let (lines, choices) = (dialog.lines.len(), dialog.choices.len());
        assert_eq!((lines, choices), (2, 2), "{dialog:?}");
        assert_eq!(dialog.title, "Your school's own channel");
        assert!(matches!(
            host.choose(&page(), &shot, Choice::Outside),
            Answer::Denied
        ));
        assert_eq!(host.look(&page(), &shot), Ready::Ask);
        let answer = host.choose(&page(), &shot, choice);
        assert_eq!(matches!(answer, Answer::Go), goes, "{answer:?}");
        assert_eq!(host.look(&page(), &shot), Ready::Go);
        host.reopen();
        assert_eq!(host.look(&page(), &shot), Ready::Go);
    }
    let mut off = host();
    off.change(|settings| settings.checks_off = vec!["ownChannel".to_owned()]);
    assert_eq!(off.look(&page(), &shot), Ready::Go);
    let mut private = host();
    private.private = true;
    assert_eq!(private.look(&page(), &shot), Ready::Go);
    let mut own = host();
    assert_eq!(own.look(&page_of("hill_school_news"), &shot), Ready::Go);
    let mut other = host();
    assert_eq!(other.look(&page(), &follow(&STRANGER)), Ready::Go);
}

#[test]
fn an_answer_that_was_not_offered_is_denied() {
    let mut host = Host::protected();
    for (who, choice) in [
        (PUPIL, Choice::NotThroughSchool),
        (PUPIL, Choice::Danger),
        (PUPIL, Choice::TellLead),
        (quill(), Choice::Approved),
        (quill(), Choice::Anyway),
    ] {
        let answer = host.choose(&page(), &follow(&who), choice);
        assert!(matches!(answer, Answer::Denied), "{choice:?}: {answer:?}");
        assert_eq!(host.look(&page(), &follow(&who)), Ready::Ask);
    }
}

#[test]
fn somebody_else_on_an_exact_match_lasts_until_the_next_issue() {
    let mut host = Host::protected();
    host.choose(&page(), &follow(&PUPIL), Choice::SomebodyElse);
    host.choose(&page(), &follow(&quill()), Choice::NotThroughSchool);
    host.hold(&Recipe {
        issue: 15,
        ..Recipe::default()
    });
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
    assert_eq!(host.look(&page(), &follow(&quill())), Ready::Go);
}

/// The handle is on the list, and whose it is now is settled anew by each issue. A name is answered for good.
#[test]
fn no_to_a_handle_that_changed_hands_lasts_until_the_next_issue() {
    let mut host = Host::protected();
    let recycled = follow(&somebody("900004", "moved_on", "M"));
    let answer = host.choose(&page(), &recycled, Choice::NotThroughSchool);
    assert!(matches!(answer, Answer::Go), "{answer:?}");
    assert_eq!(host.look(&page(), &recycled), Ready::Go);
    host.hold(&Recipe {
        issue: 15,
        ..Recipe::default()
    });
    assert_eq!(host.look(&page(), &recycled), Ready::Ask);
}

/// Of somebody likely nothing but the name is listed, whatever else speaks for it: that is answered for good too.
#[test]
fn somebody_else_on_a_likely_match_outlasts_the_issue() {
    let mut host = Host::protected();
    let likely = follow(&Somebody {
        bio: "Year 9 at Hill School",
        ..quill()
    });
    let answer = host.choose(&page(), &likely, Choice::SomebodyElse);
    assert!(matches!(answer, Answer::Go), "{answer:?}");
    host.hold(&Recipe {
        issue: 15,
        ..Recipe::default()
    });
    assert_eq!(host.look(&page(), &likely), Ready::Go);
}

/// The same question may stand in two tabs: what is answered in the second still does what it says.
#[test]
fn an_answer_holds_where_nothing_is_asked_any_more() {
    let mut host = Host::protected();
    let shot = follow(&PUPIL);
    host.choose(&page(), &shot, Choice::Outside);
    for (choice, goes) in [
        (Choice::Outside, true),
        (Choice::SomebodyElse, true),
        (Choice::Anyway, true),
        (Choice::NotThroughSchool, true),
        (Choice::Stop, false),
        (Choice::NotSure, false),
    ] {
        let answer = host.choose(&page(), &shot, choice);
        check_done(&answer, goes, choice);
    }
}

#[test]
fn no_to_a_name_does_not_cover_an_exact_match_later() {
    let mut host = Host::protected();
    host.choose(&page(), &follow(&quill()), Choice::NotThroughSchool);
    host.hold(&Recipe {
        issue: 15,
        more: vec![pupil("zq")],
        ..Recipe::default()
    });
    assert_eq!(host.look(&page(), &follow(&quill())), Ready::Ask);
}

#[test]
fn an_answer_follows_the_number_not_the_handle() {
    let mut host = Host::protected();
    host.choose(&page(), &follow(&PUPIL), Choice::Outside);
    let other = Somebody {
        number: "900099",
        ..PUPIL
    };
    assert_eq!(
        host.look(&page(), &follow(&other)),
        Ready::Ask,
        "the handle changed hands"
    );
}

#[test]
fn approval_lasts_until_its_day() {
    let mut host = Host::protected();
    host.choose(&page(), &follow(&PUPIL), Choice::Approved);
    let pending = host.opened(OwnPage::Approval).unwrap().to_owned();
    assert!(
        !pending.contains("pupil") && !pending.contains("900002"),
        "tags only"
    );
    let today = Day::of(NOW).0;
    let approve = |pending: &str, reference: &str, until: u16| Request::Approve {
        pending: pending.to_owned(),
        reference: reference.to_owned(),
        approver: "Head Example".to_owned(),
        until,
    };
    for bad in [
        approve("", "A-1", today),
        approve("-", "A-1", today),
        approve("zz-", "A-1", today),
        approve(&pending, "A-1", today - 1),
        approve(&pending, "A-1", today + 401),
        approve(&pending, &"A".repeat(801), today),
    ] {
        assert!(matches!(host.own(bad), Answer::Denied));
    }
    assert!(matches!(
        host.own(approve(&pending, "A-1", today + 2)),
        Answer::Done
    ));
    host.reopen();
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
    host.now += 2 * DAY;
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Go);
    host.now += DAY;
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
}

#[test]
fn telling_the_lead_opens_a_note_that_names_nobody() {
    let mut host = Host::protected();
    let page = conversation("pupil_example");
    let answer = host.choose(&page, &send(), Choice::TellLead);
    assert!(matches!(answer, Answer::Stay));
    assert_eq!(host.opened(OwnPage::Note), Some("x.sendMessage"));
}

#[test]
fn a_conversation_warns_once_a_day() {
    let mut host = Host::protected();
    let (page, shot): (Page, Snapshot) = (conversation("pupil_example"), send());
    assert!(matches!(
        host.choose(&page, &shot, Choice::Stop),
        Answer::Stay
    ));
    assert_eq!(
        host.look(&page, &shot),
        Ready::Ask,
        "stopping is no consent"
    );
    assert!(matches!(
        host.choose(&page, &shot, Choice::Anyway),
        Answer::Go
    ));
    assert_eq!(host.look(&page, &shot), Ready::Go);
    host.reopen();
    assert_eq!(host.look(&page, &shot), Ready::Go);
    assert_eq!(
        host.look(&conversation("moved_on"), &shot),
        Ready::Ask,
        "another conversation"
    );
    assert_eq!(
        host.look(&gate_suite::pages::page(), &follow(&PUPIL)),
        Ready::Ask,
        "not a message"
    );
    host.now += DAY;
    assert_eq!(host.look(&page, &shot), Ready::Ask);
    assert!(host.ended_verdicts());
}

#[test]
fn two_names_a_day_then_a_summary() {
    let mut host = Host::protected();
    let names = [
        "Zebulina Quillfeather",
        "Ottokar Thistlewhite",
        "Peregrina Wobblethorpe",
    ];
    let shots: Vec<_> = (0..)
        .zip(names)
        .map(|(at, name)| {
            follow(&somebody(
                ["901", "902", "903"][at],
                ["a1", "a2", "a3"][at],
                name,
            ))
        })
        .collect();
    let said = |host: &mut Host| host.status().sentence.contains("asked about twice today");
    // Only with the last of the day's names do verdicts end that pages hold.
    for (shot, ends) in [(0, false), (1, true), (1, false)] {
        host.dialog(&page(), &shots[shot]);
        assert_eq!(host.ended_verdicts(), ends, "{shot}");
        assert_eq!(
            said(&mut host),
            shot == 1,
            "before it is known whose name comes next"
        );
    }
    // Whoever closes the browser is not asked more often for it.
    host.reopen();
    let before = host.saved[&Record::Today].clone();
    // A press that finds this ready is not told.
    assert_eq!(host.look(&page(), &shots[2]), Ready::Go);
    assert_eq!(host.saved[&Record::Today], before, "nobody is counted");
    assert!(said(&mut host));
    assert!(matches!(host.press(&page(), &shots[2]), Answer::Go));
    host.dialog(&page(), &shots[0]);
    assert_eq!(
        host.look(&page(), &follow(&PUPIL)),
        Ready::Ask,
        "an exact match is never limited"
    );
    host.now += DAY;
    assert!(!said(&mut host));
    host.dialog(&page(), &shots[2]);
}

#[test]
fn names_can_be_switched_off_and_exact_matches_cannot() {
    let mut host = Host::protected();
    host.change(|settings| settings.ask_names = false);
    assert_eq!(host.look(&page(), &follow(&quill())), Ready::Go);
    let recycled = somebody("900004", "moved_on", "M");
    assert_eq!(host.look(&page(), &follow(&recycled)), Ready::Ask);
    assert_eq!(host.look(&page(), &follow(&PUPIL)), Ready::Ask);
}

#[test]
fn after_ten_flagged_accounts_the_kind_is_no_longer_told() {
    const HANDLES: [&str; 11] = [
        "b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "b10",
    ];
    const NUMBERS: [&str; 11] = [
        "910", "911", "912", "913", "914", "915", "916", "917", "918", "919", "920",
    ];
    let mut host = Host::default();
    host.own_computer();
    host.hold(&Recipe {
        more: HANDLES.map(pupil).to_vec(),
        ..Recipe::default()
    });
    let tells = |host: &mut Host, at: usize| {
        let dialog = host.dialog(&page(), &follow(&somebody(NUMBERS[at], HANDLES[at], "B")));
        dialog.why.iter().any(|line| line.contains("pupil"))
    };
    // Whoever tries the guard has met nobody, and of a name nothing exact is known.
    let practice = somebody("900008", "schoolgate_test", "Practice");
    for nobody in [practice, quill()] {
        host.dialog(&page(), &follow(&nobody));
    }
    for at in 0..10 {
        assert!(tells(&mut host, at), "{at}");
    }
    assert!(!tells(&mut host, 10));
    assert!(tells(&mut host, 3), "one that was told already");
    host.restart();
    assert!(!tells(&mut host, 10));
    host.now += DAY;
    assert!(tells(&mut host, 10));
}

#[test]
fn a_press_that_went_through_is_told() {
    let mut host = Host::protected();
    let request = |shot| Request::Late {
        page: page(),
        snapshot: shot,
    };
    let tab = host.tab();
    let Answer::Show { dialog } = host.ask(&tab, request(follow(&PUPIL)), None) else {
        panic!()
    };
    assert_eq!(dialog.kind, gate_core::wire::DialogKind::Late);
    assert!(dialog.lines.iter().any(|line| line.contains("Unfollow")));
    assert!(
        !dialog
            .lines
            .iter()
            .any(|line| line.contains("not followed"))
    );
    let stranger = request(follow(&gate_suite::pages::STRANGER));
    assert!(matches!(host.ask(&tab, stranger, None), Answer::Go));
}

#[test]
fn the_journal_is_off_and_never_tells_that_somebody_went_on() {
    let mut host = Host::protected();
    host.choose(&page(), &follow(&PUPIL), Choice::Stop);
    assert!(!host.saved.contains_key(&Record::Journal));
    host.change(|settings| settings.journal = true);
    for choice in [Choice::Anyway, Choice::Stop] {
        host.choose(&page(), &follow(&PUPIL), choice);
        assert_eq!(
            host.saved.contains_key(&Record::Journal),
            choice == Choice::Stop
        );
    }
    host.choose(&conversation("pupil_example"), &send(), Choice::TellLead);
    // Neither a change of something else nor closing the browser is a reason to lose it.
    host.change(|settings| settings.ask_names = false);
    assert!(host.saved.contains_key(&Record::Journal));
    host.reopen();
    let Answer::Stored { export, .. } = host.own(Request::Stored) else {
        panic!()
    };
    assert!(
        export.contains("stopped") && !export.contains("nyway"),
        "{export}"
    );
    assert!(
        export.contains("\"note\"") && !export.contains("pupil"),
        "a note was prepared, about whom is not told: {export}"
    );
    host.change(|settings| settings.journal = false);
    assert!(!host.saved.contains_key(&Record::Journal));
}
