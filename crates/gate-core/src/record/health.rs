//! How well each site's pages are understood: counts, nothing about anybody.
use crate::codec::{Reader, Writer};
use crate::few::Few;
use crate::wire::Tally;

/// Pages in a row that should have shown something to look at and did not, after which the site counts
/// as no longer seen.
const BLIND_PAGES: u32 = 5;
/// Most sorts of candidates counted for one site.
const MOST_SORTS: usize = 64;

/// The counts of one site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SiteCounts {
    /// Pages that told their counts.
    pub(crate) pages: u32,
    /// Pages in a row on which nothing was seen of what should be there.
    pub(crate) blind_pages: u32,
    /// Presses on candidates.
    pub(crate) pressed: u32,
    /// Presses that found a verdict ready.
    pub(crate) ready: u32,
    /// Requests sent.
    pub(crate) asked: u32,
    /// Requests answered.
    pub(crate) answered: u32,
    /// Presses let go unchecked: no answer came in time, or they could not be looked at.
    pub(crate) let_go: u32,
    /// Candidates that could be understood.
    pub(crate) read: u32,
    /// Candidates that could not.
    pub(crate) unreadable: u32,
    /// Candidates not looked at because a page asked about too many accounts.
    pub(crate) capped: u32,
    /// Candidates seen, by id.
    pub(crate) seen: Few<u32>,
    /// Id of a candidate that the last of the blind pages should have shown.
    pub(crate) missing: String,
}

impl SiteCounts {
    /// Adds what a page counted. `known` says whether a candidate id is one of the site's; of the ids in
    /// `expected`, at least one is seen on such a page as long as the site is as we know it.
    pub(crate) fn add(&mut self, tally: &Tally, known: impl Fn(&str) -> bool, expected: &[&str]) {
        let plus = |count: &mut u32, more: u32| *count = count.saturating_add(more);
        plus(&mut self.pages, 1);
        plus(&mut self.pressed, tally.pressed);
        plus(&mut self.ready, tally.ready);
        plus(&mut self.asked, tally.asked);
        plus(&mut self.answered, tally.answered);
        plus(&mut self.let_go, tally.let_go);
        let seen = || {
            tally
                .seen
                .iter()
                .take(MOST_SORTS)
                .filter(|(id, n)| *n > 0 && known(id))
        };
        for (id, count) in seen() {
            self.seen.with(id, |held| plus(held, *count));
        }
        // Presses and files alone are what a page tells later, when it has told what it saw.
        let told = tally.pressed.max(tally.let_go).max(tally.unseen);
        let later = told > 0 && seen().next().is_none();
        if let Some(first) = expected.first().filter(|_| !later) {
            if seen().any(|(id, _)| expected.contains(&id.as_str())) {
                self.blind_pages = 0;
            } else {
                plus(&mut self.blind_pages, 1);
                (*first).clone_into(&mut self.missing);
            }
        }
    }

    /// Adds what the engine counted of a page's candidates.
    pub(crate) const fn add_looks(&mut self, read: u32, unreadable: u32, capped: u32) {
        self.read = self.read.saturating_add(read);
        self.unreadable = self.unreadable.saturating_add(unreadable);
        self.capped = self.capped.saturating_add(capped);
    }

    /// So many pages lacked what they should show that the site must have changed.
    pub(crate) const fn is_blind(&self) -> bool {
        self.blind_pages >= BLIND_PAGES
    }

    /// More presses were let go than can be passed over.
    pub(crate) const fn is_slow(pressed: u32, let_go: u32) -> bool {
        let_go.saturating_mul(20) > pressed
    }

    /// Names and values of the counts, for the report.
    pub(crate) const fn counts(&self) -> [(&'static str, u32); 10] {
        [
            ("pages", self.pages),
            ("blindPages", self.blind_pages),
            ("pressed", self.pressed),
            ("ready", self.ready),
            ("asked", self.asked),
            ("answered", self.answered),
            ("letGo", self.let_go),
            ("read", self.read),
            ("unreadable", self.unreadable),
            ("capped", self.capped),
        ]
    }
}

/// The counts of all sites, by the site's code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Health(pub(crate) Few<SiteCounts>);

impl Health {
    const VERSION: u8 = 1;

    /// The site's buttons are no longer seen.
    pub(crate) fn is_blind(&self, code: &str) -> bool {
        self.0.get(code).is_some_and(SiteCounts::is_blind)
    }

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let mut sites = Few::default();
        for _ in 0..r.u32()? {
            sites.insert(r.text()?, read_site(&mut r)?);
        }
        r.end().map(|()| Self(sites))
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let site =
            |w: Writer, (code, counts): &(String, SiteCounts)| write_site(w.text(code), counts);
        Writer::new(Self::VERSION)
            .each(self.0.as_slice(), site)
            .finish()
    }
}

fn write_site(w: Writer, site: &SiteCounts) -> Writer {
    let w = site
        .counts()
        .into_iter()
        .fold(w, |w, (_, count)| w.u32(count));
    w.each(site.seen.as_slice(), |w, (id, count)| {
        w.text(id).u32(*count)
    })
    .text(&site.missing)
}

fn read_site(r: &mut Reader<'_>) -> Option<SiteCounts> {
    let mut site = SiteCounts {
        pages: r.u32()?,
        blind_pages: r.u32()?,
        pressed: r.u32()?,
        ready: r.u32()?,
        asked: r.u32()?,
        answered: r.u32()?,
        let_go: r.u32()?,
        read: r.u32()?,
        unreadable: r.u32()?,
        capped: r.u32()?,
        ..SiteCounts::default()
    };
    for _ in 0..r.u32()? {
        site.seen.insert(r.text()?, r.u32()?);
    }
    site.missing = r.text()?;
    Some(site)
}

#[cfg(test)]
mod tests {
    use super::{Health, SiteCounts};

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let mut health = Health::default();
        assert_eq!(Health::read(&health.write()), Some(Health::default()));
        let mut seen = crate::few::Few::default();
        seen.insert("follow-in-card".to_owned(), 11);
        let counts = SiteCounts {
            pages: 1,
            blind_pages: 2,
            pressed: 3,
            ready: 4,
            asked: 5,
            answered: 6,
            let_go: 7,
            read: 8,
            unreadable: 9,
            capped: 10,
            seen,
            missing: "send".to_owned(),
        };
        health.0.insert("x".to_owned(), counts);
        health.0.insert("fb".to_owned(), SiteCounts::default());
        let bytes = health.write();
        assert_eq!(Health::read(&bytes), Some(health));
        for cut in 0..bytes.len() {
            assert_eq!(Health::read(&bytes[..cut]), None, "cut at {cut}");
        }
    }
}
