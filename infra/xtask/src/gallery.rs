//! The gallery of owners' pages: drawn anew by the tests of the pages, tried in a browser, and photographed.
//!
//! Rule: nothing that an earlier run left is looked at.

use std::{fs, path::PathBuf, process::Command};

use crate::{Done, checks, local, tools::Tools};

/// Draws every page in every state and language into `target/gallery/`.
pub(crate) fn draw() -> Done<PathBuf> {
    let folder = local::target().join("gallery");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("Can't empty {}: {error}.", folder.display()))?;
    }
    let drawn = Command::new("cargo")
        .args(["test", "--quiet", "--workspace", "--test", "pages"])
        .current_dir(local::root())
        .output()
        .map_err(|error| format!("cargo can't be run: {error}."))?;
    if drawn.status.success() {
        return Ok(folder);
    }
    let said = [drawn.stdout, drawn.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    Err(format!("{said}\nThe pages can't be drawn; the tests say why above."))
}

/// Tries every page in a browser.
pub(crate) fn check() -> Done<checks::Count> {
    let gallery = draw()?;
    let mut playwright = checks::playwright("gallery")?;
    checks::counted(playwright.args(["--config", "gallery.config.mjs"]).env("GALLERY", gallery), "gallery")
}

/// `cargo xtask sheet`: pictures of every page, in one language or all, on large screens too where that is wanted.
pub(crate) fn sheet(language: Option<&str>, wide: bool) -> Done {
    println!("Drawing the pages ...");
    let gallery = draw()?;
    let (chromium, folder) = (Tools::chromium()?, Tools::journeys()?);
    let sheet = local::target().join("sheet");
    fs::create_dir_all(&sheet).map_err(|error| format!("Can't make {}: {error}.", sheet.display()))?;
    println!("Taking the pictures ...");
    let mut node = Command::new("node");
    node.arg("sheet.mjs").current_dir(folder);
    node.env("GALLERY", gallery).env("SHEET", &sheet).env("CHROMIUM", chromium);
    node.env("LANGUAGE", language.unwrap_or_default()).env("WIDE", if wide { "1" } else { "" });
    match node.status() {
        Ok(status) if status.success() => {
            println!("All pages: {}", sheet.join("index.html").display());
            Ok(())
        }
        Ok(_) => Err("The pictures can't be taken; see above.".into()),
        Err(error) => Err(format!("node can't be run: {error}.")),
    }
}
