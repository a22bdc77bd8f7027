//! Stanzas: what stands between the fixed header and the body. Each is type u8, length u16, data.
//!
//! | type | data |
//! |---|---|
//! | 1 policy key | nonce 24, wrapped content key 48, policy key id 8 |
//! | 2 passphrase | Argon2id memory u32, passes u32, lanes u32, salt 16; nonce 24, wrapped content key 48 |
//! | 3 | kept free for X25519 |
//! | 4 signer | the signer's whole public key 32, for the first import, where no key is pinned yet |
//!
//! Keys are wrapped with the fixed header as associated data, which ties them to this issue. Stanzas
//! of other types are passed over.
use crate::bytes::{array_at, u8_at, u16_at};
use crate::header::{FIXED, Header};
use crate::keys::{ContentKey, Secret};
use crate::{Kdf, Refusal, SignerKey, seal};
use zeroize::Zeroizing;

pub(crate) const POLICY: u8 = 1;
pub(crate) const PASSPHRASE: u8 = 2;
pub(crate) const SIGNER: u8 = 4;

/// Bytes of each stanza with its type and length.
#[cfg(feature = "build")]
pub(crate) const POLICY_LENGTH: usize = 3 + 24 + WRAPPED + 8;
#[cfg(feature = "build")]
pub(crate) const PASSPHRASE_LENGTH: usize = 3 + Kdf::LENGTH + 24 + WRAPPED;
#[cfg(feature = "build")]
pub(crate) const SIGNER_LENGTH: usize = 3 + 32;

/// Bytes of a wrapped content key.
const WRAPPED: usize = 48;

/// Type and data.
type Stanza<'a> = (u8, &'a [u8]);

/// The stanzas of a list, each as type and data. Fails unless they fill their place exactly.
pub(crate) fn stanzas<'a>(header: &Header, file: &'a [u8]) -> Result<Vec<Stanza<'a>>, Refusal> {
    let mut rest = file.get(FIXED..header.length).ok_or(Refusal::Damaged)?;
    let mut all = Vec::new();
    for _ in 0..header.stanzas {
        let (stanza, after) = split(rest).ok_or(Refusal::Damaged)?;
        all.push(stanza);
        rest = after;
    }
    if rest.is_empty() {
        Ok(all)
    } else {
        Err(Refusal::Damaged)
    }
}

/// The first stanza, and what comes after it.
fn split(bytes: &[u8]) -> Option<(Stanza<'_>, &[u8])> {
    let length = usize::from(u16_at(bytes, 1)?);
    let (data, after) = bytes.get(3..)?.split_at_checked(length)?;
    Some(((u8_at(bytes, 0)?, data), after))
}

/// The data of the stanzas of one type.
fn of_type<'a>(
    header: &Header,
    file: &'a [u8],
    kind: u8,
) -> Result<impl Iterator<Item = &'a [u8]>, Refusal> {
    Ok(stanzas(header, file)?
        .into_iter()
        .filter(move |(k, _)| *k == kind)
        .map(|(_, data)| data))
}

/// How this list stretches its passphrase; `None` when it has none.
pub(crate) fn kdf(header: &Header, file: &[u8]) -> Option<Kdf> {
    of_type(header, file, PASSPHRASE).ok()?.find_map(Kdf::read)
}

/// The public key that the file itself names.
pub(crate) fn signer(header: &Header, file: &[u8]) -> Result<SignerKey, Refusal> {
    let key = of_type(header, file, SIGNER)?.find_map(|data| data.try_into().ok());
    let key = SignerKey(key.ok_or(Refusal::SignerUnknown)?);
    if key.id() == header.signer {
        Ok(key)
    } else {
        Err(Refusal::SignatureWrong)
    }
}

/// The content key, if the secret is the right one.
pub(crate) fn content_key(
    header: &Header,
    file: &[u8],
    secret: &Secret,
) -> Result<ContentKey, Refusal> {
    let key = match secret {
        Secret::ContentKey(key) => Some(ContentKey::new(**key)),
        Secret::PolicyKey(key) => unwrap_any(header, file, POLICY, 0, &policy_wrap_key(key))?,
        Secret::PassphraseKey(key) => unwrap_any(header, file, PASSPHRASE, Kdf::LENGTH, key)?,
        #[cfg(feature = "argon2")]
        Secret::Passphrase(text) => {
            let kdf = kdf(header, file).ok_or(Refusal::WrongKey)?;
            let key = kdf.stretch(text).ok_or(Refusal::Damaged)?;
            unwrap_any(header, file, PASSPHRASE, Kdf::LENGTH, &key)?
        }
    };
    key.filter(|key| key.commitment() == header.commitment)
        .ok_or(Refusal::WrongKey)
}

/// The policy key as a wrapping key, so that it is never used as it stands.
pub(crate) fn policy_wrap_key(key: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(blake3::derive_key("schoolgate v1 policy wrap", key))
}

/// The start of a policy key's digest: tells which of several keys is meant.
#[cfg(feature = "build")]
pub(crate) fn policy_key_id(key: &[u8; 32]) -> [u8; 8] {
    let mut id = [0; 8];
    let digest = blake3::derive_key("schoolgate v1 policy key id", key);
    id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    id
}

/// Tries the wrapped keys of one type; `at` is where nonce and wrapped key begin in the data.
fn unwrap_any(
    header: &Header,
    file: &[u8],
    kind: u8,
    at: usize,
    key: &[u8; 32],
) -> Result<Option<ContentKey>, Refusal> {
    let aad = file.get(..FIXED).ok_or(Refusal::Damaged)?;
    Ok(of_type(header, file, kind)?.find_map(|data| {
        let mut wrapped = Zeroizing::new(array_at::<WRAPPED>(data, at + 24)?);
        seal::open(key, &array_at(data, at)?, aad, wrapped.as_mut_slice())?;
        array_at(wrapped.as_slice(), 0).map(ContentKey::new)
    }))
}

/// Appends a stanza.
#[cfg(feature = "build")]
pub(crate) fn write(out: &mut Vec<u8>, kind: u8, data: &[u8]) {
    out.push(kind);
    out.extend((data.len() as u16).to_le_bytes());
    out.extend(data);
}

/// Nonce and wrapped key.
#[cfg(feature = "build")]
pub(crate) fn wrap(
    fixed_header: &[u8],
    key: &[u8; 32],
    nonce: &[u8; 24],
    content: &ContentKey,
) -> Option<Vec<u8>> {
    let mut wrapped = content.as_bytes().to_vec();
    seal::seal(key, nonce, fixed_header, &mut wrapped)?;
    Some([nonce.as_slice(), &wrapped].concat())
}
