//! Whom a text answers, names or reaches: whether somebody of them is listed.
use super::Engine;
use super::keeping::Window;
use crate::record::{IdentityTag, Purpose};
use crate::verdict::judge;
use gate_checks::Addressed;
use gate_list::List;
use gate_model::{Account, Composed, Handle};
use gate_sites::Site;

/// Most names in a text that are looked up as accounts.
const MOST_MENTIONS: usize = 50;

impl Engine {
    /// Whether one of those who are answered or mentioned is listed, and was not said to be known otherwise.
    pub(super) fn addressed(
        &self,
        list: &List,
        site: &Site,
        composed: &Composed,
        text: &str,
    ) -> Addressed {
        let named = mentioned(site, text).map(|handle| Account {
            handle: Some(handle),
            ..Account::unknown(site.code)
        });
        let mut accounts = composed.addressed.iter().cloned().chain(named);
        if accounts.any(|account| self.is_listed(list, composed, &account)) {
            Addressed::Listed
        } else {
            Addressed::Nobody
        }
    }

    /// Whether somebody listed is in a conversation. One between two is the guard's, but official accounts hold none;
    /// and a conversation is spoken of once a day.
    pub(super) fn reached(
        &self,
        list: &List,
        composed: &Composed,
        window: &Window<'_>,
    ) -> Addressed {
        let mut listed = composed.addressed.iter();
        let is_asked = listed.any(|account| {
            let who = self.device.identity(Purpose::Today, account);
            self.is_listed(list, composed, account) && !self.counts(window).sent(&who)
        });
        match (is_asked, composed.is_group) {
            (true, true) => Addressed::Group,
            (true, false) if self.acts_officially(composed.viewer.as_ref()) => Addressed::Listed,
            _ => Addressed::Nobody,
        }
    }

    /// Those of a conversation who are listed, as the day's counts know them.
    pub(super) fn listed(&self, composed: &Composed) -> Vec<IdentityTag> {
        let list = self.register.list();
        let is_listed =
            |account: &&Account| list.is_some_and(|list| self.is_listed(list, composed, account));
        let listed = composed.addressed.iter().filter(is_listed);
        let tags = listed.map(|account| self.device.identity(Purpose::Today, account));
        tags.collect()
    }

    fn is_listed(&self, list: &List, composed: &Composed, account: &Account) -> bool {
        let judged = judge(list, account, composed.viewer.as_ref());
        judged.strength() > 1 && !self.is_marked(&judged, list, false)
    }
}

/// The handles that are named with a sign before them. "me@example.org" names nobody.
fn mentioned<'a>(site: &'a Site, text: &'a str) -> impl Iterator<Item = Handle> + 'a {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let mut before = ' ';
    let signs = text.char_indices().filter_map(move |(at, c)| {
        let names = matches!(c, '@' | '＠') && !before.is_alphanumeric();
        before = c;
        text.get(at + c.len_utf8()..).filter(|_| names)
    });
    signs.take(MOST_MENTIONS).filter_map(move |rest| {
        let end = rest.find(|c| !is_inside(c)).unwrap_or(rest.len());
        let name = rest.get(..end)?.trim_end_matches('.');
        // "@pupil_example.Next": some sites have dots in handles, others end there.
        (site.handle)(name).or_else(|| (site.handle)(name.split('.').next()?))
    })
}
