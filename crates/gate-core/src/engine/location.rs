//! Whether a site learns where somebody is: what its pages and the browser tell, joined in one answer.
use super::Engine;
use super::keeping::Window;
use crate::record::{Purpose, SiteLocation};
use crate::wire::{Answer, LocationView, Permission, Record, SettingView};
use gate_lang::{filled, id::place};
use gate_model::{Account, Day, Page};
use gate_sites::{ALL_SITES, Address, SettingPage, Site};

/// All that is known of a site in one word.
enum State {
    Off,
    /// Off wherever we can look; so many settings are left, at which only a person can.
    OffHere(usize),
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
        let address = Address::parse(&page.address);
        new.permit(permission, address.as_ref().map_or("", Address::host));
        if let Some(viewer) = (site.viewer)(page) {
            let account = Account {
                id: viewer.id,
                handle: viewer.handle,
                ..Account::unknown(site.code)
            };
            new.turn_to(&self.device.identity(Purpose::Viewer, &account));
        }
        for (setting, on) in (site.location.read)(page) {
            new.see(setting.name(), on, today);
        }
        let news = permission == Permission::Granted && old.permission != permission;
        if held.as_ref() != Some(&new) {
            self.locations.0.insert(site.code.as_str().to_owned(), new);
            self.keep_personal(Record::Locations);
        }
        if !news {
            return Answer::Done;
        }
        let how = match self.firefox {
            true => place::WITHDRAW_FIREFOX,
            false => place::WITHDRAW_CHROMIUM,
        };
        let said = filled(self.language(), place::NOTE_GRANTED, &[("site", site.name)]);
        Answer::Note {
            note: format!("{said} {}", self.say(how)),
            language: self.language().tag().to_owned(),
        }
    }

    /// The person has looked at a setting that no page tells us.
    pub(super) fn told(&mut self, site: &str, setting: &str, on: bool) -> Answer {
        let asked = |page: &&SettingPage| !page.read && page.setting.name() == setting;
        let mut sites = ALL_SITES.iter().filter(|one| one.code.as_str() == site);
        if sites.any(|site| site.location.settings.iter().any(|page| asked(&page))) {
            let today = Day::of(self.now);
            let see = |held: &mut SiteLocation| held.see(setting, on, today);
            self.locations.0.with(site, see);
            self.keep_personal(Record::Locations);
        }
        self.locations()
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
        let setting = |page: &SettingPage| {
            let held = seen.settings.get(page.setting.name());
            SettingView {
                name: page.setting.name().to_owned(),
                on: held.map(|held| held.on),
                day: held.map_or(0, |held| held.day),
                address: page.address.to_owned(),
                asks: !page.read,
            }
        };
        LocationView {
            code: site.code.as_str().to_owned(),
            site: site.name.to_owned(),
            line: self.location_line(site),
            permission: seen.permission,
            settings: site.location.settings.iter().map(setting).collect(),
            files: [seen.files, seen.places, seen.unseen],
        }
    }

    /// *Location: off / off here, 2 left for you to check / on in 2 places / could not check*.
    pub(super) fn location_line(&self, site: &Site) -> String {
        let (words, count) = match state(site, &self.seen_location(site)) {
            State::Off => (place::LINE_OFF, 0),
            State::OffHere(left) => (place::LINE_OFF_HERE, left),
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
    let (mut known, mut left, mut unread) = (0, 0, false);
    for page in site.location.settings.iter().filter(|page| !page.optional) {
        if seen.settings.get(page.setting.name()).is_some() {
            known += 1;
        } else {
            left += 1;
            unread |= page.read;
        }
    }
    match on {
        0 if seen.permission == Permission::Unknown || known == 0 || unread => State::Unseen,
        0 if left > 0 => State::OffHere(left),
        0 => State::Off,
        on => State::On(on),
    }
}
