//! The local identity provider: OpenID Connect with one page, where one picks a role. Rule: it checks what a real one
//! checks (the client, where to go back to, PKCE, a code once and soon), so that a sign-in that works here works there.

use std::{
    collections::HashMap,
    io::Read as _,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server};
use web::api::Role;

use crate::{Done, token::StaffKey};

/// Who the dashboard is here.
pub(crate) const CLIENT: &str = "dashboard";
/// How long a code is good.
const CODE_LASTS: Duration = Duration::from_mins(1);

/// The provider, on a free port for as long as this process lives.
pub(crate) struct Provider {
    /// `iss`, and what its discovery document is found by.
    pub(crate) issuer: String,
    server: Server,
}

// What a code was given for.
struct Given {
    fields: HashMap<String, String>,
    at: Instant,
}

struct Desk {
    issuer: String,
    key: StaffKey,
    platform: String,
    codes: Mutex<HashMap<String, Given>>,
}

impl Provider {
    /// Takes a port.
    pub(crate) fn bind() -> Done<Self> {
        let server = Server::http("127.0.0.1:0")
            .map_err(|error| format!("The local identity provider can't be served: {error}."))?;
        let address = server.server_addr().to_ip().ok_or("The local identity provider has no address.")?;
        Ok(Self { issuer: format!("http://{address}"), server })
    }

    /// Where its keys are.
    pub(crate) fn jwks(&self) -> String {
        format!("{}/.well-known/jwks.json", self.issuer)
    }

    /// Answers from now on. `platform` is the one that is signed in to when no other is asked for.
    pub(crate) fn serve(self, key: StaffKey, platform: &str) {
        let desk = Arc::new(Desk { issuer: self.issuer, key, platform: platform.into(), codes: Mutex::default() });
        thread::spawn(move || {
            for request in self.server.incoming_requests() {
                let desk = Arc::clone(&desk);
                // A browser may keep a connection open without a word: it must hold up nobody.
                thread::spawn(move || answer(&desk, request));
            }
        });
    }
}

fn answer(desk: &Desk, mut request: Request) {
    let url = request.url().to_owned();
    let (path, query) = url.split_once('?').unwrap_or((&url, ""));
    let mut body = String::new();
    if *request.method() == Method::Post {
        let _ = request.as_reader().take(64 * 1024).read_to_string(&mut body);
    }
    let asked = fields(if body.is_empty() { query } else { &body });
    let response = match (request.method(), path) {
        (Method::Get, "/.well-known/openid-configuration") => document(desk),
        (Method::Get, "/.well-known/jwks.json") => desk
            .key
            .key_set()
            .map_or_else(|error| plain(500, &error), |keys| send(200, "application/json", keys.to_string())),
        (Method::Get, "/authorize") => match refused(&asked) {
            Some(why) => plain(400, why),
            None => send(200, "text/html; charset=utf-8", choice(desk, &asked)),
        },
        (Method::Post, "/authorize") => match refused(&asked) {
            Some(why) => plain(400, why),
            None => chosen(desk, asked),
        },
        (Method::Post, "/token") => exchange(desk, &asked),
        _ => plain(404, "There is nothing here."),
    };
    let _ = request.respond(response);
}

type Answer = Response<std::io::Cursor<Vec<u8>>>;

fn send(status: u16, kind: &str, body: String) -> Answer {
    let response = Response::from_string(body).with_status_code(status);
    match Header::from_bytes("content-type", kind) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}

fn plain(status: u16, words: &str) -> Answer {
    send(status, "text/plain; charset=utf-8", words.to_owned())
}

fn fields(encoded: &str) -> HashMap<String, String> {
    url::form_urlencoded::parse(encoded.as_bytes()).into_owned().collect()
}

fn text<'a>(fields: &'a HashMap<String, String>, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}

fn document(desk: &Desk) -> Answer {
    let issuer = &desk.issuer;
    let document = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/.well-known/jwks.json"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["none"],
    });
    send(200, "application/json", document.to_string())
}

