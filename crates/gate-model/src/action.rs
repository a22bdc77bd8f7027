//! What a press would do.
#[cfg(feature = "types")]
use ts_rs::TS;

/// What a press on a candidate would do. Only guarded actions exist here: unfollow, remove, decline,
/// cancel, block, mute and report are never candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Follow an account, follow back, or like a person's Page.
    Follow,
    /// Send a friend request.
    FriendRequest,
    /// Accept a follow request or friend request.
    AcceptRequest,
    /// Accept a message request.
    AcceptMessage,
    /// Open a conversation.
    OpenMessage,
    /// Send a message in an open conversation.
    SendMessage,
}

/// Who began the contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The member of staff reaches out.
    Outgoing,
    /// Somebody reached the member of staff.
    Received,
}

impl Action {
    /// Who began the contact.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::AcceptRequest | Self::AcceptMessage => Direction::Received,
            Self::Follow | Self::FriendRequest | Self::OpenMessage | Self::SendMessage => {
                Direction::Outgoing
            }
        }
    }

    /// A warning about a message always offers a way for somebody in danger.
    #[must_use]
    pub const fn is_message(self) -> bool {
        matches!(
            self,
            Self::AcceptMessage | Self::OpenMessage | Self::SendMessage
        )
    }
}
