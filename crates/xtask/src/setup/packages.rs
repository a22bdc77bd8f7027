//! The locked npm packages of the browser tests: test drivers, linters, `wasm-opt`. None of them ships.
use std::path::PathBuf;
use std::process::Command;

use super::apt;
use crate::shell::{self, Result};

/// Where `package.json` and its lock file are.
pub(crate) const BROWSER_TESTS: &str = "tests/browser";

/// Installs the packages when they are missing or the lock file has changed since.
pub(crate) fn npm_packages() -> Result<()> {
    if shell::on_path(&["node"]).is_none() || shell::on_path(&["npm"]).is_none() {
        apt::install("Node.js (20 or newer) with npm", &["nodejs", "npm"])?;
    }
    let folder = shell::at(BROWSER_TESTS);
    let lock = shell::read(folder.join("package-lock.json"))?;
    // A copy of the lock file, put there when npm had finished.
    let stamp = folder.join("node_modules/.installed-lock.json");
    if shell::read(&stamp).is_ok_and(|found| found == lock) {
        return Ok(());
    }
    shell::say("installing the locked npm packages of the tests (about a minute, once)");
    let mut npm = shell::command("npm");
    npm.current_dir(&folder)
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    // Test drivers are never to fetch browsers of their own.
    npm.env("PUPPETEER_SKIP_DOWNLOAD", "1")
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    shell::run(&mut npm)?;
    shell::write(stamp, lock)
}

/// A program from those packages.
pub(crate) fn npm_tool(name: &str) -> Result<Command> {
    npm_packages()?;
    let program: PathBuf = shell::at(BROWSER_TESTS)
        .join("node_modules/.bin")
        .join(name);
    if !program.exists() {
        return Err(format!(
            "{name} is not among the packages of {BROWSER_TESTS}/package.json"
        ));
    }
    Ok(shell::command(program))
}
