//! Every container, with and without a place: what is found, and what is left when it is removed.
use gate_media::{Finding, Place, examine};

use crate::build::tiff::{Gps, file, record};
use crate::build::{bmff, holds, jpeg, png, webp, xmp, xmp_with_place};

/// A name, a file, what it gives away, and bytes that no removal may touch.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) file: Vec<u8>,
    pub(crate) places: Vec<Place>,
    pub(crate) untouched: Vec<u8>,
}

fn row(name: &str, file: Vec<u8>, places: &[Place], untouched: Vec<u8>) -> Row {
    Row {
        name: name.to_owned(),
        file,
        places: places.to_vec(),
        untouched,
    }
}

/// Files of every format, with places everywhere that a place may be and without any.
pub(crate) fn rows() -> Vec<Row> {
    [jpegs(), pngs(), webps(), heifs(), tiffs(), films()]
        .into_iter()
        .flatten()
        .collect()
}

fn jpegs() -> Vec<Row> {
    let exif = |gps| jpeg::app1(jpeg::EXIF, &record(true, gps, None));
    let greenwich = record(true, Some(Gps::Greenwich), None);
    let place = exif(Some(Gps::Greenwich));
    let packet = jpeg::app1(jpeg::XMP, &xmp_with_place());
    let padded = xmp(
        "",
        &format!(
            "{}<exif:GPSLatitude>51,28N</exif:GPSLatitude><exif:GPSLongitude>0,9W\
        </exif:GPSLongitude>",
            " ".repeat(900)
        ),
    );
    let announced = xmp(
        "xmlns:xmpNote=\"http://ns.adobe.com/xmp/note/\" \
         xmpNote:HasExtendedXMP=\"0123456789ABCDEF0123456789ABCDEF\"",
        "",
    );
    let extended = |backwards| {
        let mut segments = vec![jpeg::app1(jpeg::XMP, &announced)];
        segments.extend(jpeg::more_xmp(&padded, 400, backwards));
        segments
    };
    let video = bmff::film(
        b"mp42",
        bmff::header(&[bmff::boxed(b"udta", &[bmff::xyz(bmff::ISO_6709)])], &[]),
    );
    let bare_video = bmff::film(b"mp42", bmff::header(&[], &[]));
    let (first, second) = {
        let record = record(false, Some(Gps::South), None);
        let (first, second) = record.split_at(200);
        (
            jpeg::app1(jpeg::EXIF, first),
            jpeg::app1(jpeg::EXIF, second),
        )
    };
    let jpeg = |name: &str, segments: &[Vec<u8>], tail: &[u8], places: &[Place]| {
        row(
            name,
            [jpeg::picture(segments), tail.to_vec()].concat(),
            places,
            jpeg::untouched(),
        )
    };
    let trailer = [
        b"maker's trailer".to_vec(),
        video.clone(),
        b"\0\0\x31\x0aMotionPhoto_Data".to_vec(),
    ]
    .concat();
    let second_picture = [vec![0; 5], jpeg::picture(std::slice::from_ref(&place))].concat();
    vec![
        jpeg("jpeg", &[], &[], &[]),
        jpeg("jpeg, exif without place", &[exif(None)], &[], &[]),
        jpeg(
            "jpeg, exif",
            std::slice::from_ref(&place),
            &[],
            &[Place::Exif],
        ),
        jpeg(
            "jpeg, exif in two segments",
            &[first, second],
            &[],
            &[Place::Exif],
        ),
        jpeg(
            "jpeg, xmp",
            std::slice::from_ref(&packet),
            &[],
            &[Place::Xmp],
        ),
        jpeg(
            "jpeg, both",
            &[place.clone(), packet],
            &[],
            &[Place::Exif, Place::Xmp],
        ),
        jpeg("jpeg, extended xmp", &extended(false), &[], &[Place::Xmp]),
        jpeg(
            "jpeg, extended xmp backwards",
            &extended(true),
            &[],
            &[Place::Xmp],
        ),
        jpeg(
            "jpeg, exif by another name",
            &[jpeg::app1(b"Exif\0\x01", &greenwich)],
            &[],
            &[Place::Exif],
        ),
        jpeg(
            "jpeg, exif behind four bytes",
            &[jpeg::app1(b"\0\x01\0\0EXIF\0\0", &greenwich)],
            &[],
            &[Place::Exif],
        ),
        jpeg(
            "jpeg, xmp by another name",
            &[jpeg::app1(
                b"http://ns.adobe.com/xap/1.1/\0",
                &xmp_with_place(),
            )],
            &[],
            &[Place::Xmp],
        ),
        jpeg(
            "jpeg, xmp without a name",
            &[jpeg::app1(b"", &xmp_with_place())],
            &[],
            &[Place::Xmp],
        ),
        jpeg("jpeg, motion", &[], &video, &[Place::MotionVideo]),
        jpeg(
            "jpeg, motion among trailers",
            std::slice::from_ref(&place),
            &trailer,
            &[Place::Exif, Place::MotionVideo],
        ),
        jpeg("jpeg, motion without place", &[], &bare_video, &[]),
        jpeg("jpeg, second picture", &[], &second_picture, &[Place::Exif]),
        jpeg("jpeg, trailer", &[], &[0x42; 5000], &[]),
    ]
    .into_iter()
    .chain(Gps::PLACES.map(|gps| {
        let name = format!("jpeg, exif, {gps:?}");
        jpeg(&name, &[exif(Some(gps))], &[], &[Place::Exif])
    }))
    .chain(crate::positions::XMP_PLACES.map(|(attributes, elements)| {
        let name = format!("jpeg, xmp, {attributes}{elements}");
        let packet = jpeg::app1(jpeg::XMP, &xmp(attributes, elements));
        jpeg(&name, &[packet], &[], &[Place::Xmp])
    }))
    .collect()
}

