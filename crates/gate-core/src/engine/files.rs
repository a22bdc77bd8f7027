//! Photos and videos on their way into a page.
use super::Engine;
use super::keeping::Window;
use crate::dialog::Files;
use crate::wire::{Answer, FILES_CHECK, FileSeen, Record};

impl Engine {
    pub(super) fn files(
        &mut self,
        address: &str,
        seen: &[FileSeen],
        window: &Window<'_>,
    ) -> Answer {
        let off = self.settings.in_force(&self.policy).checks_off;
        let seen = match off.iter().any(|name| name == FILES_CHECK) {
            true => &[],
            false => seen,
        };
        let count = |wanted: &[FileSeen]| {
            let found = seen.iter().filter(|one| wanted.contains(one));
            u32::try_from(found.count()).unwrap_or(u32::MAX)
        };
        let unseen = count(&[FileSeen::Unreadable, FileSeen::Unknown]);
        let files = Files::count(seen);
        self.count_files(address, (seen.len(), files.found(), unseen), window);
        let language = self.language();
        Answer::Files {
            dialog: files.ask(language),
            note: files.note(language),
            language: language.tag().to_owned(),
        }
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
