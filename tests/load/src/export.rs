//! How an export does: rows a processor second, memory, and whether every account is in the file once.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Instant,
};

use domain::{
    account::Filters,
    export::{Column, Export, NewExport, Status},
    id::{ExportId, PlatformId},
    platform::{DisplayName, Platform},
};
use outbound::{
    aws::Aws,
    files::{Bucket, Files as _},
    kms::Kms,
    random,
};
use serde_json::json;
use store::{
    Table,
    audit::{Action, Actor, Audit},
    export_work::ExportWork,
    exports::Exports,
    platforms::Platforms,
};
use web::{
    clock::{Clock as _, SystemClock},
    vault::Vault,
};
use xtask::services::{Services, TABLE, dynamodb_client};

use crate::{
    Done, accounts,
    function::{Function, Taken},
};

/// What stands in the clear.
const PLAIN: [Column; 11] = [
    Column::AccountId,
    Column::AccountStatus,
    Column::EarliestDueDate,
    Column::ConnectedDate,
    Column::LastActivity,
    Column::PaymentCapabilityStatus,
    Column::PayoutCapabilityStatus,
    Column::VerificationRequirement,
    Column::InformationNeeded,
    Column::TotalVolume,
    Column::LastPayoutDate,
];

struct Bench {
    services: Services,
    platform: PlatformId,
    exports: Exports,
    work: ExportWork,
    files: Bucket,
}

/// Measures, and prints a table.
pub fn run(count: usize, with_links: bool) -> Done {
    let program = build()?;
    let folder = root().join("target/local/load");
    // A row takes about six kilobytes in the table's memory, with its places in the indexes.
    let heap = u32::try_from(512 + count / 150).unwrap_or(u32::MAX).min(16_384);
    println!("Starting DynamoDB Local and moto ...");
    let services = Services::alone(&folder, heap)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| format!("No runtime: {error}."))?.block_on(measure(&program, services, count, with_links))
}

async fn measure(program: &Path, services: Services, count: usize, with_links: bool) -> Done {
    let failed = |error: &dyn std::fmt::Display| format!("The benchmark can't be made: {error}.");
    let client = dynamodb_client(&services.dynamodb);
    let table = Table::new(client.clone(), TABLE);
    let aws = Aws::local(&services.aws).await;
    let vault = Vault::new(Kms::new(&aws, &services.kms_key));
    let platform = PlatformId::parse("plat_load").map_err(|error| failed(&error))?;
    let (platforms, now) = (Platforms::new(&table), SystemClock.now());
    let name = DisplayName::parse("Load").map_err(|error| failed(&error))?;
    let wrapped = vault.new_data_key(&platform).await.map_err(|error| failed(&error))?;
    platforms.create(&Platform::new(platform.clone(), name), wrapped, now).await.map_err(|error| failed(&error))?;
    let stored = platforms.get(&platform).await.map_err(|error| failed(&error))?.ok_or("The platform is gone.")?;
    let key = vault.data_key(&stored).await.map_err(|error| failed(&error))?;
    let began = Instant::now();
    println!("Writing {count} accounts ...");
    accounts::fill(&client, TABLE, &platform, &Arc::clone(&key), count).await?;
    println!("... {:.0} s.\n", began.elapsed().as_secs_f64());

    let bucket = services.buckets["ExportBucket"].as_str().unwrap_or_default();
    let bench = Bench {
        exports: Exports::new(&table),
        work: ExportWork::new(&table),
        files: Bucket::new(&Aws::local(&services.s3).await, bucket),
        services,
        platform,
    };
    let linked: Vec<Column> = PLAIN.into_iter().chain([Column::RemediationLink, Column::LinkMissingReason]).collect();
    let named: Vec<Column> = PLAIN.into_iter().chain([Column::BusinessName, Column::RepresentativeEmail]).collect();
    println!(
        "{:<36} {:>9} {:>6} {:>7} {:>7} {:>12} {:>7} {:>6} {:>9}",
        "columns", "rows", "twice", "wall s", "CPU s", "rows / CPU s", "RSS MB", "parts", "file MB"
    );
    let mut kinds = vec![("what stands in the clear", PLAIN.to_vec()), ("with names and e-mail addresses", named)];
    if with_links {
        kinds.extend([("with links, each made", linked.clone()), ("with links, each had", linked)]);
    }
    for (what, columns) in kinds {
        bench.one(program, what, columns, count).await?;
    }
    Ok(())
}

