//! The API against its description: schemathesis makes requests of what `infra/openapi.yaml` says, right ones and wrong
//! ones, and looks at whether the answers are as described.
//!
//! Rule: it acts at a platform of its own, so that what it leaves behind is in nobody's way.

use std::{fs, path::Path, process::Stdio};

use serde_json::Value;
use web::api::Role;

use crate::{Done, checks::Count, local, seed, token::StaffKey, tools::Tools};

const PLATFORM: &str = "plat_contract";
/// The calls that only the operator may make.
const OPERATORS: &str = "^/v1/platforms";
/// Each role makes the calls that are its own.
const RUNS: [(Role, &str); 2] =
    [(Role::Administrator, "--exclude-path-regex"), (Role::Operator, "--include-path-regex")];

/// Runs it against a running stack.
pub(crate) fn run(stack: &str) -> Done<Count> {
    let tools = Tools::get()?;
    let text = fs::read_to_string(stack).map_err(|error| format!("{stack} can't be read: {error}."))?;
    let facts: Value = serde_json::from_str(&text).map_err(|error| format!("{stack} can't be read: {error}."))?;
    let fact = |name: &str| facts[name].as_str().unwrap_or_default();
    let key = StaffKey::load(Path::new(fact("folder")), fact("issuer"))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| format!("No runtime: {error}."))?.block_on(seed::second(&facts, &key, PLATFORM))?;
    let mut total = Count::default();
    for (role, paths) in RUNS {
        let platform = (role != Role::Operator).then_some(PLATFORM);
        let header = format!("Authorization: Bearer {}", key.token(role.as_str(), platform, false)?);
        let counted = calls(&tools, fact("api"), &header, paths)?;
        total.passed += counted.passed;
        total.failed += counted.failed;
    }
    Ok(total)
}

fn calls(tools: &Tools, api: &str, header: &str, paths: &str) -> Done<Count> {
    let report = local::target().join("local/openapi.xml");
    let _ = fs::remove_file(&report);
    let status = tools
        .program("schemathesis")
        .current_dir(local::root())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("HYPOTHESIS_STORAGE_DIRECTORY", local::target().join("local/hypothesis"))
        .args(["--config-file", "infra/schemathesis.toml", "--no-color", "run", "infra/openapi.yaml", "--url", api])
        .args(["--header", header, paths, OPERATORS, "--report", "junit", "--report-junit-path"])
        .arg(&report)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("schemathesis can't be run: {error}."))?;
    let text = fs::read_to_string(&report).map_err(|_| "schemathesis left no report.".to_owned())?;
    let mut count = count(&text);
    if count.passed == 0 || !status.success() && count.failed == 0 {
        count.failed += 1;
    }
    Ok(count)
}

/// Counts a JUnit report; of schemathesis one test for each call, and one for the sequences of calls. What stands within a
/// test is escaped, so the tags are the tests' own.
pub(crate) fn count(report: &str) -> Count {
    report.split("<testcase ").skip(1).fold(Count::default(), |so_far, test| {
        let failed = ["<failure", "<error"].iter().any(|tag| test.contains(tag));
        let skipped = test.contains("<skipped");
        Count { passed: so_far.passed + u64::from(!failed && !skipped), failed: so_far.failed + u64::from(failed) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_call_of_the_report_counts_once() {
        let report = r#"<testsuites><testsuite name="x" tests="4"><testcase name="GET /a" time="1" />
            <testcase name="POST /a"><failure type="failure">&lt;testcase &gt;</failure><failure /></testcase>
            <testcase name="PUT /a"><error /></testcase><testcase name="Stateful"><skipped /></testcase></testsuite></testsuites>"#;
        assert_eq!(count(report), Count { passed: 1, failed: 2 });
    }
}
