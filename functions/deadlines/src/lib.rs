//! What the passing of time does: links that end are told of, and requirements whose deadline is over are past due.
//!
//! Rule: pages and answers never wait for this. They derive where an account or a link stands from the time; here it is
//! written down, so that lists are in order and the platform is told.

use std::sync::Arc;

use store::{StoreError, audit::Actor, deadlines::Deadlines, keys::DueKind};
use web::clock::Clock;

/// What the handler works with.
#[derive(Clone)]
pub struct PassTime {
    /// What is due.
    pub deadlines: Deadlines,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Round {
    /// Links that were told of.
    pub links: usize,
    /// Accounts whose requirements changed.
    pub accounts: usize,
}

/// How many of each partition a round takes. More wait for the next one, a minute later.
const MOST: usize = 250;

impl PassTime {
    /// One round.
    pub async fn round(&self) -> Result<Round, StoreError> {
        let now = self.clock.now();
        let actor = Actor::time();
        let mut round = Round::default();
        for key in self.deadlines.due(DueKind::Link, now, MOST).await? {
            round.links += usize::from(self.deadlines.link(&key, now, &actor).await?);
        }
        for key in self.deadlines.due(DueKind::Account, now, MOST).await? {
            round.accounts += usize::from(self.deadlines.account(&key, now, &actor).await?);
        }
        tracing::info!(links = round.links, accounts = round.accounts, "deadlines");
        Ok(round)
    }
}
