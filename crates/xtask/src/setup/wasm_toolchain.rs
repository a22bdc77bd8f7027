//! The compiler for WebAssembly: rustup's target, or, where the Rust release server is out of reach, Debian's
//! compiler with a standard library built on the spot. The rest of the build never knows which.
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::apt;
use crate::shell::{self, Result};

const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's own current compiler, with its sources, and the linker.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld"];
/// What rustup calls Debian's compiler once it is linked.
const DEBIAN: &str = "debian";
/// Where Debian's compiler looks for the target's libraries.
const LIBRARIES: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";

/// A compiler that can build for WebAssembly, with the programs that wasm-pack needs.
#[derive(Debug)]
pub(crate) struct WasmToolchain {
    kind: Kind,
    folders: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Default,
    Debian,
}

impl WasmToolchain {
    /// Finds one that works, or installs one. `folders` hold wasm-pack and wasm-bindgen.
    pub(crate) fn find_or_install(folders: Vec<PathBuf>) -> Result<Self> {
        let ready = [Kind::Default, Kind::Debian]
            .into_iter()
            .find(|kind| kind.works());
        let kind = match ready {
            Some(kind) => kind,
            None => install()?,
        };
        Ok(Self { kind, folders })
    }

    /// A command that builds with this compiler.
    pub(crate) fn command(&self, program: &str) -> Command {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = self
            .folders
            .iter()
            .cloned()
            .chain(std::env::split_paths(&path));
        let path = std::env::join_paths(folders).unwrap_or(path.clone());
        // A bare name is looked up in our own path, not in the command's.
        let found = self
            .folders
            .iter()
            .map(|folder| folder.join(program))
            .find(|file| file.is_file());
        let mut command = shell::command(found.unwrap_or_else(|| PathBuf::from(program)));
        self.kind.apply(&mut command);
        command.env("PATH", path);
        command
    }

    /// The compiler, in words.
    pub(crate) fn name(&self) -> String {
        let mut rustc = shell::command("rustc");
        self.kind.apply(&mut rustc);
        shell::output(rustc.arg("--version")).unwrap_or_default()
    }
}

impl Kind {
    fn apply(self, command: &mut Command) {
        if self == Kind::Debian {
            command.env("RUSTUP_TOOLCHAIN", DEBIAN);
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld");
        }
    }

    /// Whether it compiles an empty library for the target: that finds a missing standard library as well
    /// as one that another version of the compiler left behind.
    fn works(self) -> bool {
        if self == Kind::Debian && shell::on_path(&["wasm-ld"]).is_none() {
            return false;
        }
        let mut rustc = shell::command("rustc");
        self.apply(&mut rustc);
        rustc.args([
            "-",
            "--crate-type=lib",
            "--emit=metadata=-",
            "--target",
            TARGET,
        ]);
        shell::succeeds(rustc.stdin(Stdio::null()))
    }
}

fn install() -> Result<Kind> {
    shell::say(format!("adding the Rust target {TARGET}"));
    let mut rustup = shell::command("rustup");
    let added = shell::run(rustup.args(["target", "add", TARGET])).is_ok();
    if added && Kind::Default.works() {
        return Ok(Kind::Default);
    }
    shell::say("the Rust release server is out of reach: using Debian's compiler instead");
    apt::install("a compiler for WebAssembly", &PACKAGES)?;
    shell::run(shell::command("rustup").args(["toolchain", "link", DEBIAN, "/usr"]))?;
    build_standard_library()?;
    if Kind::Debian.works() {
        return Ok(Kind::Debian);
    }
    Err(format!(
        "no Rust compiler here builds for {TARGET}. Please run `rustup target add {TARGET}` where the Rust \
         release server can be reached, and try again"
    ))
}

/// Builds the target's standard library from Debian's sources and puts it where the compiler looks.
fn build_standard_library() -> Result<()> {
    shell::say("building the standard library for WebAssembly (about a minute, once)");
    let folder = shell::at("target/wasm-std");
    shell::remove(&folder)?;
    let manifest =
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n";
    shell::write(folder.join("Cargo.toml"), manifest)?;
    shell::write(folder.join("src/lib.rs"), "")?;
    let mut cargo = shell::command("cargo");
    cargo
        .current_dir(&folder)
        .env("RUSTUP_TOOLCHAIN", DEBIAN)
        .env("RUSTC_BOOTSTRAP", "1");
    cargo.env("CARGO_TARGET_DIR", folder.join("target"));
    cargo.args(["build", "--release", "--target", TARGET]);
    cargo.arg("-Zbuild-std=std,panic_abort,panic_unwind,test");
    shell::run(&mut cargo)?;
    let built = folder.join("target").join(TARGET).join("release/deps");
    for library in shell::files(built)
        .iter()
        .filter(|file| file.extension().is_some_and(|e| e == "rlib"))
    {
        let name = library.file_name().unwrap_or_default();
        shell::write(
            PathBuf::from(LIBRARIES).join(name),
            shell::read_bytes(library)?,
        )?;
    }
    Ok(())
}
