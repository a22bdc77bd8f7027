//! Files on their way into a page: what looking into each of them found.
use super::*;

/// What looking into one file found. Never where it was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub enum FileSeen {
    /// Looked everywhere: no place.
    Clear,
    /// A photo with a place, which can be taken out.
    Photo,
    /// A video with a place, which can be taken out.
    Video,
    /// A photo with a place, which cannot be taken out safely.
    FixedPhoto,
    /// A video with a place, which cannot be taken out safely.
    FixedVideo,
    /// Could not be looked into to its end.
    Unreadable,
    /// Says that it is a photo or a video, and is none of the formats that can be looked into.
    Strange,
    /// None of the formats in which cameras keep a place.
    #[default]
    Unknown,
}

/// What a content script may have to say about files by itself.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "camelCase")]
pub struct FilesPlan {
    /// They went on without an answer.
    pub unchecked: String,
    /// They could not be handed on; the next ones go their way untouched.
    pub stuck: String,
}

impl FileSeen {
    /// Every finding, with its name in JavaScript.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Clear, "clear"),
        (Self::Photo, "photo"),
        (Self::Video, "video"),
        (Self::FixedPhoto, "fixedPhoto"),
        (Self::FixedVideo, "fixedVideo"),
        (Self::Unreadable, "unreadable"),
        (Self::Strange, "strange"),
        (Self::Unknown, "unknown"),
    ];

    /// The finding of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|(_, known)| *known == name).map(|(seen, _)| seen)
    }

    /// Its name in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        let mut all = Self::ALL.into_iter();
        all.find(|(seen, _)| *seen == self)
            .map_or("unknown", |(_, name)| name)
    }
}