fn pngs() -> Vec<Row> {
    let exif = |gps| png::chunk(b"eXIf", &record(true, gps, None));
    let place = record(false, Some(Gps::Greenwich), None);
    let app1 = [b"Exif\0\0".as_slice(), &place].concat();
    let packet = [jpeg::XMP, &xmp_with_place()].concat();
    let png = |name: &str, before: Vec<u8>, behind: Vec<u8>, places: &[Place]| {
        row(
            name,
            png::picture(&[before], &[behind]),
            places,
            png::untouched(),
        )
    };
    let here = Some(Gps::South);
    let named =
        |name: &str, value: &str| png::text(name, value.as_bytes(), name.len().is_multiple_of(2));
    let latitude = [
        named("exif:GPSLatitude", "51/1, 28/1, 36/1"),
        named("exif:GPSLatitudeRef", "N"),
    ]
    .concat();
    let longitude = named("exif:GPSLongitude", "0/1, 30/1, 0/1");
    let behind_the_end = row(
        "png, xmp behind the end",
        [
            png::picture(&[], &[]),
            png::xmp(&xmp_with_place(), false),
            b"a trailer".to_vec(),
        ]
        .concat(),
        &[Place::Xmp],
        png::untouched(),
    );
    vec![
        behind_the_end,
        png(
            "png, texts by name",
            latitude.clone(),
            longitude,
            &[Place::Text],
        ),
        png("png, a latitude by name", latitude, vec![], &[]),
        png("png", vec![], vec![], &[]),
        png("png, exif without place", exif(None), vec![], &[]),
        png("png, exif", exif(here), vec![], &[Place::Exif]),
        png("png, exif behind", vec![], exif(here), &[Place::Exif]),
        png(
            "png, exif with a prefix",
            png::chunk(b"eXIf", &app1),
            vec![],
            &[Place::Exif],
        ),
        png(
            "png, xmp",
            png::xmp(&xmp_with_place(), false),
            vec![],
            &[Place::Xmp],
        ),
        png(
            "png, xmp compressed",
            png::xmp(&xmp_with_place(), true),
            vec![],
            &[Place::Xmp],
        ),
        png(
            "png, xmp without place",
            png::xmp(&xmp("", ""), true),
            vec![],
            &[],
        ),
        png(
            "png, legacy exif",
            png::profile("exif", &app1, true),
            vec![],
            &[Place::Text],
        ),
        png(
            "png, legacy exif, not compressed",
            png::profile("exif", &app1, false),
            vec![],
            &[Place::Text],
        ),
        png(
            "png, legacy APP1",
            png::profile("APP1", &app1, true),
            vec![],
            &[Place::Text],
        ),
        png(
            "png, legacy APP1 with xmp",
            png::profile("APP1", &packet, true),
            vec![],
            &[Place::Text],
        ),
        png(
            "png, legacy xmp",
            vec![],
            png::profile("xmp", &xmp_with_place(), false),
            &[Place::Text],
        ),
        png(
            "png, legacy icc",
            png::profile("icc", &app1, true),
            vec![],
            &[],
        ),
        png(
            "png, both",
            exif(here),
            png::xmp(&xmp_with_place(), true),
            &[Place::Exif, Place::Xmp],
        ),
    ]
}

