//! Bearer tokens of staff. Rule: a token is good when a key of the issuer signed it with that key's own algorithm, for this
//! audience, and it hasn't expired; nothing in the token chooses how it is checked.

use std::{sync::Arc, time::Duration};

use jsonwebtoken::{
    Algorithm, DecodingKey, Validation, decode, decode_header,
    errors::ErrorKind,
    jwk::{Jwk, JwkSet, PublicKeyUse},
};
use outbound::https::Https;
use serde::Deserialize;
use tokio::sync::Mutex;

use super::Caller;
use crate::{clock::Clock, config::TokenConfig};

/// Keys are fetched again after this long.
const FRESH: i64 = 600;
/// An unknown key id, or a fetch that failed, fetches again, but not more often than this: made-up ids can't hammer the
/// issuer.
const PAUSE: i64 = 30;
/// How far the issuer's clock may be from ours.
const LEEWAY: i64 = 30;
const LARGEST: usize = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(3);

/// What a token says.
#[derive(Debug, Deserialize)]
pub(crate) struct Claims {
    exp: Seconds,
    #[serde(default)]
    nbf: Option<Seconds>,
    pub(crate) sub: String,
    #[serde(default)]
    pub(crate) platform: Option<String>,
    #[serde(default)]
    pub(crate) roles: Vec<String>,
    #[serde(default)]
    pub(crate) livemode: bool,
    // Of an identity token only.
    #[serde(default)]
    nonce: Option<String>,
    #[serde(default)]
    azp: Option<String>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    email: Option<String>,
}

// Seconds since 1970; RFC 7519 lets them have a fraction.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Seconds {
    Whole(i64),
    Parts(f64),
}

impl Seconds {
    fn whole(self) -> i64 {
        match self {
            Self::Whole(seconds) => seconds,
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the fraction is dropped, and what is too large saturates"
            )]
            Self::Parts(seconds) => seconds as i64,
        }
    }
}

