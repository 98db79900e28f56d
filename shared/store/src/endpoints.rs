//! Port: webhook endpoints. Rule: a secret is in the table sealed, under the platform's data key and for its own endpoint.

use domain::{
    id::{EndpointId, PlatformId},
    webhook::{
        Endpoint, MOST_ENDPOINTS,
        signature::{NoSecret, Secret},
    },
};

use crate::{
    audit::Audit,
    keys::{Key, endpoints},
    rows::EndpointRow,
    seal::{DataKey, Place, fresh},
    table::{StoreError, Table, Write, WriteError, corrupt, key_of, read_row},
};

/// Makes, reads, changes and deletes endpoints.
#[derive(Debug, Clone)]
pub struct Endpoints(Table);

/// An endpoint and its secrets, sealed.
#[derive(Debug)]
pub struct StoredEndpoint {
    /// The endpoint.
    pub endpoint: Endpoint,
    row: EndpointRow,
}

/// Why an endpoint wasn't made.
#[derive(Debug, thiserror::Error)]
pub enum CreateRefused {
    /// The platform has as many as it may.
    #[error("a platform has at most {MOST_ENDPOINTS} endpoints")]
    TooMany,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl StoredEndpoint {
    fn read(row: EndpointRow, key: &Key) -> Result<Self, StoreError> {
        Ok(Self { endpoint: row.endpoint(key)?, row })
    }

    fn key(&self) -> Key {
        Key::endpoint(&self.endpoint.platform, self.endpoint.livemode, &self.endpoint.id)
    }

    /// The secrets that sign now, the newest first.
    pub fn secrets(&self, key: &DataKey, now: i64) -> Result<Vec<Secret>, StoreError> {
        let row_key = self.key();
        let open = |sealed: &[u8]| {
            let plain = key.open(place(&row_key), sealed).map_err(|e| corrupt(&row_key, &e))?;
            Secret::read(&plain).map_err(|NoSecret| corrupt(&row_key, &NoSecret))
        };
        let mut secrets = vec![open(&self.row.secret)?];
        if !self.row.older.is_empty() && now < self.row.older_until {
            secrets.push(open(&self.row.older)?);
        }
        Ok(secrets)
    }
}

// The sort key names mode and endpoint: a secret moved to another endpoint doesn't open.
fn place(key: &Key) -> Place<'_> {
    Place { record: &key.pk, field: &key.sk }
}

fn seal(row_key: &Key, secret: &Secret, key: &DataKey) -> Result<Vec<u8>, StoreError> {
    let nonce = fresh().map_err(|e| corrupt(row_key, &e))?;
    key.seal(place(row_key), secret.reveal().as_bytes(), nonce).map_err(|e| corrupt(row_key, &e))
}

impl Endpoints {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Every endpoint of a platform in one mode, newest first.
    pub async fn all(&self, platform: &PlatformId, livemode: bool) -> Result<Vec<StoredEndpoint>, StoreError> {
        let items = self.0.newest_first(&Key::platform(platform).pk, &endpoints(livemode)).await?;
        let mut all = Vec::with_capacity(items.len());
        for item in items {
            let key = key_of(&item);
            all.push(StoredEndpoint::read(read_row(item)?, &key)?);
        }
        all.sort_by(|a, b| (b.endpoint.created, &b.endpoint.id).cmp(&(a.endpoint.created, &a.endpoint.id)));
        Ok(all)
    }

    /// One endpoint.
    pub async fn get(
        &self,
        platform: &PlatformId,
        livemode: bool,
        id: &EndpointId,
    ) -> Result<Option<StoredEndpoint>, StoreError> {
        let key = Key::endpoint(platform, livemode, id);
        self.0.get::<EndpointRow>(&key).await?.map(|row| StoredEndpoint::read(row, &key)).transpose()
    }

