//! The keys of a list: one content key, and what is derived from it.
use crate::header::Header;
use core::fmt;
use zeroize::Zeroizing;

/// The secret that opens one issue of a list. A host may keep it, to open that issue again.
#[derive(Clone, PartialEq, Eq)]
pub struct ContentKey(Zeroizing<[u8; 32]>);

impl ContentKey {
    pub(crate) fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What the header publishes of the key, so that one file opens under one key only.
    pub(crate) fn commitment(&self) -> [u8; 32] {
        blake3::derive_key("schoolgate v1 commit", self.0.as_slice())
    }

    /// The key of the body.
    pub(crate) fn body_key(&self, header: &Header) -> Zeroizing<[u8; 32]> {
        self.derive("schoolgate v1 body", header)
    }

    /// The key of the tags.
    pub(crate) fn tag_key(&self, header: &Header) -> Zeroizing<[u8; 32]> {
        self.derive("schoolgate v1 tags", header)
    }

    fn derive(&self, context: &str, header: &Header) -> Zeroizing<[u8; 32]> {
        let mut material = Zeroizing::new([0; 80]);
        let parts = self.0.iter().chain(&header.salt).chain(&header.lineage);
        material
            .iter_mut()
            .zip(parts)
            .for_each(|(to, from)| *to = *from);
        Zeroizing::new(blake3::derive_key(context, material.as_slice()))
    }
}

impl fmt::Debug for ContentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContentKey")
    }
}

/// What can open a list.
#[derive(Clone, Copy)]
pub enum Secret<'a> {
    /// The key that the school's policy hands out.
    PolicyKey(&'a [u8; 32]),
    /// The passphrase as typed: stretched here, which takes a good part of a second and 64 MiB.
    #[cfg(feature = "argon2")]
    Passphrase(&'a str),
    /// The passphrase already stretched by [`crate::Kdf`].
    PassphraseKey(&'a [u8; 32]),
    /// The content key kept from an earlier opening.
    ContentKey(&'a [u8; 32]),
}
