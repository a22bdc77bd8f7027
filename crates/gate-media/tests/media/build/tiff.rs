//! Builds Exif: directories of entries, in either byte order.

/// A value of an entry.
pub(crate) enum Value {
    Text(&'static str),
    Doubles(Vec<f64>),
    Short(u16),
    Long(u32),
    Ratios(Vec<(u32, u32)>),
    SignedRatios(Vec<(u32, u32)>),
    Bytes(Vec<u8>),
    Directory(Vec<Entry>),
    /// Picture data, pointed to; its length is in the other entry.
    Strip(Vec<u8>),
    /// A raw entry: type, count, and the number in the place of the value.
    Raw(u16, u32, u32),
}

pub(crate) type Entry = (u16, Value);

/// How a position is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gps {
    /// The observatory at Greenwich.
    Greenwich,
    /// The other side of the world, in the southern and western half.
    South,
    /// Degrees alone.
    Whole,
    /// On the equator: one coordinate is zero, the other is not.
    Equator,
    /// Seconds that are 0/0: unused.
    NoSeconds,
    /// Fractions of the type that may have a sign.
    Signed,
    /// Numbers of eight bytes.
    Doubles,
    /// In words.
    Text,
    /// What the camera was pointed at.
    Pointed,
    /// Only the version.
    Empty,
    /// All 0/0.
    NoNumbers,
    /// Both exactly zero.
    Zero,
    /// A latitude of 91 degrees.
    TooFarNorth,
    /// A longitude of 181 degrees.
    TooFarEast,
    /// Latitude without longitude.
    LatitudeOnly,
    /// Words without a number.
    Words,
    /// Altitude and time without a position.
    TimeOnly,
}

impl Gps {
    pub(crate) const PLACES: [Self; 9] = [
        Self::Greenwich,
        Self::South,
        Self::Whole,
        Self::Equator,
        Self::NoSeconds,
        Self::Signed,
        Self::Doubles,
        Self::Text,
        Self::Pointed,
    ];
    pub(crate) const NO_PLACES: [Self; 8] = [
        Self::Empty,
        Self::NoNumbers,
        Self::Zero,
        Self::TooFarNorth,
        Self::TooFarEast,
        Self::LatitudeOnly,
        Self::Words,
        Self::TimeOnly,
    ];

    pub(crate) fn directory(self) -> Vec<Entry> {
        let ratios = |parts: &[(u32, u32)]| Value::Ratios(parts.to_vec());
        let angle = |north, east| {
            vec![
                (0, Value::Bytes(vec![2, 3, 0, 0])),
                (1, Value::Text("N")),
                (2, ratios(north)),
                (3, Value::Text("W")),
                (4, ratios(east)),
                (5, Value::Bytes(vec![0])),
                (6, Value::Ratios(vec![(46, 1)])),
                (0x1B, Value::Bytes(b"ASCII\0\0\0network".to_vec())),
                (0x1D, Value::Text("2025:09:01")),
            ]
        };
        let mut entries = match self {
            Self::Greenwich => angle(
                &[(51, 1), (28, 1), (4012, 100)],
                &[(0, 1), (0, 1), (531, 100)],
            ),
            Self::South => angle(
                &[(33, 1), (51, 1), (2454, 100)],
                &[(151, 1), (12, 1), (5, 1)],
            ),
            Self::Whole => angle(
                &[(51_477, 1000), (0, 1), (0, 1)],
                &[(1, 10), (0, 1), (0, 1)],
            ),
            Self::Equator => angle(&[(0, 1), (0, 1), (0, 1)], &[(32, 1), (30, 1), (0, 1)]),
            Self::NoSeconds => angle(&[(51, 1), (2867, 100), (0, 0)], &[(0, 1), (9, 100), (0, 0)]),
            Self::NoNumbers => angle(&[(0, 0), (0, 0), (0, 0)], &[(0, 0), (0, 0), (0, 0)]),
            Self::Zero => angle(&[(0, 1), (0, 1), (0, 1)], &[(0, 1), (0, 1), (0, 1)]),
            Self::TooFarNorth => angle(&[(91, 1), (0, 1), (0, 1)], &[(1, 1), (0, 1), (0, 1)]),
            Self::TooFarEast => angle(&[(51, 1), (0, 1), (0, 1)], &[(181, 1), (0, 1), (0, 1)]),
            _ => angle(
                &[(51, 1), (28, 1), (4012, 100)],
                &[(0, 1), (0, 1), (531, 100)],
            ),
        };
        match self {
            Self::Empty => entries.truncate(1),
            Self::LatitudeOnly => entries.truncate(3),
            Self::TimeOnly => entries.retain(|(tag, _)| *tag > 4),
            Self::Text => put(&mut entries, || Value::Text("51.47 or so")),
            Self::Words => put(&mut entries, || Value::Text("here or so")),
            Self::Doubles => put(&mut entries, || Value::Doubles(vec![51.0, 28.0, 40.12])),
            Self::Signed => put(&mut entries, || {
                Value::SignedRatios(vec![(51, 1), (28, 1), (4012, 100)])
            }),
            Self::Pointed => {
                entries.retain(|(tag, _)| *tag <= 4);
                entries.iter_mut().for_each(|(tag, _)| {
                    *tag += match *tag {
                        0 => 0,
                        _ => 0x12,
                    }
                });
            }
            _ => {}
        }
        entries
    }
}

