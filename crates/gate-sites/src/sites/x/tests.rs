//! What no page can show: broken snapshots, and every combination of the viewer's sources.
use super::{
    SITE,
    address::{Route, route},
    handle,
};
use crate::Address;
use crate::Icons;
use gate_model::{Node, Page, Snapshot, Unreadable};

const FOLLOW: &str = "1000000000000000001-follow";

fn node(parent: u32, test_id: &str) -> Node {
    Node {
        parent,
        tag: "div".to_owned(),
        test_id: test_id.to_owned(),
        ..Node::default()
    }
}

fn snapshot(candidate: &str, nodes: Vec<Node>, target: u32) -> Snapshot {
    Snapshot {
        candidate: candidate.to_owned(),
        nodes,
        target,
        ..Snapshot::default()
    }
}

fn page(address: &str) -> Page {
    Page {
        address: address.to_owned(),
        ..Page::default()
    }
}

#[test]
fn broken_snapshots_are_unreadable() {
    let card = || vec![node(0, "UserCell"), node(0, FOLLOW)];
    let home = "https://x.com/home";
    let whole = snapshot("follow-in-card", card(), 1);
    assert!((SITE.read)(&page(home), &whole, &Icons::default()).is_ok());
    for (address, snapshot, expected) in [
        (
            "https://elsewhere.example/",
            whole.clone(),
            Unreadable::ForeignAddress,
        ),
        ("nonsense", whole.clone(), Unreadable::ForeignAddress),
        (
            home,
            Snapshot {
                cut: true,
                ..whole.clone()
            },
            Unreadable::Incomplete,
        ),
        (
            home,
            Snapshot {
                target: 2,
                ..whole.clone()
            },
            Unreadable::Incomplete,
        ),
        (
            home,
            snapshot("follow-in-card", Vec::new(), 0),
            Unreadable::Incomplete,
        ),
        (
            home,
            snapshot(
                "follow-in-card",
                vec![node(1, "UserCell"), node(0, FOLLOW)],
                1,
            ),
            Unreadable::Incomplete,
        ),
        (
            home,
            snapshot("unfollow", card(), 1),
            Unreadable::UnknownCandidate,
        ),
        (
            home,
            snapshot("follow-in-card", card(), 0),
            Unreadable::NoAction,
        ),
        (
            home,
            snapshot("follow-on-profile", vec![node(0, "1-unfollow")], 0),
            Unreadable::NoAction,
        ),
        (
            home,
            snapshot("follow-by-intent", vec![node(0, "")], 0),
            Unreadable::NoAction,
        ),
        (
            "https://x.com/intent/follow",
            snapshot("follow-by-intent", vec![node(0, "")], 0),
            Unreadable::NoTarget,
        ),
        (
            home,
            snapshot("message-link", vec![node(0, "")], 0),
            Unreadable::NoTarget,
        ),
        (
            home,
            snapshot("follow-in-menu", vec![node(0, "")], 0),
            Unreadable::NoAction,
        ),
        (
            home,
            snapshot("accept-follower", vec![node(0, "UserCell")], 0),
            Unreadable::NoTarget,
        ),
    ] {
        let result = (SITE.read)(&page(address), &snapshot, &Icons::default());
        assert_eq!(
            result.expect_err(&snapshot.candidate),
            expected,
            "{}",
            snapshot.candidate
        );
    }
}

#[test]
fn items_of_a_menu_count_by_their_words() {
    let home = page("https://x.com/home");
    for (label, expected) in [
        ("Follow @pupil_example", true),
        ("@pupil_example adlı kişiyi takip et", true),
        ("SEGUIR A @pupil_example", true),
        ("متابعة pupil_example@", true),
        ("Unfollow @pupil_example", false),
        ("@pupil_example nicht mehr folgen", false),
        ("Mute @pupil_example", false),
        ("Follow @pupil_example and others", false),
        ("Follow", false),
    ] {
        let item = Node {
            label: label.to_owned(),
            ..node(0, "")
        };
        let result = (SITE.read)(
            &home,
            &snapshot("follow-in-menu", vec![item], 0),
            &Icons::default(),
        );
        let expected = if expected {
            Ok(())
        } else {
            Err(Unreadable::NoAction)
        };
        assert_eq!(result.map(|_| ()), expected, "{label}");
    }
}

