//! Whether a site learns where somebody is: what its pages and the browser tell, joined in one answer.
use super::Engine;
use super::keeping::Window;
use crate::record::SiteLocation;
use crate::wire::{Answer, LocationFact, LocationView, Permission, Record};
use gate_lang::{MessageId, filled, id::place};
use gate_model::{Day, Page};
use gate_sites::{ALL_SITES, LocationSetting, Site};

/// All that is known of a site in one word.
enum State {
    Off,
    On(usize),
    /// Nothing is known to be on, and not all was seen.
    Unseen,
}

impl Engine {
    /// A page tells what it can: the first time that its site is allowed the position, that is said there.
    pub(super) fn locate(
        &mut self,
        page: &Page,
        permission: Permission,
        window: &Window<'_>,
    ) -> Answer {
        let Some(site) = gate_sites::site_of(&page.address).filter(|_| !window.private) else {
            return Answer::Done;
        };
        let today = Day::of(self.now);
        let held = self.locations.0.get(site.code.as_str()).cloned();
        let old = held.clone().unwrap_or_default();
        let mut new = old.clone();
        if permission != Permission::Unknown {
            new.permission = permission;
        }
        for (setting, on) in (site.location.read)(page) {
            new.see(setting.name(), on, today);
        }
        let news = permission == Permission::Granted && old.permission != permission;
        if held.as_ref() != Some(&new) {
            self.locations.0.insert(site.code.as_str().to_owned(), new);
            self.keep_personal(Record::Locations);
        }
        let note =
            news.then(|| filled(self.language(), place::NOTE_GRANTED, &[("site", site.name)]));
        note.map_or(Answer::Done, |note| Answer::Note {
            note,
            language: self.language().tag().to_owned(),
        })
    }

    /// Every site's location state.
    pub(super) fn locations(&self) -> Answer {
        Answer::Locations {
            sites: ALL_SITES
                .iter()
                .map(|site| self.location_of(site))
                .collect(),
        }
    }

    fn location_of(&self, site: &Site) -> LocationView {
        let seen = self.seen_location(site);
        let mut facts = vec![self.fact(
            permission_words(seen.permission),
            "",
            &[("site", site.name)],
        )];
        for page in site.location.settings {
            let held = seen.settings.get(page.setting.name());
            let date = held.map_or_else(String::new, |held| self.language().date(held.day));
            let words = setting_words(page.setting, held.map(|held| held.on));
            let values = [("site", site.name), ("date", &*date)];
            facts.push(self.fact(words, page.address, &values));
        }
        if seen.files > 0 {
            let number = |count: u32| count.to_string();
            let (files, places, unseen) =
                (number(seen.files), number(seen.places), number(seen.unseen));
            let values = [
                ("files", &*files),
                ("places", &*places),
                ("unseen", &*unseen),
            ];
            facts.push(self.fact(place::FACT_FILES, "", &values));
        }
        LocationView {
            site: site.name.to_owned(),
            line: self.location_line(site),
            granted: seen.permission == Permission::Granted,
            facts,
        }
    }

    fn fact(&self, words: MessageId, address: &str, values: &[(&str, &str)]) -> LocationFact {
        LocationFact {
            sentence: filled(self.language(), words, values),
            address: address.to_owned(),
        }
    }

    /// *Location: off / on in 2 places / could not check*.
    pub(super) fn location_line(&self, site: &Site) -> String {
        let (words, count) = match state(site, &self.seen_location(site)) {
            State::Off => (place::LINE_OFF, 0),
            State::On(1) => (place::LINE_ON, 1),
            State::On(count) => (place::LINE_ON_MANY, count),
            State::Unseen => (place::LINE_UNSEEN, 0),
        };
        filled(self.language(), words, &[("count", &count.to_string())])
    }

    fn seen_location(&self, site: &Site) -> SiteLocation {
        let held = self.locations.0.get(site.code.as_str());
        held.cloned().unwrap_or_default()
    }
}

fn state(site: &Site, seen: &SiteLocation) -> State {
    let granted = usize::from(seen.permission == Permission::Granted);
    let settings = seen.settings.as_slice().iter();
    let on = granted + settings.filter(|(_, setting)| setting.on).count();
    let is_seen = |name: &str| seen.settings.get(name).is_some();
    let mut needed = site.location.settings.iter().filter(|page| !page.optional);
    let all_seen = needed.all(|page| is_seen(page.setting.name()));
    match on {
        0 if all_seen && seen.permission != Permission::Unknown => State::Off,
        0 => State::Unseen,
        on => State::On(on),
    }
}

const fn permission_words(permission: Permission) -> MessageId {
    match permission {
        Permission::Unknown => place::PERMISSION_UNKNOWN,
        Permission::Granted => place::PERMISSION_GRANTED,
        Permission::Prompt => place::PERMISSION_PROMPT,
        Permission::Denied => place::PERMISSION_DENIED,
    }
}

const fn setting_words(setting: LocationSetting, on: Option<bool>) -> MessageId {
    match (setting, on) {
        (LocationSetting::Posts, Some(true)) => place::POSTS_ON,
        (LocationSetting::Posts, Some(false)) => place::POSTS_OFF,
        (LocationSetting::Posts, None) => place::POSTS_UNSEEN,
        (LocationSetting::Places, Some(true)) => place::PLACES_ON,
        (LocationSetting::Places, Some(false)) => place::PLACES_OFF,
        (LocationSetting::Places, None) => place::PLACES_UNSEEN,
    }
}
