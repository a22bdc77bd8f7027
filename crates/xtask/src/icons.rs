//! Draws the toolbar's pictures from their sources: `extension/icons/src/*.svg` to PNGs of every size.
use crate::options::Options;
use crate::setup;
use crate::shell::{self, Result};

/// In pixels: toolbars take the first two, the browser's pages the others.
const SIZES: [u32; 4] = [16, 32, 48, 128];

/// The task `icons`. Its result is committed, so that nobody else needs the renderer.
pub(crate) fn task(options: &Options) -> Result<()> {
    options.only(0, &[])?;
    let resvg = setup::resvg()?;
    let folder = shell::at("extension/icons");
    for source in shell::files(folder.join("src")) {
        let name = source
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for size in SIZES {
            let mut command = shell::command(&resvg);
            command.args(["--width", &size.to_string(), "--height", &size.to_string()]);
            command
                .arg(&source)
                .arg(folder.join(format!("{name}-{size}.png")));
            shell::run(&mut command)?;
        }
    }
    Ok(())
}
