//! Signals that name a handle, and whether they agree.
use gate_model::{Handle, Signal};

/// What the signals say.
pub(super) enum Outcome {
    /// No signal names anybody.
    Silent,
    /// All that name somebody name this one.
    Agreed(Handle),
    /// Two signals name two.
    Split,
}

/// Collected signals.
#[derive(Default)]
pub(super) struct Votes {
    cast: Vec<(Signal, Handle)>,
}

impl Votes {
    /// Adds what one signal says, if it says anything.
    pub(super) fn add(&mut self, signal: Signal, handle: Option<Handle>) {
        self.cast.extend(handle.map(|handle| (signal, handle)));
    }

    /// What all say together. The page's address alone is not enough: during a change of page it is
    /// ahead of, or behind, what is shown.
    pub(super) fn outcome(&self) -> Outcome {
        let Some((_, first)) = self.cast.first() else {
            return Outcome::Silent;
        };
        if self.cast.iter().any(|(_, handle)| handle != first) {
            Outcome::Split
        } else if self
            .cast
            .iter()
            .all(|(signal, _)| *signal == Signal::Address)
        {
            Outcome::Silent
        } else {
            Outcome::Agreed(first.clone())
        }
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
