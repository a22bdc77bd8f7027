//! Texts that lie in a file beside a module: all languages by their tags, one text behind the other, no sign between.
#[cfg(feature = "pages")]
use crate::{IDS, Language, MessageId, OF_PAGES, message};
#[cfg(feature = "apart")]
use crate::{LANGUAGES, Pack};

/// What was taken in.
#[cfg(feature = "apart")]
static TAKEN: std::sync::OnceLock<&'static str> = std::sync::OnceLock::new();

/// These are the texts of another build.
#[cfg(feature = "apart")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Takes in the texts of all languages, for as long as the module lives. To be called before the first message is
/// asked for: until then all are empty.
///
/// # Errors
/// [`Refused`] when they are not as long as this module's are.
#[cfg(feature = "apart")]
pub fn take(texts: String) -> Result<(), Refused> {
    if texts.len() != LANGUAGES.iter().map(Pack::size).sum() {
        return Err(Refused);
    }
    TAKEN.get_or_init(|| texts.leak());
    Ok(())
}

#[cfg(feature = "apart")]
impl Pack {
    pub(crate) fn texts(&self) -> &'static str {
        let before = LANGUAGES.iter().take_while(|pack| pack.tag != self.tag);
        let start = before.map(Pack::size).sum();
        let taken = TAKEN.get().copied().unwrap_or_default();
        taken.get(start..).unwrap_or_default()
    }
}

/// The texts that a module takes in which has none of the pages' own.
#[cfg(feature = "pages")]
#[must_use]
pub fn texts() -> String {
    let is_common = |name: &str| {
        OF_PAGES
            .iter()
            .all(|file| name.split('.').next() != Some(*file))
    };
    let common = || (0..).zip(IDS).filter(|(_, name)| is_common(name));
    let of = |language| common().map(move |(index, _)| message(language, MessageId(index)));
    Language::all().flat_map(of).collect()
}
