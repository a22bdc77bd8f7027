//! Direction of dependency, from cargo's own metadata: arrows point down only.
use serde_json::Value;

use super::Findings;
use crate::shell::{self, Result};

/// What each crate may use of ours. Those above all layers may use anything and are used by nothing.
const LAYERS: [(&str, &[&str]); 11] = [
    ("gate-text", &[]),
    ("gate-model", &["gate-text"]),
    ("gate-lang", &["gate-text"]),
    ("gate-sites", &["gate-model", "gate-text"]),
    ("gate-list", &["gate-model", "gate-text"]),
    ("gate-media", &[]),
    ("gate-checks", &["gate-lang", "gate-model", "gate-text"]),
    (
        "gate-core",
        &[
            "gate-checks",
            "gate-lang",
            "gate-list",
            "gate-model",
            "gate-sites",
            "gate-text",
        ],
    ),
    (
        "gate-wasm",
        &[
            "gate-checks",
            "gate-core",
            "gate-lang",
            "gate-list",
            "gate-media",
            "gate-model",
            "gate-sites",
            "gate-text",
        ],
    ),
    (
        "gate-cli",
        &[
            "gate-checks",
            "gate-lang",
            "gate-list",
            "gate-model",
            "gate-sites",
            "gate-text",
        ],
    ),
    ("gate-read", &["gate-model", "gate-sites", "gate-text"]),
];
/// Nothing depends on these.
const ABOVE: [&str; 4] = ["gate-suite", "gate-cli", "gate-wasm", "xtask"];
/// Clocks, chance, the browser and the network: never below the outermost layer.
const IMPURE: [&str; 10] = [
    "chrono",
    "getrandom",
    "gloo",
    "js-sys",
    "rand",
    "reqwest",
    "time",
    "tokio",
    "wasm-bindgen",
    "web-sys",
];

/// What cargo says of our crates.
pub(super) fn packages() -> Result<Vec<Value>> {
    let mut cargo = shell::command("cargo");
    let text = shell::output(cargo.args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    Ok(list(&metadata, "packages").to_vec())
}

pub(super) fn check(packages: &[Value], findings: &mut Findings) {
    for package in packages {
        let dependencies: Vec<&str> = list(package, "dependencies")
            .iter()
            .filter(|dependency| dependency.get("kind").is_none_or(|kind| kind != "dev"))
            .filter_map(name)
            .collect();
        judge(name(package).unwrap_or_default(), &dependencies, findings);
    }
}

fn judge(package: &str, dependencies: &[&str], findings: &mut Findings) {
    let layer = LAYERS.iter().find(|(name, _)| *name == package);
    if layer.is_none() && !ABOVE.contains(&package) {
        findings.error(format!("{package} has no place in the table of layers"));
    }
    for dependency in dependencies {
        let ours = dependency.starts_with("gate-") || *dependency == "xtask";
        let allowed = layer.is_none_or(|(_, allowed)| allowed.contains(dependency));
        if ours && (!allowed || ABOVE.contains(dependency)) && package != "xtask" {
            findings.error(format!("{package} may not depend on {dependency}"));
        }
        let pure = layer.is_some() && !["gate-wasm", "gate-cli", "gate-read"].contains(&package);
        if pure && IMPURE.contains(dependency) {
            findings.error(format!(
                "{package} is pure and may not depend on {dependency}"
            ));
        }
    }
}

pub(super) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

pub(super) fn name(value: &Value) -> Option<&str> {
    value.get("name").and_then(Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_point_down() {
        let rows: [(&str, &[&str], usize); 6] = [
            ("gate-list", &["gate-model", "blake3"], 0),
            ("gate-list", &["gate-sites"], 1),
            ("gate-text", &["gate-core", "js-sys"], 2),
            ("gate-wasm", &["gate-core", "js-sys"], 0),
            ("gate-suite", &["gate-core", "gate-wasm"], 1),
            ("gate-new", &[], 1),
        ];
        for (package, dependencies, expected) in rows {
            let mut findings = Findings::default();
            judge(package, dependencies, &mut findings);
            assert_eq!(
                findings.errors.len(),
                expected,
                "{package}: {:?}",
                findings.errors
            );
        }
    }
}
