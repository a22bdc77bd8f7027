//! What is being written, as a content script tells it.
use super::*;

/// The words in a composer's editors. It has no `Debug`: what people write goes into no log.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The texts of all editors that are sent together, in order.
    pub texts: Vec<String>,
    /// Which of them is being written.
    pub at: u32,
    /// Of each text the ranges that the page itself put there, which are not judged: starts and ends in turn, in
    /// order, in UTF-16 units.
    pub given: Vec<Vec<u32>>,
    /// It is about to be posted.
    pub posting: bool,
    /// The texts, joined by empty lines, of which the person has said that they are not about their school; empty when
    /// they have not.
    pub not_school: String,
}

impl core::fmt::Debug for Draft {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let lengths: Vec<_> = self.texts.iter().map(String::len).collect();
        f.debug_struct("Draft")
            .field("texts", &lengths)
            .field("at", &self.at)
            .field("given", &self.given)
            .field("posting", &self.posting)
            .field("not_school", &self.not_school.len())
            .finish()
    }
}