/// Why a token isn't good. None of it says more than the caller knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadToken {
    /// No JWT.
    #[error("The bearer token can't be read. Send a JWT of your identity provider.")]
    Malformed,
    /// A JWT that says too little, or in another shape.
    #[error(
        "The bearer token's claims can't be used: 'exp' and 'sub' must be there, 'platform' is a string, 'roles' a list of \
         strings, 'livemode' true or false."
    )]
    Claims,
    /// It names nobody.
    #[error("The bearer token's 'sub' is empty.")]
    NoSubject,
    /// Its platform can't be one.
    #[error("The bearer token's 'platform' is no platform id.")]
    NoPlatformId,
    /// Its time is over.
    #[error("The bearer token has expired. Get a new one from your identity provider.")]
    Expired,
    /// Its time hasn't begun.
    #[error("The bearer token isn't valid yet.")]
    NotYet,
    /// Another issuer's, or for somebody else.
    #[error("The bearer token isn't one of the configured issuer for this audience.")]
    Foreign,
    /// Nobody's that is known.
    #[error("The bearer token's signature doesn't match a key of the issuer.")]
    Signature,
    /// It can't be told.
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
    // The last fetch that nothing but a key id or a failure was the reason for.
    extra_at: Option<i64>,
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

    /// Who an identity token of a sign-in says has signed in, and what people call them. The nonce ties it to the browser
    /// that began.
    pub async fn identify(&self, token: &str, nonce: &str) -> Result<(Caller, String), BadToken> {
        let claims = self.check(token).await?;
        let for_another = claims.azp.as_deref().is_some_and(|party| party != self.audience);
        if claims.nonce.as_deref() != Some(nonce) || for_another {
            return Err(BadToken::Foreign);
        }
        let name = claims.name.clone().or_else(|| claims.email.clone());
        let caller = Caller::of(claims)?;
        let name = name.map(|name| name.chars().filter(|c| !c.is_control()).take(80).collect::<String>());
        let name = name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| caller.subject.clone());
        Ok((caller, name))
    }

    pub(crate) async fn check(&self, token: &str) -> Result<Claims, BadToken> {
        if token.len() > 8 * 1024 {
            return Err(BadToken::Malformed);
        }
        let header = decode_header(token).map_err(|_| BadToken::Malformed)?;
        // An extension that must be understood isn't.
        if header.crit.is_some() {
            return Err(BadToken::Malformed);
        }
        let algorithm = header.alg;
        if !matches!(algorithm, Algorithm::RS256 | Algorithm::ES256 | Algorithm::EdDSA) {
            return Err(BadToken::Signature);
        }
        let id = header.kid.ok_or(BadToken::Signature)?;
        let keys = self.keys(&id).await?;
        let jwk = keys.find(&id).filter(|jwk| signs_with(jwk, algorithm)).ok_or(BadToken::Signature)?;
        let key = DecodingKey::from_jwk(jwk).map_err(|_| BadToken::Signature)?;
        let claims =
            decode::<Claims>(token, &key, &self.validation(algorithm)).map_err(|error| match error.kind() {
                ErrorKind::InvalidIssuer | ErrorKind::InvalidAudience | ErrorKind::MissingRequiredClaim(_) => {
                    BadToken::Foreign
                }
                ErrorKind::Json(_) => BadToken::Claims,
                ErrorKind::Base64(_) | ErrorKind::Utf8(_) | ErrorKind::InvalidToken => BadToken::Malformed,
                _ => BadToken::Signature,
            })?;
        self.timely(claims.claims)
    }

    fn validation(&self, algorithm: Algorithm) -> Validation {
        let mut validation = Validation::new(algorithm);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.audience]);
        validation.set_required_spec_claims(&["iss", "aud", "sub"]);
        // By our clock, below.
        validation.validate_exp = false;
        validation
    }

    fn timely(&self, claims: Claims) -> Result<Claims, BadToken> {
        let now = self.clock.now();
        if claims.exp.whole().saturating_add(LEEWAY) <= now {
            Err(BadToken::Expired)
        } else if claims.nbf.is_some_and(|nbf| nbf.whole().saturating_sub(LEEWAY) > now) {
            Err(BadToken::NotYet)
        } else {
            Ok(claims)
        }
    }

    async fn keys(&self, id: &str) -> Result<Arc<JwkSet>, BadToken> {
        let mut cache = self.cache.lock().await;
        let now = self.clock.now();
        let held = cache.keys.clone();
        if let Some(held) = &held {
            let knows = held.find(id).is_some();
            let fresh = now - cache.fetched_at < FRESH;
            let pausing = cache.extra_at.is_some_and(|at| now - at < PAUSE);
            if knows && fresh || pausing {
                return Ok(Arc::clone(held));
            }
            if !knows {
                cache.extra_at = Some(now);
            }
        }
        match self.fetch().await {
            Ok(keys) => {
                let keys = Arc::new(keys);
                cache.keys = Some(Arc::clone(&keys));
                cache.fetched_at = now;
                Ok(keys)
            }
            Err(error) => {
                tracing::warn!(%error, "the issuer's keys can't be fetched");
                cache.extra_at = Some(now);
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
                let keys: AnyKeys = serde_json::from_slice(&body).map_err(|error| error.to_string())?;
                // A kind of key that isn't known here doesn't spoil the others.
                Ok(JwkSet { keys: keys.keys.into_iter().filter_map(|key| serde_json::from_value(key).ok()).collect() })
            }
        }
    }
}

#[derive(Deserialize)]
struct AnyKeys {
    keys: Vec<serde_json::Value>,
}

// A key's own algorithm and use, where it names them, must be the token's. Its type must be in any case, or the library
// refuses it.
fn signs_with(jwk: &Jwk, algorithm: Algorithm) -> bool {
    let named = jwk.common.key_algorithm.map(|named| named.to_string());
    named.is_none_or(|named| named.parse() == Ok(algorithm))
        && matches!(jwk.common.public_key_use, None | Some(PublicKeyUse::Signature))
}

#[cfg(test)]
mod tests;
