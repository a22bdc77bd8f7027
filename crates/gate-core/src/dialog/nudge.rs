//! What is said beside an editor, before a post and after it. Whom a text names or reaches is told behind a fold:
//! a classroom may be looking on.
use crate::wire::{Choice, ChoiceView, Dialog, DialogKind, Place};
use gate_checks::{CheckId, Nudge, PostKind, Severity};
use gate_lang::{Language, MessageId, filled, id::guard, id::post, message};

/// Reasons that are told at once; the others are counted.
const MOST_REASONS: usize = 3;

/// A disclaimer makes the text too long for the site.
#[derive(Clone, Copy)]
pub(crate) enum TooLong {
    /// The shortest, by so many characters: none is offered.
    Surely { over: usize },
    /// The account may be one that is allowed longer texts. With the shortest disclaimer the text would have so many
    /// characters, and so many too many, if it is not.
    Perhaps {
        over: usize,
        whole: usize,
        most: usize,
    },
}

/// Everything that a nudge is worded from.
pub(crate) struct Words<'a> {
    /// The language of all words.
    pub(crate) language: Language,
    /// What was found.
    pub(crate) nudge: &'a Nudge,
    /// What kind of text it is.
    pub(crate) kind: PostKind,
    /// Who will read it, in words.
    pub(crate) readers: Option<MessageId>,
    /// The disclaimer that is offered.
    pub(crate) disclaimer: Option<&'a str>,
    /// By how much disclaimers are too long.
    pub(crate) too_long: Option<TooLong>,
    /// The disclaimer is a line that says who posts, on an official account.
    pub(crate) is_role: bool,
    /// *Always add my disclaimer* may be offered.
    pub(crate) may_always: bool,
}

