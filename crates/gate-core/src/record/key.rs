//! The content key of the list in force, where it may be kept.
use crate::codec::{Reader, Writer};
use core::fmt;

/// A content key, bound to the one list that it opens.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct KeptKey {
    /// Digest of the list.
    pub(crate) list: [u8; 32],
    /// The key.
    pub(crate) key: [u8; 32],
}

impl KeptKey {
    const VERSION: u8 = 1;

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let kept = Self {
            list: r.array()?,
            key: r.array()?,
        };
        r.end().map(|()| kept)
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        Writer::new(Self::VERSION)
            .array(&self.list)
            .array(&self.key)
            .finish()
    }
}

impl fmt::Debug for KeptKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeptKey")
    }
}
