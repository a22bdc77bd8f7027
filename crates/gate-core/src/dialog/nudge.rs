//! What is said beside an editor, before a post and after it. Whom a text names or reaches is told behind a fold:
//! a classroom may be looking on.
use crate::wire::{Choice, ChoiceView, Dialog, DialogKind, Place};
use gate_checks::{CheckId, Nudge, Severity};
use gate_lang::{Language, MessageId, filled, id::guard, id::post, message};

/// Reasons that are told at once; the others are counted.
const MOST_REASONS: usize = 3;

/// Everything that a nudge is worded from.
pub(crate) struct Words<'a> {
    /// The language of all words.
    pub(crate) language: Language,
    /// What was found.
    pub(crate) nudge: &'a Nudge,
    /// Who will read it, in words.
    pub(crate) readers: Option<MessageId>,
    /// The disclaimer that fits.
    pub(crate) disclaimer: Option<&'a str>,
    /// By how much the shortest disclaimer is too long.
    pub(crate) over: Option<usize>,
    /// *Always add my disclaimer* may be offered.
    pub(crate) may_always: bool,
}

impl Words<'_> {
    /// Beside the editor, or before the post goes out.
    pub(crate) fn dialog(&self, kind: DialogKind) -> Dialog {
        let asks = kind == DialogKind::Post;
        Dialog {
            title: self.say(post::TITLE),
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
                post::DISCREET
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
        lines.extend(self.over.map(|over| count(post::TOO_LONG, over)));
        lines.extend(self.readers.map(|readers| self.say(readers)));
        lines
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
            views.push(ChoiceView {
                hint: filled(self.language, post::ADD_HINT, &[("text", text)]),
                ..view(Choice::AddDisclaimer, post::ADD, None, Place::Main)
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
        views.push(view(
            Choice::PostAsItIs,
            post::AS_IT_IS,
            Some(post::AS_IT_IS_HINT),
            Place::Second,
        ));
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
        if self.may_always && self.disclaimer.is_some() {
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

/// What is offered for a minute after a post went out as it was.
pub(crate) fn posted(language: Language) -> Dialog {
    let say = |id| message(language, id).to_owned();
    let view = |choice, label, hint: Option<MessageId>, place| ChoiceView {
        choice,
        label: say(label),
        hint: hint.map(say).unwrap_or_default(),
        place,
    };
    Dialog {
        title: say(post::POSTED_TITLE),
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
        copied_label: message(language, post::COPIED).to_owned(),
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
