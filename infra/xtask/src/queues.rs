//! The local queues, made from the template, and putting dead letters back.

use serde_json::{Map, Value, json};

use crate::{Done, local, service, template::QueueShape};

/// Makes the queues and gives their addresses by their names in the template.
pub(crate) fn create(aws: &str, queues: &[QueueShape]) -> Done<Value> {
    let mut addresses = Map::new();
    for queue in queues {
        let mut attributes = Map::new();
        attributes.insert("VisibilityTimeout".into(), queue.visibility.to_string().into());
        if queue.fifo {
            attributes.insert("FifoQueue".into(), "true".into());
        }
        if let Some(dead) = &queue.dead_letters {
            let fifo = queues.iter().any(|other| other.name == *dead && other.fifo);
            let arn = format!("arn:aws:sqs:us-east-1:123456789012:{}", name(dead, fifo));
            let policy = json!({"deadLetterTargetArn": arn, "maxReceiveCount": queue.receives});
            attributes.insert("RedrivePolicy".into(), policy.to_string().into());
        }
        let ask = json!({"QueueName": name(&queue.name, queue.fifo), "Attributes": attributes});
        let made = call(aws, "CreateQueue", &ask)?;
        addresses.insert(queue.name.clone(), made["QueueUrl"].clone());
    }
    Ok(Value::Object(addresses))
}

fn name(name: &str, fifo: bool) -> String {
    if fifo { format!("{name}.fifo") } else { name.to_owned() }
}

/// Calls the local SQS.
pub(crate) fn call(aws: &str, action: &str, ask: &Value) -> Done<Value> {
    service::call(aws, "sqs", &format!("AmazonSQS.{action}"), ask)
}

/// `cargo xtask replay`: what lies among the dead letters goes on the queue again. On AWS it is
/// `aws sqs start-message-move-task --source-arn <DeliveryDeadLettersArn>`.
pub(crate) fn replay() -> Done {
    let facts = local::newest()?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let aws = text(&facts["aws"]);
    let (from, to) = (text(&facts["queues"]["DeliveryDeadLetters"]), text(&facts["queues"]["DeliveryQueue"]));
    let mut moved = 0;
    loop {
        let ask = json!({"QueueUrl": from, "MaxNumberOfMessages": 10, "AttributeNames": ["All"]});
        let found = call(&aws, "ReceiveMessage", &ask)?;
        let messages = found["Messages"].as_array().cloned().unwrap_or_default();
        if messages.is_empty() {
            println!("{moved} put back.");
            return Ok(());
        }
        for message in messages {
            // A name of its own: the queue drops a name that it saw within five minutes.
            call(
                &aws,
                "SendMessage",
                &json!({
                    "QueueUrl": to,
                    "MessageBody": message["Body"],
                    "MessageGroupId": message["Attributes"]["MessageGroupId"],
                    "MessageDeduplicationId": format!("replay.{}", text(&message["MessageId"])),
                }),
            )?;
            call(&aws, "DeleteMessage", &json!({"QueueUrl": from, "ReceiptHandle": message["ReceiptHandle"]}))?;
            moved += 1;
        }
    }
}
