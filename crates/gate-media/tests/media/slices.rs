//! What is asked for: little, within the file, and whatever else is answered is refused.
use std::ops::Range;

use gate_media::{Finding, Look, Place, Refusal, Step};

use crate::build::{bmff, jpeg};
use crate::formats::rows;

/// A file of which only some stretches hold anything but zeros.
struct Sparse {
    len: u64,
    parts: Vec<(u64, Vec<u8>)>,
}

impl Sparse {
    fn slice(&self, range: &Range<u64>) -> Vec<u8> {
        let mut slice = vec![0; (range.end - range.start) as usize];
        for (start, bytes) in &self.parts {
            for (at, byte) in (*start..).zip(bytes) {
                if range.contains(&at) {
                    slice[(at - range.start) as usize] = *byte;
                }
            }
        }
        slice
    }

    /// What is found, how many slices were asked for, their bytes in all, and the largest.
    fn look(&self) -> (Finding, u64, u64, u64) {
        let mut look = Look::new(self.len);
        let (mut asks, mut bytes, mut largest, mut slice) = (0, 0, 0, Vec::new());
        loop {
            match look.step(slice) {
                Step::Need(range) => {
                    assert!(
                        range.start < range.end && range.end <= self.len,
                        "{range:?}"
                    );
                    let len = range.end - range.start;
                    (asks, bytes, largest) = (asks + 1, bytes + len, largest.max(len));
                    slice = self.slice(&range);
                }
                Step::Done(finding) => return (finding, asks, bytes, largest),
            }
        }
    }
}

#[test]
fn four_gigabytes_cost_their_headers() {
    let giga = 1 << 30;
    let header = bmff::header(&[bmff::boxed(b"udta", &[bmff::xyz(bmff::ISO_6709)])], &[]);
    let long = [
        &[0, 0, 0, 1],
        b"mdat".as_slice(),
        &(4 * giga + 16_u64).to_be_bytes(),
    ]
    .concat();
    let start = [bmff::brand(b"qt  "), long].concat();
    let end = bmff::brand(b"qt  ").len() as u64 + 4 * giga + 16;
    let film = Sparse {
        len: end + header.len() as u64,
        parts: vec![(0, start), (end, header)],
    };
    let (finding, asks, bytes, _) = film.look();
    let Finding::Found { places, removal } = finding else {
        panic!("{finding:?}");
    };
    assert_eq!(places, [Place::Video]);
    assert_eq!(removal.expect("a removal").pieces().len(), 3);
    assert!(asks <= 2 && bytes <= 40_000, "{asks} slices, {bytes} bytes");
}

#[test]
fn a_photo_with_a_long_tail_is_searched_in_windows() {
    let start = jpeg::picture(&[]);
    let mega = 1 << 20;
    let video = bmff::film(
        b"mp42",
        bmff::header(&[bmff::boxed(b"udta", &[bmff::xyz(bmff::ISO_6709)])], &[]),
    );
    // The video's beginning lies across the border between two windows.
    for offset in [3 * mega - 40, 3 * mega - 4, 3 * mega, 3 * mega + 5] {
        let photo = Sparse {
            len: 8 * mega,
            parts: vec![(0, start.clone()), (offset, video.clone())],
        };
        let (finding, asks, _, largest) = photo.look();
        assert!(matches!(finding, Finding::Found { .. }), "{finding:?}");
        assert!(
            asks < 16 && largest <= mega,
            "{asks} slices, the largest of {largest} bytes"
        );
    }
}

#[test]
fn more_work_than_any_camera_makes_is_refused() {
    // A hundred parts, each as large as a part may be.
    let size = 8 << 20;
    let head = [b"EXIF".as_slice(), &(size as u32).to_le_bytes()].concat();
    let mut parts = vec![(
        0,
        [b"RIFF".as_slice(), &u32::MAX.to_le_bytes(), b"WEBP"].concat(),
    )];
    parts.extend((0..100).map(|index| (12 + index * (size + 8), head.clone())));
    let (finding, asks, bytes, _) = Sparse {
        len: 12 + 100 * (size + 8),
        parts,
    }
    .look();
    assert_eq!(finding, Finding::Unreadable(Refusal::TooMany));
    assert!(
        asks < 200 && bytes <= 256 << 20,
        "{asks} slices, {bytes} bytes"
    );
}

#[test]
fn slices_of_another_length_are_refused() {
    for row in rows() {
        for (more, less) in [(0, 1), (1, 0)] {
            let mut look = Look::new(row.file.len() as u64);
            let Step::Need(range) = look.step(Vec::new()) else {
                panic!("{}: asks for nothing", row.name);
            };
            let wrong = vec![0; (range.end - range.start) as usize + more - less];
            let refused = Step::Done(Finding::Unreadable(Refusal::Truncated));
            assert_eq!(look.step(wrong), refused, "{}", row.name);
            assert_eq!(look.step(Vec::new()), refused, "{}: asked again", row.name);
        }
    }
}