impl Bench {
    // A process of its own, so that its memory is what this export took.
    async fn one(&self, program: &Path, what: &str, columns: Vec<Column>, count: usize) -> Done {
        let failed = |error: &dyn std::fmt::Display| format!("{what}: {error}.");
        let now = SystemClock.now();
        let wanted = NewExport {
            platform: self.platform.clone(),
            livemode: false,
            created_by: "load".into(),
            filters: Filters::default(),
            columns,
            estimate: None,
        };
        let id = ExportId::at(now, random::bytes().map_err(|error| failed(&error))?);
        let export = Export::new(wanted, id, now);
        let actor =
            Actor { who: "staff:load".into(), source: "127.0.0.1".into(), user_agent: String::new(), request: None };
        let audit = Audit { action: Action::ExportCreated, actor: &actor, at: now, link: None, about: vec![] };
        self.exports.create(&export, &audit).await.map_err(|error| failed(&error))?;
        let function = Function::start(program, &self.environment())?;
        let body = json!({"platform": self.platform.as_str(), "livemode": false, "export": export.id.as_str()});
        let message = json!({"messageId": "1", "eventSource": "aws:sqs", "body": body.to_string()});
        // The function is called from a thread that waits; whoever looks at it with a profiler finds it by this.
        println!("{what} (process {})", function.id());
        let (answer, taken) = function.invoke(json!({"Records": [message]}))?;
        if answer != json!({"batchItemFailures": []}) {
            return Err(format!("{what}: the function answered {answer}."));
        }
        let done = self.exports.get(&self.platform, false, &export.id).await.map_err(|error| failed(&error))?;
        let done =
            done.filter(|done| done.status == Status::Completed).ok_or_else(|| format!("{what}: it isn't done."))?;
        let url = self.files.address(&done.file(), "a.csv", 600).await.map_err(|error| failed(&error))?;
        let (rows, twice) = read(&url)?;
        if rows != count || twice > 0 {
            println!("NOT EVERY ACCOUNT ONCE: {rows} rows for {count} accounts, {twice} of them twice.");
        }
        let parts = self.work.parts(&export.id).await.map_err(|error| failed(&error))?.len();
        report(what, rows, twice, &taken, parts, done.progress.bytes);
        Ok(())
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let aws = &self.services.aws;
        vec![
            ("TABLE_NAME", TABLE.into()),
            ("HOSTED_URL", "https://verify.northwind.example".into()),
            ("KMS_KEY_ID", self.services.kms_key.clone()),
            ("EXPORT_QUEUE_URL", text(&self.services.queues["ExportQueue"])),
            ("EXPORT_BUCKET", text(&self.services.buckets["ExportBucket"])),
            ("JWT_ISSUER", "https://id.northwind.example".into()),
            ("JWT_AUDIENCE", "remediation-links".into()),
            ("JWKS_URL", "https://id.northwind.example/keys".into()),
            ("LOCAL_MODE", "1".into()),
            ("AWS_REGION", "us-east-1".into()),
            ("AWS_ACCESS_KEY_ID", "local".into()),
            ("AWS_SECRET_ACCESS_KEY", "local".into()),
            ("AWS_ENDPOINT_URL_DYNAMODB", self.services.dynamodb.clone()),
            ("AWS_ENDPOINT_URL_KMS", aws.clone()),
            ("AWS_ENDPOINT_URL_SQS", aws.clone()),
            ("AWS_ENDPOINT_URL_S3", self.services.s3.clone()),
        ]
    }
}

fn report(what: &str, rows: usize, twice: usize, taken: &Taken, parts: usize, bytes: u64) {
    #[expect(clippy::cast_precision_loss, reason = "figures for a reader")]
    let (rate, megabytes) = (rows as f64 / taken.cpu, bytes as f64 / 1e6);
    println!(
        "{what:<36} {rows:>9} {twice:>6} {:>7.1} {:>7.2} {rate:>12.0} {:>7.1} {parts:>6} {megabytes:>9.1}",
        taken.wall, taken.cpu, taken.memory
    );
}

// Rows of a file, and how many of its accounts stand in it more than once.
fn read(url: &str) -> Done<(usize, usize)> {
    let failed = |error: &dyn std::fmt::Display| format!("The file can't be read: {error}.");
    let mut answer = ureq::get(url).call().map_err(|error| failed(&error))?;
    let mut reader = csv::Reader::from_reader(answer.body_mut().as_reader());
    let (mut seen, mut rows) = (HashSet::new(), 0);
    for row in reader.records() {
        let row = row.map_err(|error| failed(&error))?;
        seen.insert(row.get(0).unwrap_or_default().to_owned());
        rows += 1;
    }
    Ok((rows, rows - seen.len()))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

// The program as it is deployed.
fn build() -> Done<PathBuf> {
    println!("Building the function as it is deployed ...");
    let status = Command::new("cargo").args(["build", "--release", "-p", "export-links"]).current_dir(root()).status();
    match status {
        Ok(status) if status.success() => Ok(root().join("target/release/export-links")),
        _ => Err("The function can't be built; the compiler says why above.".into()),
    }
}
