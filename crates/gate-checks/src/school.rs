//! What a school says of itself: the settings that all checks read.
use crate::finding::CheckId;
use crate::pattern::Pattern;

/// A school, as its settings describe it. Every text may be written as people write it; empty ones
/// are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct School {
    /// Its registered and usual full names.
    pub names: Vec<String>,
    /// Shorter names by which it is known; two words or more count by themselves, one word needs company.
    pub short_names: Vec<String>,
    /// Acronyms, in capitals: only so written, and never without words of school life nearby.
    pub acronyms: Vec<String>,
    /// The trust or group that it belongs to.
    pub trusts: Vec<String>,
    /// Its hashtags, with or without the sign.
    pub hashtags: Vec<String>,
    /// Its own handles, with or without the sign, on whichever site.
    pub handles: Vec<String>,
    /// Its web domains; each counts with its subdomains, and for e-mail.
    pub domains: Vec<String>,
    /// Its postcodes.
    pub postcodes: Vec<String>,
    /// Towns and wards: only together with words for one's own school.
    pub towns: Vec<String>,
    /// The head's name, with its title.
    pub heads: Vec<String>,
    /// Regular expressions that mean the school, compiled.
    pub patterns: Vec<Pattern>,
    /// Phrases that hold its name and mean something else: a street, a surgery, a football ground.
    pub not_the_school: Vec<String>,
    /// Names of colleagues, for the check that is off unless the school wants it.
    pub colleagues: Vec<String>,
    /// The disclaimer, in as many variants as the school allows, the preferred one first.
    pub disclaimers: Vec<String>,
    /// Which checks run.
    pub switches: Switches,
}

/// Which checks run: all but the naming of colleagues, unless switched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switches {
    on: u32,
    /// A disclaimer in the profile is enough: a post of the same account then needs none.
    pub bio_is_enough: bool,
}

impl Default for Switches {
    fn default() -> Self {
        Self {
            on: u32::MAX,
            bio_is_enough: true,
        }
        .with(CheckId::Colleague, false)
    }
}

impl Switches {
    /// The same with one check switched.
    #[must_use]
    pub const fn with(mut self, check: CheckId, on: bool) -> Self {
        let bit = 1 << check as u32;
        self.on = if on { self.on | bit } else { self.on & !bit };
        self
    }

    /// Whether a check runs.
    #[must_use]
    pub const fn is_on(self, check: CheckId) -> bool {
        self.on & (1 << check as u32) != 0
    }
}
