//! Friends in common, shown on a card of Facebook: evidence beside a listed name, and never more than that.
use crate::facebook::{SITE, node, page, pupil, site};
use gate_core::wire::{Answer, DialogKind, Request};
use gate_model::{Identifier, Kind, Node, NumericId, Snapshot};
use gate_suite::host::Host;
use gate_suite::school::{Recipe, entry};

/// A name that is on every list of these tests.
const NAMED: &str = "Zebulina Quillfeather";

/// Somebody's card with the friends in common that lead to these addresses.
fn card(name: &str, friends: &[&str]) -> Snapshot {
    let link = |parent, to: &str, text: &str| Node {
        href: format!("{SITE}{to}"),
        text: text.to_owned(),
        ..node(parent, "a", "link")
    };
    let button = Node {
        label: "Add friend".to_owned(),
        text: "Add friend".to_owned(),
        ..node(0, "div", "button")
    };
    let mut nodes = vec![
        node(0, "div", ""),
        link(0, "z.q.77", ""),
        link(0, "z.q.77", name),
        button,
        node(0, "div", "grid"),
        node(4, "div", "cell"),
    ];
    nodes.extend(friends.iter().map(|to| link(5, to, "")));
    Snapshot {
        candidate: "add-friend".to_owned(),
        nodes,
        target: 3,
        ..Snapshot::default()
    }
}

/// A list with two more pupils, one by handle and one by number.
fn host() -> Host {
    let number =
        Identifier::NumericId(NumericId::new(site(), "100000000000003").expect("a number"));
    let mut host = Host::default();
    host.own_computer();
    host.hold(&Recipe {
        more: vec![entry(Kind::Pupil, vec![pupil(), number], &[])],
        ..Recipe::default()
    });
    host
}

/// The kind of what is asked, if anything, and the reasons.
fn asked(name: &str, friends: &[&str]) -> Option<(DialogKind, String)> {
    let mut host = host();
    let (page, snapshot) = (page(), card(name, friends));
    match host.ask(&host.tab_at(SITE), Request::Press { page, snapshot }, None) {
        Answer::Show { dialog } => Some((dialog.kind, format!("{dialog:?}"))),
        Answer::Go => None,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_listed_friend_in_common_is_evidence_beside_a_listed_name_alone() {
    let kind = |name, friends: &[&str]| asked(name, friends).map(|(kind, _)| kind);
    let question = Some(DialogKind::Question);
    let warning = Some(DialogKind::Warning);
    for (friends, expected) in [
        (&[][..], question),
        (&["stranger.friend"], question),
        // By which anybody tries the guard.
        (&["schoolgate.test"], question),
        (&["Pupil.Example"], warning),
        (
            &["stranger.friend", "profile.php?id=100000000000003"],
            warning,
        ),
    ] {
        assert_eq!(kind(NAMED, friends), expected, "{friends:?}");
    }
    assert_eq!(kind("Other Somebody", &["pupil.example"]), None);
}

#[test]
fn which_friend_it_is_is_not_said() {
    let (_, said) = asked(NAMED, &["pupil.example"]).expect("a warning");
    assert!(said.contains("a friend you have in common"), "{said}");
    assert!(!said.to_lowercase().contains("pupil.example"), "{said}");
}
