//! Port: what an owner gives. Rule: a save and a submission each happen whole or not at all, and only while the link
//! opens, the session lives and the account is in the round that the owner saw.

use domain::{
    account::Account,
    event::NewEvent,
    link::Link,
    requirement::RequirementPath,
    session::SessionHash,
    submission::{GivenValue, Submission},
};

use crate::{
    account_file::{self, AccountFile},
    accounts::put_account,
    audit::Audit,
    kept::forget,
    keys::Key,
    owner::{LINK_OPENS, Whereabouts, link_opens, touch},
    rows::{GivenRow, ValueRow},
    seal::{DataKey, Place, fresh},
    table::{StoreError, Table, Write, WriteError, corrupt},
};

/// Saves values and records submissions.
#[derive(Debug, Clone)]
pub struct Submissions(Table);

/// What a save changes.
pub struct Change<'a> {
    /// Drafts that are put, or put anew.
    pub values: &'a [GivenValue],
    /// Drafts that are taken back: those of somebody whom the owner added and takes away again.
    pub forgotten: &'a [RequirementPath],
    /// Whether the page was kept for this browser until now; then it is forgotten.
    pub kept: bool,
}

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

    /// Saves drafts of the account's round, and forgets some.
    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and no two are of one kind")]
    pub async fn save(
        &self,
        at: &Whereabouts,
        session: &SessionHash,
        file: &AccountFile,
        change: &Change<'_>,
        key: &DataKey,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<(), SaveRefused> {
        let mut writes = in_round(at, session, file, now);
        for given in change.values {
            writes.push(put_value(at, given, key)?);
        }
        writes.extend(change.forgotten.iter().map(|path| forget_value(at, path, file.round)));
        writes.push(audit.write(&at.platform, &at.account)?);
        writes.extend(change.kept.then(|| forget(at)));
        Ok(self.0.write(writes).await?)
    }

    /// Records a submission: the account with its requirements moved, what was given, the receipt, the link's progress and
    /// what is told of it, in one transaction. `link` is the link afterwards.
    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and no two are of one kind")]
    pub async fn submit(
        &self,
        at: &Whereabouts,
        session: &SessionHash,
        file: &AccountFile,
        account: &Account,
        submission: &Submission,
        link: &Link,
        key: &DataKey,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<(), SaveRefused> {
        let now = submission.at;
        let progress = match link.progress.cleared_at {
            Some(_) => "SET submitted_at = :now, cleared_at = :now",
            None => "SET submitted_at = :now REMOVE cleared_at",
        };
        let held: Vec<&GivenValue> = file.drafts().filter(|value| submission.paths.contains(&value.path)).collect();
        let mut writes = vec![
            Write::update(Key::link(&at.link), progress).when(LINK_OPENS).number(":now", now),
            touch(&at.link, session, now),
            Write::put(
                Key::submission(&at.platform, &at.account, submission.round),
                &account_file::submission_row(submission),
            )?
            .when("attribute_not_exists(pk)"),
            put_given(at, submission.round, &held, key)?,
        ];
        writes.extend(put_account(&at.platform, account, Some(file), file.round + 1, key)?);
        writes.extend(audit.record(&at.platform, &at.account, events)?);
        Ok(self.0.write(writes).await?)
    }
}

/// What every save begins with, in this order: the link opens, the session lives, and the account is in the round that the
/// owner saw.
pub(crate) fn in_round(at: &Whereabouts, session: &SessionHash, file: &AccountFile, now: i64) -> Vec<Write> {
    let round = Write::check(Key::account(&at.platform, &at.account), "round = :round");
    vec![link_opens(&at.link, now), touch(&at.link, session, now), round.number(":round", i64::from(file.round))]
}

/// The write that takes a draft back. A value that was submitted stays: it is no draft.
pub(crate) fn forget_value(at: &Whereabouts, path: &RequirementPath, round: u32) -> Write {
    Write::delete(Key::value(&at.platform, &at.account, path))
        .when("attribute_not_exists(pk) OR round = :round")
        .number(":round", i64::from(round))
}

/// The write of a value, sealed.
pub(crate) fn put_value(at: &Whereabouts, given: &GivenValue, key: &DataKey) -> Result<Write, StoreError> {
    let row_key = Key::value(&at.platform, &at.account, &given.path);
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(&given.value).map_err(|e| corrupt(&row_key, &e))?);
    let nonce = fresh().map_err(|e| corrupt(&row_key, &e))?;
    let place = Place { record: &row_key.pk, field: given.path.as_str() };
    let row = ValueRow {
        path: given.path.as_str().to_owned(),
        value: key.seal(place, &plain, nonce).map_err(|e| corrupt(&row_key, &e))?,
        round: given.round,
        saved_at: given.saved_at,
    };
    Write::put(row_key, &row)
}

// A later round writes over the values of this one; what a submission held stays as it was.
fn put_given(at: &Whereabouts, round: u32, held: &[&GivenValue], key: &DataKey) -> Result<Write, StoreError> {
    let row_key = Key::given(&at.platform, &at.account, round);
    let values: serde_json::Map<String, serde_json::Value> =
        held.iter().map(|value| (value.path.as_str().to_owned(), value.value.clone())).collect();
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(&values).map_err(|e| corrupt(&row_key, &e))?);
    let nonce = fresh().map_err(|e| corrupt(&row_key, &e))?;
    let place = Place { record: &row_key.pk, field: &row_key.sk };
    let row = GivenRow { values: key.seal(place, &plain, nonce).map_err(|e| corrupt(&row_key, &e))? };
    Ok(Write::put(row_key, &row)?.when("attribute_not_exists(pk)"))
}
