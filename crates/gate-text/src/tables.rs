//! Generated tables, and what they cover.
//!
//! Decompositions (NFKD), case folding and plain letters of every script, except for ideographs that
//! differ in their code only (U+3200–33FF, F900–FAFF, 1F200–1F2FF, 2F800–2FA1F: the signs among them
//! part words, the ideographs stay). Hangul syllables are taken apart by arithmetic. Marks that stay
//! (vowels of Indic and Thai scripts, kana marks) are not put in canonical order.
//!
//! Runs are packed as `first << 11 | (count - 1) << 1 | flag`.
#[rustfmt::skip]
pub(crate) mod look_alikes;
#[rustfmt::skip]
pub(crate) mod plain;
