//! What Lambda's event sources do on AWS: the table's stream, the queue and the schedule invoke `deliver-events`, the stream
//! `count-steps` too, the schedule `deadlines` and `remind-owners`, and a queue and a schedule `export-links`. The logs of text messages are in `carrier`.
//!
//! Rule: as on AWS, a batch that fails comes again from the first record that failed, a message is deleted only when it was
//! carried out, and nothing is skipped.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use store::keys::{CHALLENGE, EVENTS, LINK, LINKS};

use crate::{Done, carrier, queues, service};

/// How long a source that has nothing waits before it looks again.
const IDLE: Duration = Duration::from_millis(400);
/// The schedule: every minute on AWS, sooner where somebody is watching.
const SWEEP: Duration = Duration::from_secs(3);
const DELIVER: &str = "deliver-events";
const EXPORT: &str = "export-links";
/// Records of one invocation.
const BATCH: usize = 50;

/// Where everything is.
#[derive(Debug, Clone)]
pub(crate) struct Wiring {
    pub(crate) api: String,
    pub(crate) dynamodb: String,
    pub(crate) aws: String,
    pub(crate) table: String,
    pub(crate) queue: String,
    pub(crate) exports: String,
}

/// The running sources. Dropping it stops them.
pub(crate) struct Relay {
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Relay {
    /// Starts the sources.
    pub(crate) fn start(wiring: Wiring) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let source = |work: fn(&Wiring, &AtomicBool)| {
            let (wiring, stop) = (wiring.clone(), Arc::clone(&stop));
            thread::spawn(move || work(&wiring, &stop))
        };
        let threads = vec![
            source(events),
            source(steps),
            source(deliveries),
            source(exports),
            source(schedule),
            source(export_schedule),
            source(carrier::logs),
        ];
        Self { stop, threads }
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

/// Whether the stack still runs.
pub(crate) fn going(stop: &AtomicBool) -> bool {
    !stop.load(Ordering::SeqCst)
}

/// The function's answer; an error of the function is an error.
pub(crate) fn invoke(wiring: &Wiring, function: &str, payload: &Value) -> Done<Value> {
    let url = format!("{}/2015-03-31/functions/{function}/invocations", wiring.api);
    let failed = |error: &dyn std::fmt::Display| format!("{function}: {error}");
    let mut answer = ureq::post(&url)
        .header("content-type", "application/json")
        .config()
        .timeout_global(Some(Duration::from_mins(2)))
        .build()
        .send(payload.to_string())
        .map_err(|error| failed(&error))?;
    let text = answer.body_mut().read_to_string().map_err(|error| failed(&error))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| failed(&error))?;
    if value.get("errorMessage").is_some() { Err(failed(&value)) } else { Ok(value) }
}

fn failed(answer: &Value) -> Vec<&str> {
    let items = answer["batchItemFailures"].as_array().into_iter().flatten();
    items.filter_map(|item| item["itemIdentifier"].as_str()).collect()
}

fn streams(wiring: &Wiring, action: &str, ask: &Value) -> Done<Value> {
    service::call(&wiring.dynamodb, "dynamodb", &format!("DynamoDBStreams_20120810.{action}"), ask)
}

// A part of the stream: its place in it, or none when it has been read to its end.
struct Shard {
    id: String,
    place: Option<String>,
}

// A function that reads the stream, and the filter of the template.
struct Reader {
    function: &'static str,
    wants: fn(&Value) -> bool,
}

fn events(wiring: &Wiring, stop: &AtomicBool) {
    stream(wiring, stop, &Reader { function: DELIVER, wants: is_new_event });
}

fn steps(wiring: &Wiring, stop: &AtomicBool) {
    stream(wiring, stop, &Reader { function: "count-steps", wants: is_step });
}

fn stream(wiring: &Wiring, stop: &AtomicBool, reader: &Reader) {
    let mut shards: Vec<Shard> = Vec::new();
    let mut looked: Option<Instant> = None;
    while going(stop) {
        if looked.is_none_or(|at| at.elapsed() > Duration::from_secs(30)) {
            looked = Some(Instant::now());
            let _ = find_shards(wiring, &mut shards);
        }
        let mut idle = true;
        for shard in &mut shards {
            let Some(place) = shard.place.clone() else { continue };
            let Ok(found) = streams(wiring, "GetRecords", &json!({"ShardIterator": place, "Limit": 1000})) else {
                // The place is no longer good, or the table is stopping: look for the parts anew.
                continue;
            };
            let records = found["Records"].as_array().cloned().unwrap_or_default();
            idle &= records.is_empty();
            let wanted: Vec<Value> = records.into_iter().filter(reader.wants).collect();
            if !wanted.chunks(BATCH).all(|batch| carried_on(wiring, stop, reader.function, batch)) {
                return;
            }
            shard.place = found["NextShardIterator"].as_str().map(str::to_owned);
        }
        if idle {
            thread::sleep(IDLE);
        }
    }
}

fn find_shards(wiring: &Wiring, shards: &mut Vec<Shard>) -> Done {
    let list = streams(wiring, "ListStreams", &json!({"TableName": wiring.table}))?;
    let Some(stream) = list["Streams"][0]["StreamArn"].as_str() else { return Ok(()) };
    let described = streams(wiring, "DescribeStream", &json!({"StreamArn": stream}))?;
    for shard in described["StreamDescription"]["Shards"].as_array().into_iter().flatten() {
        let id = shard["ShardId"].as_str().unwrap_or_default().to_owned();
        if shards.iter().all(|known| known.id != id) {
            let ask = json!({"StreamArn": stream, "ShardId": id, "ShardIteratorType": "TRIM_HORIZON"});
            let place = streams(wiring, "GetShardIterator", &ask)?["ShardIterator"].as_str().map(str::to_owned);
            shards.push(Shard { id, place });
        }
    }
    Ok(())
}

fn key<'a>(record: &'a Value, name: &str) -> &'a str {
    record["dynamodb"]["Keys"][name]["S"].as_str().unwrap_or_default()
}

