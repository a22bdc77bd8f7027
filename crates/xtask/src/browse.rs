//! Tasks that open a browser: the demo, trying it by hand, measuring.
use crate::dist::{self, Build};
use crate::options::Options;
use crate::setup::{self, BROWSER_TESTS, Browser};
use crate::shell::{self, Result};

/// Where the demo leaves its pictures and its `index.html`.
const DEMO: &str = "target/demo";

/// The task `demo`: the story from end to end, in a real browser.
pub(crate) fn demo(options: &Options) -> Result<()> {
    options.only(0, &["browser", "show"])?;
    let browser = options
        .value("browser")
        .map_or(Ok(Browser::Chromium), Browser::named)?;
    ready(browser)?;
    let mut node = script("demo.mjs", browser)?;
    node.arg("--out")
        .arg(shell::at(DEMO))
        .args(options.has("show").then_some("--show"));
    shell::run(&mut node)
}

/// The task `run`: a fresh profile, the extension loaded, the demo list in force.
pub(crate) fn run(options: &Options) -> Result<()> {
    options.only(1, &[])?;
    let [name] = options.words.as_slice() else {
        return Err("say chromium or firefox".to_owned());
    };
    let browser = Browser::named(name)?;
    ready(browser)?;
    shell::run(
        script("demo.mjs", browser)?
            .arg("--out")
            .arg(shell::at(DEMO))
            .arg("--run"),
    )
}

/// The task `bench`: measurements in browsers, and of native code.
pub(crate) fn bench(options: &Options) -> Result<()> {
    options.only(0, &["browser"])?;
    let browser = options
        .value("browser")
        .map_or(Ok(Browser::Chromium), Browser::named)?;
    ready(browser)?;
    dist::assemble(Build::Open)?;
    let module = dist::bench_module()?;
    let mut lookups = shell::command("node");
    lookups.arg(format!("{BROWSER_TESTS}/bench-list.mjs"));
    shell::run(lookups.arg("--module").arg(module))?;
    shell::run(&mut script("bench.mjs", browser)?)?;
    shell::run(&mut script("bench-photos.mjs", browser)?)
}

/// Builds the extension as it ships. The story's script has the school's own command build the list.
fn ready(browser: Browser) -> Result<()> {
    setup::npm_packages()?;
    browser.program()?;
    dist::assemble(Build::Plain)
}

fn script(name: &str, browser: Browser) -> Result<std::process::Command> {
    let mut node = shell::command("node");
    node.arg(format!("{BROWSER_TESTS}/{name}"))
        .args(["--browser", browser.name()]);
    node.env(browser.name().to_uppercase(), browser.program()?);
    Ok(node)
}
