//! Documents in Amazon S3. Rule: a browser sends a file straight to the bucket, under one name that was signed for it; what
//! arrived counts for nothing until its very bytes were looked at and copied to where no browser can write.

mod policy;

use std::{future::Future, time::Duration};

use aws_sdk_s3::{
    Client,
    config::{
        Builder, ProvideCredentials as _, Region, RequestChecksumCalculation, ResponseChecksumValidation,
        SharedCredentialsProvider,
    },
    error::ProvideErrorMetadata,
    presigning::PresigningConfig,
    types::MetadataDirective,
};
use domain::document::{FileType, LARGEST};

use crate::{
    aws::{Aws, within},
    files::{FileError, said},
};

pub use policy::PostForm;

/// What arrived under a name.
pub struct Arrived {
    /// Its first bytes, as many as a file may have.
    pub bytes: Vec<u8>,
    /// How many it has in all.
    pub size: u64,
    /// What these very bytes are known by.
    pub tag: String,
}

/// Takes documents in.
pub trait TakeIn {
    /// A form with which a browser sends one file under this name, within so many seconds of `now`. Asks nobody.
    fn form(
        &self,
        object: &str,
        back: &str,
        now: i64,
        seconds: i64,
    ) -> impl Future<Output = Result<PostForm, FileError>> + Send;

    /// What arrived; none when nothing did.
    fn look(&self, object: &str) -> impl Future<Output = Result<Option<Arrived>, FileError>> + Send;

    /// Copies what arrived to where it is kept; false when other bytes arrived since they were looked at.
    fn keep(
        &self,
        from: &str,
        tag: &str,
        to: &str,
        kind: FileType,
    ) -> impl Future<Output = Result<bool, FileError>> + Send;

    /// Removes a file for good. Of one that isn't there nothing is left either.
    fn remove(&self, object: &str) -> impl Future<Output = Result<(), FileError>> + Send;
}

/// Opens documents.
pub trait Open {
    /// An address that opens a file for so many seconds, as what it is and as nothing else. Asks nobody.
    fn address(
        &self,
        object: &str,
        kind: FileType,
        seconds: u64,
    ) -> impl Future<Output = Result<String, FileError>> + Send;
}

/// The bucket of documents.
#[derive(Debug, Clone)]
pub struct Documents {
    client: Client,
    bucket: String,
    // A policy is signed by hand: the SDK signs requests, and a form is none of its own.
    credentials: Option<SharedCredentialsProvider>,
    region: Option<Region>,
}

impl Documents {
    /// The ports on one bucket.
    pub fn new(aws: &Aws, bucket: &str) -> Self {
        let config = Builder::from(aws.config())
            .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
            .response_checksum_validation(ResponseChecksumValidation::WhenRequired)
            // Ten megabytes within the region; an owner waits for the page.
            .timeout_config(within(8).to_builder().operation_timeout(Duration::from_secs(15)).build())
            .build();
        Self {
            client: Client::from_conf(config),
            bucket: bucket.to_owned(),
            credentials: aws.config().credentials_provider(),
            region: aws.config().region().cloned(),
        }
    }
}

impl Open for Documents {
    async fn address(&self, object: &str, kind: FileType, seconds: u64) -> Result<String, FileError> {
        let signing = PresigningConfig::expires_in(Duration::from_secs(seconds));
        let signing = signing.map_err(|error| FileError::Unavailable(error.to_string()))?;
        let call = self
            .client
            .get_object()
            .bucket(&self.bucket)
            .key(object)
            // Whatever was sent, no browser takes it for a page.
            .response_content_type(kind.media_type())
            .response_content_disposition("inline")
            .response_cache_control("no-store");
        let signed = call.presigned(signing).await.map_err(|error| said(&error))?;
        Ok(signed.uri().to_owned())
    }
}

impl TakeIn for Documents {
    async fn form(&self, object: &str, back: &str, now: i64, seconds: i64) -> Result<PostForm, FileError> {
        let unavailable = |what: &str| FileError::Unavailable(what.to_owned());
        // Where the bucket is, the SDK knows: by its region, or by the endpoint of a developer's machine.
        let address = self.address(object, FileType::Jpg, 60).await?;
        let action = address.split_once('?').and_then(|(address, _)| address.strip_suffix(object));
        let action = action.ok_or_else(|| unavailable("an address that doesn't end with its file"))?;
        let provider = self.credentials.as_ref().ok_or_else(|| unavailable("no credentials"))?;
        let credentials = provider.provide_credentials().await.map_err(|error| unavailable(&error.to_string()))?;
        let region = self.region.as_ref().ok_or_else(|| unavailable("no region"))?;
        let wanted = policy::Wanted { bucket: &self.bucket, object, back, from: now, until: now + seconds };
        PostForm::sign(action, &wanted, region.as_ref(), &credentials).ok_or_else(|| unavailable("no address"))
    }