/// Puts other values in the place of the coordinates.
fn put(entries: &mut [Entry], value: impl Fn() -> Value) {
    for (tag, old) in entries {
        if [2, 4].contains(tag) {
            *old = value();
        }
    }
}

/// A record as a camera writes it: orientation, maker, exposure, perhaps a GPS directory, and a thumbnail.
pub(crate) fn record(big: bool, gps: Option<Gps>, xmp: Option<Vec<u8>>) -> Vec<u8> {
    let exposure = vec![
        (0x829A, Value::Ratios(vec![(1, 125)])),
        (0x9000, Value::Bytes(b"0232".to_vec())),
        (
            0x927C,
            Value::Bytes(b"a maker's note, which is nobody else's".to_vec()),
        ),
    ];
    let mut first = vec![
        (0x010F, Value::Text("Builder & Sons")),
        (0x0112, Value::Short(6)),
        (0x011A, Value::Ratios(vec![(72, 1)])),
    ];
    first.extend(xmp.map(|packet| (0x02BC, Value::Bytes(packet))));
    first.push((0x8769, Value::Directory(exposure)));
    first.extend(gps.map(|gps| (0x8825, Value::Directory(gps.directory()))));
    first.push((0xA480, Value::Text("behind the pointer")));
    let thumbnail = super::pixels(9, 300);
    let second = vec![
        (0x0103, Value::Short(6)),
        (0x0201, Value::Strip(thumbnail.clone())),
        (0x0202, Value::Long(thumbnail.len() as u32)),
    ];
    write(big, &[first, second])
}

/// A TIFF file of one picture.
pub(crate) fn file(big: bool, gps: Option<Gps>, pixels: &[u8], xmp: Option<Vec<u8>>) -> Vec<u8> {
    let mut first = vec![
        (0x0100, Value::Short(16)),
        (0x0101, Value::Short(16)),
        (0x0102, Value::Short(8)),
        (0x0103, Value::Short(1)),
        (0x0106, Value::Short(1)),
        (0x0111, Value::Strip(pixels.to_vec())),
        (0x0112, Value::Short(8)),
        (0x0115, Value::Short(1)),
        (0x0116, Value::Short(16)),
        (0x0117, Value::Long(pixels.len() as u32)),
    ];
    first.extend(xmp.map(|packet| (0x02BC, Value::Bytes(packet))));
    first.extend(gps.map(|gps| (0x8825, Value::Directory(gps.directory()))));
    write(big, &[first])
}

