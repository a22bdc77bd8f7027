//! What the engine answers.
use super::*;

/// What a press on a candidate will find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum Ready {
    /// Nothing to ask: the press is left alone.
    Go,
    /// Hold the press and send `Press`.
    Ask,
    /// Could not look: the press is left alone, and health says so.
    Unreadable,
}

/// The outcome for one candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The digest from the request.
    pub key: String,
    /// What a press will find.
    pub ready: Ready,
}

/// One line that is put behind a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Insert {
    /// The line.
    pub line: String,
    /// What to say when the editor does not take it, and the clipboard does.
    pub copied: String,
    /// What to say, before the line itself, when neither does.
    pub by_hand: String,
}

/// The answer to one request.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Answer {
    /// To `Hello`.
    Plan {
        /// What to look for; `None` when this address is not guarded.
        plan: Option<Plan>,
        /// Changes whenever an older verdict may be wrong.
        epoch: u32,
        /// "Allowed. Press it once more."
        press_again: String,
        /// What is said of a post that was to go on and has not gone.
        not_gone: String,
        /// What is said about files; `None`: they are not looked into, and go their way untouched.
        files: Option<FilesPlan>,
        /// What of the page tells the site's location settings.
        location: &'static [Part],
        /// Language tag of those sentences and of dialogs.
        language: String,
    },
    /// To `Look`, one outcome a snapshot.
    Looked {
        /// The epoch in which this was decided.
        epoch: u32,
        /// In the order of the request.
        outcomes: Vec<Outcome>,
    },
    /// To `Press` and `Choose`: let the press go on.
    Go,
    /// To `Press` and `Practise`: show this; to `Late`: show this to tell.
    Show {
        /// The dialog.
        dialog: Dialog,
    },
    /// To `Choose`: the press does not go on.
    Stay,
    /// To `Press`: could not look; the press goes on.
    Unreadable {
        /// Why.
        reason: Unreadable,
    },
    /// To `Write`: what is to be said of it, and what to put behind it before it is posted.
    Nudge {
        /// The nudge; `None` when there is nothing to say.
        dialog: Option<Dialog>,
        /// What to put behind the text before it goes out, unasked.
        insert: Option<Insert>,
    },
    /// To `Decide`.
    Decided {
        /// The post goes on.
        goes: bool,
        /// What to put behind the text, once.
        insert: Option<Insert>,
        /// What may be said when the post has gone out.
        then: Option<Dialog>,
    },
    /// To `Files`.
    Files {
        /// What to ask first; `None`: they go on.
        dialog: Option<Dialog>,
        /// A short note for when they have gone on, after a dialog only without their place; may be empty.
        note: String,
        /// Language tag of the note.
        language: String,
    },
    /// To `Locate`: a short note that asks nothing.
    Note {
        /// The note.
        note: String,
        /// Its language tag.
        language: String,
    },
    /// To `Locations` and `Told`.
    Locations {
        /// For each site.
        sites: Vec<LocationView>,
    },
    /// Done; nothing to say.
    Done,
    /// To `Status`.
    Status {
        /// How the guard is.
        status: StatusView,
    },
    /// To `Settings` and `Change`.
    Settings {
        /// The settings now.
        settings: SettingsView,
        /// Names of the fields that the school's policy locks.
        locked: Vec<String>,
        /// The lines of `officialAccounts` that name no account of any site.
        strange: Vec<String>,
    },
    /// To `Import`, `TrustSigner` and `Unlock`, when it went well so far.
    List {
        /// The list.
        list: ListView,
    },
    /// A list was refused; the old one stays in force.
    Refused {
        /// Why, in words.
        refusal: RefusalView,
    },
    /// To `Health`.
    Health {
        /// For each site.
        health: HealthView,
    },
    /// To `Stored`.
    Stored {
        /// One line for people a record: title and content.
        records: Vec<(String, String)>,
        /// All of it as JSON text, for export.
        export: String,
    },
    /// The caller may not make this request, or it was malformed.
    Denied,
}

/// An answer and the effects that the host must perform, in order.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    /// For the asker.
    pub answer: Answer,
    /// For the host.
    pub effects: Vec<Effect>,
}
