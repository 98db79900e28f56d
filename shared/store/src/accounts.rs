//! Port: accounts, as the platform writes and reads them.

use std::collections::BTreeMap;

use domain::{
    account::Account,
    event::NewEvent,
    id::{AccountId, PlatformId},
    link::Link,
};
use serde_bytes::ByteBuf;

use crate::{
    account_file::{AccountFile, SealedFile},
    audit::Audit,
    keys::{DueKind, FILE_FROM, FILE_TO, Key, account_partition, by_age, due, review},
    reviews::clear,
    rows::{AccountRow, TermRow},
    seal::{DataKey, Place, fresh},
    table::{Item, StoreError, Table, Write, WriteError, corrupt},
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

impl From<WriteError> for PutRefused {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Condition(_) | WriteError::Conflict => Self::Changed,
            WriteError::Store(error) => Self::Store(error),
        }
    }
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

    /// The accounts of these ids, still sealed, in their order and without what owners gave. Up to a hundred.
    pub async fn many(&self, platform: &PlatformId, ids: &[AccountId]) -> Result<Vec<SealedFile>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let keys: Vec<Key> = ids.iter().map(|id| Key::account(platform, id)).collect();
        let mut rows = self.0.get_all(&keys).await?;
        let mut files = Vec::with_capacity(ids.len());
        for (id, key) in ids.iter().zip(&keys) {
            // One that went since the list was read is left out.
            if let Some(row) = rows.take::<AccountRow>(key)? {
                files.push(SealedFile::of_account(key.pk.clone(), id.clone(), row));
            }
        }
        Ok(files)
    }

    /// The same of each by itself: of one that can't be read, why. Up to a hundred.
    pub async fn each(
        &self,
        platform: &PlatformId,
        ids: &[AccountId],
    ) -> Result<Vec<Result<SealedFile, StoreError>>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let keys: Vec<Key> = ids.iter().map(|id| Key::account(platform, id)).collect();
        let mut rows = self.0.get_all(&keys).await?;
        let read = |(id, key): (&AccountId, Key)| match rows.take::<AccountRow>(&key)? {
            Some(row) => Ok(SealedFile::of_account(key.pk, id.clone(), row)),
            None => Err(corrupt(&key, &"isn't there any more")),
        };
        Ok(ids.iter().zip(keys).map(read).collect())
    }

    /// Writes a whole account with what is told of it: new when `before` is none, else in the place of the version that was
    /// read. `cleared` are the links, as they are afterwards, for which nothing is due or waiting any more.
    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and no two are of one kind")]
    pub async fn put(
        &self,
        platform: &PlatformId,
        account: &Account,
        before: Option<&AccountFile>,
        key: &DataKey,
        cleared: &[Link],
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<(), PutRefused> {
        let round = before.map_or(0, |file| file.round);
        let mut writes = put_account(platform, account, before, round, key)?;
        writes.extend(cleared.iter().filter_map(clear));
        writes.extend(audit.record(platform, account.id(), events)?);
        self.0.write(writes).await.map_err(PutRefused::from)
    }
}

/// The rows of a new account, for tools that write many at once: its own first, then what it is found under.
pub fn rows_of(platform: &PlatformId, account: &Account, key: &DataKey) -> Result<Vec<Item>, StoreError> {
    put_account(platform, account, None, 0, key)?.into_iter().map(Write::into_row).collect()
}

/// The writes of an account in the place of the one that was read (none: it must be new), and of what it is found under.
/// The first of them holds the condition.
pub(crate) fn put_account(
    platform: &PlatformId,
    account: &Account,
    before: Option<&AccountFile>,
    round: u32,
    key: &DataKey,
) -> Result<Vec<Write>, StoreError> {
    let version = before.map_or(0, |file| file.version);
    let row_key = Key::account(platform, account.id());
    let mut sealed = BTreeMap::new();
    for (section, value) in account.private() {
        let plain = zeroize::Zeroizing::new(serde_json::to_vec(&value).map_err(|e| corrupt(&row_key, &e))?);
        let nonce = fresh().map_err(|e| corrupt(&row_key, &e))?;
        let place = Place { record: &row_key.pk, field: &section };
        let body = key.seal(place, &plain, nonce).map_err(|e| corrupt(&row_key, &e))?;
        sealed.insert(section, ByteBuf::from(body));
    }
    let (list, deadline) = account.review();
    let listed = review(platform, account.livemode(), list, deadline, account.id());
    let (accounts_pk, accounts_sk) = by_age(platform, account.livemode(), account.created(), account.id());
    let next = account.next_change().map(|at| due(DueKind::Account, at, &row_key.pk)).unzip();
    let terms: Vec<String> = account.search_terms().iter().map(|term| key.blind(term)).collect();
    let row = AccountRow {
        livemode: account.livemode(),
        created: account.created(),
        version: version + 1,
        round,
        document: serde_json::to_string(&account.public()).map_err(|e| corrupt(&row_key, &e))?,
        sealed,
        review_pk: listed.review_pk,
        review_sk: listed.review_sk,
        accounts_pk,
        accounts_sk,
        due_pk: next.0,
        due_sk: next.1,
        terms,
    };
    let put = Write::put(row_key, &row)?;
    let put = if version == 0 {
        put.when("attribute_not_exists(pk)")
    } else {
        put.when("version = :read").number(":read", i64::from(version))
    };
    let known = before.map_or(&[][..], |file| &file.terms);
    let at = |blind: &String| Key::term(platform, account.livemode(), blind, account.created(), account.id());
    let mut writes = vec![put];
    // They follow the account, whose condition decides for them.
    for blind in row.terms.iter().filter(|blind| !known.contains(blind)) {
        writes.push(Write::put(at(blind), &TermRow {})?);
    }
    writes.extend(known.iter().filter(|blind| !row.terms.contains(blind)).map(|blind| Write::delete(at(blind))));
    Ok(writes)
}
