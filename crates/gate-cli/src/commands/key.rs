//! `schoolgate key …` and `schoolgate school new`.
use super::{Outcome, say};
use crate::args::{KeyCommand, SchoolCommand};
use crate::files::{KeyFile, random, read_key, write_new};
use crate::school_file::SchoolFile;
use gate_list::build::SigningKey;
use gate_list::{SignerKey, fingerprint_words};
use std::io::Write;
use std::path::{Path, PathBuf};

pub(super) fn run(command: &KeyCommand, out: &mut dyn Write) -> Result<Outcome, String> {
    match command {
        KeyCommand::New { out: file } => new(file, out)?,
        KeyCommand::Policy { out: file } => {
            write_new(file, &KeyFile::Policy.text(&*random()?), true)?;
            say(out, format!("Policy key: {}", file.display()))?;
        }
        KeyCommand::Words { file } => {
            say(out, words(&SignerKey(*read_key(file, KeyFile::Public)?)))?;
        }
    }
    Ok(Outcome::Fine)
}

pub(super) fn school(command: &SchoolCommand, out: &mut dyn Write) -> Result<Outcome, String> {
    let SchoolCommand::New { out: file } = command;
    write_new(file, &SchoolFile::template(&*random()?), false)?;
    say(
        out,
        format!(
            "{}: fill it in, and keep it for every issue.",
            file.display()
        ),
    )?;
    Ok(Outcome::Fine)
}

fn new(file: &Path, out: &mut dyn Write) -> Result<(), String> {
    let key = SigningKey::new(*random()?);
    let public_file = PathBuf::from(format!("{}.pub", file.display()));
    write_new(file, &KeyFile::Signing.text(key.seed()), true)?;
    write_new(&public_file, &KeyFile::Public.text(&key.public().0), false)?;
    say(
        out,
        format!(
            "Signing key: {} (keep it where nobody else reads)",
            file.display()
        ),
    )?;
    say(out, format!("Public key:  {}", public_file.display()))?;
    say(out, format!("In words:    {}", words(&key.public())))
}

/// The fingerprint of a key, to be read aloud.
pub(super) fn words(key: &SignerKey) -> String {
    fingerprint_words(key).join(" ")
}
