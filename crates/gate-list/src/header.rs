//! The fixed 256 bytes at the front of a list: who made it, for whom, until when, for what.
use crate::Refusal;
use crate::bytes::{array_at, u8_at, u16_at, u32_at, u64_at};

/// The first eight bytes of every list.
pub(crate) const MAGIC: [u8; 8] = *b"SGLIST\0\x01";
/// The format that this reader writes and the newest that it understands.
pub(crate) const FORMAT: u16 = 1;
/// Bytes of the header without stanzas.
pub(crate) const FIXED: usize = 256;
/// Most bytes of a header with its stanzas.
pub(crate) const MAX_HEADER: usize = 4096;
/// Most bytes of a whole file.
pub(crate) const MAX_FILE: usize = 64 << 20;
/// Bytes of the signature at the end.
pub(crate) const SIGNATURE: usize = 64;
/// Bytes by which an encrypted body is longer than what is in it.
pub(crate) const SEAL: usize = 16;
/// Tags by BLAKE3 cut to 64 bits, body under XChaCha20-Poly1305, signature by Ed25519.
pub(crate) const ALGORITHMS: [u8; 3] = [1, 1, 1];

/// A school's own number (a UUID), which every list of it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SchoolId(pub [u8; 16]);

/// What the school permits its list to be used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Warn before contact.
    pub contact: bool,
    /// Find listed names in posts.
    pub post_names: bool,
    /// Review an archive of one's own account.
    pub archive: bool,
    /// Say of whom no pictures may be shown.
    pub images: bool,
}

impl Uses {
    #[cfg(feature = "build")]
    pub(crate) fn to_bits(self) -> u8 {
        u8::from(self.contact)
            | u8::from(self.post_names) << 1
            | u8::from(self.archive) << 2
            | u8::from(self.images) << 3
    }

    pub(crate) const fn from_bits(bits: u8) -> Self {
        Self {
            contact: bits & 1 != 0,
            post_names: bits & 2 != 0,
            archive: bits & 4 != 0,
            images: bits & 8 != 0,
        }
    }
}

/// The bit of the flags, above those of [`Uses`], that allows own computers.
pub(crate) const OWN_COMPUTERS: u8 = 16;

/// The signed, readable front of a list. It says nothing of anybody on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Whose list it is.
    pub school: SchoolId,
    /// Which of the school's lists it continues.
    pub lineage: [u8; 16],
    /// The number of the issue; within a lineage it only grows.
    pub issue: u64,
    /// When it was made, in seconds since 1 January 1970, UTC.
    pub created: u64,
    /// When it ends, in seconds since 1 January 1970, UTC.
    pub not_after: u64,
    /// The version of the folding with which its names were made.
    pub fold_version: u32,
    /// What it may be used for.
    pub uses: Uses,
    /// It may be used on computers that belong to staff.
    pub own_computers: bool,
    /// Fresh for every issue, so that the tags of two issues cannot be compared.
    pub(crate) salt: [u8; 32],
    pub(crate) nonce: [u8; 24],
    /// Binds the file to one content key.
    pub(crate) commitment: [u8; 32],
    /// Bytes of this header with its stanzas.
    pub(crate) length: usize,
    /// Bytes of the encrypted body.
    pub(crate) body_length: usize,
    /// The start of the signer's key digest.
    pub(crate) signer: [u8; 8],
    pub(crate) stanzas: u16,
}

impl Header {
    /// The header of a whole file, if its lengths agree with the file's.
    pub(crate) fn read(file: &[u8]) -> Result<Self, Refusal> {
        if !file.starts_with(&MAGIC) {
            return Err(Refusal::NotAList);
        }
        if file.len() > MAX_FILE {
            return Err(Refusal::TooLarge);
        }
        if u16_at(file, 10).ok_or(Refusal::Damaged)? > FORMAT {
            return Err(Refusal::WrongVersion);
        }
        let header = Self::fields(file).ok_or(Refusal::Damaged)?;
        let fits = (FIXED..=MAX_HEADER).contains(&header.length)
            && header.body_length >= SEAL
            && header
                .length
                .checked_add(header.body_length)
                .and_then(|n| n.checked_add(SIGNATURE))
                == Some(file.len());
        if fits {
            Ok(header)
        } else {
            Err(Refusal::Damaged)
        }
    }

    fn fields(file: &[u8]) -> Option<Self> {
        let flags = u8_at(file, 79)?;
        let spare = file.get(186..FIXED)?;
        let known = array_at(file, 76)? == ALGORITHMS
            && flags < OWN_COMPUTERS << 1
            && spare.iter().all(|byte| *byte == 0);
        known.then_some(())?;
        Some(Self {
            school: SchoolId(array_at(file, 16)?),
            lineage: array_at(file, 32)?,
            issue: u64_at(file, 48)?,
            created: u64_at(file, 56)?,
            not_after: u64_at(file, 64)?,
            fold_version: u32_at(file, 72)?,
            uses: Uses::from_bits(flags),
            own_computers: flags & OWN_COMPUTERS != 0,
            salt: array_at(file, 80)?,
            nonce: array_at(file, 112)?,
            commitment: array_at(file, 136)?,
            length: usize::try_from(u32_at(file, 12)?).ok()?,
            body_length: usize::try_from(u64_at(file, 168)?).ok()?,
            signer: array_at(file, 176)?,
            stanzas: u16_at(file, 184)?,
        })
    }

    /// The 256 bytes that [`Header::read`] reads.
    #[cfg(feature = "build")]
    pub(crate) fn write(&self) -> Vec<u8> {
        let flags = self.uses.to_bits() | if self.own_computers { OWN_COMPUTERS } else { 0 };
        let mut out = Vec::with_capacity(FIXED);
        out.extend(MAGIC);
        out.extend(FORMAT.to_le_bytes());
        out.extend(FORMAT.to_le_bytes());
        out.extend((self.length as u32).to_le_bytes());
        out.extend(self.school.0);
        out.extend(self.lineage);
        out.extend(self.issue.to_le_bytes());
        out.extend(self.created.to_le_bytes());
        out.extend(self.not_after.to_le_bytes());
        out.extend(self.fold_version.to_le_bytes());
        out.extend(ALGORITHMS);
        out.push(flags);
        out.extend(self.salt);
        out.extend(self.nonce);
        out.extend(self.commitment);
        out.extend((self.body_length as u64).to_le_bytes());
        out.extend(self.signer);
        out.extend(self.stanzas.to_le_bytes());
        out.resize(FIXED, 0);
        out
    }

    /// A header of nobody's, for [`crate::List::from_body`].
    #[cfg(feature = "fuzzing")]
    pub(crate) const fn example() -> Self {
        Self {
            school: SchoolId([0; 16]),
            lineage: [0; 16],
            issue: 0,
            created: 0,
            not_after: u64::MAX,
            fold_version: 0,
            uses: Uses::from_bits(0),
            own_computers: false,
            salt: [0; 32],
            nonce: [0; 24],
            commitment: [0; 32],
            length: FIXED,
            body_length: 0,
            signer: [0; 8],
            stanzas: 0,
        }
    }

    /// The list's time is over at this moment. `unix_ms` is milliseconds since 1 January 1970, UTC.
    #[must_use]
    pub const fn is_over(&self, unix_ms: u64) -> bool {
        unix_ms / 1000 > self.not_after
    }
}
