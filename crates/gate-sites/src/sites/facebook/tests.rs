//! What no page can show: broken snapshots, every combination of the viewer's sources, and the words.
use super::{SITE, handle, labels};
use crate::Icons;
use gate_model::{LabelPattern, Node, NumericId, Page, Snapshot, Unreadable};
use gate_text::label::fold_label;
use labels::{ACCEPT, ADD, CONFIRM, FOLLOW, LIKE, MESSAGE, Mark, NEVER};

const HOME: &str = "https://www.facebook.com/";

fn node(parent: u32, tag: &str, role: &str, label: &str, href: &str) -> Node {
    Node {
        parent,
        tag: tag.to_owned(),
        role: role.to_owned(),
        label: label.to_owned(),
        text: label.to_owned(),
        href: href.to_owned(),
        ..Node::default()
    }
}

fn card() -> Vec<Node> {
    vec![
        node(0, "h4", "", "", ""),
        node(
            0,
            "a",
            "link",
            "Ada Nowhere",
            "https://www.facebook.com/ada.nowhere",
        ),
        node(0, "div", "button", "Add friend", ""),
    ]
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
    let whole = snapshot("add-friend", card(), 2);
    assert!((SITE.read)(&page(HOME), &whole, &Icons::default()).is_ok());
    let cut = Snapshot {
        cut: true,
        ..whole.clone()
    };
    let mut twisted = card();
    if let Some(first) = twisted.first_mut() {
        first.parent = 1;
    }
    let lone = |role| vec![node(0, "div", role, "Accept", "")];
    for (address, snapshot, expected) in [
        (
            "https://elsewhere.example/",
            whole.clone(),
            Unreadable::ForeignAddress,
        ),
        (
            "https://business.facebook.com/",
            whole,
            Unreadable::ForeignAddress,
        ),
        (HOME, cut, Unreadable::Incomplete),
        (
            HOME,
            snapshot("add-friend", card(), 3),
            Unreadable::Incomplete,
        ),
        (
            HOME,
            snapshot("add-friend", twisted, 2),
            Unreadable::Incomplete,
        ),
        (
            HOME,
            snapshot("unfriend", card(), 2),
            Unreadable::UnknownCandidate,
        ),
        (HOME, snapshot("follow", card(), 2), Unreadable::NoAction),
        (
            HOME,
            snapshot("head-first", card(), 2),
            Unreadable::NoAction,
        ),
        (
            HOME,
            snapshot("like-on-page", card(), 2),
            Unreadable::NoAction,
        ),
        (HOME, snapshot("request", card(), 2), Unreadable::NoTarget),
        (
            HOME,
            snapshot("add-friend", card().split_off(2), 0),
            Unreadable::NoTarget,
        ),
        (
            HOME,
            snapshot("add-friend-in-menu", card(), 2),
            Unreadable::NoOpener,
        ),
        (
            HOME,
            snapshot("confirm-in-menu", lone("menuitem"), 0),
            Unreadable::NoAction,
        ),
        (
            HOME,
            snapshot("message-link", card(), 2),
            Unreadable::NoTarget,
        ),
        (
            HOME,
            snapshot("old-add-friend", card(), 1),
            Unreadable::NoTarget,
        ),
        (HOME, snapshot("send", card(), 2), Unreadable::NoAction),
        (
            HOME,
            snapshot("send-by-enter", lone("textbox"), 0),
            Unreadable::NoTarget,
        ),
        (
            HOME,
            snapshot("accept-message", lone("button"), 0),
            Unreadable::NoAction,
        ),
        (
            HOME,
            snapshot("canvas-add-friend", card().split_off(2), 0),
            Unreadable::NoTarget,
        ),
        (
            HOME,
            snapshot("canvas-follow", card(), 2),
            Unreadable::NoAction,
        ),
    ] {
        let id = snapshot.candidate.clone();
        // What is cut off has its own root.
        let mut snapshot = snapshot;
        if let [only] = snapshot.nodes.as_mut_slice() {
            only.parent = 0;
        }
        let result = (SITE.read)(&page(address), &snapshot, &Icons::default());
        assert_eq!(result.expect_err(&id), expected, "{id}");
    }
}

/// `login handle acting identity` of the signed-in account.
fn viewer(data: &str, own: &str) -> String {
    let mut page = page(HOME);
    page.probes.push(("viewer".to_owned(), data.to_owned()));
    if !own.is_empty() {
        page.parts.push(Node {
            part: "own".to_owned(),
            ..node(0, "a", "link", "", own)
        });
    }
    let Some(viewer) = (SITE.viewer)(&page) else {
        return "nobody".to_owned();
    };
    let digits =
        |id: Option<NumericId>| id.map_or("-".to_owned(), |id| id.digits.expose().to_string());
    let handle = viewer
        .handle
        .map_or("-".to_owned(), |handle| handle.name.expose().to_string());
    format!(
        "{} {handle} {}",
        digits(viewer.id),
        digits(viewer.acting_as)
    )
}

