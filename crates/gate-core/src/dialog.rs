//! The dialog in words. The first view says what staff should do and nothing of whom or why.
mod choices;
mod files;
pub(crate) mod nudge;
mod reasons;
mod words;

use crate::verdict::Judged;
use crate::wire::{Choice, ChoiceView, Dialog, DialogKind, Place};
use choices::{Ask, choices};
pub(crate) use files::Files;
use gate_lang::{Language, filled, id::guard, message};
use gate_model::{Action, Direction};
pub(crate) use reasons::Source;
use words::ActionWords;

/// Everything that a dialog is made of.
pub(crate) struct Script<'a> {
    /// The language of all words.
    pub(crate) language: Language,
    /// The list behind it.
    pub(crate) source: Source<'a>,
    /// What the press would do.
    pub(crate) action: Action,
    /// An official account acts, and is to be in private contact with no family.
    pub(crate) official: bool,
    /// The verdict.
    pub(crate) judged: &'a Judged<'a>,
    /// The kind may be told.
    pub(crate) tell_kind: bool,
    /// The window is private: what would be kept is not offered.
    pub(crate) private: bool,
}

impl Script<'_> {
    /// Asks before the press.
    pub(crate) fn ask(&self) -> Dialog {
        let words = ActionWords::of(self.action);
        match self.kind_of_ask() {
            Ask::Warning => self.dialog(DialogKind::Warning, words.title, Ask::Warning),
            Ask::Question => self.dialog(DialogKind::Question, guard::NAME_TITLE, Ask::Question),
            Ask::Late => self.tell_late(),
        }
    }

    /// Tells that the press went through before it could be checked.
    pub(crate) fn tell_late(&self) -> Dialog {
        let mut dialog = self.dialog(DialogKind::Late, guard::LATE_TITLE, Ask::Late);
        let take_back = ActionWords::of(self.action).take_back;
        dialog.lines = vec![self.reason_to_ask(), self.say(take_back)];
        dialog
    }

    /// Whether an answer is one of those that the dialog offers.
    pub(crate) fn offers(&self, choice: Choice) -> bool {
        let asked = self.choices(self.kind_of_ask());
        let mut offered = asked.into_iter().chain(self.choices(Ask::Late));
        offered.any(|view| view.choice == choice)
    }

    /// An approval is a thing to keep, and of a private window nothing is kept. Official accounts hold no private
    /// conversations, whoever is known outside school.
    fn choices(&self, ask: Ask) -> Vec<ChoiceView> {
        let mut choices = choices(ask, self.action, self.language);
        choices.retain(|view| match view.choice {
            Choice::Approved => !self.private,
            Choice::Outside => !self.official,
            _ => true,
        });
        choices
    }

    const fn kind_of_ask(&self) -> Ask {
        if self.judged.strength() > 1 {
            Ask::Warning
        } else {
            Ask::Question
        }
    }

    fn dialog(&self, kind: DialogKind, title: gate_lang::MessageId, ask: Ask) -> Dialog {
        let words = ActionWords::of(self.action);
        let is_contact = self.action.is_message() || self.action.direction() == Direction::Received;
        let anyway = self.say(words.anyway);
        let more_hint = if self.action.is_message() {
            self.say(guard::MORE_HINT_SHORT)
        } else {
            filled(self.language, guard::MORE_HINT, &[("anyway", &anyway)])
        };
        Dialog {
            kind,
            language: self.language.tag().to_owned(),
            direction: self.language.direction().to_owned(),
            brand: self.say(guard::BRAND),
            title: self.say(title),
            lines: vec![self.reason_to_ask(), self.say(words.not_done)],
            why_title: self.say(guard::WHY),
            why: self.reasons(),
            more_title: self.say(guard::MORE_TITLE),
            more_hint,
            choices: self.choices(ask),
            danger: if self.action.is_message() {
                self.danger()
            } else {
                Vec::new()
            },
            channel: if is_contact {
                self.channel()
            } else {
                String::new()
            },
            copy_label: self.say(guard::COPY),
            copied_label: self.say(guard::COPIED),
        }
    }

    /// Why staff are asked at all: the same sentence for everybody.
    fn reason_to_ask(&self) -> String {
        self.say(if self.judged.is_practice() {
            guard::ASK_PRACTICE
        } else if self.official && self.action.is_message() {
            guard::ASK_OFFICIAL
        } else if self.action.is_message() {
            guard::ASK_MESSAGE
        } else {
            guard::ASK_CONNECT
        })
    }

    fn say(&self, id: gate_lang::MessageId) -> String {
        message(self.language, id).to_owned()
    }

    /// The school's own channel in a polite line to copy.
    fn channel(&self) -> String {
        let known = Some(self.source.channel).filter(|channel| !channel.is_empty());
        let channel = known.unwrap_or(message(self.language, guard::CHANNEL_DEFAULT));
        filled(self.language, guard::CHANNEL_LINE, &[("channel", channel)])
    }

    /// Whom to call when somebody may be in danger.
    fn danger(&self) -> Vec<String> {
        let number = self
            .source
            .emergency_number(message(self.language, guard::DANGER_NUMBER));
        let mut lines = vec![filled(
            self.language,
            guard::DANGER_NOW,
            &[("number", number)],
        )];
        if !self.source.out_of_hours.is_empty() {
            let contact = [("contact", self.source.out_of_hours)];
            lines.push(filled(self.language, guard::DANGER_CONTACT, &contact));
        }
        lines.push(self.say(guard::DANGER_SEND));
        lines
    }
}

/// Before a personal account follows the school's own channel for the first time.
pub(crate) fn own_channel(language: Language) -> Dialog {
    let say = |id| message(language, id).to_owned();
    let view = |choice, label, place| ChoiceView {
        choice,
        label: say(label),
        hint: String::new(),
        place,
    };
    Dialog {
        title: say(guard::OWN_CHANNEL_TITLE),
        lines: vec![say(guard::OWN_CHANNEL_SEEN), say(guard::OWN_CHANNEL_ONCE)],
        choices: vec![
            view(Choice::Anyway, guard::OWN_CHANNEL_GO, Place::Main),
            view(Choice::Stop, guard::OWN_CHANNEL_STOP, Place::Second),
        ],
        ..nudge::frame(DialogKind::Question, language)
    }
}

/// The dialog on an invented person: real words, no list, no account.
pub(crate) fn practice(language: Language) -> Dialog {
    let say = |id| message(language, id).to_owned();
    Dialog {
        kind: DialogKind::Practice,
        language: language.tag().to_owned(),
        direction: language.direction().to_owned(),
        brand: say(guard::BRAND),
        title: say(guard::FOLLOW_TITLE),
        lines: vec![say(guard::ASK_CONNECT), say(guard::FOLLOW_NOT_DONE)],
        why_title: say(guard::WHY),
        why: vec![
            say(guard::PRACTISE_NOTE),
            say(guard::PRACTISE_REASON),
            say(guard::REASON_RULE),
        ],
        more_title: say(guard::MORE_TITLE),
        more_hint: filled(
            language,
            guard::MORE_HINT,
            &[("anyway", message(language, guard::FOLLOW_ANYWAY))],
        ),
        choices: choices(Ask::Warning, Action::Follow, language),
        danger: Vec::new(),
        channel: String::new(),
        copy_label: say(guard::COPY),
        copied_label: say(guard::COPIED),
    }
}
