//! Builds WebP files.
use super::pixels;

/// A chunk, padded to an even length.
pub(crate) fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut chunk = [kind.as_slice(), &(data.len() as u32).to_le_bytes(), data].concat();
    chunk.resize(chunk.len().next_multiple_of(2), 0);
    chunk
}

/// A picture with these chunks behind it.
pub(crate) fn picture(chunks: &[Vec<u8>]) -> Vec<u8> {
    let body = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &[0x0C, 0, 0, 0, 15, 0, 0, 15, 0, 0]),
        chunk(b"ICCP", &pixels(3, 127)),
        untouched(),
        chunks.concat(),
    ]
    .concat();
    [
        b"RIFF".as_slice(),
        &(body.len() as u32).to_le_bytes(),
        &body,
    ]
    .concat()
}

/// The picture's data.
pub(crate) fn untouched() -> Vec<u8> {
    chunk(b"VP8L", &pixels(5, 901))
}
