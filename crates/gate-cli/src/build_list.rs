//! From a school's two files to a signed list: what the command does, and what the demo does.
use crate::SchoolFile;
use gate_list::Kdf;
use gate_list::build::{
    BuildRefusal, Built, Entropy, ListSource, Locks, People, Reading, RowProblem, SigningKey,
    build, read_people,
};
use gate_model::{Day, Directory};

/// Everything that a list is made from.
pub struct ListOrder<'a> {
    /// The bytes of the table of people.
    pub people: &'a [u8],
    /// The school's own file.
    pub school: &'a SchoolFile,
    /// Signs the list.
    pub signing: &'a SigningKey,
    /// Higher than any issue before.
    pub issue: u64,
    /// A policy key that will open it.
    pub policy_key: Option<&'a [u8; 32]>,
    /// A passphrase that will open it.
    pub passphrase: Option<&'a str>,
    /// Make the list although rows or values have to be left out.
    pub skip_bad_rows: bool,
    /// The moment, in milliseconds since 1 January 1970, UTC.
    pub now: u64,
    /// Random bytes, never used before.
    pub random: &'a [u8; Entropy::LENGTH],
    /// What is known of sites.
    pub directory: &'a dyn Directory,
}

/// A list that was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The bytes of the list.
    pub bytes: Vec<u8>,
    /// Entries, the harmless accounts not counted.
    pub people: usize,
    /// What to tell of the table, by line.
    pub problems: Vec<RowProblem>,
}

/// Why no list was made.
#[derive(Clone, Debug)]
pub enum NotMade {
    /// Rows or values would have been left out; all that is to be told of the table.
    Incomplete(Vec<RowProblem>),
    /// The list's last day is over, or it is more than two years away.
    LastDay,
    /// The passphrase is so short that it would be guessed.
    ShortPassphrase,
    /// See [`BuildRefusal`].
    Refused(BuildRefusal),
}

/// Characters that a passphrase must have: about as many as six short words.
const PASSPHRASE: usize = 20;
/// Most days that a list may be valid.
const LONGEST: u16 = 731;

/// Makes a signed list.
///
/// # Errors
/// See [`NotMade`].
pub fn build_list(order: &ListOrder) -> Result<Made, NotMade> {
    let today = Day::of(order.now);
    let days_left = order.school.last_day.0.checked_sub(today.0);
    if days_left.is_none_or(|days| days > LONGEST) {
        return Err(NotMade::LastDay);
    }
    if order
        .passphrase
        .is_some_and(|text| text.trim().chars().count() < PASSPHRASE)
    {
        return Err(NotMade::ShortPassphrase);
    }
    let reading = Reading {
        directory: order.directory,
        is_public_suffix: &is_public_suffix,
        today,
    };
    let people = read_people(order.people, &reading);
    let cannot_skip = people.entries.is_empty() || !order.skip_bad_rows;
    if people.is_incomplete() && cannot_skip {
        return Err(NotMade::Incomplete(people.problems));
    }
    let count = people.entries.len();
    let mut problems = people.problems.clone();
    let built = sign(order, people).map_err(NotMade::Refused)?;
    problems.extend(built.problems);
    problems.sort_by_key(|problem| problem.line);
    Ok(Made {
        bytes: built.bytes,
        people: count,
        problems,
    })
}

fn sign(order: &ListOrder, people: People) -> Result<Built, BuildRefusal> {
    let source = ListSource {
        terms: order.school.terms(order.issue, order.now / 1000),
        school: order.school.school.clone(),
        entries: people.entries,
        practice: order.directory.test_handles(),
    };
    let entropy = Entropy::new(order.random);
    let kdf = Kdf::standard(entropy.kdf_salt);
    let stretched = order.passphrase.and_then(|text| kdf.stretch(text));
    let locks = Locks {
        signing: order.signing,
        policy: order.policy_key,
        passphrase: stretched.as_deref().map(|key| (kdf, key)),
    };
    build(&source, &locks, &entropy)
}

/// Whether the host is a public suffix, or has no name in front of one.
pub(crate) fn is_public_suffix(host: &str) -> bool {
    psl::domain_str(host).is_none()
}
