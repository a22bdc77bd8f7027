//! `wasm-pack` and `wasm-bindgen`, each in exactly one version.
use std::path::PathBuf;

use crate::shell::{self, Result};

/// The version of `wasm-pack`. That of `wasm-bindgen` is the library's, from the lock file.
const WASM_PACK: &str = "0.15.1";
/// The version of the program that draws the icons.
const RESVG: &str = "0.49.0";

/// The folders that hold the two programs, installing what is missing.
pub(crate) fn folders() -> Result<Vec<PathBuf>> {
    let bindgen = locked_version("wasm-bindgen")?;
    Ok([
        folder("wasm-pack", "wasm-pack", WASM_PACK, &["--locked"])?,
        // Not --locked: its lock file may name a version that the registry at hand does not serve.
        folder("wasm-bindgen", "wasm-bindgen-cli", &bindgen, &[])?,
    ]
    .into_iter()
    .flatten()
    .collect())
}

/// The program that draws the icons: only for whoever changes them.
pub(crate) fn resvg() -> Result<PathBuf> {
    let folder = folder("resvg", "resvg", RESVG, &["--locked"])?;
    Ok(folder.map_or_else(|| PathBuf::from("resvg"), |folder| folder.join("resvg")))
}

/// The folder with the right version of a program; `None` when it is on the path already.
fn folder(program: &str, package: &str, version: &str, flags: &[&str]) -> Result<Option<PathBuf>> {
    let root = cache()?.join(format!("{program}-{version}"));
    let bin = root.join("bin");
    if bin.join(program).is_file() {
        return Ok(Some(bin));
    }
    let said = shell::output(shell::command(program).arg("--version")).unwrap_or_default();
    if said.split_whitespace().nth(1) == Some(version) {
        return Ok(None);
    }
    shell::say(format!("building {package} {version} (some minutes, once)"));
    let mut cargo = shell::command("cargo");
    cargo
        .args(["install", package, "--version", version, "--root"])
        .arg(&root)
        .args(flags);
    shell::run(&mut cargo)?;
    Ok(Some(bin))
}

/// Where tools are kept, apart from any one checkout.
fn cache() -> Result<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let base = base.or_else(|| std::env::home_dir().map(|home| home.join(".cache")));
    base.map(|base| base.join("schoolgate/tools"))
        .ok_or_else(|| "this user has no home folder".to_owned())
}

/// The version of a package in `Cargo.lock`.
pub(crate) fn locked_version(package: &str) -> Result<String> {
    let lock = shell::read(shell::at("Cargo.lock"))?;
    let heading = format!("name = \"{package}\"");
    let line = lock.lines().skip_while(|line| *line != heading).nth(1);
    let version = line.and_then(|line| line.split('"').nth(1));
    version
        .map(str::to_owned)
        .ok_or_else(|| format!("{package} is not in Cargo.lock"))
}
