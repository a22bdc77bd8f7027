//! The list of an invented school, and what the guard says when somebody is looked up.
use super::dice::Dice;
use super::world::{Mix, Person, World};
use crate::school::{NOW, POLICY_KEY, x};
use gate_core::judge;
use gate_list::build::{Entropy, Entry, ListSource, Locks, SigningKey, Terms, build};
use gate_list::{List, SchoolId, Sealed, Secret, Stats, Trust, Uses};
use gate_model::{Account, Handle, HandleText, Identifier, Kind, Verdict};
use gate_text::name::name_keys;

/// What an account says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// Nothing that concerns the school.
    None,
    /// The school's town.
    Town,
    /// The school.
    School,
    /// School and town.
    Both,
}

/// What came of looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// Nothing is said.
    Clear,
    /// A question.
    Possible,
    /// A warning.
    Likely,
}

/// A listed person, and the name on the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Who.
    pub person: Person,
    /// The name.
    pub name: String,
}

/// A school with its list.
pub struct School {
    /// The people on it.
    pub listed: Vec<Listed>,
    /// The builder's figures.
    pub stats: Stats,
    list: List,
}

impl School {
    /// A school of so many people, in families of a pupil or two and a parent or two.
    #[must_use]
    pub fn new(world: &World, mix: &Mix, people: usize, dice: &mut Dice) -> Self {
        let mut listed = Vec::with_capacity(people);
        while listed.len() < people {
            let pupil = world.anybody(mix, dice);
            for _ in 0..dice.below(4) {
                let person = world.relative(&pupil, dice);
                let name = person.listed(dice);
                listed.push(Listed { person, name });
            }
            let name = pupil.listed(dice);
            listed.push(Listed {
                person: pupil,
                name,
            });
        }
        listed.truncate(people);
        let entries = listed.iter().map(|one| Entry {
            line: 1,
            kind: Kind::Pupil,
            valid_until: None,
            no_image: false,
            identifiers: Vec::new(),
            names: vec![one.name.clone().into()],
        });
        let friend = Entry {
            line: 1,
            kind: Kind::Pupil,
            valid_until: None,
            no_image: false,
            identifiers: vec![listed_friend()],
            names: Vec::new(),
        };
        let (list, stats) = list_of(entries.chain([friend]).collect());
        Self {
            listed,
            stats,
            list,
        }
    }

    /// What the guard says of an account with this name and these words, and perhaps a listed friend in common.
    #[must_use]
    pub fn look(&self, name: &str, words: Words, friend: bool) -> Looked {
        let bio = match words {
            Words::None => None,
            Words::Town => Some("Life in Nowhereton"),
            Words::School => Some("Year 9 at Hill School"),
            Words::Both => Some("Hill School, Nowhereton"),
        };
        let account = Account {
            name: Some(name.to_owned().into()),
            bio: bio.map(|bio| bio.to_owned().into()),
            friends: friend.then(listed_friend).into_iter().collect(),
            ..Account::unknown(x())
        };
        match judge(&self.list, &account, None).verdict {
            Verdict::Likely { .. } => Looked::Likely,
            Verdict::Possible { .. } => Looked::Possible,
            Verdict::Clear => Looked::Clear,
            other => unreachable!("a name alone gives no {other:?}"),
        }
    }

    /// The name shares a key with that of this listed person, whether or not it is asked about.
    #[must_use]
    pub fn finds(&self, name: &str, index: usize) -> bool {
        let hits = self.list.find_name(&name_keys(name));
        hits.iter().any(|hit| hit.person.index as usize == index)
    }
}

/// Somebody who is on every list by handle.
fn listed_friend() -> Identifier {
    let name = HandleText::from("listed_friend")
        .expect("it is short")
        .into();
    Identifier::Handle(Handle { site: x(), name })
}

fn list_of(entries: Vec<Entry>) -> (List, Stats) {
    let signing = SigningKey::new([1; 32]);
    let source = ListSource {
        terms: Terms {
            school: SchoolId([3; 16]),
            lineage: [4; 16],
            issue: 1,
            created: NOW / 1000,
            not_after: NOW / 1000 + 86_400,
            uses: Uses::default(),
            own_computers: true,
        },
        school: gate_list::School {
            name: "Hill School".to_owned(),
            town: "Nowhereton".to_owned(),
            country: "GB".to_owned(),
            ..gate_list::School::default()
        },
        entries,
        practice: Vec::new(),
    };
    let locks = Locks {
        signing: &signing,
        policy: Some(&POLICY_KEY),
        passphrase: None,
    };
    let entropy = Entropy::new(&[5; Entropy::LENGTH]);
    let built = build(&source, &locks, &entropy).expect("a list");
    let trust = Trust {
        signers: &[signing.public()],
        school: None,
        floor: None,
        now: NOW,
    };
    let sealed = Sealed::read(built.bytes, &trust).expect("a sound list");
    let list = sealed
        .unlock(&Secret::PolicyKey(&POLICY_KEY))
        .expect("its key");
    (list, built.stats)
}
