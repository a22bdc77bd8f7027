//! Where people write in public: what a content script looks for, and what a reader makes of it.
use crate::{Account, LabelPattern, Reach, Viewer};
#[cfg(feature = "types")]
use ts_rs::TS;

/// Which key posts what stands in an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum PostKey {
    /// None: only a button does.
    None,
    /// Enter with Ctrl, or with Cmd.
    Command,
    /// Enter alone, or with Ctrl or Cmd; with Shift it starts a new line.
    Enter,
}

/// A kind of editor or field in which something public is written.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Composer {
    /// Name, unique in the plan.
    pub id: &'static str,
    /// CSS selector of the element in which is written.
    pub editor: &'static str,
    /// CSS selector of an editor's lines; empty for a plain field.
    pub lines: &'static str,
    /// Starts of the paths on which it counts; empty: everywhere.
    pub paths: &'static [&'static str],
    /// How far its snapshot reaches: its buttons, chips and the post that is answered.
    pub reach: Reach,
    /// CSS selector, within that reach, of what posts: the last match, while it is enabled. Empty: nothing is
    /// asked when it is sent, only beside it.
    pub submit: &'static str,
    /// Folded label patterns of which none may match what posts.
    pub never: &'static [LabelPattern],
    /// The key that posts.
    pub key: PostKey,
    /// Names of the page's parts and probes that its reader uses.
    pub parts: &'static [&'static str],
}

/// What kind of text it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PostKind {
    /// A post, reply, comment, quote or story.
    #[default]
    Post,
    /// The description of a picture, which goes out with its post.
    Picture,
    /// Words about oneself in a profile.
    Bio,
    /// The name of a page, group or account that is being made.
    NewChannel,
    /// The e-mail address given at a sign-up.
    SignUp,
    /// A message in a conversation: its words are nobody's business, only who reads it.
    Message,
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

/// Whether a place is attached to a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// None is seen.
    #[default]
    None,
    /// One is.
    Chip,
    /// Something is attached that may be one.
    Unsure,
}

/// What a reader made of a composer and its surroundings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composed {
    /// What kind of text.
    pub kind: PostKind,
    /// Who will read it.
    pub readers: Readers,
    /// The accounts that are answered, or that the conversation is with.
    pub addressed: Vec<Account>,
    /// A place is attached.
    pub place: Place,
    /// A photo or a video is attached.
    pub has_media: bool,
    /// Who writes, where the page tells.
    pub viewer: Option<Viewer>,
    /// Most weighted characters that the site takes (see `gate_checks::weighted_length`).
    pub limit: Option<usize>,
    /// What posts can be pressed now, where that tells whether the text is within the account's own limit, which may
    /// be a longer one.
    pub is_ready: Option<bool>,
    /// A conversation of several people.
    pub is_group: bool,
    /// What stands around it could not be seen: nobody knows whom it reaches, nor what goes with it.
    pub is_unread: bool,
}
