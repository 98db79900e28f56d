//! A text message, and its line in its account's list.

use domain::{
    id::LinkId,
    text_message::{MessageId, Outcome, Report, Response, TextMessage},
};
use serde::{Deserialize, Serialize};

use crate::{
    keys::Key,
    table::{StoreError, corrupt},
};

/// `MESSAGE#id / META`. The sender writes one half of it and the provider's report the other, and either may come first.
#[derive(Debug, Deserialize)]
pub(crate) struct MessageRow {
    pub(crate) platform: Option<String>,
    pub(crate) account: Option<String>,
    pub(crate) link: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) sent_at: Option<i64>,
    pub(crate) outcome: Option<String>,
    pub(crate) response: Option<String>,
    pub(crate) reported_at: Option<i64>,
}

impl MessageRow {
    /// The message; none when nobody of ours sent it.
    pub(crate) fn message(self, id: MessageId) -> Result<Option<TextMessage>, StoreError> {
        let key = Key::message(&id);
        let (Some(_), Some(_), Some(link), Some(sent_at)) = (self.platform, self.account, self.link, self.sent_at)
        else {
            return Ok(None);
        };
        let report = match (self.outcome, self.reported_at) {
            (Some(outcome), Some(at)) => Some(Report {
                outcome: Outcome::parse(&outcome).ok_or_else(|| corrupt(&key, &"an outcome that isn't known"))?,
                response: Response::of(&self.response.unwrap_or_default()),
                at,
            }),
            _ => None,
        };
        let link = LinkId::parse(&link).map_err(|error| corrupt(&key, &error))?;
        Ok(Some(TextMessage { id, link, country: self.country.unwrap_or_default(), sent_at, report }))
    }
}

/// `ACCOUNT#.. / MESSAGE#sent#id`: only where the message is; what it is stands in its own row, once.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AccountMessageRow {
    pub(crate) id: String,
    pub(crate) ttl: i64,
}
