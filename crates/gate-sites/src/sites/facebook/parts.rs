//! What readers on Facebook need of the page as a whole, as data. The marks are those of the plan.
use gate_model::{Part, Probe};

/// Who is signed in, whose profile is shown, and what its owner says there.
pub(super) const PARTS: &[Part] = &[
    // The way to write a post: a link to the own profile, and a button beside it. P.
    Part {
        name: "own",
        selector: "[role=\"region\"] a[role=\"link\"][href]:has(+ [role=\"button\"])",
    },
    Part {
        name: "tabs",
        selector: "[role=\"main\"] [role=\"tablist\"]:has(a[role=\"tab\"][href])",
    },
    // A website in the introduction: a tile with a plain heading, which no post, comment or card has. P, C.
    Part {
        name: "website",
        selector: "[role=\"main\"] a[href*=\"//l.facebook.com/l.php?\"]\
                :is(:has(h2):not(:has(h2 a,h1,h3,h4,form,[role=\"textbox\"],[role=\"article\"],[aria-posinset],\
                [role=\"tablist\"],[aria-haspopup])) *)\
                :not([aria-posinset] *,[role=\"article\"] *,[role=\"listitem\"] *,form *)",
    },
    // The words about oneself, with the button that edits them. The words of that button in English, French,
    // Arabic and Chinese: P, C; the others: G.
    Part {
        name: "intro",
        selector: "[role=\"main\"] :has(> * > [role=\"button\"]:is([aria-label=\"Edit bio\" i],\
                [aria-label=\"Modifier la bio\" i],[aria-label=\"تعديل السيرة الذاتية\"],[aria-label=\"編輯個人簡介\"],\
                [aria-label=\"Biyografiyi düzenle\" i],[aria-label=\"Editar presentación\" i],\
                [aria-label=\"Steckbrief bearbeiten\" i],[aria-label=\"Edytuj biogram\" i]))",
    },
];

const fn probe(name: &'static str, needle: &'static str) -> Probe {
    Probe {
        name,
        selector: "script:not([src])",
        needle,
        length: 256,
    }
}

/// Data that come with the page. P.
pub(super) const PROBES: &[Probe] = &[
    probe("viewer", "\"ACCOUNT_ID\":"),
    probe("profile", "\"userVanity\":"),
    probe("standing", "\"friendship_status\":"),
];
