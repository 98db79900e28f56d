//! The table itself: reads and writes of typed rows. Rule: every read is consistent, every write is conditional or says
//! why it needn't be, and a refused condition is an answer, not an error.

mod range;

use std::{collections::HashMap, sync::Arc, time::Duration};

use aws_sdk_dynamodb::{
    Client,
    error::{ProvideErrorMetadata, SdkError},
    operation::transact_write_items::TransactWriteItemsError,
    types::{
        AttributeValue, ConditionCheck, Delete, KeysAndAttributes, Put, ReturnValue,
        ReturnValuesOnConditionCheckFailure, TransactWriteItem, Update,
    },
};
use serde::{Serialize, de::DeserializeOwned};

pub(crate) use range::{Index, Range};

use crate::keys::Key;

/// A row or a page of rows as the SDK gives them.
pub type Item = HashMap<String, AttributeValue>;

/// Why the store couldn't answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Throttled, timed out, out of reach: the same call may work in a moment.
    #[error("the table is unavailable: {0}")]
    Unavailable(String),
    /// A row that this version can't read.
    #[error("the row {pk} / {sk} can't be read: {why}")]
    Corrupt {
        /// Partition key.
        pk: String,
        /// Sort key.
        sk: String,
        /// What is wrong with it.
        why: String,
    },
    /// The service refused the call itself: a bug or a missing permission.
    #[error("the table refused a call: {0}")]
    Refused(String),
}

/// Why a write didn't happen.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The condition of this write (its place in the list) wasn't met.
    #[error("the condition of write {0} was not met")]
    Condition(usize),
    /// Another transaction touched the same rows at the same moment; the state may have changed.
    #[error("another write came between")]
    Conflict,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether a write happened: false when a condition wasn't met or another one came between, which to whoever asks is the same.
pub(crate) fn happened(outcome: Result<(), WriteError>) -> Result<bool, StoreError> {
    match outcome {
        Ok(()) => Ok(true),
        Err(WriteError::Condition(_) | WriteError::Conflict) => Ok(false),
        Err(WriteError::Store(error)) => Err(error),
    }
}

/// The table. One per process: it shares the SDK's connections.
#[derive(Debug, Clone)]
pub struct Table {
    client: Client,
    name: Arc<str>,
}

impl Table {
    /// The table of that name.
    pub fn new(client: Client, name: &str) -> Self {
        Self { client, name: name.into() }
    }

    /// Opens the connection while start-up CPU is free: one cheap read of a key that isn't there. Its outcome doesn't
    /// matter; the first real request reports what is wrong.
    pub async fn warm(&self) {
        let key = Key { pk: "WARM".into(), sk: "UP".into() };
        let read = self.client.get_item().table_name(&*self.name).set_key(Some(primary(&key))).send();
        let _ = tokio::time::timeout(std::time::Duration::from_secs(1), read).await;
    }

    /// One row.
    pub(crate) async fn get<R: DeserializeOwned>(&self, key: &Key) -> Result<Option<R>, StoreError> {
        let answer = self
            .client
            .get_item()
            .table_name(&*self.name)
            .set_key(Some(primary(key)))
            .consistent_read(true)
            .send()
            .await
            .map_err(unavailable)?;
        answer.item.map(read_row).transpose()
    }

    /// Up to a hundred rows in one round trip, found again by their keys.
    pub(crate) async fn get_all(&self, keys: &[Key]) -> Result<Rows, StoreError> {
        let mut wanted: Vec<Item> = keys.iter().map(primary).collect();
        let mut rows = Rows(HashMap::with_capacity(keys.len()));
        // What the service leaves out for want of capacity is asked again, a few times.
        for _ in 0..4 {
            let ask = KeysAndAttributes::builder()
                .set_keys(Some(std::mem::take(&mut wanted)))
                .consistent_read(true)
                .build()
                .map_err(|error| StoreError::Refused(error.to_string()))?;
            let answer =
                self.client.batch_get_item().request_items(&*self.name, ask).send().await.map_err(unavailable)?;
            for item in answer.responses.unwrap_or_default().remove(&*self.name).unwrap_or_default() {
                rows.0.insert(key_of(&item), item);
            }
            match answer.unprocessed_keys.unwrap_or_default().remove(&*self.name) {
                Some(left) if !left.keys.is_empty() => wanted = left.keys,
                _ => return Ok(rows),
            }
        }
        Err(StoreError::Unavailable("rows stayed unprocessed".into()))
    }

