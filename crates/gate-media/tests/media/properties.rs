//! Whatever the bytes: no panic, and what a removal leaves holds no place and is otherwise the same.
use std::sync::LazyLock;

use gate_media::{Finding, Piece, Removal, examine};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::build::tiff::{Gps, record};
use crate::build::{bmff, jpeg, png, webp, xmp_with_place};
use crate::formats::{Row, rows};

/// Checks a removal against the file that it is for: pieces in order, none empty, every byte kept where it was
/// (in PNG texts may grow), and no place left.
fn check(file: &[u8], removal: &Removal) {
    let may_grow = file.starts_with(b"\x89PNG");
    let (mut at, mut made) = (0, 0);
    for piece in removal.pieces() {
        match piece {
            Piece::Keep(range) => {
                assert!(
                    at <= range.start && range.start < range.end,
                    "{range:?} after {at}"
                );
                assert!(may_grow || made == range.start, "{range:?} moves to {made}");
                at = range.end;
                made += range.end - range.start;
            }
            Piece::Put(bytes) => {
                assert!(!bytes.is_empty());
                made += bytes.len() as u64;
            }
        }
    }
    assert!(at <= file.len() as u64);
    let clean = removal.apply(file);
    assert!(may_grow || clean.len() == file.len());
    let again = examine(&clean);
    assert!(!matches!(again, Finding::Found { .. }), "{again:?}");
}

/// A change to a file.
#[derive(Clone, Debug)]
enum Change {
    Byte(Index, u8),
    Long(Index, u32),
    Cut(Index),
    Repeat(Index, Index),
    Remove(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    let long = prop_oneof![
        Just(0),
        Just(1),
        Just(8),
        Just(u32::MAX),
        Just(1 << 31),
        0..2000_u32
    ];
    prop_oneof![
        4 => (index(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        4 => (index(), long).prop_map(|(at, long)| Change::Long(at, long)),
        1 => index().prop_map(Change::Cut),
        1 => (index(), index()).prop_map(|(from, to)| Change::Repeat(from, to)),
        1 => (index(), index()).prop_map(|(from, to)| Change::Remove(from, to)),
    ]
}

fn altered(mut file: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if file.len() < 16 {
            break;
        }
        let len = file.len();
        let ordered = |one: &Index, other: &Index| {
            let (one, other) = (one.index(len), other.index(len));
            one.min(other)..one.max(other)
        };
        match change {
            Change::Byte(at, byte) => file[at.index(len)] = *byte,
            Change::Long(at, long) => {
                let at = at.index(len - 3);
                file[at..at + 4].copy_from_slice(&long.to_be_bytes());
            }
            Change::Cut(at) => file.truncate(at.index(len)),
            Change::Repeat(from, to) => file.extend_from_within(ordered(from, to)),
            Change::Remove(from, to) => drop(file.drain(ordered(from, to))),
        }
    }
    file
}

/// A picture or film of several parts with and without places.
fn composed() -> impl Strategy<Value = Vec<u8>> {
    let gps = prop::option::of(prop::sample::select(
        [Gps::PLACES.as_slice(), &Gps::NO_PLACES].concat(),
    ));
    let parts = (any::<bool>(), gps, any::<bool>(), any::<bool>());
    (0..5_u8, prop::collection::vec(parts, 0..4)).prop_map(|(format, parts)| {
        let mut records = parts
            .iter()
            .map(|(big, gps, in_record, _)| record(*big, *gps, in_record.then(xmp_with_place)));
        let mut packets = parts.iter().map(|(.., packet)| packet.then(xmp_with_place));
        match format {
            0 => {
                let exif = records.map(|record| jpeg::app1(jpeg::EXIF, &record));
                let xmp = packets
                    .flatten()
                    .map(|packet| jpeg::app1(jpeg::XMP, &packet));
                jpeg::picture(&exif.chain(xmp).collect::<Vec<_>>())
            }
            1 => {
                let exif = records.map(|record| png::profile("exif", &record, true));
                let xmp = packets.flatten().map(|packet| png::xmp(&packet, true));
                png::picture(&exif.collect::<Vec<_>>(), &xmp.collect::<Vec<_>>())
            }
            2 => {
                let exif = records.map(|record| webp::chunk(b"EXIF", &record));
                let xmp = packets
                    .flatten()
                    .map(|packet| webp::chunk(b"XMP ", &packet));
                webp::picture(&exif.chain(xmp).collect::<Vec<_>>())
            }
            3 => {
                let record = records.next_back();
                let placing = bmff::Placing::Split;
                bmff::heif(
                    b"heic",
                    placing,
                    record.as_deref(),
                    packets.next_back().flatten().as_deref(),
                    &[],
                )
            }
            _ => {
                let texts = parts.iter().map(|(_, gps, ..)| match gps {
                    Some(_) => bmff::xyz(bmff::ISO_6709),
                    None => bmff::loci(b"\0", 51.4, -0.5),
                });
                let user = bmff::boxed(b"udta", &texts.collect::<Vec<_>>());
                bmff::film(
                    b"isom",
                    bmff::header(std::slice::from_ref(&user), std::slice::from_ref(&user)),
                )
            }
        }
    })
}

proptest! {
    #[test]
    fn removal_leaves_no_place_and_all_else(file in composed()) {
        if let Finding::Found { removal, .. } = examine(&file) {
            let removal = removal.expect("a removal");
            check(&file, &removal);
            prop_assert_eq!(examine(&removal.apply(&file)), Finding::Clear);
        } else {
            prop_assert_eq!(examine(&file), Finding::Clear);
        }
    }

    #[test]
    fn altered_files(row in any::<Index>(), changes in prop::collection::vec(change(), 1..5)) {
        static ROWS: LazyLock<Vec<Row>> = LazyLock::new(rows);
        let file = altered(row.get(&ROWS).file.clone(), &changes);
        if let Finding::Found { removal: Ok(removal), .. } = examine(&file) {
            check(&file, &removal);
        }
    }

    #[test]
    fn any_bytes(start in 0..6_usize, bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let starts: [&[u8]; 6] = [
            b"\xFF\xD8\xFF\xE1",
            b"\x89PNG\r\n\x1A\n",
            b"RIFF\xFF\0\0\0WEBP",
            b"II*\0\x08\0\0\0",
            b"\0\0\0\x10ftypheic\0\0\0\0",
            b"",
        ];
        let file = [starts[start], &bytes].concat();
        if let Finding::Found { removal: Ok(removal), .. } = examine(&file) {
            check(&file, &removal);
        }
    }
}

#[test]
fn cut_short() {
    for row in rows() {
        for end in (0..row.file.len()).step_by(7) {
            let cut = &row.file[..end];
            if let Finding::Found {
                removal: Ok(removal),
                ..
            } = examine(cut)
            {
                check(cut, &removal);
            }
        }
    }
}
