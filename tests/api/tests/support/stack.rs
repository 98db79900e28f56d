//! The running stack: its facts, its API over HTTP, and the messages it sent.

use std::{
    path::Path,
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

/// What the stack says of itself.
pub fn stack() -> &'static Value {
    static FACTS: OnceLock<Value> = OnceLock::new();
    FACTS.get_or_init(|| {
        #[expect(clippy::disallowed_methods, reason = "the one variable of the tests")]
        let path = std::env::var("STACK").unwrap_or_else(|_| {
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/local/stack.json").display().to_string()
        });
        let text = std::fs::read_to_string(path).expect("a running stack: cargo xtask dev, or cargo xtask test");
        serde_json::from_str(&text).expect("stack.json")
    })
}

/// A number that no other test of any run has.
pub fn fresh() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let bytes: [u8; 4] = outbound::random::bytes().expect("random bytes");
    u64::from(u32::from_be_bytes(bytes)) << 16 | NEXT.fetch_add(1, Ordering::SeqCst)
}

/// A phone number in the United States that no other test uses.
pub fn phone() -> String {
    format!("+1206{:07}", 2_000_000 + fresh() % 7_999_999)
}

/// An answer of the API.
pub struct Answer {
    pub status: u16,
    pub body: Value,
    pub headers: Vec<(String, String)>,
}

impl Answer {
    /// `code` and `param` of the error.
    pub fn error(&self) -> (&str, &str) {
        let text = |name: &str| self.body["error"][name].as_str().unwrap_or_default();
        (text("code"), text("param"))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }
}

/// A call of the API with a role's token; any other text is taken for a token itself, and empty for none.
pub fn api(role: &str, method: &str, path: &str, body: Option<&Value>) -> Answer {
    let text = body.map(Value::to_string).unwrap_or_default();
    call(role, method, path, &[("content-type", "application/json")], text)
}

/// The same with a form, as Stripe's SDKs send one.
pub fn form(role: &str, method: &str, path: &str, body: &str) -> Answer {
    call(role, method, path, &[("content-type", "application/x-www-form-urlencoded")], body.to_owned())
}

/// The same with headers of the test's own and any text for a body.
pub fn call(role: &str, method: &str, path: &str, headers: &[(&str, &str)], body: String) -> Answer {
    let url = format!("{}{path}", stack()["api"].as_str().unwrap());
    let token = stack()["tokens"][role].as_str().unwrap_or(role);
    let mut request = ureq::http::Request::builder().method(method).uri(url);
    if !token.is_empty() {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(body).unwrap();
    let agent = ureq::Agent::new_with_config(
        ureq::Agent::config_builder()
            .timeout_global(Some(std::time::Duration::from_mins(1)))
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .build(),
    );
    let mut answer = agent.run(request).expect("the stack answers");
    let headers =
        answer.headers().iter().map(|(n, v)| (n.to_string(), v.to_str().unwrap_or_default().to_owned())).collect();
    let status = answer.status().as_u16();
    let text = answer.body_mut().read_to_string().unwrap_or_default();
    Answer { status, body: serde_json::from_str(&text).unwrap_or(Value::Null), headers }
}

/// An account that can have a link.
pub fn account_json(requirements: &Value) -> Value {
    json!({
        "object": "account", "business_type": "individual", "country": "US", "default_currency": "usd",
        "controller": {"stripe_dashboard": {"type": "none"}},
        "individual": {"first_name": "Mara", "last_name": "Rosen", "dob": {"day": 23, "month": 4, "year": 1980}, "ssn_last_4": "6789"},
        "external_accounts": {"object": "list", "data": [{"object": "bank_account", "country": "US", "currency": "usd", "account_number": "000123456789"}]},
        "business_profile": {"name": "Rosen Shoes"},
        "requirements": requirements,
    })
}

/// Writes an account and gives its id.
pub fn new_account(requirements: &Value) -> String {
    let id = format!("acct_t{}", fresh());
    let answer = api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&account_json(requirements)));
    assert_eq!(answer.status, 200, "{}", answer.body);
    id
}

/// Makes a link for an account.
pub fn new_link(account: &str) -> Value {
    let answer = api("administrator", "POST", "/v1/remediation_links", Some(&json!({"account": account})));
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

/// The e-mails sent to an address, oldest first: the subject and the HTML.
pub fn mails(to: &str) -> Vec<(String, String)> {
    let data = sent();
    let all = data["ses"]["Message"].as_array().cloned().unwrap_or_default();
    let text = |mail: &Value, name: &str| mail[name].as_str().unwrap_or_default().to_owned();
    all.iter()
        .filter(|mail| mail["destinations"]["ToAddresses"][0] == to)
        .map(|mail| (text(mail, "subject"), text(mail, "body")))
        .collect()
}

/// The texts sent to a phone, oldest first.
pub fn texts(phone: &str) -> Vec<String> {
    let all = sent()["sns"]["SMS"].as_array().cloned().unwrap_or_default();
    let mine = all.iter().filter(|sms| sms["phone_number"] == phone);
    mine.map(|sms| sms["message"].as_str().unwrap().to_owned()).collect()
}

// Everything that left the stack.
fn sent() -> Value {
    let url = format!("{}/moto-api/data.json", stack()["aws"].as_str().unwrap());
    let mut answer = ureq::get(&url).call().expect("moto answers");
    let text = answer.body_mut().with_config().limit(64 << 20).read_to_string().unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A token of the stack's own issuer with any claims and header.
pub fn sign(claims: &Value, kid: &str) -> String {
    let folder = stack()["folder"].as_str().unwrap();
    let text = std::fs::read_to_string(Path::new(folder).join("staff-key")).unwrap();
    let key = EncodingKey::from_ed_der(&BASE64.decode(text.trim()).unwrap());
    encode(&Header { kid: Some(kid.into()), ..Header::new(Algorithm::EdDSA) }, claims, &key).unwrap()
}
