//! An endpoint: a server on loopback that keeps what it is sent and answers as it is told.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use aws_lc_rs::hmac::{HMAC_SHA256, Key, sign};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::Value;

/// What it does with a request.
#[derive(Debug, Clone)]
pub enum Reply {
    /// A status and a header.
    Answer(u16, Option<(&'static str, String)>),
    /// Nothing, for as long as the test runs.
    Silence,
}

/// A request as it arrived.
#[derive(Debug, Clone)]
pub struct Got {
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// The account that the event is about.
    pub fn account(&self) -> String {
        self.json()["data"]["object"]["id"].as_str().unwrap().to_owned()
    }

    /// Whether `Stripe-Signature` holds a signature by this secret, judged as Stripe's libraries do.
    pub fn stripe_signed(&self, secret: &str) -> bool {
        let mut parts = self.header("stripe-signature").split(',');
        let at = parts.next().and_then(|part| part.strip_prefix("t=")).unwrap();
        let tag = sign(&Key::new(HMAC_SHA256, secret.as_bytes()), format!("{at}.{}", self.body).as_bytes());
        let hex = tag.as_ref().iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        parts.any(|part| part == format!("v1={hex}"))
    }

    /// Whether `webhook-signature` holds a signature by this secret, judged as the libraries of Standard Webhooks do.
    pub fn standard_signed(&self, secret: &str) -> bool {
        let key = BASE64.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
        let (id, at) = (self.header("webhook-id"), self.header("webhook-timestamp"));
        let tag = sign(&Key::new(HMAC_SHA256, &key), format!("{id}.{at}.{}", self.body).as_bytes());
        let wanted = format!("v1,{}", BASE64.encode(tag));
        self.header("webhook-signature").split(' ').any(|part| part == wanted)
    }
}

/// The server. Its thread ends with the test's process.
pub struct Receiver {
    pub url: String,
    got: Arc<Mutex<Vec<Got>>>,
}

impl Receiver {
    /// Starts one that answers these, and then always 200.
    pub fn start(script: &[Reply]) -> Self {
        let server = tiny_http::Server::http("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hook", server.server_addr().to_ip().unwrap());
        let got: Arc<Mutex<Vec<Got>>> = Arc::default();
        let (keep, mut script) = (Arc::clone(&got), script.iter().cloned().collect::<VecDeque<_>>());
        thread::spawn(move || {
            let mut unanswered = Vec::new();
            for mut request in server.incoming_requests() {
                let mut body = String::new();
                request.as_reader().read_to_string(&mut body).unwrap();
                let header = |h: &tiny_http::Header| (h.field.to_string().to_lowercase(), h.value.to_string());
                let headers = request.headers().iter().map(header).collect();
                let reply = script.pop_front().unwrap_or(Reply::Answer(200, None));
                keep.lock().unwrap().push(Got { headers, body });
                match reply {
                    Reply::Silence => unanswered.push(request),
                    Reply::Answer(status, header) => {
                        let mut response = tiny_http::Response::from_string("ok").with_status_code(status);
                        if let Some((name, value)) = header {
                            response.add_header(tiny_http::Header::from_bytes(name, value).unwrap());
                        }
                        let _ = request.respond(response);
                    }
                }
            }
        });
        Self { url, got }
    }

    /// What it was sent so far.
    pub fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    /// The accounts of the events that it was sent so far.
    pub fn accounts(&self) -> Vec<String> {
        self.got().iter().map(Got::account).collect()
    }

    /// Waits until it was sent so many, for a minute at most.
    pub fn wait_for(&self, count: usize) -> Vec<Got> {
        let began = Instant::now();
        while self.got().len() < count {
            assert!(began.elapsed() < Duration::from_mins(1), "{} of {count} arrived", self.got().len());
            thread::sleep(Duration::from_millis(50));
        }
        self.got()
    }
}
