//! Every test, in steps; a table of what they took and found; one closing line.
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::dist::{self, Build};
use crate::lint;
use crate::options::Options;
use crate::setup::{self, BROWSER_TESTS, Browser};
use crate::shell::{self, Result};
use crate::tidy;

mod count;
mod fuzz;
mod scaffold;

use count::{Count, counted};

/// What `--only` may name.
const KINDS: [&str; 4] = ["native", "wasm", "browser", "structure"];

/// Tests of this name are also run as WebAssembly, in a browser.
const WASM_TEST: &str = "tests/wasm.rs";

/// What only other builds switch on: their tests count, too.
const DOORS: &str = "gate-wasm/media,gate-wasm/pages";

/// How many of each browser work at once.
const LANES: &str = "2";

/// One row of the table.
struct Row {
    name: String,
    count: Count,
    took: Duration,
}

/// What was run so far.
#[derive(Default)]
struct Run {
    rows: Vec<Row>,
}

/// The task `test`.
pub(crate) fn task(options: &Options) -> Result<()> {
    options.only(0, &["long", "only"])?;
    let only = options.value("only");
    if let Some(unknown) = only.filter(|kind| !KINDS.contains(kind)) {
        return Err(format!("--only {unknown}: say one of {}", KINDS.join(", ")));
    }
    let wanted = |kind| only.is_none_or(|only| only == kind);
    let long = options.has("long");
    let mut run = Run::default();
    if wanted("native") {
        native(&mut run, long);
    }
    if wanted("wasm") {
        wasm(&mut run);
    }
    if wanted("structure") || wanted("browser") {
        run.check("dist", || {
            dist::assemble(Build::Plain).and_then(|()| dist::assemble(Build::Open))
        });
    }
    if wanted("structure") {
        structure(&mut run);
    }
    if wanted("browser") {
        browsers(&mut run, long);
    }
    run.close()
}

fn native(run: &mut Run, long: bool) {
    run.tests("format", Ok(cargo(&["fmt", "--all", "--check"])), false);
    let clippy = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        DOORS,
        "--quiet",
        "--",
        "-D",
        "warnings",
    ];
    run.tests("clippy", Ok(cargo(&clippy)), false);
    run.check("exiftool", setup::exiftool);
    let mut tests = cargo(&["test", "--workspace", "--features", DOORS, "--quiet"]);
    if long {
        // Property tests read it: as many cases as ten minutes allow.
        tests.env("PROPTEST_CASES", "5000");
    }
    run.tests("native tests", Ok(tests), true);
    if long {
        for target in fuzz::targets() {
            run.tests(&format!("fuzz {target}"), fuzz::command(&target), false);
        }
    }
}

fn wasm(run: &mut Run) {
    let ready = run.check("toolchain", || Ok((setup::wasm()?, setup::chromedriver()?)));
    let Some((toolchain, driver)) = ready else {
        return;
    };
    let tested: Vec<_> = shell::files(shell::at("crates"))
        .into_iter()
        .filter(|file| file.ends_with(WASM_TEST))
        .filter_map(|file| file.ancestors().nth(2).map(Path::to_path_buf))
        .collect();
    for folder in &tested {
        let mut command = toolchain.command("wasm-pack");
        command.args([
            "--log-level",
            "warn",
            "test",
            "--headless",
            "--chrome",
            "--chromedriver",
        ]);
        command
            .arg(&driver)
            .args(["--mode", "no-install"])
            .arg(folder);
        command.args(["--test", "wasm"]);
        command.env("CARGO_TARGET_DIR", shell::at("target/wasm/cargo"));
        let name = shell::below(&shell::at("crates"), folder);
        run.tests(&format!("{name} as WebAssembly"), Ok(command), true);
    }
    if tested.is_empty() {
        run.check("WebAssembly", || {
            Err::<(), _>(format!("no crate has a {WASM_TEST}"))
        });
    }
}

fn structure(run: &mut Run) {
    run.check("tidy", tidy::check);
    run.tests("what `new` makes", scaffold::command(), false);
    run.tests(
        "types of the JavaScript",
        npm("tsc", &["--noEmit", "--project", "extension"]),
        false,
    );
    for browser in Browser::ALL {
        run.check(&format!("store linter, {}", browser.name()), || {
            lint::check(browser)
        });
    }
}

