//! How much of anything a file may hold. A file beyond them is refused by name, never followed.

/// Bytes asked for at once when headers are read: most files' headers fit, and a jump costs little.
pub(crate) const READ_AHEAD: u64 = 16 << 10;
/// Slices kept, so that reading to and fro between two parts asks for neither again.
pub(crate) const SLICES: usize = 4;
/// Bytes asked for at once when coded picture data is searched for its end.
pub(crate) const SCAN: u64 = 1 << 20;
/// Bytes left in a slice at hand that are worth searching before more are asked for.
pub(crate) const WORTH: u64 = 64;
/// Slices asked for in all. At a third of a millisecond each in a browser, six seconds.
pub(crate) const ASKS: u32 = 20_000;
/// Bytes read and inflated in all: several times the largest photo of today's phones (about 60 MB).
pub(crate) const WORK: u64 = 256 << 20;
/// Boxes, chunks and segments in all. A PNG of 100 MB has about 13 000, a fragmented film of an hour 7 000.
pub(crate) const PARTS: u32 = 100_000;
/// Bytes of one Exif or XMP part. Cameras write at most 64 kB; extended XMP with a depth map a few million.
pub(crate) const BLOCK: u64 = 8 << 20;
/// Bytes of a TIFF file, which has to be held whole. No site takes a larger one.
pub(crate) const TIFF: u64 = 32 << 20;
/// Bytes of a box in a video's header that holds a place, or names of keys. Real ones have less than a thousand.
pub(crate) const SMALL: u64 = 64 << 10;
/// Entries of all directories of one Exif part. Real ones have about 100, in files with many pages a few thousand.
pub(crate) const ENTRIES: usize = 16_384;
/// Directories of one Exif part.
pub(crate) const DIRECTORIES: usize = 512;
/// Directories that point to a GPS directory; real files have one.
pub(crate) const GPS: usize = 8;
/// Tables and values of the GPS directories of one Exif part; there are 32 tags.
pub(crate) const GPS_VALUES: usize = 256;
/// XMP packets in one Exif part; real files have one.
pub(crate) const PACKETS: usize = 8;
/// Stretches of picture data in one Exif part (strips or tiles).
pub(crate) const STRIPS: usize = 1 << 20;
/// Items of a HEIC or AVIF, and the extents of all of them. A photo of 200 megapixels has about 800 tiles.
pub(crate) const ITEMS: usize = 16_384;
/// Descriptions of a track's samples that are looked at. Real ones have one or two.
pub(crate) const DESCRIPTIONS: usize = 16;
