//! An account's file: the account, what its owner gave, and how its proofs stand. It is read sealed, in one Query, and
//! opened with the platform's data key.

use domain::{
    account::{Account, Outline},
    document::is_begun,
    id::{AccountId, LinkId, SubmissionId},
    identity::Tries,
    requirement::{RequirementError, RequirementPath},
    submission::{GivenValue, Reference, Submission},
};
use serde_json::{Map, Value};

use crate::{
    keys::Key,
    owner::outline,
    rows::{AccountRow, ErrorRow, ProofRow, SubmissionRow, ValueRow},
    seal::{DataKey, Place},
    table::{Item, StoreError, corrupt, key_of, read_row},
};

/// An account's rows, unread.
#[derive(Debug)]
pub struct SealedFile {
    partition: String,
    id: AccountId,
    account: AccountRow,
    proof: ProofRow,
    owners: Vec<String>,
    values: Vec<ValueRow>,
    submissions: Vec<SubmissionRow>,
}

/// An account's file, opened. Personal: it has no `Debug`.
pub struct AccountFile {
    /// The account.
    pub account: Account,
    /// The version that a write must name.
    pub version: u32,
    /// Submissions so far.
    pub round: u32,
    /// What the owner gave, drafts and submitted.
    pub values: Vec<GivenValue>,
    /// The submissions, oldest first.
    pub submissions: Vec<Submission>,
    /// Blind indexes of phones whose owner passed the identity check.
    pub owners: Vec<String>,
    /// Wrong codes in the account's life.
    pub wrong_codes: u32,
    /// Identity tries.
    pub tries: Tries,
    // What it is found under, blind.
    pub(crate) terms: Vec<String>,
}

impl AccountFile {
    /// What waits to be submitted.
    pub fn drafts(&self) -> impl Iterator<Item = &GivenValue> {
        self.values.iter().filter(|value| value.is_draft(self.round))
    }

    /// What was given for a path and not yet sent: a draft, or a document of which a part is still missing.
    pub fn unsent(&self, path: &RequirementPath) -> Option<&GivenValue> {
        let value = self.values.iter().find(|value| value.path == *path)?;
        (value.is_draft(self.round) || is_begun(&value.value)).then_some(value)
    }
}

impl SealedFile {
    /// Sorts the rows of an account's stretch; none when the account itself isn't among them.
    pub(crate) fn read(partition: String, id: AccountId, items: Vec<Item>) -> Result<Option<Self>, StoreError> {
        let (mut account, mut proof) = (None, ProofRow::default());
        let (mut owners, mut values, mut submissions) = (Vec::new(), Vec::new(), Vec::new());
        for item in items {
            let sk = key_of(&item).sk;
            match sk.split_once('#') {
                None if sk == "META" => account = Some(read_row(item)?),
                None if sk == "PROOF" => proof = read_row(item)?,
                Some(("OWNER", blind)) => owners.push(blind.to_owned()),
                Some(("VALUE", _)) => values.push(read_row(item)?),
                Some(("SUBMISSION", _)) => submissions.push(read_row(item)?),
                // A record of a later version: not this one's to judge.
                _ => {}
            }
        }
        Ok(account.map(|account| Self { partition, id, account, proof, owners, values, submissions }))
    }

    /// An account alone, without what its owner gave.
    pub(crate) fn of_account(partition: String, id: AccountId, account: AccountRow) -> Self {
        let proof = ProofRow::default();
        Self { partition, id, account, proof, owners: vec![], values: vec![], submissions: vec![] }
    }

    /// What decides its owner's way.
    pub(crate) fn outline(&self) -> Result<Outline, StoreError> {
        outline(&self.account, &self.id, &Key { pk: self.partition.clone(), sk: "META".into() })
    }

    /// Whose it is.
    pub fn id(&self) -> &AccountId {
        &self.id
    }

