//! By hand: the events of a stretch of time are carried on again, for when the stream gave some up. Rule: it starts what was
//! never started and leaves alone what was, so it can be run twice.

use domain::{
    event::EventKind,
    id::{EventId, PlatformId},
};
use serde_json::{Value, json};
use store::event_log::TimePage;

use crate::{
    DeliverEvents, StepError,
    fan_out::Readers,
    invocation::{Arrival, Replay},
};

impl DeliverEvents {
    pub(crate) async fn replay(&self, replay: Replay) -> Result<Value, StepError> {
        let platform = PlatformId::parse(&replay.platform).map_err(|error| StepError::Unreadable(error.to_string()))?;
        let mut page = TimePage {
            limit: 100,
            after: None,
            before: Some(EventId::at(replay.from, [0; 10])),
            from: Some(replay.from),
            until: Some(replay.until),
        };
        let (mut events, mut deliveries, mut readers) = (0, 0, Readers::new());
        loop {
            let any = |_: EventKind, _: &[_]| true;
            let found = self.log.events(&platform, replay.livemode, &page, &[], any).await?;
            // A page is newest first; what is carried on is not.
            for (event, _) in found.data.iter().rev() {
                let arrival = Arrival {
                    platform: platform.clone(),
                    livemode: replay.livemode,
                    event: event.id.clone(),
                    kind: event.told.kind,
                };
                deliveries += self.carry_on(&arrival, &mut readers).await?;
                events += 1;
            }
            match found.data.first() {
                Some((newest, _)) if found.has_more => page.before = Some(newest.id.clone()),
                _ => return Ok(json!({"events": events, "deliveries": deliveries})),
            }
        }
    }
}
