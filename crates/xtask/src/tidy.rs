//! The structure of the repository, kept by a test: layers, locks, modules, sizes, words, texts, hosts.
use std::path::{Path, PathBuf};

use crate::options::Options;
use crate::shell::{self, Result};

mod layers;
mod lines;
mod locks;
mod modules;
mod packs;
mod permissions;
mod sizes;
mod words;

/// What was found wrong, and what is worth knowing.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// Each fails the check.
    errors: Vec<String>,
    /// Each is shown.
    notes: Vec<String>,
}

impl Findings {
    fn error(&mut self, text: impl Into<String>) {
        self.errors.push(text.into());
    }

    fn note(&mut self, text: impl Into<String>) {
        self.notes.push(text.into());
    }
}

/// A text file of the repository.
pub(crate) struct Source {
    /// Its path below the root, with `/`.
    path: String,
    /// Its text.
    text: String,
}

impl Source {
    /// Tests and measurements, and what only they use.
    fn is_test(&self) -> bool {
        let named = ["tests.rs", "/tests/", "/cases/", "/benches/"];
        self.path.starts_with("tests/") || named.iter().any(|name| self.path.contains(name))
    }

    fn has_extension(&self, extension: &str) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|found| found == extension)
    }
}

/// The task `tidy`.
pub(crate) fn task(options: &Options) -> Result<()> {
    options.only(0, &[])?;
    check()
}

/// Runs every check and reports all that it finds.
pub(crate) fn check() -> Result<()> {
    let sources = sources()?;
    let mut findings = Findings::default();
    let packages = layers::packages()?;
    layers::check(&packages, &mut findings);
    locks::check(&packages, &mut findings)?;
    modules::check(&sources, &mut findings);
    sizes::check(&sources, &mut findings);
    words::check(&sources, &mut findings);
    packs::check(&mut findings)?;
    permissions::check(&mut findings)?;
    lines::report(&sources, &mut findings);
    for note in &findings.notes {
        println!("  {note}");
    }
    for error in &findings.errors {
        eprintln!("  ✗ {error}");
    }
    match findings.errors.len() {
        0 => Ok(()),
        count => Err(format!("{count} findings")),
    }
}

/// Every file that people wrote and that is text.
fn sources() -> Result<Vec<Source>> {
    const EXTENSIONS: [&str; 7] = ["css", "html", "js", "json", "mjs", "rs", "toml"];
    let root = shell::root();
    let folders = ["crates", "extension", "tests", "www"].map(|name| root.join(name));
    let files = folders.iter().flat_map(shell::files).filter(|file| {
        let generated = ["node_modules", "pkg", "target"];
        let made = file
            .iter()
            .any(|part| generated.iter().any(|name| part == *name));
        let lock = file
            .file_name()
            .is_some_and(|name| name == "package-lock.json");
        let known = file
            .extension()
            .is_some_and(|found| EXTENSIONS.iter().any(|name| found == *name));
        known && !made && !lock
    });
    let source = |file: PathBuf| {
        Ok(Source {
            path: shell::below(&root, &file),
            text: shell::read(&file)?,
        })
    };
    files.map(source).collect()
}
