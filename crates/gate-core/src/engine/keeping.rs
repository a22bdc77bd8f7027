//! What is written, where, and what is not: private windows leave nothing, shared computers nothing
//! about anybody beyond the session.
use super::{Engine, official};
use crate::policy::Policy;
use crate::record::{Bios, DeviceKey, Health, Journal, Locations, Marks, Settings, Today, icons};
use crate::wire::{Answer, Caller, Effect, Record, SettingsView};

/// The window that a request comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window<'a> {
    /// The tab's number; empty for our own pages.
    pub(crate) tab: &'a str,
    /// Nothing of it is written.
    pub(crate) private: bool,
}

impl<'a> Window<'a> {
    pub(crate) fn of(caller: &'a Caller) -> Self {
        match caller {
            Caller::Page { tab, private, .. } => Self {
                tab,
                private: *private,
            },
            Caller::Own | Caller::Background => Self {
                tab: "",
                private: false,
            },
        }
    }
}

/// The records that say anything about the person who uses the browser.
const PERSONAL: [Record; 6] = [
    Record::DeviceKey,
    Record::Marks,
    Record::Today,
    Record::Journal,
    Record::Locations,
    Record::Bios,
];

impl Engine {
    /// Whether others use this computer; `None` as long as neither person nor school has said.
    pub(super) fn shared_computer(&self) -> Option<bool> {
        self.settings.in_force(&self.policy).shared_computer
    }

    /// The person has said that nobody else uses this computer.
    pub(super) fn is_own_computer(&self) -> bool {
        self.shared_computer() == Some(false)
    }

    /// Writes a record about the person: on their own computer for good, else for the session.
    pub(super) fn keep_personal(&mut self, record: Record) {
        if !self.device_kept {
            self.device_kept = true;
            self.keep_for(Record::DeviceKey);
        }
        self.keep_for(record);
    }

    fn keep_for(&mut self, record: Record) {
        let bytes = match record {
            Record::DeviceKey => self.device.write(),
            Record::Marks => self.marks.write(),
            Record::Today => self.today.write(),
            Record::Journal => self.journal.write(),
            Record::Locations => self.locations.write(),
            Record::Bios => self.bios.write(),
            Record::Icons => {
                let bytes = icons::write(&self.icons);
                return self.effects.push(Effect::SaveSession { record, bytes });
            }
            _ => return,
        };
        self.keep_secretly(record, bytes);
    }

    /// Writes bytes for good on the person's own computer, else for the session.
    pub(super) fn keep_secretly(&mut self, record: Record, bytes: Vec<u8>) {
        self.effects.push(if self.is_own_computer() {
            Effect::Save { record, bytes }
        } else {
            Effect::SaveSession { record, bytes }
        });
    }

    pub(super) fn save(&mut self, record: Record, bytes: Vec<u8>) {
        self.effects.push(Effect::Save { record, bytes });
    }

    pub(super) fn settings_now(&self) -> Answer {
        let settings = self.settings.in_force(&self.policy);
        Answer::Settings {
            strange: official::strange(&settings.official_accounts),
            settings,
            locked: self
                .policy
                .locked
                .iter()
                .map(|name| (*name).to_owned())
                .collect(),
        }
    }

    pub(super) fn change(&mut self, wanted: SettingsView) -> Answer {
        let before = self.settings.in_force(&self.policy);
        self.settings.choose(wanted, &self.policy);
        let after = self.settings.in_force(&self.policy);
        if before != after {
            self.keep_settings();
            if before.journal && !after.journal {
                self.journal = Journal::default();
                self.effects.push(Effect::Erase {
                    record: Record::Journal,
                });
            }
            if before.shared_computer != after.shared_computer {
                self.recheck();
                self.move_personal();
            }
            self.new_epoch();
        }
        self.settings_now()
    }

    /// Of a shared computer only what everybody there is to find goes to the disk.
    fn keep_settings(&mut self) {
        let record = Record::Settings;
        let bytes = self.settings.write();
        let lasting = match self.is_own_computer() {
            true => bytes.clone(),
            false => self.settings.of_computer().write(),
        };
        self.save(record, lasting);
        self.effects.push(Effect::SaveSession { record, bytes });
    }

    /// Puts everything where it belongs, after the policy said whose computer this is, or when what was said is not
    /// carried out yet.
    pub(super) fn settle(&mut self) {
        self.keep_settings();
        self.move_personal();
    }

    /// The computer has become shared, or one's own: what is known moves to where it may be.
    fn move_personal(&mut self) {
        // On one's own computer too: what stayed in the session would come before what is then written for good.
        let left = (!self.is_own_computer()).then_some(Record::Secret);
        for record in PERSONAL.into_iter().chain(left) {
            self.effects.push(Effect::Erase { record });
        }
        if self.register.is_elsewhere() && self.kept.take().is_some() {
            self.effects.push(Effect::Erase {
                record: Record::Secret,
            });
        }
        if let Some(kept) = &self.kept {
            // Or the list would be locked as soon as this engine ends. To keep it for good, it is unlocked anew.
            self.effects.push(Effect::SaveSession {
                record: Record::Secret,
                bytes: kept.write(),
            });
        }
        let is_used = [
            (Record::DeviceKey, self.device_kept),
            (Record::Marks, !self.marks.0.is_empty()),
            (Record::Today, !self.today.is_empty()),
            (Record::Journal, !self.journal.0.is_empty()),
            (Record::Locations, !self.locations.0.as_slice().is_empty()),
            (Record::Bios, !self.bios.0.as_slice().is_empty()),
        ];
        for (record, _) in is_used.into_iter().filter(|(_, used)| *used) {
            self.keep_for(record);
        }
    }

    /// Forgets everything, as if newly installed. A list that the policy carries comes back with it.
    pub(super) fn forget(&mut self) -> Answer {
        self.effects.push(Effect::EraseAll);
        self.effects.push(Effect::ExpectList {
            note: String::new(),
        });
        // Another key than before, also within one start.
        let generation = u8::try_from(self.epoch % 255).unwrap_or_default();
        let generation = generation.saturating_add(1);
        self.device = DeviceKey::fresh(&self.entropy, generation);
        self.device_kept = false;
        self.settings = Settings::default();
        self.marks = Marks::default();
        self.journal = Journal::default();
        self.health = Health::default();
        self.locations = Locations::default();
        self.bios = Bios::default();
        self.icons = gate_sites::Icons::default();
        for today in [&mut self.today, &mut self.private_today] {
            *today = Today::default();
            today.turn(gate_model::Day::of(self.now));
        }
        self.expected.clear();
        self.register.forget();
        self.kept = None;
        self.new_epoch();
        Answer::Done
    }
}

/// The database holds what it may not, or the session what is to be kept for good: whose computer it is was said when no
/// engine ran, or one ended over it. As long as it is not said all stays where it is, for the policy may come late.
pub(super) fn is_astray(
    saved: &[(Record, Vec<u8>)],
    session: &[(Record, Vec<u8>)],
    settings: &Settings,
    policy: &Policy,
) -> bool {
    match settings.in_force(policy).shared_computer {
        Some(true) => saved.iter().any(|(record, bytes)| match record {
            Record::Settings => *bytes != settings.of_computer().write(),
            Record::Secret => true,
            _ => PERSONAL.contains(record),
        }),
        Some(false) => session.iter().any(|held| match held.0 {
            Record::Settings => !saved.contains(held),
            record => PERSONAL.contains(&record),
        }),
        None => false,
    }
}
