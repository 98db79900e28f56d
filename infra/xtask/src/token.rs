//! The local identity provider: a key pair for each stack, its public half served as a key set, and tokens for any role.

use std::{
    path::Path,
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Map, Value, json};
use web::api::Role;

use crate::{Done, local};

/// `iss` of local tokens.
pub(crate) const ISSUER: &str = "https://identity.local";
/// `aud` of local tokens.
pub(crate) const AUDIENCE: &str = "remediation-links";

const FILE: &str = "staff-key";
const HOURS: u64 = 12;

/// The key that signs tokens.
pub(crate) struct StaffKey(Vec<u8>);

impl StaffKey {
    /// A new key pair.
    pub(crate) fn make() -> Done<Self> {
        let failed = |_| "No key pair can be made.".to_owned();
        let pair = Ed25519KeyPair::generate().map_err(failed)?;
        // The first version of the format: the crypto libraries of the tests in other languages read no other.
        let document = pair.to_pkcs8v1().map_err(failed)?;
        Ok(Self(document.as_ref().to_vec()))
    }

    /// Keeps it for `cargo xtask token`.
    pub(crate) fn save(&self, folder: &Path) -> Done {
        local::write(&folder.join(FILE), BASE64.encode(&self.0))
    }

    /// Reads the one that was kept.
    pub(crate) fn load(folder: &Path) -> Done<Self> {
        let text = std::fs::read_to_string(folder.join(FILE))
            .map_err(|error| format!("The stack's key can't be read: {error}."))?;
        BASE64.decode(text.trim()).map(Self).map_err(|_| "The stack's key can't be read.".into())
    }

    /// The key set.
    fn key_set(&self) -> Done<Value> {
        let pair = Ed25519KeyPair::from_pkcs8(&self.0).map_err(|_| "The stack's key can't be read.".to_owned())?;
        let x = BASE64.encode(pair.public_key().as_ref());
        Ok(json!({"keys": [{"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig", "kid": "local", "x": x}]}))
    }

    /// A token.
    #[expect(clippy::disallowed_methods, reason = "a command runs now")]
    pub(crate) fn token(&self, role: &str, platform: Option<&str>, livemode: bool) -> Done<String> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let claims = json!({
            "iss": ISSUER, "aud": AUDIENCE, "sub": format!("{role}@local"), "iat": now, "exp": now + HOURS * 3_600,
            "platform": platform, "roles": [role], "livemode": livemode,
        });
        let header = Header { kid: Some("local".into()), ..Header::new(Algorithm::EdDSA) };
        encode(&header, &claims, &EncodingKey::from_ed_der(&self.0)).map_err(|error| format!("No token: {error}."))
    }

    /// A token for every role.
    pub(crate) fn tokens(&self, platform: &str) -> Done<Value> {
        let mut tokens = Map::new();
        for role in Role::ALL {
            let platform = (role != Role::Operator).then_some(platform);
            tokens.insert(role.as_str().into(), self.token(role.as_str(), platform, false)?.into());
        }
        Ok(Value::Object(tokens))
    }
}

/// Serves the key set on a free port for as long as this process lives, and says where.
pub(crate) fn serve_keys(key: &StaffKey) -> Done<String> {
    let body = key.key_set()?.to_string();
    let server = tiny_http::Server::http("127.0.0.1:0")
        .map_err(|error| format!("The local key set can't be served: {error}."))?;
    let address = server.server_addr().to_ip().ok_or("The local key set has no address.")?;
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let _ = request.respond(tiny_http::Response::from_string(body.clone()));
        }
    });
    Ok(format!("http://{address}/.well-known/jwks.json"))
}

/// `cargo xtask token`.
pub(crate) fn run(role: Option<&str>, platform: Option<&str>, livemode: bool) -> Done {
    let known = || Role::ALL.map(Role::as_str).join(", ");
    let role = role.ok_or_else(|| format!("Say which role: --role, one of {}.", known()))?;
    if Role::parse(role).is_none() {
        return Err(format!("There is no role '{role}'. The roles are {}.", known()));
    }
    let facts = local::newest()?;
    let key = StaffKey::load(Path::new(facts["folder"].as_str().unwrap_or_default()))?;
    let platform = platform.or(facts["platform"].as_str()).filter(|_| role != Role::Operator.as_str());
    println!("{}", key.token(role, platform, livemode)?);
    Ok(())
}
