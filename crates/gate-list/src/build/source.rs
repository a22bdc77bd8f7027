//! What a list is made from.
use crate::{Kdf, School, SchoolId, SignerKey, Uses};
use gate_model::{Day, Handle, Identifier, Kind};
use gate_text::Sensitive;
use zeroize::Zeroizing;

/// All that a list is made from.
#[derive(Clone, Debug)]
pub struct ListSource {
    /// The signed front.
    pub terms: Terms,
    /// What staff are told of the school.
    pub school: School,
    /// The people and domains.
    pub entries: Vec<Entry>,
    /// The harmless accounts, one on each site, that prove the guard live.
    pub practice: Vec<Handle>,
}

/// What a list's header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Whose list it is.
    pub school: SchoolId,
    /// Which of the school's lists it continues.
    pub lineage: [u8; 16],
    /// Higher than any issue before.
    pub issue: u64,
    /// When it is made, in seconds since 1 January 1970, UTC.
    pub created: u64,
    /// When it ends, in seconds since 1 January 1970, UTC.
    pub not_after: u64,
    /// What it may be used for.
    pub uses: Uses,
    /// It may be used on computers that belong to staff.
    pub own_computers: bool,
}

/// A person or domain to be listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The line of the table that it comes from.
    pub line: u32,
    /// How they are connected with the school.
    pub kind: Kind,
    /// The last day on which the entry counts.
    pub valid_until: Option<Day>,
    /// No pictures of this person on school channels.
    pub no_image: bool,
    /// Everything exact.
    pub identifiers: Vec<Identifier>,
    /// Display names of two words or more.
    pub names: Vec<Sensitive<String>>,
}

/// The secret half of the key with which a school signs.
#[derive(Clone)]
pub struct SigningKey(Zeroizing<[u8; 32]>);

impl SigningKey {
    /// A key from 32 random bytes.
    #[must_use]
    pub fn new(seed: [u8; 32]) -> Self {
        Self(Zeroizing::new(seed))
    }

    /// The 32 bytes, to be kept where nobody else reads.
    #[must_use]
    pub fn seed(&self) -> &[u8; 32] {
        &self.0
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> SignerKey {
        SignerKey(
            ed25519_dalek::SigningKey::from_bytes(&self.0)
                .verifying_key()
                .to_bytes(),
        )
    }

    pub(crate) fn sign(&self, text: &[u8]) -> [u8; 64] {
        use ed25519_dalek::Signer;
        ed25519_dalek::SigningKey::from_bytes(&self.0)
            .sign(text)
            .to_bytes()
    }
}

/// Who signs a list, and what will open it: at least one of the two.
pub struct Locks<'a> {
    /// The signing key.
    pub signing: &'a SigningKey,
    /// The key that the school's policy hands out.
    pub policy: Option<&'a [u8; 32]>,
    /// The passphrase, stretched with [`Entropy::kdf_salt`] as its salt.
    pub passphrase: Option<(Kdf, &'a [u8; 32])>,
}

/// The random bytes of one issue. Never use the same twice, except in tests.
pub struct Entropy {
    pub(crate) content_key: Zeroizing<[u8; 32]>,
    pub(crate) salt: [u8; 32],
    pub(crate) nonce: [u8; 24],
    pub(crate) policy_nonce: [u8; 24],
    pub(crate) passphrase_nonce: [u8; 24],
    /// The salt for [`Kdf::standard`].
    pub kdf_salt: [u8; 16],
}

impl Entropy {
    /// Random bytes that one issue needs.
    pub const LENGTH: usize = 152;

    /// Deals out random bytes.
    #[must_use]
    pub fn new(random: &[u8; Self::LENGTH]) -> Self {
        let mut rest = random.iter().copied();
        let mut deal = |out: &mut [u8]| out.iter_mut().zip(rest.by_ref()).for_each(|(o, r)| *o = r);
        let mut entropy = Self {
            content_key: Zeroizing::new([0; 32]),
            salt: [0; 32],
            nonce: [0; 24],
            policy_nonce: [0; 24],
            passphrase_nonce: [0; 24],
            kdf_salt: [0; 16],
        };
        deal(entropy.content_key.as_mut_slice());
        deal(&mut entropy.salt);
        deal(&mut entropy.nonce);
        deal(&mut entropy.policy_nonce);
        deal(&mut entropy.passphrase_nonce);
        deal(&mut entropy.kdf_salt);
        entropy
    }
}
