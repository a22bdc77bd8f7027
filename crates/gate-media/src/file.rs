//! The file as its readers see it: ranges to await, a few slices kept, work counted.
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::ops::Range;
use std::rc::Rc;
use std::task::Poll;

use crate::{Refusal, limits};

/// Where a reader's question waits for the caller, and the caller's slice for the reader.
#[derive(Default)]
pub(crate) struct Slot {
    pub(crate) asked: RefCell<Option<Range<u64>>>,
    pub(crate) given: RefCell<Option<Vec<u8>>>,
}

/// A file of known length whose bytes are asked for as they are needed.
pub(crate) struct File {
    len: u64,
    slot: Rc<Slot>,
    slices: RefCell<VecDeque<(u64, Vec<u8>)>>,
    asks: Cell<u32>,
    work: Cell<u64>,
    parts: Cell<u32>,
}

impl File {
    pub(crate) fn new(len: u64, slot: Rc<Slot>) -> Self {
        Self {
            len,
            slot,
            slices: RefCell::default(),
            asks: Cell::new(0),
            work: Cell::new(0),
            parts: Cell::new(0),
        }
    }

    /// The length in bytes.
    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// Counts one box, chunk or segment.
    pub(crate) fn part(&self) -> Result<(), Refusal> {
        self.parts.set(self.parts.get() + 1);
        if self.parts.get() > limits::PARTS {
            return Err(Refusal::TooMany);
        }
        Ok(())
    }

    /// Counts bytes that were read or made.
    pub(crate) fn work(&self, bytes: u64) -> Result<(), Refusal> {
        self.work.set(self.work.get().saturating_add(bytes));
        if self.work.get() > limits::WORK {
            return Err(Refusal::TooMany);
        }
        Ok(())
    }

    /// The bytes of a range, with some behind them kept for the next call.
    pub(crate) async fn read(&self, range: Range<u64>) -> Result<Vec<u8>, Refusal> {
        self.read_ahead(range, limits::READ_AHEAD).await
    }

    /// The `len` bytes from `at`, or as many as there are.
    pub(crate) async fn read_some(&self, at: u64, len: u64) -> Result<Vec<u8>, Refusal> {
        let end = at.saturating_add(len).min(self.len);
        self.read_ahead(at.min(end)..end, limits::READ_AHEAD).await
    }

    /// The bytes of a range that belongs together, if there are not too many.
    pub(crate) async fn read_block(
        &self,
        range: Range<u64>,
        most: u64,
    ) -> Result<Vec<u8>, Refusal> {
        if range.end.saturating_sub(range.start) > most {
            return Err(Refusal::TooLarge);
        }
        self.read(range).await
    }

    /// Bytes from `at` on to search in: up to a window's length, or what is at hand.
    pub(crate) async fn window(&self, at: u64) -> Result<Vec<u8>, Refusal> {
        let range = at.min(self.len)..at.saturating_add(limits::SCAN).min(self.len);
        if let Some(bytes) = self.kept_from(&range) {
            // Searching costs, even where reading does not.
            self.work(bytes.len() as u64)?;
            return Ok(bytes);
        }
        let bytes = self.ask(range.clone()).await?;
        self.keep(range.start, &bytes);
        Ok(bytes)
    }

    async fn read_ahead(&self, range: Range<u64>, ahead: u64) -> Result<Vec<u8>, Refusal> {
        if range.start > range.end || range.end > self.len {
            return Err(Refusal::Truncated);
        }
        if let Some(bytes) = self.kept(&range) {
            return Ok(bytes);
        }
        let end = range
            .end
            .max(range.start.saturating_add(ahead).min(self.len));
        let mut bytes = self.ask(range.start..end).await?;
        let wanted = length(&range)?;
        // Large parts are used once.
        if bytes.len() as u64 <= ahead {
            self.keep(range.start, &bytes);
        }
        bytes.truncate(wanted);
        Ok(bytes)
    }

    fn keep(&self, start: u64, bytes: &[u8]) {
        let mut slices = self.slices.borrow_mut();
        slices.truncate(limits::SLICES - 1);
        slices.push_front((start, bytes.to_vec()));
    }

    /// What is left of a slice that goes on well beyond this range's start, or to the end of the range.
    fn kept_from(&self, range: &Range<u64>) -> Option<Vec<u8>> {
        let slices = self.slices.borrow();
        slices.iter().find_map(|(start, bytes)| {
            let from = usize::try_from(range.start.checked_sub(*start)?).ok()?;
            let rest = bytes.get(from..)?;
            let enough = rest.len() as u64 >= limits::WORTH.min(range.end - range.start);
            enough.then(|| rest.to_vec())
        })
    }

    fn kept(&self, range: &Range<u64>) -> Option<Vec<u8>> {
        if range.is_empty() {
            return Some(Vec::new());
        }
        let slices = self.slices.borrow();
        slices.iter().find_map(|(start, bytes)| {
            let from = usize::try_from(range.start.checked_sub(*start)?).ok()?;
            let to = usize::try_from(range.end.checked_sub(*start)?).ok()?;
            bytes.get(from..to).map(<[u8]>::to_vec)
        })
    }

    async fn ask(&self, range: Range<u64>) -> Result<Vec<u8>, Refusal> {
        self.asks.set(self.asks.get() + 1);
        if self.asks.get() > limits::ASKS {
            return Err(Refusal::TooMany);
        }
        let wanted = length(&range)?;
        self.work(range.end - range.start)?;
        let bytes = poll_fn(|_| match self.slot.given.take() {
            Some(bytes) => Poll::Ready(bytes),
            None => {
                self.slot.asked.replace(Some(range.clone()));
                Poll::Pending
            }
        })
        .await;
        if bytes.len() == wanted {
            Ok(bytes)
        } else {
            Err(Refusal::Truncated)
        }
    }
}

fn length(range: &Range<u64>) -> Result<usize, Refusal> {
    usize::try_from(range.end.saturating_sub(range.start)).map_err(|_| Refusal::TooLarge)
}
