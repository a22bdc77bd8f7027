//! Builds JPEG files: segments, then coded data, then whatever stands behind the picture.
use super::pixels;

/// What Exif begins with in a segment.
pub(crate) const EXIF: &[u8] = b"Exif\0\0";
/// What XMP begins with.
pub(crate) const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
/// What a part of extended XMP begins with.
pub(crate) const MORE_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";

/// A segment.
pub(crate) fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("a segment's length");
    [&[0xFF, marker], length.to_be_bytes().as_slice(), data].concat()
}

/// An APP1 segment.
pub(crate) fn app1(prefix: &[u8], data: &[u8]) -> Vec<u8> {
    segment(0xE1, &[prefix, data].concat())
}

/// Extended XMP in parts of so many bytes, in this order.
pub(crate) fn more_xmp(packet: &[u8], size: usize, backwards: bool) -> Vec<Vec<u8>> {
    let name = b"0123456789ABCDEF0123456789ABCDEF";
    let whole = (packet.len() as u32).to_be_bytes();
    let mut parts: Vec<Vec<u8>> = packet
        .chunks(size)
        .enumerate()
        .map(|(index, part)| {
            let offset = ((index * size) as u32).to_be_bytes();
            app1(MORE_XMP, &[name.as_slice(), &whole, &offset, part].concat())
        })
        .collect();
    if backwards {
        parts.reverse();
    }
    parts
}

/// A picture with these segments: progressive, with restarts and zeros behind 0xFF, as far as a reader of
/// segments can tell.
pub(crate) fn picture(segments: &[Vec<u8>]) -> Vec<u8> {
    let coded = |seed| {
        [
            pixels(seed, 700),
            vec![0xFF, 0, 0xFF, 0xD0],
            pixels(seed + 1, 700),
        ]
        .concat()
    };
    [
        vec![0xFF, 0xD8],
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segments.concat(),
        segment(
            0xE2,
            &[b"ICC_PROFILE\0\x01\x01".as_slice(), &pixels(3, 128)].concat(),
        ),
        segment(0xDB, &pixels(4, 65)),
        segment(0xC2, &[8, 0, 16, 0, 16, 1, 1, 0x11, 0]),
        segment(0xDA, &[1, 1, 0, 0, 0, 0]),
        coded(5),
        segment(0xC4, &pixels(7, 20)),
        vec![0xFF],
        segment(0xDA, &[1, 1, 0, 1, 63, 0]),
        coded(8),
        vec![0xFF, 0xD9],
    ]
    .concat()
}

/// All of a picture from its colour profile on, which nothing may change.
pub(crate) fn untouched() -> Vec<u8> {
    picture(&[])[20..].to_vec()
}
