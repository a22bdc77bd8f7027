//! What a person answered: what it remembers, and whether the press goes on.
use super::Engine;
use super::guard::{Seen, start_of};
use super::keeping::Window;
use crate::codec::{array_from_hex, to_hex};
use crate::record::journal::Entry;
use crate::record::{IdentityTag, Mark, MarkKind, Purpose, Tag};
use crate::wire::{Answer, Choice, Effect, LONGEST_APPROVAL, OwnPage, Record};
use gate_model::{Account, Action, Day, Page, Snapshot};

/// Longest text of an approval in bytes: the 200 letters of its field, in any script.
const MAX_TEXT: usize = 800;

impl Engine {
    pub(super) fn choose(
        &mut self,
        page: &Page,
        shot: &Snapshot,
        choice: Choice,
        window: &Window<'_>,
    ) -> Answer {
        let (sighting, at) = match self.see_rest(page, shot, window) {
            Seen::Ask(sighting, at) => (sighting, at),
            Seen::Channel(sighting, at) => {
                return self.answer_channel(&sighting, at, choice, window);
            }
            // Nothing is asked any more: the person's answer to an earlier question stands.
            _ if leads_on(choice) => return Answer::Go,
            _ => return Answer::Stay,
        };
        if self.with_script(&sighting, at, false, window, |script| script.offers(choice))
            != Some(true)
        {
            return Answer::Denied;
        }
        let Some((judged, list)) = self.judged(&sighting, at) else {
            return Answer::Stay;
        };
        let mark = match choice {
            _ if judged.is_practice() => None,
            Choice::Outside => Some(MarkKind::Outside),
            Choice::NotThroughSchool if judged.is_name_alone() => Some(MarkKind::OtherName),
            Choice::SomebodyElse if !judged.is_exact() => Some(MarkKind::OtherName),
            Choice::SomebodyElse | Choice::NotThroughSchool => Some(MarkKind::OtherPerson {
                list: start_of(list),
            }),
            _ => None,
        };
        let who = self.device.identity(Purpose::Mark, judged.account);
        let conversation = self.device.identity(Purpose::Today, judged.account);
        let number = self.number_of(judged.account);
        let (site, practice) = (judged.account.site.as_str(), judged.is_practice());
        if let Some(kind) = mark {
            self.mark(Mark { who, kind }, window);
        }
        if choice == Choice::Anyway && sighting.action == Action::SendMessage && !practice {
            self.note_sent(&conversation, window);
        }
        self.note_journal(choice, site, window);
        match choice {
            Choice::Approved => self.open(OwnPage::Approval, pending(&who)),
            Choice::TellLead => self.open(OwnPage::Note, about(site, sighting.action)),
            _ => {}
        }
        match choice {
            _ if !leads_on(choice) => Answer::Stay,
            Choice::Anyway => Answer::Go,
            _ => self.ask_next(page, shot, number, window),
        }
    }

    /// An answer about one person of several says nothing about the next.
    fn ask_next(
        &mut self,
        page: &Page,
        shot: &Snapshot,
        answered: Option<u64>,
        window: &Window<'_>,
    ) -> Answer {
        self.tabs
            .with(window.tab, |tab| tab.answered.push(answered));
        match self.see_rest(page, shot, window) {
            Seen::Ask(sighting, next) => {
                self.show_dialog(&sighting, next, window, |script| script.ask())
            }
            _ => Answer::Go,
        }
    }

    /// What a press still finds when those are left out whom the person has answered about since. An engine that was
    /// stopped meanwhile asks about one of them anew rather than about one fewer.
    fn see_rest(&mut self, page: &Page, shot: &Snapshot, window: &Window<'_>) -> Seen {
        let answered = self.tabs.with(window.tab, |tab| tab.answered.clone());
        match self.read(page, shot) {
            Ok(mut sighting) => {
                let is_left = |account: &Account| !answered.contains(&self.number_of(account));
                sighting.targets.retain(is_left);
                self.weigh(sighting, window)
            }
            Err(reason) => Seen::Unreadable(reason),
        }
    }

