//! Port: what became of text messages. Rule: the sender's half of a message and the provider's report are written in any
//! order, any number of times, and end the same; no part of a phone number is kept.

use domain::{
    id::{AccountId, LinkId, PlatformId},
    text_message::{KEPT, MessageId, Outcome, REPORT_WAITS, Report, TextMessage},
};

use crate::{
    keys::{ACCOUNT_MESSAGES, Key, account_partition},
    rows::{AccountMessageRow, MessageRow},
    table::{Range, StoreError, Table, Write, corrupt, key_of, read_row},
};

/// Takes the provider's reports.
#[derive(Debug, Clone)]
pub struct MessageReports(Table);

/// An account's text messages, as staff see them.
#[derive(Debug, Clone)]
pub struct Messages(Table);

/// After every time.
const END: &str = "MESSAGE#~";

impl MessageReports {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Takes a report. Says false, and changes nothing, when a later one was taken before, or when it is of a message that
    /// isn't ours. A report that is faster than the sender's own record waits for it, for an hour.
    pub async fn take(&self, id: &MessageId, report: &Report, now: i64) -> Result<bool, StoreError> {
        let newer = match report.outcome {
            Outcome::Failed => "attribute_not_exists(reported_at) OR reported_at < :at",
            Outcome::Delivered => {
                "attribute_not_exists(reported_at) OR reported_at < :at OR (reported_at = :at AND outcome <> :outcome)"
            }
        };
        let is_fresh = now - report.at.div_euclid(1_000) < REPORT_WAITS;
        let condition = if is_fresh { newer.to_owned() } else { format!("attribute_exists(sent_at) AND ({newer})") };
        let set = "SET outcome = :outcome, #response = :response, reported_at = :at, \
                   #ttl = if_not_exists(#ttl, :soon)";
        let update = Write::update(Key::message(id), set)
            .when(&condition)
            .name("#response", "response")
            .name("#ttl", "ttl")
            .text(":outcome", report.outcome.as_str())
            .text(":response", report.response.as_str())
            .number(":at", report.at)
            .number(":soon", now + REPORT_WAITS);
        self.0.change(update).await
    }
}

impl Messages {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// The newest messages that carried a code for an account, newest first, and no more than a hundred.
    pub async fn of_account(
        &self,
        platform: &PlatformId,
        account: &AccountId,
        most: usize,
    ) -> Result<Vec<TextMessage>, StoreError> {
        let pk = account_partition(platform, account);
        let limit = most.min(100);
        let range = Range { index: None, pk: &pk, from: ACCOUNT_MESSAGES, until: END, newest_first: true, limit };
        let mut ids = Vec::new();
        for line in self.0.page(&range).await? {
            let key = key_of(&line);
            let row: AccountMessageRow = read_row(line)?;
            ids.push(MessageId::parse(&row.id).ok_or_else(|| corrupt(&key, &"no name of a message"))?);
        }
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let keys: Vec<Key> = ids.iter().map(Key::message).collect();
        let mut rows = self.0.get_all(&keys).await?;
        let mut messages = Vec::with_capacity(ids.len());
        for (id, key) in ids.into_iter().zip(&keys) {
            // The TTL removes the two rows of a message in any order.
            if let Some(row) = rows.take::<MessageRow>(key)? {
                messages.extend(row.message(id)?);
            }
        }
        Ok(messages)
    }
}

/// The writes that remember a message: its own row, as far as the sender knows it, and its line in the account's list.
pub(crate) fn remember(
    (platform, account, link): (&PlatformId, &AccountId, &LinkId),
    id: &MessageId,
    country: &str,
    refused: Option<&Report>,
    now: i64,
) -> Result<Vec<Write>, StoreError> {
    let mut set = String::from(
        "SET platform = :platform, account = :account, link = :link, country = :country, sent_at = :now, #ttl = :ttl",
    );
    if refused.is_some() {
        set.push_str(", outcome = :outcome, #response = :response, reported_at = :at");
    }
    // A report may stand there already; a sender doesn't: a message is sent once, and its name is no other's.
    let mut own = Write::update(Key::message(id), &set)
        .when("attribute_not_exists(sent_at)")
        .name("#ttl", "ttl")
        .text(":platform", platform.as_str())
        .text(":account", account.as_str())
        .text(":link", link.to_string())
        .text(":country", country)
        .number(":now", now)
        .number(":ttl", now + KEPT);
    if let Some(report) = refused {
        own = own
            .name("#response", "response")
            .text(":outcome", report.outcome.as_str())
            .text(":response", report.response.as_str())
            .number(":at", report.at);
    }
    let line = AccountMessageRow { id: id.as_str().to_owned(), ttl: now + KEPT };
    Ok(vec![own, Write::put(Key::account_message(platform, account, now, id), &line)?])
}
