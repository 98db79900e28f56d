//! The local stack: DynamoDB Local, moto for SNS, SQS, S3 and KMS, a local identity provider, and `cargo lambda watch`.

use std::{fs, net::TcpListener, path::PathBuf, process::Command, time::Duration};

use aws_sdk_dynamodb::{
    Client,
    config::{BehaviorVersion, Credentials, Region},
};
use serde_json::{Value, json};

use crate::{
    Done, buckets,
    child::Child,
    local,
    provider::{self, Provider},
    queues,
    relay::{Relay, Wiring},
    seed, service, table,
    template::Template,
    token::{self, StaffKey},
    tools::Tools,
};

/// The table's name here.
const TABLE: &str = "remediation-links";

/// A running stack. Dropping it stops everything.
pub(crate) struct Stack {
    // Dropped first: it calls the others.
    _relay: Relay,
    children: Vec<Child>,
    folder: PathBuf,
    /// What it says of itself.
    pub(crate) facts: Value,
}

impl Stack {
    /// Starts everything and seeds it. `reload` builds functions anew when their code changes.
    pub(crate) fn start(port: Option<u16>, reload: bool) -> Done<Self> {
        let tools = Tools::get()?;
        build()?;
        let port = match port {
            Some(port) if free(port) => port,
            Some(port) => return Err(format!("Port {port} is in use. Choose another one, or leave --port out.")),
            None => any_port()?,
        };
        let folder = local::folder(port)?;
        let log = |name: &str| folder.join(format!("{name}.log"));
        let (tables, aws) = (any_port()?, any_port()?);
        println!("Starting DynamoDB Local, SNS, SQS, S3 and KMS ...");
        let mut dynamodb = Child::start("DynamoDB Local", &mut tools.dynamodb(tables), &log("dynamodb"))?;
        let mut moto_command = tools.program("moto_server");
        moto_command.args(["-H", "127.0.0.1", "-p", &aws.to_string()]);
        // So that a test's small file may have many parts; on AWS a part has five megabytes at least.
        moto_command.env("S3_UPLOAD_PART_MIN_SIZE", "1");
        let mut moto = Child::start("moto", &mut moto_command, &log("aws"))?;
        let (dynamodb_url, aws_url) = (format!("http://127.0.0.1:{tables}"), format!("http://127.0.0.1:{aws}"));
        let answers = |url: &str| ureq::get(url).config().http_status_as_error(false).build().call().is_ok();
        dynamodb.wait_until(Duration::from_mins(1), || answers(&dynamodb_url))?;
        moto.wait_until(Duration::from_mins(1), || answers(&format!("{aws_url}/moto-api/data.json")))?;

        let provider = Provider::bind()?;
        let (issuer, jwks) = (provider.issuer.clone(), provider.jwks());
        let key = StaffKey::make(&issuer)?;
        key.save(&folder)?;
        provider.serve(key.clone(), seed::PLATFORM);
        let kms_key = make_kms_key(&aws_url)?;
        let template = Template::read()?;
        let queues = queues::create(&aws_url, &template.queues())?;
        let delivery_queue = queues["DeliveryQueue"].as_str().unwrap_or_default().to_owned();
        let export_queue = queues["ExportQueue"].as_str().unwrap_or_default().to_owned();
        let buckets = buckets::create(&aws_url, &template.buckets())?;
        let export_bucket = buckets["ExportBucket"].as_str().unwrap_or_default().to_owned();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| format!("No runtime: {error}."))?;
        let client = dynamodb_client(&dynamodb_url);
        runtime.block_on(table::create(&client, TABLE, &template.table()?))?;

