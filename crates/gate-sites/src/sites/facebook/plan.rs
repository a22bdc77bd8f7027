//! What to look for on Facebook, as data.
//!
//! Each entry says how sure it is: `P` seen in a saved page, `C` read in the site's own client, `E` relied
//! on by a maintained extension, `G` unverified (looked for, and harmless where it is missing).
use super::{
    labels::{ACCEPT, ADD, CONFIRM, FOLLOW, LIKE, MESSAGE, NEVER},
    languages::unknown_language,
    parts,
};
use gate_model::{Candidate, Labels, Plan, PressKind, Reach, Search};

/// Links that may lead to a person, and a profile's heading. Paths of content are left out here only to stop
/// climbing at the right place; who has a link is decided in Rust. P.
macro_rules! person {
    () => {
        "h1,a[href]:not([href*=\"__tn__=%3C\"],[href*=\"sk=\"],[href=\"#\"],[href$=\"facebook.com/\"],\
         [href$=\"/friends\"],[href*=\"/friends/\"],[href*=\"/friends_\"],[href*=\"/photo/\"],[href*=\"/photo.php\"],\
         [href*=\"/photo?\"],[href*=\"/photos/\"],[href*=\"/stories/\"],[href*=\"/hashtag/\"],[href*=\"/posts/\"],\
         [href*=\"/permalink\"],[href*=\"/events/\"],[href*=\"/reel/\"],[href*=\"/watch/\"],[href*=\"/messages/\"],\
         [href*=\"/marketplace/\"],[href*=\"/l.php\"],[href*=\"/help/\"],[href*=\"/search/\"],[href*=\"/settings\"],\
         [href*=\"/notifications\"],[href*=\"/groups/\"]:not([href*=\"/user/\"]))"
    };
}

mod mobile;

pub(super) use mobile::CANVAS;

/// Where climbing ends. P.
const LANDMARKS: &str = "[role=\"listitem\"],[role=\"row\"],[role=\"article\"],[aria-posinset],[role=\"dialog\"],\
    [role=\"main\"],[role=\"complementary\"],[role=\"navigation\"],[role=\"banner\"]";

/// Up to the card, or the profile's head, around a button. A link with a label and words is a button by its looks
/// (*View profile* on a group member's page): the name is further up.
const PERSON: Reach = Reach::Climb {
    until: person!(),
    stop: LANDMARKS,
    skip: "[role=\"cell\"],a[aria-label]:has([dir=\"auto\"])",
};

/// Up to the conversation around an editor, and no further than a block of messages that stands beside another, or below
/// buttons of its own: what leads to somebody there is another conversation's head.
const CONVERSATION: Reach = Reach::Climb {
    until: concat!(person!(), ",a[href*=\"/messages/t/\"]"),
    stop: "[role=\"dialog\"],[role=\"main\"],[role=\"complementary\"],[role=\"banner\"],\
        :has([role^=\"grid\"]) ~ :has([role^=\"grid\"]),:has([role^=\"grid\"]):has(~ * [role^=\"grid\"]),\
        :has(> :first-child [role=\"button\"]):has(> * ~ * [role^=\"grid\"])",
    skip: "[role=\"cell\"],[role=\"log\"],[role=\"grid\"]",
};

/// An editor of messages: comments and posts are written inside forms, below posts. P.
macro_rules! editor {
    () => {
        "[role=\"textbox\"][contenteditable=\"true\"]:not(form *,[role=\"article\"] *,[aria-posinset] *)"
    };
}

/// Below what follows, as the last thing, the block that holds an editor and leads nowhere: what follows a
/// conversation with its head turns to the next. Few steps: this is asked of every button, and what is further up
/// holds most of the page.
macro_rules! after_editor {
    ($steps:literal) => {
        concat!(
            ":has(",
            editor!(),
            "):not(:has(a[href])) + :last-child",
            $steps
        )
    };
}

/// What readers of cards and heads use of the page.
const PAGE: &[&str] = &["tabs", "website", "profile", "standing"];

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
        parts: PAGE,
        uses_address: true,
        uses_opener: false,
    }
}

