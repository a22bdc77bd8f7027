//! Every task of this repository, in one command: `cargo xtask help` lists them.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks to the person at the terminal"
)]
use std::process::ExitCode;

mod browse;
mod dist;
mod icons;
mod lint;
mod new;
mod options;
mod read;
mod setup;
mod shell;
mod test;
mod tidy;

use options::Options;

const HELP: &str = "\
cargo xtask TASK

  setup                           install whatever is missing; cheap when all is there
  dist [--open | --store]         build target/dist/{chromium,firefox} and their zips
                                  --open: target/dist-open, for tests only; --store: without the key
  demo [--browser NAME] [--show]  play the story in a real browser; pictures in target/demo
  run chromium|firefox            a fresh profile with the extension and the demo's list
  test [--long] [--only KIND]     every test; KIND is native, wasm, browser or structure
  bench [--browser NAME]          measure
  tidy                            check the structure of the repository
  new site|check|language NAME    make the files, and the lines that make them known
  read PAGE.html --address URL [--json]
                                  what the engine would see on a saved page
  icons                           draw extension/icons/*.png from their sources
  help                            this page";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let task = arguments.next().unwrap_or_else(|| "help".to_owned());
    let done = Options::parse(arguments).and_then(|options| perform(&task, &options));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\ncargo xtask {task}: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &str, options: &Options) -> shell::Result<()> {
    match task {
        "setup" => setup::all(options),
        "dist" => dist::task(options),
        "demo" => browse::demo(options),
        "run" => browse::run(options),
        "bench" => browse::bench(options),
        "test" => test::task(options),
        "tidy" => tidy::task(options),
        "new" => new::task(options),
        "read" => read::task(options),
        "icons" => icons::task(options),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("there is no such task\n\n{HELP}")),
    }
}
