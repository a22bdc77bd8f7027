//! A list that is open: the look-ups.
use crate::bytes::{u8_at, u32_at};
use crate::section::{self, Section};
use crate::table::{MAX_ENTRIES, TagTable, person_of};
use crate::tag::Tagger;
use crate::{Header, Refusal, School, Stats, person};
use core::{fmt, ops::Range};
use gate_model::{Day, Identifier, Person};
use gate_text::FOLD_VERSION;
use gate_text::name::{NameKey, NameKeyKind};
use zeroize::Zeroizing;

/// Bytes of metadata of an identifier or a domain: person (22 bits), [`crate::tag::TagKind`] (6),
/// flags (4).
pub(crate) const ID_META: usize = 4;
/// Bytes of metadata of a name key: person u32, log-odds i8, kind u8, flags u8, zero u8.
pub(crate) const NAME_META: usize = 8;
/// Flag of a handle: the same person's numeric id on the same site is listed too.
pub(crate) const NUMBER_LISTED: u32 = 1 << 28;
/// Flag of a name key: it counts only with other evidence.
pub(crate) const NEEDS_CORROBORATION: u8 = 1;

/// A list that is signed, unlocked and well-formed. It keeps the file in one piece and looks things
/// up in place.
pub struct List {
    pub(crate) file: Vec<u8>,
    header: Header,
    digest: [u8; 32],
    school: School,
    stats: Stats,
    people: Range<usize>,
    pub(crate) ids: TagTable,
    pub(crate) domains: TagTable,
    pub(crate) names: TagTable,
    tagger: Tagger,
    now: u64,
}

/// An exact identifier that is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub person: Person,
    /// The identifier is a handle, and this person's numeric id on that site is listed as well: an
    /// account whose known id is not on the list is then somebody else's, under a handle used before.
    pub number_listed: bool,
}

/// A name that is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameHit {
    /// The entry.
    pub person: Person,
    /// What the name alone says, in bits: log2 of the odds that the account is this person's, before
    /// any other evidence. Add the bits of other evidence to it.
    pub log_odds: i8,
    /// How the name was found: the weaker of the key asked for and the key listed.
    pub kind: NameKeyKind,
    /// The name is too common to count without other evidence.
    pub needs_corroboration: bool,
}

impl List {
    /// Finds the sections of a file whose body is plain text by now.
    pub(crate) fn open(
        file: Vec<u8>,
        header: Header,
        digest: [u8; 32],
        tag_key: Zeroizing<[u8; 32]>,
        now: u64,
    ) -> Result<Self, Refusal> {
        Self::sections(file, header, digest, tag_key, now).ok_or(Refusal::Damaged)
    }

    fn sections(
        file: Vec<u8>,
        header: Header,
        digest: [u8; 32],
        tag_key: Zeroizing<[u8; 32]>,
        now: u64,
    ) -> Option<Self> {
        let body = header.length..(header.length + header.body_length).checked_sub(16)?;
        let place = |section| section::find(&file, body.clone(), section);
        let bytes = |section| file.get(place(section)?);
        let people = place(Section::Person)?;
        let count = check_people(file.get(people.clone())?)?;
        let table =
            |tags, meta, stride| TagTable::open(&file, place(tags)?, place(meta)?, stride, count);
        Some(Self {
            school: School::read(bytes(Section::Lexicon)?)?
                .with_patterns(bytes(Section::Patterns).unwrap_or_default())?,
            stats: Stats::read(bytes(Section::Stats)?)?,
            ids: table(Section::IdTag, Section::IdMeta, ID_META)?,
            domains: table(Section::DomTag, Section::DomMeta, ID_META)?,
            names: table(Section::NameTag, Section::NameMeta, NAME_META)?,
            people,
            tagger: Tagger::new(tag_key),
            file,
            header,
            digest,
            now,
        })
    }

    /// The signed front.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// It lists names, folded by an older version than this reader's: their keys may not be found with this one's.
    #[must_use]
    pub fn names_are_older(&self) -> bool {
        self.names.len() > 0 && self.header.fold_version < FOLD_VERSION
    }

    /// What was signed: the digest to keep in a [`crate::Floor`].
    #[must_use]
    pub const fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// What the list tells of the school.
    #[must_use]
    pub const fn school(&self) -> &School {
        &self.school
    }

    /// Figures that the builder left.
    #[must_use]
    pub const fn stats(&self) -> &Stats {
        &self.stats
    }

    /// Moves the list's clock, in milliseconds since 1 January 1970, UTC: entries whose last day is
    /// over are no longer found.
    pub const fn set_now(&mut self, unix_ms: u64) {
        self.now = unix_ms;
    }

