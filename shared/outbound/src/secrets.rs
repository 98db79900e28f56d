//! Secrets that the deployer keeps in Secrets Manager. Rule: read when first needed, never at start, and never printed.

use aws_sdk_secretsmanager::{
    Client,
    config::{Builder, http::HttpResponse},
    error::{ProvideErrorMetadata, SdkError},
    operation::get_secret_value::GetSecretValueError,
};
use tokio::sync::OnceCell;
use zeroize::Zeroizing;

use crate::aws::{Aws, within};

/// Why there is no secret. It names nothing but the service's own code.
#[derive(Debug, thiserror::Error)]
#[error("the secret can't be read: {0}")]
pub struct SecretError(String);

/// One secret. It has no `Debug`.
pub struct Secret {
    client: Client,
    arn: String,
    value: OnceCell<Zeroizing<String>>,
}

impl Secret {
    /// The secret of an ARN.
    pub fn new(aws: &Aws, arn: &str) -> Self {
        let config = Builder::from(aws.config()).timeout_config(within(3)).build();
        Self { client: Client::from_conf(config), arn: arn.to_owned(), value: OnceCell::new() }
    }

    /// Its text, read once a process: a changed secret counts from the next start on.
    pub async fn text(&self) -> Result<&str, SecretError> {
        let read = self.value.get_or_try_init(|| async {
            let answer = self.client.get_secret_value().secret_id(&self.arn).send().await.map_err(|e| failed(&e))?;
            let text = answer.secret_string.ok_or_else(|| SecretError("it holds no text".into()))?;
            Ok(Zeroizing::new(text.trim().to_owned()))
        });
        read.await.map(|text| text.as_str())
    }
}

fn failed(error: &SdkError<GetSecretValueError, HttpResponse>) -> SecretError {
    let code = error.as_service_error().and_then(ProvideErrorMetadata::code);
    SecretError(code.map_or_else(|| error.to_string(), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    #[tokio::test]
    async fn a_secret_is_read_once() {
        let fake =
            Fake::start(Reply::Answer(200, r#"{"ARN": "arn:x", "Name": "x", "SecretString": " hush\n"}"#.into()));
        let secret = Secret::new(&fake.aws().await, "arn:x");
        assert_eq!(secret.text().await.unwrap(), "hush");
        assert_eq!(secret.text().await.unwrap(), "hush");
        assert_eq!(fake.requests().len(), 1);
    }

    #[tokio::test]
    async fn a_refusal_names_the_services_code() {
        let fake =
            Fake::start(Reply::Answer(400, r#"{"__type": "ResourceNotFoundException", "message": "hush"}"#.into()));
        let error = Secret::new(&fake.aws().await, "arn:x").text().await.unwrap_err();
        assert_eq!(error.to_string(), "the secret can't be read: ResourceNotFoundException");
    }
}
