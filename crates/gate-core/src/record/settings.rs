//! What the person has chosen, and what results from it together with the school's policy.
use crate::codec::{Reader, Writer};
use crate::policy::{MAX_DISCLAIMER, Policy};
use crate::wire::{SettingsView, rules};
use gate_checks::CheckId;
use gate_lang::Language;

/// Longest text of several lines, in bytes.
const MAX_LINES: usize = 4_000;

/// The person's own choices; `None`: never chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    language: Option<String>,
    shared_computer: Option<bool>,
    journal: bool,
    ask_names: Option<bool>,
    official_accounts: Option<String>,
    my_school: String,
    my_disclaimer: String,
    always_disclaim: Option<bool>,
    bio_is_enough: Option<bool>,
    checks_off: Option<Vec<String>>,
}

impl Settings {
    /// Version 1 ended behind the official accounts.
    const VERSION: u8 = 2;

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (version, mut r) = Reader::new(bytes)?;
        if !(1..=Self::VERSION).contains(&version) {
            return None;
        }
        let mut settings = Self {
            language: read_option(&mut r, Reader::text)?,
            shared_computer: read_option(&mut r, Reader::bool)?,
            journal: r.bool()?,
            ask_names: read_option(&mut r, Reader::bool)?,
            official_accounts: read_option(&mut r, Reader::text)?,
            ..Self::default()
        };
        if version > 1 {
            settings.my_school = r.text()?;
            settings.my_disclaimer = r.text()?;
            settings.always_disclaim = read_option(&mut r, Reader::bool)?;
            settings.bio_is_enough = read_option(&mut r, Reader::bool)?;
            settings.checks_off = read_option(&mut r, |r| r.each(Reader::text))?;
        }
        r.end().map(|()| settings)
    }

    /// What is chosen for the computer, whoever uses it.
    pub(crate) fn of_computer(&self) -> Self {
        Self {
            language: self.language.clone(),
            shared_computer: self.shared_computer,
            ask_names: self.ask_names,
            ..Self::default()
        }
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let w = Writer::new(Self::VERSION);
        let w = write_option(w, self.language.as_deref(), Writer::text);
        let w = write_option(w, self.shared_computer, Writer::bool).bool(self.journal);
        let w = write_option(w, self.ask_names, Writer::bool);
        let w = write_option(w, self.official_accounts.as_deref(), Writer::text);
        let w = w.text(&self.my_school).text(&self.my_disclaimer);
        let w = write_option(w, self.always_disclaim, Writer::bool);
        let w = write_option(w, self.bio_is_enough, Writer::bool);
        let names = |w: Writer, names: &[String]| w.each(names, |w, name| w.text(name));
        write_option(w, self.checks_off.as_deref(), names).finish()
    }

    /// The settings that count: the person's, unless the policy locks one or gives the default.
    pub(crate) fn in_force(&self, policy: &Policy) -> SettingsView {
        let fallback = SettingsView::default();
        let text = |name, own: &Option<String>, school: &Option<String>| {
            resolve(policy.locks(name), own.as_ref(), school.as_ref())
                .cloned()
                .unwrap_or_default()
        };
        let flag = |name, own: Option<bool>, school| resolve(policy.locks(name), own, school);
        let is_on = |name, own, school, otherwise| flag(name, own, school).unwrap_or(otherwise);
        SettingsView {
            language: text("language", &self.language, &policy.language),
            shared_computer: flag(
                "sharedComputer",
                self.shared_computer,
                policy.shared_computer,
            ),
            journal: self.journal,
            ask_names: is_on(
                "askNames",
                self.ask_names,
                policy.ask_names,
                fallback.ask_names,
            ),
            official_accounts: text(
                "officialAccounts",
                &self.official_accounts,
                &policy.official_accounts,
            ),
            my_school: self.my_school.clone(),
            my_disclaimer: self.my_disclaimer.clone(),
            always_disclaim: is_on(
                "alwaysDisclaim",
                self.always_disclaim,
                policy.always_disclaim,
                fallback.always_disclaim,
            ),
            bio_is_enough: is_on(
                "bioIsEnough",
                self.bio_is_enough,
                policy.bio_is_enough,
                fallback.bio_is_enough,
            ),
            checks_off: resolve(
                policy.locks("checksOff"),
                self.checks_off.as_ref(),
                policy.checks_off.as_ref(),
            )
            .cloned()
            .unwrap_or_default(),
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
        let flags = [
            (
                "askNames",
                now.ask_names,
                wanted.ask_names,
                &mut self.ask_names,
            ),
            (
                "alwaysDisclaim",
                now.always_disclaim,
                wanted.always_disclaim,
                &mut self.always_disclaim,
            ),
            (
                "bioIsEnough",
                now.bio_is_enough,
                wanted.bio_is_enough,
                &mut self.bio_is_enough,
            ),
        ];
        for (name, now, wanted, own) in flags {
            if changed(wanted != now, name) {
                *own = Some(wanted);
            }
        }
        let accounts = wanted.official_accounts;
        let fits = accounts.len() <= MAX_LINES;
        if fits && changed(accounts != now.official_accounts, "officialAccounts") {
            self.official_accounts = Some(accounts);
        }
        if wanted.my_school.len() <= MAX_LINES {
            self.my_school = wanted.my_school;
        }
        if wanted.my_disclaimer.len() <= MAX_DISCLAIMER && !policy.locks("disclaimers") {
            self.my_disclaimer = wanted.my_disclaimer;
        }
        let mut off = wanted.checks_off;
        off.retain(|name| {
            CheckId::from_name(name).is_some() || rules::ALL.contains(&name.as_str())
        });
        if changed(off != now.checks_off, "checksOff") {
            self.checks_off = Some(off);
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

#[cfg(test)]
mod tests {
    use super::{Policy, Settings, SettingsView, Writer};
    use crate::wire::{RawPolicy, RawValue};

    fn wanted() -> SettingsView {
        SettingsView {
            language: "tr".to_owned(),
            shared_computer: Some(false),
            journal: true,
            ask_names: false,
            official_accounts: "x: @school_example".to_owned(),
            my_school: "Hill School\nHilly".to_owned(),
            my_disclaimer: "Views my own.".to_owned(),
            always_disclaim: true,
            bio_is_enough: false,
            checks_off: vec!["phone".to_owned(), "unheardOf".to_owned()],
        }
    }

    #[test]
    fn what_is_chosen_is_in_force_and_kept() {
        let mut settings = Settings::default();
        let policy = Policy::default();
        settings.choose(wanted(), &policy);
        let settings = Settings::read(&settings.write()).unwrap();
        let expected = SettingsView {
            checks_off: vec!["phone".to_owned()],
            ..wanted()
        };
        assert_eq!(settings.in_force(&policy), expected);
    }

    #[test]
    fn records_of_version_one_are_read() {
        let old = Writer::new(1).bool(true).text("tr");
        let old = old.bool(true).bool(true).bool(true);
        let old = old.bool(false).bool(true).text("x: @school_example");
        let settings = Settings::read(&old.finish()).unwrap();
        let expected = SettingsView {
            language: "tr".to_owned(),
            shared_computer: Some(true),
            journal: true,
            official_accounts: "x: @school_example".to_owned(),
            ..SettingsView::default()
        };
        assert_eq!(settings.in_force(&Policy::default()), expected);
        assert_eq!(Settings::read(&settings.write()), Some(settings));
    }

    #[test]
    fn cut_records_are_not_read() {
        let mut settings = Settings::default();
        settings.choose(wanted(), &Policy::default());
        let bytes = settings.write();
        for cut in 0..bytes.len() {
            assert_eq!(Settings::read(&bytes[..cut]), None, "cut at {cut}");
        }
    }

    #[test]
    fn the_school_sets_and_locks() {
        let text = |text: &str| RawValue::Text(text.to_owned());
        let policy = vec![
            ("checksOff".to_owned(), text("postcode")),
            ("bioIsEnough".to_owned(), RawValue::Bool(true)),
            ("disclaimers".to_owned(), text("Views my own.")),
        ];
        let check = |locked: &str, off: &str, bio_is_enough: bool, disclaimer: &str| {
            let mut policy = policy.clone();
            policy.push(("locked".to_owned(), text(locked)));
            let policy = Policy::read(&RawPolicy(policy));
            assert_eq!(policy.problems, [], "{locked}");
            let mut settings = Settings::default();
            assert_eq!(settings.in_force(&policy).checks_off, ["postcode"]);
            settings.choose(wanted(), &policy);
            let now = settings.in_force(&policy);
            assert_eq!(now.checks_off, [off], "{locked}");
            assert_eq!(now.bio_is_enough, bio_is_enough, "{locked}");
            assert_eq!(now.my_disclaimer, disclaimer, "{locked}");
        };
        check("language", "phone", false, "Views my own.");
        check("checksOff", "postcode", false, "Views my own.");
        check("bioIsEnough", "phone", true, "Views my own.");
        check("disclaimers", "phone", false, "");
        let unheard = vec![("checksOff".to_owned(), text("unheardOf"))];
        assert_eq!(Policy::read(&RawPolicy(unheard)).problems.len(), 1);
    }
}
