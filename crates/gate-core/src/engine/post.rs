//! What is written in public: what is to be said of it, and what was answered.
use super::Engine;
use super::keeping::Window;
use crate::dialog::nudge::{self, Words};
use crate::verdict::judge;
use crate::wire::{Answer, Choice, DialogKind, Draft, OwnPage, Record};
use gate_checks::{
    Addressed, Checks, Finding, Fit, Nudge, Post, School, choose, join, readers_text,
};
use gate_lang::{MessageId, id};
use gate_list::List;
use gate_model::{Account, Composed, Page, Snapshot, Viewer};
use gate_sites::Site;
use gate_text::name::name_keys;

/// Between a text and its disclaimer: a line break destroys what stands in one of the editors.
const GLUE: &str = " ";
/// Between the texts of a thread.
const BREAK: &str = "\n\n";
/// Most names in a text that are looked up as accounts.
const MOST_MENTIONS: usize = 50;

/// Checks with the school that they were made for.
pub(super) struct Ready {
    school: School,
    checks: Checks,
}

/// A draft with all that was made of it.
struct Weighed {
    nudge: Nudge,
    readers: Option<MessageId>,
    fit: Fit,
    disclaimers: Vec<String>,
}

impl Weighed {
    fn disclaimer(&self) -> Option<&str> {
        match self.fit {
            Fit::Variant(at) if self.nudge.offers_disclaimer => {
                self.disclaimers.get(at).map(String::as_str)
            }
            _ => None,
        }
    }

    fn insert(&self) -> String {
        self.disclaimer()
            .map(|text| format!("{GLUE}{text}"))
            .unwrap_or_default()
    }
}

impl Engine {
    pub(super) fn write(&mut self, page: &Page, shot: &Snapshot, draft: &Draft) -> Answer {
        let copied_label = self.say(id::post::COPIED);
        let nudge = |dialog, insert| Answer::Nudge {
            dialog,
            insert,
            copied_label,
        };
        let Some(weighed) = self.weigh_post(page, shot, draft) else {
            return nudge(None, String::new());
        };
        let always = self.settings.in_force(&self.policy).always_disclaim;
        if always && nudge::lacks_disclaimer_alone(&weighed.nudge) && weighed.disclaimer().is_some()
        {
            return nudge(None, weighed.insert());
        }
        let kind = if draft.posting {
            DialogKind::Post
        } else {
            DialogKind::Nudge
        };
        nudge(Some(self.words(&weighed).dialog(kind)), String::new())
    }

