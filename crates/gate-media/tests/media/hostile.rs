//! Files made to mislead: the right answer or a refusal by name, and soon.
use std::time::{Duration, Instant};

use gate_media::{Finding, Place, Refusal, examine};

use crate::build::tiff::{Gps, Value, record, write};
use crate::build::{bmff, jpeg, png, webp, xmp, xmp_with_place};

/// What is expected of a file.
enum Expected {
    Clear,
    Refused(Refusal),
    /// A place is found there, but not removed for this reason.
    Kept(Place, Refusal),
    /// A place is found there, and removed.
    Removed(Place),
}
use Expected::{Clear, Kept, Refused, Removed};

fn check(name: &str, file: &[u8], expected: Expected) {
    let start = Instant::now();
    let finding = examine(file);
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{name}: {:?}",
        start.elapsed()
    );
    let expected = match expected {
        Removed(place) => match &finding {
            Finding::Found {
                places,
                removal: Ok(_),
            } if *places == [place] => finding.clone(),
            _ => panic!("{name}: {finding:?}"),
        },
        Clear => Finding::Clear,
        Refused(refusal) => Finding::Unreadable(refusal),
        Kept(place, refusal) => Finding::Found {
            places: vec![place],
            removal: Err(refusal),
        },
    };
    assert!(
        finding == expected,
        "{name}: {finding:?} instead of {expected:?}"
    );
}

fn in_jpeg(record: &[u8]) -> Vec<u8> {
    jpeg::picture(&[jpeg::app1(jpeg::EXIF, record)])
}

