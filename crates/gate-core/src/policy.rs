//! The school's policy: what it may say, and reading it without trusting it.
//!
//! | key | value | meaning |
//! |---|---|---|
//! | `publicKey` | hexadecimal, or a list of them | signers whose lists count; no other signer is asked about |
//! | `schoolId` | hexadecimal or UUID | lists of other schools are refused |
//! | `minIssue` | number | older issues are refused |
//! | `unlockKey` | hexadecimal | opens the school's lists without a code |
//! | `list` | Base64 | the list itself |
//! | `bothAccepted` | boolean | the school knows that any local user can then read key and list |
//! | `language`, `sharedComputer`, `askNames`, `officialAccounts` | as in the settings | a default |
//! | `alwaysDisclaim`, `bioIsEnough` | boolean | a default: as in the settings |
//! | `checksOff` | names of checks | a default: these checks of posts do not run |
//! | `disclaimers` | texts | in place of the list's; locked, the person's own is not used |
//! | `locked` | list of those eight names | the person cannot change these |
//! | `emergencyNumber`, `outOfHours`, `channel` | text | said in warnings in place of the list's |
//!
//! No key can remove *Follow anyway*, forgetting, or *What is stored about me*, turn on the journal, or
//! make anything leave the computer: such keys do not exist.
use crate::codec::{array_from_hex, from_base64};
use crate::wire::{RawPolicy, RawValue};
use gate_checks::CheckId;
use gate_list::{SchoolId, SignerKey};

/// Names of the settings that a policy can set and lock.
pub const LOCKABLE: [&str; 8] = [
    "language",
    "sharedComputer",
    "askNames",
    "officialAccounts",
    "alwaysDisclaim",
    "bioIsEnough",
    "checksOff",
    "disclaimers",
];

/// Longest text that a policy may put into a warning, in bytes.
const MAX_TEXT: usize = 200;
/// Longest disclaimer, in bytes.
pub(crate) const MAX_DISCLAIMER: usize = 500;

/// A value that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such key in this version.
    Unknown(String),
    /// The value is not of the key's shape.
    BadValue(String),
    /// Key and list together without `bothAccepted`: neither the list nor the key is used.
    Both,
}

/// A policy that has been read. Absent keys are `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// A policy is there at all: the school manages this browser.
    pub managed: bool,
    /// Signers whose lists count.
    pub signers: Vec<SignerKey>,
    /// Whose lists count.
    pub school: Option<SchoolId>,
    /// The lowest issue that counts.
    pub min_issue: Option<u64>,
    /// What opens the school's lists.
    pub unlock_key: Option<[u8; 32]>,
    /// The list file.
    pub list: Option<Vec<u8>>,
    /// Tag of the language.
    pub language: Option<String>,
    /// Several people use this computer.
    pub shared_computer: Option<bool>,
    /// Ask about people whose name alone is listed.
    pub ask_names: Option<bool>,
    /// Official accounts, one a line.
    pub official_accounts: Option<String>,
    /// Put the disclaimer in at posting without asking.
    pub always_disclaim: Option<bool>,
    /// A disclaimer in the profile is enough.
    pub bio_is_enough: Option<bool>,
    /// Checks of posts that do not run.
    pub checks_off: Option<Vec<String>>,
    /// The school's disclaimers, the preferred one first; empty: those of the list.
    pub disclaimers: Vec<String>,
    /// Settings that the person cannot change.
    pub locked: Vec<&'static str>,
    /// The number to call.
    pub emergency_number: Option<String>,
    /// Whom to reach out of hours.
    pub out_of_hours: Option<String>,
    /// The school's own way to reach families.
    pub channel: Option<String>,
    /// What was passed over.
    pub problems: Vec<Problem>,
}

impl Policy {
    /// Reads what the browser handed over; what cannot be used is named in `problems`.
    #[must_use]
    pub fn read(raw: &RawPolicy) -> Self {
        let mut policy = Self {
            managed: !raw.0.is_empty(),
            ..Self::default()
        };
        let mut both_accepted = false;
        for (key, value) in &raw.0 {
            let used = if key == "bothAccepted" {
                flag(value).map(|accepted| both_accepted = accepted)
            } else {
                policy.set(key, value)
            };
            if used.is_none() {
                let known = KEYS.contains(&key.as_str());
                let problem = if known {
                    Problem::BadValue
                } else {
                    Problem::Unknown
                };
                policy
                    .problems
                    .push(problem(key.chars().take(40).collect()));
            }
        }
        if policy.list.is_some() && policy.unlock_key.is_some() && !both_accepted {
            policy.problems.push(Problem::Both);
            policy.list = None;
            policy.unlock_key = None;
        }
        policy
    }

