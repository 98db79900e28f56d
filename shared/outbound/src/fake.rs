//! A server for tests that keeps what it is sent. Rule: one reply, given to every request, so that a call that is sent
//! twice is seen twice.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use aws_config::{BehaviorVersion, Region};
use aws_sdk_sns::config::Credentials;

use crate::aws::Aws;

/// What it does with a request.
#[derive(Clone)]
pub enum Reply {
    /// Answers with this status and body.
    Answer(u16, String),
    /// Reads it and hangs up.
    HangUp,
    /// Reads it and says nothing.
    Silence,
}

/// The server.
pub struct Fake {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Fake {
    /// Starts one on a free port. Its threads end with the test's process.
    pub fn start(reply: Reply) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let fake = Self { address: listener.local_addr().unwrap(), requests: Arc::default() };
        let requests = Arc::clone(&fake.requests);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (requests, reply) = (Arc::clone(&requests), reply.clone());
                thread::spawn(move || serve(&stream.unwrap(), &requests, &reply));
            }
        });
        fake
    }

    /// Where it is.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The bodies it was sent.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// The configuration of a process whose services are all this one.
    pub async fn aws(&self) -> Aws {
        let loader = aws_config::defaults(BehaviorVersion::v2026_01_12())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("id", "secret", None, None, "test"))
            .endpoint_url(self.url());
        Aws::with(loader).await
    }
}

fn serve(stream: &TcpStream, requests: &Mutex<Vec<String>>, reply: &Reply) {
    let mut reader = BufReader::new(stream);
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            if line == "\r\n" {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        requests.lock().unwrap().push(String::from_utf8(body).unwrap());
        match reply {
            Reply::Answer(status, body) => {
                let head =
                    format!("HTTP/1.1 {status} x\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
                let _ = (&*stream).write_all(format!("{head}{body}").as_bytes());
                return;
            }
            Reply::HangUp => return,
            // Held open until the other side gives up.
            Reply::Silence => {}
        }
    }
}
