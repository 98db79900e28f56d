//! An event on its way to an endpoint.

use domain::{
    event::EventKind,
    id::{EndpointId, EventId, PlatformId},
    webhook::delivery::{Delivery, DeliveryRef, DeliveryStatus, Trouble},
};
use serde::{Deserialize, Serialize};

use crate::{
    keys::Key,
    table::{StoreError, corrupt},
};

/// `DELIVERY#platform#endpoint / evt_...`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct DeliveryRow {
    pub(crate) platform: String,
    pub(crate) livemode: bool,
    pub(crate) endpoint: String,
    pub(crate) event: String,
    pub(crate) kind: String,
    pub(crate) status: String,
    pub(crate) attempts: u32,
    pub(crate) sends: u32,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) last_status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) last_error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) last_attempt_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) next_attempt_at: Option<i64>,
    /// Until when the attempt in hand belongs to whoever claimed it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) claimed_until: Option<i64>,
    pub(crate) created: i64,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) due_pk: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) due_sk: Option<String>,
    pub(crate) ttl: i64,
}

impl DeliveryRow {
    pub(crate) fn key(of: &DeliveryRef) -> Key {
        Key::delivery(&of.platform, &of.endpoint, &of.event)
    }
}

impl TryFrom<DeliveryRow> for Delivery {
    type Error = StoreError;

    fn try_from(row: DeliveryRow) -> Result<Self, StoreError> {
        let key = Key { pk: format!("DELIVERY#{}#{}", row.platform, row.endpoint), sk: row.event.clone() };
        let unknown = |what: &str| corrupt(&key, &format!("a {what} that isn't known"));
        Ok(Self {
            of: DeliveryRef {
                platform: PlatformId::parse(&row.platform).map_err(|e| corrupt(&key, &e))?,
                livemode: row.livemode,
                endpoint: EndpointId::parse(&row.endpoint).map_err(|e| corrupt(&key, &e))?,
                event: EventId::parse(&row.event).map_err(|e| corrupt(&key, &e))?,
            },
            kind: EventKind::parse(&row.kind).ok_or_else(|| unknown("kind"))?,
            status: DeliveryStatus::parse(&row.status).ok_or_else(|| unknown("status"))?,
            attempts: row.attempts,
            sends: row.sends,
            last_status: row.last_status,
            last_error: row
                .last_error
                .map(|word| Trouble::parse(&word).ok_or_else(|| unknown("trouble")))
                .transpose()?,
            last_attempt_at: row.last_attempt_at,
            next_attempt_at: row.next_attempt_at,
            created: row.created,
        })
    }
}
