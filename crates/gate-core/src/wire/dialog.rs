//! The dialog: words and ways on, ready to paint.
use super::*;

/// What a person answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum Choice {
    /// Do not go on: the default, and Esc.
    Stop,
    /// I know them outside school.
    Outside,
    /// This is somebody else.
    SomebodyElse,
    /// I have approval: opens our page for the reference; the press does not go on.
    Approved,
    /// Go on anyway, this once.
    Anyway,
    /// To the name question: I know this person through the school.
    ThroughSchool,
    /// To the name question: I do not.
    NotThroughSchool,
    /// To the name question: not sure.
    NotSure,
    /// Prepare a note to the safeguarding lead.
    TellLead,
    /// Somebody may be in danger: show whom to call.
    Danger,
    /// Take the place out of the files and hand them on.
    RemovePlace,
    /// Hand the files on as they are.
    AttachAsIs,
    /// Add the disclaimer to what is written.
    AddDisclaimer,
    /// Add it now, and from now on without asking.
    AlwaysDisclaim,
    /// Post it as it is.
    PostAsItIs,
    /// This is not about my school.
    NotMySchool,
    /// Ask for approval of a channel in the school's name.
    RequestApproval,
}

/// Where a choice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum Place {
    /// The one main button: safe, first, focused.
    Main,
    /// Below it.
    Second,
    /// Behind *More*.
    More,
    /// A quiet line at the foot.
    Foot,
}

/// A way on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct ChoiceView {
    /// What it answers.
    pub choice: Choice,
    /// The button's words.
    pub label: String,
    /// What it leads to; may be empty.
    pub hint: String,
    /// Where it stands.
    pub place: Place,
}

/// What sort of dialog it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum DialogKind {
    /// Before the press: the action has not happened.
    Warning,
    /// Before the press: a name is listed.
    Question,
    /// After the press: it went through before we could check.
    Late,
    /// An invented person, for practice.
    Practice,
    /// Beside an editor, while somebody writes: takes no focus.
    Nudge,
    /// Before a post goes out.
    Post,
    /// After a post went out as it was: takes no focus, and leaves by itself.
    Posted,
}

/// A dialog, in words. Its first view never names a listed person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct Dialog {
    /// What sort.
    pub kind: DialogKind,
    /// Language tag of all words.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// The product's name, above the title.
    pub brand: String,
    /// The title.
    pub title: String,
    /// Lines below the title.
    pub lines: Vec<String>,
    /// Heading of the reasons, closed at first.
    pub why_title: String,
    /// The reasons; none: the heading is left out.
    pub why: Vec<String>,
    /// Heading of the ways on behind *More*.
    pub more_title: String,
    /// Second line of that heading.
    pub more_hint: String,
    /// The ways on, in order.
    pub choices: Vec<ChoiceView>,
    /// Words behind *Somebody may be in danger*; empty: not offered.
    pub danger: Vec<String>,
    /// A polite line that names the school's own channel, to copy; may be empty.
    pub channel: String,
    /// The words of the button that copies it.
    pub copy_label: String,
    /// The words that confirm the copy.
    pub copied_label: String,
}
