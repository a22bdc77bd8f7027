//! The WebAssembly modules: compiled, bound and optimised into `extension/pkg`, when their sources changed.
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::setup;
use crate::setup::WasmToolchain;
use crate::shell::{self, Result};

/// Each is a feature of `gate-wasm` and the name of its files.
const MODULES: [&str; 3] = ["engine", "media", "pages"];
/// With the engine: its texts lie in `texts.txt` beside it.
const APART: &str = "apart";
/// Crates that never reach WebAssembly: their changes call for no build.
const NATIVE_CRATES: [&str; 3] = ["gate-cli", "gate-read", "xtask"];
/// What both browsers know and Rust's compiler uses. `-all` would switch on more than they accept.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes the modules small. Functions in the order of their names stand beside their like, and zip better.
/// Values computed twice, and locals with the same life, are joined last: that zips better, too.
/// Functions used once stay functions: inlined, they zip worse. That the first kilobyte of memory is unused holds
/// because the stack ends there, and overflows before it.
const SMALL: [&str; 14] = [
    "--reorder-functions-by-name",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    "--local-cse",
    "--coalesce-locals",
    "--reorder-locals",
    "--vacuum",
    "--dealign",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size",
    "14",
];
/// Most bytes of a module, as it is and gzipped.
const BUDGETS: [(&str, usize, usize); 2] =
    [("engine", 522_000, 227_000), ("media", 220_000, 110_000)];

/// Builds whatever is out of date.
pub(crate) fn build_all() -> Result<()> {
    let toolchain = setup::wasm()?;
    let inputs = inputs(&toolchain)?;
    for module in MODULES {
        let stamp = shell::at("target/wasm").join(format!("{module}.inputs"));
        let ready = shell::at("extension/pkg")
            .join(format!("{module}_bg.wasm"))
            .is_file();
        if ready && shell::read(&stamp).is_ok_and(|text| text == inputs) {
            continue;
        }
        build(module, &toolchain)?;
        shell::write(stamp, &inputs)?;
    }
    Ok(())
}

/// A digest of everything that the modules are made from.
fn inputs(toolchain: &WasmToolchain) -> Result<String> {
    let mut files = vec![
        shell::at("Cargo.toml"),
        shell::at("Cargo.lock"),
        PathBuf::from(file!()),
    ];
    let crates = shell::at("crates");
    files.extend(shell::files(&crates).into_iter().filter(|file| {
        let path = shell::below(&crates, file);
        let owner = path.split('/').next().unwrap_or_default();
        !NATIVE_CRATES.contains(&owner) && !path.contains("/tests/") && !path.contains("/cases/")
    }));
    let mut hasher = blake3::Hasher::new();
    hasher.update(toolchain.name().as_bytes());
    for file in files {
        let bytes = shell::read_bytes(shell::root().join(&file))?;
        hasher.update(shell::below(&shell::root(), &file).as_bytes());
        hasher.update(blake3::hash(&bytes).as_bytes());
    }
    Ok(hasher.finalize().to_hex().to_string())
}

fn build(module: &str, toolchain: &WasmToolchain) -> Result<()> {
    shell::say(format!("building {module}.wasm (a minute the first time)"));
    let folder = shell::at("target/wasm").join(module);
    let more: &[&str] = if module == "engine" {
        &["--features", APART]
    } else {
        &[]
    };
    compile(module, toolchain, &folder, more)?;
    let out = shell::at("extension/pkg");
    for suffix in [".js", ".d.ts"] {
        let name = format!("{module}{suffix}");
        shell::write(out.join(&name), shell::read_bytes(folder.join(&name))?)?;
    }
    let name = format!("{module}_bg.wasm");
    let bytes = optimised(&folder.join(&name))?;
    let (plain, zipped) = (bytes.len(), zipped(&bytes)?);
    shell::say(format!("{name}: {plain} bytes, {zipped} gzipped"));
    within_budget(module, plain, zipped)?;
    shell::write(out.join(&name), bytes)
}

