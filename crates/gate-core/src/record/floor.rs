//! The newest issue held and the signers trusted, so that nothing older can take its place.
use crate::codec::{Reader, Writer};
use gate_list::{Floor, SchoolId, SignerKey};

/// What stays known of lists even when the list itself is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FloorRecord {
    /// Signers whose words a person compared.
    pub(crate) signers: Vec<SignerKey>,
    /// The school of the lists, and the newest one held.
    pub(crate) held: Option<(SchoolId, Floor)>,
}

impl FloorRecord {
    const VERSION: u8 = 1;

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let signers = r.each(|r| r.array().map(SignerKey))?;
        let held = if r.bool()? {
            let school = SchoolId(r.array()?);
            Some((
                school,
                Floor {
                    lineage: r.array()?,
                    issue: r.u64()?,
                    digest: r.array()?,
                },
            ))
        } else {
            None
        };
        r.end()?;
        Some(Self { signers, held })
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let w = Writer::new(Self::VERSION).each(&self.signers, |w, key| w.array(&key.0));
        match &self.held {
            None => w.bool(false).finish(),
            Some((school, floor)) => w
                .bool(true)
                .array(&school.0)
                .array(&floor.lineage)
                .u64(floor.issue)
                .array(&floor.digest)
                .finish(),
        }
    }

    /// Raises the floor to this list.
    pub(crate) const fn raise(&mut self, school: SchoolId, floor: Floor) {
        self.held = Some((school, floor));
    }

    /// Trusts a signer from now on.
    pub(crate) fn trust(&mut self, signer: SignerKey) {
        if !self.signers.contains(&signer) {
            self.signers.push(signer);
        }
    }
}
