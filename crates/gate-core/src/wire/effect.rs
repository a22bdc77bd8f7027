//! What the host must do: orders for `platform.js`.
use super::*;

/// One concern, one record, written whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum Record {
    /// Settings.
    Settings,
    /// The list file in force, as it was signed.
    List,
    /// A list file that waits for its signer to be trusted or for its code.
    Pending,
    /// The list's content key, where it may be kept.
    Secret,
    /// Local marks, as tags under the device key.
    Marks,
    /// The device key.
    DeviceKey,
    /// Highest issue held, signer trusted.
    Floor,
    /// Adapter health.
    Health,
    /// Today's counts.
    Today,
    /// The words of the person's own profiles.
    Bios,
    /// The journal, when the person turned it on.
    Journal,
    /// What was seen of the sites' location settings.
    Locations,
    /// What icons do.
    Icons,
}

/// The toolbar button's states: how the guard is, never whom the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum Icon {
    /// Protected.
    Protected,
    /// A list is here, but its key is not.
    Locked,
    /// No valid list.
    NoList,
    /// Not fully protected: this page cannot be read, or the names of the list.
    CannotRead,
    /// The browser does not allow us on this site.
    NotAllowed,
}

/// A page of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum OwnPage {
    /// Options.
    Options,
    /// Write down an approval.
    Approval,
    /// Prepare a note to the safeguarding lead.
    Note,
    /// Prepare a request for approval of a channel.
    Request,
}

/// An order.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Effect {
    /// Write a record to the device's database.
    Save {
        /// Which.
        record: Record,
        /// Its bytes, versioned by their first byte.
        #[serde(with = "serde_bytes")]
        #[cfg_attr(feature = "types", ts(type = "Uint8Array"))]
        bytes: Vec<u8>,
    },
    /// Keep a record in memory until the browser closes.
    SaveSession {
        /// Which.
        record: Record,
        /// Its bytes.
        #[serde(with = "serde_bytes")]
        #[cfg_attr(feature = "types", ts(type = "Uint8Array"))]
        bytes: Vec<u8>,
    },
    /// Remove a record from the database and from memory.
    Erase {
        /// Which.
        record: Record,
    },
    /// Remove every record.
    EraseAll,
    /// Remember outside the database what list should be here (empty: none), so that loss is noticed.
    ExpectList {
        /// For example `issue 14`; never a name.
        note: String,
    },
    /// Set the toolbar button.
    SetIcon {
        /// The tab, or all tabs without one of their own.
        tab: Option<String>,
        /// The state.
        icon: Icon,
        /// The tooltip.
        title: String,
    },
    /// Open a page of ours.
    Open {
        /// Which.
        page: OwnPage,
        /// Handle of what it is about; means nothing outside the engine.
        pending: String,
    },
    /// Tell every content script that older verdicts may be wrong.
    NewEpoch {
        /// The epoch now.
        epoch: u32,
    },
}
