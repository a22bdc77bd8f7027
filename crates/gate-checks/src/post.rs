//! What is written, and where.
use gate_lang::{MessageId, id::post};
use gate_model::Person;
pub use gate_model::{Place, PostKind, Readers};

/// A text as it stands in a composer or a field.
///
/// It is borrowed and has no `Debug`: what people write goes into no log.
#[derive(Clone, Copy)]
pub struct Post<'a> {
    /// The words.
    pub text: &'a str,
    /// What kind of text it is.
    pub kind: PostKind,
    /// Who will be able to read it.
    pub readers: Readers,
    /// A photo or a video is attached.
    pub has_media: bool,
    /// Whether somebody on the school's list is addressed.
    pub addressed: Addressed,
    /// Whether a place is attached.
    pub place: Place,
    /// An official account of the school is writing.
    pub official: bool,
    /// The words of the writer's own profile, where they are known.
    pub bio: Option<&'a str>,
    /// Words of which the writer has said that they are not about the school; empty when they have not.
    pub not_school: &'a str,
}

impl<'a> Post<'a> {
    /// A post of a personal account, without attachments, of which nobody knows who will read it.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            kind: PostKind::Post,
            readers: Readers::Unknown,
            has_media: false,
            addressed: Addressed::Nobody,
            place: Place::None,
            official: false,
            bio: None,
            not_school: "",
        }
    }
}

/// Whom it is addressed to, as far as the school's list goes: whom it replies to, mentions or tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Addressed {
    /// Nobody who is listed.
    #[default]
    Nobody,
    /// Somebody who is listed.
    Listed,
    /// A group chat that somebody listed is in.
    Group,
}

/// What to say of those who will read it: nothing when nobody knows.
#[must_use]
pub const fn readers_text(readers: Readers) -> Option<MessageId> {
    match readers {
        Readers::Limited => Some(post::AUDIENCE_LIMITED),
        Readers::Unknown => None,
        Readers::Everyone => Some(post::AUDIENCE_EVERYONE),
    }
}

/// The school's list, as far as names go: the entry of somebody of this name.
pub type People<'a> = &'a dyn Fn(&str) -> Option<Person>;
