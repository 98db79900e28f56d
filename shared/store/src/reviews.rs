//! Port: what the platform says to what owners gave. Rule: an answer changes the submission, the account and the links it
//! clears together, or nothing.

use domain::{
    account::Account,
    event::NewEvent,
    id::{AccountId, PlatformId},
    identity::TRIES_IN_ALL,
    link::Link,
    submission::{GivenValue, Submission},
};
use serde_json::{Map, Value};

use crate::{
    account_file::{AccountFile, open_json, submission_row},
    accounts::{PutRefused, put_account},
    audit::Audit,
    keys::Key,
    rows::GivenRow,
    seal::DataKey,
    table::{StoreError, Table, Write, WriteError, corrupt},
};

/// Reads submissions and records answers.
#[derive(Debug, Clone)]
pub struct Reviews(Table);

impl Reviews {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// What each of these submissions holds, in their order. The view is recorded first: who can't be recorded sees nothing.
    pub async fn given(
        &self,
        platform: &PlatformId,
        account: &AccountId,
        submissions: &[Submission],
        key: &DataKey,
        audit: &Audit<'_>,
    ) -> Result<Vec<Vec<GivenValue>>, WriteError> {
        self.0.write(audit.record(platform, account, &[])?).await?;
        let keys: Vec<Key> = submissions.iter().map(|sent| Key::given(platform, account, sent.round)).collect();
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let mut rows = self.0.get_all(&keys).await?;
        let mut all = Vec::with_capacity(keys.len());
        for (sent, row_key) in submissions.iter().zip(&keys) {
            all.push(match rows.take::<GivenRow>(row_key)? {
                Some(row) => values_of(sent, row_key, &row, key)?,
                None => Vec::new(),
            });
        }
        Ok(all)
    }

    /// Records an answer: the account after it, the submission after it, the links that are cleared by it (each as it is
    /// afterwards), and what is told of it.
    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and no two are of one kind")]
    pub async fn answer(
        &self,
        platform: &PlatformId,
        account: &Account,
        before: &AccountFile,
        submission: &Submission,
        cleared: &[Link],
        key: &DataKey,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<(), PutRefused> {
        let mut writes = put_account(platform, account, Some(before), before.round, key)?;
        writes.push(
            // Every answer goes through the account, whose version was read with the submission.
            Write::put(Key::submission(platform, account.id(), submission.round), &submission_row(submission))?
                .when("attribute_exists(pk)"),
        );
        writes.extend(cleared.iter().filter_map(clear));
        writes.extend(audit.record(platform, account.id(), events)?);
        self.0.write(writes).await.map_err(PutRefused::from)
    }

    /// Allows new tries at the identity check and new codes; false when the tries of the account's life are spent.
    pub async fn reset_identity(
        &self,
        platform: &PlatformId,
        account: &AccountId,
        audit: &Audit<'_>,
    ) -> Result<bool, WriteError> {
        let reset = Write::update(Key::proof(platform, account), "SET tries = :none, wrong_codes = :none")
            .when("attribute_not_exists(tries_in_all) OR tries_in_all < :most")
            .number(":none", 0)
            .number(":most", i64::from(TRIES_IN_ALL));
        let mut writes = vec![reset];
        writes.extend(audit.record(platform, account, &[])?);
        match self.0.write(writes).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// The write that clears a link, given as it is afterwards.
pub(crate) fn clear(link: &Link) -> Option<Write> {
    let (submitted, cleared) = (link.progress.submitted_at?, link.progress.cleared_at?);
    let clear = Write::update(Key::link(&link.id), "SET cleared_at = :cleared")
        .when("submitted_at = :submitted AND attribute_not_exists(cleared_at)")
        .number(":submitted", submitted)
        .number(":cleared", cleared);
    Some(clear)
}

fn values_of(sent: &Submission, row_key: &Key, row: &GivenRow, key: &DataKey) -> Result<Vec<GivenValue>, StoreError> {
    let Value::Object(mut held): Value = open_json(key, row_key, &row_key.sk, &row.values)? else {
        return Err(corrupt(row_key, &"holds no values by path"));
    };
    let held: &mut Map<String, Value> = &mut held;
    let values = sent.paths.iter().filter_map(|path| {
        let value = held.remove(path.as_str())?;
        Some(GivenValue { path: path.clone(), value, round: sent.round, saved_at: sent.at })
    });
    Ok(values.collect())
}
