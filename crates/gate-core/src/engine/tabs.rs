//! What is known of open tabs while the engine runs: how much a page asked, and what its button shows.
//! Nothing of it is kept.
use crate::few::Few;
use crate::record::SiteCounts;
use crate::wire::{Icon, Tally};

/// Distinct accounts that one tab may ask about in a minute.
pub(crate) const MOST_ACCOUNTS: usize = 2_000;
/// The length of that minute in milliseconds.
const MINUTE: u64 = 60_000;
/// Most tabs remembered; a browser with more starts counting anew.
const MOST_TABS: usize = 512;
/// So many candidates that nobody could read, on one page and more than half of all, and the button
/// says that the page cannot be read.
const UNREADABLE: u32 = 3;

/// Counts that a tab's next tally takes along.
#[derive(Clone, Copy, Default)]
pub(crate) struct Untold {
    /// Candidates that could be understood.
    pub(crate) read: u32,
    /// Candidates that could not.
    pub(crate) unreadable: u32,
    /// Candidates not looked at because the page asked about too many accounts.
    pub(crate) capped: u32,
}

/// One tab.
#[derive(Default)]
pub(crate) struct Tab {
    minute: u64,
    /// Sorted.
    asked: Vec<u64>,
    read: u32,
    unreadable: u32,
    pressed: u32,
    let_go: u32,
    /// What the health record does not hold yet.
    untold: Untold,
    /// The editor that was counted last, and whether it could be read: every pause in writing asks about it anew.
    editor: (String, bool),
    /// The code of the site that it last asked about.
    pub(crate) site: Option<&'static str>,
    /// Who was answered about since the last press, as numbers: of several people the next one is asked about also
    /// where no mark is kept. All of whom nothing exact is known count as one.
    pub(crate) answered: Vec<Option<u64>>,
    /// What its button was told to show.
    pub(crate) shown: Option<Icon>,
}

impl Tab {
    /// A new page: its candidates are counted anew.
    pub(crate) fn turn_page(&mut self) {
        self.read = 0;
        self.unreadable = 0;
        self.pressed = 0;
        self.let_go = 0;
        self.editor = (String::new(), false);
        // The browser forgets what a tab's button showed when the tab moves on.
        self.shown = None;
    }

    /// One more account is asked about; `false` when that is too many.
    pub(crate) fn admit(&mut self, account: u64, now: u64) -> bool {
        let minute = now / MINUTE;
        if self.minute != minute {
            self.minute = minute;
            self.asked.clear();
        }
        let Err(place) = self.asked.binary_search(&account) else {
            return true;
        };
        if self.asked.len() >= MOST_ACCOUNTS {
            self.untold.capped = self.untold.capped.saturating_add(1);
            return false;
        }
        self.asked.insert(place, account);
        true
    }

    /// Counts a candidate.
    pub(crate) const fn count(&mut self, readable: bool) {
        let (page, untold) = if readable {
            (&mut self.read, &mut self.untold.read)
        } else {
            (&mut self.unreadable, &mut self.untold.unreadable)
        };
        *page = page.saturating_add(1);
        *untold = untold.saturating_add(1);
    }

    /// Counts an editor, once while nothing changes about it.
    pub(crate) fn count_editor(&mut self, id: &str, readable: bool) {
        if self.editor.0 != id || self.editor.1 != readable {
            self.editor = (id.to_owned(), readable);
            self.count(readable);
        }
    }

    /// Counts what the page tells of its presses.
    pub(crate) const fn count_presses(&mut self, tally: &Tally) {
        self.pressed = self.pressed.saturating_add(tally.pressed);
        self.let_go = self.let_go.saturating_add(tally.let_go);
    }

    /// What was counted since this was last called.
    pub(crate) fn take_untold(&mut self) -> Untold {
        core::mem::take(&mut self.untold)
    }

    /// Most of what the page shows could not be understood, or its presses went through unchecked. The
    /// site's counts of both only grow, so the button goes by the page's own: the next page starts anew.
    pub(crate) const fn goes_unchecked(&self) -> bool {
        self.unreadable >= UNREADABLE && self.unreadable > self.read
            || SiteCounts::is_slow(self.pressed, self.let_go)
    }
}

/// All tabs, by number.
#[derive(Default)]
pub(crate) struct Tabs(pub(crate) Few<Tab>);

impl Tabs {
    /// Has something done with a tab, which is remembered from now on.
    pub(crate) fn with<R>(&mut self, number: &str, work: impl FnOnce(&mut Tab) -> R) -> R {
        if self.0.as_slice().len() >= MOST_TABS && self.0.get(number).is_none() {
            self.0.clear();
        }
        self.0.with(number, work)
    }
}
