//! A language that has a pack.
use crate::{FALLBACK, LANGUAGES, MessageId, Pack, id, message};

/// A language that has a pack: a folder below `packs/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language(u8);

impl Language {
    /// English, whose texts stand in for missing ones.
    pub const ENGLISH: Self = Self(FALLBACK);

    /// Every language, by tag.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..u8::try_from(LANGUAGES.len()).unwrap_or(u8::MAX)).map(Self)
    }

    /// The language of a tag as browsers write it (`tr`, `tr-TR`, `en_GB`), by its first part; `None`
    /// when there is no pack for it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        Self::all().find(|language| language.tag().eq_ignore_ascii_case(first))
    }

    /// Its tag, for the `lang` attribute.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.pack().map_or("en", |pack| pack.tag)
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    #[must_use]
    pub fn direction(self) -> &'static str {
        message(self, id::language::DIRECTION)
    }

    /// Its own name for itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        message(self, id::language::NAME)
    }

    /// A day written out; `days` counts from 1 January 1970.
    #[must_use]
    pub fn date(self, days: u16) -> String {
        let (year, month, day) = civil(u32::from(days));
        let month = MONTHS.get(month).copied().unwrap_or(id::language::MONTH_01);
        let (day, year) = (day.to_string(), year.to_string());
        crate::filled(
            self,
            id::language::DATE,
            &[
                ("day", &day),
                ("month", message(self, month)),
                ("year", &year),
            ],
        )
    }

    #[cfg(feature = "checks")]
    pub(crate) fn number(self) -> usize {
        usize::from(self.0)
    }

    pub(crate) fn pack(self) -> Option<&'static Pack> {
        LANGUAGES.get(usize::from(self.0))
    }
}

/// The months in order.
const MONTHS: [MessageId; 12] = [
    id::language::MONTH_01,
    id::language::MONTH_02,
    id::language::MONTH_03,
    id::language::MONTH_04,
    id::language::MONTH_05,
    id::language::MONTH_06,
    id::language::MONTH_07,
    id::language::MONTH_08,
    id::language::MONTH_09,
    id::language::MONTH_10,
    id::language::MONTH_11,
    id::language::MONTH_12,
];

/// Year, month counted from 0, and day of a day since 1 January 1970 (Hinnant's `civil_from_days`).
fn civil(days: u32) -> (u32, usize, u32) {
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // Months counted from March, so that the leap day is the last of its year.
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = (from_march + 2) % 12;
    let year = year_of_era + era * 400 + u32::from(month < 2);
    (year, month as usize, day)
}
