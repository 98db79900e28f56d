//! The local identity provider: a key pair for each stack, its public half served as a key set, and tokens for any role.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Map, Value, json};
use web::api::Role;

use crate::{Done, local};

/// `aud` of local tokens.
pub(crate) const AUDIENCE: &str = "remediation-links";

const FILE: &str = "staff-key";
const HOURS: u64 = 12;

/// The key that signs tokens, and whose tokens they are.
#[derive(Clone)]
pub(crate) struct StaffKey {
    der: Vec<u8>,
    issuer: String,
}

impl StaffKey {
    /// A new key pair of an issuer.
    pub(crate) fn make(issuer: &str) -> Done<Self> {
        let failed = |_| "No key pair can be made.".to_owned();
        let pair = Ed25519KeyPair::generate().map_err(failed)?;
        // The first version of the format: the crypto libraries of the tests in other languages read no other.
        let document = pair.to_pkcs8v1().map_err(failed)?;
        Ok(Self { der: document.as_ref().to_vec(), issuer: issuer.to_owned() })
    }

    /// Keeps it for `cargo xtask token`.
    pub(crate) fn save(&self, folder: &Path) -> Done {
        local::write(&folder.join(FILE), BASE64.encode(&self.der))
    }

    /// Reads the one that was kept.
    pub(crate) fn load(folder: &Path, issuer: &str) -> Done<Self> {
        let text = std::fs::read_to_string(folder.join(FILE))
            .map_err(|error| format!("The stack's key can't be read: {error}."))?;
        let der = BASE64.decode(text.trim()).map_err(|_| "The stack's key can't be read.".to_owned())?;
        Ok(Self { der, issuer: issuer.to_owned() })
    }

    /// The key set.
    pub(crate) fn key_set(&self) -> Done<Value> {
        let pair = Ed25519KeyPair::from_pkcs8(&self.der).map_err(|_| "The stack's key can't be read.".to_owned())?;
        let x = BASE64.encode(pair.public_key().as_ref());
        Ok(json!({"keys": [{"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig", "kid": "local", "x": x}]}))
    }

    /// A bearer token.
    pub(crate) fn token(&self, role: &str, platform: Option<&str>, livemode: bool) -> Done<String> {
        let claims = json!({
            "aud": AUDIENCE, "sub": format!("{role}@local"), "platform": platform, "roles": [role], "livemode": livemode,
        });
        self.sign(claims)
    }

    /// A token of these claims, from now on.
    #[expect(clippy::disallowed_methods, reason = "a command runs now")]
    pub(crate) fn sign(&self, mut claims: Value) -> Done<String> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        claims["iss"] = self.issuer.as_str().into();
        claims["iat"] = now.into();
        claims["exp"] = (now + HOURS * 3_600).into();
        let header = Header { kid: Some("local".into()), ..Header::new(Algorithm::EdDSA) };
        encode(&header, &claims, &EncodingKey::from_ed_der(&self.der)).map_err(|error| format!("No token: {error}."))
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

/// `cargo xtask token`.
pub(crate) fn run(role: Option<&str>, platform: Option<&str>, livemode: bool) -> Done {
    let known = || Role::ALL.map(Role::as_str).join(", ");
    let role = role.ok_or_else(|| format!("Say which role: --role, one of {}.", known()))?;
    if Role::parse(role).is_none() {
        return Err(format!("There is no role '{role}'. The roles are {}.", known()));
    }
    let facts = local::newest()?;
    let fact = |name: &str| facts[name].as_str().unwrap_or_default();
    let key = StaffKey::load(Path::new(fact("folder")), fact("issuer"))?;
    let platform = platform.or(facts["platform"].as_str()).filter(|_| role != Role::Operator.as_str());
    println!("{}", key.token(role, platform, livemode)?);
    Ok(())
}
