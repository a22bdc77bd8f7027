//! Why a file could not be looked into to its end. The sentences for people live in the language packs.

/// Why a file, or a part of it, could not be looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// None of the formats that this reader knows.
    UnknownFormat,
    /// The file ends inside a part that may hold a place, or a slice did not hold the bytes asked for.
    Truncated,
    /// Lengths or offsets contradict one another.
    Damaged,
    /// A part that has to be read whole is larger than this reader holds.
    TooLarge,
    /// More parts, or more work, than any camera's file needs.
    TooMany,
    /// Parts share their bytes or lead in a circle: a place cannot be told from what surrounds it.
    Tangled,
    /// A known format in a form that this reader does not know.
    Unsupported,
    /// The video carries a track of measurements, which may hold positions.
    Telemetry,
}

impl Refusal {
    /// Every refusal.
    pub const ALL: [Self; 8] = [
        Self::UnknownFormat,
        Self::Truncated,
        Self::Damaged,
        Self::TooLarge,
        Self::TooMany,
        Self::Tangled,
        Self::Unsupported,
        Self::Telemetry,
    ];
}
