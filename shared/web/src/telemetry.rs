//! Log lines. Rule: one JSON line a request, and these are never in any line: a code, a token or its hash, a cookie, a
//! query string, a body, a phone number, an e-mail address, a name, a number of a person or an account at a bank.
//!
//! A request is known by its id and its matched route (`/r/{token}`), never by its address, because addresses hold tokens.
//! A link and a session are known by their fingerprints. All lines of a request carry these in `span`.

use std::{fmt::Write as _, time::Instant};

use aws_lc_rs::digest::{SHA256, digest};
use axum::{
    Router,
    extract::{MatchedPath, Request},
    middleware::{Next, from_fn},
    response::Response,
};
use domain::{id::LinkId, session::SessionHash};
use http::{HeaderName, HeaderValue};
use tracing::{Instrument as _, Span, Subscriber, field::Empty, level_filters::LevelFilter};
use tracing_subscriber::{Layer as _, filter::Targets, fmt::MakeWriter, layer::SubscriberExt as _, registry};

/// Starts logging: JSON on standard output, where the platform collects it and adds the time.
pub fn init() {
    // A second start, as in tests, keeps the first.
    let _ = tracing::subscriber::set_global_default(lines_to(std::io::stdout));
}

// The level is fixed: below "info" the SDK prints the bodies of its calls, and they hold phone numbers and codes.
fn lines_to(out: impl for<'a> MakeWriter<'a> + Send + Sync + 'static) -> impl Subscriber + Send + Sync {
    let quiet = ["aws_config", "aws_runtime", "aws_smithy_runtime", "hyper", "hyper_util", "rustls"];
    let filter =
        Targets::new().with_default(LevelFilter::INFO).with_targets(quiet.map(|library| (library, LevelFilter::WARN)));
    let lines = tracing_subscriber::fmt::layer()
        .json()
        .flatten_event(true)
        .with_span_list(false)
        .with_target(false)
        .without_time()
        .with_writer(out);
    registry().with(lines.with_filter(filter))
}

/// Adds a line and a `Request-Id` to every answer of a function.
pub fn request_lines(function: &'static str, routes: Router) -> Router {
    routes.layer(from_fn(move |request: Request, next: Next| line(function, request, next)))
}

/// The id of the request in hand, as its answer carries it.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

async fn line(function: &'static str, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = request_id();
    request.extensions_mut().insert(RequestId(id.clone()));
    let invocation = request.extensions().get::<lambda_http::Context>().map(|context| context.request_id.as_str());
    let span = tracing::info_span!("request", id, invocation, link = Empty, session = Empty, error = Empty);
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let mut response = next.run(request).instrument(span.clone()).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HeaderName::from_static("request-id"), value);
    }
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let status = response.status().as_u16();
    span.in_scope(|| tracing::info!(function, %method, route, status, milliseconds, "request"));
    response
}

/// Puts a link's fingerprint on the lines of the request in hand.
pub fn about_link(link: &LinkId) {
    Span::current().record("link", fingerprint(link.bytes()));
}

/// Puts a session's fingerprint on the lines of the request in hand.
pub fn about_session(session: &SessionHash) {
    Span::current().record("session", fingerprint(session.bytes()));
}

/// Puts an error's code on the lines of the request in hand: a fixed word, nothing that came with the request.
pub fn about_error(code: &'static str) {
    Span::current().record("error", code);
}

// Enough to tell two things apart in a day's lines, too little to look anything up by.
fn fingerprint(bytes: &[u8]) -> String {
    hex(&digest(&SHA256, bytes).as_ref()[..6])
}

fn request_id() -> String {
    outbound::random::bytes::<12>().map_or_else(|_| "req_unknown".into(), |bytes| format!("req_{}", hex(&bytes)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string doesn't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use std::{
        io,
        sync::{Arc, Mutex},
    };

    use axum::{body::Body, routing::get};
    use serde_json::Value;
    use tower::ServiceExt as _;

    use super::*;

    #[derive(Clone, Default)]
    struct Memory(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Memory {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    async fn logged(path: &str) -> (Response, Vec<Value>) {
        let memory = Memory::default();
        let writer = memory.clone();
        let _guard = tracing::subscriber::set_default(lines_to(move || writer.clone()));
        let open = || async {
            about_link(&LinkId::from_random([7; 16]));
            about_session(&SessionHash::of("token"));
            about_error("link_expired");
            tracing::warn!("code.not_delivered");
            tracing::debug!("debug");
            tracing::info!(target: "aws_smithy_runtime", "library");
            "page"
        };
        let routes = request_lines("redeem-link", Router::new().route("/r/{token}", get(open)));
        let request = http::Request::get(path).header("cookie", "secret-cookie").body(Body::empty()).unwrap();
        let response = routes.oneshot(request).await.unwrap();
        let text = String::from_utf8(memory.0.lock().unwrap().clone()).unwrap();
        assert!(!text.contains("secret"), "{text}");
        (response, text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
    }

    #[tokio::test]
    async fn a_request_is_one_line_and_what_its_handler_says_carries_the_same_marks() {
        let (response, lines) = logged("/r/secret-token?also=secret").await;
        let [said, line] = lines.try_into().unwrap();
        assert_eq!(said["message"], "code.not_delivered");
        assert_eq!(said["span"], line["span"]);
        assert_eq!(line["message"], "request");
        assert_eq!(line["function"], "redeem-link");
        assert_eq!(line["method"], "GET");
        assert_eq!(line["route"], "/r/{token}");
        assert_eq!(line["status"], 200);
        assert!(line["milliseconds"].is_u64());
        assert_eq!(line["span"]["error"], "link_expired");
        assert_eq!(line["span"]["link"].as_str().map(str::len), Some(12));
        assert_ne!(line["span"]["link"], line["span"]["session"]);
        assert_eq!(line["span"]["id"], response.headers()["request-id"].to_str().unwrap());
    }

    #[tokio::test]
    async fn a_path_that_is_not_ours_has_a_line_too_and_is_not_in_it() {
        let (response, lines) = logged("/secret").await;
        assert_eq!(response.status(), 404);
        let [line] = lines.try_into().unwrap();
        assert_eq!(line["status"], 404);
        assert_eq!(line["route"], Value::Null);
    }
}
