//! Port: platforms.

use domain::{id::PlatformId, platform::Platform};

use crate::{
    audit::Audit,
    keys::Key,
    rows::PlatformRow,
    table::{StoreError, Table, Write, happened},
};

/// Reads, makes and changes platforms.
#[derive(Debug, Clone)]
pub struct Platforms(Table);

/// A platform and the wrapped key that its personal data is sealed with.
#[derive(Debug, Clone)]
pub struct StoredPlatform {
    /// The platform.
    pub platform: Platform,
    /// Its data key, as the key service wrapped it.
    pub wrapped_key: Vec<u8>,
    /// When it was made.
    pub created: i64,
    version: u32,
}

impl StoredPlatform {
    pub(crate) fn from_row(row: PlatformRow) -> Result<Self, StoreError> {
        let (wrapped_key, created, version) = (row.data_key.clone(), row.created, row.version);
        Ok(Self { platform: Platform::try_from(row)?, wrapped_key, created, version })
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
        let row = PlatformRow::new(platform, wrapped_key, now, 1);
        let put = Write::put(Key::platform(&platform.id), &row)?.when("attribute_not_exists(pk)");
        happened(self.0.write(vec![put]).await)
    }

    /// Puts a changed platform in the place of the one that was read. Says none, and changes nothing, when somebody else
    /// changed it meanwhile.
    pub async fn update(
        &self,
        read: StoredPlatform,
        platform: Platform,
        audit: &Audit<'_>,
    ) -> Result<Option<StoredPlatform>, StoreError> {
        let after = StoredPlatform { platform, version: read.version + 1, ..read };
        let row = PlatformRow::new(&after.platform, after.wrapped_key.clone(), after.created, after.version);
        let put = Write::put(Key::platform(&read.platform.id), &row)?;
        let put = match read.version {
            // Written before platforms had a version.
            0 => put.when("attribute_exists(pk) AND attribute_not_exists(version)"),
            version => put.when("version = :read").number(":read", version),
        };
        let written = happened(self.0.write(vec![put, audit.of_platform(&read.platform.id)?]).await)?;
        Ok(written.then_some(after))
    }
}