    pub(super) fn open(&mut self, page: OwnPage, pending: String) {
        self.effects.push(Effect::Open { page, pending });
    }

    /// Remembers an answer, unless the window is private or nothing exact is known of the account.
    pub(super) fn mark(&mut self, mark: Mark, window: &Window<'_>) {
        if !window.private && !mark.who.is_empty() {
            self.marks.add(mark);
            self.keep_personal(Record::Marks);
            self.new_epoch();
        }
    }

    /// In this conversation nothing more is asked today.
    pub(super) fn note_sent(&mut self, who: &IdentityTag, window: &Window<'_>) {
        if window.private {
            self.private_today.send(who);
        } else {
            self.today.send(who);
            self.keep_personal(Record::Today);
        }
        self.new_epoch();
    }

    /// The journal tells that somebody stopped or had approval; never that they went on.
    fn note_journal(&mut self, choice: Choice, site: &str, window: &Window<'_>) {
        let done = match choice {
            Choice::Stop | Choice::NotSure | Choice::ThroughSchool => "stopped",
            Choice::TellLead => "note",
            _ => return,
        };
        if !window.private {
            self.journal_entry(site, done);
        }
    }

    fn journal_entry(&mut self, site: &str, done: &str) {
        if self.settings.in_force(&self.policy).journal {
            let day = Day::of(self.now);
            self.journal.add(Entry {
                day,
                site: site.to_owned(),
                done: done.to_owned(),
            });
            self.keep_personal(Record::Journal);
        }
    }

    pub(super) fn approve(
        &mut self,
        pending: &str,
        reference: &str,
        approver: &str,
        until: Day,
    ) -> Answer {
        let today = Day::of(self.now);
        let last = Day(today.0.saturating_add(LONGEST_APPROVAL));
        let fits = |text: &str| text.len() <= MAX_TEXT && !text.chars().any(char::is_control);
        let Some(who) = read_pending(pending) else {
            return Answer::Denied;
        };
        if !(today..=last).contains(&until) || !fits(reference) || !fits(approver) {
            return Answer::Denied;
        }
        let (reference, approver) = (reference.trim().to_owned(), approver.trim().to_owned());
        self.marks.add(Mark {
            who,
            kind: MarkKind::Approved {
                until,
                reference,
                approver,
            },
        });
        self.keep_personal(Record::Marks);
        self.journal_entry("", "approved");
        self.new_epoch();
        Answer::Done
    }
}

/// The answer lets the press go on.
const fn leads_on(choice: Choice) -> bool {
    matches!(
        choice,
        Choice::Outside | Choice::SomebodyElse | Choice::Anyway | Choice::NotThroughSchool
    )
}

/// What an approval is about, as text for the address of our page: tags only.
fn pending(who: &IdentityTag) -> String {
    let part = |tag: Option<Tag>| tag.map(|tag| to_hex(&tag)).unwrap_or_default();
    format!("{}-{}", part(who.id), part(who.handle))
}

fn read_pending(text: &str) -> Option<IdentityTag> {
    let (id, handle) = text.split_once('-')?;
    let part = |hex: &str| match hex {
        "" => Some(None),
        _ => array_from_hex(hex).map(Some),
    };
    Some(IdentityTag {
        id: part(id)?,
        handle: part(handle)?,
    })
    .filter(|who| !who.is_empty())
}

/// What a note is about: the site and what was asked, never whom.
fn about(site: &str, action: Action) -> String {
    let action = match action {
        Action::Follow => "follow",
        Action::FriendRequest => "friendRequest",
        Action::AcceptRequest => "acceptRequest",
        Action::AcceptMessage => "acceptMessage",
        Action::OpenMessage => "openMessage",
        Action::SendMessage => "sendMessage",
    };
    format!("{site}.{action}")
}