fn is_new_event(record: &Value) -> bool {
    record["eventName"] == "INSERT" && key(record, "pk").starts_with(EVENTS)
}

fn is_step(record: &Value) -> bool {
    record["eventName"] != "REMOVE"
        && key(record, "pk").starts_with(LINKS)
        && [LINK, CHALLENGE].contains(&key(record, "sk"))
}

// False when the stack stopped before it was done.
fn carried_on(wiring: &Wiring, stop: &AtomicBool, function: &str, batch: &[Value]) -> bool {
    let mut left = batch;
    while !left.is_empty() {
        if !going(stop) {
            return false;
        }
        match invoke(wiring, function, &json!({"Records": left})) {
            Ok(answer) => match failed(&answer).first() {
                None => return true,
                Some(first) => {
                    let at = left.iter().position(|record| record["dynamodb"]["SequenceNumber"] == **first);
                    left = &left[at.unwrap_or(0)..];
                    thread::sleep(IDLE);
                }
            },
            Err(_) => thread::sleep(IDLE),
        }
    }
    true
}

fn deliveries(wiring: &Wiring, stop: &AtomicBool) {
    queue(wiring, stop, &wiring.queue, DELIVER);
}

fn exports(wiring: &Wiring, stop: &AtomicBool) {
    queue(wiring, stop, &wiring.exports, EXPORT);
}

fn queue(wiring: &Wiring, stop: &AtomicBool, address: &str, function: &str) {
    let ask = json!({"QueueUrl": address, "MaxNumberOfMessages": 1, "AttributeNames": ["All"]});
    while going(stop) {
        let found = queues::call(&wiring.aws, "ReceiveMessage", &ask).unwrap_or_default();
        let messages = found["Messages"].as_array().cloned().unwrap_or_default();
        if messages.is_empty() {
            thread::sleep(IDLE);
        }
        for message in messages {
            let record = json!({
                "messageId": message["MessageId"], "receiptHandle": message["ReceiptHandle"], "body": message["Body"],
                "attributes": message["Attributes"], "messageAttributes": {}, "md5OfBody": message["MD5OfBody"],
                "eventSource": "aws:sqs", "awsRegion": "us-east-1",
            });
            // What failed becomes visible again on its own.
            if invoke(wiring, function, &json!({"Records": [record]})).is_ok_and(|answer| failed(&answer).is_empty()) {
                let done = json!({"QueueUrl": address, "ReceiptHandle": message["ReceiptHandle"]});
                let _ = queues::call(&wiring.aws, "DeleteMessage", &done);
            }
        }
    }
}

fn schedule(wiring: &Wiring, stop: &AtomicBool) {
    every(wiring, stop, &[(DELIVER, json!({"sweep": true})), ("deadlines", json!({})), ("remind-owners", json!({}))]);
}

// By itself: here a function does one thing at a time, and an export in hand is to hold up no other schedule.
fn export_schedule(wiring: &Wiring, stop: &AtomicBool) {
    every(wiring, stop, &[(EXPORT, json!({"sweep": true}))]);
}

fn every(wiring: &Wiring, stop: &AtomicBool, functions: &[(&str, Value)]) {
    let mut swept = Instant::now();
    while going(stop) {
        if swept.elapsed() > SWEEP {
            for (function, payload) in functions {
                let _ = invoke(wiring, function, payload);
            }
            swept = Instant::now();
        }
        thread::sleep(IDLE);
    }
}
