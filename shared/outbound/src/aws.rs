//! One configuration and one HTTPS client for everything that talks to AWS. Rule: built once per process, at start; a
//! client of a service is built by the function that needs it, and by no other.

use std::time::Duration;

use aws_config::{BehaviorVersion, ConfigLoader, SdkConfig, retry::RetryConfig, timeout::TimeoutConfig};
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
        Self::with(aws_config::defaults(BehaviorVersion::v2026_01_12())).await
    }

    /// The same against one endpoint that stands for every service, for local tools and tests.
    pub async fn local(endpoint: &str) -> Self {
        let credentials = aws_sdk_dynamodb::config::Credentials::new("local", "local", None, None, "local");
        let loader = aws_config::defaults(BehaviorVersion::v2026_01_12())
            .endpoint_url(endpoint)
            .region(aws_config::Region::new("us-east-1"))
            .credentials_provider(credentials);
        Self::with(loader).await
    }

    pub(crate) async fn with(loader: ConfigLoader) -> Self {
        let http = Builder::new().tls_provider(Provider::Rustls(CryptoMode::AwsLc)).build_https();
        let config = loader
            .http_client(http)
            .retry_config(RetryConfig::standard().with_max_attempts(3))
            // The table answers within milliseconds. Two seconds are long enough that a slow answer isn't taken for a
            // lost one: a conditional write that is sent again may meet its own first try.
            .timeout_config(within(2))
            .load()
            .await;
        Self { config }
    }

    /// The configuration, for a client.
    pub fn config(&self) -> &SdkConfig {
        &self.config
    }

    /// The table's client for work that nobody waits for: a read of a hundred whole accounts or a transaction of a hundred
    /// writes may take its time, and given up too early it is only done twice.
    pub fn patient_dynamodb(&self) -> aws_sdk_dynamodb::Client {
        let patient = within(20).to_builder().operation_timeout(Duration::from_mins(1)).build();
        let config = aws_sdk_dynamodb::config::Builder::from(&self.config).timeout_config(patient).build();
        aws_sdk_dynamodb::Client::from_conf(config)
    }

    /// The table's client.
    pub fn dynamodb(&self) -> aws_sdk_dynamodb::Client {
        aws_sdk_dynamodb::Client::new(&self.config)
    }
}

/// The limits of a call whose every try may take so long. An owner waits for the page, and the gateway for 30 seconds.
pub(crate) fn within(seconds: u64) -> TimeoutConfig {
    TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(2))
        .operation_attempt_timeout(Duration::from_secs(seconds))
        .operation_timeout(Duration::from_secs(10))
        .build()
}
