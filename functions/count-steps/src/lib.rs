//! Counts how far links get, and text messages by country, from the table's stream. Nothing else is asked: the numbers of a
//! platform cost its own calls nothing, and come a second later.
//!
//! Rule: each record of the stream counts exactly once. The stream may give one again, in another batch; the store marks every
//! record that it counted in the transaction that adds it, so what comes again adds nothing, and what couldn't be added leaves
//! no mark.

mod record;

use std::sync::Arc;

use serde_json::{Value, json};
use store::{
    StoreError,
    counting::{Count, Counting, MOST},
};
use web::clock::Clock;

use record::Batch;

/// What the handler works with.
#[derive(Clone)]
pub struct CountSteps {
    /// The counts.
    pub counting: Counting,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

/// It isn't a batch of a table's stream.
#[derive(Debug, thiserror::Error)]
#[error("not a batch of a table's stream: {0}")]
pub struct NoBatch(#[from] serde_json::Error);

impl CountSteps {
    /// Counts a batch. The answer names the record from which on it has to come again, when it has to.
    pub async fn handle(&self, payload: Value) -> Result<Value, NoBatch> {
        let batch: Batch = serde_json::from_value(payload)?;
        let mut counts: Vec<(String, Count)> = Vec::with_capacity(batch.records.len());
        for record in &batch.records {
            match record.count() {
                Ok(Some(count)) => counts.push((record.place().to_owned(), count)),
                Ok(None) => {}
                // It will be no better next time, and would hold up the numbers of every platform.
                Err(unreadable) => tracing::error!(place = record.place(), %unreadable, "step.not_counted"),
            }
        }
        let failed = self.add(&counts).await.err();
        if let Some((place, cause)) = &failed {
            tracing::error!(place, %cause, "steps.not_counted_yet");
        }
        let failures: Vec<Value> = failed.iter().map(|(place, _)| json!({"itemIdentifier": place})).collect();
        Ok(json!({ "batchItemFailures": failures }))
    }

    // A transaction that fails leaves its own records and all after it to come again; those before it are counted and marked.
    async fn add(&self, counts: &[(String, Count)]) -> Result<(), (String, StoreError)> {
        for some in counts.chunks(MOST) {
            let only: Vec<Count> = some.iter().map(|(_, count)| count.clone()).collect();
            let first = || some.first().map(|(place, _)| place.clone()).unwrap_or_default();
            let new = self.counting.add(&only, self.clock.now()).await.map_err(|cause| (first(), cause))?;
            tracing::info!(new, again = some.len() - new, "steps.counted");
        }
        Ok(())
    }
}
