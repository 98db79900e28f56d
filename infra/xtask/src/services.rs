//! The services that functions stand on, here: DynamoDB Local, moto for SNS, SES, SQS and KMS, and another moto for S3, with the table, the queues
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
/// Where e-mails come from here.
pub const SENDER: &str = "no-reply@verify.example.com";
/// Megabytes that DynamoDB Local takes for the tables of tests.
pub const SMALL_HEAP: u32 = 3_072;

/// Running services. Dropping them stops them.
pub struct Services {
    /// Where the table is.
    pub dynamodb: String,
    /// Where the buckets are.
    pub s3: String,
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
        let (tables, aws, files) = (any_port()?, any_port()?, any_port()?);
        let mut dynamodb = Child::start("DynamoDB Local", &mut tools.dynamodb(tables, heap), &log("dynamodb"))?;
        let moto = |port: u16| {
            let mut command = tools.program("moto_server");
            command.args(["-H", "127.0.0.1", "-p", &port.to_string()]);
            command
        };
        // Buckets have a server of their own: where the parts of a file are, moto can't list what it was sent, and what it
        // was sent is where the text messages are read.
        let mut bucket_command = moto(files);
        // So that a test's small file may have many parts; on AWS a part has five megabytes at least.
        bucket_command.env("S3_UPLOAD_PART_MIN_SIZE", "1");
        let mut s3 = Child::start("moto for S3", &mut bucket_command, &log("s3"))?;
        let mut moto = Child::start("moto", &mut moto(aws), &log("aws"))?;
        let local = |port: u16| format!("http://127.0.0.1:{port}");
        let (dynamodb_url, aws_url, s3_url) = (local(tables), local(aws), local(files));
        let answers = |url: &str| ureq::get(url).config().http_status_as_error(false).build().call().is_ok();
        dynamodb.wait_until(Duration::from_mins(1), || answers(&dynamodb_url))?;
        for (server, url) in [(&mut moto, &aws_url), (&mut s3, &s3_url)] {
            server.wait_until(Duration::from_mins(1), || answers(&format!("{url}/moto-api/data.json")))?;
        }
        let kms_key = make_kms_key(&aws_url)?;
        let sender = json!({"EmailIdentity": SENDER});
        service::post(&aws_url, "ses", "/v2/email/identities", &sender)?;
        let template = Template::read()?;
        let queues = queues::create(&aws_url, &template.queues())?;
        let buckets = buckets::create(&s3_url, &template.buckets())?;
        runtime()?.block_on(table::create(&dynamodb_client(&dynamodb_url), TABLE, &template.table()?))?;
        let children = vec![moto, s3, dynamodb];
        Ok(Self { dynamodb: dynamodb_url, s3: s3_url, aws: aws_url, kms_key, queues, buckets, children })
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
