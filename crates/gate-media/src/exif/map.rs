//! A walk through all directories of an Exif part: where its positions are, and what else lies around them.
use std::collections::BTreeSet;
use std::ops::Range;

use super::directory::{Directory, Entry, GPS, Tiff};
use crate::bytes::overlap;
use crate::{Refusal, limits};

/// Points to the directory of exposure and the like, which points to that of interoperability.
const EXIF: u16 = 0x8769;
const INTEROPERABILITY: u16 = 0xA005;
/// Points to further pictures.
const PICTURES: u16 = 0x014A;
/// Holds an XMP packet.
const XMP: u16 = 0x02BC;
/// Tags of offsets and of lengths of picture data: strips, tiles, a thumbnail.
const DATA: [(u16, u16); 3] = [(0x0111, 0x0117), (0x0144, 0x0145), (0x0201, 0x0202)];
/// Latitudes and longitudes in a GPS directory.
const COORDINATES: [u16; 4] = [2, 4, 20, 22];
/// The byte order, the number 42 and the offset of the first directory.
const HEADER: Range<usize> = 0..8;

/// Where the positions of an Exif part are, and what else lies around them.
pub(super) struct Map {
    /// Directories that point to a GPS directory.
    pub(super) parents: Vec<Directory>,
    /// Tables and values of the GPS directories.
    pub(super) gps: Vec<Range<usize>>,
    /// XMP packets.
    pub(super) xmp: Vec<Range<usize>>,
    /// Everything that belongs to somebody, except the GPS directories.
    others: Vec<Range<usize>>,
}

/// What a directory is reached as.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// A picture; it links to the next one.
    Picture,
    /// A part of a picture's record. Some writers leave its link out, so it is not followed.
    Part,
    Gps,
}

impl Map {
    /// Walks through all directories, each once: one that is reached twice is refused, and so are more than any
    /// camera writes. What points outside of the bytes points to nothing.
    pub(super) fn of(tiff: &Tiff<'_>) -> Result<Self, Refusal> {
        let mut map = Self {
            parents: Vec::new(),
            gps: Vec::new(),
            xmp: Vec::new(),
            others: vec![HEADER],
        };
        let mut seen = BTreeSet::new();
        let mut entries = 0;
        let mut waiting = Vec::from_iter(tiff.first().map(|first| (first, Role::Picture)));
        while let Some((at, role)) = waiting.pop() {
            let Some(directory) = tiff.directory(at).filter(|_| at != 0) else {
                continue;
            };
            entries += directory.entries;
            if !seen.insert(at) {
                return Err(Refusal::Tangled);
            }
            if seen.len() > limits::DIRECTORIES || entries > limits::ENTRIES {
                return Err(Refusal::TooMany);
            }
            if role == Role::Gps {
                map.gps(tiff, &directory)?;
            } else {
                map.others.push(directory.table());
                map.picture_data(tiff, &directory)?;
                for entry in tiff.entries(&directory) {
                    map.entry(tiff, &directory, &entry, &mut waiting)?;
                }
            }
            if role == Role::Picture {
                waiting.extend(tiff.next(&directory).map(|next| (next, Role::Picture)));
            }
        }
        Ok(map)
    }

    fn entry(
        &mut self,
        tiff: &Tiff<'_>,
        directory: &Directory,
        entry: &Entry,
        waiting: &mut Vec<(usize, Role)>,
    ) -> Result<(), Refusal> {
        let Some(range) = entry.range.clone() else {
            return Ok(());
        };
        match entry.tag {
            EXIF | INTEROPERABILITY => {
                waiting.extend(tiff.numbers(entry).next().map(|at| (at, Role::Part)));
            }
            PICTURES => {
                let pictures = tiff.numbers(entry).take(limits::DIRECTORIES + 1);
                waiting.extend(pictures.map(|at| (at, Role::Picture)));
                if waiting.len() > limits::DIRECTORIES {
                    return Err(Refusal::TooMany);
                }
            }
            GPS => {
                // With two pointers nobody can say which one a reader follows.
                if self
                    .parents
                    .last()
                    .is_some_and(|last| last.at == directory.at)
                {
                    return Err(Refusal::Tangled);
                }
                if self.parents.len() >= limits::GPS {
                    return Err(Refusal::TooMany);
                }
                self.parents.push(directory.clone());
                waiting.extend(tiff.numbers(entry).next().map(|at| (at, Role::Gps)));
            }
            XMP if !entry.inline => {
                if self.xmp.len() >= limits::PACKETS {
                    return Err(Refusal::TooMany);
                }
                self.xmp.push(range.clone());
            }
            _ => {}
        }
        if !entry.inline {
            self.others.push(range);
        }
        Ok(())
    }

    fn gps(&mut self, tiff: &Tiff<'_>, directory: &Directory) -> Result<(), Refusal> {
        self.gps.push(directory.table());
        let mut seen = BTreeSet::new();
        for entry in tiff.entries(directory) {
            // With two latitudes nobody can say which one a reader takes.
            if COORDINATES.contains(&entry.tag) && !seen.insert(entry.tag) {
                return Err(Refusal::Tangled);
            }
            self.gps.extend(entry.range.filter(|_| !entry.inline));
        }
        if self.gps.len() > limits::GPS_VALUES {
            return Err(Refusal::TooMany);
        }
        Ok(())
    }

    /// Notes where a directory's picture data lies.
    fn picture_data(&mut self, tiff: &Tiff<'_>, directory: &Directory) -> Result<(), Refusal> {
        for (offsets, lengths) in DATA {
            let find = |tag| tiff.entries(directory).find(|entry| entry.tag == tag);
            let (Some(offsets), Some(lengths)) = (find(offsets), find(lengths)) else {
                continue;
            };
            for (offset, length) in tiff.numbers(&offsets).zip(tiff.numbers(&lengths)) {
                self.others.push(offset..offset.saturating_add(length));
                if self.others.len() > limits::STRIPS {
                    return Err(Refusal::TooMany);
                }
            }
        }
        Ok(())
    }

    /// Refuses a range that shares bytes with anything but itself.
    pub(super) fn belongs_to_itself(&self, range: &Range<usize>) -> Result<(), Refusal> {
        let mut others = self.others.iter().filter(|other| *other != range);
        if others.any(|other| overlap(other, range)) {
            return Err(Refusal::Tangled);
        }
        Ok(())
    }
}
