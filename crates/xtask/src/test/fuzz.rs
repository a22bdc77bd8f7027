//! The fuzz targets, each for a while: on the stable compiler, whose coverage is enough to lead the fuzzer.
use std::process::Command;

use crate::shell::{self, Result};

/// What `cargo fuzz` builds with, but for the sanitizers: there is no unsafe code of ours for them to watch.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cdebug-assertions",
    "--cfg=fuzzing",
];
const SECONDS: u32 = 60;

/// The names of all targets.
pub(super) fn targets() -> Vec<String> {
    let folder = shell::at("tests/fuzz/fuzz_targets");
    shell::files(&folder)
        .iter()
        .map(|file| shell::below(&folder, file))
        .filter(|path| !path.contains('/'))
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .collect()
}

/// Runs one target. It ends with an error as soon as an input brings the code down, and names that input's file.
pub(super) fn command(target: &str) -> Result<Command> {
    let artifacts = shell::at("target/fuzz/artifacts").join(target);
    std::fs::create_dir_all(&artifacts).map_err(|error| error.to_string())?;
    let mut command = shell::command("cargo");
    // A named platform keeps the flags from build scripts.
    command.args(["run", "--quiet", "--release", "--locked"]);
    command.args(["--manifest-path", "tests/fuzz/Cargo.toml", "--bin", target]);
    command.arg("--target").arg(platform()?);
    command.arg("--").args(["-verbosity=0", "-timeout=10"]);
    command.arg(format!("-max_total_time={SECONDS}"));
    command.arg(format!("-artifact_prefix={}/", artifacts.display()));
    command.env("CARGO_TARGET_DIR", shell::at("target/fuzz"));
    command.env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    Ok(command)
}

/// The platform that the compiler builds for.
fn platform() -> Result<String> {
    let output = shell::command("rustc")
        .arg("-vV")
        .output()
        .map_err(|error| format!("rustc: {error}"))?;
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
        .ok_or_else(|| "rustc does not name its platform".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_of_the_folder_is_run() {
        let manifest = shell::read(shell::at("tests/fuzz/Cargo.toml")).unwrap();
        let targets = targets();
        assert!(targets.contains(&"list_open".to_owned()), "{targets:?}");
        assert_eq!(manifest.matches("[[bin]]").count(), targets.len());
        for target in targets {
            assert!(
                manifest.contains(&format!("name = \"{target}\"")),
                "{target}"
            );
        }
    }
}
