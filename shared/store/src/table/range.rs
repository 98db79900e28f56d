//! One page of a partition, of the table or of an index, in either direction.

use aws_sdk_dynamodb::{
    operation::query::builders::QueryFluentBuilder,
    types::{AttributeValue, Select},
};

use super::{Item, StoreError, Table, Write, WriteError, key_of, text, unavailable};
use crate::keys::{ACCOUNTS_INDEX, DUE_INDEX, DUE_SHARDS, DueKind, Key, REVIEW_INDEX, due_partition, due_until};

/// An index and the attributes of its keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Index {
    pub(crate) name: &'static str,
    pub(crate) pk: &'static str,
    pub(crate) sk: &'static str,
}

impl Index {
    /// Accounts by their age.
    pub(crate) const ACCOUNTS: Self = Self { name: ACCOUNTS_INDEX, pk: "accounts_pk", sk: "accounts_sk" };
    /// Accounts by what is due of them.
    pub(crate) const REVIEW: Self = Self { name: REVIEW_INDEX, pk: "review_pk", sk: "review_sk" };
    /// What must be done at a time.
    pub(crate) const DUE: Self = Self { name: DUE_INDEX, pk: "due_pk", sk: "due_sk" };
}

/// A page that is wanted: rows whose sort key is `from` or after it and before `until`.
#[derive(Debug)]
pub(crate) struct Range<'a> {
    pub(crate) index: Option<Index>,
    pub(crate) pk: &'a str,
    pub(crate) from: &'a str,
    pub(crate) until: &'a str,
    pub(crate) newest_first: bool,
    pub(crate) limit: usize,
}

impl Table {
    /// The first rows of a range, and no more than its limit.
    ///
    /// Of an index the rows are a moment old: whoever acts on one asks the table itself.
    pub(crate) async fn page(&self, range: &Range<'_>) -> Result<Vec<Item>, StoreError> {
        // BETWEEN includes both ends, and no sort key of ours ends before its own characters do: what is equal to the upper
        // end is left out below.
        let sk = range.index.map_or("sk", |index| index.sk);
        let mut items: Vec<Item> = Vec::new();
        let mut after = None;
        if range.from >= range.until {
            return Ok(items);
        }
        loop {
            let missing = i32::try_from(range.limit - items.len() + 1).unwrap_or(i32::MAX);
            let page = self.query(range, missing).set_exclusive_start_key(after).send().await.map_err(unavailable)?;
            let below =
                |item: &Item| item.get(sk).and_then(|value| value.as_s().ok()).is_some_and(|sk| sk != range.until);
            items.extend(page.items.unwrap_or_default().into_iter().filter(below));
            items.truncate(range.limit);
            after = page.last_evaluated_key;
            if after.is_none() || items.len() == range.limit {
                return Ok(items);
            }
        }
    }

    /// The sort keys and the documents of a partition of the accounts by age, as [`page`](Self::page) reads rows: nothing else
    /// of a row is sent, and nothing else is read.
    pub(crate) async fn documents(
        &self,
        pk: &str,
        from: &str,
        until: &str,
        limit: usize,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let index = Index::ACCOUNTS;
        let range = Range { index: Some(index), pk, from, until, newest_first: false, limit };
        let mut found: Vec<(String, String)> = Vec::with_capacity(limit);
        let mut after = None;
        loop {
            let missing = i32::try_from(limit - found.len()).unwrap_or(i32::MAX);
            let query = self.query(&range, missing).projection_expression("#sk, #document");
            let query = query.expression_attribute_names("#document", "document").set_exclusive_start_key(after);
            let page = query.send().await.map_err(unavailable)?;
            for mut item in page.items.unwrap_or_default() {
                let sk = item.remove(index.sk);
                // A row without a document is one that can't be read; whoever reads it says so.
                let document = item.remove("document");
                if let Some(AttributeValue::S(sk)) = sk {
                    let document = match document {
                        Some(AttributeValue::S(document)) => document,
                        _ => String::new(),
                    };
                    found.push((sk, document));
                }
            }
            after = page.last_evaluated_key;
            if after.is_none() || found.len() >= limit {
                return Ok(found);
            }
        }
    }

