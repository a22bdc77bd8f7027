//! What is written elsewhere than in posts: in conversations, in profiles; and by the school's own accounts.
use crate::draft::{ABOUT, draft};
use crate::facebook;
use gate_core::wire::{Answer, Caller, Choice, Dialog, Draft, Request};
use gate_model::{Kind, Node, Page, Snapshot};
use gate_suite::host::Host;
use gate_suite::pages::{node, page, page_of};
use gate_suite::school::{Recipe, entry};

/// A link to somebody.
fn link(parent: u32, href: &str) -> Node {
    Node {
        href: href.to_owned(),
        text: "Somebody Else".to_owned(),
        ..node(parent, "a")
    }
}

/// A field to write into.
fn editor(candidate: &str) -> Snapshot {
    Snapshot {
        candidate: candidate.to_owned(),
        nodes: vec![node(0, "div")],
        ..Snapshot::default()
    }
}

fn write(host: &mut Host, page: Page, snapshot: Snapshot, draft: Draft) -> Option<Dialog> {
    let caller = Caller::Page {
        address: page.address.clone(),
        tab: "7".to_owned(),
        private: host.private,
    };
    let request = Request::Write {
        page,
        snapshot,
        draft,
    };
    match host.ask(&caller, request, None) {
        Answer::Nudge { dialog, .. } => dialog,
        other => panic!("{other:?}"),
    }
}

/// A conversation on X whose head shows these people.
fn conversation(viewer: &str, token: &str, shown: &[&str]) -> Page {
    let mut page = page_of(viewer);
    page.address = format!("https://x.com/i/chat/{token}");
    let head = page.parts.len().try_into().unwrap();
    page.parts.push(Node {
        part: "chatHead".to_owned(),
        ..node(head, "div")
    });
    let links = shown
        .iter()
        .map(|handle| link(head, &format!("https://x.com/{handle}")));
    page.parts.extend(links);
    page
}

