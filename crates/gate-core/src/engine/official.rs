//! The school's own accounts, which rules of their own hold for.
use super::Engine;
use super::keeping::Window;
use crate::record::{Mark, MarkKind, Purpose};
use crate::wire::{Answer, Choice, rules};
use gate_model::{Account, Action, Directory, Identifier, Sighting, SiteCode, Viewer};
use gate_sites::{ALL_SITES, Sites};

impl Engine {
    /// Whether the account that acts is one of those that the settings name as official.
    pub(super) fn is_official(&self, viewer: Option<&Viewer>) -> bool {
        let Some(viewer) = viewer else { return false };
        let number = viewer.id.as_ref().map(|id| id.site);
        let Some(site) = number.or_else(|| Some(viewer.handle.as_ref()?.site)) else {
            return false;
        };
        let named = self.settings.in_force(&self.policy).official_accounts;
        let mut named = named.lines().filter_map(|line| identifier(line, site));
        named.any(|one| match one {
            Identifier::Handle(handle) => {
                [&viewer.acting_handle, &viewer.handle].contains(&&Some(handle))
            }
            Identifier::NumericId(id) => [&viewer.acting_as, &viewer.id].contains(&&Some(id)),
            _ => false,
        })
    }

    /// Whether an official account acts, and is to be in private contact with no family.
    pub(super) fn acts_officially(&self, viewer: Option<&Viewer>) -> bool {
        self.obeys(rules::OFFICIAL_MESSAGES) && self.is_official(viewer)
    }

    /// The target that is a channel of the school, when a personal account follows it for the first time: families
    /// see who follows. Nothing can be remembered of a private window, so nothing is told there.
    pub(super) fn own_channel(&self, sighting: &Sighting, window: &Window<'_>) -> Option<usize> {
        let personal = !self.is_official(sighting.viewer.as_ref());
        let is_told = self.obeys(rules::OWN_CHANNEL) && !window.private;
        if sighting.action != Action::Follow || !is_told || !personal {
            return None;
        }
        let mut targets = sighting.targets.iter();
        targets.position(|account| self.is_own_channel(account) && !self.is_told(account))
    }

    /// What was answered to the telling: once answered, it is told.
    pub(super) fn answer_channel(
        &mut self,
        sighting: &Sighting,
        at: usize,
        choice: Choice,
        window: &Window<'_>,
    ) -> Answer {
        let answer = match choice {
            Choice::Anyway => Answer::Go,
            Choice::Stop => Answer::Stay,
            _ => return Answer::Denied,
        };
        if let Some(account) = sighting.targets.get(at) {
            let who = self.device.identity(Purpose::Mark, account);
            let kind = MarkKind::Told;
            self.mark(Mark { who, kind }, window);
        }
        answer
    }

    fn is_told(&self, account: &Account) -> bool {
        let who = self.device.identity(Purpose::Mark, account);
        self.marks.about(&who).any(|kind| *kind == MarkKind::Told)
    }

    /// The account is one that the list gives as the school's, or the settings as official.
    fn is_own_channel(&self, account: &Account) -> bool {
        let school = self.register.list().map(gate_list::List::school);
        let listed = school.into_iter().flat_map(|school| {
            // A channel may also be words: "the school office".
            let channel = Some(&school.channel).filter(|text| text.contains(['@', '/']));
            let handles = school.posts.handles.iter().chain(channel);
            handles.filter_map(|text| {
                let handle = Sites.handle(account.site, text).map(Identifier::Handle);
                handle.or_else(|| Sites.profile(text))
            })
        });
        let named = self.settings.in_force(&self.policy).official_accounts;
        let named = named.lines();
        let mut own = listed.chain(named.filter_map(|line| identifier(line, account.site)));
        own.any(|one| match one {
            Identifier::Handle(handle) => account.handle.as_ref() == Some(&handle),
            Identifier::NumericId(id) => account.id.as_ref() == Some(&id),
            _ => false,
        })
    }
}

/// The lines that name no account of any site: nothing they say would ever hold.
pub(super) fn strange(accounts: &str) -> Vec<String> {
    let sites = || ALL_SITES.iter().map(|site| site.code);
    let lines = accounts.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !sites().any(|site| identifier(line, site).is_some()))
        .map(str::to_owned)
        .collect()
}

/// An account as the settings name it: by its address, as a site and a handle, or by a handle alone, which counts on
/// every `site`.
fn identifier(line: &str, site: SiteCode) -> Option<Identifier> {
    let line = line.trim();
    Sites.profile(line).or_else(|| {
        let (site, handle) = match line.split_once([' ', ':']) {
            Some((name, handle)) => (Sites.site(name)?, handle.trim()),
            None => (site, line),
        };
        Sites.handle(site, handle).map(Identifier::Handle)
    })
}
