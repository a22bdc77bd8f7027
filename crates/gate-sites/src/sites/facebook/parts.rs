//! What readers on Facebook need of the page as a whole, as data. The marks are those of the plan.
use gate_model::{Part, Probe};

/// Who is signed in, and whose profile is shown.
pub(super) fn parts() -> Vec<Part> {
    vec![
        // The way to write a post: a link to the own profile, and a button beside it. P.
        Part {
            name: "own",
            selector: "[role=\"region\"] a[role=\"link\"][href]:has(+ [role=\"button\"])",
        },
        Part {
            name: "tabs",
            selector: "[role=\"main\"] [role=\"tablist\"]:has(a[role=\"tab\"][href])",
        },
    ]
}

/// Data that come with the page. P.
pub(super) fn probes() -> Vec<Probe> {
    let probe = |name, needle, length| Probe {
        name,
        selector: "script:not([src])",
        needle,
        length,
    };
    vec![
        probe("viewer", "\"ACCOUNT_ID\":", 256),
        probe("profile", "\"userVanity\":", 256),
        probe("standing", "\"friendship_status\":", 256),
    ]
}
