//! The row of a file. Nothing of it says whom the file is about.

use domain::{
    document::{FileType, Purpose, StoredFile},
    id::{AccountId, FileId, PlatformId},
    requirement::RequirementPath,
};
use serde::{Deserialize, Serialize};

use crate::{
    keys::Key,
    table::{StoreError, corrupt},
};

/// `FILE#.. / META`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct FileRow {
    pub(crate) id: String,
    pub(crate) platform: String,
    pub(crate) account: String,
    pub(crate) path: String,
    pub(crate) purpose: String,
    pub(crate) kind: String,
    pub(crate) size: u64,
    pub(crate) created: i64,
    pub(crate) livemode: bool,
}

impl From<&StoredFile> for FileRow {
    fn from(file: &StoredFile) -> Self {
        Self {
            id: file.id.to_string(),
            platform: file.platform.to_string(),
            account: file.account.to_string(),
            path: file.path.to_string(),
            purpose: file.purpose.as_str().to_owned(),
            kind: file.kind.as_str().to_owned(),
            size: file.size,
            created: file.created,
            livemode: file.livemode,
        }
    }
}

impl TryFrom<FileRow> for StoredFile {
    type Error = StoreError;

    fn try_from(row: FileRow) -> Result<Self, StoreError> {
        let key = Key { pk: format!("FILE#{}#{}", row.platform, row.id), sk: "META".into() };
        let unknown = |what: &str| corrupt(&key, &format!("a {what} that isn't known"));
        Ok(Self {
            id: FileId::parse(&row.id).map_err(|e| corrupt(&key, &e))?,
            platform: PlatformId::parse(&row.platform).map_err(|e| corrupt(&key, &e))?,
            account: AccountId::parse(&row.account).map_err(|e| corrupt(&key, &e))?,
            path: RequirementPath::parse(&row.path).map_err(|e| corrupt(&key, &e))?,
            purpose: Purpose::parse(&row.purpose).ok_or_else(|| unknown("purpose"))?,
            kind: FileType::parse(&row.kind).ok_or_else(|| unknown("type"))?,
            size: row.size,
            created: row.created,
            livemode: row.livemode,
        })
    }
}
