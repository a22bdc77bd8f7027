//! `STATS`: figures that the builder left, each u32: chance of a name question, names above the gate,
//! version of the builder's rules. What follows is passed over.
use crate::bytes::u32_at;

/// Figures that the builder left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// How often an unrelated person whose name is like those on the list is expected to draw a name
    /// question, taken high, in parts per billion.
    pub chance_hits: u32,
    /// Names so common that they count only with other evidence.
    pub common_names: u32,
    /// The version of the rules by which names were weighed.
    pub rules: u32,
}

impl Stats {
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        Some(Self {
            chance_hits: u32_at(bytes, 0)?,
            common_names: u32_at(bytes, 4)?,
            rules: u32_at(bytes, 8)?,
        })
    }

    #[cfg(feature = "build")]
    pub(crate) fn write(&self) -> Vec<u8> {
        let figures = [self.chance_hits, self.common_names, self.rules];
        figures.into_iter().flat_map(u32::to_le_bytes).collect()
    }
}
