//! The local stack: DynamoDB Local, moto for SNS, SQS, S3 and KMS, a local identity provider, and `cargo lambda watch`.

use std::{fs, net::TcpListener, path::PathBuf, process::Command, time::Duration};

use serde_json::{Value, json};

use crate::{
    Done,
    child::Child,
    local,
    provider::{self, Provider},
    relay::{Relay, Wiring},
    seed,
    services::{self, SMALL_HEAP, Services, TABLE, any_port},
    token::{self, StaffKey},
    tools::Tools,
};

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
        println!("Starting DynamoDB Local, SNS, SES, SQS, S3 and KMS ...");
        let services = Services::start(&tools, &folder, SMALL_HEAP)?;
        let Services { dynamodb: dynamodb_url, s3: s3_url, aws: aws_url, kms_key, queues, buckets, children } =
            services;
        let provider = Provider::bind()?;
        let (issuer, jwks) = (provider.issuer.clone(), provider.jwks());
        let key = StaffKey::make(&issuer)?;
        key.save(&folder)?;
        provider.serve(key.clone(), seed::PLATFORM);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let (delivery_queue, export_queue) = (text(&queues["DeliveryQueue"]), text(&queues["ExportQueue"]));
        let export_bucket = text(&buckets["ExportBucket"]);
        let document_bucket = text(&buckets["DocumentBucket"]);
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
            ("EMAIL_SENDER", services::SENDER),
            ("AWS_REGION", "us-east-1"),
            ("AWS_ACCESS_KEY_ID", "local"),
            ("AWS_SECRET_ACCESS_KEY", "local"),
            ("AWS_ENDPOINT_URL_DYNAMODB", &dynamodb_url),
            ("AWS_ENDPOINT_URL_SNS", &aws_url),
            ("AWS_ENDPOINT_URL_SESV2", &aws_url),
            ("AWS_ENDPOINT_URL_KMS", &aws_url),
            ("AWS_ENDPOINT_URL_SQS", &aws_url),
            ("AWS_ENDPOINT_URL_S3", &s3_url),
            ("DELIVERY_QUEUE_URL", &delivery_queue),
            ("EXPORT_QUEUE_URL", &export_queue),
            ("EXPORT_BUCKET", &export_bucket),
            ("DOCUMENT_BUCKET", &document_bucket),
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
        let mut lambda = Child::start("cargo lambda watch", &mut watch, &folder.join("functions.log"))?;
        lambda.wait_until(Duration::from_mins(2), || !free(port))?;

        let facts = json!({
            "api": api, "hosted": api, "dashboard": format!("{api}/dashboard"), "dynamodb": dynamodb_url, "s3": s3_url, "aws": aws_url, "table": TABLE,
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
        let mut all = vec![lambda];
        all.extend(children);
        let mut stack = Self { _relay: relay, children: all, folder, facts };
        let runtime = services::runtime()?;
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

fn build() -> Done {
    println!("Building the functions (a few minutes the first time) ...");
    let status = Command::new("cargo").arg("build").current_dir(local::root()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err("The functions can't be built; the compiler says why above.".into()),
    }
}

fn free(port: u16) -> bool {
    TcpListener::bind(("127.0.0.1", port)).is_ok()
}