    /// Every row of a partition between two sort keys.
    pub(crate) async fn stretch(&self, pk: &str, from: &str, to: &str) -> Result<Vec<Item>, StoreError> {
        let mut items = Vec::new();
        let mut after = None;
        loop {
            let page = self
                .client
                .query()
                .table_name(&*self.name)
                .key_condition_expression("pk = :pk AND sk BETWEEN :from AND :to")
                .expression_attribute_values(":pk", text(pk))
                .expression_attribute_values(":from", text(from))
                .expression_attribute_values(":to", text(to))
                .consistent_read(true)
                .set_exclusive_start_key(after)
                .send()
                .await
                .map_err(unavailable)?;
            items.extend(page.items.unwrap_or_default());
            after = page.last_evaluated_key;
            if after.is_none() {
                return Ok(items);
            }
        }
    }

    /// Rows of a partition whose sort key has a prefix, last first, all of them.
    pub(crate) async fn newest_first(&self, pk: &str, prefix: &str) -> Result<Vec<Item>, StoreError> {
        let mut items = self.stretch(pk, prefix, &format!("{prefix}\u{ffff}")).await?;
        items.reverse();
        Ok(items)
    }

    /// One conditional update that answers with the row as it is afterwards, or as it was when the condition failed.
    pub(crate) async fn update<R: DeserializeOwned>(&self, write: Write) -> Result<Updated<R>, StoreError> {
        let Write { key, condition, names, values, change } = write;
        let Change::Update(expression) = change else {
            return Err(StoreError::Refused("only an update answers with its row".into()));
        };
        let update = self
            .client
            .update_item()
            .table_name(&*self.name)
            .set_key(Some(primary(&key)))
            .update_expression(expression)
            .set_condition_expression(condition)
            .set_expression_attribute_names((!names.is_empty()).then_some(names))
            .set_expression_attribute_values((!values.is_empty()).then_some(values))
            .return_values(ReturnValue::AllNew)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        // A transaction on the same row turns a plain update away; nothing was changed, so it may be asked again.
        let mut sent = update.clone().send().await;
        for _ in 0..5 {
            if code_of(&sent) != Some("TransactionConflictException") {
                break;
            }
            sent = update.clone().send().await;
        }
        match sent {
            Ok(done) => match done.attributes {
                Some(item) => Ok(Updated::Done(read_row(item)?)),
                None => Err(StoreError::Refused("the update answered without its row".into())),
            },
            Err(error) => match error.as_service_error() {
                Some(service) if service.is_conditional_check_failed_exception() => {
                    let SdkError::ServiceError(context) = error else {
                        return Err(StoreError::Refused("a condition failed without an answer".into()));
                    };
                    let aws_sdk_dynamodb::operation::update_item::UpdateItemError::ConditionalCheckFailedException(
                        failed,
                    ) = context.into_err()
                    else {
                        return Ok(Updated::Refused(None));
                    };
                    Ok(Updated::Refused(failed.item.map(read_row).transpose()?))
                }
                _ => Err(unavailable(error)),
            },
        }
    }

    /// All of the writes or none. A condition that isn't met names its write.
    ///
    /// A transaction that meets another on the same rows is turned away with nothing written; it is sent again a few times,
    /// and its conditions are judged anew each time. So of many at once each is either done or refused by a condition.
    pub(crate) async fn write(&self, writes: Vec<Write>) -> Result<(), WriteError> {
        let mut items = Vec::with_capacity(writes.len());
        for write in writes {
            items.push(write.into_item(&self.name)?);
        }
        for pause in [10, 20, 40, 80, 160] {
            match self.transact(items.clone()).await {
                Err(WriteError::Conflict) => tokio::time::sleep(Duration::from_millis(pause)).await,
                settled => return settled,
            }
        }
        self.transact(items).await
    }