impl Words<'_> {
    /// Beside the editor, or before the post goes out.
    pub(crate) fn dialog(&self, kind: DialogKind) -> Dialog {
        let asks = kind == DialogKind::Post;
        Dialog {
            title: self.say(title(self.kind)),
            lines: self.lines(),
            why_title: self.say(post::WHY),
            why: self.why(),
            more_title: self.say(post::MORE_TITLE),
            choices: self.choices(asks),
            ..frame(kind, self.language)
        }
    }

    fn say(&self, id: MessageId) -> String {
        message(self.language, id).to_owned()
    }

    fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for finding in &self.nudge.findings {
            let line = self.say(if is_about_people(finding.check) {
                discreet(self.kind)
            } else {
                finding.reason
            });
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        let more = lines.len().saturating_sub(MOST_REASONS);
        lines.truncate(MOST_REASONS);
        let count =
            |id, number: usize| filled(self.language, id, &[("count", &number.to_string())]);
        if more > 0 {
            lines.push(count(post::MORE, more));
        }
        lines.extend(self.too_long.map(|too_long| self.length(too_long)));
        lines.extend(self.readers.map(|readers| self.say(readers)));
        lines
    }

    fn length(&self, too_long: TooLong) -> String {
        let say = |id, numbers: &[(&str, usize)]| {
            let words = numbers
                .iter()
                .map(|(name, number)| (*name, number.to_string()));
            let words: Vec<(&str, String)> = words.collect();
            let words: Vec<(&str, &str)> = words
                .iter()
                .map(|(name, word)| (*name, word.as_str()))
                .collect();
            filled(self.language, id, &words)
        };
        match too_long {
            TooLong::Surely { over } => say(post::TOO_LONG, &[("count", over)]),
            TooLong::Perhaps { over, whole, most } => say(
                post::TOO_LONG_PERHAPS,
                &[("count", whole), ("most", most), ("over", over)],
            ),
        }
    }

    /// What the first view keeps to itself, and the rules.
    fn why(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let hidden = self
            .nudge
            .findings
            .iter()
            .filter(|one| is_about_people(one.check));
        let reasons = hidden.map(|one| one.reason);
        let rules = self.nudge.findings.iter().map(|one| one.clause.text());
        for id in reasons.chain(rules) {
            let line = self.say(id);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    fn choices(&self, asks: bool) -> Vec<ChoiceView> {
        let view = |choice, label, hint: Option<MessageId>, place| ChoiceView {
            choice,
            label: self.say(label),
            hint: hint.map(|hint| self.say(hint)).unwrap_or_default(),
            place,
        };
        let mut views = Vec::new();
        if let Some(text) = self.disclaimer {
            let label = if self.is_role {
                post::ADD_ROLE
            } else {
                post::ADD
            };
            views.push(ChoiceView {
                hint: filled(self.language, post::ADD_HINT, &[("text", text)]),
                ..view(Choice::AddDisclaimer, label, None, Place::Main)
            });
        }
        if asks {
            let place = if views.is_empty() {
                Place::Main
            } else {
                Place::Second
            };
            views.push(view(Choice::Stop, post::BACK, None, place));
        }
        let (label, hint) = as_it_is(self.kind);
        views.push(view(Choice::PostAsItIs, label, Some(hint), Place::Second));
        if self.nudge.offers_not_my_school {
            let hint = Some(post::NOT_MY_SCHOOL_HINT);
            views.push(view(
                Choice::NotMySchool,
                post::NOT_MY_SCHOOL,
                hint,
                Place::Second,
            ));
        }
        let mut found = self.nudge.findings.iter();
        if found.any(|one| one.check == CheckId::NewChannel) {
            let hint = Some(post::REQUEST_HINT);
            views.push(view(
                Choice::RequestApproval,
                post::REQUEST,
                hint,
                Place::Foot,
            ));
        }
        if self.may_always && self.disclaimer.is_some() && !self.is_role {
            let hint = Some(post::ALWAYS_HINT);
            views.push(view(
                Choice::AlwaysDisclaim,
                post::ALWAYS,
                hint,
                Place::More,
            ));
        }
        views
    }
}

const fn title(kind: PostKind) -> MessageId {
    match kind {
        PostKind::Post => post::TITLE,
        PostKind::Bio | PostKind::Picture => post::TITLE_BIO,
        PostKind::NewChannel => post::TITLE_CHANNEL,
        PostKind::SignUp => post::TITLE_SIGN_UP,
        PostKind::Message => post::TITLE_MESSAGE,
    }
}

/// The way past, and what follows from it.
const fn as_it_is(kind: PostKind) -> (MessageId, MessageId) {
    match kind {
        PostKind::Post => (post::AS_IT_IS, post::AS_IT_IS_HINT),
        PostKind::Bio | PostKind::Picture => (post::AS_IT_IS_BIO, post::AS_IT_IS_HINT),
        PostKind::NewChannel => (post::AS_IT_IS_CHANNEL, post::AS_IT_IS_HINT),
        PostKind::SignUp => (post::AS_IT_IS_SIGN_UP, post::AS_IT_IS_HINT),
        PostKind::Message => (post::AS_IT_IS_MESSAGE, post::AS_IT_IS_MESSAGE_HINT),
    }
}

const fn discreet(kind: PostKind) -> MessageId {
    match kind {
        PostKind::Message => post::DISCREET_MESSAGE,
        _ => post::DISCREET,
    }
}

/// What is offered for a minute after a post went out as it was.
pub(crate) fn posted(language: Language, kind: PostKind) -> Dialog {
    let say = |id| message(language, id).to_owned();
    let view = |choice, label, hint: Option<MessageId>, place| ChoiceView {
        choice,
        label: say(label),
        hint: hint.map(say).unwrap_or_default(),
        place,
    };
    Dialog {
        title: say(match kind {
            PostKind::Bio => post::POSTED_TITLE_BIO,
            _ => post::POSTED_TITLE,
        }),
        lines: vec![say(post::POSTED_LINE)],
        choices: vec![
            view(Choice::Stop, post::POSTED_STOP, None, Place::Main),
            view(
                Choice::TellLead,
                post::POSTED_TELL,
                Some(post::POSTED_TELL_HINT),
                Place::Second,
            ),
        ],
        ..frame(DialogKind::Posted, language)
    }
}

/// A dialog without words of its own.
pub(super) fn frame(kind: DialogKind, language: Language) -> Dialog {
    Dialog {
        kind,
        language: language.tag().to_owned(),
        direction: language.direction().to_owned(),
        brand: message(language, guard::BRAND).to_owned(),
        title: String::new(),
        lines: Vec::new(),
        why_title: String::new(),
        why: Vec::new(),
        more_title: String::new(),
        more_hint: String::new(),
        choices: Vec::new(),
        danger: Vec::new(),
        channel: String::new(),
        copy_label: String::new(),
        copied_label: String::new(),
    }
}

/// What would tell who is listed.
const fn is_about_people(check: CheckId) -> bool {
    matches!(
        check,
        CheckId::PersonName | CheckId::Addressed | CheckId::NoImage
    )
}

/// Whether nothing but the disclaimer is missing.
pub(crate) fn lacks_disclaimer_alone(nudge: &Nudge) -> bool {
    nudge.severity < Severity::Harm
        && nudge
            .findings
            .iter()
            .all(|finding| finding.check == CheckId::Disclaimer)
}
