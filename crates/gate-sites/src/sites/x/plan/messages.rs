//! What on X opens a private conversation, and what sends in one.
use super::{CONVERSATION, PROFILE, PROFILE_HEAD, SIGNED_IN, candidate};
use gate_model::{Candidate, PressKind, Reach};

/// A conversation in a list: old, new, and the new one's requests. C, E.
macro_rules! conversation_item {
    () => {
        "[data-testid=\"conversation\"],[data-testid^=\"dm-conversation-item-\"],\
         [data-testid^=\"dm-message-request-item-\"]"
    };
}

/// What is named either way, in the old drawer or the new one. Spelt out: a browser finds four plain pairs in a third
/// of the time that it takes for one pair of choices.
macro_rules! in_drawer {
    ($old:literal, $new:literal) => {
        concat!(
            in_drawer!(@ "DMDrawer", $old), ",", in_drawer!(@ "DMDrawer", $new), ",",
            in_drawer!(@ "chat-drawer-root", $old), ",", in_drawer!(@ "chat-drawer-root", $new),
        )
    };
    (@ $drawer:literal, $name:literal) => {
        concat!("[data-testid=\"", $drawer, "\"] [data-testid=\"", $name, "\"]")
    };
}

pub(in crate::sites::x) const IN_DRAWER: &[&str] = &[
    "switcher",
    "profileLink",
    "session",
    "remoteSettings",
    "chatDrawer",
    "directDrawer",
];
pub(in crate::sites::x) const MESSAGES: &[&str] = &["/messages", "/i/chat"];

/// What opens a conversation.
pub(super) const CONVERSATIONS: &[Candidate] = &[
    Candidate {
        parts: PROFILE,
        uses_address: true,
        ..candidate(
            "message-from-profile",
            "[data-testid=\"sendDMFromProfile\"]",
            Reach::Closest {
                selector: PROFILE_HEAD,
            },
        )
    },
    // Choosing somebody for a new message. G.
    candidate(
        "message-pick",
        "[role=\"dialog\"]:has([data-testid=\"searchPeople\"]) \
             :is([data-testid=\"TypeaheadUser\"],[data-testid=\"UserCell\"])",
        Reach::Alone,
    ),
    Candidate {
        parts: SIGNED_IN,
        ..candidate("message-from-list", conversation_item!(), Reach::Alone)
    },
    // A link inside such an item is a press of its own.
    Candidate {
        parts: SIGNED_IN,
        ..candidate(
            "message-from-list-link",
            concat!(
                ":is(",
                conversation_item!(),
                ") a:is([href*=\"/messages/\"],[href*=\"/i/chat/\"])"
            ),
            Reach::Closest {
                selector: conversation_item!(),
            },
        )
    },
    Candidate {
        press: PressKind::Click,
        ..candidate("message-link", "a[href*=\"recipient_id=\"]", Reach::Alone)
    },
];

/// What is sent in a drawer.
const DRAWER: Candidate = Candidate {
    parts: IN_DRAWER,
    ..candidate("", "", Reach::Alone)
};

/// What is sent on a page of its own.
const ON_PAGE: Candidate = Candidate {
    parts: CONVERSATION,
    uses_address: true,
    paths: MESSAGES,
    ..candidate("", "", Reach::Alone)
};

/// What sends. Old: Draft.js; new: a plain text area. In both plain Enter sends. C, E.
pub(super) const SENDS: &[Candidate] = &[
    Candidate {
        id: "send-in-drawer",
        selector: in_drawer!("dmComposerSendButton", "dm-composer-send-button"),
        ..DRAWER
    },
    Candidate {
        id: "send-by-enter-in-drawer",
        selector: in_drawer!("dmComposerTextInput", "dm-composer-textarea"),
        press: PressKind::EnterSends,
        ..DRAWER
    },
    Candidate {
        id: "send",
        selector: "[data-testid=\"dmComposerSendButton\"],[data-testid=\"dm-composer-send-button\"]",
        ..ON_PAGE
    },
    Candidate {
        id: "send-by-enter",
        selector: "[data-testid=\"dmComposerTextInput\"],[data-testid=\"dm-composer-textarea\"]",
        press: PressKind::EnterSends,
        ..ON_PAGE
    },
];
