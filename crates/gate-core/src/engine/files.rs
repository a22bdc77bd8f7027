//! Photos and videos on their way into a page.
use super::Engine;
use super::keeping::Window;
use crate::dialog::Files;
use crate::record::SiteLocation;
use crate::wire::{Answer, FileSeen, Record, rules};
use gate_model::Day;

impl Engine {
    pub(super) fn files(
        &mut self,
        address: &str,
        seen: &[FileSeen],
        window: &Window<'_>,
    ) -> Answer {
        let seen = if self.looks_into_files() { seen } else { &[] };
        let count = |wanted: &[FileSeen]| {
            let found = seen.iter().filter(|one| wanted.contains(one));
            u32::try_from(found.count()).unwrap_or(u32::MAX)
        };
        let unseen = count(&[FileSeen::Unreadable, FileSeen::Strange, FileSeen::Unknown]);
        let mut files = Files::count(seen);
        files.hushed = self.heard_of_strange(address, files, window);
        self.count_files(address, (seen.len(), files.found(), unseen), window);
        let language = self.language();
        Answer::Files {
            dialog: files.ask(language),
            note: files.note(language),
            language: language.tag().to_owned(),
        }
    }

    /// Whether the check of files is on.
    pub(super) fn looks_into_files(&self) -> bool {
        self.obeys(rules::FILES)
    }

    /// Whether staff were told today that there are formats that cannot be looked into; if not, they are told now.
    fn heard_of_strange(&mut self, address: &str, files: Files, window: &Window<'_>) -> bool {
        let site = gate_sites::site_of(address).filter(|_| !window.private && files.is_strange());
        let today = Day::of(self.now).0;
        site.is_some_and(|site| {
            let tell = |held: &mut SiteLocation| core::mem::replace(&mut held.strange, today);
            self.locations.0.with(site.code.as_str(), tell) == today
        })
    }

    /// Counts files: all of them, with a place, not looked into.
    pub(super) fn count_files(
        &mut self,
        address: &str,
        (files, places, unseen): (usize, usize, u32),
        window: &Window<'_>,
    ) {
        let site = gate_sites::site_of(address).filter(|_| !window.private);
        if let Some(site) = site.filter(|_| files > 0) {
            let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            self.locations.0.with(site.code.as_str(), |held| {
                held.count(number(files), number(places), unseen);
            });
            self.keep_personal(Record::Locations);
        }
    }
}
