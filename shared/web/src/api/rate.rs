//! How fast a platform may call. Rule: counted in the table, for each platform and mode, in windows of ten seconds; and a
//! process counts several calls at once and spends them here, so that most calls wait for no write.
//!
//! The platform's row, with its limit, is held for some seconds: a new limit counts everywhere by then.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::{id::PlatformId, platform::DEFAULT_API_RATE_LIMIT};
use store::{
    StoreError, Table,
    platforms::{Platforms, StoredPlatform},
    rates::{Rates, WINDOW},
};

use super::ApiError;

/// Calls that a process counts at once. The smallest limit allows as many in a window.
const LEASE: u32 = 10;
/// Seconds for which a platform's row is held.
const HELD: i64 = 10;

/// Counts calls, and holds platforms.
pub(super) struct Pace {
    rates: Rates,
    platforms: Platforms,
    turn: tokio::sync::Mutex<()>,
    leases: Mutex<HashMap<(PlatformId, bool), Lease>>,
    held: Mutex<HashMap<PlatformId, (i64, Arc<StoredPlatform>)>>,
}

#[derive(Debug, Clone, Copy)]
struct Lease {
    window: i64,
    left: u32,
    // The window has no calls left for anybody.
    over: bool,
}

enum Spent {
    // One of those counted before.
    One,
    // More must be counted.
    None,
    // There are no more in this window.
    Over,
}

impl Pace {
    pub(super) fn new(table: &Table) -> Self {
        Self {
            rates: Rates::new(table),
            platforms: Platforms::new(table),
            turn: tokio::sync::Mutex::default(),
            leases: Mutex::default(),
            held: Mutex::default(),
        }
    }

    /// Lets a call through, with its platform if that is set up, or says when to come back.
    pub(super) async fn admit(
        &self,
        platform: &PlatformId,
        livemode: bool,
        now: i64,
    ) -> Result<Option<Arc<StoredPlatform>>, ApiError> {
        let window = now - now.rem_euclid(WINDOW);
        let who = (platform.clone(), livemode);
        let late = || ApiError::rate_limited(window + WINDOW - now);
        // One after the other: of many at once, the first counts for those behind it.
        let turn = self.turn.lock().await;
        match self.spend(&who, window) {
            Spent::One => {
                drop(turn);
                return Ok(self.platform(platform, now).await?);
            }
            Spent::Over => return Err(late()),
            Spent::None => {}
        }
        let take = self.rates.take(platform, livemode, window, LEASE);
        let (before, stored) = tokio::try_join!(take, self.platform(platform, now))?;
        let limit = stored.as_ref().map_or(DEFAULT_API_RATE_LIMIT, |stored| stored.platform.api_rate_limit);
        let granted = granted(i64::from(limit) * WINDOW, before);
        self.lease(who, window, granted);
        if granted == 0 { Err(late()) } else { Ok(stored) }
    }

    fn spend(&self, who: &(PlatformId, bool), window: i64) -> Spent {
        let mut leases = self.leases.lock().unwrap_or_else(PoisonError::into_inner);
        match leases.get_mut(who).filter(|lease| lease.window == window) {
            Some(lease) if lease.left > 0 => {
                lease.left -= 1;
                Spent::One
            }
            Some(lease) if lease.over => Spent::Over,
            _ => Spent::None,
        }
    }

    // Of what was granted, one is this call's own.
    fn lease(&self, who: (PlatformId, bool), window: i64, granted: u32) {
        let mut leases = self.leases.lock().unwrap_or_else(PoisonError::into_inner);
        let lease = leases.entry(who).or_insert(Lease { window, left: 0, over: false });
        if lease.window != window {
            *lease = Lease { window, left: 0, over: false };
        }
        lease.left += granted.saturating_sub(1);
        lease.over |= granted < LEASE;
    }

    async fn platform(&self, id: &PlatformId, now: i64) -> Result<Option<Arc<StoredPlatform>>, StoreError> {
        let fresh = |(at, stored): &(i64, Arc<StoredPlatform>)| (now - at < HELD).then(|| Arc::clone(stored));
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner).get(id).and_then(fresh);
        if held.is_some() {
            return Ok(held);
        }
        let stored = self.platforms.get(id).await?.map(Arc::new);
        if let Some(stored) = &stored {
            let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            held.insert(id.clone(), (now, Arc::clone(stored)));
        }
        Ok(stored)
    }
}

// How many of a lease are within the limit of a window, when so many were counted before it.
fn granted(limit: i64, before: i64) -> u32 {
    u32::try_from((limit - before).clamp(0, i64::from(LEASE))).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_window_grants_its_limit_and_no_more(rate in 1..500_i64) {
            let limit = rate * WINDOW;
            let all: i64 = (0..limit).map(|lease| i64::from(granted(limit, lease * i64::from(LEASE)))).sum();
            prop_assert_eq!(all, limit);
        }
    }
}
