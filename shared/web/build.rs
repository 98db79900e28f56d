//! Gathers the language files. Rule: whoever adds a sentence or a file registers it nowhere; and what is only for
//! translators, the comments, is left out of what runs.
//!
//! Of each language there are two texts: that of the owner's pages, and that of the staff's (`dashboard*.ftl`).

use std::{env, fmt::Write as _, fs, path::Path};

#[expect(clippy::disallowed_methods, reason = "a build is told by its environment where to write")]
fn main() {
    println!("cargo::rerun-if-changed=locales");
    let mut code = String::from("pub(super) static TEXTS: &[(&str, &str, &str)] = &[\n");
    for folder in sorted(Path::new("locales")) {
        let tag = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let (mut owner, mut staff) = (String::new(), String::new());
        for file in sorted(&folder) {
            println!("cargo::rerun-if-changed={}", file.display());
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            let into = if name.starts_with("dashboard") { &mut staff } else { &mut owner };
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                into.push_str(line);
                into.push('\n');
            }
        }
        // Writing to a string doesn't fail.
        let _ = writeln!(code, "    ({tag:?}, {owner:?}, {staff:?}),");
    }
    code.push_str("];\n");
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    fs::write(Path::new(&out).join("texts.rs"), code).expect("the folder of a build can be written");
}

fn sorted(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut all: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    all.sort();
    all
}
