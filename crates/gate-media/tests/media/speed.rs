//! Prints how long things take; fails only when something is wrong by orders of magnitude.
use std::time::Instant;

use gate_media::examine;

use crate::build::tiff::{Gps, record};
use crate::build::{bmff, jpeg, pixels, png};
use crate::formats::rows;

#[test]
fn small_and_large() {
    let rows = rows();
    let start = Instant::now();
    for _ in 0..20 {
        for row in &rows {
            let _ = examine(&row.file);
        }
    }
    let each = start.elapsed() / 20 / rows.len() as u32;
    println!("{each:?} for each of {} small files", rows.len());
    assert!(each.as_millis() < 50);

    let exif = jpeg::app1(jpeg::EXIF, &record(true, Some(Gps::Greenwich), None));
    let small = jpeg::picture(std::slice::from_ref(&exif));
    // A photo of twelve megapixels has about four million bytes of coded data, with a zero behind each 0xFF.
    let coded = [pixels(1, 250), vec![0xFF, 0]].concat().repeat(16_000);
    let large = [&small[..small.len() - 2], coded.as_slice(), &[0xFF, 0xD9]].concat();
    let trailer = [large.as_slice(), &pixels(2, 65_536).repeat(160)].concat();
    let screenshot = png::picture(&[], &[png::chunk(b"IDAT", &pixels(1, 8192)).repeat(500)]);
    let film = bmff::film(
        b"isom",
        bmff::header(&[bmff::keyed(&[("location", bmff::ISO_6709)], true)], &[]),
    );
    for (name, file) in [
        ("photo", large),
        ("photo with a trailer", trailer),
        ("screenshot", screenshot),
        ("film's headers", film),
    ] {
        let start = Instant::now();
        let finding = examine(&file);
        println!("{name} of {} bytes: {:?}", file.len(), start.elapsed());
        assert!(start.elapsed().as_secs() < 10, "{finding:?}");
    }
}