    async fn look(&self, object: &str) -> Result<Option<Arrived>, FileError> {
        let range = format!("bytes=0-{}", LARGEST - 1);
        let sent = self.client.get_object().bucket(&self.bucket).key(object).range(range).send().await;
        let answer = match sent {
            Ok(answer) => answer,
            Err(error) => {
                return match error.as_service_error().and_then(ProvideErrorMetadata::code) {
                    Some("NoSuchKey") => Ok(None),
                    // Of nothing there is no first byte.
                    Some("InvalidRange") => Ok(Some(Arrived { bytes: vec![], size: 0, tag: String::new() })),
                    _ => Err(said(&error)),
                };
            }
        };
        let whole = answer.content_range.as_deref().and_then(|range| range.rsplit('/').next()?.parse().ok());
        let length = answer.content_length.and_then(|length| u64::try_from(length).ok());
        let size = whole.or(length).ok_or_else(|| FileError::Unavailable("a file of no size".into()))?;
        let tag = answer.e_tag.ok_or_else(|| FileError::Unavailable("a file without a tag".into()))?;
        let bytes = answer.body.collect().await.map_err(|error| FileError::Unavailable(error.to_string()))?;
        Ok(Some(Arrived { bytes: bytes.into_bytes().to_vec(), size, tag }))
    }

    async fn keep(&self, from: &str, tag: &str, to: &str, kind: FileType) -> Result<bool, FileError> {
        let call = self
            .client
            .copy_object()
            .copy_source(format!("{}/{from}", self.bucket))
            .copy_source_if_match(tag)
            .bucket(&self.bucket)
            .key(to)
            .content_type(kind.media_type())
            .metadata_directive(MetadataDirective::Replace);
        match call.send().await {
            Ok(_) => Ok(true),
            Err(error) => match error.as_service_error().and_then(ProvideErrorMetadata::code) {
                Some("PreconditionFailed" | "NoSuchKey") => Ok(false),
                _ => Err(said(&error)),
            },
        }
    }

    async fn remove(&self, object: &str) -> Result<(), FileError> {
        let call = self.client.delete_object().bucket(&self.bucket).key(object);
        call.send().await.map(|_| ()).map_err(|error| said(&error))
    }
}

/// Scheme and host of an address, as a page's policy names them.
pub fn origin_of(address: &str) -> Option<String> {
    url::Url::parse(address).ok().map(|url| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    async fn documents(reply: Reply) -> (Documents, Fake) {
        let fake = Fake::start(reply);
        (Documents::new(&fake.aws().await, "documents"), fake)
    }

    fn refusal(status: u16, code: &str) -> Reply {
        Reply::Answer(status, format!("<Error><Code>{code}</Code><Message>no</Message></Error>"))
    }

    #[tokio::test]
    async fn an_address_opens_a_file_as_what_it_is() {
        let (documents, fake) = documents(Reply::HangUp).await;
        let address = documents.address("kept/a", FileType::Png, 300).await.unwrap();
        assert!(address.contains("/kept/a?") && address.contains("X-Amz-Expires=300"), "{address}");
        assert!(address.contains("response-content-type=image%2Fpng"), "{address}");
        assert!(fake.requests().is_empty(), "signing asks nobody");
    }

    #[tokio::test]
    async fn a_form_leads_to_the_bucket_itself() {
        let (documents, fake) = documents(Reply::HangUp).await;
        let form = documents.form("incoming/a", "https://verify.example.com/x", 1_451_347_200, 60).await.unwrap();
        assert!(form.action.starts_with(&form.origin) && form.action.ends_with('/'), "{}", form.action);
        assert!(form.fields.contains(&("key", "incoming/a".to_owned())));
        assert!(fake.requests().is_empty(), "signing asks nobody");
    }

    #[tokio::test]
    async fn what_never_arrived_is_told_from_an_outage() {
        let (bucket, _) = documents(refusal(404, "NoSuchKey")).await;
        assert!(bucket.look("a").await.unwrap().is_none());
        let (bucket, _) = documents(refusal(416, "InvalidRange")).await;
        assert_eq!(bucket.look("a").await.unwrap().map(|arrived| arrived.size), Some(0));
        let (bucket, _) = documents(refusal(403, "AccessDenied")).await;
        assert!(bucket.look("a").await.is_err());
    }

    #[tokio::test]
    async fn other_bytes_than_those_that_were_looked_at_are_not_kept() {
        let (bucket, _) = documents(refusal(412, "PreconditionFailed")).await;
        assert_eq!(bucket.keep("a", "\"1\"", "b", FileType::Jpg).await, Ok(false));
    }
}
