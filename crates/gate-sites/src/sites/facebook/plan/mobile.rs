//! What to look for on the mobile sites: the old one, whose links and forms hold people's numbers, and the canvas
//! that followed it, where there is nothing but words.
use super::super::labels::{ADD, CONFIRM, FOLLOW, MESSAGE};
use super::candidate;
use gate_model::{Candidate, Labels, PressKind, Reach};

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

/// A button on the canvas, known by its words.
const fn canvas(id: &'static str, labels: Labels) -> Candidate {
    Candidate {
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
    }
}

/// The old mobile site (P), and the canvas that followed it (P, by words alone).
pub(super) const MOBILE: &[Candidate] = &[
    Candidate {
        press: PressKind::Click,
        parts: &[],
        uses_address: false,
        ..candidate("old-add-friend", "a[href*=\"/add_friend.php?\"]", OLD_ROW)
    },
    // G: remembered, in no saved page.
    Candidate {
        press: PressKind::Click,
        parts: &[],
        uses_address: false,
        ..candidate(
            "old-confirm",
            "a[href*=\"/notifications.php?confirm=\"]",
            OLD_ROW,
        )
    },
    // G.
    Candidate {
        press: PressKind::Submit,
        ..candidate(
            "old-send",
            "form[action*=\"/messages/send/\"]",
            Reach::Climb {
                until: person!(),
                stop: "#root",
                skip: "#messageGroup",
            },
        )
    },
    canvas("canvas-add-friend", ADD.labels()),
    canvas("canvas-follow", FOLLOW.labels()),
    canvas("canvas-confirm", CONFIRM.labels()),
    canvas("canvas-message", MESSAGE.labels()),
];
