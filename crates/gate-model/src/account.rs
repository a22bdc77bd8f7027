//! An account on a site, as far as a page tells.
use crate::{Domain, Handle, Identifier, NumericId, SiteCode};
use gate_text::Sensitive;

/// An account as one snapshot shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The site it is on.
    pub site: SiteCode,
    /// The number that the site gave it: the strongest identifier, for it never changes.
    pub id: Option<NumericId>,
    /// Its handle.
    pub handle: Option<Handle>,
    /// The name shown.
    pub name: Option<Sensitive<String>>,
    /// The words about itself.
    pub bio: Option<Sensitive<String>>,
    /// The place it names.
    pub place: Option<Sensitive<String>>,
    /// Domains of the links that it shows.
    pub domains: Vec<Domain>,
    /// Some of the friends that it has in common with the viewer, as the page names them.
    pub friends: Vec<Identifier>,
}

impl Account {
    /// An account of which nothing is known yet.
    #[must_use]
    pub const fn unknown(site: SiteCode) -> Self {
        Self {
            site,
            id: None,
            handle: None,
            name: None,
            bio: None,
            place: None,
            domains: Vec::new(),
            friends: Vec::new(),
        }
    }

    /// Something exact is known: an id or a handle.
    #[must_use]
    pub const fn is_identified(&self) -> bool {
        self.id.is_some() || self.handle.is_some()
    }
}

/// The account that is signed in on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// The login's number.
    pub id: Option<NumericId>,
    /// The login's handle.
    pub handle: Option<Handle>,
    /// The identity that acts, when it is another than the login (a Page).
    pub acting_as: Option<NumericId>,
    /// The handle of that identity.
    pub acting_handle: Option<Handle>,
}
