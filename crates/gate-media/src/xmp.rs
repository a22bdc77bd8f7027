//! XMP: whether a packet holds a position, and the same without it.
use crate::gather::Stripped;
use crate::position::{any_position, coordinate};
use crate::{Place, Refusal};

mod markup;

use markup::{Item, items};

/// Local names of a latitude, in whatever namespace: cameras, drones and editors each have their own.
const LATITUDE: [&str; 4] = ["gpslatitude", "gpsdestlatitude", "latitude", "lat"];
/// Local names of a longitude. One maker of drones misspells it.
const LONGITUDE: [&str; 7] = [
    "gpslongitude",
    "gpslongtitude",
    "gpsdestlongitude",
    "longitude",
    "lon",
    "long",
    "lng",
];
/// How all that belongs to a position begins: altitude, time of the fix, precision and the like.
const PREFIX: &str = "gps";

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
    let values = |wanted: Role| -> Vec<f64> {
        let wanted = |item: &&Item| role(&item.name) == Some(wanted);
        let items = found.iter().filter(wanted);
        items.filter_map(|item| coordinate(&item.value)).collect()
    };
    if !any_position(&values(Role::Latitude), &values(Role::Longitude)) {
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

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Latitude,
    Longitude,
    Other,
}

fn role(local: &str) -> Option<Role> {
    let local = local.to_ascii_lowercase();
    if LATITUDE.contains(&local.as_str()) {
        Some(Role::Latitude)
    } else if LONGITUDE.contains(&local.as_str()) {
        Some(Role::Longitude)
    } else {
        local.starts_with(PREFIX).then_some(Role::Other)
    }
}
