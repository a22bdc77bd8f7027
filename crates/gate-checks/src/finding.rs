//! What a check found.
use gate_lang::{MessageId, id::post};
use gate_text::span::Utf16Span;

/// The checks, in the order in which equally severe findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum CheckId {
    /// A national identity number with a right checksum.
    NationalId,
    /// A picture with the name of somebody of whom none may be shown.
    NoImage,
    /// A listed person's name.
    PersonName,
    /// Somebody listed is replied to, mentioned, tagged or in the group.
    Addressed,
    /// Words of confidence near a pupil or parent.
    Confidence,
    /// A photo or video together with the school, a class or pupils.
    Images,
    /// Where pupils are or will be, on a trip.
    Trip,
    /// A picture on an official account.
    Consent,
    /// A place attached to the post.
    Place,
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
    /// A post of an official account, which two people should have seen.
    ReadByColleague,
}

/// Every check with its name in settings and policies.
const NAMES: &[(CheckId, &str)] = &[
    (CheckId::NationalId, "nationalId"),
    (CheckId::NoImage, "noImage"),
    (CheckId::PersonName, "personName"),
    (CheckId::Addressed, "addressed"),
    (CheckId::Confidence, "confidence"),
    (CheckId::Images, "images"),
    (CheckId::Trip, "trip"),
    (CheckId::Consent, "consent"),
    (CheckId::Place, "place"),
    (CheckId::Meeting, "meeting"),
    (CheckId::Address, "address"),
    (CheckId::Phone, "phone"),
    (CheckId::Email, "email"),
    (CheckId::Postcode, "postcode"),
    (CheckId::Colleague, "colleague"),
    (CheckId::NewChannel, "newChannel"),
    (CheckId::SignUp, "signUp"),
    (CheckId::Bio, "bio"),
    (CheckId::Disclaimer, "disclaimer"),
    (CheckId::ReadByColleague, "readByColleague"),
];

impl CheckId {
    /// Whether it speaks only because the school is named: *Not about my school* answers it.
    #[must_use]
    pub const fn hangs_on_the_school(self) -> bool {
        matches!(
            self,
            Self::Bio | Self::Colleague | Self::Disclaimer | Self::Images | Self::NewChannel
        )
    }

    /// Every check, in the order in which equally severe findings are told.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(check, _)| *check)
    }

    /// Its name in settings and policies.
    #[must_use]
    pub fn name(self) -> &'static str {
        let row = NAMES.iter().find(|(check, _)| *check == self);
        row.map_or("", |(_, name)| name)
    }

    /// The check of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let row = NAMES.iter().find(|(_, known)| *known == name);
        row.map(|(check, _)| *check)
    }
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
    /// Pupils and families are reached through the school's own channels.
    Contact,
    /// Nobody learns from a post where pupils are.
    Whereabouts,
    /// Places are shared knowingly.
    Places,
    /// Two people stand behind what an official account posts.
    TwoPeople,
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
            Self::Contact => post::CLAUSE_CONTACT,
            Self::Whereabouts => post::CLAUSE_WHEREABOUTS,
            Self::Places => post::CLAUSE_PLACES,
            Self::TwoPeople => post::CLAUSE_TWO_PEOPLE,
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
