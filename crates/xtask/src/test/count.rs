//! How many tests passed and failed, from what their runners print.
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::shell::Result;

/// Tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: usize,
    pub(super) failed: usize,
}

/// Runs a command with its output in view, and adds up what the closing lines of its tests say.
pub(super) fn counted(command: &mut Command) -> Result<(Count, bool)> {
    let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let mut child = started.map_err(|error| format!("could not start: {error}"))?;
    let mut sum = Count::default();
    for line in child
        .stdout
        .take()
        .into_iter()
        .flat_map(|out| BufReader::new(out).lines())
    {
        let line = line.map_err(|error| error.to_string())?;
        println!("{line}");
        let found = closing(&line).unwrap_or_default();
        sum = Count {
            passed: sum.passed + found.passed,
            failed: sum.failed + found.failed,
        };
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    Ok((sum, status.success()))
}

/// `N passed, N failed`, or Rust's own `test result: ok. N passed; N failed; …`.
fn closing(line: &str) -> Option<Count> {
    let line = line.trim();
    let counts = match line.strip_prefix("test result: ") {
        Some(rest) => rest.split_once(". ")?.1,
        None => line,
    };
    let mut parts = counts.split([',', ';']);
    let mut number = |word: &str| -> Option<usize> {
        parts
            .next()?
            .trim()
            .strip_suffix(word)?
            .trim_end()
            .parse()
            .ok()
    };
    Some(Count {
        passed: number("passed")?,
        failed: number("failed")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_read() {
        let rows = [
            ("12 passed, 3 failed", Some((12, 3))),
            (
                "test result: ok. 7 passed; 0 failed; 0 ignored; 0 measured",
                Some((7, 0)),
            ),
            (
                "test result: FAILED. 1 passed; 2 failed; 0 ignored",
                Some((1, 2)),
            ),
            ("running 3 tests", None),
            ("3 passed", None),
            ("many passed, few failed", None),
        ];
        for (line, expected) in rows {
            let expected = expected.map(|(passed, failed)| Count { passed, failed });
            assert_eq!(closing(line), expected, "{line}");
        }
    }
}
