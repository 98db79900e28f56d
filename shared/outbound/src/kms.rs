//! The key service. Rule: a key is wrapped for one purpose, said in its context, and unwraps for no other.

use std::future::Future;

use aws_sdk_kms::{Client, error::ProvideErrorMetadata, primitives::Blob, types::DataKeySpec};
use zeroize::Zeroizing;

use crate::aws::Aws;

/// What a key is wrapped for: names and values that must be said again to unwrap it.
pub type Context<'a> = &'a [(&'static str, String)];

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KmsError {
    /// Throttled, timed out or out of reach.
    #[error("the key service is unavailable: {0}")]
    Unavailable(String),
    /// It won't: another key, another context, or no permission.
    #[error("the key service refused: {0}")]
    Refused(String),
}

/// Makes and unwraps keys.
pub trait WrapKeys {
    /// A new 256-bit key, in the clear and wrapped.
    fn generate_data_key(
        &self,
        context: Context<'_>,
    ) -> impl Future<Output = Result<(Zeroizing<[u8; 32]>, Vec<u8>), KmsError>> + Send;

    /// A wrapped key in the clear. Refused unless the context is the one it was wrapped with.
    fn unwrap_key(
        &self,
        wrapped: &[u8],
        context: Context<'_>,
    ) -> impl Future<Output = Result<Zeroizing<[u8; 32]>, KmsError>> + Send;
}

/// AWS KMS.
#[derive(Debug, Clone)]
pub struct Kms {
    client: Client,
    key_id: String,
}

impl Kms {
    /// The port on one KMS key.
    pub fn new(aws: &Aws, key_id: &str) -> Self {
        Self { client: Client::new(aws.config()), key_id: key_id.to_owned() }
    }
}

impl WrapKeys for Kms {
    async fn generate_data_key(&self, context: Context<'_>) -> Result<(Zeroizing<[u8; 32]>, Vec<u8>), KmsError> {
        let mut call = self.client.generate_data_key().key_id(&self.key_id).key_spec(DataKeySpec::Aes256);
        for (name, value) in context {
            call = call.encryption_context(*name, value);
        }
        let answer = call.send().await.map_err(failed)?;
        let wrapped = answer.ciphertext_blob.map(Blob::into_inner).unwrap_or_default();
        Ok((key_of(answer.plaintext)?, wrapped))
    }

    async fn unwrap_key(&self, wrapped: &[u8], context: Context<'_>) -> Result<Zeroizing<[u8; 32]>, KmsError> {
        let mut call = self.client.decrypt().key_id(&self.key_id).ciphertext_blob(Blob::new(wrapped));
        for (name, value) in context {
            call = call.encryption_context(*name, value);
        }
        key_of(call.send().await.map_err(failed)?.plaintext)
    }
}

fn key_of(plain: Option<Blob>) -> Result<Zeroizing<[u8; 32]>, KmsError> {
    let plain = Zeroizing::new(plain.map(Blob::into_inner).unwrap_or_default());
    <[u8; 32]>::try_from(plain.as_slice())
        .map(Zeroizing::new)
        .map_err(|_| KmsError::Refused("the answer holds no 256-bit key".into()))
}

fn failed<E: ProvideErrorMetadata, R>(error: aws_sdk_kms::error::SdkError<E, R>) -> KmsError {
    let code = error.as_service_error().and_then(ProvideErrorMetadata::code).map(str::to_owned);
    match code.as_deref() {
        Some("ThrottlingException" | "KMSInternalException" | "DependencyTimeoutException" | "KeyUnavailableException") => {
            KmsError::Unavailable(code.unwrap_or_default())
        }
        Some(_) => KmsError::Refused(code.unwrap_or_default()),
        None => KmsError::Unavailable(error.to_string()),
    }
}