/// Writes a chain of directories.
pub(crate) fn write(big: bool, chain: &[Vec<Entry>]) -> Vec<u8> {
    let mut out = Out {
        bytes: if big {
            b"MM\0*\0\0\0\x08".to_vec()
        } else {
            b"II*\0\x08\0\0\0".to_vec()
        },
        big,
    };
    for (index, entries) in chain.iter().enumerate() {
        let link = out.directory(entries);
        if index + 1 < chain.len() {
            let next = out.bytes.len() as u32;
            out.set32(link, next);
        }
    }
    out.bytes
}

struct Out {
    bytes: Vec<u8>,
    big: bool,
}

impl Out {
    fn put16(&mut self, number: u16) {
        self.bytes.extend(if self.big {
            number.to_be_bytes()
        } else {
            number.to_le_bytes()
        });
    }

    fn put32(&mut self, number: u32) {
        self.bytes.extend(if self.big {
            number.to_be_bytes()
        } else {
            number.to_le_bytes()
        });
    }

    fn set32(&mut self, at: usize, number: u32) {
        let bytes = if self.big {
            number.to_be_bytes()
        } else {
            number.to_le_bytes()
        };
        self.bytes[at..at + 4].copy_from_slice(&bytes);
    }

    /// Writes a directory and all it holds; answers where its link to the next one is.
    fn directory(&mut self, entries: &[Entry]) -> usize {
        self.put16(entries.len() as u16);
        let mut later = Vec::new();
        for (tag, value) in entries {
            self.put16(*tag);
            let (kind, count, data): (u16, u32, Vec<u8>) = match value {
                Value::Text(text) => (2, text.len() as u32 + 1, [text.as_bytes(), &[0]].concat()),
                Value::Bytes(bytes) => (7, bytes.len() as u32, bytes.clone()),
                Value::Short(number) => (3, 1, self.halves(*number)),
                Value::Long(number) => (4, 1, self.words(&[*number])),
                Value::Ratios(ratios) => (5, ratios.len() as u32, self.ratios(ratios)),
                Value::SignedRatios(ratios) => (10, ratios.len() as u32, self.ratios(ratios)),
                Value::Doubles(numbers) => {
                    let bytes = |number: &f64| {
                        if self.big {
                            number.to_be_bytes()
                        } else {
                            number.to_le_bytes()
                        }
                    };
                    (
                        12,
                        numbers.len() as u32,
                        numbers.iter().flat_map(bytes).collect(),
                    )
                }
                Value::Raw(kind, count, number) => (*kind, *count, self.words(&[*number])),
                Value::Directory(_) | Value::Strip(_) => (4, 1, Vec::new()),
            };
            self.put16(kind);
            self.put32(count);
            if data.is_empty() || data.len() > 4 {
                later.push((self.bytes.len(), value, data.clone()));
                self.put32(0);
            } else {
                self.bytes.extend(&data);
                self.bytes.resize(self.bytes.len() + 4 - data.len(), 0);
            }
        }
        let link = self.bytes.len();
        self.put32(0);
        for (place, value, data) in later {
            let at = self.bytes.len() as u32;
            self.set32(place, at);
            match value {
                Value::Directory(entries) => {
                    self.directory(entries);
                }
                Value::Strip(pixels) => self.bytes.extend(pixels),
                _ => self.bytes.extend(data),
            }
            self.bytes.resize(self.bytes.len().next_multiple_of(2), 0);
        }
        link
    }

    fn ratios(&self, ratios: &[(u32, u32)]) -> Vec<u8> {
        let parts = ratios.iter().flat_map(|(above, below)| [*above, *below]);
        self.words(&parts.collect::<Vec<_>>())
    }

    fn halves(&self, number: u16) -> Vec<u8> {
        if self.big {
            number.to_be_bytes().to_vec()
        } else {
            number.to_le_bytes().to_vec()
        }
    }

    fn words(&self, numbers: &[u32]) -> Vec<u8> {
        let bytes = |number: &u32| {
            if self.big {
                number.to_be_bytes()
            } else {
                number.to_le_bytes()
            }
        };
        numbers.iter().flat_map(bytes).collect()
    }
}
