//! Snapshots of invented people on X, as the content script would take them.
use gate_model::{Node, Page, Snapshot, state};

/// Somebody in a list of people.
#[derive(Clone, Debug, Default)]
pub struct Somebody {
    /// The account's number.
    pub number: &'static str,
    /// The handle.
    pub handle: &'static str,
    /// The name shown.
    pub name: &'static str,
    /// The words about themselves.
    pub bio: &'static str,
    /// Where a link in them leads.
    pub link: &'static str,
}

/// A stranger.
pub const STRANGER: Somebody = somebody("900001", "stranger_example", "Ada Nowhere");
/// A listed pupil.
pub const PUPIL: Somebody = somebody("900002", "pupil_example", "Pupil Example");

/// Somebody with a number, a handle and a name.
#[must_use]
pub const fn somebody(number: &'static str, handle: &'static str, name: &'static str) -> Somebody {
    Somebody {
        number,
        handle,
        name,
        bio: "",
        link: "",
    }
}

/// An element and what it stands in, by its place among the nodes.
#[must_use]
pub fn node(parent: u32, tag: &str) -> Node {
    Node {
        parent,
        tag: tag.to_owned(),
        ..Node::default()
    }
}

/// Any page of X.
#[must_use]
pub fn page() -> Page {
    Page {
        address: "https://x.com/home".to_owned(),
        ..Page::default()
    }
}

/// A page of X on which this handle is signed in.
#[must_use]
pub fn page_of(viewer: &str) -> Page {
    let mut page = page();
    page.parts.push(Node {
        test_id: format!("UserAvatar-Container-{viewer}"),
        part: "switcher".to_owned(),
        ..node(0, "div")
    });
    page
}

/// The follow button in somebody's cell.
#[must_use]
pub fn follow(who: &Somebody) -> Snapshot {
    let profile = format!("https://x.com/{}", who.handle);
    let mut nodes = vec![
        Node {
            test_id: "UserCell".to_owned(),
            ..node(0, "button")
        },
        Node {
            test_id: format!("UserAvatar-Container-{}", who.handle),
            ..node(0, "div")
        },
        Node {
            href: profile.clone(),
            text: who.name.to_owned(),
            ..node(0, "a")
        },
        Node {
            href: profile,
            text: format!("@{}", who.handle),
            state: state::UNTABBABLE,
            ..node(0, "a")
        },
        Node {
            test_id: format!("{}-follow", who.number),
            label: format!("Follow @{}", who.handle),
            ..node(0, "button")
        },
    ];
    if !who.bio.is_empty() || !who.link.is_empty() {
        let bio = u32::try_from(nodes.len()).unwrap();
        nodes.push(Node {
            attributes: "dir=auto".to_owned(),
            text: who.bio.to_owned(),
            ..node(0, "div")
        });
        if !who.link.is_empty() {
            nodes.push(Node {
                href: who.link.to_owned(),
                ..node(bio, "a")
            });
        }
    }
    Snapshot {
        candidate: "follow-in-card".to_owned(),
        nodes,
        target: 4,
        ..Snapshot::default()
    }
}

/// A link that starts a message to an account.
#[must_use]
pub fn open_message(number: &str) -> Snapshot {
    let href = format!("https://x.com/messages/compose?recipient_id={number}");
    let nodes = vec![Node {
        href,
        ..node(0, "a")
    }];
    Snapshot {
        candidate: "message-link".to_owned(),
        nodes,
        ..Snapshot::default()
    }
}

/// The page of a conversation whose head shows this handle.
#[must_use]
pub fn conversation(handle: &str) -> Page {
    let mut page = page_of("staff_example");
    page.address = "https://x.com/messages/1-2".to_owned();
    let head = u32::try_from(page.parts.len()).unwrap();
    page.parts.push(Node {
        part: "directHead".to_owned(),
        ..node(head, "div")
    });
    page.parts.push(Node {
        href: format!("https://x.com/{handle}"),
        ..node(head, "a")
    });
    page
}

/// The page of a group whose head shows these handles.
#[must_use]
pub fn group(handles: &[&str]) -> Page {
    let mut page = page_of("staff_example");
    page.address = "https://x.com/messages/3".to_owned();
    let head = u32::try_from(page.parts.len()).unwrap();
    page.parts.push(Node {
        part: "directHead".to_owned(),
        ..node(head, "div")
    });
    page.parts.extend(handles.iter().map(|handle| Node {
        href: format!("https://x.com/{handle}"),
        ..node(head, "a")
    }));
    page
}

/// The button that sends in the open conversation.
#[must_use]
pub fn send() -> Snapshot {
    Snapshot {
        candidate: "send".to_owned(),
        nodes: vec![node(0, "button")],
        ..Snapshot::default()
    }
}
