//! The commands of the project. `cargo xtask` lists them.
//!
//! Rule: a command that can't do its work says why in one sentence and exits non-zero, and what it started is stopped when
//! it ends, however it ends.
#![expect(clippy::print_stdout, reason = "a command talks to whoever runs it")]

mod breached;
mod buckets;
mod carrier;
mod checks;
mod child;
mod contract;
mod dev;
mod gallery;
mod inbox;
mod local;
mod openapi;
mod provider;
mod queues;
mod relay;
mod sdk;
mod secrets;
mod seed;
mod service;
pub mod services;
mod stack;
mod table;
mod template;
mod token;
mod tools;

use std::process::ExitCode;

/// A sentence for whoever runs the command.
pub type Done<T = ()> = Result<T, String>;

const HELP: &str = "cargo xtask <command>

  dev   [--port N]                        run everything locally and say where; Ctrl-C stops it
  test  [--only PART]                     every check; parts: format, lint, template, unit, pages, api,
                                          sdk, openapi, journeys, secrets
  breached                                write functions/sign-in/breached.bin anew from the public list
  openapi                                 write infra/openapi.yaml anew from the code
  sheet [--language L] [--wide]           pictures of every owner's page, in target/sheet/
  inbox [--json]                          the messages sent so far, newest last
  replay                                  put deliveries that couldn't be carried out on the queue again
  token --role R [--platform P] [--live]  a bearer token for the running stack";

/// Carries out the command of the command line.
pub fn run() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let flag = |name: &str| arguments.iter().any(|argument| argument == name);
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let done = match arguments.first().map(String::as_str) {
        Some("dev") => dev::run(value("--port").as_deref()),
        Some("test") => checks::run(value("--only").as_deref()),
        Some("breached") => breached::run(),
        Some("openapi") => openapi::run(),
        Some("sheet") => gallery::sheet(value("--language").as_deref(), flag("--wide")),
        Some("inbox") => inbox::run(flag("--json")),
        Some("replay") => queues::replay(),
        Some("token") => token::run(value("--role").as_deref(), value("--platform").as_deref(), flag("--live")),
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
