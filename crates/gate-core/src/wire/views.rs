//! What our own pages are shown.
use super::*;

/// How the guard is, as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum GuardState {
    /// A valid list is unlocked.
    Protected,
    /// A list is here, but its key is not.
    Locked,
    /// There has never been a list.
    NoList,
    /// The list has expired.
    Expired,
    /// A list should be here, and is not.
    Lost,
}

/// The guard, for the popup and the options page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct StatusView {
    /// As a whole.
    pub guard: GuardState,
    /// The list in force or locked.
    pub list: Option<ListView>,
    /// The page in front: name of its site, when it is one of ours.
    pub site: Option<String>,
    /// What the toolbar shows for it.
    pub icon: Icon,
    /// A sentence that says the state.
    pub sentence: String,
    /// Whether the site in front learns where somebody is, in a line; empty on other pages.
    pub location: String,
    /// Match patterns of hosts that the browser withholds, for the button that asks for them.
    pub withheld: Vec<String>,
}

/// A list: which school, issue and expiry, never who.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct ListView {
    /// The school's name; empty while locked.
    pub school: String,
    /// Issue number, in decimal.
    pub issue: String,
    /// When it was made: milliseconds since 1 January 1970 UTC.
    pub created: f64,
    /// When it stops to count, likewise.
    pub expires: f64,
    /// It is unlocked and in force.
    pub in_force: bool,
    /// It came by the school's policy.
    pub from_policy: bool,
    /// The signer's fingerprint as words, joined by spaces.
    pub signer_words: String,
    /// The signer is not trusted yet: show the words and ask.
    pub signer_pending: bool,
    /// The school allows it on staff's own computers.
    pub own_computers: bool,
    /// How an unlock code is stretched: Argon2id memory in KiB, passes, lanes, salt in hexadecimal.
    pub code: Option<(u32, u32, u32, String)>,
}

/// Why a list was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct RefusalView {
    /// The refusal's permanent name, for example `signatureWrong`.
    pub name: String,
    /// A sentence in the person's language that says what to do.
    pub sentence: String,
}

/// The person's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase", default)]
pub struct SettingsView {
    /// Language tag, or empty: the browser's.
    pub language: String,
    /// The computer is used by several people; `None` until the person has said.
    pub shared_computer: Option<bool>,
    /// Keep a journal on this computer.
    pub journal: bool,
    /// Ask about people whose name alone is listed.
    pub ask_names: bool,
    /// The person's own official accounts, as addresses or handles with a site, one a line.
    pub official_accounts: String,
    /// Names of the school besides those that its list gives, one a line.
    pub my_school: String,
    /// The person's own disclaimer, preferred to the school's; empty: the school's.
    pub my_disclaimer: String,
    /// Put the disclaimer in at posting without asking.
    pub always_disclaim: bool,
    /// A disclaimer in the profile is enough.
    pub bio_is_enough: bool,
    /// Names of the checks of posts that do not run.
    pub checks_off: Vec<String>,
}

impl Default for SettingsView {
    fn default() -> Self {
        Self {
            language: String::new(),
            shared_computer: None,
            journal: false,
            ask_names: true,
            official_accounts: String::new(),
            my_school: String::new(),
            my_disclaimer: String::new(),
            always_disclaim: false,
            bio_is_enough: true,
            checks_off: Vec::new(),
        }
    }
}

/// How well one site's pages are understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct SiteHealth {
    /// The site's name.
    pub site: String,
    /// A sentence for people.
    pub sentence: String,
    /// Something that should be seen is not, or presses went through unchecked.
    pub trouble: bool,
    /// The counts behind it: name and number.
    pub counts: Vec<(String, u32)>,
}

/// The health of all sites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct HealthView {
    /// For each site that has been visited.
    pub sites: Vec<SiteHealth>,
    /// A report to copy: no names, no handles, no addresses.
    pub report: String,
}
