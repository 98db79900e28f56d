//! Rows of an export. Rule: an account that can't be read is a row that says so; only what would go wrong with every account
//! stops the file.

use std::sync::Arc;

use domain::{
    account::{Account, Filters, LinkRefusal},
    export::{Column, Csv, Needs, Row},
    id::{AccountId, PlatformId},
    keyring::Keyring,
    link::LiveLink,
    token,
};
use store::{StoreError, accounts::Accounts, audit::Actor, links::Links, seal::DataKey, walk::Walked};

use crate::WorkError;

/// Accounts of one batch: what one read of whole accounts takes.
const MOST_KEPT: usize = 100;
/// Accounts that one batch looks at, kept or not: a batch that nothing is kept of ends somewhere too.
const MOST_READ: u64 = 2_000;

/// What the rows of one export are made with.
pub(crate) struct Maker {
    pub(crate) platform: PlatformId,
    pub(crate) livemode: bool,
    pub(crate) filters: Filters,
    pub(crate) columns: Vec<Column>,
    pub(crate) needs: Needs,
    pub(crate) data_key: Arc<DataKey>,
    pub(crate) accounts: Accounts,
    pub(crate) links: Links,
    pub(crate) keys: Arc<Keyring>,
    pub(crate) origin: Arc<str>,
    pub(crate) created_by: String,
    /// In whose name links are made.
    pub(crate) actor: Actor,
    /// What stands in their audit records.
    pub(crate) about: Vec<String>,
}

/// Accounts that were walked, and those of them that are wanted.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) read: u64,
    cursor: String,
    kept: Vec<Walked>,
}

/// Rows, and the account that they reach up to.
pub(crate) struct Rows {
    pub(crate) csv: Csv,
    pub(crate) read: u64,
    pub(crate) written: u64,
    pub(crate) cursor: String,
}

/// What is known of an account, on the way to its row.
pub(crate) struct Line {
    pub(crate) id: AccountId,
    created: i64,
    pub(crate) account: Result<Account, StoreError>,
    pub(crate) live: Option<LiveLink>,
    refusal: Option<LinkRefusal>,
}

impl Batch {
    /// Whether it takes another account.
    pub(crate) fn has_room(&self) -> bool {
        self.kept.len() < MOST_KEPT && self.read < MOST_READ
    }

    /// Takes the next account, if it is wanted. One that can't be read is: nobody can say that it isn't.
    pub(crate) fn take(&mut self, walked: Walked, maker: &Maker, now: i64) {
        let Walked { place, account } = walked;
        self.read += 1;
        self.cursor.clone_from(&place);
        let account = account.map(|account| account.at(now));
        if account.as_ref().map_or(true, |account| maker.filters.keep(account)) {
            self.kept.push(Walked { place, account });
        }
    }
}

impl Maker {
    /// The rows of a batch.
    pub(crate) async fn rows(self: Arc<Self>, batch: Batch, now: i64) -> Result<Rows, WorkError> {
        let Batch { read, cursor, kept } = batch;
        let mut lines = self.lines(kept, now).await?;
        if self.needs.link {
            Box::pin(self.give(&mut lines, now)).await?;
        }
        let (mut csv, mut written) = (Csv::new(), 0);
        for line in &lines {
            self.row(line, now, &mut csv);
            written += 1;
        }
        Ok(Rows { csv, read, written, cursor })
    }

    async fn lines(&self, kept: Vec<Walked>, now: i64) -> Result<Vec<Line>, WorkError> {
        let mut lines: Vec<Line> = kept
            .into_iter()
            // A place without an account's id isn't one that this service wrote.
            .filter_map(|walked| {
                let (created, id) = walked.id()?;
                Some(Line { id, created, account: walked.account, live: None, refusal: None })
            })
            .collect();
        if !self.needs.any() || lines.is_empty() {
            return Ok(lines);
        }
        let ids: Vec<AccountId> = lines.iter().map(|line| line.id.clone()).collect();
        let none: &[AccountId] = &[];
        let (files, live) = tokio::try_join!(
            self.accounts.each(&self.platform, if self.needs.private { &ids } else { none }),
            self.links.live(&self.platform, if self.needs.live { &ids } else { none }),
        )?;
        for (line, file) in lines.iter_mut().zip(files) {
            line.account = file.and_then(|file| file.open(&self.data_key, now)).map(|file| file.account);
            line.refusal = line.account.as_ref().ok().and_then(|account| account.can_have_link(None).err());
        }
        for (line, live) in lines.iter_mut().zip(live) {
            line.live = live;
        }
        Ok(lines)
    }

    fn row(&self, line: &Line, now: i64, csv: &mut Csv) {
        let account = match &line.account {
            Ok(account) => account,
            Err(error) => {
                tracing::warn!(%error, "export.account_unreadable");
                let cells = self.columns.iter();
                csv.row(cells.map(|column| column.cell_of_unreadable(line.id.as_str(), Some(line.created))));
                return;
            }
        };
        let url = line.live.filter(|_| self.needs.link && line.refusal.is_none()).and_then(|live| self.url(&live));
        let link = line.live.map(|live| (live, url.as_deref()));
        let row = Row { account, link, refusal: line.refusal.as_ref(), now };
        csv.row(self.columns.iter().map(|column| column.cell(&row)));
    }

    /// Where a link opens; none when the keys of its time are gone.
    pub(crate) fn url(&self, live: &LiveLink) -> Option<String> {
        token::print(&self.keys, live.key_version, &live.id).map(|token| format!("{}/r/{token}", self.origin))
    }
}

impl Line {
    /// Whether a link is to be made for it: it can have one, and has none worth giving.
    pub(crate) fn wants_link(&self, maker: &Maker, now: i64) -> bool {
        let has = self.live.is_some_and(|live| live.is_worth_giving(now) && maker.url(&live).is_some());
        self.account.is_ok() && self.refusal.is_none() && !has
    }
}
