//! Where people write in public on X. The marks are those of the plan.
use super::plan::{CONVERSATION, IN_DRAWER, MESSAGES};
use gate_model::{Composer, PostKey, Reach};

/// An editor of a post: Draft.js, or a plain field in the narrow layout; and the choices of its poll. P, C, E.
macro_rules! editor {
    () => {
        ":is([data-testid^=\"tweetTextarea_\"]:is([contenteditable=\"true\"],textarea),input[name^=\"Choice\"])"
    };
}

/// An editor of messages: Draft.js, or a plain field in the new chat. C, E.
macro_rules! message {
    () => {
        ":is([data-testid=\"dmComposerTextInput\"],[data-testid=\"dm-composer-textarea\"])"
    };
}

/// The drawer at the foot of every page. P, E.
macro_rules! drawer {
    () => {
        ":is([data-testid=\"DMDrawer\"],[data-testid=\"chat-drawer-root\"])"
    };
}

/// One line of Draft.js. P.
const LINES: &str = "[data-block=\"true\"]";
/// P.
const SUBMIT: &str = "[data-testid=\"tweetButton\"],[data-testid=\"tweetButtonInline\"]";
const WRITER: &[&str] = &["switcher", "profileLink", "session", "remoteSettings"];

const SIGN_UP: &[&str] = &["/i/flow/signup", "/signup"];
/// Where an account or a community is given its name.
const NAMING: &[&str] = &[
    "/i/flow/signup",
    "/signup",
    "/settings/profile",
    "/i/communities/create",
];

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

/// All of them. The narrower stand before the wider ones that would take their editors too.
pub(super) fn composers() -> Vec<Composer> {
    let all = [&POSTS[..], &FIELDS, &CHATS];
    all.into_iter().flatten().cloned().collect()
}

const DIALOG: Reach = Reach::Closest {
    selector: "[role=\"dialog\"]",
};

const POSTS: [Composer; 3] = [
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
];

const FIELDS: [Composer; 4] = [
    // C.
    Composer {
        submit: "[data-testid=\"Profile_Save_Button\"]",
        reach: DIALOG,
        ..field("bio", "textarea[name=\"description\"]", &[])
    },
    // The description of a picture, which goes out with the post. C.
    Composer {
        submit: "[data-testid=\"endEditingButton\"]",
        reach: DIALOG,
        ..field("picture", "textarea[name=\"altTextInput\"]", &[])
    },
    // G.
    field("sign-up", "input[name=\"email\"]", SIGN_UP),
    // What an account or a community is to be called. C, G.
    field(
        "new-channel",
        "input[name=\"displayName\"],input[name=\"name\"]",
        NAMING,
    ),
];

const CHATS: [Composer; 2] = [
    chat(
        "chat-in-drawer",
        concat!(message!(), ":is(", drawer!(), " *)"),
        IN_DRAWER,
        &[],
    ),
    chat("chat", message!(), CONVERSATION, MESSAGES),
];

/// A plain field of a form, that no key sends.
const fn field(id: &'static str, editor: &'static str, paths: &'static [&'static str]) -> Composer {
    Composer {
        lines: "",
        submit: "",
        key: PostKey::None,
        paths,
        ..composer(id, editor, Reach::Alone)
    }
}

/// Only who is in it is looked at: sending is the guard's.
const fn chat(
    id: &'static str,
    editor: &'static str,
    parts: &'static [&'static str],
    paths: &'static [&'static str],
) -> Composer {
    Composer {
        submit: "",
        key: PostKey::None,
        parts,
        paths,
        ..composer(id, editor, Reach::Alone)
    }
}
