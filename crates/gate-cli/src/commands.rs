//! What each command does. Everything is written to `out`; nothing is printed elsewhere.
mod check;
mod key;
mod list;
mod opening;

use crate::Args;
use crate::args::{Command, ListCommand};
use std::io::{self, Write};

/// How a command ended, when it ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As it should.
    Fine,
    /// Something was refused, or there is something to mend.
    Problems,
    /// Nothing that was asked about is listed, and the exit code is to say so.
    NotListed,
}

/// Runs one command.
///
/// # Errors
/// A sentence: a file that cannot be read or written, or makes no sense.
pub fn run(args: &Args, out: &mut dyn Write) -> Result<Outcome, String> {
    match &args.command {
        Command::Key(command) => key::run(command, out),
        Command::School(command) => key::school(command, out),
        Command::List(ListCommand::Build(args)) => list::build(args, out),
        Command::List(ListCommand::Verify { file, public_key }) => {
            list::verify(file, public_key, out)
        }
        Command::List(ListCommand::Inspect { file, opener }) => list::inspect(file, opener, out),
        Command::List(ListCommand::Check(args)) => check::check(args, out),
    }
}

/// Writes one line.
fn say(out: &mut dyn Write, line: impl AsRef<str>) -> Result<(), String> {
    writeln!(out, "{}", line.as_ref()).map_err(|error: io::Error| error.to_string())
}
