//! Webhook endpoints: where a platform wants its events, and what an attempt to post one comes to.

pub mod address;
pub mod delivery;
mod edit;
pub mod schedule;
pub mod signature;

use serde_json::{Map, Value, json};

use crate::{
    event::{API_VERSION, EventKind},
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

impl Wanted {
    /// As the API and the table write it.
    pub fn names(&self) -> Vec<&'static str> {
        match self {
            Self::All => vec!["*"],
            Self::Some(kinds) => kinds.iter().map(|kind| kind.as_str()).collect(),
        }
    }

    /// Reads what [`Wanted::names`] gives; the place of a name that isn't one otherwise.
    pub fn read<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, usize> {
        let (mut all, mut kinds) = (false, Vec::new());
        for (at, name) in names.into_iter().enumerate() {
            if name == "*" {
                all = true;
            } else {
                let kind = EventKind::parse(name).ok_or(at)?;
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
        }
        Ok(if all { Self::All } else { Self::Some(kinds) })
    }
}

impl Endpoint {
    /// Whether it gets an event of this kind, mode and second. What happened before it was made it never asked for.
    pub fn gets(&self, kind: EventKind, livemode: bool, at: i64) -> bool {
        self.enabled
            && self.livemode == livemode
            && self.created <= at
            && match &self.wanted {
                Wanted::All => true,
                Wanted::Some(kinds) => kinds.contains(&kind),
            }
    }

    /// The endpoint object, as the API answers it. The secret isn't in it.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id.as_str(),
            "object": "webhook_endpoint",
            "api_version": API_VERSION,
            "application": null,
            "created": self.created,
            "description": self.description,
            "enabled_events": self.wanted.names(),
            "livemode": self.livemode,
            "metadata": self.metadata,
            "status": if self.enabled { "enabled" } else { "disabled" },
            "url": self.url,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_reads_back_and_a_star_is_all() {
        let some = Wanted::Some(vec![EventKind::AccountUpdated, EventKind::LinkCleared]);
        for wanted in [Wanted::All, some] {
            assert_eq!(Wanted::read(wanted.names()), Ok(wanted));
        }
        assert_eq!(Wanted::read(["account.updated", "*"]), Ok(Wanted::All));
        assert_eq!(Wanted::read(["account.updated", "account.deleted"]), Err(1));
        assert_eq!(Wanted::read(["account.updated"; 2]), Ok(Wanted::Some(vec![EventKind::AccountUpdated])));
    }
}