#[test]
fn a_ready_verdict_depends_on_all_that_its_reader_uses() {
    let plan = (SITE.plan)();
    for (id, uses_address, paths, parts) in [
        ("follow-in-card", false, "", ""),
        ("follow-on-profile", true, "", "schemaPerson,schemaLinks"),
        ("follow-by-intent", true, "/intent/follow,/intent/user", ""),
        ("accept-follower", false, "/follower_requests", ""),
        ("accept-follower-icon", false, "/follower_requests", ""),
        (
            "accept-message",
            true,
            "",
            "switcher,profileLink,session,remoteSettings,chatHead,directHead",
        ),
        (
            "accept-message-old",
            true,
            "/messages/,/i/chat/requests",
            "switcher,profileLink,session,remoteSettings,chatHead,directHead",
        ),
        ("message-from-profile", true, "", "schemaPerson,schemaLinks"),
        (
            "message-from-list",
            false,
            "",
            "switcher,profileLink,session,remoteSettings",
        ),
        (
            "message-from-list-link",
            false,
            "",
            "switcher,profileLink,session,remoteSettings",
        ),
        (
            "send",
            true,
            "/messages,/i/chat",
            "switcher,profileLink,session,remoteSettings,chatHead,directHead",
        ),
        (
            "send-by-enter",
            true,
            "/messages,/i/chat",
            "switcher,profileLink,session,remoteSettings,chatHead,directHead",
        ),
        (
            "send-in-drawer",
            false,
            "",
            "switcher,profileLink,session,remoteSettings,chatDrawer,directDrawer",
        ),
        (
            "send-by-enter-in-drawer",
            false,
            "",
            "switcher,profileLink,session,remoteSettings,chatDrawer,directDrawer",
        ),
    ] {
        let found = plan
            .candidates
            .iter()
            .find(|candidate| candidate.id == id)
            .expect(id);
        let expected = (uses_address, paths.to_owned(), parts.to_owned());
        assert_eq!(
            (
                found.uses_address,
                found.paths.join(","),
                found.parts.join(",")
            ),
            expected,
            "{id}"
        );
        let enter = id.contains("enter");
        assert_eq!(
            found.press == gate_model::PressKind::EnterSends,
            enter,
            "{id}"
        );
    }
    for candidate in &plan.candidates {
        assert_eq!(
            candidate.uses_opener,
            candidate.id.contains("menu"),
            "{}",
            candidate.id
        );
    }
}

/// `number handle` of the signed-in account.
fn viewer(switcher: &str, link: &str, session: &str, settings: &str) -> String {
    let mut page = page("https://x.com/home");
    let mut part = |name: &str, test_id: &str, href: &str| {
        let at = u32::try_from(page.parts.len()).expect("small");
        page.parts.push(Node {
            href: href.to_owned(),
            part: name.to_owned(),
            ..node(at, test_id)
        });
    };
    if !switcher.is_empty() {
        part("switcher", &format!("UserAvatar-Container-{switcher}"), "");
    }
    if !link.is_empty() {
        part("profileLink", "AppTabBar_Profile_Link", link);
    }
    page.probes.push(("session".to_owned(), session.to_owned()));
    page.probes
        .push(("remoteSettings".to_owned(), settings.to_owned()));
    let Some(viewer) = (SITE.viewer)(&page) else {
        return "nobody".to_owned();
    };
    assert_eq!(viewer.acting_as, None);
    let id = viewer
        .id
        .map_or("-".to_owned(), |id| id.digits.expose().to_string());
    let handle = viewer
        .handle
        .map_or("-".to_owned(), |handle| handle.name.expose().to_string());
    format!("{id} {handle}")
}

