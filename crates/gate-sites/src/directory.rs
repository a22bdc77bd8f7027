//! What a list builder may ask about sites.
use crate::{ALL_SITES, Address, Site, site_with_code};
use gate_model::{Directory, Handle, Identifier, SiteCode};

/// All known sites as one directory.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sites;

impl Directory for Sites {
    fn site(&self, name: &str) -> Option<SiteCode> {
        let name = name.trim().to_ascii_lowercase();
        let named = |site: &&&Site| {
            site.code.as_str() == name
                || site.name.eq_ignore_ascii_case(&name)
                || site.hosts.contains(&name.as_str())
                || site.aliases.contains(&name.as_str())
        };
        ALL_SITES.iter().find(named).map(|site| site.code)
    }

    fn handle(&self, site: SiteCode, text: &str) -> Option<Handle> {
        (site_with_code(site)?.handle)(text)
    }

    fn profile(&self, address: &str) -> Option<Identifier> {
        let address = Address::typed(address)?;
        let site = ALL_SITES.iter().find(|site| site.knows(&address))?;
        (site.identifier)(&address)
    }

    fn test_handles(&self) -> Vec<Handle> {
        ALL_SITES
            .iter()
            .filter_map(|site| (site.handle)(site.test_handle))
            .collect()
    }
}
