//! What the person has chosen, and what results from it together with the school's policy.
use crate::codec::{Reader, Writer};
use crate::policy::Policy;
use crate::wire::SettingsView;
use gate_lang::Language;

/// Longest text of official accounts, in bytes.
const MAX_ACCOUNTS: usize = 4_000;

/// The person's own choices; `None`: never chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    language: Option<String>,
    shared_computer: Option<bool>,
    journal: bool,
    ask_names: Option<bool>,
    official_accounts: Option<String>,
}

impl Settings {
    const VERSION: u8 = 1;

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let settings = Self {
            language: read_option(&mut r, Reader::text)?,
            shared_computer: read_option(&mut r, Reader::bool)?,
            journal: r.bool()?,
            ask_names: read_option(&mut r, Reader::bool)?,
            official_accounts: read_option(&mut r, Reader::text)?,
        };
        r.end().map(|()| settings)
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let w = Writer::new(Self::VERSION);
        let w = write_option(w, self.language.as_deref(), Writer::text);
        let w = write_option(w, self.shared_computer, Writer::bool).bool(self.journal);
        let w = write_option(w, self.ask_names, Writer::bool);
        write_option(w, self.official_accounts.as_deref(), Writer::text).finish()
    }

    /// The settings that count: the person's, unless the policy locks one or gives the default.
    pub(crate) fn in_force(&self, policy: &Policy) -> SettingsView {
        let fallback = SettingsView::default();
        let pick = |name, own: Option<&String>, school: Option<&String>| {
            resolve(policy.locks(name), own, school)
                .cloned()
                .unwrap_or_default()
        };
        let flag = |name, own: Option<bool>, school| resolve(policy.locks(name), own, school);
        SettingsView {
            language: pick("language", self.language.as_ref(), policy.language.as_ref()),
            shared_computer: flag(
                "sharedComputer",
                self.shared_computer,
                policy.shared_computer,
            ),
            journal: self.journal,
            ask_names: flag("askNames", self.ask_names, policy.ask_names)
                .unwrap_or(fallback.ask_names),
            official_accounts: pick(
                "officialAccounts",
                self.official_accounts.as_ref(),
                policy.official_accounts.as_ref(),
            ),
        }
    }

    /// Takes over what differs from the settings in force and is not locked.
    pub(crate) fn choose(&mut self, wanted: SettingsView, policy: &Policy) {
        let now = self.in_force(policy);
        let changed = |differs: bool, name| differs && !policy.locks(name);
        if changed(wanted.language != now.language, "language") {
            self.language = Some(wanted.language).filter(|tag| Language::from_tag(tag).is_some());
        }
        if changed(
            wanted.shared_computer != now.shared_computer,
            "sharedComputer",
        ) {
            self.shared_computer = wanted.shared_computer;
        }
        if changed(wanted.ask_names != now.ask_names, "askNames") {
            self.ask_names = Some(wanted.ask_names);
        }
        let accounts = wanted.official_accounts;
        let fits = accounts.len() <= MAX_ACCOUNTS;
        if fits && changed(accounts != now.official_accounts, "officialAccounts") {
            self.official_accounts = Some(accounts);
        }
        self.journal = wanted.journal;
    }
}

/// A locked setting is the school's; any other is the person's, then the school's.
fn resolve<T>(locked: bool, own: Option<T>, school: Option<T>) -> Option<T> {
    if locked && school.is_some() {
        school
    } else {
        own.or(school)
    }
}

fn write_option<T>(w: Writer, value: Option<T>, write: impl Fn(Writer, T) -> Writer) -> Writer {
    match value {
        Some(value) => write(w.bool(true), value),
        None => w.bool(false),
    }
}

fn read_option<'a, T>(
    r: &mut Reader<'a>,
    read: impl Fn(&mut Reader<'a>) -> Option<T>,
) -> Option<Option<T>> {
    if r.bool()? {
        read(r).map(Some)
    } else {
        Some(None)
    }
}
