//! Port: how many calls of the API a platform makes.
//!
//! Rule: one counter a platform, mode and window, added to in one write that no two callers can both win; and a process
//! takes several calls at once, so that most calls cost no write.

use domain::id::PlatformId;

use crate::{
    keys::Key,
    rows::CallsRow,
    table::{StoreError, Table, Updated, Write},
};

/// The seconds that are counted together.
pub const WINDOW: i64 = 10;

/// Counts calls.
#[derive(Debug, Clone)]
pub struct Rates(Table);

impl Rates {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Counts so many calls in the window that begins at `window`, and says how many were counted before them. There is no
    /// condition: who was too late sees it by the number.
    pub async fn take(
        &self,
        platform: &PlatformId,
        livemode: bool,
        window: i64,
        calls: u32,
    ) -> Result<i64, StoreError> {
        let add = Write::update(Key::calls(platform, livemode, window), "SET #ttl = :ttl ADD calls :calls")
            .name("#ttl", "ttl")
            .number(":ttl", window + 60 * WINDOW)
            .number(":calls", calls);
        match self.0.update::<CallsRow>(add).await? {
            Updated::Done(row) => Ok(row.calls - i64::from(calls)),
            Updated::Refused(_) => Err(StoreError::Refused("a count without a condition was refused".into())),
        }
    }
}
