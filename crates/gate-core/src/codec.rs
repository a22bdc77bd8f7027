//! Bytes of saved records: a version, then numbers, texts and byte strings, each with its length.
//!
//! Readers return `None` for anything cut short or too long; a record that cannot be read is treated
//! as absent, never as a reason to stop.

/// Most bytes of one text or byte string: a list file is the largest.
const MAX: usize = 64 << 20;

/// Builds a record.
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    /// A record of this version.
    pub(crate) fn new(version: u8) -> Self {
        Self(vec![version])
    }

    pub(crate) fn u8(mut self, value: u8) -> Self {
        self.0.push(value);
        self
    }

    pub(crate) fn bool(self, value: bool) -> Self {
        self.u8(u8::from(value))
    }

    pub(crate) fn u16(mut self, value: u16) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    pub(crate) fn u32(mut self, value: u32) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    pub(crate) fn u64(mut self, value: u64) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    /// Bytes whose number the reader knows.
    pub(crate) fn array(mut self, value: &[u8]) -> Self {
        self.0.extend(value);
        self
    }

    /// A text of at most 4 GiB; a longer one is left out.
    pub(crate) fn text(self, value: &str) -> Self {
        match u32::try_from(value.len()) {
            Ok(length) => self.u32(length).array(value.as_bytes()),
            Err(_) => self.u32(0),
        }
    }

    /// How many, then each.
    pub(crate) fn each<T>(self, items: &[T], write: impl Fn(Self, &T) -> Self) -> Self {
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        items
            .iter()
            .take(count as usize)
            .fold(self.u32(count), write)
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// Reads a record.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// The version and what follows it.
    pub(crate) fn new(bytes: &'a [u8]) -> Option<(u8, Self)> {
        let (version, rest) = bytes.split_first()?;
        Some((*version, Self(rest)))
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array::<1>().map(|[value]| value)
    }

    pub(crate) fn bool(&mut self) -> Option<bool> {
        match self.u8()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }

    pub(crate) fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.u32()?)
            .ok()
            .filter(|length| *length <= MAX)?;
        core::str::from_utf8(self.take(length)?)
            .ok()
            .map(str::to_owned)
    }

    /// As many as were written; stops early on a record that is cut.
    pub(crate) fn each<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.u32()?;
        // Every item takes at least a byte, so the count cannot ask for more memory than was read.
        (count as usize <= self.0.len()).then_some(())?;
        (0..count).map(|_| read(self)).collect()
    }

    /// Nothing may follow.
    pub(crate) fn end(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

/// Bytes from pairs of hexadecimal digits; `None` for anything else.
pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect();
    let digits = digits?;
    let (pairs, odd) = digits.as_chunks::<2>();
    odd.is_empty()
        .then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

/// Exactly `N` bytes from hexadecimal.
pub(crate) fn array_from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    from_hex(text)?.try_into().ok()
}

/// Bytes as pairs of lower-case hexadecimal digits.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// Bytes from standard Base64 (padding and line ends may be there or not); `None` for anything else.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in text
        .bytes()
        .filter(|b| !b.is_ascii_whitespace() && *b != b'=')
    {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(((bits >> held) & 0xff) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let bytes = Writer::new(3)
            .bool(true)
            .u16(7)
            .u64(u64::MAX)
            .text("é")
            .each(&[1_u8, 2], |w, v| w.u8(*v))
            .finish();
        let (version, mut r) = Reader::new(&bytes).unwrap();
        assert_eq!(version, 3);
        assert_eq!(
            (r.bool(), r.u16(), r.u64()),
            (Some(true), Some(7), Some(u64::MAX))
        );
        assert_eq!(
            (r.text().as_deref(), r.each(Reader::u8)),
            (Some("é"), Some(vec![1, 2]))
        );
        assert!(r.end().is_some());
        // What goes on after its end is another record than the one that was written.
        let (_, r) = Reader::new(&bytes).unwrap();
        assert!(r.end().is_none());
        for cut in 1..bytes.len() {
            let (_, mut r) = Reader::new(&bytes[..cut]).unwrap();
            let whole = r.bool().and_then(|_| r.u16()).and_then(|_| r.u64());
            let whole = whole
                .and_then(|_| r.text())
                .and_then(|_| r.each(Reader::u8));
            assert!(whole.is_none(), "cut at {cut}");
        }
    }

    #[test]
    fn hexadecimal_and_base64() {
        assert_eq!(from_hex("00fF10"), Some(vec![0, 255, 16]));
        assert_eq!(
            (from_hex("0"), from_hex("0g"), from_hex("")),
            (None, None, Some(vec![]))
        );
        assert_eq!(to_hex(&[0, 255, 16]), "00ff10");
        let check = |text: &str, expected: Option<&[u8]>| {
            assert_eq!(from_base64(text).as_deref(), expected, "{text}");
        };
        check("", Some(b""));
        check("Zg==", Some(b"f"));
        check("Zm9vYmFy", Some(b"foobar"));
        check("Zm9v\nYmE=", Some(b"fooba"));
        check("+/8", Some(&[0xfb, 0xff]));
        check("Z!", None);
    }
}