fn within_budget(module: &str, plain: usize, zipped: usize) -> Result<()> {
    let over = BUDGETS.iter().find(|(name, most, most_zipped)| {
        *name == module && (plain > *most || zipped > *most_zipped)
    });
    over.map_or(Ok(()), |(_, most, most_zipped)| {
        Err(format!(
            "{module}.wasm takes {plain} bytes, {zipped} gzipped; at most {most} and {most_zipped}"
        ))
    })
}

/// Builds what is measured and never ships, as JavaScript that Node.js loads. The folder with both files.
pub(crate) fn build_bench() -> Result<PathBuf> {
    let folder = shell::at("target/wasm/bench");
    compile("bench", &setup::wasm()?, &folder, &FAST_DOOR)?;
    let script = shell::read_bytes(folder.join("bench.js"))?;
    shell::write(folder.join("bench.mjs"), script)?;
    let module = folder.join("bench_bg.wasm");
    let bytes = optimised(&module)?;
    shell::write(module, bytes)?;
    Ok(folder)
}

/// What is measured is the look-up as it ships; the measurement's own door is no part of that.
const FAST_DOOR: [&str; 2] = ["--config", "profile.release.package.gate-wasm.opt-level=3"];

fn compile(module: &str, toolchain: &WasmToolchain, folder: &Path, more: &[&str]) -> Result<()> {
    let mut pack = toolchain.command("wasm-pack");
    pack.args([
        "--log-level",
        "warn",
        "build",
        "crates/gate-wasm",
        "--release",
        "--target",
        "web",
    ]);
    pack.args([
        "--mode",
        "no-install",
        "--no-pack",
        "--no-gitignore",
        "--no-opt",
    ]);
    pack.arg("--out-dir")
        .arg(folder)
        .args(["--out-name", module]);
    pack.args([
        "--",
        "--locked",
        "--no-default-features",
        "--features",
        module,
    ]);
    pack.args(more);
    pack.env("CARGO_TARGET_DIR", shell::at("target/wasm/cargo"));
    // wasm-bindgen reads sections that stripping would remove; wasm-opt strips them afterwards.
    pack.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    pack.env("CARGO_ENCODED_RUSTFLAGS", rust_flags().join("\u{1f}"));
    shell::run(&mut pack)
}

fn optimised(module: &Path) -> Result<Vec<u8>> {
    let out = module.with_extension("optimised");
    let mut optimise = setup::npm_tool("wasm-opt")?;
    shell::run(
        optimise
            .args(FEATURES)
            .args(SMALL)
            .args(["--strip-debug", "--strip-producers"])
            .arg("--strip-target-features")
            .arg(module)
            .arg("-o")
            .arg(&out),
    )?;
    shell::read_bytes(out)
}

/// Paths of this machine are not for the module: it would differ between two checkouts. SHA-512 is needed once a
/// start, for one signature: its rounds need not be unrolled (9 kB).
fn rust_flags() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let registry = home.iter().map(|home| home.join("registry/src"));
    let registry = registry.flat_map(|sources| std::fs::read_dir(sources).into_iter().flatten());
    // Every place that may panic holds the name of its file: the last prefix that fits is taken away.
    let sources = registry.flatten().map(|index| index.path());
    let sources = sources.chain([PathBuf::from("crates")]);
    let short: Vec<_> = sources.map(|sources| remap(&sources, "")).collect();
    let home = home.iter().map(|home| remap(home, "/cargo"));
    let small = ["--cfg", "sha2_backend_soft=\"compact\""].map(str::to_owned);
    home.chain([remap(&shell::root(), "/schoolgate")])
        .chain(short)
        .chain(small)
        .collect()
}

fn zipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let done = encoder.write_all(bytes).and_then(|()| encoder.finish());
    done.map(|bytes| bytes.len())
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_over_its_budget_is_refused() {
        let [(name, most, most_zipped), _] = BUDGETS;
        let check = |module: &str, plain: usize, zipped: usize, expected: bool| {
            assert_eq!(
                within_budget(module, plain, zipped).is_ok(),
                expected,
                "{module} {plain} {zipped}"
            );
        };
        check(name, most, most_zipped, true);
        check(name, most + 1, most_zipped, false);
        check(name, most, most_zipped + 1, false);
        check("pages", most + 1, most_zipped + 1, true);
    }
}
