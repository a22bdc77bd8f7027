//! The one source manifest: its hosts come from the sites, and each browser gets what it reads.
use gate_sites::ALL_SITES;
use serde_json::{Value, json};

use super::Build;
use crate::setup::Browser;
use crate::shell::{self, Result};

const SOURCE: &str = "manifest.json";
/// Keys that only Chromium reads, as paths.
const CHROMIUM_ONLY: [&[&str]; 4] = [
    &["background", "service_worker"],
    &["key"],
    &["message_serialization"],
    &["minimum_chrome_version"],
];
/// Keys that only Firefox reads.
const FIREFOX_ONLY: [&[&str]; 2] = [&["background", "scripts"], &["browser_specific_settings"]];

/// A browser's manifest: the source without what that browser does not read.
pub(crate) fn text(browser: Browser, build: Build) -> Result<String> {
    let mut manifest = source()?;
    let foreign: &[&[&str]] = match browser {
        Browser::Chromium => &FIREFOX_ONLY,
        Browser::Firefox => &CHROMIUM_ONLY,
    };
    let foreign = foreign.iter().copied();
    let key: Option<&[&str]> = (build == Build::Store).then_some(&["key"]);
    foreign
        .chain(key)
        .for_each(|path| drop_key(&mut manifest, path));
    pretty(&manifest)
}

/// The files that a manifest names.
pub(crate) fn files(text: &str) -> Result<Vec<String>> {
    fn collect(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::String(text) if names_a_file(text) => into.push(text.clone()),
            Value::Array(values) => values.iter().for_each(|value| collect(value, into)),
            Value::Object(map) => map.values().for_each(|value| collect(value, into)),
            _ => {}
        }
    }
    let mut files = Vec::new();
    collect(&parse(text)?, &mut files);
    Ok(files)
}

fn names_a_file(text: &str) -> bool {
    let known = [".css", ".html", ".js", ".json", ".png"]
        .iter()
        .any(|end| text.ends_with(end));
    known && !text.contains([' ', ':', '*'])
}

/// Whether the hosts in the manifest are those of the sites.
pub(crate) fn hosts_are_current() -> Result<bool> {
    Ok(with_hosts(source()?) == source()?)
}

/// Brings the source manifest's hosts up to date.
pub(crate) fn write_hosts() -> Result<()> {
    if hosts_are_current()? {
        return Ok(());
    }
    shell::say("the sites' hosts changed: writing them into manifest.json");
    shell::write(shell::at(SOURCE), pretty(&with_hosts(source()?))?)
}

fn with_hosts(mut manifest: Value) -> Value {
    let hosts: Vec<String> = ALL_SITES
        .iter()
        .flat_map(|site| site.match_patterns())
        .collect();
    if let Some(scripts) = manifest.pointer_mut("/content_scripts/0/matches") {
        *scripts = json!(hosts);
    }
    if let Some(permissions) = manifest.pointer_mut("/host_permissions") {
        *permissions = json!(hosts);
    }
    manifest
}

fn source() -> Result<Value> {
    parse(&shell::read(shell::at(SOURCE))?)
}

fn parse(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|error| format!("{SOURCE}: {error}"))
}

fn pretty(manifest: &Value) -> Result<String> {
    let text = serde_json::to_string_pretty(manifest).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}

fn drop_key(value: &mut Value, path: &[&str]) {
    match path {
        [] => {}
        [key] => {
            // Shifting keeps the order of the others.
            let _ = value.as_object_mut().and_then(|map| map.shift_remove(*key));
        }
        [key, rest @ ..] => {
            if let Some(inner) = value.get_mut(*key) {
                drop_key(inner, rest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_browser_gets_what_it_reads() {
        let chromium = parse(&text(Browser::Chromium, Build::Plain).unwrap()).unwrap();
        let firefox = parse(&text(Browser::Firefox, Build::Plain).unwrap()).unwrap();
        let store = parse(&text(Browser::Chromium, Build::Store).unwrap()).unwrap();
        assert!(chromium.pointer("/background/service_worker").is_some());
        assert!(chromium.pointer("/background/scripts").is_none());
        assert!(chromium.get("browser_specific_settings").is_none());
        assert!(firefox.pointer("/background/scripts").is_some());
        assert!(firefox.pointer("/background/service_worker").is_none());
        assert!(firefox.get("minimum_chrome_version").is_none());
        assert!(chromium.get("key").is_some());
        assert!(store.get("key").is_none() && firefox.get("key").is_none());
    }

    #[test]
    fn files_are_told_from_other_texts() {
        let manifest =
            r#"{"a": ["content/port.js"], "b": {"c": "__MSG_name__"}, "d": "https://a.example/*"}"#;
        assert_eq!(files(manifest).unwrap(), ["content/port.js"]);
    }
}
