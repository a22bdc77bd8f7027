//! Tags: the only form in which a list holds identifiers.
//!
//! A tag is the first 64 bits of BLAKE3, keyed for this issue, over: kind (1 byte), length of the
//! site's code (1 byte), the site's code, the identifier in its normal form (UTF-8). Kind and site
//! are part of it, so that a handle on one site is nothing on another.
use gate_model::{Domain, Email, Handle, NumericId};
use zeroize::Zeroizing;

/// What a tag stands for. The numbers are part of every tag and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TagKind {
    Handle = 1,
    NumericId = 2,
    Email = 3,
    Domain = 4,
    Name = 5,
}

/// Makes the tags of one issue.
pub(crate) struct Tagger(Zeroizing<[u8; 32]>);

impl Tagger {
    pub(crate) const fn new(key: Zeroizing<[u8; 32]>) -> Self {
        Self(key)
    }

    pub(crate) fn handle(&self, handle: &Handle) -> u64 {
        self.tag(TagKind::Handle, handle.site.as_str(), handle.name.expose())
    }

    pub(crate) fn numeric_id(&self, id: &NumericId) -> u64 {
        self.tag(TagKind::NumericId, id.site.as_str(), id.digits.expose())
    }

    pub(crate) fn email(&self, email: &Email) -> u64 {
        self.tag(TagKind::Email, "", &mailbox(email.as_str()))
    }

    #[cfg(feature = "build")]
    pub(crate) fn domain(&self, domain: &Domain) -> u64 {
        self.tag(TagKind::Domain, "", domain.as_str())
    }

    /// The tags of a domain and of each parent with at least two labels, longest first.
    pub(crate) fn domain_and_parents(&self, domain: &Domain) -> impl Iterator<Item = u64> {
        let mut rest = Some(domain.as_str());
        core::iter::from_fn(move || {
            let now = rest?;
            rest = now
                .split_once('.')
                .map(|(_, parent)| parent)
                .filter(|p| p.contains('.'));
            Some(self.tag(TagKind::Domain, "", now))
        })
    }

    /// `key` is the folded text of a name key.
    pub(crate) fn name(&self, key: &str) -> u64 {
        self.tag(TagKind::Name, "", key)
    }

    fn tag(&self, kind: TagKind, site: &str, text: &str) -> u64 {
        let length = u8::try_from(site.len()).unwrap_or(u8::MAX);
        let parts = [&[kind as u8, length], site.as_bytes(), text.as_bytes()];
        let digest = short_digest(&self.0, parts)
            .unwrap_or_else(|| blake3::keyed_hash(&self.0, &parts.concat()));
        digest
            .as_bytes()
            .first_chunk()
            .copied()
            .map_or(0, u64::from_le_bytes)
    }
}

/// Nearly every identifier fits into one block, which needs no memory of its own.
fn short_digest(key: &[u8; 32], parts: [&[u8]; 3]) -> Option<blake3::Hash> {
    let mut buffer = [0; 64];
    let mut end = 0;
    for part in parts {
        let next = end + part.len();
        buffer.get_mut(end..next)?.copy_from_slice(part);
        end = next;
    }
    buffer
        .get(..end)
        .map(|bytes| blake3::keyed_hash(key, bytes))
}

/// The mailbox behind an address: at Gmail, dots and what follows a plus sign lead to the same one.
fn mailbox(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, "gmail.com" | "googlemail.com")) => {
            let before_plus = local.split('+').next().unwrap_or(local);
            format!("{}@gmail.com", before_plus.replace('.', ""))
        }
        _ => address.to_owned(),
    }
}
