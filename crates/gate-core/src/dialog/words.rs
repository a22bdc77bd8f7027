//! The words of each action.
use gate_lang::{MessageId, id::guard};
use gate_model::Action;

/// The words that differ from action to action.
pub(crate) struct ActionWords {
    /// What to check before.
    pub(crate) title: MessageId,
    /// What has not happened.
    pub(crate) not_done: MessageId,
    /// The safe way.
    pub(crate) stop: MessageId,
    /// The way on.
    pub(crate) anyway: MessageId,
    /// The site's own way to take it back.
    pub(crate) take_back: MessageId,
}

impl ActionWords {
    /// The words of an action.
    pub(crate) const fn of(action: Action) -> Self {
        match action {
            Action::Follow => Self {
                title: guard::FOLLOW_TITLE,
                not_done: guard::FOLLOW_NOT_DONE,
                stop: guard::FOLLOW_STOP,
                anyway: guard::FOLLOW_ANYWAY,
                take_back: guard::FOLLOW_TAKE_BACK,
            },
            Action::FriendRequest => Self {
                title: guard::FRIEND_REQUEST_TITLE,
                not_done: guard::FRIEND_REQUEST_NOT_DONE,
                stop: guard::FRIEND_REQUEST_STOP,
                anyway: guard::FRIEND_REQUEST_ANYWAY,
                take_back: guard::FRIEND_REQUEST_TAKE_BACK,
            },
            Action::AcceptRequest => Self {
                title: guard::ACCEPT_REQUEST_TITLE,
                not_done: guard::ACCEPT_REQUEST_NOT_DONE,
                stop: guard::ACCEPT_REQUEST_STOP,
                anyway: guard::ACCEPT_REQUEST_ANYWAY,
                take_back: guard::ACCEPT_REQUEST_TAKE_BACK,
            },
            Action::AcceptMessage => Self {
                title: guard::ACCEPT_MESSAGE_TITLE,
                not_done: guard::ACCEPT_MESSAGE_NOT_DONE,
                stop: guard::ACCEPT_MESSAGE_STOP,
                anyway: guard::ACCEPT_MESSAGE_ANYWAY,
                take_back: guard::ACCEPT_MESSAGE_TAKE_BACK,
            },
            Action::OpenMessage => Self {
                title: guard::OPEN_MESSAGE_TITLE,
                not_done: guard::OPEN_MESSAGE_NOT_DONE,
                stop: guard::OPEN_MESSAGE_STOP,
                anyway: guard::OPEN_MESSAGE_ANYWAY,
                take_back: guard::OPEN_MESSAGE_TAKE_BACK,
            },
            Action::SendMessage => Self {
                title: guard::SEND_MESSAGE_TITLE,
                not_done: guard::SEND_MESSAGE_NOT_DONE,
                stop: guard::SEND_MESSAGE_STOP,
                anyway: guard::SEND_MESSAGE_ANYWAY,
                take_back: guard::SEND_MESSAGE_TAKE_BACK,
            },
        }
    }
}
