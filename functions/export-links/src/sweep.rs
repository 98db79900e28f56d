//! Every minute: exports that nobody is at go on the queue again. Rule: an export that isn't done is always due at some
//! time, so a message that got lost and a worker that was killed only cost time.

use store::export_work::ExportRef;

use crate::{WorkError, Worker, invocation::Errand};
use outbound::queue::{Enqueue as _, Message};

/// The most exports of each part of the index that one sweep takes; the next one takes the rest.
const MOST: usize = 50;

impl Worker {
    /// Puts what is due on the queue, and says how many that were.
    pub async fn sweep(&self) -> Result<u32, WorkError> {
        let now = self.desk.api.now();
        let mut sent = 0;
        for due in self.work.due(now, MOST).await? {
            if let Some(of) = self.work.requeue(&due, now).await? {
                self.desk.send(&of).await?;
                sent += 1;
            }
        }
        if sent > 0 {
            tracing::info!(sent, "export.swept");
        }
        Ok(sent)
    }
}

impl crate::Desk {
    /// Sends a worker to an export.
    pub(crate) async fn send(&self, of: &ExportRef) -> Result<(), WorkError> {
        // Exports have no order among each other, so the queue has none.
        Ok(self.queue.put(Message { body: Errand::of(of), lane: None }).await?)
    }
}
