//! Files on their way into a page, and whether sites learn where somebody is.
use gate_core::wire::{
    Answer, Choice, Dialog, FileSeen, LocationView, Permission, Place, Record, Request,
};
use gate_model::{Node, Page, state};
use gate_suite::host::Host;

use FileSeen::{Clear, FixedPhoto, FixedVideo, Photo, Unknown, Unreadable, Video};

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
    let address = Some(HOME.to_owned());
    let line = match host.own(Request::Status { address }) {
        Answer::Status { status } => status.location,
        other => panic!("{other:?}"),
    };
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
    check(&[Photo, Clear, Video], removed, 2, "With a place: 2 of 3.");
    check(&[FixedPhoto], removed, 2, "");
}

#[test]
fn switched_off_it_asks_and_counts_nothing() {
    let mut host = Host::protected();
    host.change(|settings| settings.checks_off = vec!["files".to_owned()]);
    let (dialog, note) = files(&mut host, &[Photo, Unreadable]);
    assert!(dialog.is_none() && note.is_empty());
    assert!(!host.saved.contains_key(&Record::Locations));
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

#[test]
fn a_site_is_off_only_when_all_was_seen() {
    let check = |steps: &[(Page, Permission)], line: &str| {
        let mut host = Host::protected();
        host.restless = true;
        for (page, permission) in steps {
            locate(&mut host, page.clone(), *permission);
        }
        assert_eq!(x(&mut host).0, line, "{steps:?}");
    };
    let nothing = || switch(HOME, "", false);
    let places = |on| {
        let words = "Personalize based on places you’ve been";
        switch("https://x.com/settings/location_information", words, on)
    };
    use Permission::{Denied, Granted, Prompt, Unknown};
    check(&[], "Location: could not check");
    check(&[(nothing(), Prompt)], "Location: could not check");
    check(&[(nothing(), Granted)], "Location: on in 1 place");
    check(&[(posts(false), Unknown)], "Location: could not check");
    check(&[(posts(false), Prompt)], "Location: off");
    check(&[(posts(false), Denied)], "Location: off");
    check(&[(posts(true), Denied)], "Location: on in 1 place");
    check(&[(posts(true), Granted)], "Location: on in 2 places");
    check(
        &[(posts(true), Granted), (places(true), Granted)],
        "Location: on in 3 places",
    );
    check(
        &[(posts(true), Granted), (posts(false), Denied)],
        "Location: off",
    );
    check(
        &[(nothing(), Denied), (posts(false), Unknown)],
        "Location: off",
    );
    check(&[(places(false), Denied)], "Location: could not check");
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
    assert!(x(&mut host).1.granted);
}

#[test]
fn files_are_counted_and_private_windows_leave_nothing() {
    let counts = |host: &mut Host| x(host).1.facts.last().unwrap().sentence.clone();
    let mut host = Host::protected();
    host.private = true;
    files(&mut host, &[Photo]);
    locate(&mut host, posts(true), Permission::Granted);
    assert!(!host.saved.contains_key(&Record::Locations));
    assert!(!counts(&mut host).contains("1"));
    host.private = false;
    files(&mut host, &[Photo, Clear, Unreadable]);
    let tally = gate_core::wire::Tally {
        unseen: 2,
        ..Default::default()
    };
    let address = HOME.to_owned();
    host.ask(&host.tab(), Request::Tally { address, tally }, None);
    let said = counts(&mut host);
    assert!(
        said.contains(": 5;") && said.contains(": 1;") && said.contains(": 3."),
        "{said}"
    );
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
