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
        short_tag(&self.0, parts).unwrap_or_else(|| {
            let digest = blake3::keyed_hash(&self.0, &parts.concat());
            let start = digest.as_bytes().first_chunk().copied();
            start.map_or(0, u64::from_le_bytes)
        })
    }
}

/// BLAKE3's marks of a block that is the first, the last and the root, under a key.
const ONLY_BLOCK: u8 = 1 | 1 << 1 | 1 << 3 | 1 << 4;

/// Nearly every identifier fits into one block. Its hash is one call of BLAKE3's innermost function: to go there
/// through the front door takes a fifth longer, for copies of the block and the state of a text that might go on.
fn short_tag(key: &[u8; 32], parts: [&[u8]; 3]) -> Option<u64> {
    let mut block = [0; 64];
    let mut length = 0;
    for part in parts {
        let next = length + part.len();
        block.get_mut(length..next)?.copy_from_slice(part);
        length = next;
    }
    let mut chain = [0; 8];
    let (words, _) = key.as_chunks();
    for (to, from) in chain.iter_mut().zip(words) {
        *to = u32::from_le_bytes(*from);
    }
    let length = u8::try_from(length).ok()?;
    blake3::platform::Platform::detect()
        .compress_in_place(&mut chain, &block, length, 0, ONLY_BLOCK);
    let [low, high, ..] = chain;
    Some(u64::from(high) << 32 | u64::from(low))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_gives_the_tag_of_the_long_one() {
        let key = core::array::from_fn(|at| at as u8);
        for length in 0..70 {
            let text = "handle_".repeat(10);
            let text = text.get(..length).unwrap();
            let expected = blake3::keyed_hash(&key, format!("\u{1}\u{2}fb{text}").as_bytes());
            let expected = u64::from_le_bytes(*expected.as_bytes().first_chunk().unwrap());
            let short = short_tag(&key, [&[1, 2], b"fb", text.as_bytes()]);
            assert_eq!(short, (length <= 60).then_some(expected), "{length}");
            let tagger = Tagger::new(Zeroizing::new(key));
            assert_eq!(tagger.tag(TagKind::Handle, "fb", text), expected);
        }
    }
}
