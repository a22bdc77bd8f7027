//! What is written in public: what is to be said of it, and what was answered.
use super::Engine;
use super::bio::names_of;
use super::given::{BREAK, Given, given_text};
use super::keeping::Window;
use crate::dialog::nudge::{self, TooLong, Words};
use crate::joined::joined;
use crate::wire::{Answer, Choice, DialogKind, Draft, Insert, OwnPage, rules};
use gate_checks::{
    Addressed, Checks, Fit, Nudge, Post, PostKind, School, choose, join, readers_text,
    weighted_length,
};
use gate_lang::{MessageId, filled, id};
use gate_list::List;
use gate_model::{Composed, Page, Person, Snapshot, Unreadable};
use gate_sites::Site;
use gate_text::name::name_keys;
use gate_text::search::holds;

/// Between a text and its disclaimer: a line break destroys what stands in one of the editors.
const GLUE: &str = " ";

/// Checks with the school that they were made for.
pub(super) struct Ready {
    /// When the school was looked at last.
    epoch: u32,
    school: School,
    checks: Checks,
}

/// A draft with all that was made of it.
struct Weighed {
    nudge: Nudge,
    kind: PostKind,
    readers: Option<MessageId>,
    /// The disclaimer that is offered.
    disclaimer: Option<String>,
    too_long: Option<TooLong>,
    /// It says who posts, on an official account.
    is_role: bool,
}

impl Engine {
    pub(super) fn write(
        &mut self,
        page: &Page,
        shot: &Snapshot,
        draft: &Draft,
        window: &Window<'_>,
    ) -> Answer {
        let nudge = |dialog, insert| Answer::Nudge { dialog, insert };
        let Some(site) = gate_sites::site_of(&page.address) else {
            return nudge(None, None);
        };
        let composed = (site.compose)(page, shot);
        let count =
            |tab: &mut super::tabs::Tab| tab.count_editor(&shot.candidate, !composed.is_unread);
        self.tabs.with(window.tab, count);
        self.note_bio(page, window);
        if shot.candidate == "bio" {
            let given = given_text(draft);
            // Before the first words nothing is known of a profile; what is saved without any says nothing from now on.
            if draft.posting || !given.trim().is_empty() {
                let names = names_of(site, composed.viewer.as_ref());
                self.keep_bio(&names, &given, window);
            }
        }
        let Some(weighed) = self.weigh_post(site, &composed, draft, window) else {
            // Whom it reaches is not known: that is not to say that all is well.
            return if composed.is_unread {
                let reason = Unreadable::Incomplete;
                Answer::Unreadable { reason }
            } else {
                nudge(None, None)
            };
        };
        let always = self.settings.in_force(&self.policy).always_disclaim;
        let is_sure = weighed.disclaimer.is_some() && weighed.too_long.is_none();
        if always && nudge::lacks_disclaimer_alone(&weighed.nudge) && is_sure {
            return nudge(None, self.insert(&weighed));
        }
        let kind = if draft.posting {
            DialogKind::Post
        } else {
            DialogKind::Nudge
        };
        let dialog = self.words(&weighed).dialog(kind);
        nudge(Some(dialog), None)
    }

    /// The disclaimer that is offered, as it is put behind a text.
    fn insert(&self, weighed: &Weighed) -> Option<Insert> {
        let disclaimer = weighed.disclaimer.as_ref()?;
        Some(Insert {
            line: format!("{GLUE}{disclaimer}"),
            copied: self.say(id::post::COPIED),
            by_hand: self.say(id::post::BY_HAND),
        })
    }

