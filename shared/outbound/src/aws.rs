//! One configuration and one HTTPS client for everything that talks to AWS. Rule: built once per process, at start; a
//! client of a service is built by the function that needs it, and by no other.

use std::time::Duration;

use aws_config::{BehaviorVersion, SdkConfig, retry::RetryConfig, timeout::TimeoutConfig};
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, rustls_provider::CryptoMode},
};

/// The configuration and the client that carries its calls.
#[derive(Debug, Clone)]
pub struct Aws {
    config: SdkConfig,
}

impl Aws {
    /// Reads region, credentials and endpoints as the SDK does; in a function all three are in the environment.
    pub async fn load() -> Self {
        let http = Builder::new().tls_provider(Provider::Rustls(CryptoMode::AwsLc)).build_https();
        // An owner waits for the page, and the gateway for 30 seconds at most: three short tries beat a long one.
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(Duration::from_secs(2))
            .operation_attempt_timeout(Duration::from_secs(3))
            .operation_timeout(Duration::from_secs(10))
            .build();
        let config = aws_config::defaults(BehaviorVersion::v2026_01_12())
            .http_client(http)
            .retry_config(RetryConfig::standard().with_max_attempts(3))
            .timeout_config(timeouts)
            .load()
            .await;
        Self { config }
    }

    /// The configuration, for a client.
    pub fn config(&self) -> &SdkConfig {
        &self.config
    }

    /// The table's client.
    pub fn dynamodb(&self) -> aws_sdk_dynamodb::Client {
        aws_sdk_dynamodb::Client::new(&self.config)
    }
}
