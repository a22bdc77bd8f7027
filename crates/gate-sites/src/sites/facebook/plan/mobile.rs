//! What to look for on the mobile sites: the old one, whose links and forms hold people's numbers, and the canvas
//! that followed it, where there is nothing but words.
use super::super::labels::{ADD, CONFIRM, FOLLOW, MESSAGE};
use super::candidate;
use gate_model::{Candidate, PressKind, Reach};

/// One person's row on the old mobile site.
const OLD_ROW: Reach = Reach::Climb {
    until: person!(),
    stop: "[data-sigil~=\"m-friend-list-item\"],#root",
    skip: "",
};

/// On the canvas there is nothing but words.
pub(in super::super) const CANVAS: &[&str] = &[
    "canvas-add-friend",
    "canvas-follow",
    "canvas-confirm",
    "canvas-message",
];

/// The old mobile site (P), and the canvas that followed it (P, by words alone).
pub(super) fn mobile() -> Vec<Candidate> {
    let canvas = |id, labels| Candidate {
        labels,
        parts: &[],
        uses_address: false,
        ..candidate(
            id,
            "[data-mcomponent] [role=\"button\"]",
            Reach::Climb {
                until: "[data-mcomponent$=\"TextArea\"]:not([role=\"button\"] *)",
                stop: "[data-mcomponent=\"MScreen\"],[data-type=\"vscroller\"]",
                skip: "[role=\"button\"]",
            },
        )
    };
    vec![
        Candidate {
            press: PressKind::Click,
            parts: &[],
            uses_address: false,
            ..candidate("old-add-friend", "a[href*=\"/add_friend.php?\"]", OLD_ROW)
        },
        canvas("canvas-add-friend", ADD.patterns()),
        canvas("canvas-follow", FOLLOW.patterns()),
        canvas("canvas-confirm", CONFIRM.patterns()),
        canvas("canvas-message", MESSAGE.patterns()),
    ]
}
