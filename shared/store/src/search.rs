//! Port: accounts found by what people know of them. Rule: the term that the fewest share is read, newest account first,
//! and each account that stands under it is opened and asked whether it is what was looked for; one reading asks a bounded
//! number.

use domain::{
    account::Search,
    id::{AccountId, PlatformId},
};

use crate::{
    account_file::{AccountFile, SealedFile},
    accounts::Accounts,
    keys::{REVIEW_SHARDS, aged, term_partition},
    listing::{Lanes, Seen, Way},
    seal::DataKey,
    table::{Item, StoreError, Table, corrupt, key_of},
};

/// Accounts that are opened at once.
const AT_ONCE: usize = 100;

/// Finds accounts.
#[derive(Debug, Clone)]
pub struct Finder {
    table: Table,
    accounts: Accounts,
}

/// What is looked for.
pub struct Lookup<'a> {
    /// The platform.
    pub platform: &'a PlatformId,
    /// Live accounts, or test accounts.
    pub livemode: bool,
    /// What was typed.
    pub search: &'a Search,
    /// Only those beyond this place.
    pub beyond: Option<&'a str>,
    /// Read towards the newest, as for the page before a cursor.
    pub backwards: bool,
    /// How many.
    pub limit: usize,
    /// How many may be opened before the page stays as it is.
    pub most: usize,
    /// Which of those that match.
    pub keep: &'a (dyn Fn(&AccountFile) -> bool + Sync),
    /// The time.
    pub now: i64,
}

/// What was found. Personal: no `Debug`.
pub struct Found {
    /// The accounts, newest first.
    pub files: Vec<AccountFile>,
    /// Whether there may be more in the direction of reading.
    pub has_more: bool,
    /// The places of both ends of what was looked at, newest first; none when nothing was.
    pub ends: Option<(String, String)>,
}

impl Finder {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self { table: table.clone(), accounts: Accounts::new(table) }
    }

    /// Finds accounts.
    pub async fn page(&self, lookup: &Lookup<'_>, key: &DataKey) -> Result<Found, StoreError> {
        let Some(term) = lookup.search.term() else { return self.one(lookup, key).await };
        let blind = key.blind(&term);
        let partition = |shard| term_partition(lookup.platform, lookup.livemode, &blind, shard);
        let way = Way { index: None, forward: lookup.backwards, step: AT_ONCE };
        let partitions = (0..REVIEW_SHARDS).map(partition).collect();
        let mut lanes = Lanes::new(partitions, lookup.beyond, way, &listed_id);
        let (mut files, mut seen) = (Vec::new(), Seen::default());
        loop {
            let mut next = Vec::with_capacity(AT_ONCE);
            while next.len() < AT_ONCE
                && let Some(one) = lanes.next(&self.table).await?
            {
                next.push(one);
            }
            if next.is_empty() {
                return Ok(found(files, false, seen, lookup.backwards));
            }
            let ids: Vec<AccountId> = next.iter().map(|(_, id)| id.clone()).collect();
            let mut opened = self.accounts.many(lookup.platform, &ids).await?.into_iter().peekable();
            for (place, id) in next {
                // One that went since it was listed isn't there.
                let file =
                    opened.next_if(|file| *file.id() == id).map(|file| file.open(key, lookup.now)).transpose()?;
                let fits = file.filter(|file| lookup.search.matches(&file.account) && (lookup.keep)(file));
                if seen.count >= lookup.most || fits.is_some() && files.len() == lookup.limit {
                    return Ok(found(files, true, seen, lookup.backwards));
                }
                seen.at(place);
                files.extend(fits);
            }
        }
    }

    // By its id there is one, or none.
    async fn one(&self, lookup: &Lookup<'_>, key: &DataKey) -> Result<Found, StoreError> {
        let Search::Id(id) = lookup.search else { return Ok(found(Vec::new(), false, Seen::default(), false)) };
        let sealed: Option<SealedFile> = self.accounts.get(lookup.platform, id).await?;
        let file = sealed.map(|file| file.open(key, lookup.now)).transpose()?;
        let mine = file.filter(|file| file.account.livemode() == lookup.livemode && (lookup.keep)(file));
        Ok(found(mine.into_iter().collect(), false, Seen::default(), false))
    }
}

fn listed_id(item: Item) -> Result<(String, AccountId), StoreError> {
    let key = key_of(&item);
    let (_, id) = aged(&key.sk).ok_or_else(|| corrupt(&key, &"names no account"))?;
    Ok((key.sk, id))
}

fn found(mut files: Vec<AccountFile>, has_more: bool, seen: Seen, backwards: bool) -> Found {
    if backwards {
        files.reverse();
    }
    Found { files, has_more, ends: seen.ends(backwards) }
}
