//! What to look for on X, as data.
//!
//! Each entry says how sure it is: `P` seen in a saved page, `C` read in the site's own client, `E` relied
//! on by a maintained extension, `G` unverified (looked for, and harmless where it is missing).
mod messages;

pub(super) use messages::{IN_DRAWER, MESSAGES};

use super::{
    labels::{ACCEPT, FOLLOW},
    parts,
};
use gate_model::{Candidate, Labels, Plan, PressKind, Reach, Search};

/// One person in a list, or the card shown while the pointer rests on a name. P, E.
const CARD: &str = "[data-testid=\"UserCell\"],[data-testid=\"HoverCard\"]";
/// The head of a profile: it holds the name, and nothing of the posts below. P.
macro_rules! profile_head {
    () => {
        ":has([data-testid=\"UserName\"])\
         :not(:has(section,article,[role=\"tablist\"],[data-testid=\"cellInnerDiv\"],[data-testid=\"UserCell\"]))"
    };
}

/// The head of a post: its author, and neither its words nor a quoted post. P.
macro_rules! post_head {
    () => {
        ":has([data-testid=\"User-Name\"])\
         :not(:has(article,div[role=\"link\"],[data-testid=\"tweetText\"],[data-testid=\"tweetPhoto\"]))"
    };
}

const PROFILE_HEAD: &str = profile_head!();
const POST_HEAD: &str = post_head!();
/// What is around the opener of a menu.
const ANY_HEAD: &str = concat!(post_head!(), ",", profile_head!());

/// The sources for the signed-in account.
const SIGNED_IN: &[&str] = &["switcher", "profileLink", "session", "remoteSettings"];
/// The same, and what one's own profile says of oneself, when it is looked at.
const VIEWER: &[&str] = &[
    "switcher",
    "profileLink",
    "session",
    "remoteSettings",
    "schemaPerson",
];
const PROFILE: &[&str] = &["schemaPerson", "schemaLinks"];
pub(super) const CONVERSATION: &[&str] = &[
    "switcher",
    "profileLink",
    "session",
    "remoteSettings",
    "chatHead",
    "directHead",
];

/// A candidate with what most have in common.
const fn candidate(id: &'static str, selector: &'static str, reach: Reach) -> Candidate {
    Candidate {
        id,
        selector,
        labels: Labels::NONE,
        spared: false,
        paths: &[],
        press: PressKind::Pressable,
        reach,
        parts: &[],
        uses_address: false,
        uses_opener: false,
    }
}

/// All that a content script needs to know of X.
pub(super) fn plan() -> Plan {
    let candidates = [FOLLOWS, REQUESTS, messages::CONVERSATIONS, messages::SENDS].concat();
    Plan {
        search: Search::all(&candidates, super::location::LOCATION.parts),
        candidates,
        never: Labels::NONE,
        composers: super::composers::composers(),
        openers: "[data-testid=\"caret\"],[data-testid=\"userActions\"]",
        opener_reach: Reach::Closest { selector: ANY_HEAD },
        parts: parts::PARTS,
        probes: parts::PROBES,
        viewer: VIEWER,
        keep_params: &["screen_name", "user_id", "recipient_id"],
        test_id_attributes: &[],
        attributes: &[("dir", "[dir]")],
        left_out: LEFT_OUT,
        private: PRIVATE,
        volatile: VOLATILE,
    }
}

/// What stands in an editor: it travels as words, and where it is needed only. P.
const LEFT_OUT: &str = "[role=\"textbox\"]>*";

/// Posts, messages and the last lines shown in lists of conversations never travel. P, E.
const PRIVATE: &str = "[data-testid=\"tweetText\"],[data-testid=\"messageEntry\"],\
    [data-testid=\"DmScrollerContainer\"],[data-testid=\"dm-message-list\"],[data-testid^=\"message-\"],\
    [data-testid=\"conversation\"],[data-testid^=\"dm-conversation-item-\"],\
    [data-testid^=\"dm-message-request-item-\"],[role=\"textbox\"]";

/// Counts, times and marks that change while the person stays the same. P.
const VOLATILE: &str = "time,[data-testid=\"app-text-transition-container\"],\
    [data-testid=\"UserJoinDate\"],[data-testid=\"userFollowIndicator\"],a[href$=\"/followers\"],\
    a[href$=\"/verified_followers\"],a[href$=\"/following\"],a[href$=\"/followers_you_follow\"]";

/// The button's test id is `<number>-follow`; `-unfollow`, `-cancel`, `-block` end otherwise. P.
const FOLLOWS: &[Candidate] = &[
    candidate(
        "follow-in-card",
        ":is([data-testid=\"UserCell\"],[data-testid=\"HoverCard\"]) [data-testid$=\"-follow\"]",
        Reach::Closest { selector: CARD },
    ),
    candidate(
        "follow-on-post",
        "article [data-testid$=\"-follow\"]",
        Reach::Closest {
            selector: POST_HEAD,
        },
    ),
    Candidate {
        parts: PROFILE,
        uses_address: true,
        ..candidate(
            "follow-on-profile",
            "[data-testid=\"primaryColumn\"] [data-testid$=\"-follow\"]",
            Reach::Closest {
                selector: PROFILE_HEAD,
            },
        )
    },
    candidate(
        "follow-elsewhere",
        "[data-testid$=\"-follow\"]",
        Reach::Alone,
    ),
    // The icon of a person with a plus, drawn by the first strokes of its path. E.
    Candidate {
        uses_opener: true,
        ..candidate(
            "follow-in-menu-icon",
            "[role=\"menuitem\"]:has(path[d*=\"m13 4v3h2v-3h3V8h-3V5h-2v3h-3v2h3z\"])",
            Reach::Alone,
        )
    },
    Candidate {
        labels: FOLLOW,
        uses_opener: true,
        ..candidate("follow-in-menu", "[role=\"menuitem\"]", Reach::Alone)
    },
    // The same button confirms unfollowing and blocking: hence the paths. C.
    Candidate {
        paths: &["/intent/follow", "/intent/user"],
        uses_address: true,
        ..candidate(
            "follow-by-intent",
            "[data-testid=\"confirmationSheetConfirm\"]",
            Reach::Closest {
                selector: "[data-testid=\"confirmationSheetDialog\"]",
            },
        )
    },
];

/// Where followers ask to be let in.
const AT_REQUESTS: &[&str] = &["/follower_requests"];

const REQUESTS: &[Candidate] = &[
    // The icon of a tick. G.
    Candidate {
        paths: AT_REQUESTS,
        ..candidate(
            "accept-follower-icon",
            "[data-testid=\"UserCell\"] :is(button,[role=\"button\"]):has(path[d^=\"M9.64 18.952l-5.55-4.861\"])",
            Reach::Closest { selector: CARD },
        )
    },
    Candidate {
        labels: ACCEPT,
        paths: AT_REQUESTS,
        ..candidate(
            "accept-follower",
            "[data-testid=\"UserCell\"] :is(button,[role=\"button\"])",
            Reach::Closest { selector: CARD },
        )
    },
    // New chat. E.
    Candidate {
        parts: CONVERSATION,
        uses_address: true,
        ..candidate(
            "accept-message",
            "[data-testid=\"dm-message-request-accept-button\"]",
            Reach::Alone,
        )
    },
    // Old messages: the button has no test id. G.
    Candidate {
        labels: ACCEPT,
        paths: &["/messages/", "/i/chat/requests"],
        parts: CONVERSATION,
        uses_address: true,
        ..candidate(
            "accept-message-old",
            "main :is(button,[role=\"button\"])",
            Reach::Alone,
        )
    },
];
