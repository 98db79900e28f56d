//! Posts events to endpoints, whose addresses others choose. Rule: nothing that only we can reach is ever connected to.
//!
//! A name is resolved here, what isn't public is left out, and the connection goes to exactly the addresses that passed: it
//! makes no difference what the name stands for a moment later. No proxy, no redirect, TLS against the name, ten seconds
//! for everything, and of the answer's body a few kilobytes, which are thrown away.

use std::{
    error::Error,
    net::IpAddr,
    sync::{Arc, OnceLock},
    time::Duration,
};

use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_http_client::{
    Connector,
    tls::{Provider, rustls_provider::CryptoMode},
};
use aws_smithy_runtime_api::client::{
    dns::{DnsFuture, ResolveDns, ResolveDnsError},
    http::{HttpConnector as _, HttpConnectorSettings},
    orchestrator::{HttpRequest, HttpResponse},
};
use domain::webhook::address::{self, is_public};
use http_body_util::{BodyExt as _, Limited};
use url::{Host, Url};

/// How long an attempt may take, with everything.
pub const WITHIN: Duration = Duration::from_secs(10);
/// How much of an answer is read: enough to leave the connection usable after the usual "ok".
const MOST: usize = 4 * 1024;

/// What an endpoint answered.
#[derive(Debug, PartialEq, Eq)]
pub struct Posted {
    /// The status.
    pub status: u16,
    /// Its `Retry-After`.
    pub retry_after: Option<String>,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostError {
    /// Not an address that may be posted to, or none of the addresses that the name stands for is.
    #[error("the address may not be posted to")]
    Refused,
    /// Not all of it within the time.
    #[error("no answer in time")]
    TooSlow,
    /// No connection, or a broken one.
    #[error("no answer")]
    NoAnswer,
}

/// Connects to addresses that others choose, and to nothing that only we can reach.
#[derive(Debug, Clone)]
pub(crate) struct Guarded {
    connector: Arc<OnceLock<Connector>>,
    local: bool,
    within: Duration,
}

impl Guarded {
    /// `local` only on a developer's machine, where plain HTTP and private addresses are allowed. Nothing takes longer than
    /// `within`, with everything.
    pub(crate) fn new(local: bool, within: Duration) -> Self {
        Self { connector: Arc::default(), local, within }
    }

    /// The same with another limit of time.
    pub(crate) fn within(self, within: Duration) -> Self {
        Self { within, ..self }
    }

    /// Sends a request to an address, once; what `read` makes of the answer's head.
    pub(crate) async fn send<T>(
        &self,
        url: &str,
        request: HttpRequest,
        read: impl FnOnce(&HttpResponse) -> T,
    ) -> Result<T, PostError> {
        tokio::time::timeout(self.within, self.ask(url, request, read)).await.map_err(|_| PostError::TooSlow)?
    }

    async fn ask<T>(
        &self,
        url: &str,
        mut request: HttpRequest,
        read: impl FnOnce(&HttpResponse) -> T,
    ) -> Result<T, PostError> {
        let url = allowed(url, self.local)?;
        request.set_uri(url.as_str()).map_err(|_| PostError::Refused)?;
        request.headers_mut().insert("user-agent", "remediation-links/1");
        let connector = self.connector.get_or_init(|| connector(Guard { local: self.local }));
        let answer = connector.call(request).await.map_err(|error| why(&error))?;
        let head = read(&answer);
        // The head says it all. A body that is too long or breaks off changes nothing; one that drips takes our time.
        let _ = Limited::new(answer.into_body(), MOST).collect().await;
        Ok(head)
    }
}

/// Posts to endpoints.
#[derive(Debug, Clone)]
pub struct Poster(Guarded);

impl Poster {
    /// A poster; `local` only on a developer's machine, where plain HTTP and private addresses are allowed.
    pub fn new(local: bool) -> Self {
        Self(Guarded::new(local, WITHIN))
    }

    /// The same with another limit of time.
    #[must_use]
    pub fn within(self, within: Duration) -> Self {
        Self(self.0.within(within))
    }