    /// The list's own time is over: what it finds or does not find no longer means anything.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.header.is_over(self.now)
    }

    /// Looks up an exact identifier. A domain is found by itself or by any parent that is listed.
    /// When several people share it, a pupil comes before a parent.
    #[must_use]
    pub fn find(&self, identifier: &Identifier) -> Option<Hit> {
        match identifier {
            Identifier::Handle(handle) => self.best(&self.ids, self.tagger.handle(handle)),
            Identifier::NumericId(id) => self.best(&self.ids, self.tagger.numeric_id(id)),
            Identifier::Email(email) => self.best(&self.ids, self.tagger.email(email)),
            Identifier::Domain(domain) => self
                .tagger
                .domain_and_parents(domain)
                .find_map(|tag| self.best(&self.domains, tag)),
        }
    }

    /// Looks up the keys of one name; at most one hit for each person, the strongest first. A part of the
    /// name shown that is also but a part of the name listed is no hit.
    #[must_use]
    pub fn find_name(&self, keys: &[NameKey]) -> Vec<NameHit> {
        let mut hits: Vec<NameHit> = Vec::new();
        for key in keys {
            for at in self.names.find(&self.file, self.tagger.name(&key.text)) {
                if let Some(hit) = self.name_hit(at, key.kind) {
                    let place = hits.partition_point(|held| weakness(held) <= weakness(&hit));
                    hits.insert(place, hit);
                }
            }
        }
        let mut strongest: Vec<NameHit> = Vec::new();
        for hit in hits {
            if strongest
                .iter()
                .all(|held| held.person.index != hit.person.index)
            {
                strongest.push(hit);
            }
        }
        strongest
    }

    fn best(&self, table: &TagTable, tag: u64) -> Option<Hit> {
        let mut best: Option<Hit> = None;
        for at in table.find(&self.file, tag) {
            let Some(hit) = self.hit(at) else { continue };
            best = Some(match best {
                Some(held) => Hit {
                    number_listed: held.number_listed && hit.number_listed,
                    ..if person::rank(hit.person.kind) < person::rank(held.person.kind) {
                        hit
                    } else {
                        held
                    }
                },
                None => hit,
            });
        }
        best
    }

    fn hit(&self, meta: usize) -> Option<Hit> {
        let word = u32_at(&self.file, meta)?;
        let person = self
            .person(person_of(word))
            .filter(|person| self.is_in_time(person))?;
        Some(Hit {
            person,
            number_listed: word & NUMBER_LISTED != 0,
        })
    }

    fn name_hit(&self, meta: usize, asked: NameKeyKind) -> Option<NameHit> {
        let person = self.person(person_of(u32_at(&self.file, meta)?))?;
        let listed = kind_of(u8_at(&self.file, meta + 5)?);
        let is_family = asked == NameKeyKind::Part && listed == NameKeyKind::Part;
        (self.is_in_time(&person) && !is_family).then_some(NameHit {
            person,
            log_odds: u8_at(&self.file, meta + 4)?.cast_signed(),
            kind: asked.max(listed),
            needs_corroboration: u8_at(&self.file, meta + 6)? & NEEDS_CORROBORATION != 0,
        })
    }

    fn is_in_time(&self, person: &Person) -> bool {
        person
            .valid_until
            .is_none_or(|last| Day::of(self.now) <= last)
    }

    /// Every entry, whether or not its last day is over.
    pub(crate) fn people(&self) -> impl Iterator<Item = Person> {
        (0..self.people.len() / person::PERSON).filter_map(|index| self.person(index))
    }

    fn person(&self, index: usize) -> Option<Person> {
        let at = index * person::PERSON;
        person::read(self.file.get(self.people.clone())?.get(at..)?, index)
    }
}

/// The parser behind signature and encryption, within reach of fuzzers.
#[cfg(feature = "fuzzing")]
impl List {
    /// Opens a plain body as if it had been signed and encrypted.
    ///
    /// # Errors
    /// [`Refusal::Damaged`].
    pub fn from_body(body: &[u8], now: u64) -> Result<Self, Refusal> {
        let mut header = Header::example();
        header.body_length = body.len() + crate::header::SEAL;
        let file = [&[0; crate::header::FIXED], body].concat();
        Self::open(file, header, [0; 32], Zeroizing::new([0; 32]), now)
    }

    /// The plain body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        let end =
            (self.header.length + self.header.body_length).saturating_sub(crate::header::SEAL);
        self.file.get(self.header.length..end).unwrap_or_default()
    }
}

/// What orders the hits of one name, the strongest first. Hits are few; a library's sort is 10 kB of Wasm.
fn weakness(hit: &NameHit) -> (bool, i16, u32) {
    (
        hit.needs_corroboration,
        -i16::from(hit.log_odds),
        hit.person.index,
    )
}

/// The kind behind its number; one that this reader does not know is as weak as the weakest.
const fn kind_of(number: u8) -> NameKeyKind {
    match number {
        1 => NameKeyKind::Full,
        2 => NameKeyKind::Joined,
        3 => NameKeyKind::FirstLast,
        4 => NameKeyKind::Nickname,
        _ => NameKeyKind::Part,
    }
}

/// The number of people, if every one is well-formed.
fn check_people(bytes: &[u8]) -> Option<usize> {
    let (people, rest) = bytes.as_chunks::<{ person::PERSON }>();
    let well_formed = people
        .iter()
        .enumerate()
        .all(|(at, bytes)| person::read(bytes, at).is_some());
    (rest.is_empty() && people.len() <= MAX_ENTRIES && well_formed).then_some(people.len())
}

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List")
            .field("issue", &self.header.issue)
            .finish_non_exhaustive()
    }
}
