//! What is known of a site's location settings: where they stand, and how their state is read.
use gate_model::{Page, Part};

/// A setting by which a site learns or tells where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LocationSetting {
    /// Posts carry a place.
    Posts,
    /// The app on the phone tells the site the exact position.
    Precise,
    /// Posts of earlier days carry a place.
    Past,
    /// The site keeps the places where somebody has been, and chooses by them what it shows.
    Places,
    /// A place is on a post from its start, unless it is taken off.
    CheckIns,
}

impl LocationSetting {
    /// Every setting.
    pub const ALL: [Self; 5] = [
        Self::Posts,
        Self::Precise,
        Self::Past,
        Self::Places,
        Self::CheckIns,
    ];

    /// Its permanent name in records.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Posts => "posts",
            Self::Precise => "precise",
            Self::Past => "past",
            Self::Places => "places",
            Self::CheckIns => "checkIns",
        }
    }
}

/// Where a setting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingPage {
    /// Which.
    pub setting: LocationSetting,
    /// Address of the page on which a person can see and change it; empty: only the phone shows it.
    pub address: &'static str,
    /// Whether that page tells its state to us; if not, a person has to look and say.
    pub read: bool,
    /// Not every account has it: that it was never seen says nothing.
    pub optional: bool,
}

/// A site's location settings.
pub struct Location {
    /// What of a page tells their state.
    pub parts: &'static [Part],
    /// The settings.
    pub settings: &'static [SettingPage],
    /// What a page with those parts tells, the surest last; nothing where signals disagree.
    pub read: fn(&Page) -> Vec<(LocationSetting, bool)>,
}

#[cfg(test)]
mod tests {
    use super::LocationSetting;

    /// Records of earlier versions are read by these names: not one of them may ever change.
    #[test]
    fn the_names_in_records() {
        let names = LocationSetting::ALL.map(LocationSetting::name);
        assert_eq!(names.join(" "), "posts precise past places checkIns");
    }
}
