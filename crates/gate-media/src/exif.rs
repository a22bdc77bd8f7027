//! Exif: whether it holds a position, and the same without it.
use ::exif::{In, Reader, Tag, Value};

use crate::gather::Stripped;
use crate::position::{degrees, is_position, numbers};
use crate::{Place, Refusal, xmp};

mod directory;
mod map;

use directory::{Directory, Tiff};
use map::Map;

/// Where the camera was, and what it was pointed at.
const POSITIONS: [(Tag, Tag); 2] = [
    (Tag::GPSLatitude, Tag::GPSLongitude),
    (Tag::GPSDestLatitude, Tag::GPSDestLongitude),
];

/// Whether bytes begin as Exif and TIFF do.
pub(crate) fn is_start(bytes: &[u8]) -> bool {
    Tiff::new(bytes).is_some()
}

/// Where the directories begin: some writers put a JPEG's marker or an offset before them.
pub(crate) fn start(bytes: &[u8]) -> usize {
    let here = |at: &usize| bytes.get(*at..).is_some_and(is_start);
    [0, 6, 4, 10].into_iter().find(here).unwrap_or_default()
}

/// Looks for positions and takes them out: GPS directories with all they hold, the pointers to them, and what
/// XMP inside says. Bytes that are no Exif at all hold none.
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let Some(tiff) = Tiff::new(bytes) else {
        return Ok(Stripped::nothing());
    };
    let map = Map::of(&tiff)?;
    let mut places = Vec::new();
    let in_exif = has_position(&tiff, &map);
    if in_exif {
        places.push(Place::Exif);
    }
    let mut packets = Vec::new();
    for range in &map.xmp {
        let stripped = xmp::strip(bytes.get(range.clone()).unwrap_or_default())?;
        places.extend(stripped.places);
        packets.extend(stripped.new?.map(|new| (range.clone(), new)));
    }
    if places.is_empty() {
        return Ok(Stripped::nothing());
    }
    let new = || {
        let mut new = bytes.to_vec();
        for (range, packet) in packets {
            map.belongs_to_itself(&range)?;
            if let Some(place) = new.get_mut(range) {
                place.copy_from_slice(&packet);
            }
        }
        if in_exif {
            remove_directories(&tiff, &map, &mut new)?;
        }
        Ok(Some(new))
    };
    Ok(Stripped { places, new: new() })
}

/// Whether a GPS directory holds a position.
fn has_position(tiff: &Tiff<'_>, map: &Map) -> bool {
    map.parents
        .iter()
        .any(|parent| position_below(tiff, parent).unwrap_or_default())
}

/// Whether the GPS directory below this one holds a position. The reader only looks below the first directory,
/// so it is given a copy in which this one comes first, and last. `Map::of` has bounded what it will meet.
fn position_below(tiff: &Tiff<'_>, parent: &Directory) -> Option<bool> {
    let mut copy = tiff.bytes.to_vec();
    tiff.put32(&mut copy, 4, parent.at)?;
    tiff.put32(&mut copy, parent.next_at(), 0);
    let exif = Reader::new()
        .continue_on_error(true)
        .read_raw(copy)
        .or_else(|error| error.distill_partial_result(|_| ()))
        .ok()?;
    let angle = |tag| {
        let mut parts = parts(&exif.get_field(tag, In::PRIMARY)?.value);
        // An unused part may be 0/0, but not the degrees.
        let known = parts.iter().take(3).take_while(|part| part.is_finite());
        parts.truncate(known.count());
        (!parts.is_empty()).then(|| degrees(&parts))
    };
    let is_position = |(latitude, longitude)| {
        let both = angle(latitude).zip(angle(longitude));
        both.is_some_and(|(latitude, longitude)| is_position(latitude, longitude))
    };
    Some(POSITIONS.into_iter().any(is_position))
}

/// The numbers of a value. The standard allows fractions without a sign; readers take whatever is a number.
fn parts(value: &Value) -> Vec<f64> {
    match value {
        Value::Rational(list) => list.iter().map(::exif::Rational::to_f64).collect(),
        Value::SRational(list) => list.iter().map(::exif::SRational::to_f64).collect(),
        Value::Float(list) => list.iter().copied().map(f64::from).collect(),
        Value::Double(list) => list.clone(),
        Value::SShort(list) => list.iter().copied().map(f64::from).collect(),
        Value::SLong(list) => list.iter().copied().map(f64::from).collect(),
        Value::Ascii(texts) => texts.iter().flat_map(|text| numbers(text)).collect(),
        other => {
            let whole = other.iter_uint();
            whole.map_or_else(Vec::new, |list| list.map(f64::from).collect())
        }
    }
}

/// Empties the GPS directories and takes the pointers out of the directories above them. Nothing moves: what
/// becomes free is zero.
fn remove_directories(tiff: &Tiff<'_>, map: &Map, new: &mut [u8]) -> Result<(), Refusal> {
    for range in &map.gps {
        map.belongs_to_itself(range)?;
        new.get_mut(range.clone()).ok_or(Refusal::Tangled)?.fill(0);
    }
    for parent in &map.parents {
        map.belongs_to_itself(&parent.table())?;
        let table = parent.without_pointers(tiff).ok_or(Refusal::Damaged)?;
        let place = new.get_mut(parent.table()).ok_or(Refusal::Damaged)?;
        place.copy_from_slice(&table);
    }
    // What is promised as clean has been looked at again.
    let tiff = Tiff::new(new).ok_or(Refusal::Tangled)?;
    if has_position(&tiff, &Map::of(&tiff)?) || has_position(&tiff, map) {
        return Err(Refusal::Tangled);
    }
    Ok(())
}
