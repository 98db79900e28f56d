//! Port: what an owner gives. Rule: a save and a submission each happen whole or not at all, and only while the link
//! opens, the session lives and the account is in the round that the owner saw.

use domain::{
    account::Account,
    session::SessionHash,
    submission::{GivenValue, Submission},
};

use crate::{
    account_file::AccountFile,
    accounts::put_account,
    audit::Audit,
    keys::Key,
    owner::{LINK_OPENS, Whereabouts, link_opens, touch},
    rows::{SubmissionRow, ValueRow},
    seal::{DataKey, Place, fresh},
    table::{StoreError, Table, Write, WriteError, corrupt},
};

/// Saves values and records submissions.
#[derive(Debug, Clone)]
pub struct Submissions(Table);

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveRefused {
    /// The link no longer opens.
    #[error("the link no longer opens")]
    LinkClosed,
    /// The session is gone.
    #[error("the session is gone")]
    SessionOver,
    /// The account changed since it was read; read it again.
    #[error("the account changed meanwhile")]
    Changed,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<WriteError> for SaveRefused {
    // Every transaction here begins with the link, the session and the account, in this order.
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Condition(0) => Self::LinkClosed,
            WriteError::Condition(1) => Self::SessionOver,
            WriteError::Condition(_) | WriteError::Conflict => Self::Changed,
            WriteError::Store(error) => Self::Store(error),
        }
    }
}

impl Submissions {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Saves values as drafts of the account's round.
    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and no two are of one kind")]
    pub async fn save(
        &self,
        at: &Whereabouts,
        session: &SessionHash,
        file: &AccountFile,
        values: &[GivenValue],
        key: &DataKey,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<(), SaveRefused> {
        let mut writes = vec![
            link_opens(&at.link, now),
            touch(&at.link, session, now),
            Write::check(Key::account(&at.platform, &at.account), "round = :round")
                .number(":round", i64::from(file.round)),
        ];
        for given in values {
            let row_key = Key::value(&at.platform, &at.account, &given.path);
            let plain = zeroize::Zeroizing::new(serde_json::to_vec(&given.value).map_err(|e| corrupt(&row_key, &e))?);
            let nonce = fresh().map_err(|e| corrupt(&row_key, &e))?;
            let place = Place { record: &row_key.pk, field: given.path.as_str() };
            let row = ValueRow {
                path: given.path.as_str().to_owned(),
                value: key.seal(place, &plain, nonce).map_err(|e| corrupt(&row_key, &e))?,
                round: file.round,
                saved_at: now,
            };
            writes.push(Write::put(row_key, &row)?);
        }
        writes.push(audit.write(&at.platform, &at.account)?);
        Ok(self.0.write(writes).await?)
    }

    /// Records a submission: the account with its requirements moved, the receipt, the link's progress and the audit
    /// record, in one transaction.
    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and no two are of one kind")]
    pub async fn submit(
        &self,
        at: &Whereabouts,
        session: &SessionHash,
        file: &AccountFile,
        account: &Account,
        submission: &Submission,
        key: &DataKey,
        audit: &Audit<'_>,
    ) -> Result<(), SaveRefused> {
        let now = submission.at;
        let row = SubmissionRow {
            reference: submission.reference.as_str().to_owned(),
            link: submission.link.to_string(),
            at: submission.at,
            round: submission.round,
            paths: submission.paths.iter().map(|path| path.as_str().to_owned()).collect(),
        };
        let writes = vec![
            Write::update(Key::link(&at.link), "SET submitted_at = :now").when(LINK_OPENS).number(":now", now),
            touch(&at.link, session, now),
            put_account(&at.platform, account, file.version, file.round + 1, key)?,
            Write::put(Key::submission(&at.platform, &at.account, submission.round), &row)?
                .when("attribute_not_exists(pk)"),
            audit.write(&at.platform, &at.account)?,
        ];
        Ok(self.0.write(writes).await?)
    }
}
