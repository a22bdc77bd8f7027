//! Where people write in public on X, and what stands around it. The marks are those of the plan.
use super::{CODE, address, handle, profile::probe, viewer};
use crate::json;
use crate::tree::{Tree, has};
use crate::{Address, sites::x::address::Route};
use gate_model::{
    Account, Composed, Composer, Page, Place, PostKey, PostKind, Reach, Readers, Snapshot, state,
};

/// A post's weighted characters.
const LONGEST_POST: usize = 280;
/// A profile's words about oneself.
const LONGEST_BIO: usize = 160;

/// An editor of a post: Draft.js, or a plain field in the narrow layout. P, C.
macro_rules! editor {
    () => {
        "[data-testid^=\"tweetTextarea_\"]:is([contenteditable=\"true\"],textarea)"
    };
}

/// One line of Draft.js. P.
const LINES: &str = "[data-block=\"true\"]";
/// P.
const SUBMIT: &str = "[data-testid=\"tweetButton\"],[data-testid=\"tweetButtonInline\"]";
const WRITER: &[&str] = &["switcher", "profileLink", "session", "remoteSettings"];

const fn composer(id: &'static str, editor: &'static str, reach: Reach) -> Composer {
    Composer {
        id,
        editor,
        lines: LINES,
        paths: &[],
        reach,
        submit: SUBMIT,
        never: &[],
        key: PostKey::Command,
        parts: WRITER,
    }
}

/// All of them.
pub(super) fn composers() -> Vec<Composer> {
    const DIALOG: Reach = Reach::Closest {
        selector: "[role=\"dialog\"]",
    };
    vec![
        composer(
            "post-in-dialog",
            concat!(editor!(), ":is([role=\"dialog\"] *)"),
            DIALOG,
        ),
        // The tool bar is neither around nor inside the editor. P.
        composer(
            "post",
            editor!(),
            Reach::Climb {
                until: "[data-testid=\"toolBar\"]",
                stop: "main,body",
                skip: "",
            },
        ),
        // E.
        Composer {
            paths: &["/compose/articles"],
            submit: "",
            key: PostKey::None,
            ..composer(
                "article",
                "[data-testid=\"composer\"] [contenteditable=\"true\"],[data-testid=\"composer\"][contenteditable=\"true\"]",
                Reach::Alone,
            )
        },
        // C.
        Composer {
            lines: "",
            submit: "[data-testid=\"Profile_Save_Button\"]",
            key: PostKey::None,
            ..composer("bio", "textarea[name=\"description\"]", DIALOG)
        },
        // G.
        Composer {
            lines: "",
            paths: &["/i/flow/signup", "/signup"],
            submit: "",
            key: PostKey::None,
            ..composer("sign-up", "input[name=\"email\"]", Reach::Alone)
        },
    ]
}

/// What stands around an editor.
pub(super) fn read(page: &Page, snapshot: &Snapshot) -> Composed {
    let kind = match snapshot.candidate.as_str() {
        "bio" => PostKind::Bio,
        "sign-up" => PostKind::SignUp,
        _ => PostKind::Post,
    };
    let posts = kind == PostKind::Post;
    let tree = Tree::new(&snapshot.nodes);
    Composed {
        kind,
        readers: if kind == PostKind::SignUp {
            Readers::Unknown
        } else {
            readers(page)
        },
        addressed: tree
            .filter(|_| posts)
            .map_or(Vec::new(), |tree| answered(page, tree)),
        place: tree.filter(|_| posts).map_or(Place::None, place),
        has_media: tree.is_some_and(|tree| tree.with_test_id("attachments").is_some()),
        viewer: viewer::viewer(page),
        limit: match snapshot.candidate.as_str() {
            "post" | "post-in-dialog" => Some(LONGEST_POST),
            "bio" => Some(LONGEST_BIO),
            _ => None,
        },
    }
}

/// Whether the account's posts are protected, by the state that came with the page. P.
fn readers(page: &Page) -> Readers {
    let settings = probe(page, "remoteSettings").map(json::values);
    let values = settings.unwrap_or_default();
    let is = values
        .iter()
        .find(|(at, _)| at == "remote/settings/protected");
    match is.map(|(_, value)| value.as_str()) {
        Some("true") => Readers::Limited,
        Some("false") => Readers::Everyone,
        _ => Readers::Unknown,
    }
}

/// Whom a reply answers: the author shown above it, or the one whose post the page shows.
fn answered(page: &Page, tree: Tree<'_>) -> Vec<Account> {
    let is_suggested = |index| {
        tree.ancestors(index)
            .any(|(_, node)| node.role == "listbox")
    };
    let is_in_article = |index| tree.ancestors(index).any(|(_, node)| node.tag == "article");
    let heads = tree
        .nodes()
        .filter(|(index, node)| node.test_id == "User-Name" && is_in_article(*index));
    let shown = heads.filter_map(|(head, _)| {
        tree.below(head)
            .find_map(|(_, node)| address::profile_link(node))
    });
    let mut handles: Vec<_> = shown.collect();
    if let Some(Route::Post(author)) = Address::parse(&page.address)
        .filter(|_| handles.is_empty())
        .as_ref()
        .map(address::route)
    {
        handles.push(author);
    }
    // A reply names those whom it answers besides.
    let named = tree
        .nodes()
        .filter(|(index, _)| !is_in_article(*index) && !is_suggested(*index))
        .filter_map(|(_, node)| handle::whole(&node.text));
    handles.extend(named);
    handles.dedup();
    let account = |handle| Account {
        handle: Some(handle),
        ..Account::unknown(CODE)
    };
    handles.into_iter().map(account).collect()
}

/// A chosen place stands between the words and the tool bar, as something to press that has no name of its own and
/// opens no menu. Without the account's own setting its button is off, and there is none. C.
fn place(tree: Tree<'_>) -> Place {
    let editor = tree
        .nodes()
        .find(|(_, node)| node.test_id.starts_with("tweetTextarea_"));
    let bar = tree.with_test_id("toolBar");
    let pin = tree.with_test_id("geoButton");
    let is_on = pin
        .and_then(|pin| tree.get(pin))
        .is_some_and(|node| !has(node, state::DISABLED));
    let (Some((editor, _)), Some(bar), true) = (editor, bar, is_on) else {
        return Place::None;
    };
    let is_chip = |(index, node): &(usize, &gate_model::Node)| {
        *index > editor
            && *index < bar
            && !tree.is_within(*index, editor)
            && matches!(node.role.as_str(), "button" | "link")
            && node.test_id.is_empty()
            && !has(node, state::POPUP)
            && tree.text(*index).is_some()
    };
    if tree.nodes().any(|one| is_chip(&one)) {
        Place::Chip
    } else {
        Place::None
    }
}
