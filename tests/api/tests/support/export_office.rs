//! `export-links` on a table and a queue of its own, in this process with a clock that is moved, or as the real program.

use std::{collections::BTreeSet, sync::Arc};

use aws_sdk_dynamodb::types::AttributeValue;
use domain::{
    account::{Account, Filters},
    export::{Column, Export},
    id::{AccountId, PlatformId},
};
use export_links::{Asked, Desk, Worker};
use outbound::{aws::Aws, files::Bucket, kms::Kms, queue::Queue};
use serde_json::{Value, json};
use store::{
    Table,
    accounts::Accounts,
    export_work::{ExportRef, ExportWork},
    exports::Exports,
    links::Links,
    platforms::Platforms,
    root_keys::RootKeys,
    seal::DataKey,
    walk::Walks,
};
use web::{
    api::{Api, Caller, Role, Verifier},
    clock::{Clock as _, FixedClock, SystemClock},
    config::TokenConfig,
    vault::Vault,
};

use super::{Tenant, account_json, audit, by_staff, copy_table, fresh, stack};

/// The function, its table and its queue.
pub struct ExportOffice {
    pub worker: Worker,
    pub clock: FixedClock,
    pub table: Table,
    pub table_name: String,
    pub queue_url: String,
    pub platform: PlatformId,
    pub dynamodb: aws_sdk_dynamodb::Client,
    data_key: Arc<DataKey>,
}

/// A file as it is read: the names of its columns, and its rows.
pub struct Sheet {
    pub headers: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Fetches a file.
    pub fn fetch(url: &str) -> Self {
        let mut answer = ureq::get(url).call().expect("the file opens");
        assert_eq!(answer.headers()["content-type"], "text/csv; charset=utf-8");
        let text = answer.body_mut().with_config().limit(64 << 20).read_to_string().unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let headers = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        Self { headers, rows }
    }

    /// What stands in a column, in the order of the rows.
    pub fn column(&self, header: &str) -> Vec<&str> {
        let at = self.headers.iter().position(|name| name == header).expect(header);
        self.rows.iter().map(|row| row[at].as_str()).collect()
    }
}

impl ExportOffice {
    /// The function with parts of so many bytes.
    pub async fn open(part_bytes: usize) -> Self {
        let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
        let (tables, aws) = (Aws::local(&fact("dynamodb")).await, Aws::local(&fact("aws")).await);
        let (dynamodb, sqs) = (tables.patient_dynamodb(), aws_sdk_sqs::Client::new(aws.config()));
        let table_name = format!("export-office-{}", fresh());
        copy_table(&dynamodb, &fact("table"), &table_name).await;
        let table = Table::new(dynamodb.clone(), &table_name);
        let queue_url = sqs.create_queue().queue_name(&table_name).send().await.unwrap().queue_url.unwrap();
        let vault = Arc::new(Vault::new(Kms::new(&aws, &fact("kms_key"))));
        let clock = FixedClock::at(SystemClock.now());
        let tenant = Tenant::on(&table, &vault).await;
        let tokens = TokenConfig {
            issuer: stack()["issuer"].as_str().unwrap().into(),
            audience: "remediation-links".into(),
            jwks_url: fact("jwks"),
        };
        let verifier = Verifier::new(&tokens, true, Arc::new(clock.clone()));
        let desk = Desk {
            api: Api::new("export-links", verifier, Arc::new(clock.clone()), &table, Arc::clone(&vault)),
            platforms: Platforms::new(&table),
            exports: Exports::new(&table),
            queue: Queue::new(&aws, &queue_url),
            files: Bucket::new(&Aws::local(&fact("s3")).await, stack()["buckets"]["ExportBucket"].as_str().unwrap()),
        };
        let stored = desk.platforms.get(&tenant.id).await.unwrap().unwrap();
        let data_key = vault.data_key(&stored).await.unwrap();
        let worker = Worker {
            work: ExportWork::new(&table),
            walks: Walks::new(&table),
            accounts: Accounts::new(&table),
            links: Links::new(&table),
            keys: Arc::new(vault.keyring(&RootKeys::new(&table)).await.unwrap()),
            vault,
            origin: fact("hosted").as_str().into(),
            part_bytes,
            desk,
        };
        Self { worker, clock, table, table_name, queue_url, platform: tenant.id, dynamodb, data_key }
    }

