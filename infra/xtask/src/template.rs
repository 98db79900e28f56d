//! What `template.yaml` declares: the table, the functions and their routes. Rule: the local stack knows none of it by
//! itself.

#[cfg(test)]
use std::collections::BTreeSet;
use std::fs;

use serde_yaml_ng::Value;

use crate::{Done, local};

/// The deployment.
pub(crate) struct Template(Value);

/// One route of a function.
#[cfg(test)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Route {
    pub(crate) path: String,
    pub(crate) method: String,
    pub(crate) function: String,
}

/// The table's keys and indexes, as the template has them.
#[derive(Debug, PartialEq)]
pub(crate) struct TableShape {
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) keys: Vec<(String, String)>,
    pub(crate) indexes: Vec<Index>,
    pub(crate) ttl: String,
    pub(crate) stream: String,
}

/// An index.
#[derive(Debug, PartialEq)]
pub(crate) struct Index {
    pub(crate) name: String,
    pub(crate) keys: Vec<(String, String)>,
    /// What it holds of a row, and which attributes where that is a choice of them.
    pub(crate) projection: String,
    pub(crate) attributes: Vec<String>,
}

/// A queue, as the template has it.
#[derive(Debug, PartialEq)]
pub(crate) struct QueueShape {
    pub(crate) name: String,
    pub(crate) fifo: bool,
    /// Seconds.
    pub(crate) visibility: u64,
    /// The queue that takes what was received too often.
    pub(crate) dead_letters: Option<String>,
    pub(crate) receives: u64,
}

