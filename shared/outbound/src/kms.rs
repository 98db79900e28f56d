//! The key service. Rule: a key is wrapped for one purpose, said in its context, and unwraps for no other.

use std::future::Future;

use aws_sdk_kms::{
    Client,
    config::{Builder, http::HttpResponse},
    error::{ProvideErrorMetadata, SdkError},
    primitives::Blob,
    types::DataKeySpec,
};
use zeroize::Zeroizing;

use crate::aws::{Aws, within};

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
        let config = Builder::from(aws.config()).timeout_config(within(3)).build();
        Self { client: Client::from_conf(config), key_id: key_id.to_owned() }
    }
}

impl WrapKeys for Kms {
    async fn generate_data_key(&self, context: Context<'_>) -> Result<(Zeroizing<[u8; 32]>, Vec<u8>), KmsError> {
        let mut call = self.client.generate_data_key().key_id(&self.key_id).key_spec(DataKeySpec::Aes256);
        for (name, value) in context {
            call = call.encryption_context(*name, value);
        }
        let answer = call.send().await.map_err(|error| failed(&error))?;
        let plain = key_of(answer.plaintext)?;
        match answer.ciphertext_blob.map(Blob::into_inner) {
            Some(wrapped) if !wrapped.is_empty() => Ok((plain, wrapped)),
            _ => Err(KmsError::Refused("the answer holds no wrapped key".into())),
        }
    }

    async fn unwrap_key(&self, wrapped: &[u8], context: Context<'_>) -> Result<Zeroizing<[u8; 32]>, KmsError> {
        let mut call = self.client.decrypt().key_id(&self.key_id).ciphertext_blob(Blob::new(wrapped));
        for (name, value) in context {
            call = call.encryption_context(*name, value);
        }
        key_of(call.send().await.map_err(|error| failed(&error))?.plaintext)
    }
}

fn key_of(plain: Option<Blob>) -> Result<Zeroizing<[u8; 32]>, KmsError> {
    let plain = Zeroizing::new(plain.map(Blob::into_inner).unwrap_or_default());
    <[u8; 32]>::try_from(plain.as_slice())
        .map(Zeroizing::new)
        .map_err(|_| KmsError::Refused("the answer holds no 256-bit key".into()))
}

fn failed<E: ProvideErrorMetadata>(error: &SdkError<E, HttpResponse>) -> KmsError {
    let broken = error.raw_response().is_some_and(|answer| answer.status().is_server_error());
    match error.as_service_error().and_then(ProvideErrorMetadata::code) {
        Some(code) if broken || code.starts_with("Throttling") => KmsError::Unavailable(code.to_owned()),
        Some(code) => KmsError::Refused(code.to_owned()),
        None => KmsError::Unavailable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    // 32 bytes of 0x2a and the word "wrapped", in base64.
    const ANSWER: &str =
        r#"{"Plaintext":"KioqKioqKioqKioqKioqKioqKioqKioqKioqKioqKio=","CiphertextBlob":"d3JhcHBlZA==","KeyId":"k"}"#;

    async fn kms(fake: &Fake) -> Kms {
        Kms::new(&fake.aws().await, "alias/links")
    }

    fn context() -> [(&'static str, String); 1] {
        [("platform", "plat_1".to_owned())]
    }

    #[tokio::test]
    async fn a_new_key_is_asked_for_with_its_context_once() {
        let fake = Fake::start(Reply::Answer(200, ANSWER.into()));
        let (plain, wrapped) = kms(&fake).await.generate_data_key(&context()).await.unwrap();
        assert_eq!(*plain, [0x2a; 32]);
        assert_eq!(wrapped, b"wrapped");
        assert_eq!(
            fake.requests(),
            [r#"{"KeyId":"alias/links","EncryptionContext":{"platform":"plat_1"},"KeySpec":"AES_256"}"#]
        );
    }

    #[tokio::test]
    async fn a_key_is_unwrapped_with_its_context() {
        let fake = Fake::start(Reply::Answer(200, ANSWER.into()));
        assert_eq!(*kms(&fake).await.unwrap_key(b"wrapped", &context()).await.unwrap(), [0x2a; 32]);
        let [sent] = fake.requests().try_into().unwrap();
        assert!(sent.contains(r#""EncryptionContext":{"platform":"plat_1"}"#), "{sent}");
        assert!(sent.contains(r#""CiphertextBlob":"d3JhcHBlZA==""#), "{sent}");
    }

    #[tokio::test]
    async fn a_refusal_is_asked_once_and_an_outage_three_times() {
        let refused = Fake::start(Reply::Answer(400, r#"{"__type":"InvalidCiphertextException"}"#.into()));
        let error = kms(&refused).await.unwrap_key(b"other", &context()).await.unwrap_err();
        assert!(matches!(error, KmsError::Refused(code) if code == "InvalidCiphertextException"));
        assert_eq!(refused.requests().len(), 1);

        let down = Fake::start(Reply::Answer(500, r#"{"__type":"KMSInternalException"}"#.into()));
        let error = kms(&down).await.unwrap_key(b"wrapped", &context()).await.unwrap_err();
        assert!(matches!(error, KmsError::Unavailable(_)), "{error}");
        assert_eq!(down.requests().len(), 3);
    }

    #[tokio::test]
    async fn an_answer_without_a_whole_key_is_no_key() {
        for body in [r#"{"Plaintext":"Kio=","CiphertextBlob":"d3I="}"#, "{}", &ANSWER.replace("d3JhcHBlZA==", "")] {
            let fake = Fake::start(Reply::Answer(200, body.into()));
            let error = kms(&fake).await.generate_data_key(&context()).await.unwrap_err();
            assert!(matches!(error, KmsError::Refused(_)), "{body}");
        }
    }
}
