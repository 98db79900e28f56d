//! Benchmarks. Rule: what is measured is the program that is deployed, built as it is deployed, against services of its own
//! on this machine; figures are reported with what they are figures of, and nothing passes or fails by them.
#![expect(clippy::print_stdout, reason = "a command talks to whoever runs it")]

mod accounts;
mod export;
mod function;

use std::process::ExitCode;

/// A sentence for whoever runs the command.
type Done<T = ()> = Result<T, String>;

const HELP: &str = "cargo run --release -p load -- export [--accounts N] [--without-links]

  export   writes N accounts (100,000 if none is given) into a file, without links, with links that are made, and with links
           that they have; builds the function first, and starts DynamoDB Local and moto for itself. Links are slow to make
           there: --without-links leaves them out";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let accounts = value("--accounts").map_or(Ok(100_000), |raw| raw.replace(['_', ','], "").parse());
    let done = match (arguments.first().map(String::as_str), accounts) {
        (Some("export"), Ok(accounts)) => {
            export::run(accounts, !arguments.iter().any(|argument| argument == "--without-links"))
        }
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
