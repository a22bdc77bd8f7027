//! The person's own journal, only when they turned it on: that they stopped or had approval, never that
//! they went on, and never about whom.
use crate::codec::{Reader, Writer};
use gate_model::Day;

/// Most entries kept; beyond it the oldest go.
const MOST: usize = 2_000;

/// One entry: the day, the site's code, and what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The day.
    pub(crate) day: Day,
    /// The site's code.
    pub(crate) site: String,
    /// The choice's name on the wire.
    pub(crate) done: String,
}

/// All entries, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Journal(pub(crate) Vec<Entry>);

impl Journal {
    const VERSION: u8 = 1;

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let entries = r.each(|r| {
            Some(Entry {
                day: Day(r.u16()?),
                site: r.text()?,
                done: r.text()?,
            })
        })?;
        r.end().map(|()| Self(entries))
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let entry = |w: Writer, e: &Entry| w.u16(e.day.0).text(&e.site).text(&e.done);
        Writer::new(Self::VERSION).each(&self.0, entry).finish()
    }

    pub(crate) fn add(&mut self, entry: Entry) {
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Entry, Journal, MOST};

    fn entry(day: u16) -> Entry {
        Entry {
            day: Day(day),
            site: "x".to_owned(),
            done: "stopped".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let mut journal = Journal::default();
        assert_eq!(Journal::read(&journal.write()), Some(Journal::default()));
        journal.add(entry(20_000));
        journal.add(entry(20_001));
        let bytes = journal.write();
        assert_eq!(Journal::read(&bytes), Some(journal));
        for cut in 0..bytes.len() {
            assert_eq!(Journal::read(&bytes[..cut]), None, "cut at {cut}");
        }
    }

    #[test]
    fn the_oldest_go_when_there_are_too_many() {
        let mut journal = Journal::default();
        let last = u16::try_from(MOST).unwrap();
        for day in 0..=last {
            journal.add(entry(day));
        }
        let days = journal.0.iter().map(|entry| entry.day.0);
        assert!(days.eq(1..=last));
    }
}
