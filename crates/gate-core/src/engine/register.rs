//! The list in force, the one that waits, and the way from a file to either.
use super::held::{Bar, Front, Held, Opened, Waiting};
use super::refused::Refused;
use crate::policy::Policy;
use crate::record::{FloorRecord, KeptKey};
use crate::wire::GuardState;
use gate_list::{List, Refusal, Sealed, Secret, SignerKey, Trust};

/// What is known of lists.
pub(crate) struct Register {
    /// The list that the database holds.
    pub(crate) held: Held,
    /// Why the held list is not used.
    bar: Option<Bar>,
    /// The list that waits.
    pub(crate) waiting: Option<Waiting>,
    /// What nothing may fall below.
    pub(crate) floor: FloorRecord,
}

impl Register {
    /// What the database's records amount to. `saved` is the list, `waiting` the one that waits.
    pub(crate) fn load(
        floor: FloorRecord,
        saved: Option<Vec<u8>>,
        waiting: Option<Vec<u8>>,
        expected: bool,
        policy: &Policy,
        now: u64,
    ) -> Self {
        let mut register = Self {
            held: Held::Nothing,
            bar: None,
            waiting: None,
            floor,
        };
        register.held = match saved {
            Some(file) => register.hold(file, policy),
            None if expected => Held::Lost,
            None => Held::Nothing,
        };
        if let Some(file) = waiting {
            // A file that may not be taken any more is simply forgotten.
            register.waiting = register.check(file, policy, now).ok();
        }
        register
    }

    /// A list from the database, checked as if it were new: the database may have been edited. Whether policy and
    /// clock allow it is asked later and again: either may be put right.
    fn hold(&self, file: Vec<u8>, policy: &Policy) -> Held {
        let signers = [self.floor.signers.as_slice(), policy.signers.as_slice()].concat();
        match Sealed::read(file, &self.trust(&signers, &Policy::default(), 0)) {
            Ok(sealed) => Held::Locked(Front::of(&sealed), Box::new(sealed)),
            Err(_) => Held::Lost,
        }
    }

    /// The signers whose lists count: the policy's, or those that the person trusted.
    fn signers<'a>(&'a self, policy: &'a Policy) -> &'a [SignerKey] {
        if policy.signers.is_empty() {
            &self.floor.signers
        } else {
            &policy.signers
        }
    }

