//! The ways on, and where each stands. *Follow anyway* is in every warning; no policy is asked.
use super::words::ActionWords;
use crate::wire::{Choice, ChoiceView, Place};
use gate_lang::{Language, MessageId, id::guard, message};
use gate_model::{Action, Direction};

/// What sort of answer is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// An exact identifier, or a name with other evidence.
    Warning,
    /// A name alone, or a recycled handle.
    Question,
    /// After the press.
    Late,
}

/// The ways on of one dialog, in order.
pub(crate) fn choices(ask: Ask, action: Action, language: Language) -> Vec<ChoiceView> {
    let view = |choice, label, hint: Option<MessageId>, place| ChoiceView {
        choice,
        label: message(language, label).to_owned(),
        hint: hint.map_or("", |hint| message(language, hint)).to_owned(),
        place,
    };
    let second = |choice, label, hint| view(choice, label, Some(hint), Place::Second);
    let outside = second(
        Choice::Outside,
        guard::CHOICE_OUTSIDE,
        guard::CHOICE_OUTSIDE_HINT,
    );
    let other = |place| {
        view(
            Choice::SomebodyElse,
            guard::CHOICE_ELSE,
            Some(guard::CHOICE_ELSE_HINT),
            place,
        )
    };
    let words = ActionWords::of(action);
    let mut views = match ask {
        Ask::Question => {
            let stop = Some(guard::NAME_STOP_HINT);
            let (no, yes) = (Choice::NotThroughSchool, Choice::ThroughSchool);
            vec![
                view(Choice::NotSure, guard::NAME_STOP, stop, Place::Main),
                second(no, guard::NAME_NO, guard::NAME_NO_HINT),
                second(yes, guard::NAME_YES, guard::NAME_YES_HINT),
            ]
        }
        Ask::Late => vec![
            view(Choice::Stop, guard::LATE_STOP, None, Place::Main),
            outside,
            other(Place::Second),
        ],
        Ask::Warning => {
            let (place, hint) = anyway(action);
            let approved = Some(guard::CHOICE_APPROVED_HINT);
            vec![
                view(Choice::Stop, words.stop, None, Place::Main),
                outside,
                other(Place::More),
                view(
                    Choice::Approved,
                    guard::CHOICE_APPROVED,
                    approved,
                    Place::More,
                ),
                view(Choice::Anyway, words.anyway, Some(hint), place),
            ]
        }
    };
    views.extend(foot(action).map(|(choice, label, hint)| view(choice, label, hint, Place::Foot)));
    views
}

/// The quiet lines at the foot: for somebody in danger, and for telling the safeguarding lead.
fn foot(action: Action) -> impl Iterator<Item = (Choice, MessageId, Option<MessageId>)> {
    let tells = action.is_message() || action.direction() == Direction::Received;
    let danger = (Choice::Danger, guard::CHOICE_DANGER, None);
    let tell = (
        Choice::TellLead,
        guard::CHOICE_TELL,
        Some(guard::CHOICE_TELL_HINT),
    );
    let offered = [action.is_message().then_some(danger), tells.then_some(tell)];
    offered.into_iter().flatten()
}

/// Where going on stands: one press away in messages, for an answer can keep somebody safe.
const fn anyway(action: Action) -> (Place, MessageId) {
    let place = if action.is_message() {
        Place::Second
    } else {
        Place::More
    };
    let hint = match action {
        Action::SendMessage => guard::CHOICE_ANYWAY_DAY_HINT,
        _ => guard::CHOICE_ANYWAY_HINT,
    };
    (place, hint)
}
