//! Port: what was typed into a form whose session was over. Rule: it is kept sealed, for one hour, for the browser that
//! typed it and nobody else, and gone once it is saved.
//!
//! It stands beside the link and not in the pages of the way back in: those answer each post with a redirect, which carries
//! no hidden field, and an address or a cookie is no place for a page of answers. Only what a session with a passed identity
//! check posted is kept, in one row a browser and link, so nobody can fill the table with it.

use domain::session::KEPT;
use zeroize::Zeroizing;

use crate::{
    keys::Key,
    owner::{Whereabouts, link_opens},
    rows::KeptRow,
    seal::{DataKey, Place, fresh},
    table::{StoreError, Table, Write, WriteError, corrupt},
};

/// What was typed, still sealed.
#[derive(Debug)]
pub struct Kept {
    /// Which page it is of: its address without the first stroke.
    pub page: String,
    values: Vec<u8>,
}

impl Kept {
    pub(crate) fn read(row: KeptRow, now: i64) -> Option<Self> {
        (row.expires_at > now).then_some(Self { page: row.page, values: row.values })
    }

    /// Opens it: names and values in the order of the form.
    pub fn open(&self, at: &Whereabouts, key: &DataKey) -> Result<Vec<(String, String)>, StoreError> {
        let row = Key::kept(&at.link, &at.browser);
        let plain = key.open(place(&row), &self.values).map_err(|e| corrupt(&row, &e))?;
        serde_json::from_slice(&plain).map_err(|_| corrupt(&row, &"no form"))
    }
}

/// Keeps forms.
#[derive(Debug, Clone)]
pub struct KeptForms(Table);

impl KeptForms {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Keeps a form while the link opens; false when it doesn't. The one that was typed last takes the place of an earlier one.
    pub async fn keep(
        &self,
        at: &Whereabouts,
        page: &str,
        fields: &[(String, String)],
        key: &DataKey,
        now: i64,
    ) -> Result<bool, StoreError> {
        let row_key = Key::kept(&at.link, &at.browser);
        let plain = Zeroizing::new(serde_json::to_vec(fields).map_err(|e| corrupt(&row_key, &e))?);
        let nonce = fresh().map_err(|e| corrupt(&row_key, &e))?;
        let values = key.seal(place(&row_key), &plain, nonce).map_err(|e| corrupt(&row_key, &e))?;
        let expires_at = now + KEPT;
        let row = KeptRow { page: page.to_owned(), expires_at, values, ttl: expires_at };
        match self.0.write(vec![link_opens(&at.link, now), Write::put(row_key, &row)?]).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_)) => Ok(false),
            Err(WriteError::Conflict) => Err(StoreError::Unavailable("forms kept meeting each other".into())),
            Err(WriteError::Store(error)) => Err(error),
        }
    }
}

fn place(row: &Key) -> Place<'_> {
    Place { record: &row.pk, field: &row.sk }
}

/// The write that forgets a kept form. Without a condition: gone is gone.
pub(crate) fn forget(at: &Whereabouts) -> Write {
    Write::delete(Key::kept(&at.link, &at.browser))
}
