//! Tokens as callers send them, through a route of the API.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{SocketAddr, TcpListener},
    sync::{
        Arc, LazyLock, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der},
    rsa::{KeyPair as RsaKeyPair, KeySize},
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _},
};
use axum::{
    Router,
    body::Body,
    middleware::{Next, from_fn},
    routing::get,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{HeaderMap, Request, header};
use http_body_util::BodyExt as _;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use outbound::https::Https;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::{FRESH, KeySource, LEEWAY, PAUSE, Verifier};
use crate::{
    api::{ApiError, Caller, answering},
    clock::FixedClock,
    config::TokenConfig,
};

const NOW: i64 = 1_800_000_000;

/// A key of the issuer: its private half, and its entry in the key set.
struct Key {
    algorithm: Algorithm,
    private: EncodingKey,
    public: Value,
    public_bytes: Vec<u8>,
}

static ED: LazyLock<Key> = LazyLock::new(|| {
    let pair = Ed25519KeyPair::generate().unwrap();
    let x = pair.public_key().as_ref().to_vec();
    Key {
        algorithm: Algorithm::EdDSA,
        private: EncodingKey::from_ed_der(pair.to_pkcs8v1().unwrap().as_ref()),
        public: json!({"kty": "OKP", "crv": "Ed25519", "kid": "ed", "alg": "EdDSA", "use": "sig", "x": base64(&x)}),
        public_bytes: x,
    }
});

static EC: LazyLock<Key> = LazyLock::new(|| {
    let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
    let point = pair.public_key().as_ref().to_vec();
    Key {
        algorithm: Algorithm::ES256,
        private: EncodingKey::from_ec_der(pair.to_pkcs8v1().unwrap().as_ref()),
        public: json!({"kty": "EC", "crv": "P-256", "kid": "ec", "x": base64(&point[1..33]), "y": base64(&point[33..])}),
        public_bytes: point,
    }
});

static RSA: LazyLock<Key> = LazyLock::new(|| {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
    let n = pair.public_key().modulus().big_endian_without_leading_zero().to_vec();
    let e = pair.public_key().exponent().big_endian_without_leading_zero().to_vec();
    let pkcs8 = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).unwrap();
    Key {
        algorithm: Algorithm::RS256,
        private: EncodingKey::from_rsa_der(pkcs1(pkcs8.as_ref())),
        public: json!({"kty": "RSA", "kid": "rsa", "alg": "RS256", "n": base64(&n), "e": base64(&e)}),
        public_bytes: n,
    }
});

// The private key inside its wrapper: the octet string that begins after version and algorithm.
fn pkcs1(pkcs8: &[u8]) -> &[u8] {
    let start = (1..pkcs8.len()).find(|at| pkcs8[*at..].starts_with(&[0x30, 0x82])).unwrap();
    &pkcs8[start..]
}

