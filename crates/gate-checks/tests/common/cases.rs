//! Labelled posts, read from the `*.cases.md` beside each check: prose that a teacher can read and add to.
//!
//! `## A family (development | test | held out)`, then what is true of its posts, a sentence a line, then lists:
//! "Noticed:", "Left alone:", and "In place of {}:", each of which goes into every post that has a `{}`.
use gate_checks::{Addressed, Place, Post, PostKind, Readers};
use std::path::Path;

/// Marks for what cannot be seen on a page.
const MARKS: [(&str, &str); 4] = [
    ("⏎", "\n"),
    ("⟨zero-width⟩", "\u{200b}"),
    ("⟨nothing⟩", ""),
    ("⟨blank⟩", "  "),
];

/// A file: what one check says of posts in one language.
pub(crate) struct Cases {
    /// The check, as its file is named.
    pub(crate) check: String,
    /// The language's tag.
    pub(crate) language: String,
    /// In the order of the file.
    pub(crate) families: Vec<Family>,
}

/// Posts of one shape. A family belongs to one set, so that no shape is in both.
#[derive(Clone, Default)]
pub(crate) struct Family {
    pub(crate) name: String,
    pub(crate) set: String,
    /// Which school the checks are for; empty for Green Lane.
    pub(crate) school: String,
    /// Of nobody's school, and nothing about it: a notice of any check would be false.
    pub(crate) ordinary: bool,
    kind: PostKind,
    bio: Option<String>,
    has_media: bool,
    official: bool,
    addressed: Addressed,
    place: Place,
    noticed: Vec<String>,
    left_alone: Vec<String>,
    fillings: Vec<String>,
}

impl Family {
    /// Every post with every filling, and whether it is to be noticed.
    pub(crate) fn posts(&self) -> Vec<(String, bool)> {
        let noticed = self.noticed.iter().map(|text| (text, true));
        let left_alone = self.left_alone.iter().map(|text| (text, false));
        let filled = |(text, found): (&String, bool)| -> Vec<(String, bool)> {
            if !text.contains("{}") {
                return vec![(text.clone(), found)];
            }
            assert!(!self.fillings.is_empty(), "{}: fill {text:?}", self.name);
            let fillings = self.fillings.iter();
            let filled = fillings.map(|filling| (text.replace("{}", filling), found));
            filled.collect()
        };
        noticed.chain(left_alone).flat_map(filled).collect()
    }

    pub(crate) fn post<'a>(&'a self, text: &'a str) -> Post<'a> {
        Post {
            kind: self.kind,
            readers: Readers::Everyone,
            has_media: self.has_media,
            addressed: self.addressed,
            place: self.place,
            official: self.official,
            bio: self.bio.as_deref(),
            ..Post::new(text)
        }
    }

    /// Learns what a sentence says of every post; a sentence that is not known is a mistake of the file.
    fn learn(&mut self, sentence: &str) {
        match sentence {
            "Ordinary: any notice at all is a false alert." => self.ordinary = true,
            "A profile's text." => self.kind = PostKind::Bio,
            "The name of a new page or group." => self.kind = PostKind::NewChannel,
            "An address at sign-up." => self.kind = PostKind::SignUp,
            "From the school's official account." => self.official = true,
            "With a picture." => self.has_media = true,
            "To somebody on the list." => self.addressed = Addressed::Listed,
            "In a group with somebody on the list." => self.addressed = Addressed::Group,
            "With a place." => self.place = Place::Chip,
            "Without a place." => self.place = Place::None,
            "With something that may be a place." => self.place = Place::Unsure,
            _ => {
                let value = |start: &str| sentence.strip_prefix(start).map(str::to_owned);
                if let Some(school) = value("School: ") {
                    school.trim_end_matches('.').clone_into(&mut self.school);
                } else {
                    self.bio = value("The writer's profile says: ");
                    assert!(self.bio.is_some(), "{}: what is {sentence:?}?", self.name);
                }
            }
        }
    }
}

/// Every file of cases: beside the checks, and beside what they share.
pub(crate) fn all() -> Vec<Cases> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders = [source.join("checks"), source];
    let entries = folders.iter().flat_map(|folder| folder.read_dir().unwrap());
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let file = |path: &std::path::PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".cases.md")?;
        let (check, language) = name.split_once('.').unwrap();
        Some(Cases {
            check: check.to_owned(),
            language: language.to_owned(),
            families: read(&std::fs::read_to_string(path).unwrap()),
        })
    };
    paths.iter().filter_map(file).collect()
}

/// The families of a file. What stands above the first is for the reader, but for the school.
fn read(text: &str) -> Vec<Family> {
    let mut families = vec![Family::default()];
    let mut list = String::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let family = families.last_mut().unwrap();
        if let Some(heading) = line.strip_prefix("## ") {
            let (name, set) = heading.rsplit_once(" (").unwrap();
            let set = set.trim_end_matches(')');
            assert!(
                ["development", "test", "held out"].contains(&set),
                "{heading}"
            );
            let (name, set) = (name.to_owned(), set.to_owned());
            let school = families.first().unwrap().school.clone();
            families.push(Family {
                name,
                set,
                school,
                ..Family::default()
            });
            list.clear();
        } else if let Some(item) = line.strip_prefix("- ") {
            let item = MARKS.iter().fold(item.to_owned(), |item, (mark, text)| {
                item.replace(mark, text)
            });
            match list.as_str() {
                "Noticed:" => family.noticed.push(item),
                "Left alone:" => family.left_alone.push(item),
                "In place of {}:" => family.fillings.push(item),
                other => panic!("{}: a list of {other:?}", family.name),
            }
        } else if line.ends_with(':') {
            line.clone_into(&mut list);
        } else if families.len() > 1 || line.starts_with("School: ") {
            families.last_mut().unwrap().learn(line);
        }
    }
    families.split_off(1)
}
