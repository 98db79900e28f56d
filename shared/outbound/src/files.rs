//! The files of exports, in Amazon S3. Rule: a file is written in parts, and is there as a whole or not at all; nobody can
//! read one but by an address that was signed for a few minutes.
//!
//! A part goes up once under its number and whole: its tag is the MD5 of its bytes, so a try that arrives late, after the
//! SDK has sent the part again, changes nothing.

use std::{future::Future, time::Duration};

use aws_sdk_s3::{
    Client,
    config::{Builder, RequestChecksumCalculation, ResponseChecksumValidation},
    error::{ProvideErrorMetadata, SdkError},
    operation::head_object::HeadObjectError,
    presigning::PresigningConfig,
    types::{CompletedMultipartUpload, CompletedPart},
};

use crate::aws::{Aws, within};

const CSV: &str = "text/csv; charset=utf-8";

/// Why a file couldn't be written or named.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The upload isn't there any more: it was done, given up, or cleaned up.
    #[error("the upload isn't there any more")]
    Gone,
    /// Anything else, by its code.
    #[error("the store of files doesn't take a call: {0}")]
    Unavailable(String),
}

/// Writes files in parts.
pub trait Files {
    /// Begins a file and gives the id of its upload.
    fn start(&self, file: &str) -> impl Future<Output = Result<String, FileError>> + Send;

    /// Uploads a part, in the place of what stood under its number before, and gives its tag.
    fn part(
        &self,
        file: &str,
        upload: &str,
        number: u32,
        bytes: Vec<u8>,
    ) -> impl Future<Output = Result<String, FileError>> + Send;

    /// Makes the file of these parts, in the order of their numbers. Doing it twice is doing it once.
    fn complete(
        &self,
        file: &str,
        upload: &str,
        parts: &[(u32, String)],
    ) -> impl Future<Output = Result<(), FileError>> + Send;

    /// Gives a file up, with what was uploaded of it.
    fn abort(&self, file: &str, upload: &str) -> impl Future<Output = Result<(), FileError>> + Send;

    /// An address that opens a file for so many seconds, and saves it under this name.
    fn address(&self, file: &str, name: &str, seconds: u64) -> impl Future<Output = Result<String, FileError>> + Send;
}

/// A bucket of Amazon S3.
#[derive(Debug, Clone)]
pub struct Bucket {
    client: Client,
    name: String,
}

impl Bucket {
    /// The port on one bucket.
    pub fn new(aws: &Aws, name: &str) -> Self {
        let config = Builder::from(aws.config())
            // The bytes come from this very process over TLS, and S3 adds a checksum of its own.
            .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
            .response_checksum_validation(ResponseChecksumValidation::WhenRequired)
            // Parts are megabytes, and making a file of thousands of them takes a while.
            .timeout_config(within(60).to_builder().operation_timeout(Duration::from_mins(3)).build())
            .build();
        Self { client: Client::from_conf(config), name: name.to_owned() }
    }

    async fn is_there(&self, file: &str) -> Result<bool, FileError> {
        match self.client.head_object().bucket(&self.name).key(file).send().await {
            Ok(_) => Ok(true),
            Err(error) if error.as_service_error().is_some_and(HeadObjectError::is_not_found) => Ok(false),
            Err(error) => Err(said(&error)),
        }
    }
}

impl Files for Bucket {
    async fn start(&self, file: &str) -> Result<String, FileError> {
        let call = self.client.create_multipart_upload().bucket(&self.name).key(file).content_type(CSV);
        let begun = call.send().await.map_err(|error| said(&error))?;
        begun.upload_id.ok_or_else(|| FileError::Unavailable("an upload without an id".into()))
    }

    async fn part(&self, file: &str, upload: &str, number: u32, bytes: Vec<u8>) -> Result<String, FileError> {
        let number = i32::try_from(number).map_err(|_| FileError::Unavailable("too many parts".into()))?;
        let call = self.client.upload_part().bucket(&self.name).key(file).upload_id(upload).part_number(number);
        let sent = call.body(bytes.into()).send().await.map_err(|error| said(&error))?;
        sent.e_tag.ok_or_else(|| FileError::Unavailable("a part without a tag".into()))
    }

    async fn complete(&self, file: &str, upload: &str, parts: &[(u32, String)]) -> Result<(), FileError> {
        let mut listed = CompletedMultipartUpload::builder();
        for (number, tag) in parts {
            let number = i32::try_from(*number).map_err(|_| FileError::Unavailable("too many parts".into()))?;
            listed = listed.parts(CompletedPart::builder().part_number(number).e_tag(tag).build());
        }
        let call = self.client.complete_multipart_upload().bucket(&self.name).key(file).upload_id(upload);
        match call.multipart_upload(listed.build()).send().await.map_err(|error| said(&error)) {
            Ok(_) => Ok(()),
            // Somebody was here before, and died before they could say so.
            Err(FileError::Gone) if self.is_there(file).await? => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn abort(&self, file: &str, upload: &str) -> Result<(), FileError> {
        let call = self.client.abort_multipart_upload().bucket(&self.name).key(file).upload_id(upload);
        match call.send().await.map_err(|error| said(&error)) {
            Ok(_) | Err(FileError::Gone) => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn address(&self, file: &str, name: &str, seconds: u64) -> Result<String, FileError> {
        let signing = PresigningConfig::expires_in(Duration::from_secs(seconds));
        let signing = signing.map_err(|error| FileError::Unavailable(error.to_string()))?;
        let call = self
            .client
            .get_object()
            .bucket(&self.name)
            .key(file)
            .response_content_type(CSV)
            .response_content_disposition(format!("attachment; filename=\"{name}\""));
        let signed = call.presigned(signing).await.map_err(|error| said(&error))?;
        Ok(signed.uri().to_owned())
    }
}

pub(crate) fn said<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> FileError
where
    SdkError<E, R>: std::error::Error,
{
    match error.as_service_error().and_then(ProvideErrorMetadata::code) {
        Some("NoSuchUpload") => FileError::Gone,
        Some(code) => FileError::Unavailable(code.to_owned()),
        None => FileError::Unavailable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    async fn bucket(reply: Reply) -> (Bucket, Fake) {
        let fake = Fake::start(reply);
        (Bucket::new(&fake.aws().await, "files"), fake)
    }

    fn refusal(code: &str) -> Reply {
        Reply::Answer(404, format!("<Error><Code>{code}</Code><Message>no</Message></Error>"))
    }

    #[tokio::test]
    async fn an_upload_that_is_gone_is_told_from_an_outage() {
        let (files, _) = bucket(refusal("NoSuchUpload")).await;
        assert_eq!(files.part("a.csv", "u", 1, vec![1]).await, Err(FileError::Gone));
        assert_eq!(files.abort("a.csv", "u").await, Ok(()));
        let (files, _) = bucket(refusal("NoSuchBucket")).await;
        assert_eq!(files.start("a.csv").await, Err(FileError::Unavailable("NoSuchBucket".into())));
    }

    #[tokio::test]
    async fn an_address_is_signed_and_opens_for_a_time() {
        let (files, fake) = bucket(Reply::HangUp).await;
        let address = files.address("exports/a.csv", "accounts.csv", 600).await.unwrap();
        assert!(address.contains("/exports/a.csv?") && address.contains("X-Amz-Expires=600"), "{address}");
        assert!(address.contains("X-Amz-Signature=") && address.contains("accounts.csv"), "{address}");
        assert!(fake.requests().is_empty(), "signing asks nobody");
    }
}
