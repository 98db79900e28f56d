//! Port: accounts, as the platform writes and reads them.

use std::collections::BTreeMap;

use domain::{
    account::Account,
    id::{AccountId, PlatformId},
};
use serde_bytes::ByteBuf;

use crate::{
    account_file::{AccountFile, SealedFile},
    audit::Audit,
    keys::{FILE_FROM, FILE_TO, Key, account_partition, review},
    rows::AccountRow,
    seal::{DataKey, Place, fresh},
    table::{StoreError, Table, Write, WriteError, corrupt},
};

/// Reads and writes accounts.
#[derive(Debug, Clone)]
pub struct Accounts(Table);

/// Why an account wasn't written.
#[derive(Debug, thiserror::Error)]
pub enum PutRefused {
    /// It was changed since it was read; read it again.
    #[error("the account was changed meanwhile")]
    Changed,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Accounts {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// An account's file, still sealed.
    pub async fn get(&self, platform: &PlatformId, id: &AccountId) -> Result<Option<SealedFile>, StoreError> {
        let partition = account_partition(platform, id);
        let items = self.0.stretch(&partition, FILE_FROM, FILE_TO).await?;
        SealedFile::read(partition, id.clone(), items)
    }

    /// Writes a whole account: new when `before` is none, else in the place of the version that was read.
    pub async fn put(
        &self,
        platform: &PlatformId,
        account: &Account,
        before: Option<&AccountFile>,
        key: &DataKey,
        audit: &Audit<'_>,
    ) -> Result<(), PutRefused> {
        let round = before.map_or(0, |file| file.round);
        let version = before.map_or(0, |file| file.version);
        let put = put_account(platform, account, version, round, key)?;
        match self.0.write(vec![put, audit.write(platform, account.id())?]).await {
            Ok(()) => Ok(()),
            Err(WriteError::Condition(_) | WriteError::Conflict) => Err(PutRefused::Changed),
            Err(WriteError::Store(error)) => Err(PutRefused::Store(error)),
        }
    }
}

/// The write of an account in the place of `version` (0: it must be new).
pub(crate) fn put_account(
    platform: &PlatformId,
    account: &Account,
    version: u32,
    round: u32,
    key: &DataKey,
) -> Result<Write, StoreError> {
    let row_key = Key::account(platform, account.id());
    let mut sealed = BTreeMap::new();
    for (section, value) in account.private() {
        let plain = zeroize::Zeroizing::new(serde_json::to_vec(&value).map_err(|e| corrupt(&row_key, &e))?);
        let nonce = fresh().map_err(|e| corrupt(&row_key, &e))?;
        let place = Place { record: &row_key.pk, field: &section };
        let body = key.seal(place, &plain, nonce).map_err(|e| corrupt(&row_key, &e))?;
        sealed.insert(section, ByteBuf::from(body));
    }
    let listed = account.review().map(|(list, due)| review(platform, account.livemode(), list, due, account.id()));
    let row = AccountRow {
        livemode: account.livemode(),
        created: account.created(),
        version: version + 1,
        round,
        document: serde_json::to_string(&account.public()).map_err(|e| corrupt(&row_key, &e))?,
        sealed,
        review_pk: listed.as_ref().map(|key| key.review_pk.clone()),
        review_sk: listed.map(|key| key.review_sk),
    };
    let put = Write::put(row_key, &row)?;
    Ok(if version == 0 {
        put.when("attribute_not_exists(pk)")
    } else {
        put.when("version = :read").number(":read", i64::from(version))
    })
}