fn webps() -> Vec<Row> {
    let exif = |gps| webp::chunk(b"EXIF", &record(false, gps, None));
    let prefixed = [
        b"Exif\0\0".as_slice(),
        &record(true, Some(Gps::Whole), None),
    ]
    .concat();
    let packet = webp::chunk(b"XMP ", &xmp_with_place());
    let webp = |name: &str, chunks: &[Vec<u8>], places: &[Place]| {
        row(name, webp::picture(chunks), places, webp::untouched())
    };
    vec![
        webp("webp", &[], &[]),
        webp("webp, exif without place", &[exif(None)], &[]),
        webp("webp, exif", &[exif(Some(Gps::Greenwich))], &[Place::Exif]),
        webp(
            "webp, exif with a prefix",
            &[webp::chunk(b"EXIF", &prefixed)],
            &[Place::Exif],
        ),
        row(
            "webp, exif that the length leaves out",
            {
                let mut file = webp::picture(&[exif(Some(Gps::Greenwich))]);
                file[4..8].copy_from_slice(&20_u32.to_le_bytes());
                file
            },
            &[Place::Exif],
            webp::untouched(),
        ),
        webp("webp, xmp", std::slice::from_ref(&packet), &[Place::Xmp]),
        webp(
            "webp, both",
            &[exif(Some(Gps::South)), packet],
            &[Place::Exif, Place::Xmp],
        ),
    ]
}

fn heifs() -> Vec<Row> {
    let place = record(true, Some(Gps::Greenwich), None);
    let none = record(true, None, None);
    let packet = xmp_with_place();
    let video = bmff::film(
        b"mp42",
        bmff::header(&[bmff::boxed(b"udta", &[bmff::xyz(bmff::ISO_6709)])], &[]),
    );
    let motion = [bmff::boxed(b"mpvd", &[video])];
    let mut rows = Vec::new();
    for kind in [b"heic", b"avif", b"mif1"] {
        for placing in [
            bmff::Placing::Plain,
            bmff::Placing::Split,
            bmff::Placing::Inside,
        ] {
            let mut add = |what, exif: Option<&[u8]>, xmp: Option<&[u8]>, places: &[Place]| {
                let name = format!("{}, {placing:?}, {what}", String::from_utf8_lossy(kind));
                rows.push(row(
                    &name,
                    bmff::heif(kind, placing, exif, xmp, &[]),
                    places,
                    bmff::untouched(),
                ));
            };
            add("nothing", None, None, &[]);
            add("exif without place", Some(&none), None, &[]);
            add("exif", Some(&place), None, &[Place::Exif]);
            add("xmp", None, Some(&packet), &[Place::Xmp]);
            add(
                "both",
                Some(&place),
                Some(&packet),
                &[Place::Exif, Place::Xmp],
            );
        }
    }
    let plain = bmff::Placing::Plain;
    let motion = bmff::heif(b"heic", plain, Some(&place), None, &motion);
    rows.push(row(
        "heic, motion",
        motion,
        &[Place::Exif, Place::MotionVideo],
        bmff::untouched(),
    ));
    rows
}

