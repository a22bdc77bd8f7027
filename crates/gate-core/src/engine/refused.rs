//! Why something about a list was refused, with its permanent name and its sentence.
use crate::wire::RefusalView;
use gate_lang::{Language, MessageId, id::list, message};
use gate_list::Refusal;

/// Why something about a list was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The list itself.
    List(Refusal),
    /// The words are not those of the waiting list's signer.
    WordsDiffer,
    /// No list waits, and none is locked.
    NothingPending,
    /// The code may not be kept on a computer that several people use.
    SharedComputer,
    /// The school does not allow its list on staff's own computers.
    OwnComputer,
    /// The school does not permit its list to be used for warnings.
    NotForThis,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::List(refusal)
    }
}

impl Refused {
    /// The refusal in a language.
    pub(crate) fn view(self, language: Language) -> RefusalView {
        let (name, sentence) = self.words();
        RefusalView {
            name: name.to_owned(),
            sentence: message(language, sentence).to_owned(),
        }
    }

    const fn words(self) -> (&'static str, MessageId) {
        match self {
            Self::List(Refusal::NotAList) => ("notAList", list::REFUSAL_NOT_A_LIST),
            Self::List(Refusal::WrongVersion) => ("wrongVersion", list::REFUSAL_WRONG_VERSION),
            Self::List(Refusal::Damaged) => ("damaged", list::REFUSAL_DAMAGED),
            Self::List(Refusal::TooLarge) => ("tooLarge", list::REFUSAL_TOO_LARGE),
            Self::List(Refusal::SignatureWrong) => {
                ("signatureWrong", list::REFUSAL_SIGNATURE_WRONG)
            }
            Self::List(Refusal::SignerUnknown) => ("signerUnknown", list::REFUSAL_SIGNER_UNKNOWN),
            Self::List(Refusal::OtherSchool) => ("otherSchool", list::REFUSAL_OTHER_SCHOOL),
            Self::List(Refusal::OlderThanHeld) => ("olderThanHeld", list::REFUSAL_OLDER),
            Self::List(Refusal::SameIssueDiffers) => ("sameIssueDiffers", list::REFUSAL_SAME_ISSUE),
            Self::List(Refusal::Expired) => ("expired", list::REFUSAL_EXPIRED),
            Self::List(Refusal::WrongKey) => ("wrongKey", list::REFUSAL_WRONG_KEY),
            Self::List(Refusal::NewerFold) => ("newerFold", list::REFUSAL_WRONG_VERSION),
            Self::WordsDiffer => ("wordsDiffer", list::REFUSAL_WORDS_DIFFER),
            Self::NothingPending => ("nothingPending", list::REFUSAL_NOTHING_PENDING),
            Self::SharedComputer => ("sharedComputer", list::REFUSAL_SHARED_COMPUTER),
            Self::OwnComputer => ("ownComputer", list::REFUSAL_OWN_COMPUTER),
            Self::NotForThis => ("notForThis", list::REFUSAL_NOT_FOR_THIS),
        }
    }
}
