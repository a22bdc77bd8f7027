//! Why a list was not opened. The sentences for people live in the language packs.

/// Why a list was not opened. Whatever the reason, the list already held stays in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The file is something else.
    NotAList,
    /// The file's format is newer than this reader understands.
    WrongVersion,
    /// The file, or what is inside it, is not well-formed: cut short, altered or wrongly built.
    Damaged,
    /// The file is larger than a list may be.
    TooLarge,
    /// The signature does not belong to this file.
    SignatureWrong,
    /// Signed by a key that is not trusted here.
    SignerUnknown,
    /// A list of another school.
    OtherSchool,
    /// An older issue than the one held.
    OlderThanHeld,
    /// Another file under the number of the issue held.
    SameIssueDiffers,
    /// The list's last day is over.
    Expired,
    /// The key, code or passphrase does not open it, or it has no lock for this kind of key.
    WrongKey,
    /// Its names were folded by newer rules than this reader's: it would overlook people.
    NewerFold,
}

impl Refusal {
    /// Every refusal, in the order in which they are tried.
    pub const ALL: [Self; 12] = [
        Self::NotAList,
        Self::TooLarge,
        Self::WrongVersion,
        Self::Damaged,
        Self::SignerUnknown,
        Self::SignatureWrong,
        Self::OtherSchool,
        Self::OlderThanHeld,
        Self::SameIssueDiffers,
        Self::Expired,
        Self::NewerFold,
        Self::WrongKey,
    ];
}