    /// Opens everything, as it stands now: deadlines that are over have had their effect.
    pub fn open(self, key: &DataKey, now: i64) -> Result<AccountFile, StoreError> {
        let row_key = Key { pk: self.partition.clone(), sk: "META".into() };
        let public: Map<String, Value> =
            serde_json::from_str(&self.account.document).map_err(|e| corrupt(&row_key, &e))?;
        let mut private = Map::new();
        for (section, sealed) in &self.account.sealed {
            private.insert(section.clone(), open_json(key, &row_key, section, sealed)?);
        }
        let account = Account::from_parts(&self.id, self.account.livemode, self.account.created, public, private)
            .map_err(|e| corrupt(&row_key, &e))?;
        let values = self.values.into_iter().map(|row| value_of(key, &row_key.pk, row)).collect::<Result<_, _>>()?;
        let submissions =
            self.submissions.into_iter().map(|row| submission_of(&row_key.pk, row)).collect::<Result<_, _>>()?;
        Ok(AccountFile {
            account: account.at(now),
            version: self.account.version,
            round: self.account.round,
            values,
            submissions,
            owners: self.owners,
            wrong_codes: self.proof.wrong_codes,
            terms: self.account.terms,
            tries: Tries { since_reset: self.proof.tries, in_all: self.proof.tries_in_all },
        })
    }
}

pub(crate) fn open_json(key: &DataKey, row: &Key, field: &str, sealed: &[u8]) -> Result<Value, StoreError> {
    let open = key.open(Place { record: &row.pk, field }, sealed).map_err(|e| corrupt(row, &e))?;
    serde_json::from_slice(&open).map_err(|_| corrupt(row, &"a sealed section holds no JSON"))
}

fn value_of(key: &DataKey, partition: &str, row: ValueRow) -> Result<GivenValue, StoreError> {
    let row_key = Key { pk: partition.to_owned(), sk: format!("VALUE#{}", row.path) };
    let value = open_json(key, &row_key, &row.path, &row.value)?;
    let path = RequirementPath::parse(&row.path).map_err(|e| corrupt(&row_key, &e))?;
    Ok(GivenValue { path, value, round: row.round, saved_at: row.saved_at })
}

fn submission_of(partition: &str, row: SubmissionRow) -> Result<Submission, StoreError> {
    let key = Key { pk: partition.to_owned(), sk: format!("SUBMISSION#{:08}", row.round) };
    let path = |raw: &String| RequirementPath::parse(raw).map_err(|e| corrupt(&key, &e));
    let paths = |raw: &[String]| raw.iter().map(path).collect::<Result<Vec<_>, _>>();
    let errors = row.errors.into_iter().map(|error| {
        Ok(RequirementError { requirement: path(&error.requirement)?, code: error.code, reason: error.reason })
    });
    Ok(Submission {
        id: SubmissionId::parse(&row.id).map_err(|e| corrupt(&key, &e))?,
        reference: Reference::parse(&row.reference).ok_or_else(|| corrupt(&key, &"no reference"))?,
        link: LinkId::parse(&row.link).map_err(|e| corrupt(&key, &e))?,
        at: row.at,
        round: row.round,
        paths: paths(&row.paths)?,
        accepted: paths(&row.accepted)?,
        errors: errors.collect::<Result<_, StoreError>>()?,
        answered_at: row.answered_at,
    })
}

/// The row of a submission.
pub(crate) fn submission_row(submission: &Submission) -> SubmissionRow {
    let texts = |paths: &[RequirementPath]| paths.iter().map(|path| path.as_str().to_owned()).collect();
    let errors = submission.errors.iter().map(|error| ErrorRow {
        requirement: error.requirement.as_str().to_owned(),
        code: error.code.clone(),
        reason: error.reason.clone(),
    });
    SubmissionRow {
        id: submission.id.as_str().to_owned(),
        reference: submission.reference.as_str().to_owned(),
        link: submission.link.to_string(),
        at: submission.at,
        round: submission.round,
        paths: texts(&submission.paths),
        accepted: texts(&submission.accepted),
        errors: errors.collect(),
        answered_at: submission.answered_at,
    }
}
