//! What the tests share: the schools and people that the posts speak of, the cases, and the reckoning.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails on what it cannot read"
)]
use gate_checks::{CheckId, Checks, Pattern, School, Switches};
use gate_model::{Kind, Person};

pub(crate) mod cases;

pub(crate) fn school(name: &str) -> School {
    let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let switches = Switches::default().with(CheckId::Colleague, true);
    match name {
        "Oakfield Academy" => School {
            names: all(&["Oakfield Academy"]),
            switches,
            ..School::default()
        },
        "St Mary and St John's" => School {
            names: all(&["St Mary and St John's Catholic Primary School"]),
            short_names: all(&["Ss Mary and John"]),
            ..School::default()
        },
        "Örnek Kavak Ortaokulu" => School {
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
        "Çınarlı Anadolu Lisesi" => School {
            names: all(&["Çınarlı Anadolu Lisesi"]),
            ..School::default()
        },
        "The Park School"
        | "The Bridge Academy"
        | "Mehmet Akif Ersoy İlkokulu"
        | "23 Nisan İlkokulu" => School {
            names: all(&[name]),
            ..School::default()
        },
        "St Mary's" => School {
            names: all(&["St Mary's Catholic Primary School"]),
            ..School::default()
        },
        "Florence Nightingale" => School {
            names: all(&["Florence Nightingale Academy"]),
            ..School::default()
        },
        "" | "Green Lane Primary School" => School {
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
            patterns: vec![Pattern::compile(r"\bGL20\d\d\b").unwrap()],
            not_the_school: all(&["Green Lane Surgery", "Green Lane FC"]),
            colleagues: all(&["Sam Colleague"]),
            switches,
            ..School::default()
        },
        unknown => panic!("no school {unknown}"),
    }
}

pub(crate) fn checks(name: &str) -> Checks {
    Checks::new(&school(name))
}

/// The list: three invented people.
pub(crate) fn people(name: &str) -> Option<Person> {
    let (kind, no_image) = match gate_text::fold(name).as_str() {
        "pupil example" => (Kind::Pupil, false),
        "ada nowhere" => (Kind::Pupil, true),
        "deniz hayali" => (Kind::ParentCarer, false),
        "practice account" => (Kind::Practice, false),
        _ => return None,
    };
    Some(Person {
        index: 0,
        kind,
        valid_until: None,
        no_image,
    })
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

    /// Cases to be noticed.
    pub(crate) fn positives(&self) -> u32 {
        self.hits + self.misses
    }

    /// Cases to be left alone.
    pub(crate) fn traps(&self) -> u32 {
        self.rests + self.false_alarms
    }

    pub(crate) fn precision(&self) -> (f64, f64, f64) {
        wilson(self.hits, self.hits + self.false_alarms)
    }

    pub(crate) fn recall(&self) -> (f64, f64, f64) {
        wilson(self.hits, self.hits + self.misses)
    }
}

impl std::ops::AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.hits += other.hits;
        self.false_alarms += other.false_alarms;
        self.misses += other.misses;
        self.rests += other.rests;
    }
}

/// A share with its 95 % interval (Wilson).
fn wilson(part: u32, whole: u32) -> (f64, f64, f64) {
    if whole == 0 {
        // Nothing is known of what has no cases.
        return (0.0, 0.0, 1.0);
    }
    let (n, z) = (f64::from(whole), 1.96);
    let p = f64::from(part) / n;
    let middle = p + z * z / (2.0 * n);
    let spread = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let base = 1.0 + z * z / n;
    (p, (middle - spread) / base, (middle + spread) / base)
}
