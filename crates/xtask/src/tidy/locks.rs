//! The fuzz targets have a lock file of their own, which no build of the workspace renews: it must know what our crates
//! depend on, or they cannot be built from a clean clone.
use serde_json::Value;

use super::Findings;
use super::layers::{list, name};
use crate::shell::{self, Result};

const LOCK: &str = "tests/fuzz/Cargo.lock";

pub(super) fn check(packages: &[Value], findings: &mut Findings) -> Result<()> {
    let lock = shell::read(shell::at(LOCK))?;
    for package in packages {
        let name = name(package).unwrap_or_default();
        for missing in missing(&lock, name, list(package, "dependencies")) {
            findings.error(format!(
                "{LOCK}: {name} needs {missing}; run `cargo update --workspace --manifest-path tests/fuzz/Cargo.toml`"
            ));
        }
    }
    Ok(())
}

/// What a package that the lock file holds always depends on, and is not said to.
fn missing<'a>(lock: &str, package: &str, dependencies: &'a [Value]) -> Vec<&'a str> {
    let named = format!("name = \"{package}\"\n");
    let Some((_, block)) = lock.split_once(&named) else {
        return Vec::new();
    };
    let block = block.split("[[package]]").next().unwrap_or_default();
    let is_always = |one: &&Value| {
        let says = |key: &str| one.get(key).is_some_and(|value| !value.is_null());
        !says("kind") && !says("target") && one.get("optional") != Some(&Value::Bool(true))
    };
    let is_missing = |name: &&str| {
        let [alone, of_several] = [format!("\"{name}\","), format!("\"{name} ")];
        !block.contains(&alone) && !block.contains(&of_several)
    };
    let always = dependencies.iter().filter(is_always);
    always.filter_map(name).filter(is_missing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_a_lock_file_does_not_know_is_named() {
        let lock = "[[package]]\nname = \"ours\"\nversion = \"0\"\ndependencies = [\n \"one\",\n \"two 1.0\",\n]\n\n\
                    [[package]]\nname = \"other\"\ndependencies = [\n \"three\",\n]\n";
        let dependencies = json!([
            { "name": "one", "kind": null, "target": null, "optional": false },
            { "name": "two", "kind": null, "target": null, "optional": false },
            { "name": "three", "kind": null, "target": null, "optional": false },
            { "name": "tests", "kind": "dev", "target": null, "optional": false },
            { "name": "types", "kind": null, "target": null, "optional": true },
            { "name": "windows", "kind": null, "target": "cfg(windows)", "optional": false },
        ]);
        let dependencies = dependencies.as_array().unwrap();
        assert_eq!(missing(lock, "ours", dependencies), ["three"]);
        assert!(missing(lock, "nobody", dependencies).is_empty());
    }
}