const fn labelled(id: &'static str, labels: Labels) -> Candidate {
    Candidate {
        labels,
        ..candidate(id, "[role=\"button\"]", PERSON)
    }
}

/// An item of a menu.
const fn item(id: &'static str, labels: Labels) -> Candidate {
    Candidate {
        labels,
        uses_opener: true,
        ..candidate(id, "[role=\"menuitem\"]", Reach::Alone)
    }
}

/// Told by its place alone, so in any language: words of what is never guarded keep it untouched.
const fn wordless(id: &'static str, selector: &'static str, reach: Reach) -> Candidate {
    Candidate {
        spared: true,
        ..candidate(id, selector, reach)
    }
}

/// All that a content script needs to know of Facebook.
pub(super) fn plan() -> Plan {
    let candidates = [mobile::MOBILE, REQUESTS, MENUS, CONVERSATIONS, PEOPLE].concat();
    Plan {
        search: Search::all(&candidates, super::location::LOCATION.parts),
        candidates,
        never: NEVER.labels(),
        composers: super::composer::composers(),
        openers: "[role=\"button\"][aria-haspopup=\"menu\"]",
        opener_reach: PERSON,
        parts: parts::PARTS,
        probes: parts::PROBES,
        viewer: &["own", "viewer"],
        keep_params: &["id", "profile_id"],
        test_id_attributes: &[],
        attributes: ATTRIBUTES,
        left_out: LEFT_OUT,
        private: PRIVATE,
        volatile: "[role=\"status\"],[role=\"progressbar\"],time,abbr",
    }
}

/// A button's icon. P.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("style", "[role=\"button\"] i[style*=\"/rsrc.php/\"]"),
    ("src", "[role=\"button\"] img[src*=\"/rsrc.php/\"]"),
];

/// The messages of a thread, any grid but one of friends in common, and what is nested in links but for those of
/// friend requests, where it is a friend in common; and what stands in an editor, which travels as words. P, G.
const LEFT_OUT: &str = "[role=\"textbox\"]>*,\
    [role=\"grid\"]:is([aria-label],:has([role=\"gridcell\"]),:not(:has([role=\"cell\"]))),\
    [role=\"cell\"]:not([role=\"grid\"] *),[role=\"log\"],#messageGroup,object:not(a[href*=\"profile_id=\"] *),\
    :is([role=\"article\"],[aria-posinset],[role=\"dialog\"]) [role=\"article\"]";

/// The last words in a list of conversations: whatever follows the name. G.
const PRIVATE: &str =
    "a[href*=\"/messages/\"] :is([dir=\"auto\"],:has([dir=\"auto\"])) ~ *,[role=\"textbox\"]";

/// Friend requests and suggestions inside a link that names the person. P.
const REQUESTS: &[Candidate] = &[Candidate {
    parts: &[],
    uses_address: false,
    ..candidate(
        "request",
        "[role=\"button\"][aria-label]:is(a[href*=\"profile_id=\"] *)\
             :is(a[href*=\"profile_id=\"] :has(+ * [role=\"button\"][aria-label]) *,:has(+ * [role=\"button\"][aria-label]))",
        Reach::Closest {
            selector: "a[href*=\"profile_id=\"]",
        },
    )
}];

/// Items of menus. C.
const MENUS: &[Candidate] = &[
    Candidate {
        uses_opener: true,
        ..wordless(
            "respond-first",
            "[role=\"menuitem\"]:not([role=\"menuitem\"] ~ *):has(+ [role=\"menuitem\"]:last-child)",
            Reach::Alone,
        )
    },
    item("confirm-in-menu", CONFIRM.labels()),
    item("add-friend-in-menu", ADD.labels()),
    item("follow-in-menu", FOLLOW.labels()),
];

