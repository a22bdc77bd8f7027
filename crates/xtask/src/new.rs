//! Scaffolds a site, a check or a language: the files, and the two lines that make them known.
use std::path::Path;

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
    /// Files of a new one, with their texts; `NAME` stands for the name, here and everywhere.
    files: &'static [(&'static str, &'static str)],
    /// What to do next.
    next: &'static str,
}

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
                "NAME.cases.md",
                include_str!("new/templates/check.cases.md"),
            ),
        ],
        next: "write the cases first, then the check",
    },
];

/// Where the languages are, and which one a new one starts from.
const PACKS: &str = "crates/gate-lang/packs";
const FIRST: &str = "en";

/// The task `new`.
pub(crate) fn task(options: &Options) -> Result<()> {
    options.only(&[])?;
    let [kind, name] = options.words.as_slice() else {
        return Err("say what and its name, for example `new site example`".to_owned());
    };
    let next = make(&shell::root(), kind, name)?;
    shell::run(shell::command("cargo").args(["fmt", "--all"]))?;
    shell::say(next);
    Ok(())
}

/// Makes a thing in the repository at `root`; nothing that exists is overwritten.
fn make(root: &Path, kind: &str, name: &str) -> Result<&'static str> {
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
    for (file, text) in kind.files {
        let path = modules.with_extension("").join(file.replace("NAME", name));
        write_new(&path, &text.replace("NAME", name))?;
    }
    shell::write(&modules, declared)?;
    shell::write(&list, listed)?;
    Ok(kind.next)
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
