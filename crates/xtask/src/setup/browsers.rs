//! The two browsers, and the driver that runs WebAssembly tests.
use std::path::PathBuf;

use super::apt;
use crate::shell::{self, Result};

/// A browser that the extension is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browser {
    /// Chromium and its kin.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Browser {
    /// Both.
    pub(crate) const ALL: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

    /// Its name in folders and on the command line.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
        }
    }

    /// The browser that a person named.
    pub(crate) fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|browser| browser.name() == name);
        found.ok_or_else(|| format!("no such browser: {name}; say chromium or firefox"))
    }

    /// The program: what `CHROMIUM` or `FIREFOX` says, else the first on the path, else installed.
    pub(crate) fn program(self) -> Result<PathBuf> {
        match self {
            Browser::Chromium => program(
                "CHROMIUM",
                &[
                    "chromium",
                    "chromium-browser",
                    "google-chrome-stable",
                    "google-chrome",
                ],
                &["chromium", "fonts-dejavu-core", "fonts-noto-color-emoji"],
            ),
            Browser::Firefox => program(
                "FIREFOX",
                &["firefox-esr", "firefox"],
                &["firefox-esr", "fonts-dejavu-core", "fonts-noto-color-emoji"],
            ),
        }
    }
}

/// The driver through which `wasm-pack test` steers Chromium.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    program("CHROMEDRIVER", &["chromedriver"], &["chromium-driver"])
}

fn program(variable: &str, names: &[&str], packages: &[&str]) -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os(variable) {
        return Ok(PathBuf::from(chosen));
    }
    if shell::on_path(names).is_none() {
        apt::install(names.first().unwrap_or(&"the browser"), packages)?;
    }
    shell::on_path(names).ok_or_else(|| {
        format!(
            "{} is not on the path; set {variable} to the program",
            names.join(" or ")
        )
    })
}
