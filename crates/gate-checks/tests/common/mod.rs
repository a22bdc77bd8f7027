//! Labelled posts: files of families, expanded, and the schools that they speak of.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, reason = "a test fails on what it cannot read")]
use gate_checks::{CheckId, Checks, Post, PostKind, Readers, School, Switches};
use gate_model::Kind;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct File {
    pub(crate) family: Vec<Family>,
}

/// Texts of one shape. `{}` in a text stands for each of `fill`.
#[derive(Deserialize)]
pub(crate) struct Family {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) set: String,
    #[serde(default)]
    pub(crate) school: String,
    #[serde(default)]
    pub(crate) check: String,
    #[serde(default)]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) bio: Option<String>,
    #[serde(default)]
    pub(crate) media: bool,
    pub(crate) found: bool,
    #[serde(default)]
    pub(crate) fill: Vec<String>,
    pub(crate) texts: Vec<String>,
}

impl Family {
    /// Every text with every filling.
    pub(crate) fn cases(&self) -> Vec<String> {
        let filled = |text: &String| -> Vec<String> {
            if self.fill.is_empty() {
                return vec![text.clone()];
            }
            self.fill
                .iter()
                .map(|fill| text.replace("{}", fill))
                .collect()
        };
        self.texts.iter().flat_map(filled).collect()
    }

    pub(crate) fn post<'a>(&'a self, text: &'a str) -> Post<'a> {
        Post {
            kind: match self.kind.as_str() {
                "Bio" => PostKind::Bio,
                "NewChannel" => PostKind::NewChannel,
                "SignUp" => PostKind::SignUp,
                _ => PostKind::Post,
            },
            readers: Readers::Everyone,
            has_media: self.media,
            bio: self.bio.as_deref(),
            ..Post::new(text)
        }
    }
}

pub(crate) fn read(text: &str) -> Vec<Family> {
    toml::from_str::<File>(text).unwrap().family
}

pub(crate) fn school(name: &str) -> School {
    let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let switches = Switches::default().with(CheckId::Colleague, true);
    match name {
        "oakfield" => School {
            names: all(&["Oakfield Academy"]),
            switches,
            ..School::default()
        },
        "saints" => School {
            names: all(&["St Mary and St John's Catholic Primary School"]),
            short_names: all(&["Ss Mary and John"]),
            ..School::default()
        },
        "kavak" => School {
            names: all(&["Örnek Kavak Ortaokulu"]),
            short_names: all(&["Kavak"]),
            acronyms: all(&["ÖKO"]),
            handles: all(&["@ornekkavakoo"]),
            domains: all(&["ornekkavak.meb.k12.tr"]),
            towns: all(&["Örnekköy"]),
            heads: all(&["Ayşe Örnek"]),
            not_the_school: all(&["Örnek Kavak Sitesi"]),
            ..School::default()
        },
        "cinar" => School {
            names: all(&["Çınarlı Anadolu Lisesi"]),
            ..School::default()
        },
        _ => School {
            names: all(&["Green Lane Primary School", "Green Lane Primary"]),
            short_names: all(&["Oakers"]),
            acronyms: all(&["GLPS"]),
            trusts: all(&["Riverbank Learning Trust"]),
            hashtags: all(&["#GreenLaneStars"]),
            handles: all(&["@GreenLanePS"]),
            domains: all(&["https://www.greenlane.anyshire.sch.uk/"]),
            postcodes: all(&["AN1 2ZZ"]),
            towns: all(&["Anyford"]),
            heads: all(&["Mrs Jo Example", "Jo Example"]),
            patterns: all(&[r"\bGL20\d\d\b"]),
            not_the_school: all(&["Green Lane Surgery", "Green Lane FC"]),
            colleagues: all(&["Sam Colleague"]),
            switches,
            ..School::default()
        },
    }
}

pub(crate) fn checks(name: &str) -> Checks {
    Checks::new(&school(name)).unwrap()
}

/// The list: three invented people.
pub(crate) fn people(name: &str) -> Option<Kind> {
    match gate_text::fold(name).as_str() {
        "pupil example" | "ada nowhere" => Some(Kind::Pupil),
        "deniz hayali" => Some(Kind::ParentCarer),
        "practice account" => Some(Kind::Practice),
        _ => None,
    }
}

/// Right and wrong answers.
#[derive(Default, Clone, Copy)]
pub(crate) struct Score {
    pub(crate) hits: u32,
    pub(crate) false_alarms: u32,
    pub(crate) misses: u32,
    pub(crate) rests: u32,
}

impl Score {
    pub(crate) fn add(&mut self, expected: bool, found: bool) {
        match (expected, found) {
            (true, true) => self.hits += 1,
            (false, true) => self.false_alarms += 1,
            (true, false) => self.misses += 1,
            (false, false) => self.rests += 1,
        }
    }

    pub(crate) fn precision(&self) -> (f64, f64, f64) {
        wilson(self.hits, self.hits + self.false_alarms)
    }

    pub(crate) fn recall(&self) -> (f64, f64, f64) {
        wilson(self.hits, self.hits + self.misses)
    }
}

/// A share with its 95 % interval (Wilson).
fn wilson(part: u32, whole: u32) -> (f64, f64, f64) {
    if whole == 0 {
        return (1.0, 0.0, 1.0);
    }
    let (n, z) = (f64::from(whole), 1.96);
    let p = f64::from(part) / n;
    let middle = p + z * z / (2.0 * n);
    let spread = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let base = 1.0 + z * z / n;
    (p, (middle - spread) / base, (middle + spread) / base)
}