    /// Takes one value; `None` when it cannot be used.
    fn set(&mut self, key: &str, value: &RawValue) -> Option<()> {
        match key {
            "publicKey" => self.signers = signers(value)?,
            "schoolId" => {
                self.school = Some(SchoolId(array_from_hex(&text(value)?.replace('-', ""))?))
            }
            "minIssue" => self.min_issue = Some(number(value)?),
            "unlockKey" => self.unlock_key = Some(array_from_hex(text(value)?)?),
            "list" => self.list = Some(from_base64(text(value)?)?),
            "language" => self.language = Some(short(value)?),
            "sharedComputer" => self.shared_computer = Some(flag(value)?),
            "askNames" => self.ask_names = Some(flag(value)?),
            "officialAccounts" => self.official_accounts = Some(lines(value)?),
            "alwaysDisclaim" => self.always_disclaim = Some(flag(value)?),
            "bioIsEnough" => self.bio_is_enough = Some(flag(value)?),
            "checksOff" => self.checks_off = Some(checks(value)?),
            "disclaimers" => self.disclaimers = disclaimers(value)?,
            "locked" => self.locked = locked(value)?,
            "emergencyNumber" => self.emergency_number = Some(short(value)?),
            "outOfHours" => self.out_of_hours = Some(short(value)?),
            "channel" => self.channel = Some(short(value)?),
            _ => return None,
        }
        Some(())
    }

    /// The person cannot change this setting.
    #[must_use]
    pub fn locks(&self, setting: &str) -> bool {
        self.locked.contains(&setting)
    }
}

/// Every key, for the schema that the browser checks policies against.
pub const KEYS: [&str; 18] = [
    "publicKey",
    "schoolId",
    "minIssue",
    "unlockKey",
    "list",
    "bothAccepted",
    "language",
    "sharedComputer",
    "askNames",
    "officialAccounts",
    "alwaysDisclaim",
    "bioIsEnough",
    "checksOff",
    "disclaimers",
    "locked",
    "emergencyNumber",
    "outOfHours",
    "channel",
];

fn text(value: &RawValue) -> Option<&str> {
    match value {
        RawValue::Text(text) => Some(text.trim()),
        _ => None,
    }
}

fn short(value: &RawValue) -> Option<String> {
    let fits =
        |text: &&str| (1..=MAX_TEXT).contains(&text.len()) && !text.chars().any(char::is_control);
    text(value).filter(fits).map(str::to_owned)
}

fn flag(value: &RawValue) -> Option<bool> {
    match value {
        RawValue::Bool(flag) => Some(*flag),
        RawValue::Number(0) => Some(false),
        RawValue::Number(1) => Some(true),
        _ => None,
    }
}

/// Registries write large numbers as text.
fn number(value: &RawValue) -> Option<u64> {
    match value {
        RawValue::Number(number) => Some(*number),
        RawValue::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

fn texts(value: &RawValue) -> Option<Vec<&str>> {
    match value {
        RawValue::Text(text) => Some(vec![text.trim()]),
        RawValue::Texts(texts) => Some(texts.iter().map(|text| text.trim()).collect()),
        _ => None,
    }
}

fn lines(value: &RawValue) -> Option<String> {
    texts(value)
        .map(|texts| texts.join("\n"))
        .filter(|text| text.len() <= 10 * MAX_TEXT)
}

fn checks(value: &RawValue) -> Option<Vec<String>> {
    let names = texts(value)?;
    let known = names.iter().all(|name| CheckId::from_name(name).is_some());
    known.then(|| names.into_iter().map(str::to_owned).collect())
}

fn disclaimers(value: &RawValue) -> Option<Vec<String>> {
    let texts = texts(value)?;
    let fits = |text: &&str| (1..=MAX_DISCLAIMER).contains(&text.len());
    texts
        .iter()
        .all(fits)
        .then(|| texts.into_iter().map(str::to_owned).collect())
}

fn signers(value: &RawValue) -> Option<Vec<SignerKey>> {
    let keys = texts(value)?
        .into_iter()
        .map(|text| array_from_hex(text).map(SignerKey));
    keys.collect::<Option<Vec<_>>>()
        .filter(|keys| !keys.is_empty())
}

fn locked(value: &RawValue) -> Option<Vec<&'static str>> {
    texts(value)?
        .into_iter()
        .map(|name| LOCKABLE.iter().find(|known| **known == name).copied())
        .collect()
}

#[cfg(test)]
mod tests;
