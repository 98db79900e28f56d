//! The functions' own handlers, in this process, on the stack's table and messages, with a clock that can be moved.

use std::sync::Arc;

use axum::Router;
use domain::keyring::Keyring;
use outbound::{
    aws::Aws,
    documents::Documents,
    email::{Mail, MailSettings},
    kms::Kms,
    sms::{Sms, SmsSettings},
};
use store::{
    Table, asks::Asks, codes::Codes, identity::IdentityChecks, kept::KeptForms, owner::OwnerReads,
    reminders::Reminders, root_keys::RootKeys, submissions::Submissions, users::Users, visits::Visits,
};
use web::{clock::FixedClock, hosted::Hosted, vault::Vault};

use super::stack;

/// The hosted pages of every function.
pub struct House {
    pub router: Router,
    pub clock: FixedClock,
    pub table: Table,
    client: aws_sdk_dynamodb::Client,
    pub keys: Arc<Keyring>,
    pub vault: Arc<Vault>,
    pub bucket: Documents,
}

impl House {
    /// The handlers, the clock showing this moment.
    pub async fn open() -> Self {
        Self::with_carrier(stack()["aws"].as_str().unwrap()).await
    }

    /// The handlers with another carrier of text messages: one that isn't there can't deliver anything.
    pub async fn with_carrier(carrier: &str) -> Self {
        Self::on(carrier, stack()["table"].as_str().unwrap()).await
    }

    /// The handlers on a table that isn't there: every read and write fails, as when the service does.
    pub async fn without_table() -> Self {
        Self::on(stack()["aws"].as_str().unwrap(), "no-such-table").await
    }

    async fn on(carrier: &str, table_name: &str) -> Self {
        let carrier = Aws::local(carrier).await;
        let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
        let (tables, aws) = (Aws::local(&fact("dynamodb")).await, Aws::local(&fact("aws")).await);
        // The keys are those of the deployment, which the process has held since it started.
        let known = Table::new(tables.dynamodb(), &fact("table"));
        // Many tests share one local table, which now and then takes longer than an owner would be left waiting.
        let table = Table::new(tables.patient_dynamodb(), table_name);
        let vault = Arc::new(Vault::new(Kms::new(&aws, &fact("kms_key"))));
        let keys = Arc::new(vault.keyring(&RootKeys::new(&known)).await.expect("the stack's keys"));
        let clock = FixedClock::at(web::clock::Clock::now(&web::clock::SystemClock));
        let hosted = Hosted {
            keys: Arc::clone(&keys),
            vault: Arc::clone(&vault),
            reads: OwnerReads::new(&table),
            origin: fact("hosted").as_str().into(),
            clock: Arc::new(clock.clone()),
        };
        let codes = Codes::new(&table);
        let sms = Sms::new(&carrier, SmsSettings { sender_id: None, max_price: Some("0.10".into()) });
        let files = Aws::local(&fact("s3")).await;
        let bucket = Documents::new(&files, stack()["buckets"]["DocumentBucket"].as_str().unwrap());
        let mail = MailSettings { sender: xtask::services::SENDER.into(), configuration_set: None };
        let mail = Mail::new(&carrier, mail);
        let opening = redeem_link::RedeemLink {
            hosted: hosted.clone(),
            visits: Visits::new(&table),
            asks: Asks::new(&table),
            reminders: Reminders::new(&table),
        };
        let router = redeem_link::router(opening)
            .merge(send_otp::router(send_otp::SendOtp {
                hosted: hosted.clone(),
                codes: codes.clone(),
                sms,
                mail: mail.clone(),
            }))
            .merge(sign_in::router(sign_in::SignIn {
                hosted: hosted.clone(),
                users: Users::new(&table),
                codes: codes.clone(),
                mail,
            }))
            .merge(verify_otp::router(verify_otp::VerifyOtp {
                hosted: hosted.clone(),
                codes: codes.clone(),
                checks: IdentityChecks::new(&table),
            }))
            .merge(upload_document::router(upload_document::UploadDocument {
                hosted: hosted.clone(),
                documents: store::documents::Documents::new(&table),
                bucket: bucket.clone(),
            }))
            .merge(submit_form::router(submit_form::SubmitForm {
                hosted,
                submissions: Submissions::new(&table),
                codes,
                kept: KeptForms::new(&table),
            }));
        Self { router, clock, table, client: tables.dynamodb(), keys, vault, bucket }
    }

    /// What the audit records of an account of the demo platform say was done, oldest first.
    pub async fn audit(&self, account: &str) -> Vec<String> {
        let platform = domain::id::PlatformId::parse(stack()["platform"].as_str().unwrap()).unwrap();
        let account = domain::id::AccountId::parse(account).unwrap();
        let text = |text: String| aws_sdk_dynamodb::types::AttributeValue::S(text);
        let page = self
            .client
            .query()
            .table_name(stack()["table"].as_str().unwrap())
            .key_condition_expression("pk = :pk AND begins_with(sk, :audit)")
            .expression_attribute_values(":pk", text(store::keys::account_partition(&platform, &account)))
            .expression_attribute_values(":audit", text("AUDIT#".into()))
            .send()
            .await
            .unwrap();
        page.items().iter().map(|item| item["action"].as_s().unwrap().clone()).collect()
    }

    /// Every row of a partition.
    pub async fn rows(
        &self,
        pk: &str,
    ) -> Vec<std::collections::HashMap<String, aws_sdk_dynamodb::types::AttributeValue>> {
        let query = self.client.query().table_name(stack()["table"].as_str().unwrap());
        let query = query.key_condition_expression("pk = :pk").consistent_read(true);
        let pk = aws_sdk_dynamodb::types::AttributeValue::S(pk.to_owned());
        query.expression_attribute_values(":pk", pk).send().await.unwrap().items().to_vec()
    }

    /// Takes an account out of the table, as no call does.
    pub async fn remove_account(&self, account: &str) {
        let platform = domain::id::PlatformId::parse(stack()["platform"].as_str().unwrap()).unwrap();
        let key = store::keys::Key::account(&platform, &domain::id::AccountId::parse(account).unwrap());
        let text = aws_sdk_dynamodb::types::AttributeValue::S;
        let delete = self.client.delete_item().table_name(stack()["table"].as_str().unwrap());
        delete.key("pk", text(key.pk)).key("sk", text(key.sk)).send().await.unwrap();
    }

    /// The events of an account of the demo platform, oldest first, as an endpoint would get them.
    pub async fn events(&self, account: &str) -> Vec<serde_json::Value> {
        let platform = domain::id::PlatformId::parse(stack()["platform"].as_str().unwrap()).unwrap();
        let text = |text: &str| aws_sdk_dynamodb::types::AttributeValue::S(text.to_owned());
        let mut ids = Vec::new();
        let mut pages = self
            .client
            .query()
            .table_name(stack()["table"].as_str().unwrap())
            .key_condition_expression("pk = :pk")
            .filter_expression("account = :account")
            .expression_attribute_values(":pk", text(&store::keys::event_partition(&platform, false)))
            .expression_attribute_values(":account", text(account))
            .into_paginator()
            .items()
            .send();
        while let Some(item) = pages.next().await {
            ids.push(domain::id::EventId::parse(item.unwrap()["id"].as_s().unwrap()).unwrap());
        }
        let events = store::events::Events::new(&self.table);
        let mut told = Vec::with_capacity(ids.len());
        for id in ids {
            told.push(events.get(&platform, false, &id).await.unwrap().unwrap().to_json(0));
        }
        told
    }
}
