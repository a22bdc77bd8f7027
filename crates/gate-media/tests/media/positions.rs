//! Which numbers are a position, in each way of writing them.
use gate_media::{Finding, Place, examine};

use crate::build::bmff;
use crate::build::tiff::{Gps, record};
use crate::build::{jpeg, xmp};

/// Attributes and elements of XMP that say where.
pub(crate) const XMP_PLACES: [(&str, &str); 19] = [
    (
        "exif:GPSLatitude=\"51,28.6N\" exif:GPSLongitude=\"0,0.09W\"",
        "",
    ),
    (
        "exif:GPSLatitude = '51,28,36N'\n exif:GPSLongitude\t=\t'0,0,5W'",
        "",
    ),
    (
        "exif:GPSLatitude=\"51,28.6N\"",
        "<exif:GPSLongitude>0,0.09W</exif:GPSLongitude>",
    ),
    (
        "",
        "<exif:GPSLatitude>51.4778</exif:GPSLatitude><exif:GPSLongitude> -0.0015 </exif:GPSLongitude>",
    ),
    (
        "xmlns:d='d' d:GpsLatitude=\"+51.47\" d:GpsLongtitude=\"-0.0015\"",
        "",
    ),
    (
        "xmlns:o='o' o:gpslatitude=\"515/10\" o:gpslongitude=\"3/2\"",
        "",
    ),
    (
        "",
        "<a:Place xmlns:a='a'><a:Latitude>51.4</a:Latitude><a:Longitude>0</a:Longitude></a:Place>",
    ),
    (
        "xmp:Note=\"1 > 0\" exif:GPSLatitude=\"51,28.6N\" exif:GPSLongitude=\"0,0.09W\"",
        "",
    ),
    (
        "exif:GPSLatitude=\"&#53;1,28.6N\" exif:GPSLongitude=\"&#x30;,0.09W\"",
        "",
    ),
    (
        "exif:GPSLatitude=\"51&#xB0; 28' 36&quot; N\" exif:GPSLongitude=\"0&#176; 0' 5&quot; W\"",
        "",
    ),
    (
        "exif:GPSLatitude=\"51;28,6N\" exif:GPSLongitude=\"0;30,1W\"",
        "",
    ),
    (
        "exif:GPSLatitude=\"51,4778\" exif:GPSLongitude=\"0,0015\"",
        "",
    ),
    (
        "exif:GPSLatitude=\"51/1, 2867/100, 0/0\" exif:GPSLongitude=\"0/1, 9/100, 0/0\"",
        "",
    ),
    (
        "",
        "<exif:GPSLatitude><![CDATA[51,28.6N]]></exif:GPSLatitude><exif:GPSLongitude><![CDATA[0,30.1W]]></exif:GPSLongitude>",
    ),
    (
        "",
        "<exif:GPSLatitude>5<!-- > -->1,28<![CDATA[.6N]]></exif:GPSLatitude><exif:GPSLongitude>&#48;,30.1W</exif:GPSLongitude>",
    ),
    ("xmlns:d='d' d:GPSPosition='51.47 -0.5'", ""),
    ("xmlns:d='d' d:GPSCoordinates='51.47, -0.5, 46'", ""),
    (
        "xmlns:d='d'",
        "<d:GPSPosition>51&#xB0; 28' 36\" N, 0&#xB0; 30' 4\" W</d:GPSPosition>",
    ),
    ("xmlns:d='d' d:LatLong='+51.4778-000.0015'", ""),
];

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
        ("", ""),
        ("exif:GPSLatitude=\"51,28.6N\"", ""),
        ("exif:GPSLatitude=\"\" exif:GPSLongitude=\"\"", ""),
        ("exif:GPSLatitude=\"0,0N\" exif:GPSLongitude=\"0,0E\"", ""),
        ("exif:GPSLatitude=\"91,0N\" exif:GPSLongitude=\"1,0E\"", ""),
        ("exif:GPSLatitude=\"nan\" exif:GPSLongitude=\"inf\"", ""),
        ("exif:GPSLatitude=\"0/0\" exif:GPSLongitude=\"0/0\"", ""),
        ("exif:GPSLatitude=\"here\" exif:GPSLongitude=\"there\"", ""),
        ("xmp:Note=\"exif:GPSLatitude 51 exif:GPSLongitude 1\"", ""),
        (
            "",
            "<!-- <exif:GPSLatitude>51</exif:GPSLatitude><exif:GPSLongitude>1</exif:GPSLongitude> -->",
        ),
        ("drone:GPSPosition=\"51.47\"", ""),
        ("drone:GPSPosition=\"0 0\"", ""),
        ("drone:GPSPosition=\"0/0 1\"", ""),
        ("drone:GPSPosition=\"91 1\"", ""),
        ("exif:GPSTimeStamp=\"2026-01-01T12:00:00Z\"", ""),
        (
            "exif:GPSLatitude=\"&#x110000;\" exif:GPSLongitude=\"&#;&#x;&;\"",
            "",
        ),
    ];
    for (attributes, elements) in rows {
        check_xmp(attributes, elements, None);
    }
    for (attributes, elements) in XMP_PLACES {
        check_xmp(attributes, elements, Some(Place::Xmp));
    }
}

fn check_xmp(attributes: &str, elements: &str, place: Option<Place>) {
    let file = jpeg::picture(&[jpeg::app1(jpeg::XMP, &xmp(attributes, elements))]);
    check(&format!("{attributes} {elements}"), &file, place);
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