    async fn transact(&self, items: Vec<TransactWriteItem>) -> Result<(), WriteError> {
        let sent = self.client.transact_write_items().set_transact_items(Some(items)).send().await;
        let Err(error) = sent else { return Ok(()) };
        let Some(TransactWriteItemsError::TransactionCanceledException(canceled)) = error.as_service_error() else {
            return Err(WriteError::Store(unavailable(error)));
        };
        let reasons = canceled.cancellation_reasons();
        let place = |wanted: &str| reasons.iter().position(|reason| reason.code() == Some(wanted));
        if let Some(at) = place("ConditionalCheckFailed") {
            Err(WriteError::Condition(at))
        } else if place("TransactionConflict").is_some() {
            Err(WriteError::Conflict)
        } else {
            let codes: Vec<&str> = reasons.iter().filter_map(|reason| reason.code()).collect();
            Err(WriteError::Store(StoreError::Unavailable(codes.join(" "))))
        }
    }
}

/// What became of a conditional update.
#[derive(Debug)]
pub(crate) enum Updated<R> {
    /// Done; the row as it is now.
    Done(R),
    /// Refused; the row as it stands, when there is one.
    Refused(Option<R>),
}

/// Rows by key.
#[derive(Debug)]
pub(crate) struct Rows(HashMap<Key, Item>);

impl Rows {
    /// Whether there is a row of this key.
    pub(crate) fn contains(&self, key: &Key) -> bool {
        self.0.contains_key(key)
    }

    /// The row of a key.
    pub(crate) fn take<R: DeserializeOwned>(&mut self, key: &Key) -> Result<Option<R>, StoreError> {
        self.0.remove(key).map(read_row).transpose()
    }
}

#[derive(Debug)]
enum Change {
    Put(Item),
    Update(String),
    Check,
    Delete,
}

/// One write of a transaction.
#[derive(Debug)]
pub(crate) struct Write {
    key: Key,
    condition: Option<String>,
    names: HashMap<String, String>,
    values: Item,
    change: Change,
}

impl Write {
    /// Puts a whole row.
    pub(crate) fn put<R: Serialize>(key: Key, row: &R) -> Result<Self, StoreError> {
        let mut item: Item = serde_dynamo::to_item(row).map_err(|error| corrupt(&key, &error))?;
        item.extend(primary(&key));
        Ok(Self { key, condition: None, names: HashMap::new(), values: Item::new(), change: Change::Put(item) })
    }

    /// Changes a row with an update expression.
    pub(crate) fn update(key: Key, expression: &str) -> Self {
        Self {
            key,
            condition: None,
            names: HashMap::new(),
            values: Item::new(),
            change: Change::Update(expression.to_owned()),
        }
    }

    /// Changes nothing; only its condition counts.
    pub(crate) fn check(key: Key, condition: &str) -> Self {
        Self {
            key,
            condition: Some(condition.to_owned()),
            names: HashMap::new(),
            values: Item::new(),
            change: Change::Check,
        }
    }

    /// Removes a row, if it is there.
    pub(crate) fn delete(key: Key) -> Self {
        Self { key, condition: None, names: HashMap::new(), values: Item::new(), change: Change::Delete }
    }

    /// Happens only when the condition holds.
    pub(crate) fn when(mut self, condition: &str) -> Self {
        self.condition = Some(condition.to_owned());
        self
    }

