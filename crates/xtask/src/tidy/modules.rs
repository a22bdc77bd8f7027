//! Every Rust file is part of a crate, and every file says in its first line what it is for.
use std::path::Path;

use super::{Findings, Source};
use crate::shell;

pub(super) fn check(sources: &[Source], findings: &mut Findings) {
    for source in sources {
        if source.has_extension("rs") {
            let inside = source
                .path
                .split_once("/src/")
                .filter(|(package, _)| package.starts_with("crates/"));
            if inside.is_some_and(|(package, file)| is_orphan(sources, package, file)) {
                findings.error(format!("{}: no module declares it", source.path));
            }
        }
        if !has_header(source) {
            findings.error(format!(
                "{}: the first line must say what it is for",
                source.path
            ));
        }
    }
}

fn is_orphan(sources: &[Source], package: &str, file: &str) -> bool {
    let path = Path::new(file);
    let own = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = path
        .parent()
        .map(|folder| shell::below(Path::new(""), folder))
        .unwrap_or_default();
    if folder.is_empty() && ["lib", "main"].contains(&own.as_ref()) || folder == "bin" {
        return false;
    }
    // `a/mod.rs` is the module `a` of the folder above; any other file is a module of its own folder.
    let (name, folder) = match folder.rsplit_once('/') {
        Some((above, last)) if own == "mod" => (last.to_owned(), above.to_owned()),
        None if own == "mod" => (folder, String::new()),
        _ => (own.into_owned(), folder),
    };
    let parents = if folder.is_empty() {
        vec!["lib.rs".to_owned(), "main.rs".to_owned()]
    } else {
        vec![format!("{folder}.rs"), format!("{folder}/mod.rs")]
    };
    let declared = format!("mod {name};");
    !parents.iter().any(|parent| {
        let parent = format!("{package}/src/{parent}");
        sources
            .iter()
            .any(|source| source.path == parent && source.text.contains(&declared))
    })
}

fn has_header(source: &Source) -> bool {
    let start = source.text.trim_start();
    match Path::new(&source.path)
        .extension()
        .and_then(|extension| extension.to_str())
    {
        Some("rs") => start.starts_with("//!"),
        Some("js" | "mjs") => {
            start.starts_with("//") || start.starts_with("/*") || start.starts_with("#!")
        }
        Some("css") => start.starts_with("/*"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn orphans_and_missing_headers_are_named() {
        let sources = [
            source("crates/gate-x/src/lib.rs", "//! X.\nmod a;\npub mod b;"),
            source("crates/gate-x/src/a.rs", "//! A.\nmod c;"),
            source("crates/gate-x/src/a/c.rs", "//! C."),
            source("crates/gate-x/src/a/lost.rs", "//! Lost."),
            source("crates/gate-x/src/b/mod.rs", "//! B."),
            source("extension/some.js", "let a;"),
        ];
        let mut findings = Findings::default();
        check(&sources, &mut findings);
        assert_eq!(
            findings.errors,
            [
                "crates/gate-x/src/a/lost.rs: no module declares it",
                "extension/some.js: the first line must say what it is for",
            ]
        );
    }
}
