//! Small documents from elsewhere over HTTPS, through the client that the SDK uses. Rule: bounded in size and time, no
//! redirects, and no plain HTTP but on the developer's own machine.

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
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// Not an address that may be fetched.
    #[error("only https addresses are fetched")]
    Address,
    /// No answer, or a broken one.
    #[error("no answer: {0}")]
    NoAnswer(String),
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
    // Built on the first fetch: many requests never need one.
    connector: OnceLock<Connector>,
    plain_allowed: bool,
}

impl Https {
    /// A fetcher; `plain_allowed` only on a developer's machine.
    pub fn new(plain_allowed: bool) -> Self {
        Self { connector: OnceLock::new(), plain_allowed }
    }

    /// The body of an address, when the answer is 200 and no larger than `most` bytes.
    pub async fn get(&self, address: &str, most: usize, within: Duration) -> Result<Vec<u8>, FetchError> {
        if !(address.starts_with("https://") || self.plain_allowed && address.starts_with("http://")) {
            return Err(FetchError::Address);
        }
        let connector = self.connector.get_or_init(|| {
            Connector::builder()
                .sleep_impl(TokioSleep::new())
                .connector_settings(HttpConnectorSettings::builder().connect_timeout(Duration::from_secs(2)).build())
                .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
                .build()
        });
        let no_answer = |error: &dyn std::error::Error| FetchError::NoAnswer(error.to_string());
        let mut request = HttpRequest::empty();
        request.set_uri(address).map_err(|error| no_answer(&error))?;
        let answer = tokio::time::timeout(within, connector.call(request))
            .await
            .map_err(|error| no_answer(&error))?
            .map_err(|error| no_answer(&error))?;
        let status = answer.status().as_u16();
        if status != 200 {
            return Err(FetchError::Status(status));
        }
        let body = tokio::time::timeout(within, Limited::new(answer.into_body(), most).collect());
        match body.await.map_err(|error| no_answer(&error))? {
            Ok(body) => Ok(body.to_bytes().to_vec()),
            Err(error) if error.is::<LengthLimitError>() => Err(FetchError::TooLarge),
            Err(error) => Err(FetchError::NoAnswer(error.to_string())),
        }
    }
}