    /// A text in an expression.
    pub(crate) fn text(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), text(value));
        self
    }

    /// A number in an expression.
    pub(crate) fn number(mut self, name: &str, value: impl Into<i64>) -> Self {
        self.values.insert(name.to_owned(), AttributeValue::N(value.into().to_string()));
        self
    }

    /// Bytes in an expression.
    pub(crate) fn bytes(mut self, name: &str, value: Vec<u8>) -> Self {
        self.values.insert(name.to_owned(), AttributeValue::B(value.into()));
        self
    }

    /// A yes or no in an expression.
    pub(crate) fn flag(mut self, name: &str, value: bool) -> Self {
        self.values.insert(name.to_owned(), AttributeValue::Bool(value));
        self
    }

    /// Another name for an attribute whose own is a reserved word.
    pub(crate) fn name(mut self, name: &str, attribute: &str) -> Self {
        self.names.insert(name.to_owned(), attribute.to_owned());
        self
    }

    /// The row that it puts.
    pub(crate) fn into_row(self) -> Result<Item, StoreError> {
        match self.change {
            Change::Put(row) => Ok(row),
            _ => Err(StoreError::Refused("only a put has a whole row".into())),
        }
    }

    fn into_item(self, table: &str) -> Result<TransactWriteItem, StoreError> {
        let Self { key, condition, names, values, change } = self;
        let names = (!names.is_empty()).then_some(names);
        let values = (!values.is_empty()).then_some(values);
        let refused = |error: aws_sdk_dynamodb::error::BuildError| StoreError::Refused(error.to_string());
        let item = TransactWriteItem::builder();
        Ok(match change {
            Change::Put(row) => item.put(
                Put::builder()
                    .table_name(table)
                    .set_item(Some(row))
                    .set_condition_expression(condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .build()
                    .map_err(refused)?,
            ),
            Change::Update(expression) => item.update(
                Update::builder()
                    .table_name(table)
                    .set_key(Some(primary(&key)))
                    .update_expression(expression)
                    .set_condition_expression(condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .build()
                    .map_err(refused)?,
            ),
            Change::Check => item.condition_check(
                ConditionCheck::builder()
                    .table_name(table)
                    .set_key(Some(primary(&key)))
                    .set_condition_expression(condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .build()
                    .map_err(refused)?,
            ),
            Change::Delete => item.delete(
                Delete::builder()
                    .table_name(table)
                    .set_key(Some(primary(&key)))
                    .set_condition_expression(condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .build()
                    .map_err(refused)?,
            ),
        }
        .build())
    }
}

/// Reads a typed row.
pub(crate) fn read_row<R: DeserializeOwned>(item: Item) -> Result<R, StoreError> {
    let key = key_of(&item);
    serde_dynamo::from_item(item).map_err(|error| corrupt(&key, &error))
}

/// The key of a raw row.
pub(crate) fn key_of(item: &Item) -> Key {
    let part = |name: &str| item.get(name).and_then(|value| value.as_s().ok()).cloned().unwrap_or_default();
    Key { pk: part("pk"), sk: part("sk") }
}

/// A row that can't be read, with the reason.
pub(crate) fn corrupt(key: &Key, why: &impl ToString) -> StoreError {
    StoreError::Corrupt { pk: key.pk.clone(), sk: key.sk.clone(), why: why.to_string() }
}

fn code_of<T, E: ProvideErrorMetadata, R>(sent: &Result<T, SdkError<E, R>>) -> Option<&str> {
    sent.as_ref().err().and_then(SdkError::as_service_error).and_then(ProvideErrorMetadata::code)
}

fn primary(key: &Key) -> Item {
    Item::from([("pk".to_owned(), text(&key.pk)), ("sk".to_owned(), text(&key.sk))])
}

fn text(value: impl Into<String>) -> AttributeValue {
    AttributeValue::S(value.into())
}

fn unavailable<E: ProvideErrorMetadata + std::error::Error + 'static, R: std::fmt::Debug + 'static>(
    error: SdkError<E, R>,
) -> StoreError {
    let code = error.as_service_error().and_then(ProvideErrorMetadata::code).map(str::to_owned);
    match code.as_deref() {
        Some("ValidationException" | "AccessDeniedException" | "ResourceNotFoundException") => {
            StoreError::Refused(format!("{:?}", aws_sdk_dynamodb::error::DisplayErrorContext(&error)))
        }
        Some(code) => StoreError::Unavailable(code.to_owned()),
        // A timeout or a broken connection: say which kind, never the request.
        None => StoreError::Unavailable(error.to_string()),
    }
}