fn tiffs() -> Vec<Row> {
    let pixels = crate::build::pixels(11, 256);
    let mut rows = Vec::new();
    for big in [false, true] {
        let mut add = |what: &str, gps, packet, places: &[Place]| {
            let name = format!("tiff, big {big}, {what}");
            rows.push(row(
                &name,
                file(big, gps, &pixels, packet),
                places,
                pixels.clone(),
            ));
        };
        add("nothing", None, None, &[]);
        add("exif", Some(Gps::Greenwich), None, &[Place::Exif]);
        add("xmp", None, Some(xmp_with_place()), &[Place::Xmp]);
        add("xmp without place", None, Some(xmp("", "")), &[]);
        add(
            "both",
            Some(Gps::South),
            Some(xmp_with_place()),
            &[Place::Exif, Place::Xmp],
        );
    }
    rows
}

fn films() -> Vec<Row> {
    use bmff::{ISO_6709, boxed, header, keyed, loci, samples, xyz};
    let user = |parts: &[Vec<u8>]| boxed(b"udta", parts);
    let maker = boxed(b"\xA9mak", &[b"\0\x07\x15\xC7Builder".to_vec()]);
    let apple: &[(&str, &[u8])] = &[
        ("com.apple.quicktime.make", b"Builder"),
        ("com.apple.quicktime.location.accuracy.horizontal", b"4.7"),
        ("com.apple.quicktime.location.ISO6709", ISO_6709),
    ];
    let no_fix: &[(&str, &[u8])] = &[(
        "com.apple.quicktime.location.ISO6709",
        b"+00.0000+000.0000/",
    )];
    let uuid = b"\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC".to_vec();
    let uuid = |packet| boxed(b"uuid", &[uuid, packet]);
    let older = boxed(
        b"ilst",
        &[boxed(
            b"\xA9xyz",
            &[boxed(b"data", &[vec![0; 8], ISO_6709.to_vec()])],
        )],
    );
    let older = bmff::full(b"meta", 0, &[bmff::handler(b"mdir"), older]);
    let thumbnail = |gps| {
        let small = jpeg::picture(&[jpeg::app1(jpeg::EXIF, &record(true, gps, None))]);
        boxed(b"CNTH", &[boxed(b"CNDA", &[small])])
    };
    let film = |name: &str, header: Vec<u8>, places: &[Place]| {
        row(name, bmff::film(b"isom", header), places, bmff::untouched())
    };
    let here = &[Place::Video];
    vec![
        film("film", header(&[], &[samples(b"avc1", b"")]), &[]),
        film(
            "film, maker only",
            header(&[user(std::slice::from_ref(&maker))], &[]),
            &[],
        ),
        film(
            "film, xyz",
            header(&[user(&[maker.clone(), xyz(ISO_6709), vec![0; 4]])], &[]),
            here,
        ),
        film(
            "film, xyz of a track",
            header(&[], &[user(&[xyz(b"+27.5916+086.5640+8850/")])]),
            here,
        ),
        film(
            "film, xyz in minutes",
            header(&[user(&[xyz(b"+5128.67-00000.09/")])], &[]),
            here,
        ),
        film(
            "film, a maker's thumbnail",
            header(&[user(&[thumbnail(Some(Gps::Greenwich))])], &[]),
            &[Place::Exif],
        ),
        film(
            "film, a maker's thumbnail without place",
            header(&[user(&[thumbnail(None)])], &[]),
            &[],
        ),
        film("film, xyz empty", header(&[user(&[xyz(b"")])], &[]), &[]),
        film(
            "film, xyz without fix",
            header(&[user(&[xyz(b"+00.0000+000.0000/")])], &[]),
            &[],
        ),
        film(
            "film, xyz out of range",
            header(&[user(&[xyz(b"+99.0000+000.0000/")])], &[]),
            &[],
        ),
        film(
            "film, loci",
            header(&[user(&[loci(b"school\0", 51.4778, -0.0015)])], &[]),
            here,
        ),
        film(
            "film, loci wide",
            header(
                &[user(&[loci(b"\xFE\xFF\x01\0\0\x42\0\0", 51.4, -0.5)])],
                &[],
            ),
            here,
        ),
        film(
            "film, loci zero",
            header(&[user(&[loci(b"\0", 0.0, 0.0)])], &[]),
            &[],
        ),
        film("film, apple", header(&[keyed(apple, false)], &[]), here),
        film(
            "film, apple, versioned",
            header(&[keyed(apple, true)], &[]),
            here,
        ),
        film(
            "film, apple, in a track",
            header(&[], &[keyed(apple, false)]),
            here,
        ),
        film(
            "film, apple without fix",
            header(&[keyed(no_fix, false)], &[]),
            &[],
        ),
        film(
            "film, location",
            header(&[user(&[keyed(&[("location", ISO_6709)], true)])], &[]),
            here,
        ),
        film("film, older list", header(&[user(&[older])], &[]), here),
        film(
            "film, xmp",
            header(&[user(&[boxed(b"XMP_", &[xmp_with_place()])])], &[]),
            &[Place::Xmp],
        ),
        film(
            "film, xmp by name",
            [header(&[], &[]), uuid(xmp_with_place())].concat(),
            &[Place::Xmp],
        ),
        row(
            "film without a brand",
            [
                boxed(b"wide", &[]),
                header(&[user(&[xyz(ISO_6709)])], &[]),
                boxed(b"mdat", &[bmff::untouched()]),
            ]
            .concat(),
            here,
            bmff::untouched(),
        ),
        row(
            "film with a trailer",
            [
                bmff::film(b"isom", header(&[user(&[xyz(ISO_6709)])], &[])),
                vec![7; 99],
            ]
            .concat(),
            here,
            bmff::untouched(),
        ),
    ]
}

