//! From entries to the bytes of a list.
use super::name_table::names;
use super::{Entropy, Entry, ListSource, Locks, RowProblem};
use crate::header::{FIXED, Header, MAX_FILE, SEAL, SIGNATURE};
use crate::keys::ContentKey;
use crate::list::NUMBER_LISTED;
use crate::section::{self, Section};
use crate::table::{MAX_ENTRIES, PERSON_BITS};
use crate::tag::{TagKind, Tagger};
use crate::{Stats, person, seal, signer, stanza};
use gate_model::{Identifier, Kind, Person};
use gate_text::FOLD_VERSION;

/// A list that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// The file.
    pub bytes: Vec<u8>,
    /// Names that are too common to count by themselves.
    pub problems: Vec<RowProblem>,
    /// The figures that the list carries.
    pub stats: Stats,
}

/// Why no list was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BuildRefusal {
    /// Neither a policy key nor a passphrase would open it.
    NoLock,
    /// It would be larger than a list may be.
    TooLarge,
    /// The school has no name, or one of its texts is too long.
    SchoolText,
    /// An entry's kind is none that the format knows.
    Kind,
}

/// Makes a list. The same source, locks and entropy give the same bytes.
///
/// # Errors
/// See [`BuildRefusal`].
pub fn build(source: &ListSource, locks: &Locks, entropy: &Entropy) -> Result<Built, BuildRefusal> {
    if locks.policy.is_none() && locks.passphrase.is_none() {
        return Err(BuildRefusal::NoLock);
    }
    let key = ContentKey::new(*entropy.content_key);
    let mut header = header(source, locks, entropy, &key);
    let tagger = Tagger::new(key.tag_key(&header));
    let (mut body, problems, stats) = body(source, &tagger)?;
    header.body_length = body.len() + SEAL;
    if header.length + header.body_length + SIGNATURE > MAX_FILE {
        return Err(BuildRefusal::TooLarge);
    }
    let mut file = header.write();
    write_stanzas(&mut file, locks, entropy, &key).ok_or(BuildRefusal::TooLarge)?;
    seal::seal(&key.body_key(&header), &entropy.nonce, &file, &mut body)
        .ok_or(BuildRefusal::TooLarge)?;
    file.extend(body);
    let digest = *blake3::hash(&file).as_bytes();
    file.extend(locks.signing.sign(&signer::signed_text(&digest)));
    Ok(Built {
        bytes: file,
        problems,
        stats,
    })
}

fn header(source: &ListSource, locks: &Locks, entropy: &Entropy, key: &ContentKey) -> Header {
    let terms = &source.terms;
    let policy = locks.policy.map_or(0, |_| stanza::POLICY_LENGTH);
    let passphrase = locks.passphrase.map_or(0, |_| stanza::PASSPHRASE_LENGTH);
    let stanzas = 1 + u16::from(policy > 0) + u16::from(passphrase > 0);
    Header {
        school: terms.school,
        lineage: terms.lineage,
        issue: terms.issue,
        created: terms.created,
        not_after: terms.not_after,
        fold_version: FOLD_VERSION,
        uses: terms.uses,
        own_computers: terms.own_computers,
        salt: entropy.salt,
        nonce: entropy.nonce,
        commitment: key.commitment(),
        length: FIXED + stanza::SIGNER_LENGTH + policy + passphrase,
        body_length: 0,
        signer: locks.signing.public().id(),
        stanzas,
    }
}

/// Appends the stanzas to the fixed header.
fn write_stanzas(
    file: &mut Vec<u8>,
    locks: &Locks,
    entropy: &Entropy,
    key: &ContentKey,
) -> Option<()> {
    let fixed = file.clone();
    stanza::write(file, stanza::SIGNER, &locks.signing.public().0);
    if let Some(policy) = locks.policy {
        let wrap_key = stanza::policy_wrap_key(policy);
        let mut data = stanza::wrap(&fixed, &wrap_key, &entropy.policy_nonce, key)?;
        data.extend(stanza::policy_key_id(policy));
        stanza::write(file, stanza::POLICY, &data);
    }
    if let Some((kdf, stretched)) = &locks.passphrase {
        let mut data = kdf.write();
        data.extend(stanza::wrap(
            &fixed,
            stretched,
            &entropy.passphrase_nonce,
            key,
        )?);
        stanza::write(file, stanza::PASSPHRASE, &data);
    }
    Some(())
}