// Why a request to sign in isn't one.
fn refused(asked: &HashMap<String, String>) -> Option<&'static str> {
    let to = text(asked, "redirect_uri");
    if text(asked, "client_id") != CLIENT || text(asked, "response_type") != "code" {
        Some("This client isn't known here.")
    } else if !to.starts_with("http://127.0.0.1:") || !to.ends_with("/dashboard/signed-in") {
        Some("Nobody is sent back there.")
    } else if text(asked, "code_challenge_method") != "S256" || text(asked, "code_challenge").len() != 43 {
        Some("A sign-in needs PKCE with S256.")
    } else if text(asked, "state").is_empty() || text(asked, "nonce").is_empty() {
        Some("A sign-in needs a state and a nonce.")
    } else {
        None
    }
}

fn escaped(raw: &str) -> String {
    raw.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

// The page where one picks a role.
fn choice(desk: &Desk, asked: &HashMap<String, String>) -> String {
    let names =
        ["client_id", "response_type", "redirect_uri", "state", "nonce", "code_challenge", "code_challenge_method"];
    let hidden = names.iter().fold(String::new(), |html, name| {
        html + &format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escaped(text(asked, name)))
    });
    let roles = Role::ALL.iter().fold(String::new(), |html, role| {
        let name = role.as_str();
        html + &format!("<p><button name=\"role\" value=\"{name}\">{}</button></p>", name.replace('_', " "))
    });
    format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Local sign-in</title><style>body{{font:1rem/1.5 system-ui;max-width:26rem;margin:2rem auto;padding:0 1rem;\
         color-scheme:light dark}}button{{font:inherit;width:100%;padding:.5rem}}</style>\
         <h1>Local sign-in</h1><p>Stands in for your own identity provider. Pick who you are.</p>\
         <form method=\"post\" action=\"/authorize\">{hidden}\
         <p><label>Platform <input name=\"platform\" value=\"{}\"></label></p>\
         <p><label><input type=\"checkbox\" name=\"livemode\" value=\"1\"> Live accounts</label></p>{roles}</form></html>",
        escaped(&desk.platform)
    )
}

fn chosen(desk: &Desk, mut asked: HashMap<String, String>) -> Answer {
    let Ok(random) = outbound::random::bytes::<16>() else { return plain(500, "No random bytes.") };
    let code = BASE64.encode(random);
    let back: String = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("code", &code)
        .append_pair("state", text(&asked, "state"))
        .append_pair("iss", &desk.issuer)
        .finish();
    let to = format!("{}?{back}", asked.remove("redirect_uri").unwrap_or_default());
    asked.insert("redirect_uri".into(), to.split('?').next().unwrap_or_default().to_owned());
    if let Ok(mut codes) = desk.codes.lock() {
        codes.insert(code, Given { fields: asked, at: Instant::now() });
    }
    match Header::from_bytes("location", to) {
        Ok(header) => plain(303, "").with_header(header),
        Err(()) => plain(400, "Nobody is sent back there."),
    }
}

fn exchange(desk: &Desk, asked: &HashMap<String, String>) -> Answer {
    let invalid = || send(400, "application/json", json!({"error": "invalid_grant"}).to_string());
    // A code is taken out: it is good once.
    let given = desk.codes.lock().ok().and_then(|mut codes| codes.remove(text(asked, "code")));
    let Some(given) = given.filter(|given| given.at.elapsed() < CODE_LASTS) else { return invalid() };
    let challenge = BASE64.encode(digest(&SHA256, text(asked, "code_verifier").as_bytes()));
    let same = |name: &str| text(asked, name) == text(&given.fields, name);
    if challenge != text(&given.fields, "code_challenge") || !same("client_id") || !same("redirect_uri") {
        return invalid();
    }
    let role = text(&given.fields, "role");
    let platform = Some(text(&given.fields, "platform")).filter(|platform| !platform.is_empty());
    let claims = json!({
        "aud": CLIENT, "sub": format!("{role}@local"), "name": format!("Local {}", role.replace('_', " ")),
        "nonce": text(&given.fields, "nonce"), "platform": platform.unwrap_or(&desk.platform), "roles": [role],
        "livemode": text(&given.fields, "livemode") == "1",
    });
    match desk.key.sign(claims) {
        Ok(token) => send(200, "application/json", answered(&token).to_string()),
        Err(error) => plain(500, &error),
    }
}

fn answered(id_token: &str) -> Value {
    json!({"access_token": "unused", "token_type": "Bearer", "expires_in": 300, "id_token": id_token})
}
