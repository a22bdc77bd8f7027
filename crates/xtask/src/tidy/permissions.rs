//! The manifest asks for `storage` and the sites' hosts and nothing else, and the hosts are the sites'.
use serde_json::Value;

use super::Findings;
use crate::dist::manifest;
use crate::shell::{self, Result};

/// Keys by which an extension asks for more, or opens itself to pages.
const REFUSED: [&str; 6] = [
    "externally_connectable",
    "optional_host_permissions",
    "optional_permissions",
    "sandbox",
    "update_url",
    "web_accessible_resources",
];

pub(super) fn check(findings: &mut Findings) -> Result<()> {
    let text = shell::read(shell::at("manifest.json"))?;
    let manifest: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    judge(&manifest, findings);
    if !manifest::hosts_are_current()? {
        findings.error(
            "manifest.json: the hosts are not those of the sites; `cargo xtask dist` writes them",
        );
    }
    Ok(())
}

fn judge(manifest: &Value, findings: &mut Findings) {
    if manifest.get("permissions") != Some(&serde_json::json!(["storage"])) {
        findings.error("manifest.json: `storage` is the only permission");
    }
    for key in REFUSED.iter().filter(|key| manifest.get(key).is_some()) {
        findings.error(format!("manifest.json: {key} has no place here"));
    }
    let policy = manifest
        .pointer("/content_security_policy/extension_pages")
        .and_then(Value::as_str);
    if !policy
        .is_some_and(|policy| policy.starts_with("default-src 'none';") && !policy.contains("http"))
    {
        findings.error(
            "manifest.json: the content security policy must start from nothing and name no host",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn more_than_storage_is_refused() {
        let policy = json!({ "extension_pages": "default-src 'none'; script-src 'self'" });
        let open = json!({ "extension_pages": "default-src 'self'" });
        let rows = [
            (
                json!({ "permissions": ["storage"], "content_security_policy": policy }),
                0,
            ),
            (
                json!({ "permissions": ["storage", "tabs"], "content_security_policy": policy }),
                1,
            ),
            (
                json!({ "permissions": ["storage"], "content_security_policy": open, "sandbox": {} }),
                2,
            ),
        ];
        for (manifest, expected) in rows {
            let mut findings = Findings::default();
            judge(&manifest, &mut findings);
            assert_eq!(
                findings.errors.len(),
                expected,
                "{manifest}: {:?}",
                findings.errors
            );
        }
    }
}
