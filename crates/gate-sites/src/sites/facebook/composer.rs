//! Where people write in public on Facebook, and what stands around it. The marks are those of the plan.
use super::{
    CODE,
    address::{self, Who},
    audience, viewer,
};
use crate::{Address, tree::Tree};
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

/// Names and short texts in a panel of their own. The button is the last of the panel. G.
const fn panel(id: &'static str, editor: &'static str, paths: &'static [&'static str]) -> Composer {
    Composer {
        submit: "[role=\"button\"]:not([aria-haspopup],[aria-expanded])",
        reach: Reach::Closest {
            selector: "[role=\"navigation\"],[role=\"complementary\"],[role=\"main\"]",
        },
        ..field(id, editor, paths)
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
        panel(
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
        panel(
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
        // Where one works: beside the links of the sections about oneself. G.
        Composer {
            submit: BUTTON,
            ..field(
                "about",
                "[role=\"main\"]:has([href*=\"about_work\"]) form :is(input[type=\"text\"],input[role=\"combobox\"],textarea)",
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
        "bio" | "about" => PostKind::Bio,
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
        "comment" => comment(tree, snapshot.target as usize, composed),
        "post" => Composed {
            readers: audience::readers(tree),
            addressed: reached(page, tree),
            place: place(tree),
            has_media: tree.nodes().any(|(index, _)| is_media(tree, index)),
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

/// What is written below a post: its author is answered, and who reads the post reads the comment. Pictures are the
/// comment's when they stand in its form, or beside it.
fn comment(tree: Tree<'_>, editor: usize, composed: Composed) -> Composed {
    let addressed: Vec<Account> = people(tree).take(1).collect();
    let form = tree.ancestors(editor).find(|(_, node)| node.tag == "form");
    let beside = form.and_then(|(form, _)| tree.ancestors(form).next());
    Composed {
        readers: audience::of_post(tree, editor),
        has_media: beside.is_some_and(|(beside, _)| {
            tree.below(beside)
                .any(|(index, _)| index > editor && is_media(tree, index))
        }),
        is_unread: composed.is_unread || addressed.is_empty(),
        addressed,
        ..composed
    }
}

/// Everybody to whom a link with words leads, in order.
fn people(tree: Tree<'_>) -> impl Iterator<Item = Account> {
    tree.nodes().filter_map(move |(index, node)| {
        let who = address::profile(&address::link(node)?)?;
        let name = tree.text(index)?;
        Some(Account {
            name: Some(name.into()),
            ..account(who)
        })
    })
}

/// Links with words in the sentence above the audience: oneself, then a place or people who are tagged. C.
fn sentence(tree: Tree<'_>) -> Vec<usize> {
    let is_link = |node| address::link(node).is_some();
    let before = tree
        .nodes()
        .take_while(|(_, node)| node.role != "textbox")
        .filter(|(index, node)| node.tag == "a" && is_link(node) && tree.text(*index).is_some());
    before.map(|(index, _)| index).collect()
}

fn place(tree: Tree<'_>) -> Place {
    if sentence(tree).len() > 1 {
        Place::Unsure
    } else {
        Place::None
    }
}

/// Those who are tagged, and the one whose profile the post is written on.
fn reached(page: &Page, tree: Tree<'_>) -> Vec<Account> {
    let links = sentence(tree).into_iter().skip(1);
    let tagged = links.filter_map(|index| address::profile(&address::link(tree.get(index)?)?));
    let owner = Address::parse(&page.address).and_then(|address| address::owner(&address));
    tagged.chain(owner).map(account).collect()
}

/// A picture or film that is part of no button: icons are, and pictures of oneself are drawings. G.
fn is_media(tree: Tree<'_>, index: usize) -> bool {
    tree.get(index).is_some_and(|node| {
        matches!(node.tag.as_str(), "img" | "video")
            && !tree.ancestors(index).any(|(_, around)| {
                around.role == "button" || around.role == "textbox" || around.tag == "a"
            })
    })
}