    /// The sort keys of a partition of an index, from one and before another, in order; and whether these are all of them. No
    /// more are read than `most`.
    pub(crate) async fn sort_keys(
        &self,
        index: Index,
        pk: &str,
        from: &str,
        until: &str,
        most: usize,
    ) -> Result<(Vec<String>, bool), StoreError> {
        let range = Range { index: Some(index), pk, from, until, newest_first: false, limit: most };
        let mut keys: Vec<String> = Vec::new();
        let mut after = None;
        loop {
            let missing = i32::try_from(most - keys.len()).unwrap_or(i32::MAX);
            let query = self.query(&range, missing).projection_expression("#sk").set_exclusive_start_key(after);
            let page = query.send().await.map_err(unavailable)?;
            let found = page.items.unwrap_or_default();
            keys.extend(found.into_iter().filter_map(|mut item| match item.remove(index.sk) {
                Some(AttributeValue::S(key)) if key != until => Some(key),
                _ => None,
            }));
            after = page.last_evaluated_key;
            if after.is_none() || keys.len() >= most {
                return Ok((keys, after.is_none()));
            }
        }
    }

    /// How many rows of a range there are, counted up to its limit. The upper end of the range is no row's.
    pub(crate) async fn count(&self, range: &Range<'_>) -> Result<usize, StoreError> {
        let (mut counted, mut after) = (0, None);
        loop {
            let missing = i32::try_from(range.limit - counted).unwrap_or(i32::MAX);
            let query = self.query(range, missing).select(Select::Count).set_exclusive_start_key(after);
            let page = query.send().await.map_err(unavailable)?;
            counted += usize::try_from(page.count).unwrap_or(0);
            after = page.last_evaluated_key;
            if after.is_none() || counted >= range.limit {
                return Ok(counted);
            }
        }
    }

    fn query(&self, range: &Range<'_>, limit: i32) -> QueryFluentBuilder {
        let (pk, sk) = range.index.map_or(("pk", "sk"), |index| (index.pk, index.sk));
        self.client
            .query()
            .table_name(&*self.name)
            .set_index_name(range.index.map(|index| index.name.to_owned()))
            .key_condition_expression("#pk = :pk AND #sk BETWEEN :from AND :until")
            .expression_attribute_names("#pk", pk)
            .expression_attribute_names("#sk", sk)
            .expression_attribute_values(":pk", text(range.pk))
            .expression_attribute_values(":from", text(range.from))
            .expression_attribute_values(":until", text(range.until))
            .consistent_read(range.index.is_none())
            .scan_index_forward(!range.newest_first)
            .limit(limit)
    }

    /// Where something of a kind is due by now, the longest due first, and no more than `most` of each partition.
    pub(crate) async fn due(&self, kind: DueKind, now: i64, most: usize) -> Result<Vec<Key>, StoreError> {
        let until = due_until(now + 1);
        let mut found = Vec::new();
        for shard in 0..DUE_SHARDS {
            let pk = due_partition(kind, shard);
            let range =
                Range { index: Some(Index::DUE), pk: &pk, from: "0", until: &until, newest_first: false, limit: most };
            found.extend(self.page(&range).await?.iter().map(key_of));
        }
        Ok(found)
    }

    /// One row's change without an answer: whether its condition held.
    pub(crate) async fn change(&self, write: Write) -> Result<bool, StoreError> {
        self.change_all(vec![write]).await
    }

    /// The same of several rows: whether all conditions held.
    pub(crate) async fn change_all(&self, writes: Vec<Write>) -> Result<bool, StoreError> {
        match self.write(writes).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_)) => Ok(false),
            Err(WriteError::Conflict) => Err(StoreError::Unavailable("another write came between".into())),
            Err(WriteError::Store(error)) => Err(error),
        }
    }
}