#[test]
fn places_are_found_and_removed_and_nothing_else() {
    for Row {
        name,
        file,
        places,
        untouched,
    } in rows()
    {
        let finding = examine(&file);
        if places.is_empty() {
            assert_eq!(finding, Finding::Clear, "{name}");
            continue;
        }
        let Finding::Found {
            places: found,
            removal,
        } = finding
        else {
            panic!("{name}: {finding:?}");
        };
        assert_eq!(found, places, "{name}");
        let clean = removal
            .unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
            .apply(&file);
        assert_eq!(examine(&clean), Finding::Clear, "{name}, cleaned");
        assert!(holds(&clean, &untouched), "{name}: the picture has changed");
        for kept in [
            b"Builder".as_slice(),
            b"a label",
            b"behind the pointer",
            b"a maker's note",
        ] {
            let before = file
                .windows(kept.len())
                .filter(|part| *part == kept)
                .count();
            let after = clean
                .windows(kept.len())
                .filter(|part| *part == kept)
                .count();
            assert!(
                after >= before,
                "{name}: {} is gone",
                String::from_utf8_lossy(kept)
            );
        }
        for gone in [b"GPS".as_slice(), ISO, b"network", b"2025:09:01"] {
            assert!(
                !holds(&clean, gone),
                "{name}: {} is left",
                String::from_utf8_lossy(gone)
            );
        }
        if !name.starts_with("png") {
            assert_eq!(clean.len(), file.len(), "{name}: offsets have moved");
        }
    }
}

const ISO: &[u8] = bmff::ISO_6709;
