//! One site: all that the rest of the product may ask of it.
use crate::{Address, Icons, Location, sites};
use gate_model::{
    Composed, Handle, Identifier, Page, Plan, Sighting, SiteCode, Snapshot, Unreadable, Viewer,
};
use gate_text::Sensitive;

/// Everything that is known of one site.
pub struct Site {
    /// Its permanent short code.
    pub code: SiteCode,
    /// Its name as people know it.
    pub name: &'static str,
    /// Its hosts, exactly: a subdomain that is not named here is another application.
    pub hosts: &'static [&'static str],
    /// Further hosts in addresses that people write down, where nothing is guarded.
    pub aliases: &'static [&'static str],
    /// What its pages hold that can be pressed.
    pub plan: fn() -> Plan,
    /// What a press on this candidate would do, and to whom; by what icons are known to do, if nothing else tells.
    pub read: fn(&Page, &Snapshot, &Icons) -> Result<Sighting, Unreadable>,
    /// What stands around an editor of the plan's composers: for whom, to whom, with what.
    pub compose: fn(&Page, &Snapshot) -> Composed,
    /// Who is signed in, where the page tells.
    pub viewer: fn(&Page) -> Option<Viewer>,
    /// The words of one's own profile, where the page shows it.
    pub own_bio: fn(&Page) -> Option<Sensitive<String>>,
    /// The account behind an address on one of the site's hosts.
    pub identifier: fn(&Address) -> Option<Identifier>,
    /// A handle as a person types it, in the site's normal form.
    pub handle: fn(&str) -> Option<Handle>,
    /// The harmless handle that every list holds, to prove the guard live.
    pub test_handle: &'static str,
    /// Candidates that are known by their words alone, and their person by a name at best: staff are told.
    pub by_words: &'static [&'static str],
    /// Its location settings.
    pub location: Location,
    /// Candidates of which at least one is seen on a page with this address while the site is as we
    /// know it; empty where a page may well show none. Adapter health is judged by it.
    pub expected: fn(&Address) -> &'static [&'static str],
}

impl Site {
    /// Match patterns of the site's pages, for the manifest.
    pub fn match_patterns(&self) -> impl Iterator<Item = String> {
        self.hosts.iter().map(|host| format!("https://{host}/*"))
    }

    /// Whether an address leads to this site, perhaps by a host of which nothing else is known.
    pub(crate) fn knows(&self, address: &Address) -> bool {
        self.owns(address) || self.aliases.contains(&address.host())
    }

    /// Whether an address is one of this site's pages.
    #[must_use]
    pub fn owns(&self, address: &Address) -> bool {
        self.hosts.contains(&address.host())
    }
}

/// The sites that are guarded. A new site is one line here and one folder.
pub const ALL_SITES: &[&Site] = &[&sites::facebook::SITE, &sites::x::SITE];

/// The site whose page has this address.
#[must_use]
pub fn site_of(address: &str) -> Option<&'static Site> {
    let address = Address::parse(address)?;
    ALL_SITES.iter().copied().find(|site| site.owns(&address))
}

/// The site with this code.
#[must_use]
pub fn site_with_code(code: SiteCode) -> Option<&'static Site> {
    ALL_SITES.iter().copied().find(|site| site.code == code)
}
