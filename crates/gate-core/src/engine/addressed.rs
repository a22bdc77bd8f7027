//! Whom a text answers, names or reaches: whether somebody of them is listed.
use super::Engine;
use super::keeping::Window;
use crate::record::{IdentityTag, Purpose};
use crate::verdict::judge;
use gate_checks::Addressed;
use gate_list::List;
use gate_model::{Account, Composed};
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
        let handles = text.split('@').skip(1).take(MOST_MENTIONS);
        let mentioned = handles.filter_map(|rest| {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'));
            let name = rest.get(..end.unwrap_or(rest.len()))?;
            Some(Account {
                handle: Some((site.handle)(name.trim_end_matches('.'))?),
                ..Account::unknown(site.code)
            })
        });
        let mut accounts = composed.addressed.iter().cloned().chain(mentioned);
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
        official: bool,
        window: &Window<'_>,
    ) -> Addressed {
        let mut listed = composed.addressed.iter();
        let is_asked = listed.any(|account| {
            let who = self.device.identity(Purpose::Today, account);
            self.is_listed(list, composed, account) && !self.counts(window).sent(&who)
        });
        match (is_asked, composed.is_group) {
            (true, true) => Addressed::Group,
            (true, false) if official => Addressed::Listed,
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
        judged.strength() > 1 && !self.is_marked(&judged, list)
    }
}