impl Template {
    /// Reads the file.
    pub(crate) fn read() -> Done<Self> {
        let path = local::root().join("template.yaml");
        let text = fs::read_to_string(&path).map_err(|error| format!("template.yaml can't be read: {error}."))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Done<Self> {
        serde_yaml_ng::from_str(text).map(Self).map_err(|error| format!("template.yaml is no YAML: {error}."))
    }

    fn resources(&self, kind: &str) -> impl Iterator<Item = &Value> {
        let all = self.0["Resources"].as_mapping();
        let kind = kind.to_owned();
        all.into_iter()
            .flat_map(|map| map.values())
            .filter(move |resource| resource["Type"].as_str() == Some(kind.as_str()))
    }

    /// The crates of the functions.
    #[cfg(test)]
    pub(crate) fn functions(&self) -> BTreeSet<String> {
        let code = |resource: &Value| resource["Properties"]["CodeUri"].as_str().unwrap_or_default().to_owned();
        let functions = self.resources("AWS::Serverless::Function").map(code);
        functions.map(|code| code.rsplit('/').next().unwrap_or_default().to_owned()).collect()
    }

    /// The queues, those that others name as their dead letters first.
    pub(crate) fn queues(&self) -> Vec<QueueShape> {
        let mut queues = Vec::new();
        for (name, resource) in self.0["Resources"].as_mapping().into_iter().flatten() {
            if resource["Type"].as_str() != Some("AWS::SQS::Queue") {
                continue;
            }
            let properties = &resource["Properties"];
            let redrive = &properties["RedrivePolicy"];
            queues.push(QueueShape {
                name: name.as_str().unwrap_or_default().to_owned(),
                fifo: properties["FifoQueue"].as_bool().unwrap_or(false),
                visibility: properties["VisibilityTimeout"].as_u64().unwrap_or(30),
                dead_letters: redrive["deadLetterTargetArn"]["Fn::GetAtt"][0].as_str().map(str::to_owned),
                receives: redrive["maxReceiveCount"].as_u64().unwrap_or(10),
            });
        }
        queues.sort_by_key(|queue| queue.dead_letters.is_some());
        queues
    }

    /// The buckets, by their names in the template.
    pub(crate) fn buckets(&self) -> Vec<String> {
        let all = self.0["Resources"].as_mapping().into_iter().flatten();
        let buckets = all.filter(|(_, resource)| resource["Type"].as_str() == Some("AWS::S3::Bucket"));
        buckets.filter_map(|(name, _)| name.as_str().map(str::to_owned)).collect()
    }

    /// Every route.
    #[cfg(test)]
    pub(crate) fn routes(&self) -> BTreeSet<Route> {
        let mut routes = BTreeSet::new();
        for resource in self.resources("AWS::Serverless::Function") {
            let properties = &resource["Properties"];
            let code = properties["CodeUri"].as_str().unwrap_or_default();
            let function = code.rsplit('/').next().unwrap_or_default().to_owned();
            let events = properties["Events"].as_mapping().into_iter().flat_map(|map| map.values());
            for event in events.filter(|event| event["Type"].as_str() == Some("HttpApi")) {
                let text = |name: &str| event["Properties"][name].as_str().unwrap_or_default().to_owned();
                routes.insert(Route { path: text("Path"), method: text("Method"), function: function.clone() });
            }
        }
        routes
    }

    /// The table.
    pub(crate) fn table(&self) -> Done<TableShape> {
        let resource = self.resources("AWS::DynamoDB::Table").next().ok_or("template.yaml declares no table.")?;
        let properties = &resource["Properties"];
        let pairs = |list: &Value, first: &str, second: &str| -> Vec<(String, String)> {
            let text = |item: &Value, name: &str| item[name].as_str().unwrap_or_default().to_owned();
            list.as_sequence().into_iter().flatten().map(|item| (text(item, first), text(item, second))).collect()
        };
        let indexes = properties["GlobalSecondaryIndexes"]
            .as_sequence()
            .into_iter()
            .flatten()
            .map(|index| {
                let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                let projection = &index["Projection"];
                let attributes = projection["NonKeyAttributes"].as_sequence().into_iter().flatten();
                Index {
                    name: text(&index["IndexName"]),
                    keys: pairs(&index["KeySchema"], "AttributeName", "KeyType"),
                    projection: text(&projection["ProjectionType"]),
                    attributes: attributes.map(text).collect(),
                }
            })
            .collect();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(TableShape {
            attributes: pairs(&properties["AttributeDefinitions"], "AttributeName", "AttributeType"),
            keys: pairs(&properties["KeySchema"], "AttributeName", "KeyType"),
            indexes,
            ttl: text(&properties["TimeToLiveSpecification"]["AttributeName"]),
            stream: text(&properties["StreamSpecification"]["StreamViewType"]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local_routes() -> BTreeSet<Route> {
        let text = fs::read_to_string(local::root().join("Cargo.toml")).unwrap();
        let manifest: toml::Table = text.parse().unwrap();
        let router = manifest["workspace"]["metadata"]["lambda"]["watch"]["router"].as_table().unwrap();
        let mut routes = BTreeSet::new();
        for (path, entries) in router {
            // The two gateways write "whatever follows" in their own ways, and a route of all methods.
            let path = path.replace("{*rest}", "{rest+}");
            if let Some(function) = entries.as_str() {
                routes.insert(Route { path, method: "ANY".into(), function: function.to_owned() });
                continue;
            }
            for entry in entries.as_array().unwrap() {
                let text = |name: &str| entry[name].as_str().unwrap().to_owned();
                routes.insert(Route { path: path.clone(), method: text("method"), function: text("function") });
            }
        }
        routes
    }

    #[test]
    fn the_local_routes_are_the_deployed_routes() {
        assert_eq!(local_routes(), Template::read().unwrap().routes());
    }

    #[test]
    fn every_function_of_the_template_is_a_crate_and_the_other_way_round() {
        let declared = Template::read().unwrap().functions();
        let crates = fs::read_dir(local::root().join("functions")).unwrap().flatten();
        let crates: BTreeSet<String> = crates.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        assert_eq!(declared, crates);
    }

    #[test]
    fn the_table_has_its_keys_its_indexes_its_ttl_and_its_stream() {
        let table = Template::read().unwrap().table().unwrap();
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(table.keys, [pair("pk", "HASH"), pair("sk", "RANGE")]);
        let indexes: Vec<(&str, &Vec<_>)> = table.indexes.iter().map(|i| (i.name.as_str(), &i.keys)).collect();
        let keys = |name: &str| vec![pair(&format!("{name}_pk"), "HASH"), pair(&format!("{name}_sk"), "RANGE")];
        let (review, accounts, due) = (keys("review"), keys("accounts"), keys("due"));
        assert_eq!(
            indexes,
            [
                (store::keys::REVIEW_INDEX, &review),
                (store::keys::ACCOUNTS_INDEX, &accounts),
                (store::keys::DUE_INDEX, &due)
            ]
        );
        assert_eq!((table.ttl.as_str(), table.stream.as_str()), ("ttl", "NEW_AND_OLD_IMAGES"));
    }

    #[test]
    fn the_stream_is_filtered_by_what_events_begin_with_and_the_queues_have_dead_letters() {
        let template = Template::read().unwrap();
        let filter = |function: &str| -> serde_json::Value {
            let mut all = template.resources("AWS::Serverless::Function");
            let found = all.find(|f| f["Properties"]["CodeUri"].as_str() == Some(function)).unwrap();
            let stream = &found["Properties"]["Events"]["Stream"]["Properties"];
            serde_json::from_str(stream["FilterCriteria"]["Filters"][0]["Pattern"].as_str().unwrap()).unwrap()
        };
        let pattern = filter("functions/count-steps");
        assert_eq!(pattern["dynamodb"]["Keys"]["pk"]["S"][0]["prefix"], store::keys::LINKS);
        let rows = [store::keys::LINK, store::keys::CHALLENGE];
        assert_eq!(pattern["dynamodb"]["Keys"]["sk"]["S"], serde_json::json!(rows));
        assert_eq!(pattern["eventName"], serde_json::json!(["INSERT", "MODIFY"]));
        let pattern = filter("functions/deliver-events");
        assert_eq!(pattern["dynamodb"]["Keys"]["pk"]["S"][0]["prefix"], store::keys::EVENTS);
        assert_eq!(pattern["eventName"][0], "INSERT");
        let queues = template.queues();
        let names: Vec<_> = queues.iter().map(|queue| (queue.name.as_str(), queue.fifo)).collect();
        assert_eq!(
            names,
            [
                ("DeliveryDeadLetters", true),
                ("StreamDeadLetters", false),
                ("CountDeadLetters", false),
                ("ExportDeadLetters", false),
                ("DeliveryQueue", true),
                ("ExportQueue", false)
            ]
        );
        assert_eq!(queues[5].dead_letters.as_deref(), Some("ExportDeadLetters"));
        assert_eq!(queues[4].dead_letters.as_deref(), Some("DeliveryDeadLetters"));
    }

    #[test]
    fn files_of_exports_are_gone_when_their_exports_say_so() {
        let template = Template::read().unwrap();
        assert_eq!(template.buckets(), ["ExportBucket", "DocumentBucket"]);
        let bucket = template.resources("AWS::S3::Bucket").next().unwrap();
        let rules = bucket["Properties"]["LifecycleConfiguration"]["Rules"].as_sequence().unwrap();
        let days = rules.iter().find_map(|rule| rule["ExpirationInDays"].as_i64()).unwrap();
        assert_eq!(days * domain::time::DAY, domain::export::FILE_LIFETIME);
        // No bucket is open to anybody else.
        for bucket in template.resources("AWS::S3::Bucket") {
            let block = bucket["Properties"]["PublicAccessBlockConfiguration"].as_mapping().unwrap();
            assert_eq!(block.len(), 4);
            assert!(block.values().all(|blocked| blocked.as_bool() == Some(true)));
        }
    }

    #[test]
    fn e_mails_are_sent_by_whoever_knows_the_sender_and_from_no_other_address() {
        let text = fs::read_to_string(local::root().join("template.yaml")).unwrap();
        let template = Template::parse(&text).unwrap();
        for function in template.resources("AWS::Serverless::Function") {
            let properties = &function["Properties"];
            let policies = serde_yaml_ng::to_string(&properties["Policies"]).unwrap();
            let sends = policies.contains("ses:SendEmail");
            let knows = !properties["Environment"]["Variables"]["EMAIL_SENDER"].is_null();
            assert_eq!(sends, knows, "{:?}", properties["CodeUri"]);
            assert!(!sends || policies.contains("ses:FromAddress"), "{:?}", properties["CodeUri"]);
        }
    }

    #[test]
    fn codes_and_reminders_alone_may_go_out_as_text_messages() {
        let text = fs::read_to_string(local::root().join("template.yaml")).unwrap();
        let template = Template::parse(&text).unwrap();
        for function in template.resources("AWS::Serverless::Function") {
            let properties = &function["Properties"];
            let policies = serde_yaml_ng::to_string(&properties["Policies"]).unwrap();
            let senders = [Some("functions/send-otp"), Some("functions/remind-owners")];
            let sends = senders.contains(&properties["CodeUri"].as_str());
            assert_eq!(policies.contains("sns:Publish"), sends, "{:?}", properties["CodeUri"]);
            assert!(!policies.contains("dynamodb:*") && !policies.contains("dynamodb:Scan"));
        }
    }
}
