//! Scaffolds a site, a check or a language: the files, and the two lines that make them known.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::options::Options;
use crate::shell::{self, Result};

mod registry;

/// A kind of thing that has one place.
struct Kind {
    /// As it is named on the command line.
    name: &'static str,
    /// The file that declares the modules; their files are in the folder of the same name.
    modules: &'static str,
    /// The file that lists their constants, the list's name, and what is added to it.
    list: (&'static str, &'static str, &'static str),
    /// Files of a new one, with their texts; `NAME` stands for the name, here and everywhere, and so do
    /// `UPPER_NAME`, `CamelName` and `camelName`.
    files: &'static [(&'static str, &'static str)],
    /// Lines in tables elsewhere.
    rows: &'static [Row],
    /// What to do next.
    next: &'static str,
}

/// A line at the end of a table: the file (`*` is every language), where the table begins, what follows its last
/// line, and the line.
struct Row(&'static str, &'static str, &'static str, &'static str);

/// What else a check needs: its name in code and settings, its severity, its texts, its switch.
const CHECK_ROWS: [Row; 6] = [
    Row(
        "crates/gate-checks/src/finding.rs",
        "pub enum CheckId {",
        "\n}",
        "    /// What NAME finds.\n    CamelName,",
    ),
    Row(
        "crates/gate-checks/src/finding.rs",
        "const NAMES: ",
        "\n];",
        "    (CheckId::CamelName, \"camelName\"),",
    ),
    Row(
        "crates/gate-checks/src/severity.rs",
        "const TABLE: ",
        "\n];",
        "    (CheckId::CamelName, [Reminder, Look, Look]),",
    ),
    Row(
        "crates/gate-lang/packs/*/post.toml",
        "[reason]",
        "\n\n[",
        "NAME = \"What was noticed, and what to do.\"",
    ),
    Row(
        "crates/gate-lang/packs/*/pages.toml",
        "[check]",
        "\n\n[",
        "NAME = \"What is noticed\"",
    ),
    Row(
        "www/options.html",
        "data-check=",
        "\n          </div>",
        "            <span class=\"tick\"><input id=\"check-camelName\" type=\"checkbox\" data-check=\"camelName\">\
         <label for=\"check-camelName\" data-text=\"pages.check.NAME\"></label></span>",
    ),
];

const KINDS: [Kind; 2] = [
    Kind {
        name: "site",
        modules: "crates/gate-sites/src/sites.rs",
        list: (
            "crates/gate-sites/src/site.rs",
            "ALL_SITES",
            "&sites::NAME::SITE",
        ),
        files: &[("NAME.rs", include_str!("new/templates/site.rs.txt"))],
        rows: &[],
        next: "fill in hosts, plan and readers; then `cargo xtask dist` writes the manifest's hosts",
    },
    Kind {
        name: "check",
        modules: "crates/gate-checks/src/checks.rs",
        list: (
            "crates/gate-checks/src/checks.rs",
            "ALL_CHECKS",
            "&NAME::CHECK",
        ),
        files: &[
            ("NAME.rs", include_str!("new/templates/check.rs.txt")),
            (
                "NAME.en.cases.md",
                include_str!("new/templates/check.en.cases.md"),
            ),
        ],
        rows: &CHECK_ROWS,
        next: "write the cases first, then the check, its texts (`packs/*/post.toml`, `pages.toml`) and its severity",
    },
];

/// Where the languages are, and which one a new one starts from.
const PACKS: &str = "crates/gate-lang/packs";
const FIRST: &str = "en";

/// The task `new`.
pub(crate) fn task(options: &Options) -> Result<()> {
    options.only(2, &[])?;
    let [kind, name] = options.words.as_slice() else {
        return Err("say what and its name, for example `new site example`".to_owned());
    };
    let next = make(&shell::root(), kind, name)?;
    shell::run(shell::command("cargo").args(["fmt", "--all"]))?;
    shell::say(next);
    Ok(())
}

/// Makes a thing in the repository at `root`; nothing that exists is overwritten.
pub(crate) fn make(root: &Path, kind: &str, name: &str) -> Result<&'static str> {
    if kind == "language" {
        return language(root, name);
    }
    let kind = KINDS.iter().find(|known| known.name == kind);
    let kind = kind.ok_or_else(|| "say site, check or language".to_owned())?;
    if !is_module_name(name) {
        return Err(format!(
            "{name} is no module's name: use lower-case letters, digits and _"
        ));
    }
    let modules = root.join(kind.modules);
    let (list, list_name, item) = kind.list;
    let list = root.join(list);
    // Everything is refused before anything is written.
    let declared = registry::declare(&shell::read(&modules)?, name)?;
    let before = if list == modules {
        declared.clone()
    } else {
        shell::read(&list)?
    };
    let listed = registry::enlist(&before, &item.replace("NAME", name), list_name)?;
    let changed = rows(root, kind.rows, name)?;
    for (file, text) in kind.files {
        let path = modules.with_extension("").join(named(file, name));
        write_new(&path, &named(text, name))?;
    }
    shell::write(&modules, declared)?;
    shell::write(&list, listed)?;
    for (path, text) in changed {
        shell::write(path, text)?;
    }
    Ok(kind.next)
}

/// The files that the rows change, with their new texts.
fn rows(root: &Path, rows: &[Row], name: &str) -> Result<BTreeMap<PathBuf, String>> {
    let mut changed: BTreeMap<PathBuf, String> = BTreeMap::new();
    for Row(pattern, start, end, line) in rows {
        for path in matching(root, pattern) {
            let before = match changed.remove(&path) {
                Some(text) => text,
                None => shell::read(&path)?,
            };
            let after = registry::append(&before, start, end, &named(line, name))?;
            changed.insert(path, after);
        }
    }
    Ok(changed)
}

/// The files that a path with at most one `*` for a folder means.
fn matching(root: &Path, pattern: &str) -> Vec<PathBuf> {
    let Some((folder, file)) = pattern.split_once("*/") else {
        return vec![root.join(pattern)];
    };
    let files = shell::files(root.join(folder));
    let named = |path: &PathBuf| path.file_name().is_some_and(|name| name == file);
    files.into_iter().filter(named).collect()
}

/// A text with the name in each of its forms.
fn named(text: &str, name: &str) -> String {
    let mut camel = String::new();
    for word in name.split('_') {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    let mut lower = camel.chars();
    let first = lower.next().map(|first| first.to_ascii_lowercase());
    let lower: String = first.into_iter().chain(lower).collect();
    text.replace("UPPER_NAME", &name.to_ascii_uppercase())
        .replace("CamelName", &camel)
        .replace("camelName", &lower)
        .replace("NAME", name)
}

fn is_module_name(name: &str) -> bool {
    let fits = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '_');
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.chars().all(fits)
}

fn language(root: &Path, tag: &str) -> Result<&'static str> {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    if tag.len() < 2 || !tag.chars().all(fits) {
        return Err(format!("{tag} is no language tag"));
    }
    let packs = root.join(PACKS);
    let first = packs.join(FIRST);
    for file in shell::files(&first) {
        let text = shell::read(&file)?;
        write_new(&packs.join(tag).join(shell::below(&first, &file)), &text)?;
    }
    Ok("translate every text of the new pack; its ids and {names} stay as they are")
}

fn write_new(path: &Path, text: &str) -> Result<()> {
    if path.exists() {
        return Err(format!("{} is there already", path.display()));
    }
    shell::write(path, text)
}

#[cfg(test)]
mod tests;
