//! Port: accounts in lists. Rule: a list is read from where its page begins, never from its start, and merged from the
//! partitions that its index is spread over; filters look at the part of an account that stands in the clear.

use std::collections::VecDeque;

use domain::{
    account::{Account, ReviewList},
    id::{AccountId, PlatformId},
};
use serde::Deserialize;
use serde_json::{Map, Value};
use tokio::task::JoinSet;

use crate::{
    keys::{ACCOUNTS_INDEX, Key, REVIEW_INDEX, REVIEW_SHARDS, age_partition, review_partition},
    rows::AccountRow,
    table::{IndexPage, Item, StoreError, Table, corrupt, key_of, read_row},
};

/// Lists accounts.
#[derive(Debug, Clone)]
pub struct Listing(Table);

/// The order of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Newest first.
    Newest,
    /// Due first, and undated last, of these lists.
    Due(Vec<ReviewList>),
}

/// Which accounts are wanted.
pub struct Wanted<'a> {
    /// The platform.
    pub platform: &'a PlatformId,
    /// Live accounts, or test accounts.
    pub livemode: bool,
    /// In which order.
    pub order: &'a Order,
    /// Only those beyond this account of the list.
    pub beyond: Option<&'a AccountId>,
    /// Read from the end towards the start, as for the page before a cursor.
    pub backwards: bool,
    /// How many.
    pub limit: usize,
    /// Whether `keep` refuses most of them, so that larger steps are read.
    pub picky: bool,
    /// Which of them, by the part that stands in the clear.
    pub keep: &'a (dyn Fn(&Account) -> bool + Sync),
    /// The time.
    pub now: i64,
}

/// A list of accounts.
#[derive(Debug, PartialEq, Eq)]
pub struct Listed {
    /// Their ids, in the order of the list.
    pub ids: Vec<AccountId>,
    /// Whether more follow in the direction of reading.
    pub has_more: bool,
}

/// What an index holds of an account.
#[derive(Deserialize)]
struct IndexRow {
    document: String,
    created: i64,
    livemode: bool,
}

// One partition of the index, read step by step.
struct Lane {
    partition: String,
    heads: VecDeque<(String, Account)>,
    start: Option<Item>,
    is_done: bool,
}

impl Listing {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Lists accounts; none when there is no account at the cursor.
    pub async fn page(&self, wanted: &Wanted<'_>) -> Result<Option<Listed>, StoreError> {
        let by_age = !matches!(wanted.order, Order::Due(_));
        let beyond = match wanted.beyond {
            None => None,
            Some(id) => match self.0.get::<AccountRow>(&Key::account(wanted.platform, id)).await? {
                Some(row) if row.livemode == wanted.livemode => {
                    Some(if by_age { row.accounts_sk } else { row.review_sk })
                }
                _ => return Ok(None),
            },
        };
        let forward = (*wanted.order != Order::Newest) != wanted.backwards;
        let step = if wanted.picky { 500 } else { i32::try_from(wanted.limit + 1).unwrap_or(101) };
        let mut lanes = lanes(wanted);
        let mut ids = Vec::with_capacity(wanted.limit);
        loop {
            self.fill(&mut lanes, wanted, beyond.as_deref(), forward, step).await?;
            let Some((_, account)) = take_first(&mut lanes, forward) else {
                break;
            };
            if !(wanted.keep)(&account) {
                continue;
            }
            if ids.len() == wanted.limit {
                return Ok(Some(listed(ids, true, wanted.backwards)));
            }
            ids.push(account.id().clone());
        }
        Ok(Some(listed(ids, false, wanted.backwards)))
    }

    // Reads on in every lane that has run dry, side by side.
    async fn fill(
        &self,
        lanes: &mut [Lane],
        wanted: &Wanted<'_>,
        beyond: Option<&str>,
        forward: bool,
        step: i32,
    ) -> Result<(), StoreError> {
        while lanes.iter().any(|lane| lane.heads.is_empty() && !lane.is_done) {
            let mut reads = JoinSet::new();
            for (at, lane) in lanes.iter_mut().enumerate().filter(|(_, lane)| lane.heads.is_empty() && !lane.is_done) {
                let (table, partition, start) = (self.0.clone(), lane.partition.clone(), lane.start.take());
                let beyond = beyond.map(str::to_owned);
                let index = if matches!(wanted.order, Order::Due(_)) { REVIEW_INDEX } else { ACCOUNTS_INDEX };
                reads.spawn(async move {
                    let beyond = beyond.as_deref();
                    let ask =
                        IndexPage { index, partition: &partition, beyond, before: None, forward, limit: step, start };
                    (at, table.index_page(&ask).await)
                });
            }
            while let Some(read) = reads.join_next().await {
                let (at, page) = read.map_err(|error| StoreError::Unavailable(error.to_string()))?;
                let (items, start) = page?;
                let lane = &mut lanes[at];
                lane.is_done = start.is_none();
                lane.start = start;
                for item in items {
                    lane.heads.push_back(head(item, wanted)?);
                }
            }
        }
        Ok(())
    }
}

fn lanes(wanted: &Wanted<'_>) -> Vec<Lane> {
    let (platform, livemode) = (wanted.platform, wanted.livemode);
    let partitions: Vec<String> = match wanted.order {
        Order::Newest => (0..REVIEW_SHARDS).map(|shard| age_partition(platform, livemode, shard)).collect(),
        Order::Due(lists) => lists
            .iter()
            .flat_map(|list| (0..REVIEW_SHARDS).map(|shard| review_partition(platform, livemode, *list, shard)))
            .collect(),
    };
    let lane = |partition| Lane { partition, heads: VecDeque::new(), start: None, is_done: false };
    partitions.into_iter().map(lane).collect()
}

// The next of all lanes. Sort keys end with the account's id, so no two are the same.
fn take_first(lanes: &mut [Lane], forward: bool) -> Option<(String, Account)> {
    let heads = lanes.iter_mut().filter(|lane| !lane.heads.is_empty());
    let key = |lane: &&mut Lane| lane.heads.front().map(|(key, _)| key.clone());
    let first = if forward { heads.min_by_key(key) } else { heads.max_by_key(key) };
    first.and_then(|lane| lane.heads.pop_front())
}

fn head(item: Item, wanted: &Wanted<'_>) -> Result<(String, Account), StoreError> {
    let key = key_of(&item);
    let by_due = matches!(wanted.order, Order::Due(_));
    let sort_name = if by_due { "review_sk" } else { "accounts_sk" };
    let sort = item.get(sort_name).and_then(|value| value.as_s().ok()).cloned().unwrap_or_default();
    let id = key.pk.rsplit('#').next().unwrap_or_default();
    let id = AccountId::parse(id).map_err(|e| corrupt(&key, &e))?;
    let row: IndexRow = read_row(item)?;
    let public: Map<String, Value> = serde_json::from_str(&row.document).map_err(|e| corrupt(&key, &e))?;
    let account =
        Account::from_parts(&id, row.livemode, row.created, public, Map::new()).map_err(|e| corrupt(&key, &e))?;
    Ok((sort, account.at(wanted.now)))
}

fn listed(mut ids: Vec<AccountId>, has_more: bool, backwards: bool) -> Listed {
    if backwards {
        ids.reverse();
    }
    Listed { ids, has_more }
}
