//! The part `sdk` of the checks: Stripe's own packages for Python and Node against the running stack.
//!
//! Rule: each suite leaves a report, and what it counts is read from there; a suite that leaves none has failed.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::{Done, checks::Count, contract, local, tools::Tools};

/// Runs both suites. One that can't be run counts as a failure, and the other one runs all the same.
pub(crate) fn run(stack: &str) -> Count {
    let mut total = Count::default();
    for suite in [python, node] {
        let count = suite(stack).unwrap_or_else(|sentence| {
            println!("{sentence}");
            Count { passed: 0, failed: 1 }
        });
        total.passed += count.passed;
        total.failed += count.failed;
    }
    total
}

fn python(stack: &str) -> Done<Count> {
    let folder = local::root().join("tests/sdk/python");
    let report = local::target().join("local/sdk-python.xml");
    let mut pytest = Command::new(Tools::sdk_python(&folder)?);
    pytest.args(["-m", "pytest", "--quiet", "--tb=short", "--junitxml"]).arg(&report);
    pytest.env("PYTHONDONTWRITEBYTECODE", "1");
    counted("The Python suite", pytest, &folder, stack, &report, contract::count)
}

fn node(stack: &str) -> Done<Count> {
    let folder = Tools::sdk_node()?;
    let report = local::target().join("local/sdk-node.tap");
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.arg("--test-reporter=tap").arg(format!("--test-reporter-destination={}", report.display()));
    counted("The Node suite", node, &folder, stack, &report, tap)
}

// A suite that ends badly without a failed test has failed somewhere else.
fn counted(
    name: &str,
    mut suite: Command,
    folder: &Path,
    stack: &str,
    report: &Path,
    read: fn(&str) -> Count,
) -> Done<Count> {
    let _ = fs::remove_file(report);
    let suite = suite.current_dir(folder).env("STACK", stack).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = suite.output().map_err(|error| format!("{name} can't be run: {error}."))?;
    // What passed is a number; what failed is worth its words.
    let said = String::from_utf8_lossy(&output.stdout);
    for line in said.lines().filter(|line| !line.starts_with('✔') && !line.trim().is_empty()) {
        println!("{line}");
    }
    let text = fs::read_to_string(report).map_err(|_| format!("{name} left no report."))?;
    let mut count = read(&text);
    if count.passed + count.failed == 0 {
        return Err(format!("{name} ran no test."));
    }
    if !output.status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

// The comments at the end: `# pass 9`, `# fail 1`, `# cancelled 0`. What a test prints may look like one, further up.
fn tap(text: &str) -> Count {
    let number = |name: &str| {
        let mut lines = text.lines().rev();
        let found = lines.find_map(|line| line.strip_prefix("# ")?.strip_prefix(name)?.trim().parse::<u64>().ok());
        found.unwrap_or(0)
    };
    Count { passed: number("pass"), failed: number("fail") + number("cancelled") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_of_node_is_counted() {
        let text =
            "TAP version 13\n# pass 99\nok 1 - one\n1..1\n# tests 9\n# pass 6\n# fail 2\n# cancelled 1\n# skipped 0\n";
        assert_eq!(tap(text), Count { passed: 6, failed: 3 });
        assert_eq!(tap("TAP version 13"), Count::default());
    }
}