fn base64(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn set(keys: &[&Key]) -> String {
    json!({"keys": keys.iter().map(|key| key.public.clone()).collect::<Vec<_>>()}).to_string()
}

fn claims() -> Value {
    json!({
        "iss": "https://issuer.example", "aud": "links", "sub": "jane", "exp": NOW + 60, "nbf": NOW,
        "platform": "plat_demo", "roles": ["view_only", "unheard_of"], "livemode": true,
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut claims = claims();
    claims[name] = value;
    claims
}

fn without(name: &str) -> Value {
    let mut claims = claims();
    claims.as_object_mut().unwrap().remove(name);
    claims
}

fn signed_as(id: &str, key: &Key, claims: &Value) -> String {
    let header = Header { kid: Some(id.into()), ..Header::new(key.algorithm) };
    encode(&header, claims, &key.private).unwrap()
}

fn signed(key: &Key, claims: &Value) -> String {
    signed_as(key.public["kid"].as_str().unwrap(), key, claims)
}

/// What came back.
struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Value,
}

impl Answer {
    fn code(&self) -> &str {
        self.body["error"]["code"].as_str().unwrap_or_default()
    }

    fn message(&self) -> &str {
        self.body["error"]["message"].as_str().unwrap_or_default()
    }
}

/// An API with one route that says who called.
struct Server {
    routes: Router,
    clock: FixedClock,
}

impl Server {
    fn new(source: KeySource) -> Self {
        let clock = FixedClock::at(NOW);
        let config = TokenConfig {
            issuer: "https://issuer.example".into(),
            audience: "links".into(),
            jwks_url: "https://issuer.example/keys".into(),
        };
        let verifier = Verifier::with_keys(&config, source, Arc::new(clock.clone()));
        let verifier = Arc::new(verifier);
        // The first of what the guard does; the rest of it needs a table.
        let known = move |mut request: Request<Body>, next: Next| {
            let verifier = Arc::clone(&verifier);
            async move {
                let caller = Caller::authenticate(request.headers(), &verifier).await?;
                request.extensions_mut().insert(caller);
                Ok::<_, ApiError>(next.run(request).await)
            }
        };
        let who = |caller: Caller| async move {
            let platform = caller.platform.as_ref().map(ToString::to_string);
            let roles: Vec<&str> = caller.roles.iter().map(|role| role.as_str()).collect();
            let who = json!({"who": caller.subject, "platform": platform, "roles": roles, "livemode": caller.livemode});
            axum::Json(who)
        };
        let routes = answering("accounts", Router::new().route("/who", get(who)).route_layer(from_fn(known)));
        Self { routes, clock }
    }

    fn knowing(keys: &[&Key]) -> Self {
        Self::new(KeySource::Known(serde_json::from_str(&set(keys)).unwrap()))
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.routes.clone().oneshot(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: serde_json::from_slice(&body).unwrap_or_default(),
        }
    }

    async fn ask(&self, token: &str) -> Answer {
        let request = Request::get("/who").header(header::AUTHORIZATION, format!("Bearer {token}"));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn status(&self, token: &str) -> u16 {
        self.ask(token).await.status
    }
}

#[tokio::test]
async fn a_good_token_of_each_kind_of_key_says_who_calls() {
    for key in [&*ED, &*EC, &*RSA] {
        let answer = Server::knowing(&[&ED, &EC, &RSA]).ask(&signed(key, &claims())).await;
        assert_eq!(answer.status, 200, "{:?} {}", key.algorithm, answer.body);
        let who = json!({"who": "jane", "platform": "plat_demo", "roles": ["view_only"], "livemode": true});
        assert_eq!(answer.body, who);
    }
}

#[tokio::test]
async fn an_audience_may_be_one_of_several_and_times_may_have_fractions() {
    let server = Server::knowing(&[&ED]);
    assert_eq!(server.status(&signed(&ED, &with("aud", json!(["other", "links"])))).await, 200);
    assert_eq!(server.status(&signed(&ED, &with("exp", json!(1_800_000_060.5)))).await, 200);
    assert_eq!(server.status(&signed(&ED, &with("exp", json!(1_700_000_000.5)))).await, 401);
}

#[tokio::test]
async fn a_claim_that_is_wrong_or_missing_is_401_and_says_which_kind() {
    let server = Server::knowing(&[&ED]);
    for (claims, code, word) in [
        (with("exp", json!(NOW - LEEWAY)), "token_expired", "expired"),
        (with("nbf", json!(NOW + LEEWAY + 1)), "token_invalid", "yet"),
        (with("iss", json!("https://other.example")), "token_invalid", "issuer"),
        (with("aud", json!("another")), "token_invalid", "audience"),
        (with("aud", json!([])), "token_invalid", "audience"),
        (without("iss"), "token_invalid", "issuer"),
        (without("aud"), "token_invalid", "audience"),
        (without("sub"), "token_invalid", "'sub'"),
        (without("exp"), "token_invalid", "'exp'"),
        (with("exp", json!("tomorrow")), "token_invalid", "'exp'"),
        (with("sub", json!(" ")), "token_invalid", "'sub'"),
        (with("platform", json!("../x")), "token_invalid", "'platform'"),
        (with("roles", json!("administrator")), "token_invalid", "'roles'"),
    ] {
        let answer = server.ask(&signed(&ED, &claims)).await;
        assert_eq!((answer.status, answer.code()), (401, code), "{claims}");
        assert!(answer.message().contains(word), "{claims}: {}", answer.message());
        assert_eq!(answer.headers[header::WWW_AUTHENTICATE], "Bearer error=\"invalid_token\"");
    }
}

#[tokio::test]
async fn no_token_is_401_and_says_how_to_send_one() {
    let server = Server::knowing(&[&ED]);
    let answer = server.send(Request::get("/who").body(Body::empty()).unwrap()).await;
    assert_eq!((answer.status, answer.code()), (401, "token_missing"));
    assert_eq!(answer.body["error"]["type"], "invalid_request_error");
    assert_eq!(answer.headers[header::WWW_AUTHENTICATE], "Bearer");
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(answer.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(answer.headers["request-id"].to_str().unwrap().starts_with("req_"));
}

#[tokio::test]
async fn an_error_before_any_route_looks_the_same() {
    let server = Server::knowing(&[&ED]);
    for (request, status) in [(Request::get("/nowhere"), 404), (Request::delete("/who"), 405)] {
        let answer = server.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.body["error"]["type"], "invalid_request_error");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
        assert!(answer.headers.contains_key("request-id"));
    }
}

#[tokio::test]
async fn garbage_is_401() {
    let server = Server::knowing(&[&ED]);
    let good = signed(&ED, &claims());
    for bad in ["", "x", "a.b.c", "....", &good[1..], &format!("{good}.x"), &"a".repeat(9_000)] {
        let answer = server.ask(bad).await;
        assert_eq!((answer.status, answer.code()), (401, "token_invalid"), "{bad}");
    }
}

#[tokio::test]
async fn a_changed_token_is_401() {
    let good = signed(&ED, &claims());
    let parts: Vec<&str> = good.split('.').collect();
    let promoted = base64(with("roles", json!(["administrator"])).to_string().as_bytes());
    let changed = format!("{}.{promoted}.{}", parts[0], parts[2]);
    assert_eq!(Server::knowing(&[&ED]).status(&changed).await, 401);
}

fn unsigned(header: &Value, signature: &str) -> String {
    format!("{}.{}.{signature}", base64(header.to_string().as_bytes()), base64(claims().to_string().as_bytes()))
}

#[tokio::test]
async fn a_token_does_not_choose_to_go_unchecked() {
    let server = Server::knowing(&[&ED]);
    for algorithm in ["none", "None", "NONE", "EdDSA"] {
        let answer = server.ask(&unsigned(&json!({"alg": algorithm, "kid": "ed"}), "")).await;
        assert_eq!(answer.status, 401, "{algorithm}");
    }
}

#[tokio::test]
async fn a_public_key_is_no_shared_secret() {
    let server = Server::knowing(&[&ED, &EC, &RSA]);
    for key in [&*ED, &*EC, &*RSA] {
        let id = key.public["kid"].as_str().unwrap();
        for algorithm in [Algorithm::HS256, Algorithm::HS384, Algorithm::HS512] {
            for secret in [key.public_bytes.clone(), key.public.to_string().into_bytes()] {
                let header = Header { kid: Some(id.into()), ..Header::new(algorithm) };
                let token = encode(&header, &claims(), &EncodingKey::from_secret(&secret)).unwrap();
                assert_eq!(server.status(&token).await, 401, "{id} {algorithm:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_token_is_checked_with_the_algorithm_and_for_the_use_of_its_key() {
    // Signed by a key of the issuer, under another key's name.
    assert_eq!(Server::knowing(&[&ED, &EC]).status(&signed_as("ed", &EC, &claims())).await, 401);
    for (field, value) in [("alg", "ES256"), ("use", "enc")] {
        let mut public = ED.public.clone();
        public[field] = json!(value);
        let keys = serde_json::from_value(json!({"keys": [public]})).unwrap();
        let server = Server::new(KeySource::Known(keys));
        assert_eq!(server.status(&signed(&ED, &claims())).await, 401, "{field}");
    }
}

#[tokio::test]
async fn a_header_that_names_no_key_or_demands_an_extension_is_401() {
    let server = Server::knowing(&[&ED]);
    let nameless = encode(&Header::new(Algorithm::EdDSA), &claims(), &ED.private).unwrap();
    assert_eq!(server.status(&nameless).await, 401);
    let demanding = Header { kid: Some("ed".into()), crit: Some(vec!["b64".into()]), ..Header::new(Algorithm::EdDSA) };
    assert_eq!(server.status(&encode(&demanding, &claims(), &ED.private).unwrap()).await, 401);
}

/// An issuer that counts how often its keys are fetched, and whose answer can change.
struct Issuer {
    address: SocketAddr,
    hits: Arc<AtomicUsize>,
    answer: Arc<Mutex<(u16, String)>>,
}

impl Issuer {
    fn start(keys: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let issuer = Self { address, hits: Arc::default(), answer: Arc::new(Mutex::new((200, keys))) };
        let (hits, answer) = (Arc::clone(&issuer.hits), Arc::clone(&issuer.answer));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                let lines = BufReader::new(&stream).lines().map_while(Result::ok);
                if lines.take_while(|line| !line.is_empty()).count() > 0 {
                    hits.fetch_add(1, Ordering::SeqCst);
                    let (status, body) = answer.lock().unwrap().clone();
                    let head =
                        format!("HTTP/1.1 {status} x\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
                    let _ = (&stream).write_all(format!("{head}{body}").as_bytes());
                }
            }
        });
        issuer
    }

    fn server(&self) -> Server {
        Server::new(KeySource::Address(Https::new(true), format!("http://{}/keys", self.address)))
    }

    fn says(&self, status: u16, body: String) {
        *self.answer.lock().unwrap() = (status, body);
    }

    fn hits(&self) -> usize {
        self.hits.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn keys_are_fetched_once_until_they_are_old() {
    let issuer = Issuer::start(set(&[&ED]));
    let server = issuer.server();
    for _ in 0..3 {
        assert_eq!(server.status(&signed(&ED, &claims())).await, 200);
    }
    assert_eq!(issuer.hits(), 1);
    server.clock.advance(FRESH);
    assert_eq!(server.status(&signed(&ED, &with("exp", json!(NOW + FRESH + 60)))).await, 200);
    assert_eq!(issuer.hits(), 2);
}

#[tokio::test]
async fn a_new_key_of_the_issuer_works_at_once() {
    let issuer = Issuer::start(set(&[&ED]));
    let server = issuer.server();
    assert_eq!(server.status(&signed(&ED, &claims())).await, 200);
    issuer.says(200, set(&[&ED, &EC]));
    assert_eq!(server.status(&signed(&EC, &claims())).await, 200);
    assert_eq!(issuer.hits(), 2);
}

#[tokio::test]
async fn made_up_key_ids_cannot_hammer_the_issuer() {
    let issuer = Issuer::start(set(&[&ED]));
    let server = issuer.server();
    for n in 0..20 {
        assert_eq!(server.status(&signed_as(&format!("made-up-{n}"), &EC, &claims())).await, 401);
    }
    // The first fetch of all, and one for the ids that weren't in it.
    assert_eq!(issuer.hits(), 2);
    server.clock.advance(PAUSE);
    assert_eq!(server.status(&signed_as("made-up", &EC, &claims())).await, 401);
    assert_eq!(issuer.hits(), 3);
    assert_eq!(server.status(&signed(&ED, &with("exp", json!(NOW + PAUSE + 60)))).await, 200);
    assert_eq!(issuer.hits(), 3);
}

#[tokio::test]
async fn an_issuer_that_is_down_does_not_stop_those_whose_keys_are_known() {
    let issuer = Issuer::start(set(&[&ED]));
    let server = issuer.server();
    assert_eq!(server.status(&signed(&ED, &claims())).await, 200);
    server.clock.advance(FRESH);
    let token = signed(&ED, &with("exp", json!(NOW + 10 * FRESH)));
    for broken in [(500, String::new()), (200, "<html>".into()), (200, "x".repeat(100_000))] {
        let before = issuer.hits();
        issuer.says(broken.0, broken.1);
        // Asked once, and left alone for a while.
        assert_eq!(server.status(&token).await, 200);
        assert_eq!(server.status(&token).await, 200);
        assert_eq!(issuer.hits(), before + 1);
        server.clock.advance(PAUSE);
    }
}

#[tokio::test]
async fn without_any_keys_the_caller_is_told_to_come_back() {
    let issuer = Issuer::start(String::new());
    let server = issuer.server();
    let answer = server.ask(&signed(&ED, &claims())).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.body["error"]["type"], "api_error");
    assert!(answer.headers.contains_key(header::RETRY_AFTER));
    issuer.says(200, set(&[&ED]));
    assert_eq!(server.status(&signed(&ED, &claims())).await, 200);
}

#[tokio::test]
async fn a_key_of_an_unknown_kind_does_not_spoil_the_others() {
    let issuer =
        Issuer::start(json!({"keys": [{"kty": "AKP", "alg": "ML-DSA-65", "kid": "pq"}, ED.public]}).to_string());
    assert_eq!(issuer.server().status(&signed(&ED, &claims())).await, 200);
}