    /// Posts a JSON body with these headers, once.
    pub async fn post(&self, url: &str, headers: &[(&'static str, String)], body: &str) -> Result<Posted, PostError> {
        let mut request = HttpRequest::empty().map(|_| body.as_bytes().to_vec().into());
        request.set_method("POST").map_err(|_| PostError::Refused)?;
        let all = request.headers_mut();
        all.insert("content-type", "application/json; charset=utf-8");
        for (name, value) in headers {
            all.try_insert(*name, value.clone()).map_err(|_| PostError::Refused)?;
        }
        let read = |answer: &HttpResponse| Posted {
            status: answer.status().as_u16(),
            retry_after: answer.headers().get("retry-after").map(|value| value.chars().take(64).collect()),
        };
        self.0.send(url, request, read).await
    }
}

/// An address that may be connected to, as far as it says so itself. A host that is an address never reaches the resolver: it
/// is judged here.
fn allowed(url: &str, local: bool) -> Result<Url, PostError> {
    let url = address::read(url, local).map_err(|_| PostError::Refused)?;
    let literal = match url.host() {
        Some(Host::Ipv4(v4)) => Some(IpAddr::V4(v4)),
        Some(Host::Ipv6(v6)) => Some(IpAddr::V6(v6)),
        _ => None,
    };
    if !local && literal.is_some_and(|address| !is_public(address)) { Err(PostError::Refused) } else { Ok(url) }
}

/// None of the addresses of a name is public.
#[derive(Debug, thiserror::Error)]
#[error("no public address")]
struct NotPublic;

/// What stood in the way of a connection.
fn why(error: &(dyn Error + 'static)) -> PostError {
    let mut at = Some(error);
    while let Some(error) = at {
        if error.is::<NotPublic>() {
            return PostError::Refused;
        }
        at = error.source();
    }
    PostError::NoAnswer
}

/// Resolves names to public addresses.
#[derive(Debug, Clone)]
struct Guard {
    /// Whether this is a developer's machine.
    local: bool,
}

impl ResolveDns for Guard {
    fn resolve_dns<'a>(&'a self, name: &'a str) -> DnsFuture<'a> {
        DnsFuture::new(async move {
            let found = tokio::net::lookup_host((name, 0)).await.map_err(ResolveDnsError::new)?;
            passed(found.map(|address| address.ip()), self.local).ok_or_else(|| ResolveDnsError::new(NotPublic))
        })
    }
}

fn passed(found: impl Iterator<Item = IpAddr>, local: bool) -> Option<Vec<IpAddr>> {
    let passed: Vec<IpAddr> = found.filter(|address| local || is_public(*address)).collect();
    (!passed.is_empty()).then_some(passed)
}

/// A connector whose names are resolved by a guard.
fn connector(guard: Guard) -> Connector {
    let settings = HttpConnectorSettings::builder().connect_timeout(Duration::from_secs(5)).build();
    Connector::builder()
        .sleep_impl(TokioSleep::new())
        .connector_settings(settings)
        .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
        .build_with_resolver(guard)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    async fn post(poster: &Poster, url: &str) -> Result<Posted, PostError> {
        poster.post(url, &[("webhook-id", "evt_1".into())], "{\"a\":1}").await
    }

    #[tokio::test]
    async fn a_body_arrives_and_the_status_comes_back() {
        let fake = Fake::start(Reply::Answer(202, "x".repeat(100_000)));
        let posted = post(&Poster::new(true), &fake.url()).await;
        assert_eq!(posted, Ok(Posted { status: 202, retry_after: None }));
        assert_eq!(fake.requests(), ["{\"a\":1}"]);
    }

    #[tokio::test]
    async fn a_redirect_is_an_answer_and_no_more() {
        let fake = Fake::start(Reply::Answer(307, String::new()));
        assert_eq!(post(&Poster::new(true), &fake.url()).await.map(|posted| posted.status), Ok(307));
        assert_eq!(fake.requests().len(), 1);
    }

    #[tokio::test]
    async fn silence_and_a_broken_connection_are_told_apart() {
        let poster = Poster::new(true).within(Duration::from_millis(300));
        assert_eq!(post(&poster, &Fake::start(Reply::Silence).url()).await, Err(PostError::TooSlow));
        assert_eq!(post(&poster, &Fake::start(Reply::HangUp).url()).await, Err(PostError::NoAnswer));
    }

    #[tokio::test]
    async fn a_name_that_stands_for_this_machine_is_refused_outside_local_mode() {
        let fake = Fake::start(Reply::Answer(200, String::new()));
        let port = fake.url().rsplit(':').next().unwrap().to_owned();
        let guarded = Connector::builder()
            .sleep_impl(TokioSleep::new())
            .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
            .build_with_resolver(Guard { local: false });
        let mut request = HttpRequest::empty();
        request.set_uri(format!("http://localhost:{port}/")).unwrap();
        let refused = guarded.call(request).await.unwrap_err();
        assert_eq!(why(&refused), PostError::Refused);
        assert!(fake.requests().is_empty());
        // And the same name is reached where it may be.
        assert!(post(&Poster::new(true), &format!("http://localhost:{port}/")).await.is_ok());
    }

    #[tokio::test]
    async fn an_address_that_is_not_public_is_refused_outside_local_mode() {
        for url in [
            "https://127.0.0.1/",
            "https://169.254.169.254/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://0x7f.1/",
            "https://2130706433/",
            "http://example.com/",
            "https://localhost/",
            "no url",
        ] {
            assert_eq!(post(&Poster::new(false), url).await, Err(PostError::Refused), "{url}");
        }
    }

    #[test]
    fn of_several_addresses_only_the_public_ones_pass() {
        let found =
            || ["10.0.0.1", "1.1.1.1", "::1", "2606:4700::1"].map(|raw| raw.parse::<IpAddr>().unwrap()).into_iter();
        let public = ["1.1.1.1", "2606:4700::1"].map(|raw| raw.parse::<IpAddr>().unwrap());
        assert_eq!(passed(found(), false).as_deref(), Some(&public[..]));
        assert_eq!(passed(found(), true).map(|all| all.len()), Some(4));
        assert_eq!(passed(found().take(1), false), None);
    }
}
