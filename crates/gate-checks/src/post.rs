//! What is written, and where.
use gate_model::Kind;

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
    /// The words of the writer's own profile, where they are known.
    pub bio: Option<&'a str>,
}

impl<'a> Post<'a> {
    /// A post without attachments, of which nobody knows who will read it.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            kind: PostKind::Post,
            readers: Readers::Unknown,
            has_media: false,
            bio: None,
        }
    }
}

/// What kind of text it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PostKind {
    /// A post, reply, comment, quote or story.
    #[default]
    Post,
    /// Words about oneself in a profile.
    Bio,
    /// The name of a page, group or account that is being made.
    NewChannel,
    /// The e-mail address given at a sign-up.
    SignUp,
}

/// Who will be able to read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Readers {
    /// Friends, followers of a closed account, members of a closed group.
    Limited,
    /// The page does not tell.
    #[default]
    Unknown,
    /// Everyone.
    Everyone,
}

/// The school's list, as far as names go: how the person of this name is connected with the school.
pub type People<'a> = &'a dyn Fn(&str) -> Option<Kind>;
