//! What is known of a link's messages.

use domain::reminder::{Channel, Occasion, Plan, Sent, Stop};
use serde::{Deserialize, Serialize};

use crate::{
    keys::Key,
    reminders::Reminding,
    table::{StoreError, corrupt},
};

/// `LINK#id / REMINDERS`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ReminderRow {
    channel: String,
    at_creation: bool,
    reminders: bool,
    /// Only where it was asked for later than with the link.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    asked_at: Option<i64>,
    sent: Vec<SentRow>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    next_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    stopped: Option<String>,
    /// Counts the writes; a write names the version it read.
    version: i64,
    /// When it is next looked at.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    due_pk: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    due_sk: Option<String>,
    ttl: i64,
}

#[derive(Debug, Serialize, Deserialize)]
struct SentRow {
    occasion: String,
    at: i64,
}

impl ReminderRow {
    pub(crate) fn new(reminding: &Reminding, due_pk: Option<String>, due_sk: Option<String>, ttl: i64) -> Self {
        let sent = reminding.sent.iter().map(|sent| SentRow { occasion: sent.occasion.name(), at: sent.at });
        Self {
            channel: reminding.plan.channel.as_str().to_owned(),
            at_creation: reminding.plan.at_creation,
            reminders: reminding.plan.reminders,
            asked_at: reminding.asked_at,
            sent: sent.collect(),
            next_at: reminding.next_at,
            stopped: reminding.stopped.map(|stop| stop.as_str().to_owned()),
            version: reminding.version,
            due_pk,
            due_sk,
            ttl,
        }
    }

    pub(crate) fn read(self, key: &Key) -> Result<Reminding, StoreError> {
        let channel = Channel::parse(&self.channel).ok_or_else(|| corrupt(key, &"a channel that isn't known"))?;
        let sent = self.sent.iter().map(|row| {
            let occasion = Occasion::parse(&row.occasion);
            let occasion = occasion.ok_or_else(|| corrupt(key, &"an occasion that isn't known"))?;
            Ok(Sent { occasion, at: row.at })
        });
        let sent = sent.collect::<Result<_, StoreError>>()?;
        let stop = |raw: &String| Stop::parse(raw).ok_or_else(|| corrupt(key, &"a reason that isn't known"));
        Ok(Reminding {
            plan: Plan { channel, at_creation: self.at_creation, reminders: self.reminders },
            asked_at: self.asked_at,
            sent,
            next_at: self.next_at,
            stopped: self.stopped.as_ref().map(stop).transpose()?,
            version: self.version,
        })
    }
}