    fn trust<'a>(&self, signers: &'a [SignerKey], policy: &Policy, now: u64) -> Trust<'a> {
        let school = policy
            .school
            .or_else(|| self.floor.held.map(|(school, _)| school));
        Trust {
            signers,
            school,
            floor: self.floor.held.map(|(_, floor)| floor),
            now,
        }
    }

    /// Checks a new file. An unknown signer is no refusal unless the policy names the signers.
    fn check(&self, file: Vec<u8>, policy: &Policy, now: u64) -> Result<Waiting, Refused> {
        let known = self.trust(self.signers(policy), policy, now);
        let (sealed, trusted) = match Sealed::read(file.clone(), &known) {
            Ok(sealed) => (sealed, true),
            Err(Refusal::SignerUnknown) if policy.signers.is_empty() => {
                let introduced = [Sealed::introduction(&file)?];
                (
                    Sealed::read(file.clone(), &self.trust(&introduced, policy, now))?,
                    false,
                )
            }
            Err(refusal) => return Err(refusal.into()),
        };
        let header = sealed.header();
        if policy.min_issue.is_some_and(|least| header.issue < least) {
            return Err(Refusal::OlderThanHeld.into());
        }
        if !header.uses.contact {
            return Err(Refused::NotForThis);
        }
        Ok(Waiting {
            front: Front::of(&sealed),
            trusted,
            file,
        })
    }

    /// Takes a new file, to wait; gives back the one that waited. The list in force stays in force.
    pub(crate) fn take(
        &mut self,
        file: Vec<u8>,
        policy: &Policy,
        now: u64,
    ) -> Result<Option<Waiting>, Refused> {
        let new = self.check(file, policy, now)?;
        Ok(self.waiting.replace(new))
    }

    /// The person compared the words of the waiting list's signer.
    pub(crate) fn trust_signer(&mut self) -> Result<(), Refused> {
        let waiting = self.waiting.as_mut().ok_or(Refused::NothingPending)?;
        waiting.trusted = true;
        self.floor.trust(waiting.front.signer);
        Ok(())
    }

    /// The front of the list that a code would open: the waiting one if it is trusted, else the locked one.
    pub(crate) fn to_unlock(&self) -> Result<&Front, Refused> {
        match (&self.waiting, &self.held) {
            (Some(waiting), _) if waiting.trusted => Ok(&waiting.front),
            (Some(_), Held::Locked(front, _)) => Ok(front),
            (Some(_), _) => Err(Refusal::SignerUnknown.into()),
            (None, Held::Locked(front, _)) => Ok(front),
            (None, Held::Open(front, _)) if self.bar == Some(Bar::OwnComputer) => Ok(front),
            _ => Err(Refused::NothingPending),
        }
    }

    /// Opens the waiting list, else the locked one. After an error everything is as before.
    pub(crate) fn unlock(
        &mut self,
        secret: &Secret<'_>,
        policy: &Policy,
        now: u64,
    ) -> Result<Opened, Refused> {
        self.to_unlock()?;
        match &self.waiting {
            Some(waiting) if waiting.trusted => {
                let trust = self.trust(core::slice::from_ref(&waiting.front.signer), policy, now);
                let sealed = Sealed::read(waiting.file.clone(), &trust)?;
                let key = sealed.content_key(secret)?;
                let mut list = sealed.unlock(secret)?;
                list.set_now(now);
                let opened = KeptKey {
                    list: list.digest(),
                    key: *key.as_bytes(),
                };
                let file = self.waiting.take().map(|waiting| {
                    self.floor
                        .raise(waiting.front.header.school, waiting.front.floor());
                    self.floor.trust(waiting.front.signer);
                    self.held = Held::Open(waiting.front, Box::new(list));
                    waiting.file
                });
                Ok(Opened { file, key: opened })
            }
            _ => self.unlock_held(secret, now),
        }
    }

    /// Opens the locked list; one whose inside is damaged is lost.
    pub(crate) fn unlock_held(&mut self, secret: &Secret<'_>, now: u64) -> Result<Opened, Refused> {
        let Held::Locked(_, sealed) = &self.held else {
            return Err(Refused::NothingPending);
        };
        let key = KeptKey {
            list: sealed.digest(),
            key: *sealed.content_key(secret)?.as_bytes(),
        };
        let Held::Locked(front, sealed) = core::mem::replace(&mut self.held, Held::Lost) else {
            return Err(Refused::NothingPending);
        };
        let mut list = sealed.unlock(secret)?;
        list.set_now(now);
        self.held = Held::Open(front, Box::new(list));
        Ok(Opened { file: None, key })
    }

    /// Asks anew whether policy and computer allow what is held, and drops what waits and may not.
    pub(crate) fn recheck(&mut self, policy: &Policy, own_computer: bool) {
        let refused = |front: &Front| {
            let signer = !policy.signers.is_empty() && !policy.signers.contains(&front.signer);
            let school = policy
                .school
                .is_some_and(|school| school != front.header.school);
            let issue = policy
                .min_issue
                .is_some_and(|least| front.header.issue < least);
            signer || school || issue
        };
        self.bar = match &self.held {
            Held::Locked(front, _) | Held::Open(front, _) if refused(front) => Some(Bar::Policy),
            Held::Locked(front, _) | Held::Open(front, _)
                if own_computer && !policy.managed && !front.header.own_computers =>
            {
                Some(Bar::OwnComputer)
            }
            _ => None,
        };
        if self
            .waiting
            .as_ref()
            .is_some_and(|waiting| refused(&waiting.front))
        {
            self.waiting = None;
        }
    }

    /// The held list is for the school's computers, and this is somebody's own.
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.bar == Some(Bar::OwnComputer)
    }

    /// Nothing is held, nothing waits, nobody is trusted.
    pub(crate) fn forget(&mut self) {
        *self = Self {
            held: Held::Nothing,
            bar: None,
            waiting: None,
            floor: FloorRecord::default(),
        };
    }

    /// Moves the clock of the list in force.
    pub(crate) fn set_now(&mut self, now: u64) {
        if let Held::Open(_, list) = &mut self.held {
            list.set_now(now);
        }
    }

    /// The list in force.
    pub(crate) fn list(&self) -> Option<&List> {
        match &self.held {
            Held::Open(_, list) if self.bar.is_none() && !list.is_over() => Some(list),
            _ => None,
        }
    }

    /// The front of the list that the database holds, unless the policy does not allow it.
    pub(crate) fn front(&self) -> Option<&Front> {
        match &self.held {
            Held::Locked(front, _) | Held::Open(front, _) if self.bar != Some(Bar::Policy) => {
                Some(front)
            }
            _ => None,
        }
    }

    /// How the guard is.
    pub(crate) fn state(&self, now: u64) -> GuardState {
        let waits = self.waiting.as_ref().is_some_and(|waiting| waiting.trusted);
        match (&self.held, self.front()) {
            (Held::Lost, _) => GuardState::Lost,
            (_, Some(front)) if front.header.is_over(now) => GuardState::Expired,
            (Held::Open(..), Some(_)) if self.bar.is_none() => GuardState::Protected,
            (_, Some(_)) => GuardState::Locked,
            (_, None) if waits => GuardState::Locked,
            (_, None) => GuardState::NoList,
        }
    }
}
