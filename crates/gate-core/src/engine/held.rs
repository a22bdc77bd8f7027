//! The states that a list can be in.
use crate::record::KeptKey;
use gate_list::{Floor, Header, Kdf, List, Sealed, SignerKey};

/// What may be shown of a list that is not open.
#[derive(Clone, Debug)]
pub(crate) struct Front {
    /// The signed front.
    pub(crate) header: Header,
    /// Who signed.
    pub(crate) signer: SignerKey,
    /// What was signed.
    pub(crate) digest: [u8; 32],
    /// How its code is stretched.
    pub(crate) kdf: Option<Kdf>,
}

impl Front {
    pub(super) fn of(sealed: &Sealed) -> Self {
        Self {
            header: sealed.header().clone(),
            signer: sealed.signer(),
            digest: sealed.digest(),
            kdf: sealed.kdf(),
        }
    }

    pub(super) fn floor(&self) -> Floor {
        Floor {
            lineage: self.header.lineage,
            issue: self.header.issue,
            digest: self.digest,
        }
    }
}

/// The list that the database holds.
pub(crate) enum Held {
    /// None, and none was expected.
    Nothing,
    /// One was expected and is gone, or is no longer what was signed.
    Lost,
    /// Its key is not here.
    Locked(Front, Box<Sealed>),
    /// In force.
    Open(Front, Box<List>),
}

/// Why a list that is held is not used. It stays as it is: what bars it may be put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bar {
    /// The policy does not allow it.
    Policy,
    /// It is for the school's computers, and this is somebody's own.
    OwnComputer,
}

/// A new list that waits for its signer to be trusted or for its code.
pub(crate) struct Waiting {
    /// What it says of itself.
    pub(crate) front: Front,
    /// The signer is trusted.
    pub(crate) trusted: bool,
    /// The file.
    pub(crate) file: Vec<u8>,
}

impl Waiting {
    /// It is trusted, and a later issue of the same list.
    pub(super) fn is_later(&self, other: &Self) -> bool {
        let (own, others) = (&self.front.header, &other.front.header);
        self.trusted && own.lineage == others.lineage && own.issue > others.issue
    }
}

/// A list that has just been opened, with what the host must keep of it.
pub(crate) struct Opened {
    /// The file, when the database does not hold it yet.
    pub(crate) file: Option<Vec<u8>>,
    /// Its key.
    pub(crate) key: KeptKey,
}
