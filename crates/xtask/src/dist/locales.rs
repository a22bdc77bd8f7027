//! The browser's own language files, made from the packs' `manifest.toml`.
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::shell::{self, Result};

/// Writes `<tag>/messages.json` for every language.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let packs = shell::at("crates/gate-lang/packs");
    let entries = fs::read_dir(&packs)
        .map_err(|error| format!("could not read {}: {error}", packs.display()))?;
    for pack in entries.flatten() {
        let tag = pack.file_name().to_string_lossy().replace('-', "_");
        let messages = messages(&shell::read(pack.path().join("manifest.toml"))?)?;
        shell::write(folder.join(tag).join("messages.json"), messages)?;
    }
    Ok(())
}

fn messages(pack: &str) -> Result<String> {
    let texts: toml::Table = toml::from_str(pack).map_err(|error| error.to_string())?;
    let entries = texts.iter().map(|(id, text)| match text.as_str() {
        Some(text) => Ok((id.clone(), json!({ "message": text }))),
        None => Err(format!("{id} is no text")),
    });
    let entries: Map<String, Value> = entries.collect::<Result<_>>()?;
    serde_json::to_string_pretty(&entries).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_becomes_messages() {
        let text = messages("name = \"Okul Kapısı\"\n").unwrap();
        assert_eq!(
            text,
            "{\n  \"name\": {\n    \"message\": \"Okul Kapısı\"\n  }\n}"
        );
        assert_eq!(messages("name = 1"), Err("name is no text".to_owned()));
    }
}
