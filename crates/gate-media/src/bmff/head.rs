//! What a box begins with: its length and its kind.
use std::ops::Range;

use crate::Refusal;
use crate::bytes::{array, be32, be64};
use crate::file::File;
use crate::gather::Gather;

/// Where a box is, and what it is.
pub(super) struct Head {
    pub(super) kind: [u8; 4],
    /// All of its bytes.
    pub(super) range: Range<u64>,
    /// Bytes before its body: 8, or 16 with a long length.
    len: u64,
}

impl Head {
    /// The box at the beginning of a range. `None` if there is none: fewer bytes are left than a box needs, or
    /// the zero that ends users' data. `outermost` boxes may reach to the end of the file without saying how far.
    pub(super) async fn read(
        file: &File,
        range: Range<u64>,
        outermost: bool,
    ) -> Result<Option<Self>, Refusal> {
        if range.end.saturating_sub(range.start) < 8 {
            return Ok(None);
        }
        let most = 16.min(range.end - range.start);
        let head = file.read_some(range.start, most).await?;
        let kind: [u8; 4] = array(&head, 4).ok_or(Refusal::Truncated)?;
        let (len, size) = match be32(&head, 0).ok_or(Refusal::Truncated)? {
            0 if outermost => (8, range.end - range.start),
            0 => return Ok(None),
            1 => (16, be64(&head, 8).ok_or(Refusal::Truncated)?),
            size => (8, u64::from(size)),
        };
        let printable = kind.iter().all(|byte| matches!(byte, b' '..=b'~' | 0xA9));
        if size < len || outermost && !printable {
            return Err(Refusal::Damaged);
        }
        let end = range.start.checked_add(size).ok_or(Refusal::Damaged)?;
        if end > range.end {
            return Err(Refusal::Truncated);
        }
        Ok(Some(Self {
            kind,
            range: range.start..end,
            len,
        }))
    }

    /// What is in the box.
    pub(super) fn body(&self) -> Range<u64> {
        self.range.start + self.len..self.range.end
    }

    /// Makes of the box one of free space, which every reader passes over. Its length stays.
    pub(super) fn free(&self, gather: &mut Gather) {
        let body = self.body();
        gather.edit(self.range.start + 4..self.range.start + 8, b"free".to_vec());
        if !body.is_empty() {
            // Such boxes have been read whole and are small.
            let zeros = usize::try_from(body.end - body.start).unwrap_or_default();
            gather.edit(body, vec![0; zeros]);
        }
    }
}
