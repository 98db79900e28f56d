//! A Lambda service for one function: it starts the real program, hands it invocations over the Runtime API, and can kill
//! it in the middle of one.

use std::{
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

use serde_json::Value;

/// A running function.
pub struct Runtime {
    process: Child,
    invocations: Sender<Value>,
    answers: Receiver<Value>,
}

impl Runtime {
    /// Starts a function's program of this workspace with this environment.
    pub fn start(function: &str, environment: &[(&str, &str)]) -> Self {
        let server = tiny_http::Server::http("127.0.0.1:0").unwrap();
        let address = server.server_addr().to_ip().unwrap().to_string();
        let (invocations, next) = channel::<Value>();
        let (answer, answers) = channel();
        thread::spawn(move || {
            let mut number = 0;
            for mut request in server.incoming_requests() {
                if request.url().ends_with("/invocation/next") {
                    // As on AWS, the program waits here until there is something to do.
                    let Ok(payload) = next.recv() else { return };
                    number += 1;
                    let mut response = tiny_http::Response::from_string(payload.to_string());
                    for (name, value) in [
                        ("lambda-runtime-aws-request-id", number.to_string()),
                        ("lambda-runtime-deadline-ms", "4102444800000".to_owned()),
                        ("lambda-runtime-invoked-function-arn", "arn:aws:lambda:us-east-1:1:function:f".to_owned()),
                        ("lambda-runtime-trace-id", "Root=1-0-0".to_owned()),
                        ("content-type", "application/json".to_owned()),
                    ] {
                        response.add_header(tiny_http::Header::from_bytes(name, value).unwrap());
                    }
                    let _ = request.respond(response);
                } else {
                    let mut body = String::new();
                    request.as_reader().read_to_string(&mut body).unwrap();
                    let _ = answer.send(serde_json::from_str(&body).unwrap_or(Value::Null));
                    let _ = request.respond(tiny_http::Response::empty(202));
                }
            }
        });
        let program = std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join(function);
        let process = Command::new(program)
            .env_clear()
            .envs(environment.iter().copied())
            .env("AWS_LAMBDA_RUNTIME_API", address)
            .env("AWS_LAMBDA_FUNCTION_NAME", function)
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("the function's program: cargo build");
        Self { process, invocations, answers }
    }

    /// Invokes it, and doesn't wait.
    pub fn invoke(&self, payload: &Value) {
        self.invocations.send(payload.clone()).unwrap();
    }

    /// Waits for the answer to an invocation.
    pub fn answer(&self) -> Value {
        self.answers.recv_timeout(Duration::from_mins(1)).expect("the function answers")
    }

    /// Kills it with SIGKILL: it can clean up nothing.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
