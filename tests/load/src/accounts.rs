//! Accounts to measure with. Rule: they are rows as the store writes them, of accounts such as Stripe's, and no two of them
//! are alike; only the way in is shorter.

use std::{collections::HashMap, sync::Arc};

use aws_sdk_dynamodb::{
    Client,
    types::{PutRequest, WriteRequest},
};
use domain::{
    account::Account,
    id::{AccountId, PlatformId},
};
use serde_json::{Value, json};
use store::{accounts::rows_of, seal::DataKey};
use tokio::task::JoinSet;

use crate::Done;

/// Rows of one write.
const AT_ONCE: usize = 25;
/// Writes side by side.
const LANES: usize = 16;
/// The oldest account's time; each is a second younger than the one before.
const FROM: i64 = 1_700_000_000;

/// Writes so many accounts of a platform.
pub async fn fill(client: &Client, table: &str, platform: &PlatformId, key: &Arc<DataKey>, count: usize) -> Done {
    let mut writing = JoinSet::new();
    for first in (0..count).step_by(AT_ONCE) {
        if writing.len() >= LANES
            && let Some(written) = writing.join_next().await
        {
            written.map_err(|error| error.to_string())??;
        }
        let (client, table, platform, key) = (client.clone(), table.to_owned(), platform.clone(), Arc::clone(key));
        let last = count.min(first + AT_ONCE);
        writing.spawn(async move { write(&client, &table, &platform, &key, first..last).await });
    }
    while let Some(written) = writing.join_next().await {
        written.map_err(|error| error.to_string())??;
    }
    Ok(())
}

async fn write(
    client: &Client,
    table: &str,
    platform: &PlatformId,
    key: &DataKey,
    numbers: std::ops::Range<usize>,
) -> Done {
    let failed = |error: &dyn std::fmt::Display| format!("The accounts can't be written: {error}.");
    let mut left = Vec::with_capacity(AT_ONCE);
    for number in numbers {
        let mut rows = rows_of(platform, &account(number)?, key).map_err(|error| failed(&error))?;
        // An export reads no terms.
        let row = rows.swap_remove(0);
        let put = PutRequest::builder().set_item(Some(row)).build().map_err(|error| failed(&error))?;
        left.push(WriteRequest::builder().put_request(put).build());
    }
    while !left.is_empty() {
        let asked = HashMap::from([(table.to_owned(), left)]);
        let sent = client.batch_write_item().set_request_items(Some(asked)).send().await;
        let answer = sent.map_err(|error| failed(&aws_sdk_dynamodb::error::DisplayErrorContext(&error)))?;
        left = answer.unprocessed_items.unwrap_or_default().remove(table).unwrap_or_default();
    }
    Ok(())
}

fn account(number: usize) -> Done<Account> {
    let failed = |error: &dyn std::fmt::Display| format!("An account can't be made: {error}.");
    let id = AccountId::parse(&format!("acct_1Nv0FGQ9R{number:07}")).map_err(|error| failed(&error))?;
    let seconds = i64::try_from(number).unwrap_or(0);
    let Value::Object(body) = body(number, seconds) else { return Err("An account is no object.".into()) };
    Account::read(&id, false, body, None, FROM + seconds).map_err(|error| failed(&error))
}

// As many requirements as an account has that was restricted a while ago; every fifth one has none.
fn body(number: usize, seconds: i64) -> Value {
    let due = json!([
        "individual.verification.document",
        "individual.id_number",
        "business_profile.url",
        "external_account",
        "tos_acceptance.date",
        "tos_acceptance.ip",
    ]);
    let requirements = if number.is_multiple_of(5) {
        json!({})
    } else {
        json!({"currently_due": due, "past_due": [], "eventually_due": due, "pending_verification": [],
            "current_deadline": 4_000_000_000_i64 + seconds, "disabled_reason": null, "errors": [], "alternatives": []})
    };
    json!({
        "business_type": "individual", "country": if number.is_multiple_of(3) { "GB" } else { "US" },
        "default_currency": "usd", "charges_enabled": true, "payouts_enabled": !number.is_multiple_of(7),
        "details_submitted": true, "email": format!("owner{number}@shop{number}.example"),
        "capabilities": {"card_payments": "active", "transfers": if number.is_multiple_of(7) { "inactive" } else { "active" }},
        "controller": {"stripe_dashboard": {"type": "none"}, "requirement_collection": "application",
            "losses": {"payments": "application"}, "fees": {"payer": "application"}},
        "activity": {"last_activity": 1_750_000_000 + seconds, "last_payout_date": 1_749_000_000 + seconds,
            "total_volume": 120_000 + seconds},
        "business_profile": {"name": format!("Shop {number}, Ltd."), "mcc": "5734", "url": format!("https://shop{number}.example"),
            "support_email": format!("help@shop{number}.example"), "product_description": "Things for people who like things."},
        "individual": {"first_name": "Mara", "last_name": format!("Rosen {number}"), "email": format!("mara{number}@shop.example"),
            "dob": {"day": 23, "month": 4, "year": 1980}, "ssn_last_4": "6789", "phone": "+12015550123",
            "address": {"line1": format!("{number} Alder Street"), "city": "Portland", "state": "OR", "postal_code": "97205", "country": "US"}},
        "external_accounts": {"object": "list", "data": [{"object": "bank_account", "country": "US", "currency": "usd",
            "account_number": format!("000{number:09}"), "routing_number": "110000000", "bank_name": "First Demo Bank"}]},
        "metadata": {"shop": number.to_string()},
        "requirements": requirements, "future_requirements": {},
    })
}
