//! Which numbers are a position, in each way of writing them.
use gate_media::{Finding, Place, examine};

use crate::build::bmff;
use crate::build::tiff::{Gps, record};
use crate::build::{jpeg, xmp};

fn check(name: &str, file: &[u8], place: Option<Place>) {
    match (examine(file), place) {
        (Finding::Clear, None) => {}
        (Finding::Found { places, removal }, Some(place)) => {
            assert_eq!(places, [place], "{name}");
            assert!(removal.is_ok(), "{name}: {removal:?}");
        }
        (finding, _) => panic!("{name}: {finding:?}"),
    }
}

#[test]
fn exif() {
    for big in [false, true] {
        let file = |gps| jpeg::picture(&[jpeg::app1(jpeg::EXIF, &record(big, Some(gps), None))]);
        for gps in Gps::PLACES {
            check(&format!("{gps:?}"), &file(gps), Some(Place::Exif));
        }
        for gps in Gps::NO_PLACES {
            check(&format!("{gps:?}"), &file(gps), None);
        }
    }
}

#[test]
fn xmp_packets() {
    let rows = [
        ("", "", false),
        (
            "exif:GPSLatitude=\"51,28.6N\" exif:GPSLongitude=\"0,0.09W\"",
            "",
            true,
        ),
        (
            "exif:GPSLatitude = '51,28,36N'\n exif:GPSLongitude\t=\t'0,0,5W'",
            "",
            true,
        ),
        (
            "exif:GPSLatitude=\"51,28.6N\"",
            "<exif:GPSLongitude>0,0.09W</exif:GPSLongitude>",
            true,
        ),
        (
            "",
            "<exif:GPSLatitude>51.4778</exif:GPSLatitude><exif:GPSLongitude> -0.0015 </exif:GPSLongitude>",
            true,
        ),
        (
            "drone-dji:GpsLatitude=\"+51.47\" drone-dji:GpsLongtitude=\"-0.0015\"",
            "",
            true,
        ),
        (
            "other:gpslatitude=\"515/10\" other:gpslongitude=\"3/2\"",
            "",
            true,
        ),
        (
            "",
            "<a:Place><a:Latitude>51.4</a:Latitude><a:Longitude>0</a:Longitude></a:Place>",
            true,
        ),
        ("exif:GPSLatitude=\"51,28.6N\"", "", false),
        ("exif:GPSLatitude=\"\" exif:GPSLongitude=\"\"", "", false),
        (
            "exif:GPSLatitude=\"0,0N\" exif:GPSLongitude=\"0,0E\"",
            "",
            false,
        ),
        (
            "exif:GPSLatitude=\"91,0N\" exif:GPSLongitude=\"1,0E\"",
            "",
            false,
        ),
        (
            "exif:GPSLatitude=\"nan\" exif:GPSLongitude=\"inf\"",
            "",
            false,
        ),
        (
            "exif:GPSLatitude=\"0/0\" exif:GPSLongitude=\"0/0\"",
            "",
            false,
        ),
        (
            "exif:GPSLatitude=\"here\" exif:GPSLongitude=\"there\"",
            "",
            false,
        ),
        (
            "xmp:Note=\"exif:GPSLatitude 51 exif:GPSLongitude 1\"",
            "",
            false,
        ),
        (
            "",
            "<!-- <exif:GPSLatitude>51</exif:GPSLatitude><exif:GPSLongitude>1</exif:GPSLongitude> -->",
            false,
        ),
        (
            "xmp:Note=\"1 > 0\" exif:GPSLatitude=\"51,28.6N\" exif:GPSLongitude=\"0,0.09W\"",
            "",
            true,
        ),
    ];
    for (attributes, elements, place) in rows {
        let file = jpeg::picture(&[jpeg::app1(jpeg::XMP, &xmp(attributes, elements))]);
        check(
            &format!("{attributes} {elements}"),
            &file,
            place.then_some(Place::Xmp),
        );
    }
}

#[test]
fn iso_6709() {
    let rows: [(&[u8], bool); 15] = [
        (b"+51.4778-000.0015+046.000/", true),
        (b"+51.4778-000.0015/", true),
        (b"-33.8568+151.2153", true),
        (b"+5128.67-00000.09/", true),
        (b"+512840.1-0000005.3+46/CRSWGS_84/", true),
        (b"+40-075/", true),
        (b"+1.5+2.5/", true),
        (b"+90+180/", true),
        (b"+00.0000+000.0000/", false),
        (b"+90.1+000.0/", false),
        (b"+51.4+180.1/", false),
        (b"+51.4/", false),
        (b"51.4 0.1", false),
        (b"++--+-", false),
        (b"a-b+c", false),
    ];
    for (text, place) in rows {
        let user = bmff::boxed(b"udta", &[bmff::xyz(text)]);
        let file = bmff::film(b"qt  ", bmff::header(&[user], &[]));
        check(
            &String::from_utf8_lossy(text),
            &file,
            place.then_some(Place::Video),
        );
    }
}
