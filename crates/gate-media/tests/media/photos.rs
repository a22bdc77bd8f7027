//! A few small real files, made for this purpose: see `tests/photos/README.md`.
use std::fs;
use std::path::Path;

use gate_media::{Finding, Place, examine};

/// All files of the folder with photos, by name.
pub(crate) fn photos() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos");
    let mut photos: Vec<_> = fs::read_dir(folder)
        .expect("the folder with photos")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension != "md"))
        .map(|path| {
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            (name, fs::read(path).expect("a photo"))
        })
        .collect();
    photos.sort();
    photos
}

#[test]
fn each_photo_gives_away_what_it_was_made_to() {
    let expected: [(&str, Option<Place>); 13] = [
        ("synth_clean.jpg", None),
        ("synth_clean.png", None),
        ("synth_clean.webp", None),
        ("synth_exif_nogps.jpg", None),
        ("synth_gps.avif", Some(Place::Exif)),
        ("synth_gps.jpg", Some(Place::Exif)),
        ("synth_gps.png", Some(Place::Exif)),
        ("synth_gps.webp", Some(Place::Exif)),
        ("synth_gps_empty_ifd.jpg", None),
        ("synth_qt_iso6709.mov", Some(Place::Video)),
        ("synth_udta_xyz.mp4", Some(Place::Video)),
        ("synth_xmp_only.jpg", Some(Place::Xmp)),
        ("synth_xmp_only.webp", Some(Place::Xmp)),
    ];
    let photos = photos();
    assert_eq!(photos.len(), expected.len());
    for ((name, file), (expected_name, place)) in photos.iter().zip(expected) {
        assert_eq!(name, expected_name);
        match (examine(file), place) {
            (Finding::Clear, None) => {}
            (Finding::Found { places, removal }, Some(place)) => {
                assert_eq!(places, [place], "{name}");
                let clean = removal.expect("a removal").apply(file);
                assert_eq!(examine(&clean), Finding::Clear, "{name}");
            }
            (finding, _) => panic!("{name}: {finding:?}"),
        }
    }
}