    fn words<'a>(&self, weighed: &'a Weighed) -> Words<'a> {
        let over = match weighed.fit {
            Fit::TooLong(over) if weighed.nudge.offers_disclaimer => Some(over),
            _ => None,
        };
        Words {
            language: self.language(),
            nudge: &weighed.nudge,
            readers: weighed.readers,
            disclaimer: weighed.disclaimer(),
            over,
            may_always: !self.policy.locks("alwaysDisclaim"),
        }
    }

    pub(super) fn decide(
        &mut self,
        page: &Page,
        shot: &Snapshot,
        draft: &Draft,
        choice: Choice,
    ) -> Answer {
        let decided = |goes, insert, then| Answer::Decided { goes, insert, then };
        match choice {
            Choice::AddDisclaimer | Choice::AlwaysDisclaim => {
                let weighed = self.weigh_post(page, shot, draft);
                let insert = weighed.map(|one| one.insert()).unwrap_or_default();
                if choice == Choice::AlwaysDisclaim && !insert.is_empty() {
                    let mut settings = self.settings.in_force(&self.policy);
                    settings.always_disclaim = true;
                    self.change(settings);
                }
                decided(true, insert, None)
            }
            Choice::PostAsItIs => {
                let then = Some(nudge::posted(self.language()));
                decided(true, String::new(), then)
            }
            Choice::NotMySchool => decided(true, String::new(), None),
            Choice::TellLead => {
                let site = gate_sites::site_of(&page.address);
                let code = site.map_or("", |site| site.code.as_str());
                self.open(OwnPage::Note, format!("{code}.post"));
                decided(false, String::new(), None)
            }
            Choice::RequestApproval => {
                let site = gate_sites::site_of(&page.address);
                self.open(
                    OwnPage::Request,
                    site.map_or_else(String::new, |site| site.name.to_owned()),
                );
                decided(false, String::new(), None)
            }
            Choice::Stop => decided(false, String::new(), None),
            _ => Answer::Denied,
        }
    }

    /// What is to be said of a draft; `None` when there is nothing.
    fn weigh_post(&mut self, page: &Page, shot: &Snapshot, draft: &Draft) -> Option<Weighed> {
        let site = gate_sites::site_of(&page.address)?;
        self.make_checks();
        let ready = self.checks.as_ref()?;
        let composed = (site.compose)(page, shot);
        let text = draft.texts.join(BREAK);
        let official = self.is_official(composed.viewer.as_ref());
        let list = self.register.list();
        let addressed = match list {
            Some(list) if !official => self.addressed(list, site, &composed, &text),
            _ => Addressed::Nobody,
        };
        let post = Post {
            kind: composed.kind,
            readers: composed.readers,
            has_media: composed.has_media,
            place: composed.place,
            bio: self.bios.0.get(site.code.as_str()).map(String::as_str),
            addressed,
            official,
            ..Post::new(&text)
        };
        let names = list.filter(|list| list.header().uses.post_names);
        let people = |name: &str| {
            let hits = names?.find_name(&name_keys(name));
            let hit = hits.first().filter(|hit| !hit.needs_corroboration)?;
            Some(hit.person)
        };
        let mut findings = ready.checks.check(post, &people).findings;
        findings.retain(|finding| is_own(finding, &text, &draft.given));
        if draft.not_school {
            findings.retain(|finding| !finding.check.hangs_on_the_school());
        }
        let nudge = join(findings)?;
        let disclaimers = ready.school.disclaimers.clone();
        let active = draft.texts.get(draft.at as usize).map_or("", |text| text);
        Some(Weighed {
            nudge,
            readers: readers_text(composed.readers),
            fit: choose(active, GLUE, &disclaimers, composed.limit),
            disclaimers,
        })
    }

    /// Remembers the words of one's own profile when it is open.
    pub(super) fn note_bio(&mut self, page: &Page, window: &Window<'_>) {
        let site = gate_sites::site_of(&page.address).filter(|_| !window.private);
        let Some((site, bio)) = site.and_then(|site| Some((site, (site.own_bio)(page)?))) else {
            return;
        };
        if self.bios.note(site.code.as_str(), bio.expose()) {
            self.keep_personal(Record::Bios);
        }
    }

    /// Makes the checks ready, anew when the school has changed.
    fn make_checks(&mut self) {
        let school = self.school();
        if self
            .checks
            .as_ref()
            .is_some_and(|ready| ready.school == school)
        {
            return;
        }
        let checks = Checks::new(&school);
        self.checks = Some(Ready { school, checks });
    }

    /// Whether one of those who are answered or mentioned is listed, and was not said to be known otherwise.
    fn addressed(&self, list: &List, site: &Site, composed: &Composed, text: &str) -> Addressed {
        let handles = text.split('@').skip(1).take(MOST_MENTIONS);
        let mentioned = handles.filter_map(|rest| {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'));
            let name = rest.get(..end.unwrap_or(rest.len()))?;
            Some(Account {
                handle: Some((site.handle)(name.trim_end_matches('.'))?),
                ..Account::unknown(site.code)
            })
        });
        let viewer = composed.viewer.as_ref();
        let mut accounts = composed.addressed.iter().cloned().chain(mentioned);
        if accounts.any(|account| self.is_listed(list, &account, viewer)) {
            Addressed::Listed
        } else {
            Addressed::Nobody
        }
    }

    fn is_listed(&self, list: &List, account: &Account, viewer: Option<&Viewer>) -> bool {
        let judged = judge(list, account, viewer);
        judged.strength() > 1 && !self.is_marked(&judged, list)
    }
}

/// Whether a finding touches anything that the person wrote. One about the whole does, if anything was written.
fn is_own(finding: &Finding, text: &str, given: &[String]) -> bool {
    let given: Vec<(usize, usize)> = given
        .iter()
        .filter(|piece| !piece.trim().is_empty())
        .flat_map(|piece| text.match_indices(piece.as_str()))
        .map(|(at, piece)| {
            let start = text.get(..at).map_or(0, utf16);
            (start, start + utf16(piece))
        })
        .collect();
    if finding.spans.is_empty() {
        return !given.contains(&(0, utf16(text)));
    }
    finding.spans.iter().any(|span| {
        !given
            .iter()
            .any(|(start, end)| *start <= span.start as usize && span.end as usize <= *end)
    })
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}
