//! How well each site's pages are understood, in words and in a report to copy.
use super::Engine;
use super::keeping::Window;
use super::tabs::Tab;
use crate::joined::joined;
use crate::policy::Problem;
use crate::record::{SiteCounts, SiteLocation};
use crate::wire::{Answer, HealthView, Record, SiteHealth, Tally};
use gate_lang::{MessageId, filled, id::health, message};
use gate_sites::{ALL_SITES, Address};

impl Engine {
    pub(super) fn tally(&mut self, address: &str, tally: &Tally, window: &Window<'_>) -> Answer {
        self.count_files(address, (tally.unseen as usize, 0, tally.unseen), window);
        self.tabs.with(window.tab, |tab| tab.count_presses(tally));
        if let Some(site) = gate_sites::site_of(address).filter(|_| !window.private) {
            let plan = (site.plan)();
            let known = |id: &str| plan.candidates.iter().any(|candidate| candidate.id == id);
            let expected =
                Address::parse(address).map_or(&[][..], |address| (site.expected)(&address));
            let untold = self.tabs.with(window.tab, Tab::take_untold);
            self.health.0.with(site.code.as_str(), |counts| {
                counts.add(tally, known, expected);
                counts.add_looks(untold.read, untold.unreadable, untold.capped);
            });
            self.save(Record::Health, self.health.write());
        }
        Answer::Done
    }

    pub(super) fn health_now(&self) -> Answer {
        let sites: Vec<SiteHealth> = self
            .health
            .0
            .as_slice()
            .iter()
            .map(|(code, counts)| self.site_health(code, counts))
            .collect();
        let report = self.report(&sites);
        Answer::Health {
            health: HealthView { sites, report },
        }
    }

    fn site_health(&self, code: &str, counts: &SiteCounts) -> SiteHealth {
        let site = ALL_SITES.iter().find(|site| site.code.as_str() == code);
        let name = site.map_or(code, |site| site.name);
        let (mut id, what, trouble) = judge(counts);
        let by_words = site.map_or(&[][..], |site| site.by_words);
        if id == health::GOOD && by_words.iter().any(|id| counts.seen.get(id).is_some()) {
            id = health::BY_WORDS;
        }
        let what = what.map_or("", |what| message(self.language(), what));
        let counted = counts
            .counts()
            .into_iter()
            .map(|(name, n)| (name.to_owned(), n));
        let sorts = counts
            .seen
            .as_slice()
            .iter()
            .map(|(id, count)| (format!("seen {id}"), *count));
        SiteHealth {
            site: name.to_owned(),
            sentence: filled(self.language(), id, &[("site", name), ("what", what)]),
            trouble,
            counts: counted.chain(sorts).chain(self.file_counts(code)).collect(),
        }
    }

    /// Files on their way into the site's pages, once there were any.
    fn file_counts(&self, code: &str) -> impl Iterator<Item = (String, u32)> {
        let site = self.locations.0.get(code).filter(|site| site.files > 0);
        let counts = |site: &SiteLocation| {
            [
                ("files", site.files),
                ("filesWithPlace", site.places),
                ("filesUnseen", site.unseen),
            ]
        };
        let counts = site.map(counts).into_iter().flatten();
        counts.map(|(name, count)| (name.to_owned(), count))
    }

    /// Plain text for a technician: version, state, counts, policy keys passed over.
    fn report(&self, sites: &[SiteHealth]) -> String {
        let mut report = format!("Schoolgate {}\n", env!("CARGO_PKG_VERSION"));
        for site in sites {
            report.push_str(&format!("{}: {}\n", site.site, site.sentence));
            let counts = site
                .counts
                .iter()
                .map(|(name, count)| format!("{name} {count}"));
            report.push_str(&format!(
                "  {}\n",
                joined(&counts.collect::<Vec<_>>(), ", ")
            ));
        }
        for problem in &self.policy.problems {
            let (id, key) = match problem {
                Problem::Unknown(key) => (health::POLICY_UNKNOWN, key.as_str()),
                Problem::BadValue(key) => (health::POLICY_BAD_VALUE, key.as_str()),
                Problem::Both => (health::POLICY_BOTH, ""),
            };
            report.push_str(&filled(self.language(), id, &[("key", key)]));
            report.push('\n');
        }
        report
    }
}

/// The sentence, the sort of button that it names, and whether it is trouble; the worst first.
fn judge(counts: &SiteCounts) -> (MessageId, Option<MessageId>, bool) {
    if counts.is_blind() {
        (health::BLIND, Some(sort_of(&counts.missing)), true)
    } else if counts.unreadable > counts.read {
        (health::UNREADABLE, None, true)
    } else if SiteCounts::is_slow(counts.pressed, counts.let_go) {
        (health::SLOW, None, true)
    } else if counts.capped > 0 {
        (health::CAPPED, None, true)
    } else if counts.pages + counts.read == 0 {
        (health::IDLE, None, false)
    } else {
        (health::GOOD, None, false)
    }
}

/// The words for a sort of button, by its id in the site's plan.
fn sort_of(id: &str) -> MessageId {
    let holds = |words: &[&str]| words.iter().any(|word| gate_text::search::holds(id, word));
    if holds(&["accept", "confirm", "request"]) {
        health::WHAT_ACCEPT
    } else if holds(&["follow"]) {
        health::WHAT_FOLLOW
    } else if holds(&["message", "dm", "chat", "send"]) {
        health::WHAT_MESSAGE
    } else {
        health::WHAT_OTHER
    }
}
