//! The device key: a random number under which accounts become tags that mean nothing elsewhere.
use gate_model::Account;

/// A tag of one identity under the device key: the first 16 bytes of a keyed hash.
pub(crate) type Tag = [u8; 16];

/// The tags of one account: by its number and by its handle, where each is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct IdentityTag {
    /// By number.
    pub(crate) id: Option<Tag>,
    /// By handle.
    pub(crate) handle: Option<Tag>,
}

impl IdentityTag {
    /// Both stand for one account: numbers decide where both are known, for handles change hands.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (self.id, other.id) {
            (Some(mine), Some(theirs)) => mine == theirs,
            _ => self.handle.is_some() && self.handle == other.handle,
        }
    }

    /// Both are known to stand for two accounts.
    pub(crate) fn differs(&self, other: &Self) -> bool {
        let both = (self.id.is_some() && other.id.is_some())
            || (self.handle.is_some() && other.handle.is_some());
        both && !self.same(other)
    }

    /// Nothing exact is known of the account, so nothing can be remembered of it.
    pub(crate) const fn is_empty(&self) -> bool {
        self.id.is_none() && self.handle.is_none()
    }
}

/// The device key.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct DeviceKey([u8; 32]);

impl DeviceKey {
    const VERSION: u8 = 1;

    /// A new key from the host's random bytes; `generation` makes another one of the same bytes.
    pub(crate) fn fresh(entropy: &[u8; 32], generation: u8) -> Self {
        let mut material = entropy.to_vec();
        material.push(generation);
        Self(blake3::derive_key("schoolgate v1 device key", &material))
    }

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        match bytes.split_first() {
            Some((&Self::VERSION, key)) => Some(Self(key.try_into().ok()?)),
            _ => None,
        }
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        [&[Self::VERSION], self.0.as_slice()].concat()
    }

    /// The tags of an account for one purpose; those of two purposes cannot be compared.
    pub(crate) fn identity(&self, purpose: Purpose, account: &Account) -> IdentityTag {
        let site = account.site.as_str();
        let tag = |scope, value: &str| self.tag(purpose, site, scope, value);
        IdentityTag {
            id: account.id.as_ref().map(|id| tag("i", id.digits.expose())),
            handle: account
                .handle
                .as_ref()
                .map(|handle| tag("h", handle.name.expose())),
        }
    }

    fn tag(&self, purpose: Purpose, site: &str, scope: &str, value: &str) -> Tag {
        // In one piece: the library's hasher of pieces is 5 kB of Wasm.
        let text = [purpose.name(), site, scope, value, ""].join("\0");
        let digest = blake3::keyed_hash(&self.0, text.as_bytes());
        let mut tag = Tag::default();
        for (to, from) in tag.iter_mut().zip(digest.as_bytes()) {
            *to = *from;
        }
        tag
    }
}

/// What tags are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Answers that last.
    Mark,
    /// Counts of one day.
    Today,
    /// Whose settings were seen.
    Viewer,
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Self::Mark => "mark",
            Self::Today => "today",
            Self::Viewer => "viewer",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DeviceKey, Purpose};
    use gate_model::{Account, NumericId, SiteCode};

    #[test]
    fn tags_of_two_purposes_cannot_be_compared() {
        let site = SiteCode::new("s");
        let account = Account {
            id: NumericId::new(site, "900002"),
            ..Account::unknown(site)
        };
        let key = DeviceKey::fresh(&[1; 32], 0);
        let tag = |purpose| key.identity(purpose, &account).id.unwrap();
        let [mark, today, viewer] = [Purpose::Mark, Purpose::Today, Purpose::Viewer].map(tag);
        assert!(mark != today && today != viewer && viewer != mark);
        assert_eq!(mark, tag(Purpose::Mark));
    }
}
