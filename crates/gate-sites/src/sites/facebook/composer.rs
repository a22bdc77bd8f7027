//! Where people write in public on Facebook, and what stands around it. The marks are those of the plan.
use super::{
    CODE,
    address::{self, Who},
    audience, viewer,
};
use crate::tree::Tree;
use gate_model::{Account, Composed, Composer, Page, Place, PostKey, PostKind, Reach, Snapshot};

/// One line of Lexical. P.
const LINES: &str = "p";

/// Characters that a profile's words may have. C.
const LONGEST_BIO: usize = 101;

/// What posts in a form: its last button that opens nothing. C.
const BUTTON: &str = "form [role=\"button\"][aria-label]:not([aria-haspopup],[aria-expanded]),form button[type=\"submit\"]";

const fn composer(id: &'static str, editor: &'static str, reach: Reach) -> Composer {
    Composer {
        id,
        editor,
        lines: LINES,
        paths: &[],
        reach,
        submit: BUTTON,
        never: &[],
        key: PostKey::Command,
        parts: &["own", "intro", "profile"],
    }
}

const fn field(id: &'static str, editor: &'static str, paths: &'static [&'static str]) -> Composer {
    Composer {
        lines: "",
        paths,
        submit: "",
        key: PostKey::None,
        ..composer(id, editor, Reach::Alone)
    }
}

/// All of them.
pub(super) fn composers() -> Vec<Composer> {
    let mut all = posts();
    all.extend(fields());
    all
}

fn posts() -> Vec<Composer> {
    vec![
        // Comments and replies: Enter posts. P, C.
        Composer {
            submit: "form[role=\"presentation\"] [role=\"button\"]:not([aria-haspopup],[aria-expanded])",
            key: PostKey::Enter,
            ..composer(
                "comment",
                "form[role=\"presentation\"] [role=\"textbox\"][contenteditable=\"true\"]",
                Reach::Closest {
                    selector: "[role=\"article\"],[aria-posinset],[role=\"dialog\"]",
                },
            )
        },
        // The post's dialog, also in groups and for edits. C, E.
        composer(
            "post",
            "form [role=\"textbox\"][contenteditable=\"true\"]",
            Reach::Closest {
                selector: "[role=\"dialog\"],form",
            },
        ),
        // The old mobile site. C.
        Composer {
            submit: "form [name=\"view_post\"],form [name=\"post\"],form [type=\"submit\"]",
            ..field(
                "post-plain",
                "textarea[name=\"xc_message\"],textarea[name=\"comment_text\"]",
                &[],
            )
        },
    ]
}

fn fields() -> Vec<Composer> {
    vec![
        // Names of pages and groups that are being made, and sign-ups. G.
        field(
            "new-channel",
            "[role=\"complementary\"] input[type=\"text\"],[role=\"navigation\"] input[type=\"text\"],[role=\"main\"] input[type=\"text\"]",
            &["/pages/create", "/groups/create", "/events/create"],
        ),
        field(
            "sign-up",
            "input[name=\"reg_email__\"]",
            &["/r.php", "/reg", "/signup"],
        ),
        // C, G.
        field(
            "story",
            "[role=\"main\"] textarea,[role=\"complementary\"] textarea",
            &["/stories/create"],
        ),
        Composer {
            submit: "[role=\"button\"][aria-label]:not([aria-haspopup],[aria-expanded])",
            reach: Reach::Climb {
                until: "[role=\"button\"]",
                stop: "[role=\"main\"],[role=\"dialog\"]",
                skip: "",
            },
            ..field(
                "bio",
                "[role=\"main\"] textarea:not(form *),[role=\"dialog\"] textarea:not([name])",
                &[],
            )
        },
        // Only who is in it is looked at: sending is the guard's. G.
        Composer {
            lines: LINES,
            reach: Reach::Closest {
                selector: "[role=\"main\"]",
            },
            ..field(
                "chat",
                "[role=\"main\"] [role=\"textbox\"][contenteditable=\"true\"]:not(form *)",
                &["/messages/"],
            )
        },
    ]
}

