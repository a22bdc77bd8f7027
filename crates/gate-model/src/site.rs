//! Which site: a short code that is part of every stored tag, so it never changes.
use crate::{Handle, Identifier};

/// A site's permanent short code, for example `x` or `fb`: lower-case ASCII, at most four letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SiteCode(&'static str);

impl SiteCode {
    /// A code from a literal in a site's own folder.
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self(code)
    }

    /// The letters.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// What a list builder must be able to ask about sites without knowing any of them.
pub trait Directory {
    /// The site with this code or host name, if it is one that we know.
    fn site(&self, name: &str) -> Option<SiteCode>;
    /// A handle as typed by a person (`@Name`, `Name`), in the site's normal form.
    fn handle(&self, site: SiteCode, text: &str) -> Option<Handle>;
    /// The account behind a profile address, on whichever site.
    fn profile(&self, address: &str) -> Option<Identifier>;
    /// The harmless handle on each site that every list holds, to prove the guard live.
    fn test_handles(&self) -> Vec<Handle>;
}
