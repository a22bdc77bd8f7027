//! From a file to the list in force: import, trust, unlock, and what the policy brings.
use super::Engine;
use super::held::{Front, Held, Opened};
use super::refused::Refused;
use crate::codec::{array_from_hex, to_hex};
use crate::record::KeptKey;
use crate::wire::{Answer, Effect, ListView, Record};
use gate_lang::id::list;
use gate_list::{Refusal, Secret, fingerprint_words};

/// Bytes of the signature at the end of a file, which its digest leaves out.
const SIGNATURE: usize = 64;

impl Engine {
    pub(super) fn import(&mut self, attachment: Option<Vec<u8>>) -> Answer {
        let taken = match attachment {
            Some(file) => self.take(file, false),
            None => Err(Refusal::NotAList.into()),
        };
        self.list_answer(taken)
    }

    pub(super) fn trust_signer(&mut self, words: &str) -> Answer {
        let right = self
            .register
            .waiting
            .as_ref()
            .ok_or(Refused::NothingPending)
            .map(|waiting| signer_words(&waiting.front) == words.trim());
        let trusted = match right {
            Ok(true) => self.register.trust_signer(),
            Ok(false) => {
                self.discard_waiting();
                Err(Refused::WordsDiffer)
            }
            Err(nothing) => Err(nothing),
        };
        if trusted.is_ok() {
            self.save(Record::Floor, self.register.floor.write());
            self.open_by_policy();
        }
        self.list_answer(trusted)
    }

    pub(super) fn unlock(&mut self, key: &str, keep: bool) -> Answer {
        let unlocked = self.try_unlock(key, keep);
        self.list_answer(unlocked)
    }

    fn try_unlock(&mut self, key: &str, keep: bool) -> Result<(), Refused> {
        let front = self.register.to_unlock()?;
        let own_computers = front.header.own_computers;
        if !own_computers && !self.policy.managed && self.is_own_computer() {
            return Err(Refused::OwnComputer);
        }
        if keep && !self.is_own_computer() {
            return Err(Refused::SharedComputer);
        }
        let key: [u8; 32] = array_from_hex(key).ok_or(Refusal::WrongKey)?;
        let secret = Secret::PassphraseKey(&key);
        let opened = self.register.unlock(&secret, &self.policy, self.now)?;
        self.adopt(opened, keep);
        Ok(())
    }

    /// Takes a new file: it opens at once by the policy's key, or waits. Behind one that the policy brings, a later
    /// issue that waits for its code goes on waiting.
    fn take(&mut self, file: Vec<u8>, by_policy: bool) -> Result<(), Refused> {
        let held = self.register.front().map(|front| front.digest);
        if held.is_some() && digest(&file) == held && self.register.waiting.is_none() {
            return Ok(());
        }
        let before = self.register.take(file.clone(), &self.policy, self.now)?;
        let later = before.filter(|before| {
            let new = self.register.waiting.as_ref();
            by_policy && new.is_some_and(|new| before.is_later(new))
        });
        let opened = self.open_by_policy();
        if let Some(later) = later {
            if opened {
                self.save(Record::Pending, later.file.clone());
            }
            self.register.waiting = Some(later);
        } else if !opened {
            self.save(Record::Pending, file);
        }
        Ok(())
    }

    /// Opens what waits or is locked with the policy's key; says whether that went well.
    fn open_by_policy(&mut self) -> bool {
        let Some(key) = self.policy.unlock_key else {
            return false;
        };
        let secret = Secret::PolicyKey(&key);
        match self.register.unlock(&secret, &self.policy, self.now) {
            Ok(opened) => {
                self.adopt(opened, false);
                true
            }
            // What waits may open by another key; the held list opens by its own.
            Err(_) => {
                if let Ok(opened) = self.register.unlock_held(&secret, self.now) {
                    self.adopt(opened, false);
                }
                false
            }
        }
    }

    /// A file that is not the school's must not stand before the list that is.
    fn discard_waiting(&mut self) {
        if self.register.front().is_none() {
            return;
        }
        self.register.waiting = None;
        self.effects.push(Effect::Erase {
            record: Record::Pending,
        });
    }

    /// Takes what the policy brings: its list, its key.
    pub(super) fn use_policy(&mut self) {
        if let Some(file) = self.policy.list.clone() {
            let known = self.register.front().map(|front| front.digest);
            let waits = self
                .register
                .waiting
                .as_ref()
                .map(|waiting| waiting.front.digest);
            let new = digest(&file);
            if new != known && new != waits {
                // A refusal leaves the old list in force; the options page tells the state.
                let _ = self.take(file, true);
            }
        }
        self.open_by_policy();
    }

