//! Language packs: every text for people, compiled from `packs/<tag>/*.toml`.
//!
//! *Invariant:* knows languages and nothing else. No text for people lives in code.
#[cfg(any(feature = "apart", feature = "pages"))]
mod apart;
mod language;
#[cfg(feature = "checks")]
pub mod lexicon;
#[cfg(test)]
mod tests;

#[cfg(feature = "pages")]
pub use apart::texts;
#[cfg(feature = "apart")]
pub use apart::{Refused, take};
pub use language::Language;

/// The texts of one language, in the order of the ids.
struct Pack {
    /// Its tag, for example `tr`.
    tag: &'static str,
    /// The texts, one behind the other.
    #[cfg(not(feature = "apart"))]
    texts: &'static str,
    /// How many bytes each takes: lengths repeat, so they zip to half of what starting points do.
    lengths: &'static [u16],
}

impl Pack {
    fn text(&self, id: MessageId) -> Option<&'static str> {
        let (before, from) = self.lengths.split_at_checked(usize::from(id.0))?;
        let start: usize = before.iter().map(|length| usize::from(*length)).sum();
        let length = usize::from(*from.first()?);
        self.texts().get(start..start + length)
    }

    #[cfg(not(feature = "apart"))]
    fn texts(&self) -> &'static str {
        self.texts
    }

    /// How many bytes the texts take.
    #[cfg(feature = "apart")]
    fn size(&self) -> usize {
        self.lengths.iter().map(|length| usize::from(*length)).sum()
    }
}

/// One text for people, in every language; the constants are in [`id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageId(u16);

#[cfg(feature = "pages")]
impl MessageId {
    /// The text of that name (`file.table.key`), for pages that name their texts themselves.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let index = IDS.iter().position(|id| *id == name)?;
        u16::try_from(index).ok().map(Self)
    }
}

include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// A text in a language. Where a pack lacks it, the English one stands in (a test refuses that).
#[must_use]
pub fn message(language: Language, id: MessageId) -> &'static str {
    language
        .pack()
        .and_then(|pack| pack.text(id))
        .unwrap_or_default()
}

/// The text with each `{name}` replaced by its value. Values are not looked at again, so a value that
/// holds braces stays as it is; an unknown placeholder stays, too.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let found = after.split_once('}').and_then(|(name, tail)| {
            values
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value, tail))
        });
        if let Some((value, tail)) = found {
            out.push_str(value);
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// A text in a language with its placeholders filled: [`message`] and [`fill`] in one.
#[must_use]
pub fn filled(language: Language, id: MessageId, values: &[(&str, &str)]) -> String {
    fill(message(language, id), values)
}
