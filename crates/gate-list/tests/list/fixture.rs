//! An invented school with invented people.
use gate_list::build::{Built, Entropy, Entry, ListSource, Locks, SigningKey, Terms, build};
use gate_list::{Kdf, List, Refusal, School, SchoolId, Sealed, Secret, SignerKey, Trust, Uses};
use gate_model::{
    Day, Directory, Domain, Email, Handle, HandleText, Identifier, Kind, NumericId, SiteCode,
};

pub(crate) const X: SiteCode = SiteCode::new("x");
pub(crate) const FB: SiteCode = SiteCode::new("fb");
pub(crate) const POLICY_KEY: [u8; 32] = [7; 32];
pub(crate) const PASSPHRASE: &str = "seven kind otters paddle northward slowly";
/// 1 December 2026, in milliseconds.
pub(crate) const NOW: u64 = 1_796_083_200_000;
pub(crate) const SCHOOL: SchoolId = SchoolId([0x5c; 16]);
pub(crate) const LINEAGE: [u8; 16] = [0x11; 16];

/// Knows two sites, as plainly as a list builder needs.
pub(crate) struct TwoSites;

impl Directory for TwoSites {
    fn site(&self, name: &str) -> Option<SiteCode> {
        match name {
            "x" | "x.com" => Some(X),
            "fb" | "facebook" => Some(FB),
            _ => None,
        }
    }

    fn handle(&self, site: SiteCode, text: &str) -> Option<Handle> {
        let name = text.strip_prefix('@').unwrap_or(text).to_lowercase();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        let fits = !name.is_empty() && name.chars().all(plain);
        fits.then(|| handle_of(site, &name))
    }

    fn profile(&self, address: &str) -> Option<Identifier> {
        let path = address.strip_prefix("https://x.com/")?;
        let handle = path.split(['/', '?']).next()?;
        self.handle(X, handle).map(Identifier::Handle)
    }

    fn test_handles(&self) -> Vec<Handle> {
        vec![
            handle_of(X, "schoolgate_test"),
            handle_of(FB, "schoolgate.test"),
        ]
    }
}

pub(crate) fn handle_of(site: SiteCode, name: &str) -> Handle {
    Handle {
        site,
        name: HandleText::from(name).expect("handle").into(),
    }
}

pub(crate) fn handle(site: SiteCode, name: &str) -> Identifier {
    Identifier::Handle(handle_of(site, name))
}

pub(crate) fn id(site: SiteCode, digits: &str) -> Identifier {
    Identifier::NumericId(NumericId::new(site, digits).expect("digits"))
}

pub(crate) fn domain(host: &str) -> Identifier {
    Identifier::Domain(Domain::new(host).expect("domain"))
}

pub(crate) fn email(address: &str) -> Identifier {
    Identifier::Email(Email::new(address).expect("address"))
}

pub(crate) fn entry(kind: Kind, identifiers: Vec<Identifier>, names: &[&str]) -> Entry {
    let names = names.iter().map(|name| (*name).to_owned().into()).collect();
    Entry {
        line: 2,
        kind,
        valid_until: None,
        no_image: false,
        identifiers,
        names,
    }
}

pub(crate) fn source() -> ListSource {
    let leaver = Entry {
        valid_until: Some(Day::of(NOW)),
        no_image: true,
        ..entry(
            Kind::PastPupil,
            vec![handle(X, "leaver_example")],
            &["Lea Verity Nowhere"],
        )
    };
    ListSource {
        terms: Terms {
            school: SCHOOL,
            lineage: LINEAGE,
            issue: 5,
            created: NOW / 1000 - 86_400,
            not_after: NOW / 1000 + 90 * 86_400,
            uses: Uses {
                contact: true,
                post_names: true,
                archive: false,
                images: true,
            },
            own_computers: true,
        },
        school: School {
            name: "Nowhere Green School".into(),
            town: "Nowhere".into(),
            country: "GB".into(),
            channel: "https://nowhere-green.example/contact".into(),
            out_of_hours: "01632 960000".into(),
            ..School::default()
        },
        entries: vec![
            entry(
                Kind::Pupil,
                vec![handle(X, "pupil_example"), id(X, "1234567890123456789")],
                &["Pupil Example"],
            ),
            leaver,
            entry(
                Kind::ParentCarer,
                vec![domain("nowhere-family.example")],
                &[],
            ),
            entry(
                Kind::OtherFamily,
                vec![email("a.nowhere@gmail.com")],
                &["Tamsin Wetherfold"],
            ),
            entry(
                Kind::ParentCarer,
                vec![handle(FB, "pupil.example")],
                &["Muhammad Khan"],
            ),
        ],
        practice: TwoSites.test_handles(),
    }
}

pub(crate) fn signing() -> SigningKey {
    SigningKey::new([3; 32])
}

/// Bytes that only a test may call random.
pub(crate) fn entropy(seed: u8) -> Entropy {
    let mut bytes = [0; Entropy::LENGTH];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = (at as u8).wrapping_mul(31) ^ seed;
    }
    Entropy::new(&bytes)
}

/// Made with a policy key and with a passphrase that is cheap to stretch.
pub(crate) fn build_with(source: &ListSource, seed: u8) -> Built {
    let entropy = entropy(seed);
    let kdf = Kdf {
        memory: 64,
        passes: 1,
        lanes: 1,
        salt: entropy.kdf_salt,
    };
    let stretched = kdf.stretch(PASSPHRASE).expect("parameters");
    let signing = signing();
    let locks = Locks {
        signing: &signing,
        policy: Some(&POLICY_KEY),
        passphrase: Some((kdf, &stretched)),
    };
    build(source, &locks, &entropy).expect("a list")
}

pub(crate) fn bytes() -> Vec<u8> {
    build_with(&source(), 1).bytes
}

/// Trusts the fixture's signer and nothing more particular.
pub(crate) fn with_trust<T>(read: impl FnOnce(&Trust) -> T) -> T {
    let signers: [SignerKey; 1] = [signing().public()];
    read(&Trust {
        signers: &signers,
        school: None,
        floor: None,
        now: NOW,
    })
}

pub(crate) fn seal(bytes: Vec<u8>) -> Result<Sealed, Refusal> {
    with_trust(|trust| Sealed::read(bytes, trust))
}

pub(crate) fn open(bytes: Vec<u8>) -> Result<List, Refusal> {
    seal(bytes)?.unlock(&Secret::PolicyKey(&POLICY_KEY))
}
