//! What a check found.
use gate_lang::{MessageId, id::post};
use gate_text::span::Utf16Span;

/// The checks, in the order in which equally severe findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum CheckId {
    /// A national identity number with a right checksum.
    NationalId,
    /// A listed person's name.
    PersonName,
    /// Words of confidence near a pupil or parent.
    Confidence,
    /// A photo or video together with the school, a class or pupils.
    Images,
    /// A video meeting's link, number or passcode.
    Meeting,
    /// A postal address.
    Address,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A postcode.
    Postcode,
    /// A colleague's name together with the school.
    Colleague,
    /// A page, group or account in the school's name.
    NewChannel,
    /// A personal account made with the school's e-mail address.
    SignUp,
    /// A personal profile that names the school.
    Bio,
    /// The school is named, and no disclaimer stands there.
    Disclaimer,
}

/// How much a finding matters. Nothing is ever blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// A reminder.
    Reminder,
    /// Worth a second look.
    Look,
    /// Somebody could be harmed.
    Harm,
}

/// The clause of the staff policy that a finding serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clause {
    /// Say that views are one's own.
    OwnViews,
    /// Nothing about pupils and families that identifies them.
    Identity,
    /// Confidential matters stay inside the school.
    Confidence,
    /// Images of pupils on official channels only.
    Images,
    /// Personal data is not published.
    Data,
    /// Colleagues are not named without asking.
    Colleagues,
    /// Channels in the school's name need approval.
    Approval,
    /// Work e-mail is for work.
    WorkEmail,
    /// Meetings stay closed to strangers.
    Meetings,
}

impl Clause {
    /// The clause in plain words.
    #[must_use]
    pub const fn text(self) -> MessageId {
        match self {
            Self::OwnViews => post::CLAUSE_OWN_VIEWS,
            Self::Identity => post::CLAUSE_IDENTITY,
            Self::Confidence => post::CLAUSE_CONFIDENCE,
            Self::Images => post::CLAUSE_IMAGES,
            Self::Data => post::CLAUSE_DATA,
            Self::Colleagues => post::CLAUSE_COLLEAGUES,
            Self::Approval => post::CLAUSE_APPROVAL,
            Self::WorkEmail => post::CLAUSE_WORK_EMAIL,
            Self::Meetings => post::CLAUSE_MEETINGS,
        }
    }
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// By which check.
    pub check: CheckId,
    /// How much it matters, who can read it considered.
    pub severity: Severity,
    /// What was noticed and what to do, in one or two sentences.
    pub reason: MessageId,
    /// Which rule it serves.
    pub clause: Clause,
    /// Where it stands, in UTF-16 units, in order; empty when it concerns the whole.
    pub spans: Vec<Utf16Span>,
}