#[test]
fn the_signed_in_account() {
    let session = r#""session":{"country":"GB","user_id":"9","x":{"user_id":"8"}}"#;
    let mine = r#""remote":{"settings":{"protected":true,"screen_name":"Staff_Sample"}}"#;
    let other = r#""remote":{"settings":{"screen_name":"ada_nowhere"}}"#;
    let link = "https://x.com/staff_sample";
    for (switcher, link, session, settings, expected) in [
        ("staff_sample", link, session, mine, "9 staff_sample"),
        ("staff_sample", "", session, "", "9 staff_sample"),
        ("", link, "", "", "- staff_sample"),
        ("", "", session, "", "9 -"),
        ("", "", session, other, "9 -"),
        ("staff_sample", link, session, other, "- staff_sample"),
        (
            "staff_sample",
            "https://x.com/ada_nowhere",
            session,
            mine,
            "9 -",
        ),
        (
            "staff_sample",
            "https://x.com/ada_nowhere",
            "",
            "",
            "nobody",
        ),
        (
            "staff_sample",
            "https://x.com/staff_sample/lists",
            "",
            "",
            "- staff_sample",
        ),
        (
            "staff_sample",
            "https://elsewhere.example/ada_nowhere",
            "",
            "",
            "- staff_sample",
        ),
        ("", "", r#""session":{"country":"GB"}"#, "", "nobody"),
        ("", "", "", mine, "nobody"),
    ] {
        assert_eq!(
            viewer(switcher, link, session, settings),
            expected,
            "{switcher} {link} {session} {settings}"
        );
    }
}

#[test]
fn mentions_in_labels() {
    for (text, expected) in [
        (
            "Follow @Pupil_Example",
            Some(("Follow ", "pupil_example", "")),
        ),
        (
            "@pupil_example folgen",
            Some(("", "pupil_example", " folgen")),
        ),
        (
            "متابعة \u{202b}pupil_example@\u{202c}",
            Some(("متابعة ", "pupil_example", "")),
        ),
        ("pupil_example@", Some(("", "pupil_example", ""))),
        ("@pupil_example-কে", Some(("", "pupil_example", "-কে"))),
        ("write to a@b.example", None),
        ("@one and @two", None),
        ("@settings", None),
        ("@", None),
        ("follow", None),
        ("", None),
    ] {
        let mention = handle::mentioned(text);
        let found = mention.as_ref().map(|m| {
            (
                m.before.as_str(),
                m.handle.name.expose().as_str(),
                m.after.as_str(),
            )
        });
        assert_eq!(found, expected, "{text}");
    }
    assert!(handle::whole(" @pupil_example ").is_some());
    assert!(handle::whole("@pupil_example follows").is_none());
    assert!(handle::whole("by @pupil_example").is_none());
}

#[test]
fn reserved_names_are_found() {
    for name in ["i", "home", "search", "who_to_follow", "follower_requests"] {
        assert!(handle::normal(name).is_none(), "{name}");
    }
    for (length, row) in handle::RESERVED.iter().enumerate() {
        let words = row.as_bytes().chunks(length.max(1));
        for word in words.map(|word| str::from_utf8(word).unwrap()) {
            assert!(
                word.len() == length && handle::normal(word).is_none(),
                "{word}"
            );
        }
    }
}

#[test]
fn conversations_in_addresses() {
    for (path, expected) in [
        ("messages/1-2", Some("1-2")),
        ("messages/requests/1-2", Some("1-2")),
        ("messages/1-2/info", Some("1-2")),
        ("messages/3", Some("3")),
        ("i/chat/1-2", Some("1-2")),
        ("i/chat/g3", Some("g3")),
        ("i/chat/requests/other/1-2", Some("1-2")),
        ("i/chat/requests", None),
        ("i/chat/settings", None),
        ("messages/compose", None),
        ("messages/1-2x", None),
        ("messages/-1", None),
        ("messages/g", None),
        ("i/lists/3", None),
    ] {
        let address = Address::parse(&format!("https://x.com/{path}")).expect("an address");
        let Route::Conversation(token) = route(&address) else {
            assert_eq!(expected, None, "{path}");
            continue;
        };
        assert_eq!(Some(token.as_str()), expected, "{path}");
    }
}