    /// The kept key is the held list's.
    fn opens_held(&self, kept: &KeptKey) -> bool {
        matches!(&self.register.held, Held::Locked(front, _) if front.digest == kept.list)
    }

    /// Opens the held list with the key that was kept for it.
    pub(super) fn open_kept(&mut self, key: Option<KeptKey>) {
        if let Some(kept) = key.filter(|kept| self.opens_held(kept)) {
            let secret = Secret::ContentKey(&kept.key);
            // A key that no longer fits leaves the list locked, which the state then says.
            let opened = self.register.unlock_held(&secret, self.now);
            self.kept = opened.ok().map(|opened| opened.key);
        }
    }

    /// Has the host keep what a newly opened list needs, and only that.
    fn adopt(&mut self, opened: Opened, keep: bool) {
        if let Some(file) = opened.file {
            self.save(Record::List, file);
            self.effects.push(Effect::Erase {
                record: Record::Pending,
            });
            self.save(Record::Floor, self.register.floor.write());
            if let Some(front) = self.register.front() {
                self.expected = front.header.issue.to_string();
                self.effects.push(Effect::ExpectList {
                    note: self.expected.clone(),
                });
            }
        }
        self.recheck();
        let bytes = opened.key.write();
        self.kept = Some(opened.key);
        // The key of an earlier list opens nothing any more.
        self.effects.push(Effect::Erase {
            record: Record::Secret,
        });
        self.effects.push(if keep {
            Effect::Save {
                record: Record::Secret,
                bytes,
            }
        } else {
            Effect::SaveSession {
                record: Record::Secret,
                bytes,
            }
        });
        self.new_epoch();
    }

    /// The list that the person is dealing with: the waiting one, else the held one.
    fn list_answer(&self, done: Result<(), Refused>) -> Answer {
        match done.and_then(|()| self.current_list().ok_or(Refused::NothingPending)) {
            Ok(list) => Answer::List { list },
            Err(refused) => {
                let mut refusal = refused.view(self.language());
                if self.register.list().is_some() {
                    refusal.sentence.push(' ');
                    refusal.sentence.push_str(&self.say(list::REFUSAL_KEPT));
                }
                Answer::Refused { refusal }
            }
        }
    }

    fn current_list(&self) -> Option<ListView> {
        match &self.register.waiting {
            Some(waiting) => Some(self.list_view(&waiting.front, !waiting.trusted)),
            None => self.held_list(),
        }
    }

    /// The list that the database holds, or else the waiting one.
    pub(super) fn held_list(&self) -> Option<ListView> {
        match (self.register.front(), &self.register.waiting) {
            (Some(front), _) => Some(self.list_view(front, false)),
            (None, Some(waiting)) => Some(self.list_view(&waiting.front, !waiting.trusted)),
            (None, None) => None,
        }
    }

    fn list_view(&self, front: &Front, signer_pending: bool) -> ListView {
        let open = self
            .register
            .list()
            .filter(|list| list.digest() == front.digest);
        ListView {
            school: open
                .map(|list| list.school().name.clone())
                .unwrap_or_default(),
            issue: front.header.issue.to_string(),
            created: milliseconds(front.header.created),
            expires: milliseconds(front.header.not_after),
            in_force: open.is_some(),
            from_policy: self.policy.list.as_deref().and_then(digest) == Some(front.digest),
            signer_words: signer_words(front),
            signer_pending,
            own_computers: front.header.own_computers,
            code: front
                .kdf
                .map(|kdf| (kdf.memory, kdf.passes, kdf.lanes, to_hex(&kdf.salt))),
        }
    }
}

fn signer_words(front: &Front) -> String {
    fingerprint_words(&front.signer).join(" ")
}

/// What is signed of a file: all but the signature.
fn digest(file: &[u8]) -> Option<[u8; 32]> {
    let (signed, _) = file.split_at_checked(file.len().checked_sub(SIGNATURE)?)?;
    Some(*blake3::hash(signed).as_bytes())
}

/// Seconds as the milliseconds that JavaScript counts in.
fn milliseconds(seconds: u64) -> f64 {
    seconds.saturating_mul(1000) as f64
}
