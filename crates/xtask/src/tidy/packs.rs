//! Every message exists in every language.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::Findings;
use crate::shell::{self, Result};

pub(super) fn check(findings: &mut Findings) -> Result<()> {
    let mut languages = BTreeMap::new();
    let folder = shell::at("crates/gate-lang/packs");
    for pack in fs::read_dir(&folder)
        .map_err(|error| error.to_string())?
        .flatten()
    {
        let mut ids = BTreeSet::new();
        for file in shell::files(pack.path()) {
            let name = shell::below(&pack.path(), &file);
            let table: toml::Table =
                toml::from_str(&shell::read(&file)?).map_err(|error| format!("{name}: {error}"))?;
            collect(&name, &toml::Value::Table(table), &mut ids);
        }
        languages.insert(pack.file_name().to_string_lossy().into_owned(), ids);
    }
    compare(&languages, findings);
    Ok(())
}

/// Ids as paths; a text is a leaf.
fn collect(path: &str, value: &toml::Value, ids: &mut BTreeSet<String>) {
    match value.as_table() {
        Some(table) => table
            .iter()
            .for_each(|(key, value)| collect(&format!("{path}/{key}"), value, ids)),
        None => {
            ids.insert(path.to_owned());
        }
    }
}

fn compare(languages: &BTreeMap<String, BTreeSet<String>>, findings: &mut Findings) {
    let all: BTreeSet<&String> = languages.values().flatten().collect();
    for (language, ids) in languages {
        for missing in all.iter().filter(|id| !ids.contains(**id)) {
            findings.error(format!("language {language} lacks {missing}"));
        }
    }
    findings.note(format!(
        "{} messages in {} languages",
        all.len(),
        languages.len()
    ));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_language_lacks_is_named() {
        let ids = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<BTreeSet<_>>()
        };
        let languages = BTreeMap::from([
            ("en".to_owned(), ids(&["a", "b"])),
            ("tr".to_owned(), ids(&["a", "c"])),
        ]);
        let mut findings = Findings::default();
        compare(&languages, &mut findings);
        assert_eq!(
            findings.errors,
            ["language en lacks c", "language tr lacks b"]
        );
    }
}