    fn words<'a>(&self, weighed: &'a Weighed) -> Words<'a> {
        Words {
            language: self.language(),
            nudge: &weighed.nudge,
            kind: weighed.kind,
            readers: weighed.readers,
            disclaimer: weighed.disclaimer.as_deref(),
            too_long: weighed.too_long,
            is_role: weighed.is_role,
            may_always: !self.policy.locks("alwaysDisclaim"),
        }
    }

    pub(super) fn decide(
        &mut self,
        page: &Page,
        shot: &Snapshot,
        draft: &Draft,
        choice: Choice,
        window: &Window<'_>,
    ) -> Answer {
        let Some(site) = gate_sites::site_of(&page.address) else {
            return Answer::Denied;
        };
        let composed = (site.compose)(page, shot);
        let (mut goes, mut insert, mut then) = (true, None, None);
        match choice {
            Choice::AddDisclaimer | Choice::AlwaysDisclaim => {
                let weighed = self.weigh_post(site, &composed, draft, window);
                insert = weighed.and_then(|one| self.insert(&one));
                if choice == Choice::AlwaysDisclaim && insert.is_some() {
                    let mut settings = self.settings.in_force(&self.policy);
                    settings.always_disclaim = true;
                    self.change(settings);
                }
            }
            // Nothing has been posted by it.
            Choice::PostAsItIs
                if matches!(composed.kind, PostKind::Message | PostKind::Picture) =>
            {
                for who in self.listed(&composed) {
                    self.note_sent(&who, window);
                }
            }
            Choice::PostAsItIs if matches!(composed.kind, PostKind::Post | PostKind::Bio) => {
                then = Some(nudge::posted(self.language(), composed.kind));
            }
            // A name for a channel and an address at a sign-up are no posts either.
            Choice::PostAsItIs | Choice::NotMySchool => {}
            Choice::TellLead => {
                goes = false;
                self.open(OwnPage::Note, format!("{}.post", site.code.as_str()));
            }
            Choice::RequestApproval => {
                goes = false;
                self.open(OwnPage::Request, site.name.to_owned());
            }
            Choice::Stop => goes = false,
            _ => return Answer::Denied,
        }
        Answer::Decided { goes, insert, then }
    }

    /// What is to be said of a draft; `None` when there is nothing.
    fn weigh_post(
        &mut self,
        site: &Site,
        composed: &Composed,
        draft: &Draft,
        window: &Window<'_>,
    ) -> Option<Weighed> {
        self.make_checks();
        let ready = self.checks.as_ref()?;
        let text = joined(&draft.texts, BREAK);
        let list = self.register.list();
        let official = self.is_official(composed.viewer.as_ref());
        let addressed = list.map_or(Addressed::Nobody, |list| match composed.kind {
            PostKind::Message => self.reached(list, composed, window),
            _ => self.addressed(list, site, composed, &text),
        });
        let post = Post {
            kind: composed.kind,
            readers: composed.readers,
            has_media: composed.has_media,
            place: composed.place,
            bio: self.bios.of(&names_of(site, composed.viewer.as_ref())),
            addressed,
            official,
            not_school: &draft.not_school,
            ..Post::new(&text)
        };
        let names = list.filter(|list| list.header().uses.post_names);
        let people = |name: &str| called(names?, name);
        let report = ready.checks.check(post, &people);
        let mut findings = report.findings;
        let given = Given::of(draft);
        findings.retain(|finding| !given.spares(finding, &text));
        let mut nudge = join(findings)?;
        nudge.offers_not_my_school &= report.mention.is_some();
        let active = draft.texts.get(draft.at as usize).map_or("", |text| text);
        let is_role =
            official && composed.kind == PostKind::Post && self.obeys(rules::OFFICIAL_ROLE);
        let (disclaimer, too_long) = if nudge.offers_disclaimer {
            offer(active, &ready.school.disclaimers, composed)
        } else if is_role {
            let role = self.role(&ready.school).filter(|role| !holds(&text, role));
            let (role, too_long) = offer(active, role.as_slice(), composed);
            (role.filter(|_| too_long.is_none()), None)
        } else {
            (None, None)
        };
        Some(Weighed {
            nudge,
            kind: composed.kind,
            readers: readers_text(composed.readers),
            disclaimer,
            too_long,
            is_role,
        })
    }

    /// What an official account may say of who posts.
    fn role(&self, school: &School) -> Option<String> {
        let school = school.names.first()?;
        Some(filled(
            self.language(),
            id::post::ROLE,
            &[("school", school)],
        ))
    }

    /// Makes the checks ready, anew when the school has changed: every change begins a new epoch.
    fn make_checks(&mut self) {
        let epoch = self.epoch;
        if self
            .checks
            .as_ref()
            .is_some_and(|ready| ready.epoch == epoch)
        {
            return;
        }
        let school = self.school();
        match &mut self.checks {
            Some(ready) if ready.school == school => ready.epoch = epoch,
            checks => {
                *checks = Some(Ready {
                    epoch,
                    checks: Checks::new(&school),
                    school,
                });
            }
        }
    }
}

/// The person of a list who is called so.
fn called(list: &List, name: &str) -> Option<Person> {
    let hits = list.find_name(&name_keys(name));
    let sure = hits.iter().filter(|hit| !hit.needs_corroboration);
    // Of two people of one name it may be the one whose picture nobody may show.
    Some(sure.rev().max_by_key(|hit| hit.person.no_image)?.person)
}

/// The disclaimer that goes with a text, and by how much it is, or may be, too long. An account that has written more
/// than the site's usual number, and may still post, has no such limit; whether one that has not is allowed more,
/// nobody can tell.
fn offer(
    text: &str,
    disclaimers: &[String],
    composed: &Composed,
) -> (Option<String>, Option<TooLong>) {
    let is_longer = composed
        .limit
        .is_some_and(|most| weighted_length(text) > most);
    let limit = composed
        .limit
        .filter(|_| !(is_longer && composed.is_ready == Some(true)));
    let variant = |at: usize| disclaimers.get(at).cloned();
    match (choose(text, GLUE, disclaimers, limit), limit) {
        (Fit::Variant(at), _) => (variant(at), None),
        (Fit::TooLong(over), Some(most)) if composed.is_ready == Some(true) => {
            let by_length = disclaimers.iter().min_by_key(|text| weighted_length(text));
            let shortest = by_length.cloned().unwrap_or_default();
            let whole = weighted_length(&format!("{text}{GLUE}{shortest}"));
            let too_long = TooLong::Perhaps { over, whole, most };
            (Some(shortest), Some(too_long))
        }
        (Fit::TooLong(over), _) => (None, Some(TooLong::Surely { over })),
        (Fit::NoVariant, _) => (None, None),
    }
}
