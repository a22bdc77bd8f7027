//! Makes a machine ready: each part looks first, installs only what is missing, and says what a person
//! should do where it may not install.
use std::time::Instant;

use crate::options::Options;
use crate::shell::{self, Result};

mod apt;
mod browsers;
mod packages;
mod tools;
mod wasm_toolchain;

pub(crate) use browsers::{Browser, chromedriver};
pub(crate) use packages::{BROWSER_TESTS, npm_packages, npm_tool};
pub(crate) use tools::resvg;
pub(crate) use wasm_toolchain::WasmToolchain;

/// The task `setup`: everything that any other task needs.
pub(crate) fn all(options: &Options) -> Result<()> {
    options.only(0, &[])?;
    let start = Instant::now();
    let toolchain = wasm()?;
    npm_packages()?;
    exiftool()?;
    let chromium = Browser::Chromium.program()?;
    let firefox = Browser::Firefox.program()?;
    chromedriver()?;
    shell::say(format!("WebAssembly: {}", toolchain.name()));
    shell::say(format!(
        "browsers: {}, {}",
        chromium.display(),
        firefox.display()
    ));
    shell::say(format!("ready ({:.1} s)", start.elapsed().as_secs_f32()));
    Ok(())
}

/// The independent reader that tests of photos and videos ask.
pub(crate) fn exiftool() -> Result<()> {
    match shell::on_path(&["exiftool"]) {
        Some(_) => Ok(()),
        None => apt::install("exiftool", &["libimage-exiftool-perl"]),
    }
}

/// All that building WebAssembly needs.
pub(crate) fn wasm() -> Result<WasmToolchain> {
    WasmToolchain::find_or_install(tools::folders()?)
}
