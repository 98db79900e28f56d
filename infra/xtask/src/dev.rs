//! `cargo xtask dev`: everything, locally, until it is stopped.

use std::{
    collections::HashSet,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use crate::{Done, inbox, stack::Stack};

/// Runs until Ctrl-C, SIGTERM, or the end of a part.
pub(crate) fn run(port: Option<&str>) -> Done {
    let port = port
        .map(|raw| raw.parse().map_err(|_| format!("'{raw}' is no port: give a number from 1 to 65535.")))
        .transpose()?;
    catch_signals()?;
    let mut stack = Stack::start(port, true)?;
    describe(&stack);
    let aws = stack.facts["aws"].as_str().unwrap_or_default().to_owned();
    let mut seen = HashSet::new();
    while !stopped() {
        if let Some(trouble) = stack.trouble() {
            return Err(trouble);
        }
        for message in inbox::messages(&aws).unwrap_or_default() {
            if seen.insert(message["id"].to_string()) {
                inbox::show(&message);
            }
        }
        thread::sleep(Duration::from_millis(500));
    }
    println!("\nStopping ...");
    Ok(())
}

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C and SIGTERM raise a flag instead of ending the process, so that its children are stopped first.
pub(crate) fn catch_signals() -> Done {
    ctrlc::set_handler(|| STOPPED.store(true, Ordering::SeqCst))
        .map_err(|error| format!("Signals can't be caught: {error}."))
}

/// Whether somebody wants this to end.
pub(crate) fn stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}

fn describe(stack: &Stack) {
    let text = |name: &str| stack.facts[name].as_str().unwrap_or_default();
    println!("\nRemediation links are running.\n");
    println!("  API and pages   {}", text("api"));
    println!("  Dashboard       {}   (pick a role to sign in)", text("dashboard"));
    println!("  DynamoDB        {}  table {}", text("dynamodb"), text("table"));
    println!("  Facts           {}", stack.folder().join("stack.json").display());
    println!("\n  Links to open:");
    for (name, url) in stack.facts["links"].as_object().into_iter().flatten() {
        println!("    {name:<12} {}", url.as_str().unwrap_or_default());
    }
    println!("\n  Who is behind them: {}", crate::seed::WHO);
    println!("  A token:         cargo xtask token --role administrator");
    println!("  Messages sent:   cargo xtask inbox   (they are printed here too)");
    println!("  Logs:            {}", stack.folder().display());
    println!("\nStop with Ctrl-C.");
}
