//! Builds HEIC, AVIF, MP4, MOV and 3GP files: boxes in boxes.
use super::pixels;

/// What a position looks like in a video.
pub(crate) const ISO_6709: &[u8] = b"+51.4778-000.0015+046.000/";

/// A box.
pub(crate) fn boxed(kind: &[u8; 4], parts: &[Vec<u8>]) -> Vec<u8> {
    let body = parts.concat();
    [
        &(body.len() as u32 + 8).to_be_bytes(),
        kind.as_slice(),
        &body,
    ]
    .concat()
}

/// A box with a version and flags.
pub(crate) fn full(kind: &[u8; 4], version: u8, parts: &[Vec<u8>]) -> Vec<u8> {
    boxed(kind, &[vec![version, 0, 0, 0], parts.concat()])
}

pub(crate) fn handler(kind: &[u8; 4]) -> Vec<u8> {
    full(b"hdlr", 0, &[vec![0; 4], kind.to_vec(), vec![0; 13]])
}

/// The kind of file.
pub(crate) fn brand(brand: &[u8; 4]) -> Vec<u8> {
    boxed(b"ftyp", &[brand.to_vec(), vec![0; 4], brand.to_vec()])
}

/// How the items of a picture are placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placing {
    /// One extent each, in the file.
    Plain,
    /// Exif and XMP in two extents each.
    Split,
    /// Exif and XMP in the box for items.
    Inside,
}

/// A HEIC or AVIF: a picture, perhaps Exif and XMP, and the boxes that follow.
pub(crate) fn heif(
    kind: &[u8; 4],
    placing: Placing,
    exif: Option<&[u8]>,
    xmp: Option<&[u8]>,
    behind: &[Vec<u8>],
) -> Vec<u8> {
    let exif = exif.map(|record| [&[0, 0, 0, 6], b"Exif\0\0".as_slice(), record].concat());
    let mut items: Vec<(u16, Vec<u8>, Vec<u8>)> = vec![(1, b"av01coded\0".to_vec(), untouched())];
    items.extend(exif.map(|exif| (2, b"Exif\0".to_vec(), exif)));
    items.extend(xmp.map(|xmp| (3, b"mime\0application/rdf+xml\0".to_vec(), xmp.to_vec())));
    let entry = |(id, kind, _): &(u16, Vec<u8>, Vec<u8>)| {
        full(
            b"infe",
            2,
            &[id.to_be_bytes().to_vec(), vec![0; 2], kind.clone()],
        )
    };
    let list = full(
        b"iinf",
        0,
        &[
            (items.len() as u16).to_be_bytes().to_vec(),
            items.iter().flat_map(entry).collect(),
        ],
    );
    // The offsets depend on the length of the box that holds them: built twice.
    let mut start = 0;
    loop {
        let (locations, inside, data) = place(&items, placing, start);
        let meta = full(
            b"meta",
            0,
            &[
                handler(b"pict"),
                list.clone(),
                locations,
                boxed(b"idat", &[inside]),
            ],
        );
        let file = [brand(kind), meta].concat();
        if start == file.len() + 8 {
            return [file, boxed(b"mdat", &[data]), behind.concat()].concat();
        }
        start = file.len() + 8;
    }
}

/// The table of extents, what is in the box for items, and what is in the file's data.
fn place(
    items: &[(u16, Vec<u8>, Vec<u8>)],
    placing: Placing,
    start: usize,
) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let (mut table, mut inside, mut data) = (Vec::new(), Vec::new(), Vec::new());
    for (id, _, bytes) in items {
        let within = placing == Placing::Inside && *id > 1;
        let cut = if placing == Placing::Split && *id > 1 {
            bytes.len() / 3
        } else {
            bytes.len()
        };
        let (first, second) = bytes.split_at(cut);
        table.extend(id.to_be_bytes());
        table.extend([0, u8::from(within), 0, 0]);
        table.extend(if second.is_empty() { [0, 1] } else { [0, 2] });
        let mut extents = |part: &[u8]| {
            let (store, base) = if within {
                (&mut inside, 0)
            } else {
                (&mut data, start)
            };
            let offset = base + store.len();
            table.extend((offset as u32).to_be_bytes());
            table.extend((part.len() as u32).to_be_bytes());
            store.extend(part);
            // Something between the extents that belongs to nobody.
            store.extend(b"gap");
        };
        extents(first);
        if !second.is_empty() {
            extents(second);
        }
    }
    let count = (items.len() as u16).to_be_bytes().to_vec();
    (
        full(b"iloc", 1, &[vec![0x44, 0], count, table]),
        inside,
        data,
    )
}

/// QuickTime's text of a position.
pub(crate) fn xyz(text: &[u8]) -> Vec<u8> {
    let length = (text.len() as u16).to_be_bytes().to_vec();
    boxed(b"\xA9xyz", &[length, vec![0x15, 0xC7], text.to_vec()])
}

/// 3GPP's numbers, in degrees.
pub(crate) fn loci(name: &[u8], latitude: f64, longitude: f64) -> Vec<u8> {
    let fixed = |degrees: f64| ((degrees * 65_536.0) as i32).to_be_bytes().to_vec();
    let rest = b"earth\0\0".to_vec();
    full(
        b"loci",
        0,
        &[
            vec![0x15, 0xC7],
            name.to_vec(),
            vec![0],
            fixed(longitude),
            fixed(latitude),
            fixed(46.0),
            rest,
        ],
    )
}

/// Keys and their values. QuickTime's box has no version, that of others has.
pub(crate) fn keyed(pairs: &[(&str, &[u8])], versioned: bool) -> Vec<u8> {
    let key = |(name, _): &(&str, &[u8])| boxed(b"mdta", &[name.as_bytes().to_vec()]);
    let count = (pairs.len() as u32).to_be_bytes().to_vec();
    let keys = full(b"keys", 0, &[count, pairs.iter().flat_map(key).collect()]);
    let value = |(index, (_, value)): (usize, &(&str, &[u8]))| {
        let data = boxed(b"data", &[vec![0, 0, 0, 1, 0, 0, 0, 0], value.to_vec()]);
        boxed(&(index as u32 + 1).to_be_bytes(), &[data])
    };
    let values = boxed(
        b"ilst",
        &[pairs.iter().enumerate().flat_map(value).collect()],
    );
    let parts = [handler(b"mdta"), keys, values];
    if versioned {
        full(b"meta", 0, &parts)
    } else {
        boxed(b"meta", &parts)
    }
}

/// A film's header with these boxes, and a track with these.
pub(crate) fn header(film: &[Vec<u8>], track: &[Vec<u8>]) -> Vec<u8> {
    let track = boxed(b"trak", &[full(b"tkhd", 0, &[vec![0; 80]]), track.concat()]);
    boxed(
        b"moov",
        &[full(b"mvhd", 0, &[vec![0; 96]]), track, film.concat()],
    )
}

/// A track's description of samples of this kind.
pub(crate) fn samples(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let entry = boxed(kind, &[vec![0; 8], body.to_vec()]);
    let table = full(b"stsd", 0, &[vec![0, 0, 0, 1], entry]);
    boxed(b"mdia", &[boxed(b"minf", &[boxed(b"stbl", &[table])])])
}

/// A film whose header comes last, as cameras write it.
pub(crate) fn film(kind: &[u8; 4], header: Vec<u8>) -> Vec<u8> {
    [brand(kind), boxed(b"mdat", &[untouched()]), header].concat()
}

/// Coded data.
pub(crate) fn untouched() -> Vec<u8> {
    pixels(6, 1200)
}
