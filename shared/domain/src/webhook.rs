//! Webhook endpoints: where a platform wants its events.

use serde_json::{Map, Value};

use crate::{
    event::EventKind,
    id::{EndpointId, PlatformId},
};

/// The most endpoints of a platform, in each mode.
pub const MOST_ENDPOINTS: usize = 16;

/// Where a platform wants its events.
#[derive(Debug, Clone, PartialEq)]
pub struct Endpoint {
    /// Its id.
    pub id: EndpointId,
    /// Whose it is.
    pub platform: PlatformId,
    /// Whether it gets events of live accounts, or of test accounts.
    pub livemode: bool,
    /// Where events are posted.
    pub url: String,
    /// Which ones.
    pub wanted: Wanted,
    /// For people.
    pub description: Option<String>,
    /// The platform's own notes.
    pub metadata: Map<String, Value>,
    /// Whether events are posted at all.
    pub enabled: bool,
    /// When it was made.
    pub created: i64,
}

/// Which events an endpoint gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// All, also those of later versions: `*`.
    All,
    /// These.
    Some(Vec<EventKind>),
}

impl Endpoint {
    /// Whether it gets an event of this kind and mode.
    pub fn gets(&self, kind: EventKind, livemode: bool) -> bool {
        self.enabled
            && self.livemode == livemode
            && match &self.wanted {
                Wanted::All => true,
                Wanted::Some(kinds) => kinds.contains(&kind),
            }
    }
}
