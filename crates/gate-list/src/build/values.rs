//! Single values of a table, as people write and spreadsheets change them.
use gate_model::{Directory, Identifier, NumericId, SiteCode};

/// A handle as typed, or the address of a profile on the same site.
pub(crate) fn handle(directory: &dyn Directory, site: SiteCode, value: &str) -> Option<Identifier> {
    let by_address = || match directory.profile(value) {
        Some(Identifier::Handle(handle)) if handle.site == site => Some(Identifier::Handle(handle)),
        Some(Identifier::NumericId(id)) if id.site == site => Some(Identifier::NumericId(id)),
        _ => None,
    };
    directory
        .handle(site, value)
        .map(Identifier::Handle)
        .or_else(by_address)
}

/// Whether an address shows something that the account wrote: two parts or more follow the account's own, where a
/// tab of a profile is one.
pub(crate) fn is_of_post(directory: &dyn Directory, account: &Identifier, address: &str) -> bool {
    let is_account = |part: &&str| match account {
        Identifier::Handle(handle) => directory.handle(handle.site, part).as_ref() == Some(handle),
        Identifier::NumericId(id) => NumericId::new(id.site, part).as_ref() == Some(id),
        _ => false,
    };
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    parts.find(is_account).is_some() && parts.count() > 1
}

/// The host of an address, without a leading `www.`: a listed domain covers its subdomains anyway.
pub(crate) fn host(address: &str) -> &str {
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = after_scheme
        .split(['/', '?', '#', ':'])
        .next()
        .unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Spreadsheets keep fifteen digits of a number and fill up with zeros.
pub(crate) fn is_rounded(digits: &str) -> bool {
    let digits = digits.trim_start_matches('0');
    digits.len() > 15 && digits.bytes().skip(15).all(|digit| digit == b'0')
}
