//! Firefox's own linter, on both folders: what it says of Chromium's must be Firefox's own demands.
use serde_json::Value;

use crate::dist::Build;
use crate::setup::{self, Browser};
use crate::shell::{self, Result};

/// What the linter must say of Chromium's manifest, because it reads it as Firefox would.
const OF_CHROMIUM: [&str; 3] = [
    "ADDON_ID_REQUIRED",
    "BACKGROUND_SERVICE_WORKER_NOFALLBACK",
    "MISSING_DATA_COLLECTION_PERMISSIONS",
];

/// Fails on any error or warning that we cause.
pub(crate) fn check(browser: Browser) -> Result<()> {
    let mut lint = setup::npm_tool("web-ext")?;
    lint.args([
        "lint",
        "--output",
        "json",
        "--no-config-discovery",
        "--source-dir",
    ]);
    lint.arg(Build::Plain.of(browser))
        .stdin(std::process::Stdio::null());
    // Its exit code fails on what it must say of Chromium's folder; its report tells them apart.
    let output = lint
        .output()
        .map_err(|error| format!("could not start web-ext: {error}"))?;
    let report: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("web-ext said nothing readable ({error})"))?;
    let found = caused_by_us(&report, browser);
    found.iter().for_each(|message| eprintln!("  ✗ {message}"));
    shell::say(format!("{}: {} findings", browser.name(), found.len()));
    if found.is_empty() {
        Ok(())
    } else {
        Err(format!("{} findings", found.len()))
    }
}

fn caused_by_us(report: &Value, browser: Browser) -> Vec<String> {
    let kinds = ["errors", "warnings"]
        .iter()
        .filter_map(|kind| report.get(kind)?.as_array());
    kinds
        .flatten()
        .filter_map(|message| {
            let text = |key| message.get(key).and_then(Value::as_str).unwrap_or_default();
            let foreign = browser == Browser::Chromium && OF_CHROMIUM.contains(&text("code"));
            (!foreign).then(|| format!("{}: {} {}", text("file"), text("code"), text("message")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_we_cause_counts() {
        let report = serde_json::json!({
            "errors": [{ "code": "ADDON_ID_REQUIRED", "message": "m", "file": "manifest.json" }],
            "warnings": [{ "code": "UNSAFE_VAR_ASSIGNMENT", "message": "m", "file": "a.js" }],
        });
        assert_eq!(
            caused_by_us(&report, Browser::Chromium),
            ["a.js: UNSAFE_VAR_ASSIGNMENT m"]
        );
        assert_eq!(caused_by_us(&report, Browser::Firefox).len(), 2);
    }
}
