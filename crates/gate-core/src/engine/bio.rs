//! What one says of oneself in a profile, kept so that a disclaimer there is known while one writes elsewhere.
use super::Engine;
use super::keeping::Window;
use crate::wire::Record;
use gate_model::{Page, Viewer};
use gate_sites::Site;

impl Engine {
    /// Remembers the words of one's own profile when it is open.
    pub(super) fn note_bio(&mut self, page: &Page, window: &Window<'_>) {
        let site = gate_sites::site_of(&page.address).filter(|_| !window.private);
        if let Some((site, bio)) = site.and_then(|site| Some((site, (site.own_bio)(page)?))) {
            let names = names_of(site, (site.viewer)(page).as_ref());
            self.keep_bio(&names, bio.expose(), window);
        }
    }

    /// The words that a profile holds while they are edited are those that the page put there.
    pub(super) fn keep_bio(&mut self, names: &[String], words: &str, window: &Window<'_>) {
        if window.private {
            return;
        }
        let mut is_news = false;
        for name in names {
            is_news |= self.bios.note(name, words);
        }
        if is_news {
            self.keep_personal(Record::Bios);
        }
    }
}

/// Under which names the words of an account are kept; an unknown one has none but the site's.
pub(super) fn names_of(site: &Site, viewer: Option<&Viewer>) -> Vec<String> {
    let site = site.code.as_str();
    let Some(viewer) = viewer else {
        return vec![format!("{site}:")];
    };
    let acting = viewer.acting_as.as_ref();
    let id = acting
        .or(viewer.id.as_ref())
        .map(|id| id.digits.expose().as_str());
    let handle = viewer
        .handle
        .as_ref()
        .map(|handle| handle.name.expose().as_str());
    let handle = handle.filter(|_| acting.is_none());
    let names = id.into_iter().chain(handle);
    names.map(|name| format!("{site}:{name}")).collect()
}
