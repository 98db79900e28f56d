//! From the stream to the queue: a delivery for every endpoint that wants an event. Rule: events of one platform are carried
//! on in their order, so the first that can't be holds back those after it.

use std::collections::HashMap;

use domain::{
    id::PlatformId,
    webhook::{
        Endpoint,
        delivery::{Delivery, DeliveryRef},
    },
};

use crate::{
    DeliverEvents, StepError,
    invocation::{Arrival, StreamRecord},
};

/// The endpoints of the platforms of one batch, each read once.
pub(crate) type Readers = HashMap<(PlatformId, bool), Vec<Endpoint>>;

impl DeliverEvents {
    /// Carries a batch on; the place of the first record that couldn't be.
    pub(crate) async fn fan_out(&self, records: Vec<StreamRecord>) -> Option<String> {
        let mut readers = Readers::new();
        for record in records {
            let arrival = record.arrival();
            let carried = match &arrival {
                Ok(arrival) => self.carry_on(arrival, &mut readers).await.map(|_| ()),
                Err(error) => Err(StepError::Unreadable(error.to_string())),
            };
            if let Err(cause) = carried {
                let event = arrival.as_ref().map(|arrival| arrival.event.as_str()).unwrap_or_default();
                let platform = arrival.as_ref().map(|arrival| arrival.platform.as_str()).unwrap_or_default();
                tracing::error!(platform, event, %cause, "event.not_carried_on");
                return Some(record.place().to_owned());
            }
        }
        None
    }

    /// Starts the deliveries of one event, as many as there are endpoints that want it.
    pub(crate) async fn carry_on(&self, arrival: &Arrival, readers: &mut Readers) -> Result<usize, StepError> {
        let reader = (arrival.platform.clone(), arrival.livemode);
        if !readers.contains_key(&reader) {
            let all = self.endpoints.all(&arrival.platform, arrival.livemode).await?;
            readers.insert(reader.clone(), all.into_iter().map(|stored| stored.endpoint).collect());
        }
        let all = readers.get(&reader).map(Vec::as_slice).unwrap_or_default();
        let mut started = 0;
        let wants = |endpoint: &&Endpoint| endpoint.gets(arrival.kind, arrival.livemode, arrival.event.second());
        for endpoint in all.iter().filter(wants) {
            let of = DeliveryRef {
                platform: arrival.platform.clone(),
                livemode: arrival.livemode,
                endpoint: endpoint.id.clone(),
                event: arrival.event.clone(),
            };
            let now = self.clock.now();
            // A batch that comes again finds the delivery there, and puts its message on the queue once more: the first one
            // may have been what failed. A message too many does nothing.
            self.deliveries.start(&of, arrival.kind, now).await?;
            self.enqueue(&Delivery::new(of, arrival.kind, now)).await?;
            started += 1;
        }
        Ok(started)
    }
}
