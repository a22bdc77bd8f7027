//! How much is on a list: never who.
use crate::bytes::u32_at;
use crate::list::List;
use crate::table::PERSON_BITS;
use crate::tag::TagKind;
use gate_model::Kind;

/// How much is on a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The kinds that occur, with the number of entries of each.
    pub people: Vec<(Kind, u32)>,
    /// Handles.
    pub handles: u32,
    /// Numeric ids.
    pub numeric_ids: u32,
    /// E-mail addresses.
    pub emails: u32,
    /// Domains.
    pub domains: u32,
    /// Keys of names: several for each name.
    pub name_keys: u32,
}

impl List {
    /// Counts what is on the list, whether or not its last day is over.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for person in self.people() {
            match counts
                .people
                .iter_mut()
                .find(|(kind, _)| *kind == person.kind)
            {
                Some((_, number)) => *number += 1,
                None => counts.people.push((person.kind, 1)),
            }
        }
        for meta in self.ids.all() {
            let kind = u32_at(&self.file, meta).unwrap_or(0) >> PERSON_BITS & 63;
            let of = [
                (TagKind::Handle, &mut counts.handles),
                (TagKind::NumericId, &mut counts.numeric_ids),
                (TagKind::Email, &mut counts.emails),
            ];
            if let Some((_, number)) = of.into_iter().find(|(one, _)| *one as u32 == kind) {
                *number += 1;
            }
        }
        let length = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        counts.domains = length(self.domains.len());
        counts.name_keys = length(self.names.len());
        counts
    }
}
