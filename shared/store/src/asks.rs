//! Port: an owner whose link doesn't help asks the platform for a new one. Rule: once a link and day, decided by the
//! condition of one write, so that pressing the button ten times tells the platform once.

use domain::{account::Outline, event::NewEvent, identity::Tries, link::Link, time::DAY};

use crate::{
    audit::Audit,
    keys::Key,
    owner::outline,
    platforms::StoredPlatform,
    rows::{AccountRow, LinkRow, PlatformRow, ProofRow},
    table::{StoreError, Table, Write, happened},
};

/// Reads what decides about an ask, and records it.
#[derive(Debug, Clone)]
pub struct Asks(Table);

/// What stands behind a link.
#[derive(Debug)]
pub struct Behind {
    /// The platform.
    pub platform: Option<StoredPlatform>,
    /// The account; none when it is gone.
    pub account: Option<Outline>,
    /// Wrong codes of the account in its life.
    pub wrong_codes: u32,
    /// Identity tries of the account.
    pub tries: Tries,
}

impl Asks {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// The link. One round trip.
    pub async fn link(&self, id: &domain::id::LinkId) -> Result<Option<Link>, StoreError> {
        self.0.get::<LinkRow>(&Key::link(id)).await?.map(Link::try_from).transpose()
    }

    /// What stands behind a link. One round trip, and no key: nothing personal is read.
    pub async fn behind(&self, link: &Link) -> Result<Behind, StoreError> {
        let platform = Key::platform(&link.platform);
        let (account, proof) = (Key::account(&link.platform, &link.account), Key::proof(&link.platform, &link.account));
        let mut rows = self.0.get_all(&[platform.clone(), account.clone(), proof.clone()]).await?;
        let platform = rows.take::<PlatformRow>(&platform)?.map(StoredPlatform::from_row).transpose()?;
        let proof: ProofRow = rows.take(&proof)?.unwrap_or_default();
        let row: Option<AccountRow> = rows.take(&account)?;
        Ok(Behind {
            platform,
            account: row.map(|row| outline(&row, &link.account, &account)).transpose()?,
            wrong_codes: proof.wrong_codes,
            tries: Tries { since_reset: proof.tries, in_all: proof.tries_in_all },
        })
    }

    /// Records that an owner asks for a new link, and tells of it: once a day (UTC). False when it was told today.
    pub async fn ask(&self, link: &Link, now: i64, audit: &Audit<'_>, events: &[NewEvent]) -> Result<bool, StoreError> {
        let day = now.div_euclid(DAY);
        let mut writes = vec![
            Write::update(Key::link(&link.id), "SET asked_on = :day")
                .when("attribute_exists(pk) AND (attribute_not_exists(asked_on) OR asked_on < :day)")
                .number(":day", day),
        ];
        writes.extend(audit.record(&link.platform, &link.account, events)?);
        // The twin that came between is the one that tells.
        happened(self.0.write(writes).await)
    }
}
