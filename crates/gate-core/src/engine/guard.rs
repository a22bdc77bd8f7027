//! Looks and presses: the guard itself.
use super::Engine;
use super::keeping::Window;
use crate::dialog::{self, Script, Source};
use crate::record::{MarkKind, Purpose};
use crate::verdict::{Judged, judge};
use crate::wire::{Answer, Dialog, Keyed, Outcome, Ready, Record};
use gate_list::List;
use gate_model::{Account, Action, Day, Page, Sighting, Snapshot, Unreadable};

/// What a press on a candidate finds.
pub(super) enum Seen {
    /// Nothing to ask.
    Go,
    /// Somebody to ask about: which of the sighting's targets.
    Ask(Sighting, usize),
    /// The school's own channel, of which something is to be told once: which of the sighting's targets.
    Channel(Sighting, usize),
    /// Could not look.
    Unreadable(Unreadable),
}

impl Engine {
    pub(super) fn look(&mut self, page: &Page, shots: Vec<Keyed>, window: &Window<'_>) -> Answer {
        self.note_bio(page, window);
        let outcomes = shots.into_iter().filter_map(|Keyed { key, snapshot }| {
            let seen = match self.read(page, &snapshot) {
                // No verdict is ready then, and a press asks for its own.
                Ok(sighting) if !self.admit(&sighting, window) => return None,
                Ok(sighting) => {
                    self.learn(&sighting, window);
                    self.weigh(sighting, window)
                }
                Err(reason) => Seen::Unreadable(reason),
            };
            let readable = !matches!(seen, Seen::Unreadable(_));
            self.tabs.with(window.tab, |tab| tab.count(readable));
            let ready = match seen {
                Seen::Go => Ready::Go,
                Seen::Ask(..) | Seen::Channel(..) => Ready::Ask,
                Seen::Unreadable(_) => Ready::Unreadable,
            };
            Some(Outcome { key, ready })
        });
        let outcomes = outcomes.collect();
        Answer::Looked {
            epoch: self.epoch,
            outcomes,
        }
    }

    pub(super) fn press(&mut self, page: &Page, shot: &Snapshot, window: &Window<'_>) -> Answer {
        self.tabs.with(window.tab, |tab| tab.answered.clear());
        match self.see(page, shot, window) {
            Seen::Go => Answer::Go,
            Seen::Unreadable(reason) => Answer::Unreadable { reason },
            Seen::Ask(sighting, at) => {
                self.show_dialog(&sighting, at, window, |script| script.ask())
            }
            Seen::Channel(..) => Answer::Show {
                dialog: dialog::own_channel(self.language()),
            },
        }
    }

    pub(super) fn late(&mut self, page: &Page, shot: &Snapshot, window: &Window<'_>) -> Answer {
        match self.see(page, shot, window) {
            Seen::Ask(sighting, at) => {
                self.show_dialog(&sighting, at, window, |script| script.tell_late())
            }
            Seen::Go | Seen::Channel(..) => Answer::Go,
            Seen::Unreadable(reason) => Answer::Unreadable { reason },
        }
    }

