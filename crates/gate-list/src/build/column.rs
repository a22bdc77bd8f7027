//! The columns of a school's table, and the words that its cells may hold.
#[cfg(test)]
mod tests;

use super::Reason;
use gate_model::{Day, Directory, Kind, SiteCode};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Kind,
    ValidUntil,
    Name,
    /// Half of a name, as school systems write them.
    Forename,
    /// The other half.
    Surname,
    Handle(SiteCode),
    NumericId(SiteCode),
    Address,
    Domain,
    Email,
    NoImage,
}

impl Column {
    /// The column under a heading; `None` for one that a list does not need.
    pub(crate) fn of(heading: &str, directory: &dyn Directory) -> Option<Self> {
        let heading = plain(heading);
        match heading.as_str() {
            "kind" => Some(Self::Kind),
            "valid_until" => Some(Self::ValidUntil),
            "name" => Some(Self::Name),
            "address" => Some(Self::Address),
            "domain" => Some(Self::Domain),
            "email" | "e_mail" => Some(Self::Email),
            "no_image" => Some(Self::NoImage),
            other if ends(other, &["forename", "first_name", "given_name"]) => Some(Self::Forename),
            other if ends(other, &["surname", "last_name", "family_name"]) => Some(Self::Surname),
            other => match other.split_once('_')? {
                ("handle", site) => directory.site(site).map(Self::Handle),
                ("id", site) => directory.site(site).map(Self::NumericId),
                _ => None,
            },
        }
    }
}

/// Why nothing under this heading was read.
pub(crate) fn why_dropped(heading: &str) -> Reason {
    match plain(heading).split_once('_') {
        Some(("handle" | "id", _)) => Reason::SiteUnknown,
        _ => Reason::ColumnDropped,
    }
}

/// Whether a heading is one of these, or one with `legal_` or the like before it.
fn ends(heading: &str, names: &[&str]) -> bool {
    let before = |name: &&str| heading.strip_suffix(name);
    names
        .iter()
        .filter_map(before)
        .any(|before| before.is_empty() || before.ends_with('_'))
}

/// Lower case, with an underscore for a space or a hyphen.
fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace([' ', '-'], "_")
}

/// The kind that a cell names.
pub(crate) fn kind(text: &str) -> Option<Kind> {
    match plain(text).as_str() {
        "pupil" | "student" => Some(Kind::Pupil),
        "past_pupil" | "former_pupil" | "leaver" => Some(Kind::PastPupil),
        "parent" | "carer" | "guardian" | "parent_carer" => Some(Kind::ParentCarer),
        "family" | "other_family" => Some(Kind::OtherFamily),
        "domain" | "school_domain" => Some(Kind::SchoolDomain),
        _ => None,
    }
}

/// Yes or no; an empty cell is a no.
pub(crate) fn yes_or_no(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "yes" | "y" | "true" | "1" => Some(true),
        "" | "no" | "n" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// A day of the form 2027-07-31, from 1970 to 2149.
#[must_use]
pub fn day(text: &str) -> Option<Day> {
    let mut parts = text
        .split('-')
        .map(|part| (part.len(), part.parse::<u32>().ok()));
    let ((4, Some(year)), (2, Some(month)), (2, Some(day)), None) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next())
    else {
        return None;
    };
    let exists = (1970..=2148).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_in(year, month)).contains(&day);
    exists.then_some(())?;
    let years: u32 = (1970..year)
        .map(|y| if is_leap(y) { 366 } else { 365 })
        .sum();
    let months: u32 = (1..month).map(|m| days_in(year, m)).sum();
    u16::try_from(years + months + day - 1).ok().map(Day)
}

/// A day in the form that [`day`] reads.
#[must_use]
pub fn written_day(day: Day) -> String {
    let mut left = u32::from(day.0);
    let mut year = 1970;
    while left >= if is_leap(year) { 366 } else { 365 } {
        left -= if is_leap(year) { 366 } else { 365 };
        year += 1;
    }
    let mut month = 1;
    while left >= days_in(year, month) {
        left -= days_in(year, month);
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", left + 1)
}

const fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
