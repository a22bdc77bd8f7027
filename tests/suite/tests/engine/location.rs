//! Files on their way into a page, and whether sites learn where somebody is.
use gate_core::wire::{
    Answer, Caller, Choice, Dialog, FileSeen, LocationView, Permission, Place, Record, Request,
};
use gate_model::{Node, Page, state};
use gate_suite::host::Host;

use FileSeen::{Clear, FixedPhoto, FixedVideo, Photo, Strange, Unknown, Unreadable, Video};

const HOME: &str = "https://x.com/home";
const POSTS: &str = "https://x.com/settings/location";

/// What is asked and noted about files.
fn files(host: &mut Host, files: &[FileSeen]) -> (Option<Dialog>, String) {
    let request = Request::Files {
        address: HOME.to_owned(),
        files: files.to_vec(),
    };
    match host.ask(&host.tab(), request, None) {
        Answer::Files { dialog, note, .. } => (dialog, note),
        other => panic!("{other:?}"),
    }
}

/// A settings page with its one switch.
fn switch(address: &str, words: &str, on: bool) -> Page {
    let node = |tag: &str, part: &str| Node {
        tag: tag.to_owned(),
        part: part.to_owned(),
        ..Node::default()
    };
    let text = Node {
        text: words.to_owned(),
        ..node("span", "")
    };
    let input = Node {
        state: if on { state::CHECKED } else { 0 },
        ..node("input", "")
    };
    Page {
        address: address.to_owned(),
        parts: vec![node("label", "switch"), text, input],
        ..Page::default()
    }
}

fn posts(on: bool) -> Page {
    switch(POSTS, "Add location information to your posts", on)
}

fn locate(host: &mut Host, page: Page, permission: Permission) -> Answer {
    host.ask(&host.tab(), Request::Locate { page, permission }, None)
}

