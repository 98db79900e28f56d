//! Bearer tokens of staff. Rule: a token is good when a key of the issuer signed it with that key's own algorithm, for this
//! audience, and it hasn't expired; nothing in the token chooses how it is checked.

use std::{sync::Arc, time::Duration};

use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use outbound::https::Https;
use serde::Deserialize;
use tokio::sync::Mutex;

use crate::{clock::Clock, config::TokenConfig};

/// Keys are fetched again after this long.
const FRESH: i64 = 600;
/// An unknown key id fetches again, but not more often than this: made-up ids can't hammer the issuer.
const PAUSE: i64 = 30;
const LARGEST: usize = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(3);

/// What a token says.
#[derive(Debug, Deserialize)]
pub(crate) struct Claims {
    pub(crate) sub: String,
    #[serde(default)]
    pub(crate) platform: Option<String>,
    #[serde(default)]
    pub(crate) roles: Vec<String>,
    #[serde(default)]
    pub(crate) livemode: bool,
}

/// Why a token isn't good. None of it says more than the caller knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BadToken {
    #[error("The bearer token can't be read. Send a JWT of your identity provider.")]
    Malformed,
    #[error("The bearer token has expired. Get a new one from your identity provider.")]
    Expired,
    #[error("The bearer token isn't one of the configured issuer for this audience.")]
    Foreign,
    #[error("The bearer token's signature doesn't match a key of the issuer.")]
    Signature,
    #[error("The issuer's keys can't be fetched right now.")]
    NoKeys,
}

/// Where the issuer's keys come from.
#[derive(Debug)]
pub enum KeySource {
    /// An address that is fetched when needed.
    Address(Https, String),
    /// Keys that are known, for tests.
    Known(JwkSet),
}

#[derive(Debug, Default)]
struct Cache {
    keys: Option<Arc<JwkSet>>,
    fetched_at: i64,
    tried_at: Option<i64>,
}

/// Checks tokens.
#[derive(Debug)]
pub struct Verifier {
    issuer: String,
    audience: String,
    source: KeySource,
    clock: Arc<dyn Clock>,
    cache: Mutex<Cache>,
}

impl Verifier {
    /// A verifier that fetches the issuer's keys.
    pub fn new(config: &TokenConfig, local: bool, clock: Arc<dyn Clock>) -> Self {
        Self::with_keys(config, KeySource::Address(Https::new(local), config.jwks_url.clone()), clock)
    }

    /// A verifier with another source of keys.
    pub fn with_keys(config: &TokenConfig, source: KeySource, clock: Arc<dyn Clock>) -> Self {
        let TokenConfig { issuer, audience, .. } = config.clone();
        Self { issuer, audience, source, clock, cache: Mutex::default() }
    }

    pub(crate) async fn check(&self, token: &str) -> Result<Claims, BadToken> {
        if token.len() > 8 * 1024 {
            return Err(BadToken::Malformed);
        }
        let header = decode_header(token).map_err(|_| BadToken::Malformed)?;
        let algorithm = header.alg;
        if !matches!(algorithm, Algorithm::RS256 | Algorithm::ES256 | Algorithm::EdDSA) {
            return Err(BadToken::Signature);
        }
        let id = header.kid.ok_or(BadToken::Signature)?;
        let keys = self.keys(&id).await?;
        let jwk = keys.find(&id).ok_or(BadToken::Signature)?;
        // The key's own algorithm, where it names one, must be the token's; its type must be in any case, or the library
        // refuses it.
        let named = jwk.common.key_algorithm.and_then(|named| named.to_string().parse::<Algorithm>().ok());
        if named.is_some_and(|named| named != algorithm) {
            return Err(BadToken::Signature);
        }
        let key = DecodingKey::from_jwk(jwk).map_err(|_| BadToken::Signature)?;
        let mut validation = Validation::new(algorithm);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.audience]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        validation.validate_nbf = true;
        validation.leeway = 30;
        use jsonwebtoken::errors::ErrorKind;
        decode::<Claims>(token, &key, &validation).map(|data| data.claims).map_err(|error| match error.kind() {
            ErrorKind::ExpiredSignature | ErrorKind::ImmatureSignature => BadToken::Expired,
            ErrorKind::InvalidIssuer | ErrorKind::InvalidAudience | ErrorKind::MissingRequiredClaim(_) => BadToken::Foreign,
            ErrorKind::InvalidSignature | ErrorKind::InvalidAlgorithm => BadToken::Signature,
            _ => BadToken::Malformed,
        })
    }

    async fn keys(&self, id: &str) -> Result<Arc<JwkSet>, BadToken> {
        let mut cache = self.cache.lock().await;
        let now = self.clock.now();
        let held = cache.keys.clone();
        let knows = held.as_ref().is_some_and(|keys| keys.find(id).is_some());
        let fresh = now - cache.fetched_at < FRESH;
        let pausing = cache.tried_at.is_some_and(|tried| now - tried < PAUSE);
        if knows && fresh || pausing && held.is_some() {
            return held.ok_or(BadToken::NoKeys);
        }
        cache.tried_at = Some(now);
        match self.fetch().await {
            Ok(keys) => {
                let keys = Arc::new(keys);
                cache.keys = Some(Arc::clone(&keys));
                cache.fetched_at = now;
                Ok(keys)
            }
            Err(error) => {
                tracing::warn!(%error, "the issuer's keys can't be fetched");
                // Keys that were good a moment ago go on working: an issuer that is down doesn't stop the platform.
                held.ok_or(BadToken::NoKeys)
            }
        }
    }

    async fn fetch(&self) -> Result<JwkSet, String> {
        match &self.source {
            KeySource::Known(keys) => Ok(keys.clone()),
            KeySource::Address(https, address) => {
                let body = https.get(address, LARGEST, PATIENCE).await.map_err(|error| error.to_string())?;
                serde_json::from_slice(&body).map_err(|error| error.to_string())
            }
        }
    }
}
