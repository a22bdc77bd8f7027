//! How the guard is: the toolbar button and the popup. Never a verdict about the profile in view.
use super::Engine;
use crate::wire::{Answer, Caller, Effect, GuardState, Icon, StatusView};
use gate_lang::{MessageId, filled, id::status};
use gate_list::List;
use gate_model::Day;
use gate_text::search::cut;

impl Engine {
    /// Brings the toolbar button up to date, everywhere when the whole state has changed.
    pub(super) fn show(&mut self, caller: &Caller) {
        let icon = self.icon();
        // A tab that tells us anything is allowed; of the others nobody knows better.
        let elsewhere = match icon {
            Icon::Protected | Icon::CannotRead if !self.withheld.is_empty() => Icon::NotAllowed,
            icon => icon,
        };
        let turned = self.shown != Some(elsewhere);
        if turned {
            self.shown = Some(elsewhere);
            self.set_icon(None, elsewhere);
        }
        let mut changed = Vec::new();
        for (number, tab) in self.tabs.0.iter_mut() {
            let state = match caller {
                Caller::Page {
                    tab: asks, address, ..
                } if asks == number => {
                    tab.site = gate_sites::site_of(address).map(|site| site.code.as_str());
                    icon
                }
                // It may stand on a withheld host by now. Where it does not, its script asks again.
                _ if tab.shown.is_some() && (turned || self.withheld.is_empty()) => elsewhere,
                _ => continue,
            };
            let blind = tab.site.is_some_and(|site| self.health.is_blind(site));
            let own = match state {
                Icon::Protected if blind || tab.goes_unchecked() => Icon::CannotRead,
                state => state,
            };
            if tab.shown != Some(own) {
                tab.shown = Some(own);
                changed.push((number.clone(), own));
            }
        }
        for (number, icon) in changed {
            self.set_icon(Some(number), icon);
        }
    }

    fn set_icon(&mut self, tab: Option<String>, icon: Icon) {
        let title = self.say(tooltip(icon));
        self.effects.push(Effect::SetIcon { tab, icon, title });
    }

    /// The state as a whole.
    fn icon(&self) -> Icon {
        match self.register.state(self.now) {
            GuardState::Protected if self.names_are_older() => Icon::CannotRead,
            GuardState::Protected => Icon::Protected,
            GuardState::Locked => Icon::Locked,
            GuardState::NoList | GuardState::Expired | GuardState::Lost => Icon::NoList,
        }
    }

    fn names_are_older(&self) -> bool {
        self.register.list().is_some_and(List::names_are_older)
    }

    pub(super) fn status(&self, address: Option<&str>) -> Answer {
        let site = address.and_then(gate_sites::site_of);
        let guard = self.register.state(self.now);
        let withheld = address.is_some_and(|address| self.is_withheld(address));
        let blind = site.is_some_and(|site| self.health.is_blind(site.code.as_str()));
        let icon = match self.icon() {
            Icon::Protected | Icon::CannotRead if withheld => Icon::NotAllowed,
            Icon::Protected if blind => Icon::CannotRead,
            icon => icon,
        };
        Answer::Status {
            status: StatusView {
                guard,
                list: self.held_list(),
                site: site.map(|site| site.name.to_owned()),
                icon,
                sentence: self.sentence(guard, icon, blind),
                location: site.map_or_else(String::new, |site| self.location_line(site)),
                withheld: self.withheld.clone(),
            },
        }
    }

    /// One of the withheld match patterns (`https://*.x.com/*`, `https://x.com/*`) covers the address.
    fn is_withheld(&self, address: &str) -> bool {
        let host = |text: &str| {
            let rest = cut(text, "://").map_or("", |(_, rest)| rest);
            rest.split('/').next().unwrap_or_default().to_owned()
        };
        let own = host(address);
        self.withheld
            .iter()
            .map(|pattern| host(pattern))
            .any(|pattern| match pattern.strip_prefix("*.") {
                Some(parent) => own == parent || own.ends_with(&format!(".{parent}")),
                None => own == pattern,
            })
    }

    fn sentence(&self, guard: GuardState, icon: Icon, blind: bool) -> String {
        let id = match (guard, icon) {
            (_, Icon::NotAllowed) => status::SENTENCE_NOT_ALLOWED,
            (_, Icon::CannotRead) if blind => status::SENTENCE_CANNOT_READ,
            (GuardState::Protected, _) => status::SENTENCE_PROTECTED,
            (GuardState::Locked, _) => status::SENTENCE_LOCKED,
            (GuardState::NoList, _) => status::SENTENCE_NO_LIST,
            (GuardState::Expired, _) => status::SENTENCE_EXPIRED,
            (GuardState::Lost, _) => status::SENTENCE_LOST,
        };
        let list = self.register.list();
        let front = self.register.front();
        let issue = front.map_or_else(String::new, |front| front.header.issue.to_string());
        let end = front.map_or(0, |front| front.header.not_after.saturating_mul(1000));
        let values = [
            (
                "school",
                list.map_or("", |list| list.school().name.as_str()),
            ),
            ("issue", issue.as_str()),
            ("date", &*self.language().date(Day::of(end).0)),
            ("note", self.expected.as_str()),
        ];
        let mut sentence = filled(self.language(), id, &values);
        let names = [
            (self.today.names_rest(), status::SENTENCE_NAMES_REST),
            (self.names_are_older(), status::SENTENCE_NAMES_OLDER),
        ];
        for (_, id) in names.into_iter().filter(|(holds, _)| *holds) {
            if guard == GuardState::Protected {
                sentence.push(' ');
                sentence.push_str(&self.say(id));
            }
        }
        sentence
    }
}

const fn tooltip(icon: Icon) -> MessageId {
    match icon {
        Icon::Protected => status::ICON_PROTECTED,
        Icon::Locked => status::ICON_LOCKED,
        Icon::NoList => status::ICON_NO_LIST,
        Icon::CannotRead => status::ICON_CANNOT_READ,
        Icon::NotAllowed => status::ICON_NOT_ALLOWED,
    }
}