/// The line for X, as the popup shows it, and the view of the options page.
fn x(host: &mut Host) -> (String, LocationView) {
    let line = host.status().location;
    match host.own(Request::Locations) {
        Answer::Locations { sites } => {
            let view = sites.into_iter().find(|view| view.site == "X").unwrap();
            assert_eq!(view.line, line);
            (line, view)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_place_is_asked_about_and_removing_is_offered_where_it_keeps_its_word() {
    let mut host = Host::protected();
    let mut check = |seen: &[FileSeen], expected: &[Choice], title: &str| {
        let (dialog, _) = files(&mut host, seen);
        let choices = dialog.as_ref().map_or_else(Vec::new, |dialog| {
            dialog.choices.iter().map(|view| view.choice).collect()
        });
        assert_eq!(choices, expected, "{seen:?}");
        let said = dialog.as_ref().map_or("", |dialog| &dialog.title);
        assert!(said.contains(title), "{said}");
        let main = dialog.iter().flat_map(|dialog| &dialog.choices);
        assert!(main.filter(|view| view.place == Place::Main).count() <= 1);
    };
    let removes = [Choice::RemovePlace, Choice::AttachAsIs, Choice::Stop];
    let stays = [Choice::Stop, Choice::AttachAsIs];
    check(&[], &[], "");
    check(&[Clear], &[], "");
    check(&[Clear, Unknown, Unreadable], &[], "");
    check(&[Photo], &removes, "This photo");
    check(&[Video], &removes, "This video");
    check(&[Clear, Photo, Unreadable], &removes, "Some of these files");
    check(&[FixedPhoto], &stays, "This photo");
    check(&[FixedVideo], &stays, "This video");
    check(&[Photo, FixedVideo], &stays, "Some of these files");
}

#[test]
fn each_finding_has_the_name_that_pages_give_it() {
    for (seen, name) in FileSeen::ALL {
        assert_eq!((seen.name(), FileSeen::named(name)), (name, Some(seen)));
        assert_eq!(serde_json::json!(seen), name);
    }
    assert_eq!(FileSeen::named("made up"), None);
}

#[test]
fn what_could_not_be_looked_into_is_said() {
    let mut host = Host::protected();
    let mut check = |seen: &[FileSeen], note: &str, lines: usize, line: &str| {
        let (dialog, said) = files(&mut host, seen);
        assert!(
            said.contains(note) && said.is_empty() == note.is_empty(),
            "{said}"
        );
        let told = dialog.map_or_else(Vec::new, |dialog| dialog.lines);
        assert_eq!(told.len(), lines, "{told:?}");
        assert!(told.join(" ").contains(line), "{told:?}");
    };
    check(&[Clear], "", 0, "");
    check(&[Unknown], "", 0, "");
    check(&[Strange], "This kind of file cannot be looked into", 0, "");
    check(&[Unreadable], "This file went on unchecked", 0, "");
    check(&[Unreadable, Clear], "Some files went on unchecked", 0, "");
    let removed = "place was removed";
    check(&[Photo], removed, 1, "");
    check(
        &[Unreadable, Photo],
        removed,
        3,
        "Could not be looked into: 1.",
    );
    check(
        &[Unreadable, Strange, Photo],
        removed,
        3,
        "Could not be looked into: 2.",
    );
    check(&[Photo, Clear, Video], removed, 2, "With a place: 2 of 3.");
    check(&[FixedPhoto], removed, 2, "");
}

#[test]
fn of_strange_formats_it_is_told_once_a_day() {
    let mut host = Host::protected();
    host.restless = true;
    let check = |host: &mut Host, seen: &[FileSeen], told: bool| {
        let (dialog, note) = files(host, seen);
        assert!(dialog.is_none());
        assert_eq!(!note.is_empty(), told, "{seen:?}: {note}");
    };
    check(&mut host, &[Clear], false);
    check(&mut host, &[Strange, Clear], true);
    check(&mut host, &[Strange], false);
    // What is a known format and still could not be read is said each time.
    check(&mut host, &[Strange, Unreadable], true);
    check(&mut host, &[Strange, Unreadable], true);
    host.now += 24 * 60 * 60 * 1000;
    // What is said here is of the unreadable one: of formats nobody has heard yet.
    check(&mut host, &[Strange, Unreadable], true);
    check(&mut host, &[Strange], true);
    check(&mut host, &[Strange], false);
}

#[test]
fn switched_off_it_asks_and_counts_nothing() {
    let mut host = Host::protected();
    host.change(|settings| settings.checks_off = vec!["files".to_owned()]);
    let (dialog, note) = files(&mut host, &[Photo, Unreadable]);
    assert!(dialog.is_none() && note.is_empty());
    assert!(!host.saved.contains_key(&Record::Locations));
    let plan = |host: &mut Host| {
        let address = HOME.to_owned();
        match host.ask(&host.tab(), Request::Hello { address }, None) {
            Answer::Plan { files, .. } => files,
            other => panic!("{other:?}"),
        }
    };
    assert!(plan(&mut host).is_none(), "they go their way untouched");
    host.change(|settings| settings.checks_off = Vec::new());
    let told = plan(&mut host).unwrap();
    assert!(told.unchecked.contains("unchecked") && told.stuck.contains("nothing was attached"));
}

#[test]
fn no_dialog_says_where() {
    let mut host = Host::protected();
    for (seen, _) in FileSeen::ALL {
        let (dialog, note) = files(&mut host, &[seen]);
        let said = dialog.map_or_else(String::new, |dialog| {
            let words = dialog.lines.into_iter().chain(dialog.why);
            words.chain([dialog.title]).collect::<Vec<_>>().join(" ")
        });
        assert!(
            !(said + &note)
                .chars()
                .any(|c| c.is_ascii_digit() || c == '°'),
            "{seen:?}"
        );
    }
}

/// Tells what was seen of a setting that no page tells.
fn told(host: &mut Host, site: &str, setting: &str, on: bool) {
    let (site, setting) = (site.to_owned(), setting.to_owned());
    let answer = host.own(Request::Told { site, setting, on });
    assert!(matches!(answer, Answer::Locations { .. }));
}

fn places(on: bool) -> Page {
    let words = "Personalize based on places you’ve been";
    switch("https://x.com/settings/location_information", words, on)
}

fn nothing() -> Page {
    switch(HOME, "", false)
}

#[test]
fn a_site_is_off_only_when_all_was_seen() {
    let check = |steps: &[(Page, Permission)], looked: &[(&str, bool)], line: &str| {
        let mut host = Host::protected();
        host.restless = true;
        for (page, permission) in steps {
            locate(&mut host, page.clone(), *permission);
        }
        for (setting, on) in looked {
            told(&mut host, "x", setting, *on);
        }
        assert_eq!(x(&mut host).0, line, "{steps:?} {looked:?}");
    };
    use Permission::{Denied, Granted, Prompt, Unknown};
    let unseen = "Location: could not check";
    let two_left = "Location: off here, 2 left for you to check";
    let all_off = &[("precise", false), ("past", false)];
    check(&[], &[], unseen);
    check(&[(nothing(), Prompt)], &[], unseen);
    check(&[(nothing(), Prompt)], all_off, unseen);
    check(&[(nothing(), Granted)], &[], "Location: on in 1 place");
    check(&[(posts(false), Unknown)], &[], unseen);
    check(&[(posts(false), Unknown)], all_off, unseen);
    check(&[(posts(false), Prompt)], &[], two_left);
    check(&[(posts(false), Denied)], &[], two_left);
    let one_left = "Location: off here, 1 left for you to check";
    check(&[(posts(false), Denied)], &[("past", false)], one_left);
    check(&[(posts(false), Denied)], all_off, "Location: off");
    let one_on = &[("precise", true), ("past", false)];
    check(&[(posts(false), Denied)], one_on, "Location: on in 1 place");
    // What a page tells, nobody else can.
    check(&[(nothing(), Denied)], &[("posts", false)], unseen);
    check(&[(nothing(), Denied)], &[("checkIns", true)], unseen);
    check(&[(posts(true), Denied)], &[], "Location: on in 1 place");
    check(&[(posts(true), Granted)], &[], "Location: on in 2 places");
    check(
        &[(posts(true), Granted), (places(true), Granted)],
        &[],
        "Location: on in 3 places",
    );
    check(
        &[(posts(true), Granted), (posts(false), Denied)],
        all_off,
        "Location: off",
    );
    check(
        &[(nothing(), Denied), (posts(false), Unknown)],
        all_off,
        "Location: off",
    );
    check(&[(places(false), Denied)], &[], unseen);
}

#[test]
fn every_setting_has_three_states() {
    let states = |host: &mut Host| -> Vec<(String, Option<bool>, bool)> {
        let Answer::Locations { sites } = host.own(Request::Locations) else {
            panic!("no sites");
        };
        let settings = sites.into_iter().flat_map(|site| {
            let code = site.code;
            let named = move |one: gate_core::wire::SettingView| {
                // Where nobody can look on the web, the person is asked.
                assert!(!one.address.is_empty() || one.asks, "{}", one.name);
                (format!("{code} {}", one.name), one.on, one.asks)
            };
            site.settings.into_iter().map(named)
        });
        settings.collect()
    };
    let expected = |states: [Option<bool>; 6]| {
        let names = [
            ("fb places", true),
            ("fb checkIns", true),
            ("x posts", false),
            ("x precise", true),
            ("x past", true),
            ("x places", false),
        ];
        let row = |((name, asks), on): ((&str, bool), Option<bool>)| (name.to_owned(), on, asks);
        names.into_iter().zip(states).map(row).collect::<Vec<_>>()
    };
    let mut host = Host::protected();
    assert_eq!(states(&mut host), expected([None; 6]));
    for on in [true, false] {
        locate(&mut host, posts(on), Permission::Prompt);
        locate(&mut host, places(on), Permission::Prompt);
        for (site, setting) in [
            ("fb", "places"),
            ("fb", "checkIns"),
            ("x", "precise"),
            ("x", "past"),
        ] {
            told(&mut host, site, setting, on);
        }
        assert_eq!(states(&mut host), expected([Some(on); 6]));
    }
}

#[test]
fn another_account_does_not_inherit_what_was_seen() {
    let signed_in = |handle: &str, mut page: Page| {
        let link = Node {
            tag: "a".to_owned(),
            part: "profileLink".to_owned(),
            href: format!("https://x.com/{handle}"),
            test_id: "AppTabBar_Profile_Link".to_owned(),
            ..Node::default()
        };
        page.parts.push(Node {
            parent: page.parts.len() as u32,
            ..link
        });
        page
    };
    let mut host = Host::protected();
    let unseen = "Location: could not check";
    let two_left = "Location: off here, 2 left for you to check";
    let mut check = |page: Page, line: &str| {
        locate(&mut host, page, Permission::Prompt);
        assert_eq!(x(&mut host).0, line);
    };
    check(signed_in("teacher_example", posts(false)), two_left);
    // A page that does not tell who is signed in changes nothing.
    check(nothing(), two_left);
    check(signed_in("teacher_example", nothing()), two_left);
    check(signed_in("second_example", nothing()), unseen);
    check(signed_in("second_example", posts(false)), two_left);
    check(signed_in("teacher_example", nothing()), unseen);
    // Some pages tell the number alone.
    let numbered = |number: &str, page: Page| {
        let session = format!("\"session\":{{\"user_id\":\"{number}\"}}");
        let probes = vec![("session".to_owned(), session)];
        Page { probes, ..page }
    };
    check(numbered("900009", posts(false)), two_left);
    check(numbered("900010", nothing()), unseen);
}

#[test]
fn a_granted_permission_is_said_once() {
    let mut host = Host::protected();
    let mut check = |permission, expected: bool| {
        let answer = locate(&mut host, posts(false), permission);
        assert_eq!(
            matches!(answer, Answer::Note { .. }),
            expected,
            "{answer:?}"
        );
    };
    check(Permission::Prompt, false);
    check(Permission::Granted, true);
    check(Permission::Granted, false);
    check(Permission::Unknown, false);
    check(Permission::Granted, false);
    check(Permission::Denied, false);
    check(Permission::Granted, true);
    assert_eq!(x(&mut host).1.permission, Permission::Granted);
}

#[test]
fn only_the_host_that_may_read_the_position_takes_that_back() {
    let mut host = Host::protected();
    let mut check = |address: &str, permission, noted: bool, expected| {
        let page = Page {
            address: address.to_owned(),
            ..Page::default()
        };
        let caller = host.tab_at(address);
        let answer = host.ask(&caller, Request::Locate { page, permission }, None);
        assert!(!matches!(answer, Answer::Denied), "{address}");
        assert_eq!(matches!(answer, Answer::Note { .. }), noted, "{address}");
        assert_eq!(x(&mut host).1.permission, expected, "{address}");
    };
    use Permission::{Denied, Granted, Prompt};
    check("https://x.com/home", Granted, true, Granted);
    check("https://twitter.com/home", Prompt, false, Granted);
    check("https://x.com/home", Granted, false, Granted);
    check("https://x.com/home", Denied, false, Denied);
    check("https://twitter.com/home", Prompt, false, Prompt);
}

#[test]
fn the_note_says_how_to_withdraw_the_permission_in_this_browser() {
    let check = |firefox: bool, language: &str, how: &str| {
        let mut host = Host::protected();
        host.change(|settings| settings.language = language.to_owned());
        let request = Request::Surroundings {
            policy: host.policy.clone(),
            withheld: Vec::new(),
            firefox,
        };
        host.ask(&Caller::Background, request, None);
        let answer = locate(&mut host, posts(false), Permission::Granted);
        let Answer::Note { note, .. } = answer else {
            panic!("{answer:?}");
        };
        assert!(note.contains(how), "{note}");
    };
    check(false, "en", "lets X read your position. To withdraw it");
    check(false, "en", "set Location to Block");
    check(true, "en", "beside Access your location");
    check(false, "tr", "Konum'u Engelle");
    check(true, "tr", "Konumunuza erişme izninin yanındaki");
}

#[test]
fn files_are_counted_and_private_windows_leave_nothing() {
    let counts = |host: &mut Host| x(host).1.files;
    let mut host = Host::protected();
    host.private = true;
    files(&mut host, &[Photo]);
    locate(&mut host, posts(true), Permission::Granted);
    assert!(!host.saved.contains_key(&Record::Locations));
    assert_eq!(counts(&mut host), [0, 0, 0]);
    host.private = false;
    files(&mut host, &[Photo, Clear, Unreadable]);
    let tally = gate_core::wire::Tally {
        unseen: 2,
        ..Default::default()
    };
    let address = HOME.to_owned();
    host.ask(&host.tab(), Request::Tally { address, tally }, None);
    assert_eq!(counts(&mut host), [5, 1, 3]);
    host.own(Request::Forget);
    assert!(!host.saved.contains_key(&Record::Locations));
}

#[test]
fn a_shared_computer_keeps_it_for_the_session_alone() {
    let mut host = Host::protected();
    locate(&mut host, posts(true), Permission::Prompt);
    assert!(host.saved.contains_key(&Record::Locations));
    host.change(|settings| settings.shared_computer = Some(true));
    assert!(!host.saved.contains_key(&Record::Locations));
    assert!(host.session.contains_key(&Record::Locations));
    assert_eq!(x(&mut host).0, "Location: on in 1 place");
}
