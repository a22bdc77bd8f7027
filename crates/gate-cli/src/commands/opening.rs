//! Reading lists and the secrets that open them.
use crate::args::Opener;
use crate::files::{KeyFile, read, read_key, read_text};
use crate::sentences::refusal_sentence;
use gate_list::{List, Refusal, Sealed, Secret, SignerKey, Trust};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since 1 January 1970, UTC.
pub(super) fn now() -> u64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// A list signed by whomever it says, in time or not: to look at, not to trust.
pub(super) fn introduce(file: &Path) -> Result<(Sealed, SignerKey), String> {
    let bytes = read(file)?;
    let signer = Sealed::introduction(&bytes).map_err(|refusal| told(file, refusal))?;
    let trust = Trust {
        signers: &[signer],
        school: None,
        floor: None,
        now: 0,
    };
    Ok((
        Sealed::read(bytes, &trust).map_err(|refusal| told(file, refusal))?,
        signer,
    ))
}

/// Opens a list with what was given; `None` when nothing was.
pub(super) fn open(file: &Path, sealed: Sealed, opener: &Opener) -> Result<Option<List>, String> {
    let opened = if let Some(path) = &opener.policy_key {
        sealed.unlock(&Secret::PolicyKey(&*read_key(path, KeyFile::Policy)?))
    } else if let Some(path) = &opener.passphrase_file {
        let text = read_text(path)?;
        sealed.unlock(&Secret::Passphrase(passphrase(&text)))
    } else {
        return Ok(None);
    };
    let mut list = opened.map_err(|refusal| told(file, refusal))?;
    list.set_now(now());
    Ok(Some(list))
}

/// The passphrase in the text of its file: the first line, without what nobody can see at its ends. The options page
/// sends what is typed without it, too.
pub(super) fn passphrase(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// A refusal as a sentence about a file.
pub(super) fn told(file: &Path, refusal: Refusal) -> String {
    format!("{}: {}", file.display(), refusal_sentence(refusal))
}

#[cfg(test)]
mod tests {
    use super::passphrase;

    #[test]
    fn a_passphrase_is_what_the_options_page_would_send() {
        let phrase = "seven kind otters paddle northward slowly";
        for text in [
            "seven kind otters paddle northward slowly",
            "seven kind otters paddle northward slowly\n",
            "seven kind otters paddle northward slowly \r\nsecond line\r\n",
            "\t seven kind otters paddle northward slowly\u{a0}\n",
            "\u{feff}seven kind otters paddle northward slowly\r\n",
            " \u{feff} seven kind otters paddle northward slowly\u{feff} ",
        ] {
            assert_eq!(passphrase(text), phrase, "{text:?}");
            // The page trims its field, so it can send no passphrase that has blanks around it.
            assert_eq!(passphrase(text), passphrase(text).trim(), "{text:?}");
        }
    }
}
