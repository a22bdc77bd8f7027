//! Words that may not stand in some places: networks in content scripts, sites in generic code, the browser's
//! interface outside its few files.
use super::{Findings, Source};

/// A content script is not covered by the extension's content security policy: these would reach a network,
/// leave a mark in the page, or run text as code.
const IN_CONTENT: [&str; 22] = [
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "Image(",
    "FontFace",
    ".src",
    "setAttribute('src'",
    ".href = ",
    "setAttribute('href'",
    "import(",
    "url(",
    "window.open",
    "location.assign",
    "location.replace",
    "location = ",
    "importScripts",
    "localStorage",
    "sessionStorage",
];
/// Text becomes markup or code.
const IN_SCRIPTS: [&str; 6] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
];
/// The extension interface, as it is named.
const INTERFACE: [&str; 2] = ["globalThis.browser", "globalThis.chrome"];
/// The files that may touch it.
const DOORS: [&str; 4] = [
    "extension/background.js",
    "extension/platform.js",
    "extension/content/port.js",
    "www/send.js",
];
/// A site's own folder is the place for its name.
const SITES: [&str; 8] = [
    "x.com",
    "twitter",
    "tweet",
    "facebook",
    "instagram",
    "linkedin",
    "tiktok",
    "youtube",
];
const GENERIC: [&str; 6] = [
    "extension/",
    "crates/gate-core/",
    "crates/gate-list/",
    "crates/gate-model/",
    "crates/gate-text/",
    "crates/gate-wasm/",
];

/// The builder's table of domains that half the web shares: data about domains, not knowledge of sites.
const DOMAINS: &str = "crates/gate-list/src/build/broad.rs";

pub(super) fn check(sources: &[Source], findings: &mut Findings) {
    for source in sources.iter().filter(|source| !source.is_test()) {
        let path = source.path.as_str();
        let script = source.has_extension("js") && !source.path.starts_with("crates/");
        let mut places: Vec<&[&str]> = Vec::new();
        if path.starts_with("extension/content/") {
            places.push(&IN_CONTENT);
        }
        if script {
            places.push(&IN_SCRIPTS);
        }
        if script && !DOORS.contains(&path) {
            places.push(&INTERFACE);
        }
        if GENERIC.iter().any(|folder| path.starts_with(folder))
            && path != DOMAINS
            && (script || source.has_extension("rs"))
        {
            places.push(&SITES);
        }
        for (number, line) in code(&source.text) {
            for word in places
                .iter()
                .flat_map(|words| words.iter())
                .filter(|word| line.contains(**word))
            {
                findings.error(format!("{path}:{number}: {word} has no place here"));
            }
        }
    }
}

/// Numbered lines up to the tests, without comments that fill a line.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().take_while(|line| *line != "#[cfg(test)]");
    let comment = |line: &str| {
        ["//", "*", "/*"]
            .iter()
            .any(|start| line.trim_start().starts_with(start))
    };
    lines
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(move |(_, line)| !comment(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_refused_in_its_place_only() {
        let rows = [
            ("extension/content/a.js", "fetch('/a')", 1),
            ("extension/content/a.js", "// fetch('/a')", 0),
            ("extension/content/a.js", "node.href = 1; new Image();", 2),
            ("extension/content/a.js", "const href = node.href;", 0),
            ("extension/platform.js", "globalThis.chrome.tabs", 0),
            ("www/page.js", "globalThis.chrome.tabs; a.innerHTML = b", 2),
            ("crates/gate-core/src/a.rs", "let host = \"x.com\";", 1),
            (
                "crates/gate-core/src/a/tests.rs",
                "let host = \"x.com\";",
                0,
            ),
            ("crates/gate-sites/src/a.rs", "let host = \"x.com\";", 0),
        ];
        for (path, text, expected) in rows {
            let source = Source {
                path: path.to_owned(),
                text: text.to_owned(),
            };
            let mut findings = Findings::default();
            check(&[source], &mut findings);
            assert_eq!(
                findings.errors.len(),
                expected,
                "{path}: {text}: {:?}",
                findings.errors
            );
        }
    }
}
