//! The services that functions stand on, here: DynamoDB Local, and moto for SNS, SQS, S3 and KMS, with the table, the queues
//! and the buckets of the template. The stack and the benchmarks start them.

use std::{net::TcpListener, path::Path, time::Duration};

use aws_sdk_dynamodb::{
    Client,
    config::{BehaviorVersion, Credentials, Region},
};
use serde_json::{Value, json};

use crate::{Done, buckets, child::Child, queues, service, table, template::Template, tools::Tools};

/// The table's name here.
pub const TABLE: &str = "remediation-links";
/// Megabytes that DynamoDB Local takes for the tables of tests.
pub const SMALL_HEAP: u32 = 1_024;

/// Running services. Dropping them stops them.
pub struct Services {
    /// Where the table is.
    pub dynamodb: String,
    /// Where everything else is.
    pub aws: String,
    /// The key that wraps all others.
    pub kms_key: String,
    /// Addresses of the queues by their names in the template.
    pub queues: Value,
    /// Names of the buckets by their names in the template.
    pub buckets: Value,
    pub(crate) children: Vec<Child>,
}

impl Services {
    /// Starts them for a benchmark, their logs in a folder, with so many megabytes for the table.
    pub fn alone(folder: &Path, heap: u32) -> Done<Self> {
        std::fs::create_dir_all(folder).map_err(|error| format!("Can't make {}: {error}.", folder.display()))?;
        Self::start(&Tools::get()?, folder, heap)
    }

    /// Starts them, their logs in a folder.
    pub(crate) fn start(tools: &Tools, folder: &Path, heap: u32) -> Done<Self> {
        let log = |name: &str| folder.join(format!("{name}.log"));
        let (tables, aws) = (any_port()?, any_port()?);
        let mut dynamodb = Child::start("DynamoDB Local", &mut tools.dynamodb(tables, heap), &log("dynamodb"))?;
        let mut moto_command = tools.program("moto_server");
        moto_command.args(["-H", "127.0.0.1", "-p", &aws.to_string()]);
        // So that a test's small file may have many parts; on AWS a part has five megabytes at least.
        moto_command.env("S3_UPLOAD_PART_MIN_SIZE", "1");
        let mut moto = Child::start("moto", &mut moto_command, &log("aws"))?;
        let (dynamodb_url, aws_url) = (format!("http://127.0.0.1:{tables}"), format!("http://127.0.0.1:{aws}"));
        let answers = |url: &str| ureq::get(url).config().http_status_as_error(false).build().call().is_ok();
        dynamodb.wait_until(Duration::from_mins(1), || answers(&dynamodb_url))?;
        moto.wait_until(Duration::from_mins(1), || answers(&format!("{aws_url}/moto-api/data.json")))?;
        let kms_key = make_kms_key(&aws_url)?;
        let template = Template::read()?;
        let queues = queues::create(&aws_url, &template.queues())?;
        let buckets = buckets::create(&aws_url, &template.buckets())?;
        runtime()?.block_on(table::create(&dynamodb_client(&dynamodb_url), TABLE, &template.table()?))?;
        Ok(Self { dynamodb: dynamodb_url, aws: aws_url, kms_key, queues, buckets, children: vec![moto, dynamodb] })
    }
}

/// What carries out asynchronous work in a command.
pub(crate) fn runtime() -> Done<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| format!("No runtime: {error}."))
}

/// A client of the local table.
pub fn dynamodb_client(url: &str) -> Client {
    let config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(url)
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("local", "local", None, None, "local"))
        .build();
    Client::from_conf(config)
}

fn make_kms_key(aws: &str) -> Done<String> {
    let made = service::call(aws, "kms", "TrentService.CreateKey", &json!({}))?;
    made["KeyMetadata"]["Arn"].as_str().map(str::to_owned).ok_or_else(|| "The local key service made no key.".into())
}

/// A port that nobody listens on.
pub(crate) fn any_port() -> Done<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("No free port: {error}."))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| format!("No free port: {error}."))
}
