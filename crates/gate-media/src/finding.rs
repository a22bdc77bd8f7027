//! What looking into a file found.
use crate::{Refusal, Removal};

/// What looking into a file found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Looked everywhere: no place.
    Clear,
    /// The file gives a place away.
    Found {
        /// Where, each once, in the order of [`Place::ALL`].
        places: Vec<Place>,
        /// How to compose the file without its places; or why that would be no promise, because some part of
        /// the file could not be read or changed safely.
        removal: Result<Removal, Refusal>,
    },
    /// No place was found, but not all of the file could be looked into.
    Unreadable(Refusal),
}

/// Where in a file a place was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The camera's own record.
    Exif,
    /// The record that picture editors write.
    Xmp,
    /// Text chunks of a PNG that hold one of the former, or its numbers under their names.
    Text,
    /// The header of a video.
    Video,
    /// The short video that belongs to a photo.
    MotionVideo,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 5] = [
        Self::Exif,
        Self::Xmp,
        Self::Text,
        Self::Video,
        Self::MotionVideo,
    ];
}
