//! A host: it performs effects by keeping them, and can be stopped and started between any two steps.
use crate::school::{CODE, NOW, Recipe, hex};
use gate_core::wire::{
    Answer, Caller, Choice, Dialog, Effect, GuardState, HealthView, Icon, Keyed, OwnPage,
    RawPolicy, Ready, Record, Request, SettingsView, StatusView,
};
use gate_core::{Engine, Start};
use gate_model::{Page, Snapshot};
use serde_json::Value;
use std::collections::BTreeMap;

/// What stands in the tab in front.
const HOME: &str = "https://x.com/home";

/// A browser without a browser.
pub struct Host {
    /// Records in the database.
    pub saved: BTreeMap<Record, Vec<u8>>,
    /// Records until the browser closes.
    pub session: BTreeMap<Record, Vec<u8>>,
    /// The note of the last `ExpectList`.
    pub expected: String,
    /// The policy.
    pub policy: RawPolicy,
    /// Now.
    pub now: u64,
    /// Stop and start the engine before each request.
    pub restless: bool,
    /// The window is private.
    pub private: bool,
    /// The effects of the last request.
    pub effects: Vec<Effect>,
    starts: u8,
    engine: Engine,
}

impl Default for Host {
    fn default() -> Self {
        Self::new(RawPolicy::default())
    }
}

impl Host {
    /// A fresh browser under this policy.
    #[must_use]
    pub fn new(policy: RawPolicy) -> Self {
        let mut host = Self {
            saved: BTreeMap::new(),
            session: BTreeMap::new(),
            expected: String::new(),
            policy,
            now: NOW,
            restless: false,
            private: false,
            effects: Vec::new(),
            starts: 0,
            engine: Engine::new(Start::default()),
        };
        host.restart();
        host
    }

    /// One's own computer with the usual list in force.
    #[must_use]
    pub fn protected() -> Self {
        let mut host = Self::default();
        host.own_computer();
        host.hold(&Recipe::default());
        host
    }

    /// The person says that nobody else uses this computer.
    pub fn own_computer(&mut self) {
        self.change(|settings| settings.shared_computer = Some(false));
    }

    /// Imports, trusts and unlocks a list.
    pub fn hold(&mut self, recipe: &Recipe) {
        self.import(recipe.build());
        self.own(Request::TrustSigner {
            words: recipe.words(),
        });
        let keep = self.settings().shared_computer == Some(false);
        let answer = self.unlock(keep);
        assert!(
            matches!(&answer, Answer::List { list } if list.in_force),
            "{answer:?}"
        );
    }

    /// Unlocks with the right code.
    pub fn unlock(&mut self, keep: bool) -> Answer {
        self.own(Request::Unlock {
            key: hex(&CODE),
            keep,
        })
    }

    /// Stops the engine and starts another from what was kept.
    pub fn restart(&mut self) {
        self.starts = self.starts.wrapping_add(1);
        self.engine = Engine::new(Start {
            saved: self.saved.clone().into_iter().collect(),
            session: self.session.clone().into_iter().collect(),
            policy: self.policy.clone(),
            expected: self.expected.clone(),
            browser_language: "en-GB".to_owned(),
            entropy: [self.starts; 32],
            now: self.now,
        });
    }

    /// Closes the browser and opens it again.
    pub fn reopen(&mut self) {
        self.session.clear();
        self.restart();
    }

