//! How the guard is: the toolbar button and the popup. Never a verdict about the profile in view.
use super::Engine;
use crate::wire::{Answer, Caller, Effect, GuardState, Icon, StatusView};
use gate_lang::{MessageId, filled, id::status};
use gate_model::Day;
use gate_text::search::cut;

impl Engine {
    /// Brings the toolbar button up to date, everywhere when the whole state has changed.
    pub(super) fn show(&mut self, caller: &Caller) {
        let icon = self.icon();
        // A tab that tells us anything is allowed; of the others nobody knows better.
        let elsewhere = match icon {
            Icon::Protected if !self.withheld.is_empty() => Icon::NotAllowed,
            icon => icon,
        };
        if self.shown != Some(elsewhere) {
            self.shown = Some(elsewhere);
            self.set_icon(None, elsewhere);
        }
        let mut changed = Vec::new();
        for (number, tab) in self.tabs.0.iter_mut() {
            let asks = matches!(caller, Caller::Page { tab, .. } if tab == number);
            let own = match icon {
                Icon::Protected if tab.cannot_read() => Icon::CannotRead,
                icon => icon,
            };
            if tab.shown != Some(own) && (asks || tab.shown.is_some()) {
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
            GuardState::Protected => Icon::Protected,
            GuardState::Locked => Icon::Locked,
            GuardState::NoList | GuardState::Expired | GuardState::Lost => Icon::NoList,
        }
    }

    pub(super) fn status(&self, address: Option<&str>) -> Answer {
        let site = address.and_then(gate_sites::site_of);
        let guard = self.register.state(self.now);
        let withheld = address.is_some_and(|address| self.is_withheld(address));
        let blind = site.is_some_and(|site| {
            self.health
                .0
                .get(site.code.as_str())
                .is_some_and(crate::record::SiteCounts::is_blind)
        });
        let icon = match self.icon() {
            Icon::Protected if withheld => Icon::NotAllowed,
            Icon::Protected if blind => Icon::CannotRead,
            icon => icon,
        };
        Answer::Status {
            status: StatusView {
                guard,
                list: self.held_list(),
                site: site.map(|site| site.name.to_owned()),
                icon,
                sentence: self.sentence(guard, icon),
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

    fn sentence(&self, guard: GuardState, icon: Icon) -> String {
        let id = match (guard, icon) {
            (_, Icon::NotAllowed) => status::SENTENCE_NOT_ALLOWED,
            (_, Icon::CannotRead) => status::SENTENCE_CANNOT_READ,
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
        if guard == GuardState::Protected && self.today.names_rest > 0 {
            sentence.push(' ');
            sentence.push_str(&self.say(status::SENTENCE_NAMES_REST));
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
