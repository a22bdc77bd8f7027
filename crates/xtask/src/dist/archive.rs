//! Reproducible zips: sorted names, one fixed time, the same bytes from the same files.
use std::io::{Cursor, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::setup::Browser;
use crate::shell::{self, Result};

/// The zip's name, with the version that `Cargo.toml` gives to everything.
pub(crate) fn name(browser: Browser) -> String {
    format!(
        "schoolgate-{}-{}.zip",
        env!("CARGO_PKG_VERSION"),
        browser.name()
    )
}

/// Packs a folder.
pub(crate) fn pack(folder: &Path, to: &Path) -> Result<()> {
    let bytes = packed(folder)?;
    shell::write(to, &bytes)?;
    shell::say(format!(
        "{} ({} bytes)",
        shell::below(&shell::root(), to),
        bytes.len()
    ));
    Ok(())
}

fn packed(folder: &Path) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in shell::files(folder) {
        let bytes = shell::read_bytes(&file)?;
        let started = zip.start_file(shell::below(folder, &file), options);
        started.map_err(|error| error.to_string())?;
        zip.write_all(&bytes).map_err(|error| error.to_string())?;
    }
    zip.finish()
        .map(Cursor::into_inner)
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let base = std::env::temp_dir().join(format!("schoolgate-archive-{}", std::process::id()));
        let fill = |name: &str, order: [&str; 3]| {
            for file in order {
                shell::write(base.join(name).join(file), file).unwrap();
            }
            packed(&base.join(name)).unwrap()
        };
        let one = fill("one", ["a.js", "b/c.js", "d.js"]);
        let two = fill("two", ["d.js", "b/c.js", "a.js"]);
        shell::write(base.join("two/a.js"), "other").unwrap();
        let three = packed(&base.join("two")).unwrap();
        shell::remove(&base).unwrap();
        assert_eq!(one, two);
        assert_ne!(two, three);
    }
}
