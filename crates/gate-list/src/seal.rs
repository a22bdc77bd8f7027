//! XChaCha20-Poly1305, as the body and the wrapped keys use it: cipher text, then 16 bytes of seal.
use crate::header::SEAL;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Tag, XChaCha20Poly1305};

/// Turns the cipher text at the front of `sealed` into plain text, in place. `None`: wrong key, or
/// altered; then the bytes are as they were.
pub(crate) fn open(key: &[u8; 32], nonce: &[u8; 24], aad: &[u8], sealed: &mut [u8]) -> Option<()> {
    let (text, seal) = sealed.split_last_chunk_mut::<SEAL>()?;
    let seal = Tag::from(*seal);
    XChaCha20Poly1305::new(key.into())
        .decrypt_inout_detached(nonce.into(), aad, text.into(), &seal)
        .ok()
}

/// Seals `text` and appends the seal.
#[cfg(feature = "build")]
pub(crate) fn seal(key: &[u8; 32], nonce: &[u8; 24], aad: &[u8], text: &mut Vec<u8>) -> Option<()> {
    let seal = XChaCha20Poly1305::new(key.into())
        .encrypt_inout_detached(nonce.into(), aad, text.as_mut_slice().into())
        .ok()?;
    text.extend(seal);
    Some(())
}
