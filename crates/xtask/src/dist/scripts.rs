//! The content scripts as they ship: without comments and spacing, every name kept, so that a reviewer who
//! formats them reads what we wrote. They run in every page of the sites, so their size is budgeted.
use std::path::Path;

use crate::setup;
use crate::shell::{self, Result};

/// Bytes of all content scripts together.
const BUDGET: usize = 30_000;

/// Condenses the scripts of a folder in place.
pub(crate) fn condense(folder: &Path) -> Result<()> {
    let scripts = shell::files(folder);
    let mut esbuild = setup::npm_tool("esbuild")?;
    esbuild
        .args(["--minify-whitespace", "--minify-syntax", "--charset=utf8"])
        .args(["--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outdir={}", folder.display()))
        .args(&scripts);
    shell::run(&mut esbuild)?;
    let sizes = scripts
        .iter()
        .map(|script| Ok(shell::read_bytes(script)?.len()));
    let size: usize = sizes.sum::<Result<usize>>()?;
    if size > BUDGET {
        return Err(format!(
            "the content scripts take {size} bytes, more than {BUDGET}"
        ));
    }
    Ok(())
}
