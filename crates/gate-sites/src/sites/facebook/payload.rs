//! Data that come with the page. They describe the profile that was loaded first, and stay when the page moves
//! on: they count only for an account that they name.
use super::{address::Who, handle};
use crate::json;
use gate_model::{Account, Handle, NumericId, Page};

/// What a probe found.
pub(super) fn probe<'a>(page: &'a Page, name: &str) -> Option<&'a str> {
    let found = page.probes.iter().find(|(key, _)| key == name);
    found.map(|(_, window)| window.as_str())
}

/// The value at a path.
pub(super) fn value<'a>(values: &'a [(String, String)], path: &str) -> Option<&'a str> {
    let found = values.iter().find(|(at, _)| at == path);
    found.map(|(_, value)| value.as_str())
}

/// How the signed-in account stands to a profile.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// A friend request may be sent.
    Stranger,
    /// A friend request is there to be answered.
    Asked,
    /// Anything else.
    Other,
}

/// The profile that was loaded with the page.
pub(super) struct Profile {
    id: NumericId,
    handle: Option<Handle>,
    standing: Option<Standing>,
}

impl Profile {
    /// Reads it, where the page has one.
    pub(super) fn of(page: &Page) -> Option<Self> {
        let route = json::values(probe(page, "profile")?);
        let id = value(&route, "userID").and_then(handle::number)?;
        let status = probe(page, "standing")
            .map(json::values)
            .unwrap_or_default();
        let concerns = value(&status, "id").is_none_or(|of| id.digits.expose().as_str() == of);
        let standing = value(&status, "friendship_status").map(|status| match status {
            "CAN_REQUEST" => Standing::Stranger,
            "INCOMING_REQUEST" => Standing::Asked,
            _ => Standing::Other,
        });
        Some(Self {
            id,
            handle: value(&route, "userVanity").and_then(handle::normal),
            standing: standing.filter(|_| concerns),
        })
    }

    /// Whether this account is the one described. Two names of two accounts never are one.
    fn is(&self, account: &Account) -> bool {
        let number = account.id.as_ref().map(|id| *id == self.id);
        let name = account
            .handle
            .as_ref()
            .and_then(|handle| Some(self.handle.as_ref()? == handle));
        !matches!(
            (number, name),
            (Some(false), _) | (_, Some(false)) | (None, None)
        )
    }

    /// Whether two names are known to be one account's.
    pub(super) fn joins(&self, one: &Who, other: &Who) -> bool {
        let mine = |who: &Who| match who {
            Who::Number(id) => *id == self.id,
            Who::Name(handle) => Some(handle) == self.handle.as_ref(),
        };
        mine(one) && mine(other)
    }

    /// Adds the name by which the account is not known yet.
    pub(super) fn complete(&self, account: &mut Account) {
        if self.is(account) {
            account.id = Some(self.id.clone());
            account.handle = account.handle.take().or_else(|| self.handle.clone());
        }
    }

    /// How the signed-in account stood to this one when the page was loaded.
    pub(super) fn standing(&self, account: &Account) -> Option<Standing> {
        self.standing.filter(|_| self.is(account))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_are_one_accounts_only_if_both_are_its() {
        let number = |digits| Who::Number(handle::number(digits).unwrap());
        let name = |text| Who::Name(handle::normal(text).unwrap());
        let profile = Profile {
            id: handle::number("100000000000051").unwrap(),
            handle: handle::normal("ada.nowhere"),
            standing: None,
        };
        let (own, other) = (number("100000000000051"), number("100000000000052"));
        assert!(profile.joins(&own, &name("ada.nowhere")));
        assert!(!profile.joins(&own, &name("olga.other")));
        assert!(!profile.joins(&other, &name("ada.nowhere")));
        assert!(!profile.joins(&other, &name("olga.other")));
    }
}
