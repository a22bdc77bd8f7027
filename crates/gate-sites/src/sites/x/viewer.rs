//! The signed-in account on X.
use super::{address, handle, profile::probe};
use crate::json;
use gate_model::{Handle, Page, Viewer};

/// The test id in front of a handle.
const PICTURE: &str = "UserAvatar-Container-";

/// Who is signed in: the handle by the account switcher and the link to the own profile, the number by
/// the state that came with the page. A number that belongs to another handle is stale and left out.
pub(super) fn viewer(page: &Page) -> Option<Viewer> {
    let part = |name: &str| page.parts.iter().find(|node| node.part == name);
    let pictured =
        part("switcher").and_then(|node| handle::normal(node.test_id.strip_prefix(PICTURE)?));
    let linked = part("profileLink").and_then(address::profile_link);
    let handle = match (pictured, linked) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other),
    };
    let id = found(page, "session", "session/user_id").and_then(|digits| handle::number(&digits));
    let named = found(page, "remoteSettings", "remote/settings/screen_name");
    let named: Option<Handle> = named.and_then(|name| handle::normal(&name));
    let is_stale = handle.is_some() && named.is_some() && handle != named;
    let id = id.filter(|_| !is_stale);
    (id.is_some() || handle.is_some()).then_some(Viewer {
        id,
        handle,
        acting_as: None,
        acting_handle: None,
    })
}

fn found(page: &Page, name: &str, path: &str) -> Option<String> {
    let values = json::values(probe(page, name)?);
    values
        .into_iter()
        .find(|(at, _)| at == path)
        .map(|(_, value)| value)
}
