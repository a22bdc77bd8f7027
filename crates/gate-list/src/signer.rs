//! The school's public key, its signature under a list, and its fingerprint in words.
use crate::Refusal;
use crate::words::word;
use ed25519_dalek::{Signature, VerifyingKey};

/// Words in a spoken fingerprint: 64 bits.
pub const FINGERPRINT_WORDS: usize = 8;

/// The public half of the key with which a school signs its lists (Ed25519).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SignerKey(pub [u8; 32]);

impl SignerKey {
    /// The eight bytes by which a header names its signer.
    pub(crate) fn id(&self) -> [u8; 8] {
        let mut id = [0; 8];
        let digest = blake3::derive_key("schoolgate v1 signer id", &self.0);
        id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        id
    }

    /// Checks the signature of a file's digest.
    pub(crate) fn verify(&self, digest: &[u8; 32], signature: &[u8; 64]) -> Result<(), Refusal> {
        VerifyingKey::from_bytes(&self.0)
            .and_then(|key| {
                key.verify_strict(&signed_text(digest), &Signature::from_bytes(signature))
            })
            .map_err(|_| Refusal::SignatureWrong)
    }
}

/// What is signed: the digest behind a prefix that no other use of the key shares.
pub(crate) fn signed_text(digest: &[u8; 32]) -> Vec<u8> {
    let mut text = b"schoolgate list v1\0".to_vec();
    text.extend(digest);
    text
}

/// A public key as words, to be read aloud and compared.
#[must_use]
pub fn fingerprint_words(key: &SignerKey) -> [&'static str; FINGERPRINT_WORDS] {
    let digest = blake3::derive_key("schoolgate v1 fingerprint", &key.0);
    core::array::from_fn(|at| digest.get(at).copied().map(word).unwrap_or_default())
}
