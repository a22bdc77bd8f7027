//! Argon2id: from a passphrase to a key.
use crate::bytes::{array_at, u32_at};

/// How a passphrase is stretched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kdf {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
    /// Random, one for each issue.
    pub salt: [u8; 16],
}

impl Kdf {
    /// Bytes of a written [`Kdf`].
    pub(crate) const LENGTH: usize = 28;

    /// The strength that lists are made with: 64 MiB, three passes.
    #[must_use]
    pub const fn standard(salt: [u8; 16]) -> Self {
        Self {
            memory: 64 << 10,
            passes: 3,
            lanes: 1,
            salt,
        }
    }

    /// A list that asks for more than 256 MiB or 16 passes is not one of ours.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let kdf = Self {
            memory: u32_at(bytes, 0)?,
            passes: u32_at(bytes, 4)?,
            lanes: u32_at(bytes, 8)?,
            salt: array_at(bytes, 12)?,
        };
        let sane = (1..=4).contains(&kdf.lanes)
            && (kdf.lanes * 8..=256 << 10).contains(&kdf.memory)
            && (1..=16).contains(&kdf.passes);
        sane.then_some(kdf)
    }

    #[cfg(feature = "build")]
    pub(crate) fn write(&self) -> Vec<u8> {
        let numbers = [self.memory, self.passes, self.lanes];
        numbers
            .into_iter()
            .flat_map(u32::to_le_bytes)
            .chain(self.salt)
            .collect()
    }

    /// The key that a passphrase becomes. `None` when the parameters are none that Argon2 has.
    #[cfg(feature = "argon2")]
    #[must_use]
    pub fn stretch(&self, passphrase: &str) -> Option<zeroize::Zeroizing<[u8; 32]>> {
        use argon2::{Algorithm, Argon2, Params, Version};
        let params = Params::new(self.memory, self.passes, self.lanes, Some(32)).ok()?;
        let mut key = zeroize::Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt, key.as_mut_slice())
            .ok()?;
        Some(key)
    }
}
