//! What the links around a button say of who is meant, and whether they agree.
use super::{CODE, address::Who, payload::Profile};
use gate_model::{Account, Signal, Unreadable};

/// Collected names of accounts.
#[derive(Default)]
pub(super) struct Votes {
    cast: Vec<(Signal, Who)>,
}

impl Votes {
    /// Adds what one signal says, if it says anything.
    pub(super) fn add(&mut self, signal: Signal, who: Option<Who>) {
        self.cast.extend(who.map(|who| (signal, who)));
    }

    /// The account that all name. A number and a user name are two accounts, unless the page says that they
    /// are one.
    pub(super) fn account(&self, profile: Option<&Profile>) -> Result<Account, Unreadable> {
        let (_, first) = self.cast.first().ok_or(Unreadable::NoTarget)?;
        let mut account = Account::unknown(CODE);
        for (_, who) in &self.cast {
            let joined = || profile.is_some_and(|profile| profile.joins(first, who));
            if who != first && !joined() {
                return Err(Unreadable::TargetsDisagree);
            }
            match who {
                Who::Number(id) => account.id = Some(id.clone()),
                Who::Name(handle) => account.handle = Some(handle.clone()),
            }
        }
        if let Some(profile) = profile {
            profile.complete(&mut account);
        }
        Ok(account)
    }

    /// Nobody is named yet.
    pub(super) const fn is_empty(&self) -> bool {
        self.cast.is_empty()
    }

    /// Whether this is so of every name.
    pub(super) fn all(&self, is: impl Fn(&Who) -> bool) -> bool {
        self.cast.iter().all(|(_, who)| is(who))
    }

    /// The kinds of signals that named somebody, each once, in the order in which they were added.
    pub(super) fn signals(&self) -> Vec<Signal> {
        let mut kinds = Vec::new();
        for (signal, _) in &self.cast {
            if !kinds.contains(signal) {
                kinds.push(*signal);
            }
        }
        kinds
    }
}