#[test]
fn a_group_with_somebody_listed_is_spoken_of_once_a_day() {
    let mut host = Host::protected();
    let said = |host: &mut Host, shown: &[&str], token: &str| {
        let page = conversation("staff_example", token, shown);
        write(host, page, editor("chat"), draft("See you at Hill School"))
    };
    let group = ["stranger_example", "pupil_example"];
    let dialog = said(&mut host, &group, "77").unwrap();
    let first = dialog.lines.join(" ").to_lowercase();
    for word in ["list", "pupil", "parent", "school", "post"] {
        assert!(!first.contains(word), "{first}");
    }
    assert!(first.contains("who is in this conversation"), "{first}");
    assert!(dialog.why.iter().any(|line| line.contains("group")));
    assert!(said(&mut host, &["stranger_example", "other_example"], "77").is_none());
    // Between two it is the guard that asks.
    assert!(said(&mut host, &["pupil_example"], "900009-900002").is_none());
    let request = Request::Decide {
        page: conversation("staff_example", "77", &group),
        snapshot: editor("chat"),
        draft: draft("See you"),
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
    assert!(goes, "{answer:?}");
    assert!(said(&mut host, &group, "77").is_none());
}

#[test]
fn a_conversation_whose_people_are_not_shown_is_not_clear() {
    let mut host = Host::protected();
    let request = Request::Write {
        page: conversation("staff_example", "77", &[]),
        snapshot: editor("chat"),
        draft: draft("See you"),
    };
    let answer = host.ask(&host.tab(), request, None);
    assert!(matches!(answer, Answer::Unreadable { .. }), "{answer:?}");
}

#[test]
fn official_accounts_hold_no_conversations_with_listed_people() {
    let mut host = Host::protected();
    host.change(|settings| settings.official_accounts = "x: hill_school".to_owned());
    let said = |host: &mut Host, viewer: &str, shown: &str| {
        let page = conversation(viewer, "900009-900002", &[shown]);
        write(host, page, editor("chat"), draft("See you"))
    };
    let dialog = said(&mut host, "hill_school", "pupil_example").unwrap();
    let why = dialog.why.join(" ");
    assert!(why.contains("fficial accounts"), "{why}");
    assert!(said(&mut host, "hill_school", "stranger_example").is_none());
    assert!(said(&mut host, "staff_example", "pupil_example").is_none());
    host.change(|settings| settings.checks_off = vec!["officialMessages".to_owned()]);
    assert!(said(&mut host, "hill_school", "pupil_example").is_none());
}

#[test]
fn official_accounts_are_told_whom_they_answer() {
    let mut host = Host::protected();
    host.change(|settings| settings.official_accounts = "x: hill_school".to_owned());
    let post = || Snapshot {
        candidate: "post".to_owned(),
        ..editor("")
    };
    let page = page_of("hill_school");
    let dialog = write(&mut host, page, post(), draft("Well done @pupil_example")).unwrap();
    assert!(dialog.why.join(" ").contains("fficial accounts"));
    let page = page_of("hill_school");
    let dialog = write(
        &mut host,
        page,
        post(),
        draft("Well done @stranger_example"),
    );
    let why = dialog
        .map(|dialog| dialog.why.join(" "))
        .unwrap_or_default();
    assert!(!why.contains("private messages"), "{why}");
}

#[test]
fn the_way_past_is_named_after_what_is_done() {
    let mut host = Host::protected();
    let mut check = |candidate: &str, text: &str, title: &str, label: &str| {
        let page = Page {
            address: format!("{}pages/create", facebook::SITE),
            ..Page::default()
        };
        let dialog = write(&mut host, page, editor(candidate), draft(text)).unwrap();
        let view = dialog
            .choices
            .iter()
            .find(|view| view.choice == Choice::PostAsItIs);
        assert_eq!(
            (dialog.title.as_str(), view.unwrap().label.as_str()),
            (title, label)
        );
    };
    check("post", ABOUT, "Before you post", "Post as it is");
    check("bio", ABOUT, "Before you save", "Save as it is");
    check(
        "new-channel",
        ABOUT,
        "Before you create it",
        "Create it anyway",
    );
}

#[test]
fn what_was_saved_as_it_was_is_called_saved() {
    let mut host = Host::protected();
    let request = Request::Decide {
        page: page(),
        snapshot: editor("bio"),
        draft: draft(ABOUT),
        choice: Choice::PostAsItIs,
    };
    let answer = host.ask(&host.tab(), request, None);
    let Answer::Decided {
        then: Some(dialog), ..
    } = answer
    else {
        panic!("{answer:?}");
    };
    assert_eq!(dialog.title, "Saved");
    assert!(dialog.lines.join(" ").contains("Delete or correct it now"));
}

/// Many people share a name: whoever is answered under a post is spoken of only where more than the name is listed.
#[test]
fn who_is_only_called_like_somebody_listed_may_be_answered() {
    let mut host = Host::default();
    host.own_computer();
    host.hold(&Recipe {
        more: vec![entry(Kind::Pupil, vec![facebook::pupil()], &[])],
        ..Recipe::default()
    });
    let mut said = |handle: &str, name: &str| {
        let author = Node {
            text: name.to_owned(),
            ..link(0, &format!("{}{handle}", facebook::SITE))
        };
        let mut comment = editor("comment");
        comment.nodes.push(author);
        write(&mut host, facebook::page(), comment, draft("Well said"))
    };
    assert!(said("z.q.77", "Zebulina Quillfeather").is_none());
    assert!(said("pupil.example", "Zebulina Quillfeather").is_some());
}

/// One's own profile on Facebook with these words about oneself.
fn own_profile(shown: &str, path: &str) -> Page {
    let node = |parent, tag: &str, role: &str, text: &str| Node {
        text: text.to_owned(),
        ..facebook::node(parent, tag, role)
    };
    let mut parts = vec![
        node(0, "div", "", ""),
        node(0, "h2", "", "Intro: views my own"),
        node(0, "span", "", shown),
        node(0, "div", "", ""),
        node(3, "div", "button", "Edit bio"),
        node(0, "span", "", "Views my own."),
    ];
    parts[0].part = "intro".to_owned();
    Page {
        address: format!("{}{path}", facebook::SITE),
        parts,
        probes: vec![
            (
                "viewer".to_owned(),
                "\"ACCOUNT_ID\":\"100000000000900\",\"USER_ID\":\"100000000000900\"".to_owned(),
            ),
            (
                "profile".to_owned(),
                "\"userVanity\":\"staff.example\",\"userID\":\"100000000000900\"".to_owned(),
            ),
        ],
        ..Page::default()
    }
}

#[test]
fn ones_own_words_on_facebook_are_known_from_ones_own_profile() {
    let check = |shown: &str, path: &str, noticed: bool| {
        let mut host = Host::protected();
        let page = own_profile(shown, path);
        write(&mut host, page.clone(), editor("post"), draft("Hello"));
        let elsewhere = Page {
            address: facebook::SITE.to_owned(),
            parts: Vec::new(),
            ..page
        };
        let said = write(&mut host, elsewhere, editor("post"), draft(ABOUT));
        assert_eq!(said.is_some(), noticed, "{shown} {path}");
    };
    let own = "profile.php?id=100000000000900";
    check("Teacher. Views my own.", own, false);
    check("Teacher. Views my own.", "staff.example", false);
    check("Teacher. Likes rivers.", own, true);
    check(
        "Teacher. Views my own.",
        "profile.php?id=100000000000901",
        true,
    );
    check("Teacher. Views my own.", "other.example", true);
}

#[test]
fn the_words_of_a_profile_are_known_while_they_are_edited() {
    let check = |held: &str, private: bool, noticed: bool| {
        let mut host = Host::protected();
        host.private = private;
        let end = held.encode_utf16().count().try_into().unwrap();
        let edited = Draft {
            given: vec![vec![0, end]],
            ..draft(&format!("{held} Likes rivers."))
        };
        write(&mut host, page(), editor("bio"), edited);
        let said = write(&mut host, page(), editor("post"), draft(ABOUT));
        assert_eq!(said.is_some(), noticed, "{held}");
    };
    check("Views my own.", false, false);
    check("Likes trees.", false, true);
    check("Views my own.", true, true);
}
