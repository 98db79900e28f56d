//! What an owner is checked against.

use serde_json::Value;

use super::{
    Account,
    secrets::{ID_LAST4, TAX_LAST4, list},
};
use crate::identity::Facts;

impl Account {
    /// The facts on file for the identity check.
    pub fn facts(&self) -> Facts {
        let person = self.representative_map();
        let text = |name: &str| person.and_then(|p| p.get(name)).and_then(Value::as_str);
        let is_individual = self.business_type() == Some("individual");
        let company = self.fields.get("company").filter(|_| !is_individual);
        Facts {
            last_name: text("last_name").unwrap_or_default().to_owned(),
            other_last_names: ["last_name_kana", "last_name_kanji"]
                .into_iter()
                .filter_map(text)
                .map(str::to_owned)
                .collect(),
            born: person.and_then(|p| p.get("dob")).and_then(born),
            id_last4: text(ID_LAST4).map(str::to_owned),
            tax_id_last4: company.and_then(|c| c.get(TAX_LAST4)).and_then(Value::as_str).map(str::to_owned),
            bank_last4: self.payout_last4().map(str::to_owned),
        }
    }

    /// The last four of the account that payouts go to: the default one, or the first.
    pub(crate) fn payout_last4(&self) -> Option<&str> {
        let accounts = self.fields.get("external_accounts").map(list).unwrap_or_default();
        let default = accounts.iter().find(|account| account["default_for_currency"] == Value::Bool(true));
        default.or(accounts.first()).and_then(|account| account["last4"].as_str())
    }
}

/// A date of birth: year, month, day.
pub(super) fn born(dob: &Value) -> Option<(i32, u32, u32)> {
    let part = |name: &str| match &dob[name] {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    let date =
        (i32::try_from(part("year")?).ok()?, u32::try_from(part("month")?).ok()?, u32::try_from(part("day")?).ok()?);
    chrono::NaiveDate::from_ymd_opt(date.0, date.1, date.2).map(|_| date)
}
