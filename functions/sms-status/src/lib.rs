//! What became of text messages: SNS writes it to CloudWatch Logs, and a subscription of those logs invokes this.
//!
//! Rule: a report may come twice, late and in any order, and most of what an AWS account texts may not be ours: whatever
//! isn't is left alone. The phone number that every record holds is read by nothing here.

mod record;

use std::sync::Arc;

use aws_lambda_events::event::cloudwatch_logs::LogsEvent;
use store::{StoreError, messages::MessageReports};
use web::clock::Clock;

/// What the handler works with.
#[derive(Clone)]
pub struct SmsStatus {
    /// The reports.
    pub reports: MessageReports,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

/// What came of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Batch {
    /// Reports that count now.
    pub taken: usize,
    /// Reports that were known, or are of messages of somebody else.
    pub left: usize,
    /// Lines that are no report.
    pub unread: usize,
}

impl SmsStatus {
    /// Takes every report of a batch. What can't be stored fails the batch, which then comes again, whole.
    pub async fn take(&self, event: &LogsEvent) -> Result<Batch, StoreError> {
        let now = self.clock.now();
        let mut batch = Batch::default();
        // CloudWatch asks now and then whether anybody is there.
        let lines = &event.aws_logs.data;
        if lines.message_type != "DATA_MESSAGE" {
            return Ok(batch);
        }
        for line in &lines.log_events {
            match record::read(&line.message, line.timestamp) {
                Some((id, report)) if self.reports.take(&id, &report, now).await? => batch.taken += 1,
                Some(_) => batch.left += 1,
                None => batch.unread += 1,
            }
        }
        tracing::info!(taken = batch.taken, left = batch.left, unread = batch.unread, "sms.reports");
        Ok(batch)
    }
}
