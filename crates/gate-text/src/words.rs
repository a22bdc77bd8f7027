//! Words of a folded text.

/// The words of a text that [`fold`](crate::fold) made: runs between single spaces, none empty.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}