#[test]
fn the_signed_in_account_and_the_page_it_acts_as() {
    let human = r#""ACCOUNT_ID":"9","USER_ID":"9","NAME":"Staff Sample""#;
    let acting = r#""ACCOUNT_ID":"9","USER_ID":"6","NAME":"Sample Studio""#;
    let nobody = r#""ACCOUNT_ID":"0","USER_ID":"0","NAME":"""#;
    for (data, own, expected) in [
        (human, "", "9 - -"),
        (
            human,
            "https://www.facebook.com/Staff.Sample",
            "9 staffsample -",
        ),
        (human, "https://www.facebook.com/profile.php?id=9", "9 - -"),
        // One of the two is of an older page.
        (human, "https://www.facebook.com/profile.php?id=8", "nobody"),
        (human, "https://www.facebook.com/friends/", "9 - -"),
        (acting, "", "9 - 6"),
        (acting, "https://www.facebook.com/sample.studio", "9 - 6"),
        (acting, "https://www.facebook.com/profile.php?id=6", "9 - 6"),
        (nobody, "", "nobody"),
        (
            "",
            "https://www.facebook.com/staff.sample",
            "- staffsample -",
        ),
        ("", "https://www.facebook.com/profile.php?id=9", "9 - -"),
        ("", "", "nobody"),
    ] {
        assert_eq!(viewer(data, own), expected, "{data} {own}");
    }
}

#[test]
fn words_and_how_far_they_are_to_be_trusted() {
    let mark = |table: &labels::Table, text: &str| table.mark(&[fold_label(text)]);
    for (table, text, expected) in [
        (&ADD, "Add Friend", Some(Mark::Seen)),
        (&ADD, "Agregar a Ada Nowhere a mis amigos", Some(Mark::Seen)),
        (&ADD, "Tambahkan Ada sebagai teman", Some(Mark::Seen)),
        (&ADD, "ARKADAŞI EKLE", Some(Mark::Listed)),
        (&ADD, "\u{202b}إضافة صديق\u{202c}", Some(Mark::Listed)),
        (&ADD, "친구 추가", Some(Mark::Listed)),
        (&ADD, "Friends", None),
        (&ADD, "", None),
        (&FOLLOW, "S'abonner", Some(Mark::Listed)),
        (&FOLLOW, "Following", None),
        (&FOLLOW, "Unfollow", None),
        (&CONFIRM, "Confirmar", Some(Mark::Seen)),
        (&CONFIRM, "Onayla", Some(Mark::Guessed)),
        (&MESSAGE, "Message", Some(Mark::Seen)),
        (&MESSAGE, "Wyślij wiadomość", Some(Mark::Guessed)),
        (&LIKE, "J’aime", Some(Mark::Guessed)),
        (&LIKE, "Liked", None),
        (&ACCEPT, "Annehmen", Some(Mark::Guessed)),
        (&NEVER, "Cancel request", Some(Mark::Seen)),
        (&NEVER, "Annuler l\u{2019}invitation", Some(Mark::Guessed)),
        (&NEVER, "Unfollow", Some(Mark::Seen)),
        (&NEVER, "Liked", Some(Mark::Guessed)),
        (&NEVER, "Takibi Bırak", Some(Mark::Guessed)),
        (&NEVER, "إلغاء الصداقة", Some(Mark::Guessed)),
        (&NEVER, "친구 끊기", Some(Mark::Guessed)),
    ] {
        assert_eq!(mark(table, text), expected, "{text}");
    }
    for table in [&ADD, &FOLLOW, &CONFIRM, &MESSAGE, &LIKE, &ACCEPT] {
        for pattern in table.labels().iter() {
            assert!(mark(&NEVER, pattern.0).is_none(), "{pattern:?}");
        }
    }
    for table in [&ADD, &FOLLOW, &CONFIRM, &MESSAGE, &LIKE, &ACCEPT, &NEVER] {
        for LabelPattern(pattern) in table.labels().iter() {
            let said = pattern.replace("{n}", "Ada");
            assert!(mark(table, &said).is_some(), "{pattern}");
        }
    }
}

#[test]
fn test_handle_and_names_of_other_things() {
    assert!(handle::typed(SITE.test_handle).is_some());
    for name in [
        "photo.php",
        "Marketplace",
        "people",
        "12345",
        "a b",
        "jo@doe",
        "",
    ] {
        assert!(handle::normal(name).is_none(), "{name}");
    }
    for name in ["me", "home", "groups", "marketplace", "notifications"] {
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
