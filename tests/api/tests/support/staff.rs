//! The API's functions in this process, on the stack's table, with a clock that can be moved; and platforms of a test's own.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    http::{Method, Request},
};
use generate_link::GenerateLink;
use http_body_util::BodyExt as _;
use outbound::aws::Aws;
use serde_json::{Value, json};
use store::{accounts::Accounts, links::Links, platforms::Platforms, reminders::Reminders};
use tower::ServiceExt as _;
use web::{
    api::{Api, Verifier},
    config::TokenConfig,
};

use super::{Answer, House, api, fresh, stack};

/// `/v1/remediation_links` as one process has it.
pub struct Staff {
    router: Router,
}

impl Staff {
    /// A process of its own on a house's table and clock.
    pub fn of(house: &House) -> Self {
        Self { router: generate_link::router(Self::links(house)) }
    }

    /// What its handlers and the pages of the dashboard work with.
    pub fn links(house: &House) -> GenerateLink {
        let tokens = TokenConfig {
            issuer: stack()["issuer"].as_str().unwrap().into(),
            audience: "remediation-links".into(),
            jwks_url: stack()["jwks"].as_str().unwrap().into(),
        };
        let verifier = Verifier::new(&tokens, true, Arc::new(house.clock.clone()));
        let api =
            Api::new("generate-link", verifier, Arc::new(house.clock.clone()), &house.table, Arc::clone(&house.vault));
        GenerateLink {
            api,
            accounts: Accounts::new(&house.table),
            platforms: Platforms::new(&house.table),
            links: Links::new(&house.table),
            reminders: Reminders::new(&house.table),
            vault: Arc::clone(&house.vault),
            keys: Arc::clone(&house.keys),
            origin: stack()["hosted"].as_str().unwrap().into(),
        }
    }

    /// One call.
    pub async fn call(
        &self,
        token: &str,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &Value,
    ) -> Answer {
        let token = stack()["tokens"][token].as_str().unwrap_or(token);
        let mut request =
            Request::builder().method(method).uri(path).header("authorization", format!("Bearer {token}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let text = if body.is_null() { String::new() } else { body.to_string() };
        let request = request.header("content-type", "application/json").body(Body::from(text)).unwrap();
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let headers = parts.headers.iter();
        let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()));
        let headers = headers.collect();
        let body = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status.as_u16(), body: serde_json::from_slice(&body).unwrap_or(Value::Null), headers }
    }
}

/// The roles that make links.
pub const LINK_MAKERS: [&str; 6] = [
    "administrator",
    "connect_onboarding_analyst",
    "developer",
    "data_migration_specialist",
    "support_associate",
    "support_specialist",
];

/// Another platform, made by the operator's call with these settings, and its administrator's token.
pub fn platform_with(settings: &Value) -> (String, String) {
    let id = format!("plat_t{}", fresh());
    let mut body = json!({"id": id, "display_name": "Southwind"});
    for (name, value) in settings.as_object().unwrap() {
        body[name] = value.clone();
    }
    let made = api("operator", "POST", "/v1/platforms", Some(&body));
    assert_eq!(made.status, 200, "{}", made.body);
    let token = crate::tokens::token(&json!({"platform": id}));
    (id, token)
}

/// The stack's table, to look at what stands in it.
pub async fn table_client() -> (aws_sdk_dynamodb::Client, String) {
    let facts = stack();
    let client = Aws::local(facts["dynamodb"].as_str().unwrap()).await.dynamodb();
    (client, facts["table"].as_str().unwrap().to_owned())
}
