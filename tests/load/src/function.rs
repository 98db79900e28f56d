//! A function as Lambda runs it: the program itself, and what it took.

use std::{
    fs,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::Done;

/// A running function.
pub struct Function {
    process: Child,
    invocations: Sender<Value>,
    answers: Receiver<Value>,
}

/// What an invocation took.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// Processor time, in seconds.
    pub cpu: f64,
    /// From the call to the answer, in seconds.
    pub wall: f64,
    /// The most memory that the process had by then, in megabytes.
    pub memory: f64,
}

impl Function {
    /// Starts a program, and serves it the Runtime API.
    pub fn start(program: &std::path::Path, environment: &[(&str, String)]) -> Done<Self> {
        let server = tiny_http::Server::http("127.0.0.1:0").map_err(|error| format!("No port: {error}."))?;
        let address = server.server_addr().to_ip().ok_or("No port.")?.to_string();
        let (invocations, next) = channel::<Value>();
        let (answer, answers) = channel();
        thread::spawn(move || serve(&server, &next, &answer));
        let process = Command::new(program)
            .env_clear()
            .envs(environment.iter().map(|(name, value)| (*name, value.as_str())))
            .env("AWS_LAMBDA_RUNTIME_API", address)
            .env("AWS_LAMBDA_FUNCTION_NAME", "load")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} can't be started: {error}.", program.display()))?;
        Ok(Self { process, invocations, answers })
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Invokes it and waits for its answer.
    pub fn invoke(&self, payload: Value) -> Done<(Value, Taken)> {
        let (began, before) = (Instant::now(), self.cpu()?);
        self.invocations.send(payload).map_err(|_| "The function is gone.".to_owned())?;
        let answer = self.answers.recv_timeout(Duration::from_hours(1)).map_err(|_| "The function doesn't answer.")?;
        let wall = began.elapsed().as_secs_f64();
        Ok((answer, Taken { cpu: self.cpu()? - before, wall, memory: self.memory()? }))
    }

    // Of the whole process, in and out of the kernel.
    fn cpu(&self) -> Done<f64> {
        let path = format!("/proc/{}/stat", self.process.id());
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}."))?;
        // The name, which comes second, may hold blanks; it ends with the last bracket.
        let after = text.rsplit_once(')').map_or("", |(_, after)| after);
        let field = |at: usize| after.split_whitespace().nth(at).and_then(|raw| raw.parse::<f64>().ok()).unwrap_or(0.0);
        // User and system time, in hundredths of a second.
        Ok((field(11) + field(12)) / 100.0)
    }

    fn memory(&self) -> Done<f64> {
        let path = format!("/proc/{}/status", self.process.id());
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}."))?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
        Ok(line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(0.0) / 1_024.0)
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn serve(server: &tiny_http::Server, next: &Receiver<Value>, answer: &Sender<Value>) {
    for mut request in server.incoming_requests() {
        if request.url().ends_with("/invocation/next") {
            // As on AWS, the program waits here until there is something to do.
            let Ok(payload) = next.recv() else { return };
            let mut response = tiny_http::Response::from_string(payload.to_string());
            for (name, value) in [
                ("lambda-runtime-aws-request-id", "1"),
                ("lambda-runtime-deadline-ms", "4102444800000"),
                ("lambda-runtime-invoked-function-arn", "arn:aws:lambda:us-east-1:1:function:load"),
                ("lambda-runtime-trace-id", "Root=1-0-0"),
                ("content-type", "application/json"),
            ] {
                if let Ok(header) = tiny_http::Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            let _ = request.respond(response);
        } else {
            let mut body = String::new();
            let _ = request.as_reader().read_to_string(&mut body);
            let _ = answer.send(serde_json::from_str(&body).unwrap_or(Value::Null));
            let _ = request.respond(tiny_http::Response::empty(202));
        }
    }
}
