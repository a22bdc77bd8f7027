//! What must be true of a list before it is believed.
use crate::{Header, Refusal, SchoolId, SignerKey};

/// The newest issue held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floor {
    /// The list that it belongs to; other lineages are not compared with it.
    pub lineage: [u8; 16],
    /// Its number.
    pub issue: u64,
    /// Its digest: another file under the same number is refused.
    pub digest: [u8; 32],
}

/// What must be true of a list before it is believed.
#[derive(Clone, Copy, Debug)]
pub struct Trust<'a> {
    /// The keys whose signatures count.
    pub signers: &'a [SignerKey],
    /// The school whose lists are wanted; `None` before the first one is held.
    pub school: Option<SchoolId>,
    /// The newest issue held.
    pub floor: Option<Floor>,
    /// The moment, in milliseconds since 1 January 1970, UTC.
    pub now: u64,
}

impl Trust<'_> {
    /// The trusted key that the header names.
    pub(crate) fn signer(&self, header: &Header) -> Result<SignerKey, Refusal> {
        let named = |key: &&SignerKey| key.id() == header.signer;
        self.signers
            .iter()
            .find(named)
            .copied()
            .ok_or(Refusal::SignerUnknown)
    }

    /// Whether a list that is rightly signed is also the right one.
    pub(crate) fn check(&self, header: &Header, digest: &[u8; 32]) -> Result<(), Refusal> {
        if self.school.is_some_and(|school| school != header.school) {
            return Err(Refusal::OtherSchool);
        }
        if let Some(floor) = self.floor.filter(|floor| floor.lineage == header.lineage) {
            if header.issue < floor.issue {
                return Err(Refusal::OlderThanHeld);
            }
            if header.issue == floor.issue && *digest != floor.digest {
                return Err(Refusal::SameIssueDiffers);
            }
        }
        if header.is_over(self.now) {
            return Err(Refusal::Expired);
        }
        Ok(())
    }
}
