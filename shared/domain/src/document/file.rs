//! A file that was kept, and an upload on its way to be one.

use super::{FileType, Purpose};
use crate::{
    id::{AccountId, FileId, PlatformId, hex},
    requirement::RequirementPath,
};

/// A file that an owner gave. It says what it is and nothing of whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its id.
    pub id: FileId,
    /// The platform.
    pub platform: PlatformId,
    /// The account.
    pub account: AccountId,
    /// The requirement that it was given for.
    pub path: RequirementPath,
    /// What it is for.
    pub purpose: Purpose,
    /// How it is written.
    pub kind: FileType,
    /// Its bytes.
    pub size: u64,
    /// When it was kept.
    pub created: i64,
    /// Whether its account is live.
    pub livemode: bool,
}

impl StoredFile {
    /// Where it lies in the bucket.
    pub fn object(&self) -> String {
        Self::object_of(&self.platform, &self.account, &self.id)
    }

    /// Where a kept file of an account lies in the bucket.
    pub fn object_of(platform: &PlatformId, account: &AccountId, id: &FileId) -> String {
        format!("kept/{platform}/{account}/{id}")
    }
}

/// An upload: 12 random bytes, which become the id of the file. So a button pressed twice keeps one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload(String);

/// It is no name of an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an upload's name is 24 hexadecimal digits")]
pub struct UploadError;

impl Upload {
    /// A new one.
    pub fn from_random(bytes: [u8; 12]) -> Self {
        Self(hex(&bytes))
    }

    /// Reads one from an address.
    pub fn parse(raw: &str) -> Result<Self, UploadError> {
        let fits = raw.len() == 24 && raw.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if fits { Ok(Self(raw.to_owned())) } else { Err(UploadError) }
    }

    /// As an address writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of the file that it becomes.
    pub fn file(&self) -> Result<FileId, UploadError> {
        FileId::parse(&format!("{}{}", FileId::PREFIX, self.0)).map_err(|_| UploadError)
    }

    /// Where it arrives in the bucket. The account is in it: nobody can name an upload of another.
    pub fn incoming(&self, platform: &PlatformId, account: &AccountId) -> String {
        format!("incoming/{platform}/{account}/{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_upload_reads_as_it_was_written_and_becomes_one_file(bytes: [u8; 12]) {
            let upload = Upload::from_random(bytes);
            prop_assert_eq!(Upload::parse(upload.as_str()), Ok(upload.clone()));
            prop_assert_eq!(upload.file(), Ok(FileId::from_random(bytes)));
        }

        #[test]
        fn nothing_else_is_one(raw in ".{0,40}") {
            prop_assert_eq!(Upload::parse(&raw).is_ok(), raw.len() == 24
                && raw.chars().all(|c| c.is_ascii_hexdigit() && !c.is_ascii_uppercase()));
        }
    }
}
