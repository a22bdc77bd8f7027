//! Compiles `packs/<tag>/*.toml` into sorted static tables: no TOML is read at run time.
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// Files whose texts are there only with a feature: those of our own pages and the packager, and those by which
/// posts are judged.
const ONLY_WITH: [(&str, &str); 6] = [
    ("pages", "CARGO_FEATURE_PAGES"),
    ("location", "CARGO_FEATURE_PAGES"),
    ("manifest", "CARGO_FEATURE_PAGES"),
    ("post", CHECKS),
    ("lexicon", CHECKS),
    ("pattern", "CARGO_FEATURE_PATTERNS"),
];
/// What the engine has besides what every module has.
const CHECKS: &str = "CARGO_FEATURE_CHECKS";
/// The language whose text stands in where another has none.
const FALLBACK: &str = "en";
/// Tag of the made-up language: private use by ISO 639-2.
const PSEUDO: &str = "qps";

/// The file of words and patterns, which are no messages, and lie packed.
const LEXICON: &str = "lexicon.";

/// The first byte that stands for a pair, and how many do: more make the module smaller, and its zip larger.
const FIRST_PAIR: u8 = 128;
const PAIRS: u8 = 127;

/// One language: id of a message → its text.
type Pack = BTreeMap<String, String>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=packs");
    println!("cargo:rerun-if-changed=build.rs");
    let mut packs: BTreeMap<String, Pack> = BTreeMap::new();
    for entry in fs::read_dir("packs")? {
        let folder = entry?.path();
        let tag = folder
            .file_name()
            .and_then(|n| n.to_str())
            .unwrap_or_default()
            .to_owned();
        packs.insert(tag, read_pack(&folder)?);
    }
    let mut lexicons: BTreeMap<String, Pack> = BTreeMap::new();
    for (tag, pack) in &mut packs {
        lexicons.insert(tag.clone(), take_lexicon(pack));
    }
    let english = packs.get(FALLBACK).ok_or("packs/en is missing")?.clone();
    if env::var_os("CARGO_FEATURE_PSEUDO").is_some() {
        packs.insert(PSEUDO.to_owned(), pseudo(&english));
    }
    let folder = env::var("OUT_DIR")?;
    let lexicons: Vec<Pack> = packs
        .keys()
        .map(|tag| lexicons.remove(tag).unwrap_or_default())
        .collect();
    fs::write(Path::new(&folder).join("lexicon.rs"), lexicon(&lexicons)?)?;
    fs::write(Path::new(&folder).join("packs.rs"), tables(&packs)?)?;
    Ok(())
}

/// All texts in one language's folder, by `file.table.key`.
fn read_pack(folder: &Path) -> Result<Pack, Box<dyn Error>> {
    let wanted = |stem: &str| {
        let feature = ONLY_WITH.iter().find(|(file, _)| *file == stem);
        feature.is_none_or(|(_, feature)| env::var_os(feature).is_some())
    };
    let mut pack = Pack::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path
            .file_stem()
            .and_then(|n| n.to_str())
            .unwrap_or_default()
            .to_owned();
        if path.extension().is_some_and(|e| e == "toml") && wanted(&stem) {
            let text = fs::read_to_string(&path)?;
            let table: toml::Table =
                toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
            flatten(&stem, &toml::Value::Table(table), &mut pack)?;
        }
    }
    Ok(pack)
}

/// Adds every string below `value` to the pack.
fn flatten(id: &str, value: &toml::Value, pack: &mut Pack) -> Result<(), String> {
    match value {
        toml::Value::String(text) => {
            pack.insert(id.to_owned(), text.clone());
            Ok(())
        }
        toml::Value::Table(table) => table
            .iter()
            .try_for_each(|(key, inner)| flatten(&format!("{id}.{key}"), inner, pack)),
        _ => Err(format!("{id}: a text or a table was expected")),
    }
}

/// English made longer and accented, placeholders kept, to be shown from right to left.
fn pseudo(english: &Pack) -> Pack {
    let mut pack: Pack = english
        .iter()
        .map(|(id, text)| (id.clone(), stretch(text)))
        .collect();
    pack.insert("language.name".to_owned(), "Pseudo".to_owned());
    pack.insert("language.direction".to_owned(), "rtl".to_owned());
    pack
}

/// Doubles and accents the vowels outside placeholders: about 40 % longer, still readable.
fn stretch(text: &str) -> String {
    let mut inside = false;
    let mut out = String::new();
    for c in text.chars() {
        inside = (inside || c == '{') && c != '}';
        match c {
            'a' if !inside => out.push_str("áä"),
            'e' if !inside => out.push_str("éë"),
            'i' if !inside => out.push_str("íï"),
            'o' if !inside => out.push_str("óö"),
            'u' if !inside => out.push_str("úü"),
            _ => out.push(c),
        }
    }
    out
}

/// Takes the words and patterns out of a pack: their sections by name.
fn take_lexicon(pack: &mut Pack) -> Pack {
    let is_lexicon = |id: &String| id.starts_with(LEXICON);
    let (lexicon, rest) = std::mem::take(pack)
        .into_iter()
        .partition(|(id, _)| is_lexicon(id));
    *pack = rest;
    lexicon
}

