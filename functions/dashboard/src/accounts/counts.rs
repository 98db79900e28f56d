//! The numbers at the tabs. Rule: counted to a bound, and no more often than twice a minute for each platform and mode: a
//! number at a tab is a hint, and says so where it is one.

use std::{collections::HashMap, sync::Arc};

use domain::{account::ReviewList, id::PlatformId};
use store::{StoreError, listing::Listing};
use tokio::sync::Mutex;

/// Counted up to about so many.
const MOST: usize = 400;
/// How long a count is shown.
const FRESH: i64 = 30;

/// The lists with a number.
pub(crate) const COUNTED: [ReviewList; 3] = [ReviewList::ActionRequired, ReviewList::InReview, ReviewList::Rejected];

/// How many are in each list, and whether there are more.
pub(crate) type Tally = [(usize, bool); COUNTED.len()];

// By platform and mode: when they were counted, and what came of it.
type Known = HashMap<(PlatformId, bool), (i64, Tally)>;

/// The counts of this process.
#[derive(Clone, Default)]
pub struct Counts(Arc<Mutex<Known>>);

impl Counts {
    /// The counts of a platform in a mode.
    pub(crate) async fn of(
        &self,
        listing: &Listing,
        platform: &PlatformId,
        livemode: bool,
        now: i64,
    ) -> Result<Tally, StoreError> {
        let of = (platform.clone(), livemode);
        if let Some((at, tally)) = self.0.lock().await.get(&of)
            && now - at < FRESH
        {
            return Ok(*tally);
        }
        let count = |list| listing.count(platform, livemode, list, MOST);
        let [action, review, rejected] = COUNTED;
        let (action, review, rejected) = tokio::try_join!(count(action), count(review), count(rejected))?;
        let tally = [action, review, rejected];
        self.0.lock().await.insert(of, (now, tally));
        Ok(tally)
    }
}
