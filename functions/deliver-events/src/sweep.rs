//! Every minute: what is due goes on the queue. Rule: a delivery that is pending is always due at some time, so a message
//! that got lost and a process that was killed only cost time.

use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::{DeliverEvents, StepError};

/// The most deliveries of each part of the index that one sweep takes; the next one takes the rest.
const MOST: usize = 250;
/// Rows taken at once.
const AT_ONCE: usize = 8;

impl DeliverEvents {
    pub(crate) async fn sweep(&self) -> Result<Value, StepError> {
        let due = self.deliveries.due(self.clock.now(), MOST).await?;
        let (mut running, mut sent, mut failed) = (JoinSet::new(), 0, None);
        let mut count = |ended: Result<Result<bool, StepError>, tokio::task::JoinError>| match ended {
            Ok(Ok(taken)) => sent += u32::from(taken),
            Ok(Err(error)) => failed = Some(error),
            Err(_) => {}
        };
        for due in due {
            if running.len() >= AT_ONCE
                && let Some(ended) = running.join_next().await
            {
                count(ended);
            }
            let state = self.clone();
            running.spawn(async move {
                match state.deliveries.take(&due, state.clock.now()).await? {
                    Some(delivery) => state.enqueue(&delivery).await.map(|()| true),
                    None => Ok(false),
                }
            });
        }
        while let Some(ended) = running.join_next().await {
            count(ended);
        }
        if sent > 0 {
            tracing::info!(sent, "delivery.swept");
        }
        // Each of the others is taken care of; what failed is due again in a while.
        failed.map_or_else(|| Ok(json!({ "sent": sent })), Err)
    }
}
