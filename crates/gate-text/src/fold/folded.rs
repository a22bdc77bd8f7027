//! A folded text with the way back to its original.
use core::fmt;
use core::ops::Range;

/// A folded text that remembers where each part of it came from.
#[derive(Clone, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// One for each character of `text`, in order.
    pub(super) pieces: Vec<Piece>,
}

/// The source of one folded character. All are byte offsets.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    /// Where it is in the folded text.
    pub(super) at: usize,
    /// Where its source starts in the original.
    pub(super) start: usize,
    /// Where its source ends in the original.
    pub(super) end: usize,
}

impl Folded {
    /// The range of bytes of the original from which this range of bytes of the folded text came, on
    /// character boundaries and with the marks on its last letter.
    ///
    /// What reaches beyond the text is cut off; a range that cuts a character takes the whole of it;
    /// an empty range gives an empty one.
    #[must_use]
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        let after_first = self
            .pieces
            .partition_point(|piece| piece.at <= folded.start);
        let Some(first) = self.pieces.get(after_first.saturating_sub(1)) else {
            return 0..0;
        };
        if folded.start >= self.text.len() {
            let end = self.pieces.last().map_or(0, |piece| piece.end);
            return end..end;
        }
        let after_last = self.pieces.partition_point(|piece| piece.at < folded.end);
        match self.pieces.get(after_last.saturating_sub(1)) {
            Some(last) if folded.start < folded.end => first.start..last.end,
            _ => first.start..first.start,
        }
    }
}

impl fmt::Debug for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Folded({} bytes)", self.text.len())
    }
}
