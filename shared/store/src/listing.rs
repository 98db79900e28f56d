//! Port: accounts in lists. Rule: a list is read from where the page begins, never from its start, and merged from the
//! partitions that its index is spread over; filters look at the part of an account that stands in the clear.
//!
//! One reading looks at a bounded number of accounts. When few of them are wanted the page is short and says where reading
//! stopped, so a rare filter costs more presses, never more time.

mod lanes;

use domain::{
    account::{Account, ReviewList},
    id::{AccountId, PlatformId},
};
use serde::Deserialize;
use serde_json::{Map, Value};
use tokio::task::JoinSet;

use crate::{
    keys::{Key, LIST_FROM, LIST_UNTIL, REVIEW_SHARDS, account_of, age_partition, review_partition},
    rows::AccountRow,
    table::{Index, Item, Range, StoreError, Table, corrupt, key_of, read_row},
};
pub(crate) use lanes::{Lanes, Way};

/// Lists accounts.
#[derive(Debug, Clone)]
pub struct Listing(Table);

/// The order of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Newest first.
    Newest,
    /// Oldest first.
    Oldest,
    /// Due first, and undated last, of these lists.
    Due(Vec<ReviewList>),
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond<'a> {
    /// Beyond an account of the list.
    Account(&'a AccountId),
    /// Beyond a place where reading stopped.
    Place(&'a str),
}

/// Which accounts are wanted.
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct Wanted<'a> {
    /// The platform.
    pub platform: &'a PlatformId,
    /// Live accounts, or test accounts.
    pub livemode: bool,
    /// In which order.
    pub order: &'a Order,
    /// Only those beyond this.
    pub beyond: Option<Beyond<'a>>,
    /// Read from the end towards the start, as for the page before a cursor.
    pub backwards: bool,
    /// How many.
    pub limit: usize,
    /// How many may be looked at before the page stays as it is.
    pub most: usize,
    /// Whether it goes on all the same until one is found: for callers who go on from the last that they got.
    pub at_least_one: bool,
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
    /// Whether there may be more in the direction of reading.
    pub has_more: bool,
    /// The places of both ends of what was looked at, in the order of the list; none when nothing was.
    pub ends: Option<(String, String)>,
}

/// What an index holds of an account.
#[derive(Deserialize)]
struct IndexRow {
    document: String,
    created: i64,
    livemode: bool,
}

impl Listing {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Lists accounts; none when there is no account at the cursor.
    pub async fn page(&self, wanted: &Wanted<'_>) -> Result<Option<Listed>, StoreError> {
        let beyond = match wanted.beyond {
            None => None,
            Some(Beyond::Place(place)) => Some(place.to_owned()),
            Some(Beyond::Account(id)) => match self.place(wanted.platform, wanted.livemode, wanted.order, id).await? {
                Some(place) => Some(place),
                None => return Ok(None),
            },
        };
        let index = match wanted.order {
            Order::Newest | Order::Oldest => Index::ACCOUNTS,
            Order::Due(_) => Index::REVIEW,
        };
        let way = Way {
            index: Some(index),
            forward: (*wanted.order != Order::Newest) != wanted.backwards,
            step: if wanted.picky { 500 } else { wanted.limit + 1 },
        };
        let read = |item: Item| head(item, index, wanted.now);
        let mut lanes = Lanes::new(partitions(wanted), beyond.as_deref(), way, &read);
        let (mut ids, mut seen) = (Vec::with_capacity(wanted.limit), Seen::default());
        while let Some((place, account)) = lanes.next(&self.0).await? {
            let is_wanted = (wanted.keep)(&account);
            if is_wanted && ids.len() == wanted.limit
                || seen.count >= wanted.most && !(wanted.at_least_one && ids.is_empty())
            {
                return Ok(Some(seen.listed(ids, true, wanted.backwards)));
            }
            seen.at(place);
            if is_wanted {
                ids.push(account.id().clone());
            }
        }
        Ok(Some(seen.listed(ids, false, wanted.backwards)))
    }

    /// The place of an account in a list; none when there is no such account.
    pub async fn place(
        &self,
        platform: &PlatformId,
        livemode: bool,
        order: &Order,
        id: &AccountId,
    ) -> Result<Option<String>, StoreError> {
        let row = self.0.get::<AccountRow>(&Key::account(platform, id)).await?;
        Ok(row.filter(|row| row.livemode == livemode).map(|row| match order {
            Order::Newest | Order::Oldest => row.accounts_sk,
            Order::Due(_) => row.review_sk,
        }))
    }

    /// How many accounts are in a review list, counted up to about so many: one short query for each of its partitions, side
    /// by side. True when there are more.
    pub async fn count(
        &self,
        platform: &PlatformId,
        livemode: bool,
        list: ReviewList,
        most: usize,
    ) -> Result<(usize, bool), StoreError> {
        let each = most.div_ceil(REVIEW_SHARDS as usize);
        let mut counts = JoinSet::new();
        for shard in 0..REVIEW_SHARDS {
            let (table, pk) = (self.0.clone(), review_partition(platform, livemode, list, shard));
            counts.spawn(async move {
                let range = Range {
                    index: Some(Index::REVIEW),
                    pk: &pk,
                    from: LIST_FROM,
                    until: LIST_UNTIL,
                    newest_first: false,
                    limit: each,
                };
                table.count(&range).await
            });
        }
        let (mut sum, mut more) = (0, false);
        while let Some(counted) = counts.join_next().await {
            let count = counted.map_err(|error| StoreError::Unavailable(error.to_string()))??;
            sum += count;
            more |= count >= each;
        }
        Ok((sum, more))
    }
}

fn partitions(wanted: &Wanted<'_>) -> Vec<String> {
    let (platform, livemode) = (wanted.platform, wanted.livemode);
    let shards = 0..REVIEW_SHARDS;
    match wanted.order {
        Order::Newest | Order::Oldest => shards.map(|shard| age_partition(platform, livemode, shard)).collect(),
        Order::Due(lists) => {
            let of = |list: &ReviewList| {
                let list = *list;
                shards.clone().map(move |shard| review_partition(platform, livemode, list, shard))
            };
            lists.iter().flat_map(of).collect()
        }
    }
}

fn head(item: Item, index: Index, now: i64) -> Result<(String, Account), StoreError> {
    let key = key_of(&item);
    let sort = item.get(index.sk).and_then(|value| value.as_s().ok()).cloned().unwrap_or_default();
    let (_, id) = account_of(&key).ok_or_else(|| corrupt(&key, &"names no account"))?;
    let row: IndexRow = read_row(item)?;
    let public: Map<String, Value> = serde_json::from_str(&row.document).map_err(|e| corrupt(&key, &e))?;
    let account =
        Account::from_parts(&id, row.livemode, row.created, public, Map::new()).map_err(|e| corrupt(&key, &e))?;
    Ok((sort, account.at(now)))
}

/// What a reading looked at.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) count: usize,
    first: Option<String>,
    last: Option<String>,
}

impl Seen {
    pub(crate) fn at(&mut self, place: String) {
        self.count += 1;
        self.first.get_or_insert_with(|| place.clone());
        self.last = Some(place);
    }

    pub(crate) fn ends(self, backwards: bool) -> Option<(String, String)> {
        let ends = self.first.zip(self.last)?;
        Some(if backwards { (ends.1, ends.0) } else { ends })
    }

    fn listed(self, mut ids: Vec<AccountId>, has_more: bool, backwards: bool) -> Listed {
        if backwards {
            ids.reverse();
        }
        Listed { ids, has_more, ends: self.ends(backwards) }
    }
}
