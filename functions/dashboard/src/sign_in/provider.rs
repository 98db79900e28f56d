//! The identity provider. Rule: its endpoints come from its own discovery document, which must be that of the issuer, and
//! nothing else that it says is believed unless its keys signed it.
//!
//! A whole client library would bring a second set of cryptography for two requests; tokens are checked by the same
//! verifier as the API's.

use std::{sync::Arc, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use outbound::{aws::Aws, https::Https, secrets::Secret};
use serde::Deserialize;
use tokio::sync::Mutex;
use url::Url;
use web::{
    api::{BadToken, Caller, KeySource, Verifier},
    clock::Clock,
    config::{SignInConfig, TokenConfig},
};
use zeroize::Zeroizing;

use super::attempt::Attempt;
use crate::Trouble;

const LARGEST: usize = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(5);
/// The document is read again after an hour.
const FRESH: i64 = 3_600;

/// The endpoints of a provider: its discovery document.
#[derive(Debug, Clone, Deserialize)]
struct Endpoints {
    issuer: String,
    authorization_endpoint: Url,
    token_endpoint: Url,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
}

struct Known {
    endpoints: Arc<Endpoints>,
    verifier: Arc<Verifier>,
    read_at: i64,
}

/// The answer to the code.
#[derive(Deserialize)]
struct Exchanged {
    id_token: String,
}

/// The identity provider.
pub struct Provider {
    config: SignInConfig,
    secret: Option<Secret>,
    https: Https,
    local: bool,
    clock: Arc<dyn Clock>,
    known: Mutex<Option<Known>>,
}

impl Provider {
    /// The provider of a deployment. Nothing is fetched before the first sign-in.
    pub fn new(aws: &Aws, config: SignInConfig, local: bool, clock: Arc<dyn Clock>) -> Self {
        let secret = config.client_secret_arn.as_deref().map(|arn| Secret::new(aws, arn));
        Self { config, secret, https: Https::new(local), local, clock, known: Mutex::default() }
    }

    /// Where an attempt goes on.
    pub(super) async fn address(&self, attempt: &Attempt) -> Result<String, Trouble> {
        let (endpoints, _) = self.known().await?;
        let mut address = endpoints.authorization_endpoint.clone();
        address.query_pairs_mut().extend_pairs([
            ("response_type", "code"),
            ("client_id", &self.config.client_id),
            ("redirect_uri", &self.redirect_uri()),
            ("scope", "openid profile email"),
            ("state", &attempt.state()),
            ("nonce", &attempt.nonce()),
            ("code_challenge", &attempt.challenge()),
            ("code_challenge_method", "S256"),
        ]);
        Ok(address.into())
    }

    /// Who an attempt's code says has signed in, and what people call them.
    pub(super) async fn identify(&self, attempt: &Attempt, code: &str) -> Result<(Caller, String), Trouble> {
        let (endpoints, verifier) = self.known().await?;
        let secret = match &self.secret {
            None => None,
            Some(secret) => Some(secret.text().await.map_err(|error| Trouble::TryAgain(error.to_string()))?),
        };
        let verifier_text = attempt.verifier();
        let redirect = self.redirect_uri();
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &redirect),
            ("code_verifier", &verifier_text),
        ];
        // RFC 6749, 2.3.1: the header is what every provider takes, unless it says that it takes the form alone.
        let methods = &endpoints.token_endpoint_auth_methods_supported;
        let in_form = !methods.is_empty() && !methods.iter().any(|method| method == "client_secret_basic");
        let authorization = match secret {
            Some(secret) if !in_form => Some(basic(&self.config.client_id, secret)),
            _ => None,
        };
        if authorization.is_none() {
            fields.push(("client_id", &self.config.client_id));
            fields.extend(secret.map(|secret| ("client_secret", secret)));
        }
        let form = Zeroizing::new(serde_html_form::to_string(&fields).map_err(|e| Trouble::TryAgain(e.to_string()))?);
        let header = authorization.as_ref().map(|header| header.as_str());
        let answer = self.https.post_form(endpoints.token_endpoint.as_str(), &form, header, LARGEST, PATIENCE).await;
        let answer = answer.map_err(|error| {
            tracing::warn!(%error, "a sign-in code can't be exchanged");
            Trouble::SignInFailed
        })?;
        let exchanged: Exchanged = serde_json::from_slice(&answer).map_err(|_| Trouble::SignInFailed)?;
        verifier.identify(&exchanged.id_token, &attempt.nonce()).await.map_err(|bad| {
            tracing::warn!(%bad, "an identity token isn't good");
            if bad == BadToken::NoKeys { Trouble::TryAgain(bad.to_string()) } else { Trouble::SignInFailed }
        })
    }

    fn redirect_uri(&self) -> String {
        format!("{}/dashboard/signed-in", self.config.origin)
    }

    async fn known(&self) -> Result<(Arc<Endpoints>, Arc<Verifier>), Trouble> {
        let mut known = self.known.lock().await;
        let now = self.clock.now();
        if let Some(known) = known.as_ref().filter(|known| now - known.read_at < FRESH) {
            return Ok((Arc::clone(&known.endpoints), Arc::clone(&known.verifier)));
        }
        let endpoints = Arc::new(self.discover().await.map_err(Trouble::TryAgain)?);
        let tokens = TokenConfig {
            issuer: self.config.issuer.clone(),
            audience: self.config.client_id.clone(),
            jwks_url: endpoints.jwks_uri.clone(),
        };
        let source = KeySource::Address(Https::new(self.local), endpoints.jwks_uri.clone());
        let verifier = Arc::new(Verifier::with_keys(&tokens, source, Arc::clone(&self.clock)));
        *known = Some(Known { endpoints: Arc::clone(&endpoints), verifier: Arc::clone(&verifier), read_at: now });
        Ok((endpoints, verifier))
    }

    async fn discover(&self) -> Result<Endpoints, String> {
        let address = format!("{}/.well-known/openid-configuration", self.config.issuer.trim_end_matches('/'));
        let body = self.https.get(&address, LARGEST, PATIENCE).await.map_err(|e| format!("discovery: {e}"))?;
        let endpoints: Endpoints = serde_json::from_slice(&body).map_err(|e| format!("discovery: {e}"))?;
        let safe = |url: &Url| url.scheme() == "https" || self.local;
        if endpoints.issuer != self.config.issuer {
            return Err("discovery: the document is another issuer's".into());
        }
        if !safe(&endpoints.authorization_endpoint) || !safe(&endpoints.token_endpoint) {
            return Err("discovery: an endpoint isn't https".into());
        }
        Ok(endpoints)
    }
}

// Both parts are form-encoded first: RFC 6749, 2.3.1.
fn basic(id: &str, secret: &str) -> Zeroizing<String> {
    let encoded = |text: &str| -> String { url::form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    let pair = Zeroizing::new(format!("{}:{}", encoded(id), encoded(secret)));
    Zeroizing::new(format!("Basic {}", STANDARD.encode(pair.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_holds_both_parts_encoded() {
        assert_eq!(basic("a", "b:c/d").as_str(), format!("Basic {}", STANDARD.encode("a:b%3Ac%2Fd")));
    }
}