/// Buttons around which one person is shown. P, C.
const PEOPLE: &[Candidate] = &[
    labelled("add-friend", ADD.labels()),
    labelled("follow", FOLLOW.labels()),
    labelled("confirm", CONFIRM.labels()),
    labelled("message", MESSAGE.labels()),
    // Posts are liked far more often than Pages.
    Candidate {
        selector: "[role=\"button\"]:not([role=\"article\"] *,[aria-posinset] *,[role=\"complementary\"] *,\
                [role=\"dialog\"] *,form *,[role=\"listitem\"] *):is([role=\"main\"] *)",
        ..labelled("like-on-page", LIKE.labels())
    },
    // Beside a bare cross, in a block with a picture that leads to a person. P.
    wordless(
        "add-friend-first",
        "[role=\"button\"][aria-label]:has([dir=\"auto\"])\
             :is(:has(+ * > [role=\"button\"][aria-label] > :is(i,svg)):has(a[aria-hidden=\"true\"][href]) *)",
        PERSON,
    ),
    // The first in the block that follows the one with the name, unless it is one's own: that begins with a
    // story. C, P.
    wordless(
        "head-first",
        "[role=\"button\"][aria-label]:has([dir=\"auto\"]):not([aria-haspopup],[aria-expanded],[role=\"article\"] *,\
             [aria-posinset] *,[role=\"listitem\"] *,[role=\"complementary\"] *):is([role=\"main\"] *):is(:has(h1):not(:has([role=\"tablist\"])) + :not(:has(a[href*=\"/stories/\"])) *)\
             :not([role=\"main\"] :has(h1) + * :is([role=\"button\"][aria-label],:has([role=\"button\"][aria-label])) ~ *,\
             [role=\"main\"] :has(h1) + * :is([role=\"button\"][aria-label],:has([role=\"button\"][aria-label])) ~ * *)",
        PERSON,
    ),
    // Buttons that may be for somebody, in a language of which no word is known: nothing tells adding from
    // cancelling, and the health state says so. In lists, cards and heads; behind a post's author; on the canvas.
    candidate(
        "unknown-words",
        concat!(
            "[role=\"button\"]:not([aria-haspopup],[aria-expanded],form *,a[href*=\"profile_id=\"] *)",
            ":is([aria-label]:has([dir=\"auto\"]):is([role=\"listitem\"] *,[role=\"article\"] *,[role=\"dialog\"] *,",
            "[role=\"main\"] :not([aria-posinset] *)),:is(h2,h3,h4):has(a[href]) *,[data-mcomponent] *)",
            ":is(",
            unknown_language!(),
            " *)"
        ),
        PERSON,
    ),
];

/// Opening a conversation, and writing in one. P; the button that sends: G.
const CONVERSATIONS: &[Candidate] = &[
    Candidate {
        press: PressKind::Click,
        parts: &[],
        uses_address: false,
        ..candidate(
            "message-link",
            "a[href*=\"/messages/t/\"],a[href*=\"/messages/e2ee/t/\"],a[href*=\"/messages/thread/\"]",
            Reach::Alone,
        )
    },
    Candidate {
        press: PressKind::EnterSends,
        ..candidate("send-by-enter", editor!(), CONVERSATION)
    },
    candidate(
        "send",
        concat!(
            "[role=\"button\"][aria-label]:not(form *,[role=\"article\"] *,[aria-posinset] *):is(",
            after_editor!(""),
            ",",
            after_editor!(" > *"),
            ",",
            after_editor!(" > * > *"),
            ")"
        ),
        CONVERSATION,
    ),
    // A row of quick answers to a story, wrapped or not: that many buttons without a word, none of which opens a menu,
    // are nowhere else there. G.
    Candidate {
        paths: &["/stories/"],
        ..candidate(
            "story-reaction",
            concat!(
                "[role=\"button\"][aria-label]:not([aria-haspopup],[aria-expanded],[aria-pressed]):is(",
                ":not(:has(a[href],[role=\"textbox\"],[aria-haspopup])):has(> * + * + * + * + [role=\"button\"][aria-label]) > *,",
                ":not(:has(a[href],[role=\"textbox\"],[aria-haspopup])):has(> * + * + * + * + * > [role=\"button\"][aria-label]) > * > *)"
            ),
            CONVERSATION,
        )
    },
    // G.
    Candidate {
        labels: ACCEPT.labels(),
        paths: &["/messages/"],
        ..candidate(
            "accept-message",
            "[role=\"main\"] [role=\"button\"]",
            CONVERSATION,
        )
    },
];
