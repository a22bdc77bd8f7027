//! What buttons teach: the icons of those whose deed is beyond doubt speak for others, of which no word is known.
use super::Engine;
use super::keeping::Window;
use crate::record::{Purpose, Tag};
use crate::wire::Record;
use gate_model::{Account, Sighting};

impl Engine {
    /// Learns from a button that was understood. A private window teaches nothing, nor does a person of whom
    /// nothing exact is known: two such could be one. Verdicts that pages hold stay: a lesson must not make a press
    /// wait on a page where everything is known already.
    pub(super) fn learn(&mut self, sighting: &Sighting, window: &Window<'_>) {
        let (Some(icon), [one]) = (sighting.teaches, sighting.targets.as_slice()) else {
            return;
        };
        let Some(person) = self.number_of(one).filter(|_| !window.private) else {
            return;
        };
        if self.icons.learn(icon, sighting.action, person) {
            self.keep_personal(Record::Icons);
        }
    }

    /// An account as a number that means nothing elsewhere; `None` where nothing exact is known of it.
    pub(super) fn number_of(&self, account: &Account) -> Option<u64> {
        let tags = self.device.identity(Purpose::Today, account);
        let bytes = |tag: Tag| tag.first_chunk().map(|bytes| u64::from_le_bytes(*bytes));
        tags.id.or(tags.handle).and_then(bytes)
    }
}
