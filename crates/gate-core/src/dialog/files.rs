//! The question about photos and videos that carry a place. It never says which place.
use crate::wire::{Choice, ChoiceView, Dialog, DialogKind, FileSeen, Place};
use gate_lang::{Language, MessageId, filled, id::guard, id::place, message};

/// What there is to say about files on their way into a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Files {
    all: usize,
    photos: usize,
    videos: usize,
    /// Of these the place cannot be taken out.
    fixed: usize,
    unreadable: usize,
    /// Of formats that cannot be looked into.
    strange: usize,
    /// Those were spoken of today.
    pub(crate) hushed: bool,
}

impl Files {
    /// Counts what was found.
    pub(crate) fn count(seen: &[FileSeen]) -> Self {
        let mut files = Self::default();
        for seen in seen {
            files.all += 1;
            match seen {
                FileSeen::Clear | FileSeen::Unknown => {}
                FileSeen::Photo | FileSeen::FixedPhoto => files.photos += 1,
                FileSeen::Video | FileSeen::FixedVideo => files.videos += 1,
                FileSeen::Unreadable => files.unreadable += 1,
                FileSeen::Strange => files.strange += 1,
            }
            if matches!(seen, FileSeen::FixedPhoto | FileSeen::FixedVideo) {
                files.fixed += 1;
            }
        }
        files
    }

    /// Files that carry a place.
    pub(crate) const fn found(self) -> usize {
        self.photos + self.videos
    }

    /// Nothing is to be said but that there are formats that cannot be looked into.
    pub(crate) const fn is_strange(self) -> bool {
        self.found() + self.unreadable == 0 && self.strange > 0
    }

    /// The question, if any of the files carries a place.
    pub(crate) fn ask(self, language: Language) -> Option<Dialog> {
        let say = |id| message(language, id).to_owned();
        (self.found() > 0).then(|| Dialog {
            kind: DialogKind::Question,
            language: language.tag().to_owned(),
            direction: language.direction().to_owned(),
            brand: say(guard::BRAND),
            title: say(self.title()),
            lines: self.lines(language),
            why_title: say(guard::WHY),
            why: vec![
                say(place::WHY_CAMERAS),
                say(place::WHY_SITE),
                say(place::WHY_KEPT),
            ],
            more_title: String::new(),
            more_hint: String::new(),
            choices: self.choices(language),
            danger: Vec::new(),
            channel: String::new(),
            copy_label: String::new(),
            copied_label: String::new(),
        })
    }

    /// What to say when the files have been handed on; empty: nothing.
    pub(crate) fn note(self, language: Language) -> String {
        let id = match (self.found(), self.unreadable, self.all) {
            (0, 0, _) if self.is_strange() && !self.hushed => place::NOTE_STRANGE,
            (0, 0, _) => return String::new(),
            (0, _, 1) => place::NOTE_UNREADABLE,
            (0, ..) => place::NOTE_UNREADABLE_MANY,
            _ => place::NOTE_REMOVED,
        };
        message(language, id).to_owned()
    }

    const fn title(self) -> MessageId {
        match (self.all, self.videos) {
            (1, 0) => place::FILE_PHOTO,
            (1, _) => place::FILE_VIDEO,
            _ => place::FILE_MANY,
        }
    }

    fn lines(self, language: Language) -> Vec<String> {
        let (found, all) = (self.found().to_string(), self.all.to_string());
        let unread = self.unreadable + self.strange;
        let values = [
            ("found", &*found),
            ("all", &*all),
            ("unreadable", &*unread.to_string()),
        ];
        let line = |wanted: bool, id| wanted.then(|| filled(language, id, &values));
        let lines = [
            line(true, place::FILE_RECEIVES),
            line(self.all > 1, place::FILE_COUNT),
            line(unread > 0, place::FILE_UNREADABLE),
            line(self.fixed > 0, place::FILE_FIXED),
        ];
        lines.into_iter().flatten().collect()
    }

    /// *Remove* is offered where it keeps its word for all of them.
    fn choices(self, language: Language) -> Vec<ChoiceView> {
        let view = |choice, label, hint: Option<MessageId>, at| ChoiceView {
            choice,
            label: message(language, label).to_owned(),
            hint: hint.map_or("", |hint| message(language, hint)).to_owned(),
            place: at,
        };
        let removes = self.fixed == 0;
        let hint = Some(place::CHOICE_REMOVE_HINT);
        let remove = view(Choice::RemovePlace, place::CHOICE_REMOVE, hint, Place::Main);
        let as_is = view(Choice::AttachAsIs, place::CHOICE_AS_IS, None, Place::Second);
        let stop = |at| view(Choice::Stop, place::CHOICE_STOP, None, at);
        if removes {
            vec![remove, as_is, stop(Place::Second)]
        } else {
            vec![stop(Place::Main), as_is]
        }
    }
}
