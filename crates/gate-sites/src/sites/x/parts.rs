//! What readers on X need of the page as a whole, as data. The marks are those of the plan.
use gate_model::{Part, Probe};

const fn part(name: &'static str, selector: &'static str) -> Part {
    Part { name, selector }
}

/// Who is signed in, and who stands in the head of an open conversation.
pub(super) const PARTS: &[Part] = &[
    // P since 2024; before, the switcher showed no handle.
    part(
        "switcher",
        "[data-testid=\"SideNav_AccountSwitcher_Button\"] [data-testid^=\"UserAvatar-Container-\"]",
    ),
    part("profileLink", "a[data-testid=\"AppTabBar_Profile_Link\"]"),
    part(
        "chatHead",
        "[data-testid=\"dm-conversation-header\"]:not([data-testid=\"chat-drawer-root\"] *)",
    ),
    part(
        "directHead",
        ":is([aria-labelledby=\"detail-header\"],[data-testid=\"DmScrollerContainer\"]) \
             a[data-testid=\"DM_Conversation_Avatar\"]:not([data-testid=\"DMDrawer\"] *)",
    ),
    part(
        "chatDrawer",
        "[data-testid=\"chat-drawer-root\"] [data-testid=\"dm-conversation-header\"]",
    ),
    part(
        "directDrawer",
        "[data-testid=\"DMDrawer\"] :is([data-testid=\"DMDrawerHeader\"]:has(a),\
             a[data-testid=\"DM_Conversation_Avatar\"]:not([data-testid=\"conversation\"] *))",
    ),
];

const fn probe(name: &'static str, selector: &'static str, needle: &'static str) -> Probe {
    Probe {
        name,
        selector,
        needle,
        length: 2_048,
    }
}

const STATE: &str = "script:not([src])";
const SCHEMA: &str = "script[data-testid=\"UserProfileSchema-test\"]";

/// The state that X serves with the page, and the description of a profile for search engines. P.
pub(super) const PROBES: &[Probe] = &[
    probe("session", STATE, "\"session\":{"),
    probe("remoteSettings", STATE, "\"remote\":{\"settings\":{"),
    probe("schemaPerson", SCHEMA, "\"mainEntity\""),
    probe("schemaLinks", SCHEMA, "\"relatedLink\""),
];
