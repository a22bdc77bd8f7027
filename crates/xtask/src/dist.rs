//! Assembles the extension: one loadable folder and one zip for each browser.
use std::fs::File;
use std::path::Path;

use crate::options::Options;
use crate::setup::Browser;
use crate::shell::{self, Result};

mod archive;
mod locales;
pub(crate) mod manifest;
mod scripts;
mod wasm;

/// The line of the painter that test builds replace, and what replaces it.
const CLOSED: &str = "const OPEN = false; // test builds only";
const OPEN: &str = "const OPEN = true; // test builds only";

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// To load as a folder.
    Plain,
    /// To load in tests: open shadow roots. Never packaged.
    Open,
    /// For a store: without the manifest's key.
    Store,
}

impl Build {
    /// Where its folders are.
    const fn folder(self) -> &'static str {
        match self {
            Build::Plain => "target/dist",
            Build::Open => "target/dist-open",
            Build::Store => "target/dist-store",
        }
    }

    /// The loadable folder for a browser.
    pub(crate) fn of(self, browser: Browser) -> std::path::PathBuf {
        shell::at(self.folder()).join(browser.name())
    }
}

/// The task `dist`.
pub(crate) fn task(options: &Options) -> Result<()> {
    options.only(0, &["open", "store"])?;
    assemble(wanted(options)?)
}

fn wanted(options: &Options) -> Result<Build> {
    match (options.has("open"), options.has("store")) {
        (true, true) => Err("a build with open shadow roots is never packaged".to_owned()),
        (true, false) => Ok(Build::Open),
        (false, true) => Ok(Build::Store),
        (false, false) => Ok(Build::Plain),
    }
}

/// Builds what is out of date and assembles both folders, and, but for test builds, their zips.
pub(crate) fn assemble(build: Build) -> Result<()> {
    let _alone = lock()?;
    wasm::build_all()?;
    manifest::write_hosts()?;
    for browser in Browser::ALL {
        let folder = build.of(browser);
        fill(&folder, browser, build)?;
        shell::say(format!(
            "{} ({} files)",
            shell::below(&shell::root(), &folder),
            shell::files(&folder).len()
        ));
        if build != Build::Open {
            archive::pack(
                &folder,
                &shell::at(build.folder()).join(archive::name(browser)),
            )?;
        }
    }
    Ok(())
}

/// Builds the module of `cargo xtask bench`; where its files are.
pub(crate) fn bench_module() -> Result<std::path::PathBuf> {
    let _alone = lock()?;
    wasm::build_bench()
}

/// Waits until no other `dist` is at work in this checkout.
fn lock() -> Result<File> {
    let path = shell::at("target/dist.lock");
    shell::write(&path, "")?;
    let file =
        File::open(&path).map_err(|error| format!("could not open {}: {error}", path.display()))?;
    file.lock()
        .map_err(|error| format!("could not lock {}: {error}", path.display()))?;
    Ok(file)
}

/// Fills a folder from nothing, so that nothing stale stays.
fn fill(folder: &Path, browser: Browser, build: Build) -> Result<()> {
    shell::remove(folder)?;
    copy(&shell::at("extension"), folder, ships)?;
    copy(&shell::at("www"), &folder.join("www"), ships)?;
    let text = manifest::text(browser, build)?;
    shell::write(folder.join("manifest.json"), &text)?;
    locales::write(&folder.join("_locales"))?;
    shell::write(folder.join("pkg/texts.txt"), gate_lang::texts())?;
    if build == Build::Open {
        open_roots(&folder.join("content/paint.js"))?;
    }
    scripts::condense(&folder.join("content"))?;
    nothing_missing(folder, &manifest::files(&text)?)
}

/// What is part of the extension: not the icons' sources, nor what is there for the type checker.
fn ships(path: &str) -> bool {
    let own = [".d.ts", ".md", "tsconfig.json"]
        .iter()
        .any(|end| path.ends_with(end));
    !own && !path.starts_with("icons/src/")
}

fn copy(from: &Path, to: &Path, wanted: fn(&str) -> bool) -> Result<()> {
    for file in shell::files(from) {
        let name = shell::below(from, &file);
        if wanted(&name) {
            shell::write(to.join(&name), shell::read_bytes(&file)?)?;
        }
    }
    Ok(())
}

fn open_roots(painter: &Path) -> Result<()> {
    let text = shell::read(painter)?;
    if text.matches(CLOSED).count() != 1 {
        return Err(format!(
            "content/paint.js must hold this line once: {CLOSED}"
        ));
    }
    shell::write(painter, text.replace(CLOSED, OPEN))
}

fn nothing_missing(folder: &Path, named: &[String]) -> Result<()> {
    match named.iter().find(|name| !folder.join(name).is_file()) {
        Some(name) => Err(format!("the manifest names {name}, which is not there")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_for_tests_is_never_packaged() {
        let check = |words: &[&str], expected: Option<Build>| {
            let options = Options::parse(words.iter().map(|&word| word.to_owned())).unwrap();
            assert_eq!(wanted(&options).ok(), expected, "{words:?}");
        };
        check(&[], Some(Build::Plain));
        check(&["--open"], Some(Build::Open));
        check(&["--store"], Some(Build::Store));
        check(&["--open", "--store"], None);
    }
}