/// Both browsers at once: each spends much of its time waiting for what the tests wait for.
fn browsers(run: &mut Run, long: bool) {
    // What they need is set up before they start, one after the other.
    let ready = Browser::ALL.map(|browser| lane(browser, long));
    let rows = thread::scope(|scope| {
        let play = |lane: Vec<(String, Result<Command>)>| {
            let steps = lane.into_iter();
            let rows = steps.map(|(name, command)| row(name, || tests(command, true)));
            rows.collect::<Vec<_>>()
        };
        let running = ready.map(|lane| scope.spawn(move || play(lane)));
        running.map(thread::ScopedJoinHandle::join)
    });
    for rows in rows {
        match rows {
            Ok(rows) => run.rows.extend(rows),
            Err(_) => run.step("end to end", || Err("the run broke off".to_owned())),
        }
    }
}

/// What is run in one browser, one after the other.
fn lane(browser: Browser, long: bool) -> Vec<(String, Result<Command>)> {
    let script = |script: &str| {
        let program = browser.program()?;
        setup::npm_packages()?;
        let mut node = shell::command("node");
        node.arg(format!("{BROWSER_TESTS}/{script}"))
            .args(["--browser", browser.name()])
            .env(browser.name().to_uppercase(), program);
        Ok(node)
    };
    let tests = script("run.mjs").map(|mut node| {
        node.args(["--lanes", LANES, "--repeat", if long { "3" } else { "1" }]);
        node
    });
    let mut lane = vec![(format!("end to end in {}", browser.name()), tests)];
    if long {
        lane.push((format!("soak in {}", browser.name()), script("soak.mjs")));
    }
    lane
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = shell::command("cargo");
    command.args(arguments);
    command
}

fn npm(tool: &str, arguments: &[&str]) -> Result<Command> {
    let mut command = setup::npm_tool(tool)?;
    command.args(arguments);
    Ok(command)
}

impl Run {
    /// Runs a command and counts what its lines say; a step that `must_count` and ran no test has failed.
    fn tests(&mut self, name: &str, command: Result<Command>, must_count: bool) {
        self.step(name, || tests(command, must_count));
    }

    /// Runs a function as one test.
    fn check<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        let mut result = None;
        self.step(name, || {
            result = Some(work()?);
            Ok(Count {
                passed: 1,
                failed: 0,
            })
        });
        result
    }

    fn step(&mut self, name: &str, work: impl FnOnce() -> Result<Count>) {
        self.rows.push(row(name.to_owned(), work));
    }

    /// Prints the table and the closing line.
    fn close(&self) -> Result<()> {
        println!();
        for Row { name, count, took } in &self.rows {
            let sign = if count.failed == 0 { "✓" } else { "✗" };
            let seconds = took.as_secs_f32();
            println!(
                "{sign} {name:<28} {:>6} passed {:>4} failed {seconds:>8.1} s",
                count.passed, count.failed
            );
        }
        let passed: usize = self.rows.iter().map(|row| row.count.passed).sum();
        let failed: usize = self.rows.iter().map(|row| row.count.failed).sum();
        println!("\n{passed} passed, {failed} failed");
        if failed == 0 {
            Ok(())
        } else {
            Err("not everything passed".to_owned())
        }
    }
}

/// Runs a step, and says what it took and found.
fn row(name: String, work: impl FnOnce() -> Result<Count>) -> Row {
    shell::say(&name);
    let start = Instant::now();
    let count = work().unwrap_or_else(|reason| {
        eprintln!("{name}: {reason}");
        Count {
            passed: 0,
            failed: 1,
        }
    });
    Row {
        name,
        count,
        took: start.elapsed(),
    }
}

fn tests(command: Result<Command>, must_count: bool) -> Result<Count> {
    let (count, well) = counted(&mut command?)?;
    Ok(match count {
        Count {
            passed: 0,
            failed: 0,
        } if must_count => return Err("ran no test".to_owned()),
        Count { failed: 0, .. } if !well => Count { failed: 1, ..count },
        Count {
            passed: 0,
            failed: 0,
        } => Count {
            passed: 1,
            failed: 0,
        },
        count => count,
    })
}
