//! Builds PNG files.
use std::io::Write;

use super::pixels;

/// A chunk with its checksum.
pub(crate) fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut checksum = flate2::Crc::new();
    checksum.update(kind);
    checksum.update(data);
    [
        (data.len() as u32).to_be_bytes().as_slice(),
        kind,
        data,
        checksum.sum().to_be_bytes().as_slice(),
    ]
    .concat()
}

/// XMP as PNG holds it.
pub(crate) fn xmp(packet: &[u8], compressed: bool) -> Vec<u8> {
    let text = if compressed {
        deflate(packet)
    } else {
        packet.to_vec()
    };
    let start = b"XML:com.adobe.xmp\0".as_slice();
    chunk(
        b"iTXt",
        &[start, &[u8::from(compressed), 0, 0, 0], &text].concat(),
    )
}

/// A text under a name.
pub(crate) fn text(name: &str, text: &[u8], compressed: bool) -> Vec<u8> {
    if compressed {
        chunk(
            b"zTXt",
            &[name.as_bytes(), &[0, 0], &deflate(text)].concat(),
        )
    } else {
        chunk(b"tEXt", &[name.as_bytes(), &[0], text].concat())
    }
}

/// A profile in hexadecimal, as converters wrote it before there was a chunk for Exif.
pub(crate) fn profile(name: &str, bytes: &[u8], compressed: bool) -> Vec<u8> {
    let mut text = format!("\n{name}\n{:>8}\n", bytes.len());
    for line in bytes.chunks(36) {
        for byte in line {
            text += &format!("{byte:02x}");
        }
        text.push('\n');
    }
    let keyword = format!("Raw profile type {name}\0").into_bytes();
    if compressed {
        chunk(
            b"zTXt",
            &[keyword.as_slice(), &[0], &deflate(text.as_bytes())].concat(),
        )
    } else {
        chunk(b"tEXt", &[keyword.as_slice(), text.as_bytes()].concat())
    }
}

/// A picture with these chunks before its data, and these behind.
pub(crate) fn picture(before: &[Vec<u8>], behind: &[Vec<u8>]) -> Vec<u8> {
    [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        chunk(b"IHDR", &[0, 0, 0, 16, 0, 0, 0, 16, 8, 0, 0, 0, 0]),
        chunk(
            b"iCCP",
            &[b"a profile\0\0".as_slice(), &deflate(&pixels(3, 128))].concat(),
        ),
        before.concat(),
        untouched(),
        behind.concat(),
        chunk(b"tEXt", b"Comment\0nothing to see"),
        chunk(b"IEND", b""),
    ]
    .concat()
}

/// The picture's data: sixteen rows of sixteen grey pixels.
pub(crate) fn untouched() -> Vec<u8> {
    let rows: Vec<u8> = (0..16)
        .flat_map(|row| [vec![0], pixels(row, 16)].concat())
        .collect();
    let data = deflate(&rows);
    let (first, second) = data.split_at(data.len() / 2);
    [chunk(b"IDAT", first), chunk(b"IDAT", second)].concat()
}

pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).expect("into memory");
    writer.finish().expect("into memory")
}
