//! `deliver-events` in this process, on a table and a queue of its own, with a clock that is moved.
//!
//! What Lambda's event sources do, the test does by hand, so it also decides what gets lost.

use std::{sync::Arc, time::Duration};

use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_sqs::types::QueueAttributeName;
use deliver_events::DeliverEvents;
use domain::{
    event::EventKind,
    id::EndpointId,
    webhook::{Endpoint, Wanted, delivery::Delivery, signature::Secret},
};
use outbound::{aws::Aws, kms::Kms, post::Poster, queue::Queue};
use serde_json::{Value, json};
use store::{
    Table,
    deliveries::Deliveries,
    endpoints::Endpoints,
    event_log::{EventLog, TimePage},
    events::Events,
    platforms::Platforms,
};
use web::{
    clock::{Clock as _, FixedClock, SystemClock},
    vault::Vault,
};

use super::{Tenant, account_event, audit, by_staff, copy_table, fresh, stack};

/// The function, its table and its queue.
pub struct PostOffice {
    pub deliver: DeliverEvents,
    pub clock: FixedClock,
    pub table: Table,
    pub table_name: String,
    pub queue_url: String,
    pub tenant: Tenant,
    dynamodb: aws_sdk_dynamodb::Client,
    sqs: aws_sdk_sqs::Client,
}

impl PostOffice {
    pub async fn open() -> Self {
        let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
        let (tables, aws) = (Aws::local(&fact("dynamodb")).await, Aws::local(&fact("aws")).await);
        let (dynamodb, sqs) = (tables.dynamodb(), aws_sdk_sqs::Client::new(aws.config()));
        let table_name = format!("post-office-{}", fresh());
        copy_table(&dynamodb, &fact("table"), &table_name).await;
        let table = Table::new(dynamodb.clone(), &table_name);
        // What fails is visible again at once: the test decides when it is looked for.
        let made = sqs
            .create_queue()
            .queue_name(format!("{table_name}.fifo"))
            .attributes(QueueAttributeName::FifoQueue, "true")
            .attributes(QueueAttributeName::VisibilityTimeout, "0")
            .send();
        let queue_url = made.await.unwrap().queue_url.unwrap();
        let vault = Arc::new(Vault::new(Kms::new(&aws, &fact("kms_key"))));
        let tenant = Tenant::on(&table, &vault).await;
        let clock = FixedClock::at(SystemClock.now());
        let deliver = DeliverEvents {
            platforms: Platforms::new(&table),
            endpoints: Endpoints::new(&table),
            events: Events::new(&table),
            log: EventLog::new(&table),
            deliveries: Deliveries::new(&table),
            vault,
            queue: Queue::new(&aws, &queue_url),
            poster: Poster::new(true).within(Duration::from_millis(700)),
            clock: Arc::new(clock.clone()),
        };
        Self { deliver, clock, table, table_name, queue_url, tenant, dynamodb, sqs }
    }

    /// An endpoint for every event, and its secret.
    pub async fn endpoint(&self, url: &str) -> (EndpointId, String) {
        let endpoint = Endpoint {
            id: EndpointId::from_random(outbound::random::bytes().unwrap()),
            platform: self.tenant.id.clone(),
            livemode: false,
            url: url.to_owned(),
            wanted: Wanted::All,
            description: None,
            metadata: serde_json::Map::new(),
            enabled: true,
            created: self.clock.now(),
        };
        let secret = Secret::from_random(outbound::random::bytes().unwrap());
        self.deliver.endpoints.create(&endpoint, &secret, &*self.data_key().await, &audit(&by_staff())).await.unwrap();
        (endpoint.id, secret.reveal().to_owned())
    }

    pub async fn data_key(&self) -> Arc<store::seal::DataKey> {
        let stored = self.deliver.platforms.get(&self.tenant.id).await.unwrap().unwrap();
        self.deliver.vault.data_key(&stored).await.unwrap()
    }

    /// Something happens, a second after what happened before; the account it happens to.
    pub async fn happens(&self) -> String {
        self.clock.advance(1);
        account_event(&self.table, &self.tenant.id, EventKind::AccountUpdated, self.clock.now()).await
    }

    /// The batch that the stream gives for all that has happened so far.
    pub async fn stream_batch(&self) -> Value {
        let found = self
            .dynamodb
            .query()
            .table_name(&self.table_name)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", AttributeValue::S(store::keys::event_partition(&self.tenant.id, false)))
            .send()
            .await
            .unwrap();
        let records = found.items().iter().enumerate().map(|(at, item)| {
            let image: serde_json::Map<String, Value> =
                item.iter().map(|(name, value)| (name.clone(), as_json(value))).collect();
            json!({"eventName": "INSERT", "eventSource": "aws:dynamodb", "eventID": at.to_string(), "dynamodb": {
                "Keys": {"pk": image["pk"], "sk": image["sk"]}, "NewImage": image, "SequenceNumber": at.to_string(),
            }})
        });
        json!({"Records": records.collect::<Vec<_>>()})
    }

    /// The stream invokes the function.
    pub async fn stream(&self) {
        let answer = self.deliver.handle(self.stream_batch().await).await.unwrap();
        assert_eq!(answer, json!({"batchItemFailures": []}));
    }

    /// The next messages of the queue, as the function is invoked with them, and what deletes each.
    pub async fn receive(&self, most: i32) -> Vec<(Value, String)> {
        let found = self
            .sqs
            .receive_message()
            .queue_url(&self.queue_url)
            .max_number_of_messages(most)
            .message_system_attribute_names(aws_sdk_sqs::types::MessageSystemAttributeName::All)
            .send()
            .await
            .unwrap();
        let messages = found.messages.unwrap_or_default().into_iter();
        messages
            .map(|message| {
                let attributes = message.attributes.unwrap_or_default();
                let group = attributes[&aws_sdk_sqs::types::MessageSystemAttributeName::MessageGroupId].clone();
                let record = json!({"messageId": message.message_id, "body": message.body, "eventSource": "aws:sqs",
                    "attributes": {"MessageGroupId": group}});
                (record, message.receipt_handle.unwrap())
            })
            .collect()
    }

    pub async fn delete(&self, handle: &str) {
        self.sqs.delete_message().queue_url(&self.queue_url).receipt_handle(handle).send().await.unwrap();
    }

    /// The queue invokes the function until nothing is left.
    pub async fn work_off(&self) {
        loop {
            let messages = self.receive(1).await;
            if messages.is_empty() {
                return;
            }
            for (record, handle) in messages {
                let answer = self.deliver.handle(json!({"Records": [record]})).await.unwrap();
                if answer["batchItemFailures"].as_array().unwrap().is_empty() {
                    self.delete(&handle).await;
                }
            }
        }
    }

    /// The schedule invokes the function, after this time.
    pub async fn sweep_after(&self, seconds: i64) -> i64 {
        self.clock.advance(seconds);
        self.deliver.handle(json!({"sweep": true})).await.unwrap()["sent"].as_i64().unwrap()
    }

    /// The log of an endpoint, newest first.
    pub async fn log(&self, endpoint: &EndpointId) -> Vec<Delivery> {
        let page = TimePage { limit: 100, ..TimePage::default() };
        self.deliver.log.deliveries(&self.tenant.id, endpoint, &page).await.unwrap().data
    }
}

fn as_json(value: &AttributeValue) -> Value {
    match value {
        AttributeValue::S(text) => json!({"S": text}),
        AttributeValue::N(number) => json!({"N": number}),
        AttributeValue::Bool(yes) => json!({"BOOL": yes}),
        other => panic!("an event's row holds {other:?}"),
    }
}
