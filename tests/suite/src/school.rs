//! Hill School, which does not exist, and its list.
use gate_list::build::{Entropy, Entry, ListSource, Locks, SigningKey, Terms, build};
use gate_list::{Kdf, School, SchoolId, Uses, fingerprint_words};
use gate_model::{Directory, Domain, Handle, HandleText, Identifier, Kind, NumericId, SiteCode};
use gate_sites::Sites;

/// Noon on 3 September 2026, in milliseconds.
pub const NOW: u64 = 1_788_436_800_000;
/// One day in milliseconds.
pub const DAY: u64 = 86_400_000;
/// What the code stretches to. Stretching itself is not the engine's business.
pub const CODE: [u8; 32] = [7; 32];
/// What the policy carries.
pub const POLICY_KEY: [u8; 32] = [9; 32];
/// The school's number.
pub const SCHOOL: [u8; 16] = [3; 16];

/// What may differ from list to list.
#[derive(Clone)]
pub struct Recipe {
    /// Seed of the signing key.
    pub signer: u8,
    /// Issue number.
    pub issue: u64,
    /// The school's number.
    pub school: [u8; 16],
    /// When it ends, in milliseconds.
    pub not_after: u64,
    /// It may warn before contact.
    pub contact: bool,
    /// Its names may be looked for in posts.
    pub post_names: bool,
    /// Allowed on own computers.
    pub own_computers: bool,
    /// People besides the usual ones.
    pub more: Vec<Entry>,
}

impl Default for Recipe {
    fn default() -> Self {
        Self {
            signer: 1,
            issue: 14,
            school: SCHOOL,
            not_after: NOW + 60 * DAY,
            contact: true,
            post_names: true,
            own_computers: true,
            more: Vec::new(),
        }
    }
}

impl Recipe {
    /// The list's bytes.
    #[must_use]
    pub fn build(&self) -> Vec<u8> {
        let mut entries = people();
        entries.extend(self.more.iter().cloned());
        let source = ListSource {
            terms: Terms {
                school: SchoolId(self.school),
                lineage: [4; 16],
                issue: self.issue,
                created: (NOW - 10 * DAY) / 1000,
                not_after: self.not_after / 1000,
                uses: Uses {
                    contact: self.contact,
                    archive: true,
                    post_names: self.post_names,
                    ..Uses::default()
                },
                own_computers: self.own_computers,
            },
            school: School {
                name: "Hill School".to_owned(),
                town: "Nowhereton".to_owned(),
                country: "GB".to_owned(),
                channel: "the parent portal".to_owned(),
                out_of_hours: "01632 960001".to_owned(),
                ..School::default()
            },
            entries,
            practice: Sites.test_handles(),
        };
        let entropy = Entropy::new(&[u8::try_from(self.issue % 250).unwrap(); Entropy::LENGTH]);
        let kdf = Kdf::standard(entropy.kdf_salt);
        let signing = SigningKey::new([self.signer; 32]);
        let locks = Locks {
            signing: &signing,
            policy: Some(&POLICY_KEY),
            passphrase: Some((kdf, &CODE)),
        };
        build(&source, &locks, &entropy).expect("a list").bytes
    }

    /// The words of the signer's fingerprint.
    #[must_use]
    pub fn words(&self) -> String {
        fingerprint_words(&SigningKey::new([self.signer; 32]).public()).join(" ")
    }

    /// The signer's public key in hexadecimal.
    #[must_use]
    pub fn public_key(&self) -> String {
        hex(&SigningKey::new([self.signer; 32]).public().0)
    }
}

/// The site of these tests.
#[must_use]
pub fn x() -> SiteCode {
    Sites.site("x").expect("X is known")
}

fn handle(name: &str) -> Identifier {
    Identifier::Handle(Handle {
        site: x(),
        name: HandleText::from(name).expect("it is short").into(),
    })
}

fn number(digits: &str) -> Identifier {
    Identifier::NumericId(NumericId::new(x(), digits).unwrap())
}

/// A listed person.
#[must_use]
pub fn entry(kind: Kind, identifiers: Vec<Identifier>, names: &[&str]) -> Entry {
    Entry {
        line: 1,
        kind,
        valid_until: None,
        no_image: false,
        identifiers,
        names: names.iter().map(|name| (*name).to_owned().into()).collect(),
    }
}

/// A listed pupil known by a handle.
#[must_use]
pub fn pupil(name: &str) -> Entry {
    entry(Kind::Pupil, vec![handle(name)], &[])
}

fn people() -> Vec<Entry> {
    let domain = Identifier::Domain(Domain::new("parent-example.org").unwrap());
    vec![
        entry(Kind::Pupil, vec![handle("pupil_example")], &[]),
        entry(
            Kind::PastPupil,
            vec![handle("moved_on"), number("555001")],
            &[],
        ),
        entry(Kind::ParentCarer, vec![domain], &[]),
        entry(Kind::OtherFamily, vec![number("555002")], &[]),
        entry(Kind::Pupil, vec![], &["Zebulina Quillfeather"]),
        entry(Kind::Pupil, vec![], &["Ottokar Thistlewhite"]),
        entry(Kind::Pupil, vec![], &["Peregrina Wobblethorpe"]),
    ]
}

/// Bytes as hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes as Base64.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |chunk: &[u8]| {
        let word = chunk
            .iter()
            .fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
        let word = word << (8 * (3 - chunk.len()));
        (0..=chunk.len())
            .map(|at| char::from(LETTERS[(word >> (18 - 6 * at) & 63) as usize]))
            .collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}