    /// Makes an endpoint, unless its platform has as many as it may. Many at once make no more than that.
    pub async fn create(
        &self,
        endpoint: &Endpoint,
        secret: &Secret,
        key: &DataKey,
        audit: &Audit<'_>,
    ) -> Result<(), CreateRefused> {
        let row_key = Key::endpoint(&endpoint.platform, endpoint.livemode, &endpoint.id);
        let row = EndpointRow::new(endpoint, 1, seal(&row_key, secret, key)?, Vec::new(), 0);
        let most = i64::try_from(MOST_ENDPOINTS).unwrap_or(i64::MAX);
        let count = Write::update(
            Key::endpoint_count(&endpoint.platform, endpoint.livemode),
            "SET endpoints = if_not_exists(endpoints, :none) + :one",
        )
        .when("attribute_not_exists(endpoints) OR endpoints < :most")
        .number(":none", 0)
        .number(":one", 1)
        .number(":most", most);
        let put = Write::put(row_key, &row)?.when("attribute_not_exists(pk)");
        match self.0.write(vec![count, put, audit.of_platform(&endpoint.platform)?]).await {
            Ok(()) => Ok(()),
            Err(WriteError::Condition(0)) => Err(CreateRefused::TooMany),
            Err(WriteError::Condition(_) | WriteError::Conflict) => {
                Err(StoreError::Unavailable("another write came between".into()).into())
            }
            Err(WriteError::Store(error)) => Err(error.into()),
        }
    }

    /// Writes a changed endpoint in the place of the version that was read. Says false when that is no longer there.
    pub async fn update(
        &self,
        read: &StoredEndpoint,
        changed: &Endpoint,
        audit: &Audit<'_>,
    ) -> Result<bool, StoreError> {
        let (was, key) = (&read.row, read.key());
        let row = EndpointRow::new(changed, was.version + 1, was.secret.clone(), was.older.clone(), was.older_until);
        let put = Write::put(key, &row)?.when("version = :read").number(":read", i64::from(was.version));
        self.0.change_all(vec![put, audit.of_platform(&changed.platform)?]).await
    }

    /// Gives an endpoint a new secret. The one it had signs too until `older_until`. False as with [`Endpoints::update`].
    pub async fn rotate(
        &self,
        read: &StoredEndpoint,
        secret: &Secret,
        older_until: i64,
        key: &DataKey,
        audit: &Audit<'_>,
    ) -> Result<bool, StoreError> {
        let (was, row_key) = (&read.row, read.key());
        let sealed = seal(&row_key, secret, key)?;
        let row = EndpointRow::new(&read.endpoint, was.version + 1, sealed, was.secret.clone(), older_until);
        let put = Write::put(row_key, &row)?.when("version = :read").number(":read", i64::from(was.version));
        self.0.change_all(vec![put, audit.of_platform(&read.endpoint.platform)?]).await
    }

    /// Posts nothing more to an endpoint. Says false when it is gone, or was disabled before.
    pub async fn disable(&self, platform: &PlatformId, livemode: bool, id: &EndpointId) -> Result<bool, StoreError> {
        let update =
            Write::update(Key::endpoint(platform, livemode, id), "SET enabled = :no, version = version + :one")
                .when("enabled = :yes")
                .flag(":no", false)
                .flag(":yes", true)
                .number(":one", 1);
        self.0.change(update).await
    }

    /// Deletes an endpoint. Says false when it is gone already.
    pub async fn delete(
        &self,
        platform: &PlatformId,
        livemode: bool,
        id: &EndpointId,
        audit: &Audit<'_>,
    ) -> Result<bool, StoreError> {
        let delete = Write::delete(Key::endpoint(platform, livemode, id)).when("attribute_exists(pk)");
        // Every endpoint was counted when it was made; where there is no count, there is no endpoint.
        let count = Write::update(Key::endpoint_count(platform, livemode), "SET endpoints = endpoints - :one")
            .when("endpoints >= :one")
            .number(":one", 1);
        match self.0.write(vec![delete, count, audit.of_platform(platform)?]).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_)) => Ok(false),
            Err(WriteError::Conflict) => Err(StoreError::Unavailable("another write came between".into())),
            Err(WriteError::Store(error)) => Err(error),
        }
    }
}
