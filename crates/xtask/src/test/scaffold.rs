//! What `cargo xtask new` makes compiles before anything is filled in: one of each kind, in a copy of the crates.
use std::process::Command;

use crate::new;
use crate::shell::{self, Result};

/// What is made, with its name.
const THINGS: [[&str; 2]; 3] = [
    ["site", "scaffold"],
    ["check", "scaffold"],
    ["language", "eo"],
];
/// What the copy is made of, and which of its packages are compiled.
const COPIED: [&str; 5] = [
    "Cargo.toml",
    "Cargo.lock",
    "crates",
    "tests",
    "www/options.html",
];
const PACKAGES: [&str; 3] = ["gate-lang", "gate-sites", "gate-checks"];

/// Makes the copy and the things, and returns the command that compiles them.
pub(super) fn command() -> Result<Command> {
    let copy = shell::at("target/scaffold");
    shell::remove(&copy)?;
    let mut list = shell::command("git");
    list.args([
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
    ])
    .args(COPIED);
    for path in shell::output(&mut list)?.lines() {
        let from = shell::at(path);
        // A file that was taken away, and not yet from the index.
        if from.is_file() {
            shell::write(copy.join(path), shell::read_bytes(from)?)?;
        }
    }
    for [kind, name] in THINGS {
        new::make(&copy, kind, name)?;
    }
    let mut check = shell::command("cargo");
    check
        .current_dir(&copy)
        .args(["check", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", shell::at("target/scaffold-built"));
    for package in PACKAGES {
        check.args(["--package", package]);
    }
    Ok(check)
}
