//! Keys in files: a line that says what it is, and the key in hexadecimal.
use crate::sentences::NOT_UTF8;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// What a key file holds; its first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFile {
    /// The secret with which a school signs.
    Signing,
    /// The public half of it.
    Public,
    /// The secret that the school's policy hands out.
    Policy,
}

impl KeyFile {
    const fn title(self) -> &'static str {
        match self {
            Self::Signing => "schoolgate signing key 1",
            Self::Public => "schoolgate public key 1",
            Self::Policy => "schoolgate policy key 1",
        }
    }

    /// The text of a key file.
    #[must_use]
    pub fn text(self, key: &[u8; 32]) -> Zeroizing<String> {
        Zeroizing::new(format!("{}\n{}\n", self.title(), hex(key)))
    }
}

/// The key in the text of a key file of this kind.
#[must_use]
pub fn key_from(text: &str, kind: KeyFile) -> Option<Zeroizing<[u8; 32]>> {
    let mut lines = text.lines().map(str::trim);
    (lines.next()? == kind.title()).then_some(())?;
    unhex(lines.next()?).map(Zeroizing::new)
}

/// Bytes in hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes behind exactly so many hexadecimal digits.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    (rest.is_empty() && pairs.len() == N).then_some(())?;
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|d| u8::try_from(d).ok())
    };
    let mut out = [0; N];
    for (byte, [high, low]) in out.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(out)
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The text of a file, without the mark that some editors put before it.
pub(crate) fn read_text(path: &Path) -> Result<Zeroizing<String>, String> {
    let bytes = Zeroizing::new(read(path)?);
    let text = core::str::from_utf8(&bytes).map_err(|_| {
        format!(
            "{}: {NOT_UTF8}; save it as \"UTF-8\" (what PowerShell's > writes is UTF-16)",
            path.display()
        )
    })?;
    Ok(Zeroizing::new(
        text.trim_start_matches('\u{feff}').to_owned(),
    ))
}

/// The key in a key file of this kind.
pub(crate) fn read_key(path: &Path, kind: KeyFile) -> Result<Zeroizing<[u8; 32]>, String> {
    key_from(&read_text(path)?, kind)
        .ok_or_else(|| format!("{}: this is no \"{}\" file", path.display(), kind.title()))
}

/// Writes a file that must not be there yet; nobody else may read it if it is secret.
pub(crate) fn write_new(path: &Path, text: &str, secret: bool) -> Result<(), String> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if secret {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = secret;
    let written = options
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => format!(
            "{}: there is such a file already, and it is kept; choose another name",
            path.display()
        ),
        _ => format!("{}: {error}", path.display()),
    })
}

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>, String> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|error| error.to_string())?;
    Ok(bytes)
}
