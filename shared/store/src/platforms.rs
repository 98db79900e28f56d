//! Port: platforms.

use domain::{id::PlatformId, platform::Platform};

use crate::{
    keys::Key,
    rows::PlatformRow,
    table::{StoreError, Table, Write, WriteError},
};

/// Reads and makes platforms.
#[derive(Debug, Clone)]
pub struct Platforms(Table);

/// A platform and the wrapped key that its personal data is sealed with.
#[derive(Debug, Clone)]
pub struct StoredPlatform {
    /// The platform.
    pub platform: Platform,
    /// Its data key, as the key service wrapped it.
    pub wrapped_key: Vec<u8>,
}

impl StoredPlatform {
    pub(crate) fn from_row(row: PlatformRow) -> Result<Self, StoreError> {
        let wrapped_key = row.data_key.clone();
        Ok(Self { platform: Platform::try_from(row)?, wrapped_key })
    }
}

impl Platforms {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// A platform by its id.
    pub async fn get(&self, id: &PlatformId) -> Result<Option<StoredPlatform>, StoreError> {
        self.0.get::<PlatformRow>(&Key::platform(id)).await?.map(StoredPlatform::from_row).transpose()
    }

    /// Makes a platform. Says false, and changes nothing, when the id is taken.
    pub async fn create(&self, platform: &Platform, wrapped_key: Vec<u8>, now: i64) -> Result<bool, StoreError> {
        let row = PlatformRow::new(platform, wrapped_key, now);
        let put = Write::put(Key::platform(&platform.id), &row)?.when("attribute_not_exists(pk)");
        match self.0.write(vec![put]).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_) | WriteError::Conflict) => Ok(false),
            Err(WriteError::Store(error)) => Err(error),
        }
    }
}
