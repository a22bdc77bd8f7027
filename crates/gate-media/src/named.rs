//! Numbers under names: which names are those of a position, and whether there is one among the numbers.
use crate::position::{any_position, coordinate, is_pair};

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
/// Local names of both in one.
const BOTH: [&str; 5] = [
    "gpsposition",
    "gpscoordinates",
    "latlong",
    "latlon",
    "latlng",
];
/// How all that belongs to a position begins: altitude, time of the fix, precision and the like.
const PREFIX: &str = "gps";

/// What a name says of its value.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Role {
    Latitude,
    Longitude,
    Both,
    Other,
}

/// What a name, without its namespace, says of its value; `None` if that has nothing to do with a position.
pub(crate) fn role(local: &str) -> Option<Role> {
    let local = local.to_ascii_lowercase();
    if LATITUDE.contains(&local.as_str()) {
        Some(Role::Latitude)
    } else if LONGITUDE.contains(&local.as_str()) {
        Some(Role::Longitude)
    } else if BOTH.contains(&local.as_str()) {
        Some(Role::Both)
    } else {
        local.starts_with(PREFIX).then_some(Role::Other)
    }
}

/// A name without its namespace. Names that are not text are no names that anybody wants.
pub(crate) fn local(name: &[u8]) -> &str {
    let name = str::from_utf8(name).unwrap_or_default();
    name.rsplit(':').next().unwrap_or_default()
}

/// The numbers met so far.
#[derive(Default)]
pub(crate) struct Named {
    latitudes: Vec<f64>,
    longitudes: Vec<f64>,
    both: bool,
}

impl Named {
    /// Takes in a value under a name of this role.
    pub(crate) fn add(&mut self, role: Role, value: &[u8]) {
        match role {
            Role::Latitude => self.latitudes.extend(coordinate(value)),
            Role::Longitude => self.longitudes.extend(coordinate(value)),
            Role::Both => self.both |= is_pair(value),
            Role::Other => {}
        }
    }

    /// Whether there is a position among them.
    pub(crate) fn is_position(&self) -> bool {
        self.both || any_position(&self.latitudes, &self.longitudes)
    }
}
