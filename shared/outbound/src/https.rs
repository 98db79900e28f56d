//! Small documents from elsewhere over HTTPS, and forms to there, through the SDK's own kind of client: the same TLS, the same roots, read once.
//! Rule: bounded in size and time, no redirects, and no plain HTTP but on the developer's own machine.

use std::{sync::OnceLock, time::Duration};

use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_http_client::{
    Connector,
    tls::{Provider, rustls_provider::CryptoMode},
};
use aws_smithy_runtime_api::client::{
    http::{HttpConnector as _, HttpConnectorSettings},
    orchestrator::HttpRequest,
};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

/// Why a document isn't to be had.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// Not an address that may be fetched.
    #[error("only https addresses are fetched")]
    Address,
    /// No answer, or a broken one.
    #[error("no answer: {0}")]
    NoAnswer(String),
    /// Not all of it within the time that was given.
    #[error("no answer in time")]
    TooSlow,
    /// Another status than 200.
    #[error("status {0}")]
    Status(u16),
    /// Larger than allowed.
    #[error("the document is too large")]
    TooLarge,
}

/// Fetches documents.
#[derive(Debug)]
pub struct Https {
    // Built on the first fetch: many processes never need one.
    connector: OnceLock<Connector>,
    plain_allowed: bool,
}

impl Https {
    /// A fetcher; `plain_allowed` only on a developer's machine.
    pub fn new(plain_allowed: bool) -> Self {
        Self { connector: OnceLock::new(), plain_allowed }
    }

    /// The body of an address, when the answer is 200, complete within the time and no larger than `most` bytes.
    pub async fn get(&self, address: &str, most: usize, within: Duration) -> Result<Vec<u8>, FetchError> {
        let request = self.request(address)?;
        tokio::time::timeout(within, self.send(request, most)).await.map_err(|_| FetchError::TooSlow)?
    }

    /// The answer to a form, under the same bounds. `authorization` is that header's whole value.
    pub async fn post_form(
        &self,
        address: &str,
        form: &str,
        authorization: Option<&str>,
        most: usize,
        within: Duration,
    ) -> Result<Vec<u8>, FetchError> {
        let mut request = self.request(address)?.map(|_| form.into());
        request.set_method("POST").map_err(|_| FetchError::Address)?;
        request.headers_mut().insert("content-type", "application/x-www-form-urlencoded");
        if let Some(authorization) = authorization {
            let sent = request.headers_mut().try_insert("authorization", authorization.to_owned());
            sent.map_err(|_| FetchError::Address)?;
        }
        tokio::time::timeout(within, self.send(request, most)).await.map_err(|_| FetchError::TooSlow)?
    }

    fn request(&self, address: &str) -> Result<HttpRequest, FetchError> {
        if !(address.starts_with("https://") || self.plain_allowed && address.starts_with("http://")) {
            return Err(FetchError::Address);
        }
        let mut request = HttpRequest::empty();
        request.set_uri(address).map_err(|_| FetchError::Address)?;
        request.headers_mut().insert("accept", "application/json");
        Ok(request)
    }

    async fn send(&self, request: HttpRequest, most: usize) -> Result<Vec<u8>, FetchError> {
        let answer = self
            .connector
            .get_or_init(connector)
            .call(request)
            .await
            .map_err(|error| FetchError::NoAnswer(error.to_string()))?;
        let status = answer.status().as_u16();
        if status != 200 {
            return Err(FetchError::Status(status));
        }
        match Limited::new(answer.into_body(), most).collect().await {
            Ok(body) => Ok(body.to_bytes().to_vec()),
            Err(error) if error.is::<LengthLimitError>() => Err(FetchError::TooLarge),
            Err(error) => Err(FetchError::NoAnswer(error.to_string())),
        }
    }
}

fn connector() -> Connector {
    let settings = HttpConnectorSettings::builder().connect_timeout(Duration::from_secs(2)).build();
    Connector::builder()
        .sleep_impl(TokioSleep::new())
        .connector_settings(settings)
        .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    async fn get(reply: Reply) -> Result<Vec<u8>, FetchError> {
        let fake = Fake::start(reply);
        Https::new(true).get(&fake.url(), 16, Duration::from_millis(300)).await
    }

    #[tokio::test]
    async fn a_document_comes_back_whole() {
        assert_eq!(get(Reply::Answer(200, "{\"keys\":[]}".into())).await, Ok(b"{\"keys\":[]}".to_vec()));
    }

    #[tokio::test]
    async fn too_much_too_late_and_anything_but_200_are_errors() {
        assert_eq!(get(Reply::Answer(200, "x".repeat(17))).await, Err(FetchError::TooLarge));
        assert_eq!(get(Reply::Answer(302, String::new())).await, Err(FetchError::Status(302)));
        assert_eq!(get(Reply::Answer(500, String::new())).await, Err(FetchError::Status(500)));
        assert_eq!(get(Reply::Silence).await, Err(FetchError::TooSlow));
        assert!(matches!(get(Reply::HangUp).await, Err(FetchError::NoAnswer(_))));
    }

    #[tokio::test]
    async fn a_form_is_posted_and_answered() {
        let fake = Fake::start(Reply::Answer(200, "{}".into()));
        let https = Https::new(true);
        let sent = https.post_form(&fake.url(), "a=1&b=2", Some("Basic eA=="), 16, Duration::from_secs(1)).await;
        assert_eq!(sent, Ok(b"{}".to_vec()));
        assert_eq!(fake.requests(), ["a=1&b=2"]);
    }

    #[tokio::test]
    async fn plain_http_is_refused_without_a_connection() {
        let fake = Fake::start(Reply::Answer(200, String::new()));
        let fetched = Https::new(false).get(&fake.url(), 16, Duration::from_secs(1)).await;
        assert_eq!(fetched, Err(FetchError::Address));
        assert!(fake.requests().is_empty());
    }
}
