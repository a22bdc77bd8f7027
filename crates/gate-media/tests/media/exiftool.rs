//! An independent reader's word: exiftool, which `cargo xtask setup` installs.
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use gate_media::{Finding, examine};
use serde_json::Value;

use crate::formats::rows;
use crate::photos::photos;

/// Tags that are a position, by the ends of their names in small letters.
const POSITIONS: [&str; 7] = [
    "latitude",
    "latlong",
    "gpscoordinates",
    "gpsposition",
    "locationinformation",
    "locationiso6709",
    "location",
];
/// What this version of exiftool does not see by itself, though our reader does: a film or a picture behind a
/// picture that no table of contents announces, attributes behind one with `>` in it, items in their own box, a
/// versioned list of keys in a film.
const UNSEEN: [&str; 13] = [
    "jpeg, motion",
    "jpeg, second picture",
    "jpeg, xmp, xmp:Note=\"1 > 0\" exif:GPSLatitude=\"51,28.6N\" exif:GPSLongitude=\"0,0.09W\"",
    "heic, Inside, exif",
    "heic, Inside, xmp",
    "heic, Inside, both",
    "avif, Inside, exif",
    "avif, Inside, xmp",
    "avif, Inside, both",
    "mif1, Inside, exif",
    "mif1, Inside, xmp",
    "mif1, Inside, both",
    "film, apple, versioned",
];

/// What exiftool says about all files of a folder: by file, then by group and name.
fn said(folder: &Path) -> BTreeMap<String, BTreeMap<String, Value>> {
    let output = Command::new("exiftool")
        .args([
            "-json",
            "-a",
            "-n",
            "-ee",
            "-G1:4",
            "-api",
            "largefilesupport=1",
            "-ext",
            "*",
        ])
        .arg(folder)
        .output()
        .expect("exiftool is missing: cargo xtask setup installs it");
    let files: Vec<BTreeMap<String, Value>> =
        serde_json::from_slice(&output.stdout).expect("exiftool's answer");
    let name = |tags: &BTreeMap<String, Value>| {
        let path = tags["SourceFile"].as_str().expect("a path").to_owned();
        Path::new(&path)
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    files.into_iter().map(|tags| (name(&tags), tags)).collect()
}

/// Tags that say something about the picture or the film, without its position.
fn rest(tags: &BTreeMap<String, Value>) -> BTreeMap<&String, &Value> {
    // The last is what exiftool takes the box for items to be.
    let outside = [
        "System:",
        "File:",
        "ExifTool:",
        "SourceFile",
        "Composite:",
        "Meta:MetaImageSize",
    ];
    let apart = |tag: &str| outside.iter().any(|start| tag.starts_with(start)) || is_gps(tag);
    // What held nothing but a position is left empty.
    let is_empty = |value: &Value| value.as_str().is_some_and(|text| text.trim().is_empty());
    tags.iter()
        .filter(|(tag, value)| !apart(tag) && !is_empty(value))
        .collect()
}

fn is_gps(tag: &str) -> bool {
    let name = tag.rsplit(':').next().unwrap_or(tag).to_lowercase();
    let parts = ["gps", "location", "latitude", "longitude", "latlong"];
    parts.iter().any(|part| name.contains(part))
}

fn has_position(tags: &BTreeMap<String, Value>) -> bool {
    tags.iter().any(|(tag, value)| {
        POSITIONS
            .iter()
            .any(|end| tag.to_lowercase().ends_with(end))
            && !value.to_string().trim_matches('"').is_empty()
    })
}

#[test]
fn exiftool_sees_the_place_before_and_never_after_and_all_else_as_it_was() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exiftool");
    let _ = fs::remove_dir_all(&folder);
    let (before, after) = (folder.join("before"), folder.join("after"));
    fs::create_dir_all(&before).expect("a folder");
    fs::create_dir_all(&after).expect("a folder");
    let built = rows().into_iter().map(|row| (row.name, row.file));
    let mut names = BTreeMap::new();
    for (index, (name, file)) in built.chain(photos()).enumerate() {
        let Finding::Found { removal, .. } = examine(&file) else {
            continue;
        };
        let clean = removal.expect("a removal").apply(&file);
        // No extension: what a file is, its bytes say.
        let stored = format!("{index:03}.bin");
        fs::write(before.join(&stored), &file).expect("written");
        fs::write(after.join(&stored), clean).expect("written");
        names.insert(stored, name);
    }
    assert!(names.len() > 60, "only {} files", names.len());
    let (before, after) = (said(&before), said(&after));
    let mut unseen = Vec::new();
    for (stored, name) in &names {
        let (old, new) = (&before[stored], &after[stored]);
        if !has_position(old) {
            unseen.push(name.as_str());
        }
        let left: Vec<&String> = new.keys().filter(|tag| is_gps(tag)).collect();
        assert!(left.is_empty(), "{name}: {left:?}");
        assert_eq!(rest(old), rest(new), "{name}");
    }
    assert_eq!(unseen, UNSEEN);
}