/// The Rust source of the words and patterns: every section of every language, each ended by a zero, packed.
fn lexicon(lexicons: &[Pack]) -> Result<String, Box<dyn Error>> {
    let sections: BTreeSet<&String> = lexicons.iter().flat_map(Pack::keys).collect();
    let mut text = String::new();
    for lexicon in lexicons {
        for section in &sections {
            text += lexicon.get(*section).map_or("", |text| text.trim());
            text.push('\0');
        }
    }
    if !text.is_ascii() {
        return Err("a lexicon holds letters that folding takes away".into());
    }
    let (pairs, packed) = pack(text.into_bytes());
    let mut out = String::new();
    writeln!(out, "const FIRST_PAIR: u8 = {FIRST_PAIR};")?;
    writeln!(out, "const SECTIONS: usize = {};", sections.len())?;
    writeln!(out, "static PAIRS: &[[u8; 2]] = &{pairs:?};")?;
    writeln!(out, "static PACKED: &[u8] = &{packed:?};")?;
    for (number, section) in sections.iter().enumerate() {
        let name = section.trim_start_matches(LEXICON).to_uppercase();
        writeln!(out, "#[doc = \"`{section}`.\"]")?;
        writeln!(out, "pub const {name}: Section = Section({number});")?;
    }
    Ok(out)
}

/// Puts one byte in place of the pair that is most frequent, over and over: the pairs, and what is left.
fn pack(mut bytes: Vec<u8>) -> (Vec<[u8; 2]>, Vec<u8>) {
    let mut pairs = Vec::new();
    for sign in FIRST_PAIR..FIRST_PAIR + PAIRS {
        let mut counts: BTreeMap<[u8; 2], usize> = BTreeMap::new();
        for pair in bytes.array_windows() {
            *counts.entry(*pair).or_default() += 1;
        }
        let Some((pair, _)) = counts.into_iter().max_by_key(|(_, count)| *count) else {
            break;
        };
        let mut shorter = Vec::with_capacity(bytes.len());
        let mut rest = bytes.as_slice();
        while let Some((first, later)) = rest.split_first() {
            let behind = rest.strip_prefix(&pair);
            shorter.push(if behind.is_some() { sign } else { *first });
            rest = behind.unwrap_or(later);
        }
        bytes = shorter;
        pairs.push(pair);
    }
    (pairs, bytes)
}

/// The Rust source of the tables.
fn tables(packs: &BTreeMap<String, Pack>) -> Result<String, Box<dyn Error>> {
    let ids: BTreeSet<&String> = packs.values().flat_map(Pack::keys).collect();
    let english = packs.get(FALLBACK).ok_or("packs/en is missing")?;
    let mut out = String::new();
    let mut missing = Vec::new();
    writeln!(out, "static LANGUAGES: &[Pack] = &[")?;
    for (tag, pack) in packs {
        let mut texts = String::new();
        let mut lengths = Vec::new();
        for id in &ids {
            if !pack.contains_key(*id) {
                missing.push(format!("{tag}: {id}"));
            }
            let text = pack.get(*id).or_else(|| english.get(*id));
            let text = text.map_or("", String::as_str);
            texts.push_str(text);
            lengths.push(u16::try_from(text.len())?);
        }
        writeln!(
            out,
            "    Pack {{ tag: {tag:?}, #[cfg(not(feature = \"apart\"))] texts: {texts:?}, lengths: &{lengths:?} }},"
        )?;
    }
    writeln!(out, "];")?;
    let fallback = packs.keys().position(|tag| tag == FALLBACK).unwrap_or(0);
    writeln!(out, "const FALLBACK: u8 = {fallback};")?;
    let ids_in_order: Vec<&&String> = ids.iter().collect();
    writeln!(
        out,
        "#[cfg(any(test, feature = \"pages\"))]\nstatic IDS: &[&str] = &{ids_in_order:?};"
    )?;
    let of_pages = ONLY_WITH.iter().filter(|(_, with)| *with != CHECKS);
    let of_pages: Vec<&str> = of_pages.map(|(file, _)| *file).collect();
    writeln!(
        out,
        "#[cfg(feature = \"pages\")]\nstatic OF_PAGES: &[&str] = &{of_pages:?};"
    )?;
    writeln!(out, "#[cfg(test)]\nstatic MISSING: &[&str] = &{missing:?};")?;
    constants(&mut out, &ids, english)?;
    Ok(out)
}

/// One constant a message, in a module a file, documented with its English text.
fn constants(
    out: &mut String,
    ids: &BTreeSet<&String>,
    english: &Pack,
) -> Result<(), Box<dyn Error>> {
    let mut open = "";
    writeln!(
        out,
        "/// The messages: one module a file, one constant a text.\npub mod id {{"
    )?;
    for (index, id) in ids.iter().enumerate() {
        let (file, rest) = id.split_once('.').ok_or("a file's own id")?;
        if file != open {
            let close = if open.is_empty() { "" } else { "    }\n" };
            writeln!(
                out,
                "{close}    /// Texts of `{file}.toml`.\n    pub mod {file} {{"
            )?;
            writeln!(out, "        use crate::MessageId;")?;
            open = file;
        }
        let name = rest.replace(['.', '-'], "_").to_uppercase();
        let doc = english.get(*id).map_or("", String::as_str);
        writeln!(out, "        #[doc = {doc:?}]")?;
        writeln!(
            out,
            "        pub const {name}: MessageId = MessageId({index});"
        )?;
    }
    writeln!(out, "    }}\n}}")?;
    Ok(())
}
