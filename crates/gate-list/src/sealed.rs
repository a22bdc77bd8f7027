//! A list whose signature has been checked and whose body is still encrypted.
use crate::bytes::array_at;
use crate::header::SIGNATURE;
use crate::keys::{ContentKey, Secret};
use crate::{Header, Kdf, List, Refusal, SignerKey, Trust, seal, stanza};
use gate_text::FOLD_VERSION;

/// A list whose signature has been checked and whose body is still encrypted.
#[derive(Debug)]
pub struct Sealed {
    file: Vec<u8>,
    header: Header,
    digest: [u8; 32],
    signer: SignerKey,
    now: u64,
}

impl Sealed {
    /// Checks a file from outside to inside: shape, signer, signature, then whether it is the right
    /// list at the right time.
    ///
    /// # Errors
    /// Any [`Refusal`] but [`Refusal::WrongKey`].
    pub fn read(bytes: Vec<u8>, trust: &Trust) -> Result<Self, Refusal> {
        let header = Header::read(&bytes)?;
        let signer = trust.signer(&header)?;
        let digest = signed_digest(&bytes, &signer)?;
        stanza::stanzas(&header, &bytes)?;
        trust.check(&header, &digest)?;
        if header.fold_version > FOLD_VERSION {
            return Err(Refusal::NewerFold);
        }
        Ok(Self {
            file: bytes,
            header,
            digest,
            signer,
            now: trust.now,
        })
    }

    /// The key that a file says it is signed with, if the signature agrees. It is trusted by nobody
    /// yet: show its [`crate::fingerprint_words`], and pin it when a person has compared them.
    ///
    /// # Errors
    /// The file is no list, is damaged, names no key, or its signature is wrong.
    pub fn introduction(bytes: &[u8]) -> Result<SignerKey, Refusal> {
        let header = Header::read(bytes)?;
        let signer = stanza::signer(&header, bytes)?;
        signed_digest(bytes, &signer)?;
        Ok(signer)
    }

    /// The signed front.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// Who signed.
    #[must_use]
    pub const fn signer(&self) -> SignerKey {
        self.signer
    }

    /// What was signed: the digest to keep in a [`crate::Floor`].
    #[must_use]
    pub const fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// How its passphrase is stretched; `None` when it opens by no passphrase.
    #[must_use]
    pub fn kdf(&self) -> Option<Kdf> {
        stanza::kdf(&self.header, &self.file)
    }

    /// The content key, so that a host can keep it and need no passphrase next time.
    ///
    /// # Errors
    /// [`Refusal::WrongKey`].
    pub fn content_key(&self, secret: &Secret) -> Result<ContentKey, Refusal> {
        stanza::content_key(&self.header, &self.file, secret)
    }

    /// Opens the body, in place.
    ///
    /// # Errors
    /// [`Refusal::WrongKey`], or [`Refusal::Damaged`] when what is inside is not well-formed.
    pub fn unlock(mut self, secret: &Secret) -> Result<List, Refusal> {
        let key = self.content_key(secret)?;
        let (front, rest) = self
            .file
            .split_at_mut_checked(self.header.length)
            .ok_or(Refusal::Damaged)?;
        let body = rest
            .get_mut(..self.header.body_length)
            .ok_or(Refusal::Damaged)?;
        seal::open(&key.body_key(&self.header), &self.header.nonce, front, body)
            .ok_or(Refusal::Damaged)?;
        let tag_key = key.tag_key(&self.header);
        List::open(self.file, self.header, self.digest, tag_key, self.now)
    }
}

/// The digest of all but the signature, if the signature is the signer's.
fn signed_digest(file: &[u8], signer: &SignerKey) -> Result<[u8; 32], Refusal> {
    let end = file.len().checked_sub(SIGNATURE).ok_or(Refusal::Damaged)?;
    let (signed, _) = file.split_at_checked(end).ok_or(Refusal::Damaged)?;
    let signature = array_at(file, end).ok_or(Refusal::Damaged)?;
    let digest = *blake3::hash(signed).as_bytes();
    signer.verify(&digest, &signature)?;
    Ok(digest)
}