    /// What the real program of it is started with.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
        vec![
            ("TABLE_NAME", self.table_name.clone()),
            ("HOSTED_URL", fact("hosted")),
            ("KMS_KEY_ID", fact("kms_key")),
            ("EXPORT_QUEUE_URL", self.queue_url.clone()),
            ("EXPORT_BUCKET", stack()["buckets"]["ExportBucket"].as_str().unwrap().to_owned()),
            ("EXPORT_PART_BYTES", self.worker.part_bytes.to_string()),
            ("JWT_ISSUER", fact("issuer")),
            ("JWT_AUDIENCE", "remediation-links".into()),
            ("JWKS_URL", fact("jwks")),
            ("LOCAL_MODE", "1".into()),
            ("AWS_REGION", "us-east-1".into()),
            ("AWS_ACCESS_KEY_ID", "local".into()),
            ("AWS_SECRET_ACCESS_KEY", "local".into()),
            ("AWS_ENDPOINT_URL_DYNAMODB", fact("dynamodb")),
            ("AWS_ENDPOINT_URL_KMS", fact("aws")),
            ("AWS_ENDPOINT_URL_SQS", fact("aws")),
            ("AWS_ENDPOINT_URL_S3", fact("s3")),
        ]
    }

    /// Writes so many accounts, made one after the other, and gives their ids.
    pub async fn accounts(&self, count: usize, change: fn(usize, &mut Value)) -> BTreeSet<String> {
        let mut writing = tokio::task::JoinSet::new();
        let mut ids = BTreeSet::new();
        for number in 0..count {
            let id = format!("acct_e{number:05}");
            let mut body = account_json(&json!({"currently_due": ["individual.email"]}));
            change(number, &mut body);
            let Value::Object(body) = body else { panic!("an object") };
            let made = self.clock.now() - 100_000 + i64::try_from(number).unwrap();
            let account = Account::read(&AccountId::parse(&id).unwrap(), false, body, None, made).unwrap();
            ids.insert(id);
            let (accounts, platform, key) =
                (Accounts::new(&self.table), self.platform.clone(), Arc::clone(&self.data_key));
            writing.spawn(async move {
                accounts.put(&platform, &account, None, &key, &[], &audit(&by_staff()), &[]).await.unwrap();
            });
            // Few at once: other tests work on the same table service.
            if writing.len() >= 4 {
                writing.join_next().await.unwrap().unwrap();
            }
        }
        writing.join_all().await;
        ids
    }

    /// A caller of its platform.
    pub fn caller(&self) -> Caller {
        Caller {
            subject: "jane".into(),
            platform: Some(self.platform.clone()),
            roles: vec![Role::Administrator],
            livemode: false,
        }
    }

    /// Asks for an export.
    pub async fn ask(&self, filters: Filters, columns: &[Column]) -> (Export, ExportRef) {
        let asked = Asked { filters, columns: columns.to_vec() };
        let export = self.worker.desk.ask(&self.caller(), &by_staff(), asked).await.unwrap();
        let of = ExportRef { platform: self.platform.clone(), livemode: false, id: export.id.clone() };
        (export, of)
    }

    /// The job as it stands.
    pub async fn job(&self, of: &ExportRef) -> Export {
        self.worker.desk.find(&self.caller(), of.id.as_str()).await.unwrap()
    }

    /// The job as it stands, or none when the table has too much to do to say so.
    pub async fn glimpse(&self, of: &ExportRef) -> Option<Export> {
        self.worker.desk.exports.get(&of.platform, of.livemode, &of.id).await.ok().flatten()
    }

    /// Its file.
    pub async fn sheet(&self, of: &ExportRef) -> Sheet {
        let job = self.job(of).await;
        let ready = self.worker.desk.ready(&job).await.unwrap().expect("a file");
        tokio::task::spawn_blocking(move || Sheet::fetch(&ready.url)).await.unwrap()
    }

    /// Lets the lease of a job be over, as two minutes would.
    pub async fn lease_is_over(&self, of: &ExportRef) {
        let text = |text: &str| AttributeValue::S(text.to_owned());
        let key = store::keys::Key::export(&of.platform, of.livemode, &of.id);
        let update = self.dynamodb.update_item().table_name(&self.table_name);
        update
            .key("pk", text(&key.pk))
            .key("sk", text(&key.sk))
            .update_expression("SET lease_until = :none")
            .expression_attribute_values(":none", AttributeValue::N("0".into()))
            .send()
            .await
            .unwrap();
    }

    /// How many rows of the table there are whose partition begins like this, with this sort key.
    pub async fn count(&self, partition: &str, sort: &str) -> usize {
        let text = |text: &str| AttributeValue::S(text.to_owned());
        let mut items = self
            .dynamodb
            .scan()
            .table_name(&self.table_name)
            .filter_expression("begins_with(pk, :pk) AND begins_with(sk, :sk)")
            .expression_attribute_values(":pk", text(partition))
            .expression_attribute_values(":sk", text(sort))
            .into_paginator()
            .items()
            .send();
        let mut count = 0;
        while let Some(item) = items.next().await {
            item.unwrap();
            count += 1;
        }
        count
    }

    /// Overwrites an attribute of an account's row with something that can't be read.
    pub async fn spoil(&self, account: &str, attribute: &str, value: AttributeValue) {
        let text = |text: &str| AttributeValue::S(text.to_owned());
        let key = store::keys::Key::account(&self.platform, &AccountId::parse(account).unwrap());
        let update = self.dynamodb.update_item().table_name(&self.table_name);
        update
            .key("pk", text(&key.pk))
            .key("sk", text(&key.sk))
            .update_expression("SET #attribute = :value")
            .expression_attribute_names("#attribute", attribute)
            .expression_attribute_values(":value", value)
            .send()
            .await
            .unwrap();
    }
}
