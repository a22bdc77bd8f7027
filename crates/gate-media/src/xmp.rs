//! XMP: whether a packet holds a position, and the same without it.
use crate::gather::Stripped;
use crate::named::{Named, role};
use crate::{Place, Refusal};

mod markup;

use markup::items;

/// Looks for a position and blanks it out, with all that begins with `gps`: blanks between attributes and
/// elements mean nothing, so the packet stays well-formed and as long as it was.
pub(crate) fn strip(packet: &[u8]) -> Result<Stripped, Refusal> {
    // Wide characters: allowed, but only ever seen in specifications.
    if [[0xFE, 0xFF], [0xFF, 0xFE], [0, b'<'], [b'<', 0]]
        .iter()
        .any(|start| packet.starts_with(start))
    {
        return Err(Refusal::Unsupported);
    }
    let found = items(packet, |name| role(name).is_some())?;
    let mut named = Named::default();
    for item in &found {
        if let Some(role) = role(&item.name) {
            named.add(role, &item.value);
        }
    }
    if !named.is_position() {
        return Ok(Stripped::nothing());
    }
    let mut new = packet.to_vec();
    for item in &found {
        if let Some(place) = new.get_mut(item.range.clone()) {
            place.fill(b' ');
        }
    }
    Ok(Stripped {
        places: vec![Place::Xmp],
        new: Ok(Some(new)),
    })
}
