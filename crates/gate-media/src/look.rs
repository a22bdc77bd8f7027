//! Looking into one file, slice by slice.
use std::fmt;
use std::future::Future;
use std::ops::Range;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::file::{File, Slot};
use crate::gather::Gather;
use crate::{Finding, Refusal, sniff};

/// What a [`Look`] wants next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The bytes of this range of the file: it is not empty and ends within the file.
    Need(Range<u64>),
    /// The answer.
    Done(Finding),
}

/// A look into one file: asks for slices until it has an answer.
pub struct Look {
    /// The reader, stopped where it awaits a slice. A future is the plainest way to write that down; nothing
    /// else runs it.
    reader: Pin<Box<dyn Future<Output = Finding>>>,
    slot: Rc<Slot>,
    finding: Option<Finding>,
}

impl Look {
    /// Begins to look into a file of `len` bytes.
    #[must_use]
    pub fn new(len: u64) -> Self {
        let slot = Rc::new(Slot::default());
        let file = File::new(len, Rc::clone(&slot));
        let reader = async move {
            let mut gather = Gather::default();
            let result = sniff::read(&file, &mut gather).await;
            gather.finding(result, file.len())
        };
        Self {
            reader: Box::pin(reader),
            slot,
            finding: None,
        }
    }

    /// Goes on with the bytes that were asked for; the first call takes none. A slice of another length ends
    /// the look with [`Refusal::Truncated`]. Once there is an answer, every further call repeats it.
    pub fn step(&mut self, bytes: Vec<u8>) -> Step {
        if let Some(finding) = &self.finding {
            return Step::Done(finding.clone());
        }
        if self.slot.asked.take().is_some() {
            self.slot.given.replace(Some(bytes));
        }
        let mut context = Context::from_waker(Waker::noop());
        let finding = match self.reader.as_mut().poll(&mut context) {
            Poll::Ready(finding) => finding,
            Poll::Pending => match self.slot.asked.borrow().clone() {
                Some(range) => return Step::Need(range),
                // A reader awaits nothing but slices.
                None => Finding::Unreadable(Refusal::Damaged),
            },
        };
        self.finding = Some(finding.clone());
        Step::Done(finding)
    }
}

impl fmt::Debug for Look {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Look")
            .field("finding", &self.finding)
            .finish_non_exhaustive()
    }
}

/// Looks into a file that is in memory already.
#[must_use]
pub fn examine(file: &[u8]) -> Finding {
    let mut look = Look::new(file.len() as u64);
    let mut slice = Vec::new();
    loop {
        match look.step(slice) {
            Step::Need(range) => slice = part(file, &range),
            Step::Done(finding) => return finding,
        }
    }
}

fn part(file: &[u8], range: &Range<u64>) -> Vec<u8> {
    let range = usize::try_from(range.start).unwrap_or(usize::MAX)
        ..usize::try_from(range.end).unwrap_or(usize::MAX);
    file.get(range).unwrap_or_default().to_vec()
}
