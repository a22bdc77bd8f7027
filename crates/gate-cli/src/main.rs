//! The command `schoolgate`.
use clap::Parser;
use gate_cli::{Args, Outcome, run};
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse(); // leaves with 2 when the arguments make no sense
    let mut out = std::io::stdout().lock();
    match run(&args, &mut out) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::FAILURE,
        Ok(Outcome::NotListed) => ExitCode::from(3),
        Err(message) => {
            // Nothing more can be done when even this cannot be written.
            let _ = writeln!(std::io::stderr(), "schoolgate: {message}");
            ExitCode::FAILURE
        }
    }
}