/// The plain body, with what to tell of its names.
fn body(
    source: &ListSource,
    tagger: &Tagger,
) -> Result<(Vec<u8>, Vec<RowProblem>, Stats), BuildRefusal> {
    let practice = practice(source);
    let entries: Vec<&Entry> = source.entries.iter().chain(&practice).collect();
    let mut people = Vec::new();
    for (index, entry) in (0..).zip(&entries) {
        let Entry {
            kind,
            valid_until,
            no_image,
            ..
        } = **entry;
        let person = Person {
            index,
            kind,
            valid_until,
            no_image,
        };
        people.extend(person::write(&person).ok_or(BuildRefusal::Kind)?);
    }
    let (ids, domains) = identifiers(&entries, tagger);
    let (names, problems, stats) = names(&entries, tagger);
    if [entries.len(), ids.len(), domains.len(), names.len()]
        .into_iter()
        .max()
        > Some(MAX_ENTRIES)
    {
        return Err(BuildRefusal::TooLarge);
    }
    let lexicon = source.school.write().ok_or(BuildRefusal::SchoolText)?;
    let (id_tags, id_meta) = split(ids);
    let (domain_tags, domain_meta) = split(domains);
    let (name_tags, name_meta) = split(names);
    let patterns = source.school.patterns().ok_or(BuildRefusal::SchoolText)?;
    let mut sections = vec![
        (Section::Person, people),
        (Section::IdTag, id_tags),
        (Section::IdMeta, id_meta),
        (Section::NameTag, name_tags),
        (Section::NameMeta, name_meta),
        (Section::DomTag, domain_tags),
        (Section::DomMeta, domain_meta),
        (Section::Lexicon, lexicon),
        (Section::Stats, stats.write()),
    ];
    if !patterns.is_empty() {
        sections.push((Section::Patterns, patterns));
    }
    Ok((section::write(&sections), problems, stats))
}

/// The entry of the harmless accounts, if there are any.
fn practice(source: &ListSource) -> Option<Entry> {
    let identifiers: Vec<_> = source
        .practice
        .iter()
        .cloned()
        .map(Identifier::Handle)
        .collect();
    (!identifiers.is_empty()).then_some(Entry {
        line: 0,
        kind: Kind::Practice,
        valid_until: None,
        no_image: false,
        identifiers,
        names: Vec::new(),
    })
}

/// Tags, each with its metadata.
pub(super) type Tagged<const N: usize> = Vec<(u64, [u8; N])>;

fn identifiers(entries: &[&Entry], tagger: &Tagger) -> (Tagged<4>, Tagged<4>) {
    let mut ids = Vec::new();
    let mut domains = Vec::new();
    for (person, entry) in (0_u32..).zip(entries) {
        let has_number = |site| {
            let is_it = |id: &Identifier| matches!(id, Identifier::NumericId(n) if n.site == site);
            entry.identifiers.iter().any(is_it)
        };
        for identifier in &entry.identifiers {
            let (tag, kind, flags) = match identifier {
                Identifier::Handle(handle) => {
                    let flags = if has_number(handle.site) {
                        NUMBER_LISTED
                    } else {
                        0
                    };
                    (tagger.handle(handle), TagKind::Handle, flags)
                }
                Identifier::NumericId(id) => (tagger.numeric_id(id), TagKind::NumericId, 0),
                Identifier::Email(email) => (tagger.email(email), TagKind::Email, 0),
                Identifier::Domain(domain) => (tagger.domain(domain), TagKind::Domain, 0),
            };
            let meta = (person | (kind as u32) << PERSON_BITS | flags).to_le_bytes();
            let table = if kind == TagKind::Domain {
                &mut domains
            } else {
                &mut ids
            };
            table.push((tag, meta));
        }
    }
    (ids, domains)
}

/// Sorted tags, and their metadata in the same order.
fn split<const N: usize>(mut tagged: Tagged<N>) -> (Vec<u8>, Vec<u8>) {
    tagged.sort_unstable();
    tagged.dedup();
    let tags = tagged
        .iter()
        .flat_map(|(tag, _)| tag.to_le_bytes())
        .collect();
    let meta = tagged.iter().flat_map(|(_, meta)| *meta).collect();
    (tags, meta)
}