/// Found by fuzzing: one such entry cost a second, and a file may have thousands.
#[test]
fn a_thousand_million_values_outside_the_file() {
    // Pictures; strips of picture data with their lengths. Each says to have values that are nowhere.
    for tags in [&[0x014A][..], &[0x0111, 0x0117]] {
        let entry = |tag: &u16| (*tag, Value::Raw(4, u32::MAX / 4, 0xFFFF_FFF0));
        let file = write(false, &[tags.iter().map(entry).collect()]);
        let start = Instant::now();
        let _ = examine(&file);
        assert!(
            start.elapsed() < Duration::from_secs(1),
            "{tags:?}: {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn other_files() {
    let rows: [(&str, &[u8]); 6] = [
        ("nothing", b""),
        ("a byte", b"\xFF"),
        ("text", b"To be or not to be, that is the question"),
        ("gif", b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF!"),
        ("sound", b"RIFF\x24\0\0\0WAVEfmt "),
        ("document", b"%PDF-1.7 and so on"),
    ];
    for (name, file) in rows {
        check(name, file, Refused(Refusal::UnknownFormat));
    }
    check(
        "tiff of 64 bits",
        b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0",
        Refused(Refusal::Unsupported),
    );
}

#[test]
fn directories() {
    let short = |tag| (tag, Value::Short(1));
    let gps = || Value::Directory(Gps::Greenwich.directory());
    let with_next = |next: u32| {
        let mut record = write(false, &[vec![short(0x0112)]]);
        let link = record.len() - 4;
        record[link..].copy_from_slice(&next.to_le_bytes());
        record
    };
    let many = |entries: usize, tag: u16, value: u32| {
        (0..entries)
            .map(|_| (tag, Value::Raw(4, 1, value)))
            .collect::<Vec<_>>()
    };
    // Every pointer leads to the same directory, which is as long as the rest: quadratic for who follows them.
    let bomb = {
        let mut record = write(false, &[many(2600, 0x8825, 8 + 2 + 2600 * 12 + 4)]);
        record.extend(2600_u16.to_le_bytes());
        record.resize(60_000, 0);
        record
    };
    let long = {
        let mut record = b"II*\0\x08\0\0\0\xFF\xFF".to_vec();
        record.resize(1 << 20, 0);
        record
    };
    let two = write(true, &[vec![(0x8825, gps()), (0x8825, gps())]]);
    let mut twice = Gps::Greenwich.directory();
    twice.push((4, Value::Ratios(vec![(1, 1), (0, 1), (0, 1)])));
    let rows = [
        (
            "a directory that links to itself",
            with_next(8),
            Refused(Refusal::Tangled),
        ),
        ("a link out of the record", with_next(70_000), Clear),
        ("a link to the last byte", with_next(25), Clear),
        (
            "a part that is the whole",
            write(false, &[vec![(0x8769, Value::Raw(4, 1, 8))]]),
            Refused(Refusal::Tangled),
        ),
        (
            "a GPS directory that is the first",
            write(true, &[vec![(0x8825, Value::Raw(4, 1, 8))]]),
            Refused(Refusal::Tangled),
        ),
        (
            "a pointer to nowhere",
            write(true, &[vec![(0x8825, Value::Raw(4, 1, u32::MAX))]]),
            Clear,
        ),
        (
            "a pointer of a wrong type",
            write(true, &[vec![(0x8825, Value::Raw(5, 1, 8))]]),
            Clear,
        ),
        ("two pointers", two, Refused(Refusal::Tangled)),
        (
            "two longitudes",
            write(true, &[vec![(0x8825, Value::Directory(twice))]]),
            Refused(Refusal::Tangled),
        ),
        (
            "pointers to the same directory",
            bomb,
            Refused(Refusal::Tangled),
        ),
        (
            "a count of four thousand millions",
            write(false, &[many(9, 0x0111, u32::MAX)]),
            Clear,
        ),
        (
            "counts of values that have no length",
            write(
                false,
                &[[0x0111, 0x014A, 0x8769, 0x8825]
                    .map(|tag| (tag, Value::Raw(99, u32::MAX, 0)))
                    .into()],
            ),
            Clear,
        ),
        ("no byte order", b"XX*\0\x08\0\0\0".to_vec(), Clear),
        ("cut behind the header", b"II*\0\x08\0\0\0".to_vec(), Clear),
    ];
    for (name, record, expected) in rows {
        check(name, &in_jpeg(&record), expected);
    }
    let file = webp::picture(&[webp::chunk(b"EXIF", &long)]);
    check("65 535 entries", &file, Refused(Refusal::TooMany));
    let pictures = (0..600_u32).flat_map(|_| 0_u32.to_le_bytes()).collect();
    let file = write(false, &[vec![(0x014A, Value::Bytes(pictures))]]);
    check(
        "600 further pictures",
        &in_jpeg(&file),
        Refused(Refusal::TooMany),
    );
}

#[test]
fn places_that_share_their_bytes() {
    // The picture's data is said to reach over the whole file, GPS directory and all.
    let over = |offset: u32, length: u32| {
        write(
            false,
            &[vec![
                (0x0111, Value::Raw(4, 1, offset)),
                (0x0117, Value::Raw(4, 1, length)),
                (0x8825, Value::Directory(Gps::Greenwich.directory())),
            ]],
        )
    };
    check("beside", &over(5000, 10), Removed(Place::Exif));
    check(
        "over the GPS directory",
        &over(60, 10),
        Kept(Place::Exif, Refusal::Tangled),
    );
    check(
        "over the first directory",
        &over(10, 4),
        Kept(Place::Exif, Refusal::Tangled),
    );
}

#[test]
fn segments() {
    let place = || jpeg::app1(jpeg::EXIF, &record(true, Some(Gps::Greenwich), None));
    let start = b"\xFF\xD8".to_vec();
    let parts = jpeg::more_xmp(&xmp_with_place(), 200, false);
    let gap = [parts[0].clone(), parts[2].clone()];
    let twice = [parts[0].clone(), parts[0].clone(), parts[1].clone()];
    let packet = |bytes: &[u8]| jpeg::picture(&[jpeg::app1(jpeg::XMP, bytes)]);
    let open = xmp("exif:GPSLatitude=\"51,28N", "");
    let rows = [
        (
            "no length",
            [start.clone(), b"\xFF\xE1\0".to_vec()].concat(),
            Refused(Refusal::Truncated),
        ),
        (
            "a length of nothing",
            [start.clone(), b"\xFF\xE1\0\x01rest".to_vec()].concat(),
            Refused(Refusal::Damaged),
        ),
        (
            "longer than the file",
            [start.clone(), b"\xFF\xE1\xFF\xFFExif".to_vec()].concat(),
            Refused(Refusal::Truncated),
        ),
        (
            "only markers",
            [start.clone(), vec![0xFF; 70_000]].concat(),
            Clear,
        ),
        (
            "only starts",
            [0xFF, 0xD8].repeat(200_000),
            Refused(Refusal::TooMany),
        ),
        (
            "only scans",
            [start.clone(), b"\xFF\xDA\0\x02".repeat(200_000)].concat(),
            Refused(Refusal::TooMany),
        ),
        (
            "cut short behind the place",
            [start, place(), b"\xFF\xDB\0\xFF".to_vec()].concat(),
            Refused(Refusal::Truncated),
        ),
        (
            "extended xmp with a gap",
            jpeg::picture(&gap),
            Refused(Refusal::Tangled),
        ),
        (
            "extended xmp twice",
            jpeg::picture(&twice),
            Refused(Refusal::Tangled),
        ),
        (
            "xmp without an end",
            packet(&xmp_with_place()[..250]),
            Refused(Refusal::Damaged),
        ),
        (
            "xmp with an open quote",
            packet(&open),
            Refused(Refusal::Damaged),
        ),
        (
            "xmp in wide characters",
            packet(b"\xFE\xFF\0<\0x"),
            Refused(Refusal::Unsupported),
        ),
        ("xmp that is none", packet(b"no mark at all"), Clear),
        (
            "xmp of marks",
            packet(&b"<".repeat(60_000)),
            Refused(Refusal::Damaged),
        ),
        (
            "a video that is none",
            [jpeg::picture(&[]), bmff::brand(b"mp42"), vec![0; 99]].concat(),
            Refused(Refusal::Damaged),
        ),
    ];
    for (name, file, expected) in rows {
        check(name, &file, expected);
    }
}

#[test]
fn chunks() {
    let text = |kind, data: &[u8]| png::picture(&[png::chunk(kind, data)], &[]);
    let bomb = png::deflate(&vec![b' '; 20 << 20]);
    let profile = |data: &[u8]| {
        text(
            b"zTXt",
            &[b"Raw profile type exif\0\0".as_slice(), data].concat(),
        )
    };
    let packed = |data: &[u8]| {
        text(
            b"iTXt",
            &[b"XML:com.adobe.xmp\0\x01\0\0\0".as_slice(), data].concat(),
        )
    };
    let endless = [
        b"\x89PNG\r\n\x1A\n\xFF\xFF\xFF\xFFeXIf".as_slice(),
        &[0; 99],
    ]
    .concat();
    let rows = [
        ("a bomb", profile(&bomb), Refused(Refusal::TooLarge)),
        ("a bomb of xmp", packed(&bomb), Refused(Refusal::TooLarge)),
        (
            "not compressed at all",
            profile(b"not compressed"),
            Refused(Refusal::Damaged),
        ),
        (
            "another compression",
            text(b"zTXt", b"Raw profile type exif\0\x07data"),
            Refused(Refusal::Damaged),
        ),
        (
            "a profile without digits",
            profile(&png::deflate(b"\nexif\n99\n")),
            Clear,
        ),
        (
            "half a digit",
            profile(&png::deflate(b"\nexif\n99\n4")),
            Clear,
        ),
        (
            "a length of four thousand millions",
            endless,
            Refused(Refusal::Truncated),
        ),
        (
            "no end",
            png::picture(&[], &[])[..60].to_vec(),
            Refused(Refusal::Truncated),
        ),
        (
            "a bomb that nobody reads",
            text(b"zTXt", &[b"Comment\0\0".as_slice(), &bomb].concat()),
            Clear,
        ),
        (
            "empty chunks",
            png::picture(&vec![png::chunk(b"tEXt", b""); 150_000], &[]),
            Refused(Refusal::TooMany),
        ),
    ];
    for (name, file, expected) in rows {
        check(name, &file, expected);
    }
    let mut webp = webp::picture(&[webp::chunk(b"EXIF", b"II*\0")]);
    let len = webp.len();
    webp[len - 8..len - 4].copy_from_slice(&u32::MAX.to_le_bytes());
    check(
        "webp, a chunk longer than the file",
        &webp,
        Refused(Refusal::Truncated),
    );
}

#[test]
fn boxes() {
    use bmff::{ISO_6709, boxed, brand, film, full, header, samples, xyz};
    let user = |parts: &[Vec<u8>]| boxed(b"udta", parts);
    let start = || brand(b"isom");
    let long = |size: u64| {
        [
            &[0, 0, 0, 1],
            b"moov".as_slice(),
            &size.to_be_bytes(),
            &[0; 40],
        ]
        .concat()
    };
    let items = |iloc: Vec<u8>| {
        let entry = full(b"infe", 2, &[vec![0, 2, 0, 0], b"Exif\0".to_vec()]);
        let list = full(b"iinf", 0, &[vec![0, 1], entry]);
        let meta = full(
            b"meta",
            0,
            &[bmff::handler(b"pict"), list, full(b"iloc", 1, &[iloc])],
        );
        [brand(b"heic"), meta].concat()
    };
    let mut nested = Vec::new();
    for _ in 0..3000 {
        nested = boxed(b"mpvd", &[nested]);
    }
    let record = |words: &[u8]| {
        let words = full(b"xml ", 0, &[words.to_vec()]);
        let meta = full(b"meta", 0, &[bmff::handler(b"nrtm"), words]);
        [header(&[], &[]), meta].concat()
    };
    let place = || header(&[user(&[xyz(ISO_6709)])], &[samples(b"gpmd", b"")]);
    let big = [ISO_6709.to_vec(), vec![0; 70_000]].concat();
    let big = boxed(b"\xA9xyz", &[big]);
    let rows = [
        (
            "a box of four bytes",
            [start(), b"\0\0\0\x04moov".to_vec()].concat(),
            Refused(Refusal::Damaged),
        ),
        (
            "a box without end",
            [start(), long(u64::MAX)].concat(),
            Refused(Refusal::Damaged),
        ),
        (
            "a box longer than the file",
            [start(), long(1 << 40)].concat(),
            Refused(Refusal::Truncated),
        ),
        (
            "a long box that is short",
            [start(), long(15)].concat(),
            Refused(Refusal::Damaged),
        ),
        (
            "a box to the end",
            [start(), b"\0\0\0\0mdat".to_vec(), vec![9; 99]].concat(),
            Clear,
        ),
        (
            "boxes of nothing",
            [start(), boxed(b"free", &[]).repeat(150_000)].concat(),
            Refused(Refusal::TooMany),
        ),
        ("boxes in boxes", [start(), nested].concat(), Clear),
        (
            "a child longer than its parent",
            film(
                b"isom",
                header(&[user(&[b"\0\0\xFF\xFF\xA9xyz".to_vec()])], &[]),
            ),
            Refused(Refusal::Truncated),
        ),
        (
            "a compressed header",
            film(b"qt  ", header(&[boxed(b"cmov", &[vec![0; 20]])], &[])),
            Refused(Refusal::Unsupported),
        ),
        (
            "a text of 70 000 letters",
            film(b"isom", header(&[user(&[big])], &[])),
            Refused(Refusal::TooLarge),
        ),
        (
            "numbers cut short",
            film(
                b"isom",
                header(&[user(&[full(b"loci", 0, &[vec![0; 6]])])], &[]),
            ),
            Refused(Refusal::Truncated),
        ),
        (
            "an action camera",
            film(b"isom", header(&[], &[samples(b"gpmd", b"")])),
            Refused(Refusal::Telemetry),
        ),
        (
            "a drone",
            film(b"isom", header(&[], &[samples(b"djmd", b"")])),
            Refused(Refusal::Telemetry),
        ),
        (
            "a camera's record of a film",
            film(
                b"XAVC",
                record(b"<Item name=\"Latitude\" value=\"51:28:40\"/>"),
            ),
            Refused(Refusal::Telemetry),
        ),
        (
            "a camera's record without a place",
            film(b"XAVC", record(b"<Item name=\"Model\" value=\"Builder\"/>")),
            Clear,
        ),
        (
            "a maker's raw picture",
            film(b"crx ", header(&[], &[])),
            Refused(Refusal::Unsupported),
        ),
        (
            "keyed samples",
            film(
                b"qt  ",
                header(
                    &[],
                    &[samples(b"mebx", b"com.apple.quicktime.location.ISO6709")],
                ),
            ),
            Refused(Refusal::Telemetry),
        ),
        (
            "keyed samples of another kind",
            film(
                b"qt  ",
                header(&[], &[samples(b"mebx", b"video-orientation")]),
            ),
            Clear,
        ),
        (
            "a place and a track of places",
            film(b"isom", place()),
            Kept(Place::Video, Refusal::Telemetry),
        ),
        (
            "items without end",
            items([vec![0x44, 0, 0xFF, 0xFF], vec![0; 200_000]].concat()),
            Refused(Refusal::TooMany),
        ),
        (
            "extents without end",
            items(
                [
                    vec![0x44, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0xFF, 0xFF],
                    vec![0; 600_000],
                ]
                .concat(),
            ),
            Refused(Refusal::TooMany),
        ),
        (
            "a table cut short",
            items(vec![0x44, 0, 0, 9, 0]),
            Refused(Refusal::Truncated),
        ),
        (
            "an item out of the file",
            items(vec![
                0x44, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 1, 0xFF, 0, 0, 0, 0, 0, 0, 9,
            ]),
            Refused(Refusal::Truncated),
        ),
        (
            "an item out of an item",
            items(vec![
                0x44, 0, 0, 1, 0, 2, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9,
            ]),
            Refused(Refusal::Unsupported),
        ),
        (
            "an item of another file",
            items(vec![
                0x44, 0, 0, 1, 0, 2, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9,
            ]),
            Refused(Refusal::Unsupported),
        ),
    ];
    for (name, file, expected) in rows {
        check(name, &file, expected);
    }
}

/// The picture's own data is said to lie where its record lies.
#[test]
fn an_item_on_top_of_the_record() {
    let record = record(true, Some(Gps::Greenwich), None);
    let mut file = bmff::heif(b"heic", bmff::Placing::Plain, Some(&record), None, &[]);
    let table = file
        .windows(4)
        .position(|kind| kind == b"iloc")
        .expect("a table")
        + 4;
    // Behind version, sizes and count: the first item's extent begins ten bytes in, the second's 16 later.
    let first = table + 8 + 8;
    let second = first + 16;
    let extent = file[second..second + 8].to_vec();
    file[first..first + 8].copy_from_slice(&extent);
    check("heic", &file, Kept(Place::Exif, Refusal::Tangled));
}

#[test]
fn what_stands_behind_the_end() {
    let behind = |file: Vec<u8>, tail: &[u8]| [file.as_slice(), tail].concat();
    let png = || png::picture(&[], &[]);
    let webp = || webp::picture(&[]);
    let many = [
        png::chunk(b"tEXt", b"").repeat(150_000),
        webp::chunk(b"ABCD", b"").repeat(150_000),
    ];
    let rows = [
        ("png, zeros", behind(png(), &vec![0; 2 << 20]), Clear),
        ("png, a word", behind(png(), b"\0\0\0\x09abcd"), Clear),
        ("png, a byte", behind(png(), b"\0"), Clear),
        (
            "png, chunks",
            behind(png(), &many[0]),
            Refused(Refusal::TooMany),
        ),
        ("webp, zeros", behind(webp(), &vec![0; 2 << 20]), Clear),
        ("webp, a word", behind(webp(), b"EXIF\xFF\0\0\0"), Clear),
        ("webp, a byte", behind(webp(), b"\0"), Clear),
        (
            "webp, chunks",
            behind(webp(), &many[1]),
            Refused(Refusal::TooMany),
        ),
    ];
    for (name, file, expected) in rows {
        check(name, &file, expected);
    }
}

#[test]
fn long_values() {
    let element = |inside: &str| {
        let packet = xmp(
            "",
            &format!("<exif:GPSLatitude>{inside}</exif:GPSLatitude>"),
        );
        png::picture(&[png::xmp(&packet, true)], &[])
    };
    for inside in [
        "&#",
        "&",
        "&#53;",
        "<![CDATA[",
        "<![CDATA[]]>",
        "<!--",
        "<a>",
        "<",
        "+",
        ".",
        "5",
        "5e",
        "-.",
        "1/",
    ] {
        check(inside, &element(&inside.repeat(4 << 20 >> 3)), Clear);
    }
}
