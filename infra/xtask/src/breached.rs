//! `cargo xtask breached`: the passwords that nobody may choose, made into the small file that is checked in.
//!
//! Rule: only what is long enough to be chosen at all is in it, so a million passwords become some 40,000 numbers.

use std::{collections::BTreeSet, fs};

use domain::user::Password;

use crate::{Done, local, tools::Tools};

/// Writes `functions/sign-in/breached.bin`.
pub(crate) fn run() -> Done {
    let list = Tools::passwords()?;
    let text = fs::read_to_string(&list).map_err(|error| format!("{} can't be read: {error}.", list.display()))?;
    let marks: BTreeSet<[u8; 4]> = text
        .lines()
        .filter_map(|line| Password::choose(line).ok())
        .map(|password| sign_in::breached::mark(&password))
        .collect();
    let bytes: Vec<u8> = marks.iter().flatten().copied().collect();
    let file = local::root().join("functions/sign-in/breached.bin");
    println!("{} passwords, {} bytes.", marks.len(), bytes.len());
    local::write(&file, bytes)
}
