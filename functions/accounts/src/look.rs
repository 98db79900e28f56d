//! What staff find accounts by, whichever way they ask: by a call of the API or on a page of the dashboard.
//!
//! Rule: a reading looks at a bounded number of accounts, and a caller who needs one to go on from gets one.

use domain::account::{Filters, ReviewList, Search};
use store::{
    account_file::AccountFile,
    listing::{Beyond, Order, Wanted},
    search::Lookup,
};
use web::api::{ApiError, Caller, Permission};

use crate::AccountsApi;

/// Accounts that a search opens before it says what it found.
const MOST_OPENED: usize = 1_000;

/// Which accounts, and where the page begins.
pub struct Asked<'a> {
    /// Filters, which combine.
    pub filters: &'a Filters,
    /// What was typed to find them by; they then come newest first.
    pub search: Option<&'a Search>,
    /// The order.
    pub order: Order,
    /// Only those beyond this.
    pub beyond: Option<Beyond<'a>>,
    /// Whether it is the page before `beyond`.
    pub backwards: bool,
    /// How many.
    pub limit: usize,
    /// How many may be looked at.
    pub most: usize,
    /// Whether to go on all the same until one is found.
    pub at_least_one: bool,
}

/// A page of accounts. Personal: no `Debug`.
pub struct Looked {
    /// The accounts, in their order.
    pub files: Vec<AccountFile>,
    /// Whether there may be more in the direction of reading.
    pub has_more: bool,
    /// The places of both ends of what was looked at, to go on from; none when nothing was.
    pub ends: Option<(String, String)>,
}

impl Asked<'_> {
    // The review list is the index's own when it is sorted by due date; anything else is looked at one by one.
    fn is_picky(&self) -> bool {
        match self.order {
            Order::Newest | Order::Oldest => !self.filters.is_empty(),
            Order::Due(_) => !self.filters.of_one_list().is_empty(),
        }
    }
}

/// Due first, of one list or of all.
pub fn by_due(list: Option<ReviewList>) -> Order {
    Order::Due(list.map_or_else(|| ReviewList::ALL.to_vec(), |list| vec![list]))
}

impl AccountsApi {
    /// Finds accounts; none when there is no account at the cursor.
    ///
    /// # Errors
    /// 403 for a role that reads no accounts.
    pub async fn look(&self, caller: &Caller, asked: &Asked<'_>) -> Result<Option<Looked>, ApiError> {
        caller.require(Permission::ReadAccounts)?;
        match asked.search {
            Some(search) => self.search(caller, asked, search).await,
            None => self.list(caller, asked).await,
        }
    }

    async fn list(&self, caller: &Caller, asked: &Asked<'_>) -> Result<Option<Looked>, ApiError> {
        let (platform, now) = (caller.platform()?, self.api.now());
        let wanted = Wanted {
            platform,
            livemode: caller.livemode,
            order: &asked.order,
            beyond: asked.beyond,
            backwards: asked.backwards,
            limit: asked.limit,
            most: asked.most,
            at_least_one: asked.at_least_one,
            picky: asked.is_picky(),
            keep: &|account| asked.filters.keep(account),
            now,
        };
        let (stored, listed) = tokio::try_join!(self.platforms.get(platform), self.listing.page(&wanted))?;
        let stored = stored.ok_or_else(ApiError::platform_not_set_up)?;
        let Some(listed) = listed else { return Ok(None) };
        let key = self.vault.data_key(&stored).await?;
        let mut files = Vec::with_capacity(listed.ids.len());
        for sealed in self.accounts.many(platform, &listed.ids).await? {
            files.push(sealed.open(&key, now)?);
        }
        Ok(Some(Looked { files, has_more: listed.has_more, ends: listed.ends }))
    }

    async fn search(&self, caller: &Caller, asked: &Asked<'_>, search: &Search) -> Result<Option<Looked>, ApiError> {
        let (platform, now) = (caller.platform()?, self.api.now());
        let stored = self.platforms.get(platform).await?.ok_or_else(ApiError::platform_not_set_up)?;
        let key = self.vault.data_key(&stored).await?;
        let (mut beyond, mut ends) = (None, None);
        match asked.beyond {
            None => {}
            Some(Beyond::Place(place)) => beyond = Some(place.to_owned()),
            Some(Beyond::Account(id)) => match self.listing.place(platform, caller.livemode, &Order::Newest, id).await?
            {
                Some(place) => beyond = Some(place),
                None => return Ok(None),
            },
        }
        loop {
            let lookup = Lookup {
                platform,
                livemode: caller.livemode,
                search,
                beyond: beyond.as_deref(),
                backwards: asked.backwards,
                limit: asked.limit,
                most: MOST_OPENED.min(asked.most),
                keep: &|file| asked.filters.keep(&file.account),
                now,
            };
            let found = self.finder.page(&lookup, &key).await?;
            ends = found.ends.or(ends);
            let go_on = asked.at_least_one && found.files.is_empty() && found.has_more;
            match ends.as_ref().filter(|_| go_on) {
                Some((first, last)) => beyond = Some(if asked.backwards { first } else { last }.clone()),
                None => return Ok(Some(Looked { files: found.files, has_more: found.has_more, ends })),
            }
        }
    }
}
