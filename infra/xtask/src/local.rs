//! Where the local stack keeps its things: `target/local/`. Each running stack has a folder of its own, named by its port;
//! `target/local/stack.json` is that of the one started last.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::Done;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

/// The folder for everything that isn't kept.
pub(crate) fn target() -> PathBuf {
    root().join("target")
}

/// The folder of one stack.
pub(crate) fn folder(port: u16) -> Done<PathBuf> {
    let folder = target().join("local").join(port.to_string());
    fs::create_dir_all(&folder).map_err(|error| format!("Can't make the folder {}: {error}.", folder.display()))?;
    Ok(folder)
}

/// What the stack started last says of itself.
pub(crate) fn newest() -> Done<Value> {
    let path = target().join("local/stack.json");
    let text = fs::read_to_string(&path)
        .map_err(|_| "No local stack is running. Start one with: cargo xtask dev".to_owned())?;
    serde_json::from_str(&text).map_err(|error| format!("{} can't be read: {error}.", path.display()))
}

/// Writes a file.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Done {
    fs::write(path, content).map_err(|error| format!("Can't write {}: {error}.", path.display()))
}
