//! Who may ask what: one table. A host page's surroundings are hostile, so a content script may only
//! describe what is on its page.
use crate::wire::{Caller, Request};
use gate_text::search::cut;

/// Most candidates in one `Look`.
pub(crate) const MOST_SNAPSHOTS: usize = 64;

/// Whose request it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Right {
    /// Content scripts, about the page at this address.
    Page,
    /// Our own pages.
    Own,
    /// The background itself.
    Background,
}

/// The caller may make the request.
pub(crate) fn may(caller: &Caller, request: &Request) -> bool {
    match (caller, right(request)) {
        (Caller::Page { address, .. }, Right::Page) => is_about(address, request),
        (Caller::Own, Right::Own) | (Caller::Background, Right::Background) => true,
        _ => false,
    }
}

const fn right(request: &Request) -> Right {
    match request {
        Request::Hello { .. }
        | Request::Look { .. }
        | Request::Press { .. }
        | Request::Late { .. }
        | Request::Choose { .. }
        | Request::Write { .. }
        | Request::Decide { .. }
        | Request::Files { .. }
        | Request::Locate { .. }
        | Request::Tally { .. } => Right::Page,
        Request::Status { .. }
        | Request::Settings
        | Request::Change { .. }
        | Request::Import
        | Request::TrustSigner { .. }
        | Request::Unlock { .. }
        | Request::Approve { .. }
        | Request::Practise
        | Request::Health
        | Request::Locations
        | Request::Told { .. }
        | Request::Stored
        | Request::Forget => Right::Own,
        Request::Surroundings { .. } | Request::Installed => Right::Background,
    }
}

/// The request is about the caller's own host, and no larger than it may be.
fn is_about(caller: &str, request: &Request) -> bool {
    let address = match request {
        Request::Hello { address }
        | Request::Tally { address, .. }
        | Request::Files { address, .. } => address,
        Request::Locate { page, .. } => &page.address,
        Request::Look { page, snapshots } if snapshots.len() <= MOST_SNAPSHOTS => &page.address,
        Request::Press { page, .. }
        | Request::Late { page, .. }
        | Request::Choose { page, .. }
        | Request::Write { page, .. }
        | Request::Decide { page, .. } => &page.address,
        _ => return false,
    };
    host(address).is_some_and(|asked| host(caller) == Some(asked))
}

/// The host, with its port if there is one, of an address that the browser has normalised.
fn host(address: &str) -> Option<&str> {
    let (scheme, rest) = cut(address, "://")?;
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let host = rest.get(..end)?;
    (scheme == "https" && !host.is_empty() && !host.contains('@')).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::{host, is_about};
    use crate::wire::{FileSeen, Request};

    #[test]
    fn a_request_about_files_is_heard_however_many_they_are() {
        let check = |address: &str, count: usize, expected: bool| {
            let request = Request::Files {
                address: address.to_owned(),
                files: vec![FileSeen::Photo; count],
            };
            assert_eq!(
                is_about("https://x.com/home", &request),
                expected,
                "{count}"
            );
        };
        check("https://x.com/home", 1, true);
        check("https://x.com/home", 2_000, true);
        check("https://www.facebook.com/", 1, false);
    }

    #[test]
    fn hosts_are_taken_from_normal_addresses_only() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(host(address), expected, "{address}");
        };
        check("https://x.com/pupil_example", Some("x.com"));
        check("https://x.com?a=b", Some("x.com"));
        check("https://x.com:8443/", Some("x.com:8443"));
        check("https://x.com#a", Some("x.com"));
        check("https://x.com\\@evil.example/", Some("x.com"));
        check("https://x.com@evil.example/", None);
        check("http://x.com/", None);
        check("https:///a", None);
        check("x.com", None);
        check("", None);
    }
}
