//! Exact identifiers of an account or a person, each in its normal form.
use crate::SiteCode;
use arrayvec::ArrayString;
use core::ops::RangeInclusive;
use gate_text::Sensitive;

/// A handle's text, held in place: memory of its own would cost a look-up a tenth of its time. No site that we
/// know has handles of more than 80 letters.
pub type HandleText = ArrayString<80>;

/// A number's digits, held in place.
pub type Digits = ArrayString<20>;

/// The ASCII characters that a site's handles are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// A bit for each character before `@`, and for each from it on.
    low: u64,
    high: u64,
}

impl Letters {
    /// All letters and digits, and these signs.
    #[must_use]
    pub const fn and(signs: &[u8]) -> Self {
        let ten = 0x3ff << b'0';
        let alphabet = (1 << 26) - 1;
        let mut all: u128 = ten | alphabet << b'A' | alphabet << b'a';
        let mut rest = signs;
        while let Some((sign, more)) = rest.split_first() {
            all |= 1 << *sign;
            rest = more;
        }
        Self {
            low: all as u64,
            high: (all >> 64) as u64,
        }
    }

    const fn has(self, byte: u8) -> bool {
        let half = if byte < 64 { self.low } else { self.high };
        byte.is_ascii() && half >> (byte & 63) & 1 == 1
    }
}

/// A handle on one site, already in that site's normal form (made by the site's own folder).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Handle {
    /// The site on which it is a handle.
    pub site: SiteCode,
    /// The normal form, for example lower case.
    pub name: Sensitive<HandleText>,
}

impl Handle {
    /// A handle of these `letters`, in lower case; `None` for text with anything else, of another length in
    /// bytes, or that is `reserved` (the nth row: all words of n letters, one after another,
    /// so that few are looked at). Here and not in a site's folder, because a look-up consists of it and this
    /// crate is compiled for speed.
    #[must_use]
    pub fn plain(
        site: SiteCode,
        text: &str,
        lengths: RangeInclusive<usize>,
        letters: Letters,
        reserved: &[&str],
    ) -> Option<Self> {
        lengths.contains(&text.len()).then_some(())?;
        (text.bytes().all(|byte| letters.has(byte))).then_some(())?;
        let mut name = HandleText::from(text).ok()?;
        name.make_ascii_lowercase();
        let same_length = reserved.get(name.len()).copied().unwrap_or_default();
        let mut words = same_length.as_bytes().chunks_exact(name.len().max(1));
        (!words.any(|word| word == name.as_bytes())).then_some(())?;
        Some(Self {
            site,
            name: name.into(),
        })
    }

    /// What a person typed as a handle, without what stands around it: ` @Name ` → `Name`.
    #[must_use]
    pub fn bare(text: &str) -> &str {
        // Nearly every handle ends in no white space; to look for it letter by letter takes 20 ns.
        let is_end = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
        let bytes = text.as_bytes();
        let text = if is_end(bytes.first()) && is_end(bytes.last()) {
            text
        } else {
            text.trim()
        };
        let marks = usize::from(text.as_bytes().first() == Some(&b'@'));
        text.get(marks..).unwrap_or(text)
    }
}

/// A numeric account id on one site: decimal digits without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NumericId {
    /// The site that gave the number.
    pub site: SiteCode,
    /// One to twenty decimal digits.
    pub digits: Sensitive<Digits>,
}

impl NumericId {
    /// An id from decimal digits; `None` for anything else, zero or more than twenty digits.
    #[must_use]
    pub fn new(site: SiteCode, digits: &str) -> Option<Self> {
        let digits = digits.trim_start_matches('0');
        let fits = (1..=20).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then_some(())?;
        Some(Self {
            site,
            digits: Digits::from(digits).ok()?.into(),
        })
    }
}

/// A web domain: lower-case ASCII labels (international names in their `xn--` form), no trailing dot.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Domain(Sensitive<String>);

impl Domain {
    /// A domain from a host name; `None` when it is not at least two plain labels.
    #[must_use]
    pub fn new(host: &str) -> Option<Self> {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let label_ok = |label: &str| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        let fits = host.len() <= 253
            && host.contains('.')
            && host.split('.').all(label_ok)
            && !host.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        fits.then(|| Self(host.into()))
    }

    /// The host name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.expose()
    }

    /// This domain and each parent with at least two labels, longest first.
    pub fn suffixes(&self) -> impl Iterator<Item = Domain> + '_ {
        let mut rest = Some(self.as_str());
        core::iter::from_fn(move || {
            let now = rest?;
            rest = now
                .split_once('.')
                .map(|(_, parent)| parent)
                .filter(|p| p.contains('.'));
            Some(Domain(now.to_owned().into()))
        })
    }
}

/// An e-mail address, trimmed and in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(Sensitive<String>);

impl Email {
    /// An address from text; `None` when it is not `local@domain`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (local, host) = text.rsplit_once('@')?;
        let fits = !local.is_empty()
            && local.len() <= 64
            && !local.chars().any(|c| c.is_whitespace() || c == '@')
            && Domain::new(host).is_some();
        fits.then(|| Self(text.into()))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.expose()
    }
}

/// Anything exact by which a person can be on the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Identifier {
    /// A handle on a site.
    Handle(Handle),
    /// A numeric id on a site.
    NumericId(NumericId),
    /// A web domain; a listed domain also covers its subdomains.
    Domain(Domain),
    /// An e-mail address.
    Email(Email),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_they_were_made_of() {
        let letters = Letters::and(b".-_~");
        for byte in 0..=u8::MAX {
            let expected = byte.is_ascii_alphanumeric() || b".-_~".contains(&byte);
            assert_eq!(letters.has(byte), expected, "{byte}");
        }
    }

    #[test]
    fn a_handle_is_held_in_place_or_not_at_all() {
        let plain = |text: &str| {
            let site = SiteCode::new("x");
            let handle = Handle::plain(site, text, 1..=200, Letters::and(b"_"), &["", "i"]);
            handle.map(|handle| handle.name.expose().to_string())
        };
        assert_eq!(plain("Ada_Nowhere9"), Some("ada_nowhere9".to_owned()));
        assert_eq!(plain(&"a".repeat(80)), Some("a".repeat(80)));
        for text in [&*"a".repeat(81), "", "I", "ada.nowhere", "ad\u{e4}"] {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
