//! Child processes. Rule: each is the leader of a process group of its own, and the whole group is ended when the value is
//! dropped, so nothing that a child started is left either.

use std::{
    fs::File,
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Child as Process, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{Done, dev};

/// A running program.
pub(crate) struct Child {
    name: &'static str,
    process: Process,
    log: String,
}

impl Child {
    /// Starts a program, its output going to a file.
    pub(crate) fn start(name: &'static str, command: &mut Command, log: &Path) -> Done<Self> {
        let open = || File::create(log).map_err(|error| format!("Can't write {}: {error}.", log.display()));
        let file = open()?;
        let also = file.try_clone().map_err(|error| format!("Can't write {}: {error}.", log.display()))?;
        let process = command
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(also)
            .process_group(0)
            .spawn()
            .map_err(|error| format!("{name} can't be started: {error}."))?;
        Ok(Self { name, process, log: log.display().to_string() })
    }

    /// A sentence, when it has ended by itself.
    pub(crate) fn trouble(&mut self) -> Option<String> {
        match self.process.try_wait() {
            Ok(Some(status)) => Some(format!("{} has ended ({status}); its output is in {}.", self.name, self.log)),
            _ => None,
        }
    }

    /// Waits until `ready` says so, or a sentence when the program ends or the time is over.
    pub(crate) fn wait_until(&mut self, within: Duration, mut ready: impl FnMut() -> bool) -> Done {
        let began = Instant::now();
        while !ready() {
            if dev::stopped() {
                return Err("Stopped.".into());
            }
            if let Some(trouble) = self.trouble() {
                return Err(trouble);
            }
            if began.elapsed() > within {
                return Err(format!(
                    "{} didn't answer within {} seconds; its output is in {}.",
                    self.name,
                    within.as_secs(),
                    self.log
                ));
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let signal = |name: &str| {
            let _ = Command::new("kill").args([name, "--", &group]).stderr(Stdio::null()).status();
        };
        signal("-TERM");
        let began = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) && began.elapsed() < Duration::from_secs(5) {
            thread::sleep(Duration::from_millis(50));
        }
        // Whatever is left of the group, also when its leader went in peace.
        signal("-KILL");
        let _ = self.process.wait();
    }
}
