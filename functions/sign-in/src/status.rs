//! `GET /status`: how the account stands, in plain words, and the way to its tasks.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::account::{Account, AccountStatus, Feature, Outlook};
use submit_form::plan_of;
use web::{
    hosted::{Need, halt::page},
    language::Language,
    page::Chrome,
};

use crate::{
    SignIn,
    page::{StatusPage, Switch},
};

/// The page.
pub async fn show(State(state): State<SignIn>, headers: HeaderMap) -> Response {
    let resident = match state.hosted.enter_file(&headers, Need::IdentityVerified).await {
        Ok(resident) => resident,
        Err(response) => return *response,
    };
    let guest = &resident.guest;
    let t = guest.language;
    let csrf = guest.csrf(&state.hosted);
    let chrome = Chrome::new(t, Some(guest.brand.clone()), t.text("status-title")).session(&csrf);
    let account = &resident.file.account;
    let tasks = if account.is_rejected() { 0 } else { plan_of(&resident).len() };
    let status = StatusPage {
        name: account.called().unwrap_or_default(),
        standing: standing(t, account, &chrome.platform()),
        works: works(t, account),
        tasks: i64::try_from(tasks).unwrap_or(i64::MAX),
        offers_summary: !account.is_rejected(),
        chrome,
    };
    page(StatusCode::OK, &status)
}

fn standing(t: &Language, account: &Account, platform: &str) -> String {
    match account.status() {
        AccountStatus::Restricted => t.text("status-restricted"),
        AccountStatus::RestrictedSoon => match account.deadline() {
            Some(at) => t.with("status-restricted-soon-by", "date", t.date(at)),
            None => t.text("status-restricted-soon"),
        },
        AccountStatus::InReview => t.text("status-in-review"),
        AccountStatus::Enabled => t.text("status-enabled"),
        AccountStatus::Complete => t.text("status-complete"),
        AccountStatus::Rejected => t.with("status-rejected", "platform", platform),
    }
}

fn works(t: &Language, account: &Account) -> Vec<Switch> {
    let name = |feature| match feature {
        Feature::Payments => t.text("status-payments"),
        Feature::Payouts => t.text("status-payouts"),
        Feature::Capability(name) => capability(t, &name),
    };
    let state = |outlook| match outlook {
        Outlook::Works => t.text("status-on"),
        Outlook::Until(at) => t.with("status-paused-soon", "date", t.date(at)),
        Outlook::Pending => t.text("status-pending"),
        Outlook::Paused => t.text("status-paused"),
    };
    account
        .outlook()
        .into_iter()
        .map(|(feature, outlook)| Switch { name: name(feature), state: state(outlook) })
        .collect()
}

// One without a name of its own is called as the account calls it.
fn capability(t: &Language, name: &str) -> String {
    let key = format!("capability-{name}");
    if t.has(&key) { t.text(&key) } else { name.replace('_', " ") }
}
