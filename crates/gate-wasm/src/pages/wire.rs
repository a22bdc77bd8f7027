//! The part of the conversation with the engine that our own pages take part in.
//!
//! *Invariants:* says what `gate_core::wire` says, in the other direction; a test holds them together.
//! No `Debug`: a key or a name must not reach a log.
use gate_core::wire::{HealthView, ListView, LocationView, RefusalView, SettingsView, StatusView};
use serde::{Deserialize, Serialize};

/// What our pages ask; for each, see `gate_core::wire::Request`.
#[derive(Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(super) enum Ask {
    Status {
        address: Option<String>,
    },
    Settings,
    Change {
        settings: SettingsView,
    },
    Import,
    TrustSigner {
        words: String,
    },
    Unlock {
        key: String,
        keep: bool,
    },
    Approve {
        pending: String,
        reference: String,
        approver: String,
        until: u16,
    },
    Practise,
    Health,
    Locations,
    Told {
        site: String,
        setting: String,
        on: bool,
    },
    Stored,
    Forget,
}

/// What they hear: the parts of `gate_core::wire::Answer` that they use, each there in its own answer only.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Heard {
    kind: String,
    pub(super) status: Option<StatusView>,
    pub(super) settings: Option<SettingsView>,
    pub(super) locked: Vec<String>,
    pub(super) strange: Vec<String>,
    pub(super) list: Option<ListView>,
    pub(super) refusal: Option<RefusalView>,
    pub(super) health: Option<HealthView>,
    pub(super) sites: Vec<LocationView>,
    pub(super) records: Vec<(String, String)>,
    pub(super) export: Option<String>,
}

impl Heard {
    /// Whether the answer is `Done`.
    pub(super) fn is_done(&self) -> bool {
        self.kind == "done"
    }
}
