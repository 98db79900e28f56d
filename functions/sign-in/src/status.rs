//! `GET /status`: how the account stands, in plain words, and the way to its tasks.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::account::{Account, AccountStatus};
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

// What the account says of itself, and nothing else. What works and has a deadline is paused soon.
fn works(t: &Language, account: &Account) -> Vec<Switch> {
    let soon = account.deadline().filter(|_| account.status() == AccountStatus::RestrictedSoon);
    let state = |is_on: bool| match soon {
        _ if !is_on => t.text("status-paused"),
        Some(at) => t.with("status-paused-soon", "date", t.date(at)),
        None => t.text("status-on"),
    };
    let (payments, payouts) = account.switches();
    let switches = [(payments, "status-payments"), (payouts, "status-payouts")];
    switches.into_iter().filter_map(|(on, key)| on.map(|on| Switch { name: t.text(key), state: state(on) })).collect()
}
