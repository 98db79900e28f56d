//! The settings of a platform, in the dashboard: what is posted there, and what came of it.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use serde_json::{Value, json};

use super::{StaffBrowser, StaffPage, api, platform_with, table_client};

/// The settings of a platform of a test's own, as an administrator has them before them.
pub struct Desk {
    pub id: String,
    pub token: String,
    pub staff: StaffBrowser,
}

impl Desk {
    pub fn open() -> Self {
        let (id, token) = platform_with(&json!({}));
        let staff = StaffBrowser::signed_in_at("administrator", &id, false);
        Self { id, token, staff }
    }

    /// Opens a page, and posts a form from it.
    pub fn post(&mut self, page: &str, path: &str, fields: &[(&str, &str)]) -> StaffPage {
        let opened = self.staff.get(page);
        assert_eq!(opened.status, 200, "{}", opened.body);
        self.staff.post(path, fields)
    }

    pub fn platform(&self) -> Value {
        api(&self.token, "GET", "/v1/platform", None).body
    }

    pub fn endpoints(&self) -> Vec<Value> {
        let list = api(&self.token, "GET", "/v1/webhook_endpoints", None).body;
        list["data"].as_array().unwrap().clone()
    }

    /// What the platform's audit records say was done, oldest first, and about what.
    pub async fn audit(&self) -> Vec<(String, Vec<String>)> {
        let (client, table) = table_client().await;
        let text = |text: String| AttributeValue::S(text);
        let page = client
            .query()
            .table_name(table)
            .key_condition_expression("pk = :pk AND begins_with(sk, :audit)")
            .expression_attribute_values(":pk", text(format!("PLATFORM#{}", self.id)))
            .expression_attribute_values(":audit", text("AUDIT#".into()))
            .send()
            .await
            .unwrap();
        let mut records: Vec<_> = page.items().to_vec();
        records.sort_by_key(|item| item["at"].as_n().unwrap().parse::<i64>().unwrap());
        let about = |item: &HashMap<String, AttributeValue>| {
            let about = item.get("about").and_then(|about| about.as_l().ok()).cloned().unwrap_or_default();
            about.iter().map(|name| name.as_s().unwrap().clone()).collect()
        };
        assert!(records.iter().all(|item| item["who"].as_s().unwrap().starts_with("staff:")));
        records.iter().map(|item| (item["action"].as_s().unwrap().clone(), about(item))).collect()
    }

    pub async fn actions(&self) -> Vec<String> {
        let mut actions: Vec<String> = self.audit().await.into_iter().map(|(action, _)| action).collect();
        actions.sort();
        actions
    }
}