        let api = format!("http://127.0.0.1:{port}");
        let environment = [
            ("TABLE_NAME", TABLE),
            ("HOSTED_URL", &api),
            ("KMS_KEY_ID", &kms_key),
            ("JWT_ISSUER", &issuer),
            ("JWT_AUDIENCE", token::AUDIENCE),
            ("JWKS_URL", &jwks),
            ("OIDC_CLIENT_ID", provider::CLIENT),
            ("LOCAL_MODE", "1"),
            ("SMS_MAX_PRICE", "0.10"),
            ("AWS_REGION", "us-east-1"),
            ("AWS_ACCESS_KEY_ID", "local"),
            ("AWS_SECRET_ACCESS_KEY", "local"),
            ("AWS_ENDPOINT_URL_DYNAMODB", &dynamodb_url),
            ("AWS_ENDPOINT_URL_SNS", &aws_url),
            ("AWS_ENDPOINT_URL_KMS", &aws_url),
            ("AWS_ENDPOINT_URL_SQS", &aws_url),
            ("AWS_ENDPOINT_URL_S3", &aws_url),
            ("DELIVERY_QUEUE_URL", &delivery_queue),
            ("EXPORT_QUEUE_URL", &export_queue),
            ("EXPORT_BUCKET", &export_bucket),
            ("RUST_LOG", "info"),
        ];
        let file = environment.iter().fold(String::new(), |text, (name, value)| text + &format!("{name}={value}\n"));
        let env_file = folder.join("functions.env");
        local::write(&env_file, file)?;
        println!("Starting the functions ...");
        let mut watch = tools.program("cargo-lambda");
        watch.current_dir(local::root()).args(["lambda", "watch", "--invoke-address", "127.0.0.1"]);
        watch.args(["--invoke-port", &port.to_string(), "--disable-cors", "--env-file"]).arg(&env_file);
        if !reload {
            watch.arg("--ignore-changes");
        }
        let mut lambda = Child::start("cargo lambda watch", &mut watch, &log("functions"))?;
        lambda.wait_until(Duration::from_mins(2), || !free(port))?;

        let facts = json!({
            "api": api, "hosted": api, "dashboard": format!("{api}/dashboard"), "dynamodb": dynamodb_url, "aws": aws_url, "table": TABLE,
            "kms_key": kms_key, "queues": queues, "buckets": buckets, "issuer": issuer, "jwks": jwks, "folder": folder.display().to_string(), "platform": seed::PLATFORM,
            "tokens": key.tokens(seed::PLATFORM)?,
        });
        let relay = Relay::start(Wiring {
            api,
            dynamodb: dynamodb_url,
            aws: aws_url,
            table: TABLE.into(),
            queue: delivery_queue,
            exports: export_queue,
        });
        let mut stack = Self { _relay: relay, children: vec![lambda, moto, dynamodb], folder, facts };
        println!("Putting in a platform and its accounts ...");
        let links = runtime.block_on(seed::plant(&stack.facts, &key))?;
        stack.facts["links"] = links;
        stack.publish()?;
        Ok(stack)
    }

    fn publish(&self) -> Done {
        let text = format!("{:#}\n", self.facts);
        local::write(&self.folder.join("stack.json"), &text)?;
        local::write(&local::target().join("local/stack.json"), &text)
    }

    /// Where its files are.
    pub(crate) fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    /// A sentence, when one of its parts has ended.
    pub(crate) fn trouble(&mut self) -> Option<String> {
        self.children.iter_mut().find_map(Child::trouble)
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.folder.join("stack.json"));
        if local::newest().is_ok_and(|newest| newest["folder"] == self.facts["folder"]) {
            let shared = local::target().join("local/stack.json");
            // Whoever asks for the newest stack gets one that runs: another one, or none.
            let _ = match running_beside() {
                Some(other) => fs::copy(other, shared).map(|_| ()),
                None => fs::remove_file(shared),
            };
        }
    }
}

// The facts of the stack started last among those that still answer.
fn running_beside() -> Option<PathBuf> {
    let folders = fs::read_dir(local::target().join("local")).ok()?.flatten();
    folders
        .filter(|folder| folder.file_name().to_str().and_then(|name| name.parse().ok()).is_some_and(|port| !free(port)))
        .map(|folder| folder.path().join("stack.json"))
        .filter_map(|facts| Some((facts.metadata().ok()?.modified().ok()?, facts)))
        .max()
        .map(|(_, facts)| facts)
}

/// A client of the local table.
pub(crate) fn dynamodb_client(url: &str) -> Client {
    let config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(url)
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("local", "local", None, None, "local"))
        .build();
    Client::from_conf(config)
}

fn build() -> Done {
    println!("Building the functions (a few minutes the first time) ...");
    let status = Command::new("cargo").arg("build").current_dir(local::root()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err("The functions can't be built; the compiler says why above.".into()),
    }
}

fn make_kms_key(aws: &str) -> Done<String> {
    let made = service::call(aws, "kms", "TrentService.CreateKey", &json!({}))?;
    made["KeyMetadata"]["Arn"].as_str().map(str::to_owned).ok_or_else(|| "The local key service made no key.".into())
}

fn free(port: u16) -> bool {
    TcpListener::bind(("127.0.0.1", port)).is_ok()
}

fn any_port() -> Done<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("No free port: {error}."))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| format!("No free port: {error}."))
}
