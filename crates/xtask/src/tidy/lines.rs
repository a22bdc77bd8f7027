//! Lines per language: Rust is to be most of what ships.
use super::{Findings, Source};

/// How files are counted.
const LANGUAGES: [(&str, &[&str]); 4] = [
    ("Rust", &["rs"]),
    ("JavaScript", &["js", "mjs"]),
    ("CSS", &["css"]),
    ("HTML", &["html"]),
];

/// What helps to build and is not shipped.
fn is_tool(source: &Source) -> bool {
    source.path.starts_with("crates/xtask/") || source.path.ends_with("build.rs")
}

pub(super) fn report(sources: &[Source], findings: &mut Findings) {
    let shipped: Vec<&Source> = sources
        .iter()
        .filter(|source| !source.is_test() && !is_tool(source))
        .collect();
    let count = |extensions: &[&str]| -> usize {
        let of_language =
            |source: &&&Source| extensions.iter().any(|name| source.has_extension(name));
        shipped
            .iter()
            .filter(of_language)
            .map(|source| source.text.lines().count())
            .sum()
    };
    let counts: Vec<(&str, usize)> = LANGUAGES
        .iter()
        .map(|(name, extensions)| (*name, count(extensions)))
        .collect();
    let all: usize = counts.iter().map(|(_, lines)| lines).sum();
    let share = |lines: usize| lines * 100 / all.max(1);
    let words: Vec<String> = counts
        .iter()
        .map(|(name, lines)| format!("{name} {lines} ({} %)", share(*lines)))
        .collect();
    findings.note(format!("lines that ship: {}", words.join(", ")));
    let code = shipped
        .iter()
        .filter(|source| !source.path.contains("table") && !source.has_extension("json"));
    if let Some(largest) = code.max_by_key(|source| source.text.lines().count()) {
        findings.note(format!(
            "largest file: {} lines, {}",
            largest.text.lines().count(),
            largest.path
        ));
    }
}
