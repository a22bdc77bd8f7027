//! A web address taken apart. The browser has resolved it already, so splitting is all that is left.
use gate_text::search::{cut, holds};

/// A web address: host, decoded path segments, decoded parameters.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    host: String,
    segments: Vec<String>,
    params: Vec<(String, String)>,
}

impl core::fmt::Debug for Address {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Address")
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}

impl Address {
    /// Takes an absolute `http` or `https` address apart. `None` for anything else, and for addresses
    /// with a user name in them, which nobody needs but those who want to mislead.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, rest) = cut(text, "://")?;
        if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let rest = rest.split_once('#').map_or(rest, |(before, _)| before);
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        if authority.contains(['@', '\\', ' ']) {
            return None;
        }
        let host = authority
            .split_once(':')
            .map_or(authority, |(host, _)| host);
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        (!host.is_empty()).then(|| Self {
            host,
            segments: path
                .split('/')
                .filter(|part| !part.is_empty())
                .map(|part| decoded(part, false))
                .collect(),
            params: query
                .split('&')
                .filter(|pair| !pair.is_empty())
                .map(param)
                .collect(),
        })
    }

    /// Like [`Address::parse`], but as people write addresses: the scheme may be missing.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        if holds(text, "://") {
            return Self::parse(text);
        }
        // A bare word is no address: it would be taken for a host.
        text.contains(['.', '/'])
            .then(|| Self::parse(&format!("https://{text}")))?
    }

    /// The host in lower case.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The path's segments, decoded, empty ones left out.
    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().map(String::as_str)
    }

    /// The path's segments as a vector to match on.
    #[must_use]
    pub fn path(&self) -> Vec<&str> {
        self.segments().collect()
    }

    /// The first value of a parameter.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

fn param(pair: &str) -> (String, String) {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    (decoded(name, true), decoded(value, true))
}

/// Percent-decodes; what is not valid stays as it stands. In a query `+` is a space.
fn decoded(text: &str, query: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' if query => bytes.push(b' '),
            b'%' => {
                let mut ahead = rest.clone();
                match (ahead.next().and_then(hex), ahead.next().and_then(hex)) {
                    (Some(high), Some(low)) => {
                        bytes.push(high << 4 | low);
                        rest = ahead;
                    }
                    _ => bytes.push(b'%'),
                }
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}
