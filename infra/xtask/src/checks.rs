//! `cargo xtask test`: every check, its parts in order, and one line at the end.
//!
//! Rule: a part that fails counts, a part that ran no test fails, and the parts after it run all the same.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use serde_json::Value;

use crate::{Done, contract, dev, gallery, local, sdk, secrets, stack::Stack, tools::Tools};

/// What a part counted.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

const PARTS: [&str; 10] =
    ["format", "lint", "template", "unit", "pages", "api", "sdk", "openapi", "journeys", "secrets"];

/// Runs the parts, or one of them.
pub(crate) fn run(only: Option<&str>) -> Done {
    if let Some(part) = only.filter(|part| !PARTS.contains(part)) {
        return Err(format!("There is no part '{part}'. The parts are {}.", PARTS.join(", ")));
    }
    let wanted = |part: &str| only.is_none_or(|only| only == part);
    // Stopped by hand, the whole group goes, and the stack with it.
    dev::catch_signals()?;
    let mut total = Count::default();
    let mut part = |name: &str, work: &mut dyn FnMut() -> Done<Count>| {
        if !wanted(name) || dev::stopped() {
            return;
        }
        println!("\n== {name}");
        let began = Instant::now();
        let mut count = work().unwrap_or_else(|sentence| {
            println!("{sentence}");
            Count { passed: 0, failed: 1 }
        });
        if count.passed + count.failed == 0 {
            println!("No test ran.");
            count.failed = 1;
        }
        println!("== {name}: {} passed, {} failed, {} s", count.passed, count.failed, began.elapsed().as_secs());
        total.passed += count.passed;
        total.failed += count.failed;
    };

    part("format", &mut || command("cargo", &["fmt", "--all", "--check"]));
    part("lint", &mut || {
        command("cargo", &["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"])
    });
    part("template", &mut template);
    part("unit", &mut || cargo_tests(&["test", "--workspace", "--exclude", "api-tests"], None));
    part("pages", &mut gallery::check);
    let mut stack = None;
    if ["api", "sdk", "openapi", "journeys", "secrets"].into_iter().any(wanted) {
        match Stack::start(None, false) {
            Ok(started) => stack = Some(started),
            Err(sentence) => println!("\n{sentence}"),
        }
    }
    let facts = stack.as_ref().map(|stack| stack.folder().join("stack.json").display().to_string());
    let needs_stack = || facts.clone().ok_or_else(|| "The local stack didn't start.".to_owned());
    part("api", &mut || cargo_tests(&["test", "--package", "api-tests"], Some(&needs_stack()?)));
    part("sdk", &mut || Ok(sdk::run(&needs_stack()?)));
    part("openapi", &mut || contract::run(&needs_stack()?));
    part("journeys", &mut || journeys(&needs_stack()?));
    // Last: it looks at what all the others left in the logs.
    part("secrets", &mut || secrets::check(Path::new(&needs_stack()?)));
    drop(stack);

    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 { Err("Some checks failed; see above.".into()) } else { Ok(()) }
}

fn quiet(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(local::root()).stdin(Stdio::null());
    command
}

// A check that passes or fails as a whole.
fn command(program: &str, arguments: &[&str]) -> Done<Count> {
    let status = quiet(program, arguments).status().map_err(|error| format!("{program} can't be run: {error}."))?;
    Ok(if status.success() { Count { passed: 1, failed: 0 } } else { Count { passed: 0, failed: 1 } })
}

fn template() -> Done<Count> {
    let tools = Tools::get()?;
    let mut lint = tools.program("cfn-lint");
    let status = lint.arg("template.yaml").current_dir(local::root()).status();
    let status = status.map_err(|error| format!("cfn-lint can't be run: {error}."))?;
    Ok(if status.success() { Count { passed: 1, failed: 0 } } else { Count { passed: 0, failed: 1 } })
}

fn cargo_tests(arguments: &[&str], stack: Option<&str>) -> Done<Count> {
    let mut cargo = quiet("cargo", arguments);
    cargo.arg("--no-fail-fast").stdout(Stdio::piped());
    if let Some(stack) = stack {
        cargo.env("STACK", stack);
    }
    let output = cargo
        .spawn()
        .and_then(std::process::Child::wait_with_output)
        .map_err(|error| format!("cargo can't be run: {error}."))?;
    let text = String::from_utf8_lossy(&output.stdout);
    // What passed is a number; what failed is worth its words.
    for line in text.lines().filter(|line| !line.ends_with("... ok") && !line.trim().is_empty()) {
        println!("{line}");
    }
    let mut count = count(&text);
    if !output.status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

// Adds up the closing lines of cargo's test runner.
fn count(text: &str) -> Count {
    let number = |line: &str, word: &str| {
        let before = line.split(word).next().unwrap_or_default();
        before.split_whitespace().last().and_then(|number| number.parse::<u64>().ok()).unwrap_or(0)
    };
    let lines = text.lines().filter(|line| line.starts_with("test result:"));
    lines.fold(Count::default(), |so_far, line| Count {
        passed: so_far.passed + number(line, " passed"),
        failed: so_far.failed + number(line, " failed"),
    })
}

fn journeys(stack: &str) -> Done<Count> {
    counted(playwright("journeys")?.env("STACK", stack), "journeys")
}

/// The browser's test runner. It leaves its report as `target/local/<report>.json`.
pub(crate) fn playwright(report: &str) -> Done<Command> {
    let chromium = Tools::chromium()?;
    let mut command = Command::new("npx");
    command
        .args(["--no-install", "playwright", "test"])
        .current_dir(Tools::journeys()?)
        .env("CHROMIUM", chromium)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", reported(report))
        .stdin(Stdio::null());
    Ok(command)
}

fn reported(report: &str) -> PathBuf {
    local::target().join(format!("local/{report}.json"))
}

/// Runs it and counts what its report says.
pub(crate) fn counted(playwright: &mut Command, report: &str) -> Done<Count> {
    let report = reported(report);
    let _ = fs::remove_file(&report);
    let status = playwright.status().map_err(|error| format!("Playwright can't be run: {error}."))?;
    let text = fs::read_to_string(&report).map_err(|_| "Playwright left no report.".to_owned())?;
    let report: Value =
        serde_json::from_str(&text).map_err(|error| format!("Playwright's report can't be read: {error}."))?;
    let number = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    let mut count = Count { passed: number("expected"), failed: number("unexpected") + number("flaky") };
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_added_up() {
        let text = "test result: ok. 3 passed; 0 failed; 1 ignored\nnoise 9 passed\ntest result: FAILED. 4 passed; 2 failed; 0 ignored\n";
        assert_eq!(count(text), Count { passed: 7, failed: 2 });
        assert_eq!(count("nothing"), Count::default());
    }
}