    /// Counts the question and words it.
    pub(super) fn show_dialog(
        &mut self,
        sighting: &Sighting,
        at: usize,
        window: &Window<'_>,
        word: impl Fn(&Script<'_>) -> Dialog,
    ) -> Answer {
        let Some((judged, _)) = self.judged(sighting, at) else {
            return Answer::Go;
        };
        let tags = self.device.identity(Purpose::Today, judged.account);
        let (exact, name) = (
            judged.is_exact() && !judged.is_practice(),
            judged.is_name_alone(),
        );
        let today = if window.private {
            &mut self.private_today
        } else {
            &mut self.today
        };
        let before = today.clone();
        let tell_kind = !exact || today.flag(&tags);
        let last_name = name && today.ask_name(&tags);
        let counted = *today != before;
        if counted && !window.private {
            self.keep_personal(Record::Today);
        }
        if last_name {
            self.new_epoch();
        }
        match self.with_script(sighting, at, tell_kind, window, word) {
            Some(dialog) => Answer::Show { dialog },
            None => Answer::Go,
        }
    }

    /// Has something done with the script of a dialog about one of a sighting's targets.
    pub(super) fn with_script<T>(
        &self,
        sighting: &Sighting,
        at: usize,
        tell_kind: bool,
        window: &Window<'_>,
        work: impl Fn(&Script<'_>) -> T,
    ) -> Option<T> {
        let (judged, list) = self.judged(sighting, at)?;
        Some(work(&Script {
            language: self.language(),
            source: self.source(list),
            action: sighting.action,
            official: self.acts_officially(sighting.viewer.as_ref()),
            judged: &judged,
            tell_kind,
            private: window.private,
        }))
    }

    pub(super) fn judged<'a>(
        &'a self,
        sighting: &'a Sighting,
        at: usize,
    ) -> Option<(Judged<'a>, &'a List)> {
        let list = self.register.list()?;
        Some((
            judge(list, sighting.targets.get(at)?, sighting.viewer.as_ref()),
            list,
        ))
    }

    fn source<'a>(&'a self, list: &'a List) -> Source<'a> {
        let (school, header) = (list.school(), list.header());
        let policy = |value: &'a Option<String>, own: &'a str| value.as_deref().unwrap_or(own);
        Source {
            school: &school.name,
            country: &school.country,
            emergency: policy(&self.policy.emergency_number, ""),
            channel: policy(&self.policy.channel, &school.channel),
            out_of_hours: policy(&self.policy.out_of_hours, &school.out_of_hours),
            issue: header.issue,
            created: header.created,
            not_after: header.not_after,
        }
    }

    /// Reads a snapshot and finds the one whom it asks most about.
    pub(super) fn see(&self, page: &Page, snapshot: &Snapshot, window: &Window<'_>) -> Seen {
        match self.read(page, snapshot) {
            Ok(sighting) => self.weigh(sighting, window),
            Err(reason) => Seen::Unreadable(reason),
        }
    }

    pub(super) fn weigh(&self, sighting: Sighting, window: &Window<'_>) -> Seen {
        let strongest = self.strongest(&sighting, window);
        match strongest {
            Some((at, false)) => Seen::Ask(sighting, at),
            // Nothing is counted of it, or whoever looks at the popup would learn whom the list names.
            Some((_, true)) => Seen::Go,
            None => match self.own_channel(&sighting, window) {
                Some(at) => Seen::Channel(sighting, at),
                None => Seen::Go,
            },
        }
    }

    /// The target that asks for most, and whether it is a name question above the day's number.
    fn strongest(&self, sighting: &Sighting, window: &Window<'_>) -> Option<(usize, bool)> {
        let list = self.register.list()?;
        let viewer = sighting.viewer.as_ref();
        let judged = sighting
            .targets
            .iter()
            .map(|account| judge(list, account, viewer));
        let asking = judged.enumerate().filter(|(_, judged)| {
            judged.strength() > 0 && !self.is_silenced(judged, sighting, list, window)
        });
        // The first of equals, so that the same snapshot always asks about the same person.
        let (at, judged) = asking.min_by_key(|(at, judged)| (3 - judged.strength(), *at))?;
        let tags = self.device.identity(Purpose::Today, judged.account);
        let over = judged.is_name_alone() && !self.counts(window).may_ask_name(&tags);
        Some((at, over))
    }

    pub(super) const fn counts(&self, window: &Window<'_>) -> &crate::record::Today {
        if window.private {
            &self.private_today
        } else {
            &self.today
        }
    }

    /// An earlier answer, or a setting, covers this verdict.
    fn is_silenced(
        &self,
        judged: &Judged<'_>,
        sighting: &Sighting,
        list: &List,
        window: &Window<'_>,
    ) -> bool {
        if judged.is_name_alone() && !self.settings.in_force(&self.policy).ask_names {
            return true;
        }
        let sent = sighting.action == Action::SendMessage
            && self
                .counts(window)
                .sent(&self.device.identity(Purpose::Today, judged.account));
        let is_official = self.acts_officially(sighting.viewer.as_ref());
        sent || self.is_marked(judged, list, is_official)
    }

    /// The person has answered for this account before. Whom they know outside school they still neither follow nor
    /// write to in the school's name.
    pub(super) fn is_marked(&self, judged: &Judged<'_>, list: &List, is_official: bool) -> bool {
        let tags = self.device.identity(Purpose::Mark, judged.account);
        let today = Day::of(self.now);
        let covers = |mark: &MarkKind| match mark {
            MarkKind::Outside => !is_official,
            MarkKind::OtherName => !judged.is_exact(),
            MarkKind::OtherPerson { list: issue } => *issue == start_of(list),
            MarkKind::Approved { until, .. } => today <= *until,
            MarkKind::Told => false,
        };
        self.marks.about(&tags).any(covers)
    }

    /// The tab may ask ahead about these accounts too. What is pressed is always looked at.
    fn admit(&mut self, sighting: &Sighting, window: &Window<'_>) -> bool {
        sighting
            .targets
            .iter()
            .all(|account| self.admit_one(account, window))
    }

    fn admit_one(&mut self, account: &Account, window: &Window<'_>) -> bool {
        let number = self.number_of(account).unwrap_or_default();
        self.tabs
            .with(window.tab, |tab| tab.admit(number, self.now))
    }

    /// What a snapshot shows, by its site's reader.
    pub(super) fn read(&self, page: &Page, snapshot: &Snapshot) -> Result<Sighting, Unreadable> {
        let site = gate_sites::site_of(&page.address).ok_or(Unreadable::ForeignAddress)?;
        (site.read)(page, snapshot, &self.icons)
    }
}

/// What a *somebody else* on an exact match is bound to.
pub(super) fn start_of(list: &List) -> [u8; 8] {
    list.digest().first_chunk().copied().unwrap_or_default()
}