    /// Asks as anybody.
    pub fn ask(&mut self, caller: &Caller, request: Request, file: Option<Vec<u8>>) -> Answer {
        if self.restless {
            self.restart();
        }
        let reply = self.engine.handle(caller, request, file, self.now);
        self.effects = reply.effects;
        for effect in self.effects.clone() {
            self.perform(effect);
        }
        reply.answer
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Save { record, bytes } => {
                self.saved.insert(record, bytes);
            }
            Effect::SaveSession { record, bytes } => {
                self.session.insert(record, bytes);
            }
            Effect::Erase { record } => {
                self.saved.remove(&record);
                self.session.remove(&record);
            }
            Effect::EraseAll => {
                self.saved.clear();
                self.session.clear();
            }
            Effect::ExpectList { note } => self.expected = note,
            Effect::SetIcon { .. } | Effect::Open { .. } | Effect::NewEpoch { .. } => {}
        }
    }

    /// The content script of one tab.
    #[must_use]
    pub fn tab(&self) -> Caller {
        self.tab_at(HOME)
    }

    /// The content script of the same tab, when it stands elsewhere.
    #[must_use]
    pub fn tab_at(&self, address: &str) -> Caller {
        Caller::Page {
            address: address.to_owned(),
            tab: "1".to_owned(),
            private: self.private,
        }
    }

    /// Asks as one of our own pages.
    pub fn own(&mut self, request: Request) -> Answer {
        self.ask(&Caller::Own, request, None)
    }

    /// Imports a file.
    pub fn import(&mut self, file: Vec<u8>) -> Answer {
        self.ask(&Caller::Own, Request::Import, Some(file))
    }

    /// The settings now.
    pub fn settings(&mut self) -> SettingsView {
        match self.own(Request::Settings) {
            Answer::Settings { settings, .. } => settings,
            other => panic!("{other:?}"),
        }
    }

    /// How the guard is, as the popup over the tab shows it.
    pub fn status(&mut self) -> StatusView {
        let address = Some(HOME.to_owned());
        match self.own(Request::Status { address }) {
            Answer::Status { status } => status,
            other => panic!("{other:?}"),
        }
    }

    /// The state of the guard as a whole.
    pub fn guard(&mut self) -> GuardState {
        self.status().guard
    }

    /// How well the sites' pages are understood.
    pub fn health(&mut self) -> HealthView {
        match self.own(Request::Health) {
            Answer::Health { health } => health,
            other => panic!("{other:?}"),
        }
    }

    /// The last request ended the verdicts that pages hold.
    #[must_use]
    pub fn ended_verdicts(&self) -> bool {
        let is_epoch = |effect: &Effect| matches!(effect, Effect::NewEpoch { .. });
        self.effects.iter().any(is_epoch)
    }

    /// The toolbar buttons that the last request changed: the tab, or all that have none of their own.
    #[must_use]
    pub fn icons(&self) -> Vec<(Option<&str>, Icon)> {
        let icon = |effect| match effect {
            &Effect::SetIcon { ref tab, icon, .. } => Some((tab.as_deref(), icon)),
            _ => None,
        };
        self.effects.iter().filter_map(icon).collect()
    }

    /// What waits on this page of ours, when the last request opened it.
    #[must_use]
    pub fn opened(&self, wanted: OwnPage) -> Option<&str> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::Open { page, pending } if *page == wanted => Some(pending.as_str()),
            _ => None,
        })
    }

    /// Changes settings.
    pub fn change(&mut self, edit: impl Fn(&mut SettingsView)) -> Answer {
        let mut settings = self.settings();
        edit(&mut settings);
        self.own(Request::Change { settings })
    }

    /// What a press would find.
    pub fn look(&mut self, page: &Page, snapshot: &Snapshot) -> Ready {
        let keyed = Keyed {
            key: "k".to_owned(),
            snapshot: snapshot.clone(),
        };
        let request = Request::Look {
            page: page.clone(),
            snapshots: vec![keyed],
        };
        match self.ask(&self.tab(), request, None) {
            Answer::Looked { outcomes, .. } => outcomes[0].ready,
            other => panic!("{other:?}"),
        }
    }

    /// Presses.
    pub fn press(&mut self, page: &Page, snapshot: &Snapshot) -> Answer {
        let request = Request::Press {
            page: page.clone(),
            snapshot: snapshot.clone(),
        };
        self.ask(&self.tab(), request, None)
    }

    /// Presses and expects a dialog.
    pub fn dialog(&mut self, page: &Page, snapshot: &Snapshot) -> Dialog {
        match self.press(page, snapshot) {
            Answer::Show { dialog } => dialog,
            other => panic!("a dialog was expected, not {other:?}"),
        }
    }

    /// Answers the dialog.
    pub fn choose(&mut self, page: &Page, snapshot: &Snapshot, choice: Choice) -> Answer {
        let (page, snapshot) = (page.clone(), snapshot.clone());
        self.ask(
            &self.tab(),
            Request::Choose {
                page,
                snapshot,
                choice,
            },
            None,
        )
    }
}

/// An answer as JSON, without what is random on purpose: the epoch, and tags under the device key.
#[must_use]
pub fn plain(answer: &Answer) -> Value {
    let mut value = serde_json::to_value(answer).unwrap();
    if let Some(object) = value.as_object_mut() {
        object.remove("epoch");
        object.remove("export");
    }
    value
}
