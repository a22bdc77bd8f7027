//! Plain English for what may go wrong. The extension's own texts live in the language packs.
use gate_list::Refusal;
use gate_list::build::{BuildRefusal, Reason, RowProblem, Severity};
use gate_model::Kind;

/// Of a text that is in another encoding.
pub(crate) const NOT_UTF8: &str = "The file is not UTF-8 text";

/// One line about one row.
#[must_use]
pub fn reason_sentence(problem: &RowProblem) -> String {
    let place = if problem.column.is_empty() {
        format!("line {}", problem.line)
    } else {
        format!("line {}, column {}", problem.line, problem.column)
    };
    let effect = match problem.reason.severity() {
        Severity::TableRefused => "Nothing was read.",
        Severity::RowLeftOut => "The row is left out.",
        Severity::ValueLeftOut => "The value is left out.",
        Severity::Doubtful => "Please look at it.",
        Severity::Note => "Nothing to do.",
    };
    format!("{place}: {} {effect}", why(problem.reason))
}

fn why(reason: Reason) -> String {
    let text = match reason {
        Reason::TableTooLarge => "The file is larger than a table of people can be.",
        Reason::NotUtf8 => return format!("{NOT_UTF8}; save it as \"CSV UTF-8\"."),
        Reason::OpenQuote => "A quotation mark is opened here and never closed.",
        Reason::NoKindColumn => "The first row must hold the headings, with one called \"kind\".",
        Reason::ColumnTwice => "Two columns have this heading.",
        Reason::ColumnDropped => "A list does not need this column; nothing in it was read.",
        Reason::SiteUnknown => "We do not know this site; nothing in this column was read.",
        Reason::TooManyCells => "The row has more cells than there are headings.",
        Reason::KindMissing => "The kind is missing.",
        Reason::KindUnknown => "The kind must be pupil, past pupil, parent, family or domain.",
        Reason::DayUnreadable => "A day is written like 2027-07-31.",
        Reason::DayOver => "The last day is over already.",
        Reason::NotYesOrNo => "This must be yes, no or empty.",
        Reason::HandleUnreadable => "This is not a handle on that site.",
        Reason::NumberUnreadable => "This is not a numeric id; it has digits only.",
        Reason::NumberRounded => {
            "The number ends in zeros, as after a spreadsheet has rounded it, and would be somebody else's; format such \
             columns as text and enter it again. If it is right, give it as the profile's address."
        }
        Reason::LeadingZero => {
            "The number begins with a zero, which no id does; it is taken without."
        }
        Reason::PostAddress => "This is the address of a post; whoever wrote the post is listed.",
        Reason::AddressUnknown => "This is not the address of a profile on a site that we know.",
        Reason::DomainUnreadable => {
            "This is not a domain; write international names in their xn-- form."
        }
        Reason::EmailUnreadable => "This is not an e-mail address.",
        Reason::PublicSuffix => "Everybody's domain would cover everybody.",
        Reason::SharedHost => "Many people have pages here; list the profile's address instead.",
        Reason::Webmail => "A mail service's domain would cover everybody who uses it.",
        Reason::OneWordName => "A name needs two whole words; one would fit too many people.",
        Reason::CommonName => "The name is so common that it counts only with other evidence.",
        Reason::NothingToFind => "The row holds nothing by which anybody could be recognised.",
        Reason::Duplicate { line } => return format!("Line {line} holds the same."),
        Reason::SameName { line } => return format!("Line {line} holds the same name."),
        Reason::LookAlike { line } => {
            return format!("This can hardly be told from a handle in line {line}.");
        }
    };
    text.to_owned()
}

/// Why a list was refused.
#[must_use]
pub const fn refusal_sentence(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotAList => "this is not a list",
        Refusal::WrongVersion => "the list needs a newer version of this program",
        Refusal::Damaged => "the list is damaged",
        Refusal::TooLarge => "the file is larger than a list may be",
        Refusal::SignatureWrong => "the signature is wrong: the file was altered",
        Refusal::SignerUnknown => "the list is signed with another key",
        Refusal::OtherSchool => "this is another school's list",
        Refusal::OlderThanHeld => "a newer issue is held already",
        Refusal::SameIssueDiffers => "another list was made under the same issue number",
        Refusal::Expired => "the list's last day is over",
        Refusal::WrongKey => "the key or passphrase does not open the list",
        Refusal::NewerFold => "the list's names need a newer version of this program",
    }
}

/// Why a list was not made.
pub(crate) const fn build_refusal_sentence(refusal: BuildRefusal) -> &'static str {
    match refusal {
        BuildRefusal::NoLock => "give a policy key, a passphrase or both",
        BuildRefusal::TooLarge => "the list would be larger than a list may be",
        BuildRefusal::SchoolText => "a text in the school's file is too long",
        BuildRefusal::Kind => "an entry is of a kind that lists do not know",
    }
}

/// A kind in words, for one and for several.
pub(crate) const fn kind_words(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Pupil => ("a pupil", "pupils"),
        Kind::PastPupil => ("a past pupil", "past pupils"),
        Kind::ParentCarer => ("a parent or carer", "parents and carers"),
        Kind::OtherFamily => ("other family", "other family"),
        Kind::SchoolDomain => (
            "a domain of the school community",
            "domains of the community",
        ),
        Kind::Practice => (
            "a harmless account for practice",
            "entry of harmless accounts for practice",
        ),
        _ => ("an entry", "entries"),
    }
}
