//! The arguments of `schoolgate`.
use clap::{ArgGroup, Parser, Subcommand};
use std::path::PathBuf;

/// Make, sign, check and inspect a school's list.
#[derive(Debug, Parser)]
#[command(name = "schoolgate", version)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Keys: for signing a list, and for opening one by policy
    #[command(subcommand)]
    Key(KeyCommand),
    /// The school's own file
    #[command(subcommand)]
    School(SchoolCommand),
    /// Lists
    #[command(subcommand)]
    List(ListCommand),
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeyCommand {
    /// Make a signing key FILE and its public half FILE.pub
    New {
        /// Where to write the signing key: keep it where nobody else reads
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Make a policy key, which the school's browser policy hands out
    Policy {
        /// Where to write it
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Print the words by which a public key is recognised
    Words {
        /// A public key
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SchoolCommand {
    /// Write a school.toml to fill in, with numbers of its own
    New {
        /// Where to write it
        #[arg(long, value_name = "FILE", default_value = "school.toml")]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum ListCommand {
    /// Make and sign a list
    Build(BuildArgs),
    /// Check who signed a list, and that it is whole and in time
    Verify {
        /// The list
        file: PathBuf,
        /// The school's public key
        #[arg(long, value_name = "FILE")]
        public_key: PathBuf,
    },
    /// Say what a list is, and how much is on it: never who
    Inspect {
        /// The list
        file: PathBuf,
        #[command(flatten)]
        opener: Opener,
    },
    /// Ask a list about somebody
    Check(Box<CheckArgs>),
}

#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("lock").args(["policy_key", "passphrase_file"]).multiple(true).required(true))]
pub(crate) struct BuildArgs {
    /// The table of people
    #[arg(long, value_name = "FILE")]
    pub(crate) people: PathBuf,
    /// The school's own file
    #[arg(long, value_name = "FILE")]
    pub(crate) school: PathBuf,
    /// The signing key
    #[arg(long, value_name = "FILE")]
    pub(crate) key: PathBuf,
    /// The number of this issue: higher than any before
    #[arg(long, value_name = "N")]
    pub(crate) issue: u64,
    /// Where to write the list
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// A policy key that will open it
    #[arg(long, value_name = "FILE")]
    pub(crate) policy_key: Option<PathBuf>,
    /// A file whose first line is the passphrase that will open it
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Make the list although rows or values have to be left out
    #[arg(long)]
    pub(crate) skip_bad_rows: bool,
}

/// What opens a list.
#[derive(Debug, clap::Args)]
#[group(multiple = false)]
pub(crate) struct Opener {
    /// The policy key
    #[arg(long, value_name = "FILE")]
    pub(crate) policy_key: Option<PathBuf>,
    /// A file whose first line is the passphrase
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("asked")
    .args(["handle", "id", "address", "domain", "email", "name"])
    .multiple(true)
    .required(true))]
pub(crate) struct CheckArgs {
    /// The list
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) opener: Opener,
    /// A handle on any site, as SITE=HANDLE
    #[arg(long, value_name = "SITE=HANDLE")]
    pub(crate) handle: Vec<String>,
    /// A numeric id on any site, as SITE=NUMBER
    #[arg(long, value_name = "SITE=NUMBER")]
    pub(crate) id: Vec<String>,
    /// The address of a profile
    #[arg(long, value_name = "URL")]
    pub(crate) address: Vec<String>,
    /// A domain
    #[arg(long, value_name = "DOMAIN")]
    pub(crate) domain: Vec<String>,
    /// An e-mail address
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) email: Vec<String>,
    /// A name
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Vec<String>,
    /// End with 3 when nothing of it is listed
    #[arg(long)]
    pub(crate) exit_code: bool,
}
