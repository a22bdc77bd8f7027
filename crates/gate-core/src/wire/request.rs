//! What may be asked of the engine.
//!
//! In JavaScript these are objects with a `kind`. Serde's own way to read such enums buffers every value and builds
//! each reader twice (75 kB of Wasm); so here they are serde's plain enums, and the door moves the tag.
use super::*;

/// An approval lasts at most this many days.
pub const LONGEST_APPROVAL: u16 = 400;

/// Who asks, as the browser vouches for it: never as the asker says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "types", derive(TS), ts(tag = "kind"))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Caller {
    /// A content script. Its surroundings are hostile: it may only describe what is on its page.
    Page {
        /// The frame's address, from the browser.
        address: String,
        /// The tab's number, as text.
        tab: String,
        /// A private window: nothing of it is stored.
        private: bool,
    },
    /// One of our own pages.
    Own,
    /// The background itself: browser events.
    Background,
}

/// A snapshot with the content script's digest of its identity-bearing parts.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Keyed {
    /// The digest; returned unchanged.
    pub key: String,
    /// What was seen.
    pub snapshot: Snapshot,
}

/// What a content script counted since it last told: for the health state, never about anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Tally {
    /// Presses on candidates.
    pub pressed: u32,
    /// Presses that found a verdict ready.
    pub ready: u32,
    /// Requests sent.
    pub asked: u32,
    /// Requests answered.
    pub answered: u32,
    /// Presses let go unchecked: no answer came in time, or they could not be looked at.
    pub let_go: u32,
    /// Files handed on because no answer came in time.
    pub unseen: u32,
    /// Candidates seen, by candidate id.
    pub seen: Vec<(String, u32)>,
}

/// A request. The table in `engine/callers.rs` says who may make which.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "types", derive(TS), ts(tag = "kind"))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Request {
    /// A content script has started, or its page has moved: what is to be looked for here?
    Hello {
        /// The page's address.
        address: String,
    },
    /// Candidates have appeared: is there anything to ask when they are pressed?
    Look {
        /// The page as a whole.
        page: Page,
        /// The candidates, at most 64.
        snapshots: Vec<Keyed>,
    },
    /// A candidate is being pressed.
    Press {
        /// The page as a whole.
        page: Page,
        /// What was pressed.
        snapshot: Snapshot,
    },
    /// A press went through before its answer came, and the answer was to ask.
    Late {
        /// The page as a whole.
        page: Page,
        /// What was pressed.
        snapshot: Snapshot,
    },
    /// A dialog was answered.
    Choose {
        /// The page as a whole.
        page: Page,
        /// What was pressed.
        snapshot: Snapshot,
        /// The answer.
        choice: Choice,
    },
    /// Somebody is writing in public, or about to post.
    Write {
        /// The page as a whole.
        page: Page,
        /// The composer with what stands around it; never what is written.
        snapshot: Snapshot,
        /// What is written.
        draft: Draft,
    },
    /// A nudge was answered.
    Decide {
        /// The page as a whole.
        page: Page,
        /// The composer.
        snapshot: Snapshot,
        /// What is written.
        draft: Draft,
        /// The answer.
        choice: Choice,
    },
    /// Files were chosen for a page and looked into: may they go on?
    Files {
        /// The page's address.
        address: String,
        /// What was found in each; the background fills it in.
        files: Vec<FileSeen>,
    },
    /// What the page and the browser tell of location: at the start, and whenever it has changed.
    Locate {
        /// The parts of the page that tell it.
        page: Page,
        /// Whether the browser tells this site its position.
        permission: Permission,
    },
    /// What was counted.
    Tally {
        /// The page's address.
        address: String,
        /// The counts.
        tally: Tally,
    },
    /// How is the guard? (popup, options page)
    Status {
        /// Address of the page in front, where the browser tells it.
        address: Option<String>,
    },
    /// The settings.
    Settings,
    /// Change settings; a field that policy locks stays as it is.
    Change {
        /// The wanted settings, whole.
        settings: SettingsView,
    },
    /// Check a list file (the attachment) and keep it, still locked.
    Import,
    /// The person compared the signer's words and agreed.
    TrustSigner {
        /// The words shown, joined by spaces: must equal those of the pending file's signer.
        words: String,
    },
    /// Unlock with a key stretched from the unlock code (see `ListView::code`).
    Unlock {
        /// 32 bytes in hexadecimal.
        key: String,
        /// Keep the list's key on this computer: refused on a shared one.
        keep: bool,
    },
    /// Record an approval for the account of the last dialog answered with *I have approval*.
    Approve {
        /// Handle of the pending approval, from the address of the approval page.
        pending: String,
        /// The school's reference.
        reference: String,
        /// Who approved.
        approver: String,
        /// Last day, as days since 1 January 1970 UTC.
        until: u16,
    },
    /// The dialog on an invented person, for practice.
    Practise,
    /// How well each site's pages are understood.
    Health,
    /// Whether sites learn where somebody is.
    Locations,
    /// The person has looked at a location setting that no page tells us.
    Told {
        /// The site's code.
        site: String,
        /// The setting's name.
        setting: String,
        /// It is on.
        on: bool,
    },
    /// Everything that is stored, for *What is stored about me*.
    Stored,
    /// Delete everything.
    Forget,
    /// The browser started, a policy arrived, or a host permission changed.
    Surroundings {
        /// The managed policy as the browser gives it; empty when there is none.
        policy: RawPolicy,
        /// Hosts of our sites that the browser withholds.
        withheld: Vec<String>,
        /// The browser is Firefox, which shows a site's permissions in another way than Chromium.
        firefox: bool,
    },
    /// The extension has just been installed.
    Installed,
}
