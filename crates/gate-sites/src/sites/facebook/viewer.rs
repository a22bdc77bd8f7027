//! The signed-in account on Facebook, and the Page that it acts as.
use super::{
    address::{self, Who},
    handle,
    payload::{probe, value},
};
use crate::json;
use gate_model::{Page, Viewer};

/// Who is signed in: the login's number and the acting identity's by the data that come with the page; the
/// user name by the link beside the composer. A link that shows another number is of an older page.
pub(super) fn viewer(page: &Page) -> Option<Viewer> {
    let data = probe(page, "viewer").map(json::values).unwrap_or_default();
    let number = |key: &str| value(&data, key).and_then(handle::number);
    let id = number("ACCOUNT_ID");
    let acting = number("USER_ID");
    let own = page.parts.iter().find(|node| node.part == "own");
    let linked = own.and_then(|node| address::profile(&address::link(node)?));
    let acting_as = acting.clone().filter(|acting| Some(acting) != id.as_ref());
    // The link leads to the identity that acts.
    let named = match &linked {
        Some(Who::Name(handle)) => Some(handle.clone()),
        _ => None,
    };
    let (handle, acting_handle) = match acting_as {
        Some(_) => (None, named),
        None => (named, None),
    };
    let shown = match linked {
        Some(Who::Number(shown)) => Some(shown),
        _ => None,
    };
    if let (Some(shown), Some(acting)) = (&shown, &acting)
        && shown != acting
    {
        return None;
    }
    let id = id.or(shown);
    (id.is_some() || handle.is_some()).then_some(Viewer {
        id,
        handle,
        acting_as,
        acting_handle,
    })
}