/// What stands around an editor.
pub(super) fn read(page: &Page, snapshot: &Snapshot) -> Composed {
    let kind = match snapshot.candidate.as_str() {
        "bio" => PostKind::Bio,
        "new-channel" => PostKind::NewChannel,
        "sign-up" => PostKind::SignUp,
        "chat" => PostKind::Message,
        _ => PostKind::Post,
    };
    let composed = Composed {
        kind,
        viewer: viewer::viewer(page),
        is_unread: snapshot.cut || snapshot.nodes.is_empty(),
        ..Composed::default()
    };
    let Some(tree) = Tree::new(&snapshot.nodes) else {
        return composed;
    };
    match snapshot.candidate.as_str() {
        "chat" => conversation(tree, composed),
        "comment" => Composed {
            addressed: answered(tree),
            has_media: has_media(tree),
            ..composed
        },
        "post" => Composed {
            readers: audience::readers(tree),
            place: place(tree),
            has_media: has_media(tree),
            ..composed
        },
        "bio" => Composed {
            limit: Some(LONGEST_BIO),
            ..composed
        },
        _ => composed,
    }
}

/// Everybody to whom the conversation's head and its list of members lead; the messages themselves never travel.
fn conversation(tree: Tree<'_>, composed: Composed) -> Composed {
    let own = composed.viewer.as_ref();
    let is_own = |who: &Who| match who {
        Who::Number(id) => own.is_some_and(|own| own.id.as_ref() == Some(id)),
        Who::Name(handle) => own.is_some_and(|own| own.handle.as_ref() == Some(handle)),
    };
    let mut shown: Vec<Who> = Vec::new();
    for (_, node) in tree.nodes() {
        let who = address::link(node).and_then(|link| address::profile(&link));
        if let Some(who) = who.filter(|who| !is_own(who) && !shown.contains(who)) {
            shown.push(who);
        }
    }
    Composed {
        is_group: shown.len() > 1,
        is_unread: composed.is_unread || shown.is_empty(),
        addressed: shown.into_iter().map(account).collect(),
        ..composed
    }
}

fn account(who: Who) -> Account {
    let account = Account::unknown(CODE);
    match who {
        Who::Number(id) => Account {
            id: Some(id),
            ..account
        },
        Who::Name(handle) => Account {
            handle: Some(handle),
            ..account
        },
    }
}

/// The first person who is named in what is answered. P.
fn answered(tree: Tree<'_>) -> Vec<Account> {
    let people = tree.nodes().filter_map(|(index, node)| {
        let who = address::profile(&address::link(node)?)?;
        let name = tree.text(index)?;
        Some(Account {
            name: Some(name.into()),
            ..account(who)
        })
    });
    people.take(1).collect()
}

/// The sentence above the audience names oneself; a second link in it is a place, or a person who is tagged. C.
fn place(tree: Tree<'_>) -> Place {
    let editor = tree
        .nodes()
        .find(|(_, node)| node.role == "textbox")
        .map_or(usize::MAX, |(index, _)| index);
    let links = tree.nodes().filter(|(index, node)| {
        *index < editor
            && node.tag == "a"
            && address::link(node).is_some()
            && tree.text(*index).is_some()
    });
    if links.count() > 1 {
        Place::Unsure
    } else {
        Place::None
    }
}

/// A picture or film that is part of no button: icons are, and pictures of oneself are drawings. G.
fn has_media(tree: Tree<'_>) -> bool {
    tree.nodes().any(|(index, node)| {
        matches!(node.tag.as_str(), "img" | "video")
            && !tree.ancestors(index).any(|(_, around)| {
                around.role == "button" || around.role == "textbox" || around.tag == "a"
            })
    })
}
