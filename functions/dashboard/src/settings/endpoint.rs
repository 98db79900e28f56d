//! One endpoint: what it gets, what was sent there, and all that can be done about it.

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    http::Uri,
    response::Response,
    routing::{get, post},
};
use domain::{id::EventId, time::DAY, webhook::Endpoint};
use serde_json::{Map, Value, json};
use store::event_log::TimePage;
use web::api::Permission;

use super::{
    Frame, Section, back,
    log::Entry,
    webhooks::{EndpointForm, is_about_the_form, secret_page, wanted},
};
use crate::{
    Dashboard, Form, Shell, Staff, Trouble,
    page::{ShownTab, page, wrong},
};

/// Entries of a page of the log.
const ENTRIES: usize = 20;

/// Its routes.
pub(super) fn router() -> Router<Dashboard> {
    Router::new()
        .route("/dashboard/settings/webhooks/{id}", get(show).post(change))
        .route("/dashboard/settings/webhooks/{id}/on", post(enable))
        .route("/dashboard/settings/webhooks/{id}/off", post(disable))
        .route("/dashboard/settings/webhooks/{id}/delete", post(delete))
        .route("/dashboard/settings/webhooks/{id}/secret", post(rotate))
        .route("/dashboard/settings/webhooks/{id}/resend", post(resend))
}

/// `/dashboard/settings/webhooks/{id}`.
#[derive(Template)]
#[template(path = "settings-webhook.html")]
struct EndpointPage {
    shell: Shell,
    sections: Vec<ShownTab>,
    id: String,
    url: String,
    is_enabled: bool,
    form: EndpointForm,
    may_change: bool,
    log: Vec<Entry>,
    /// The page of what is older.
    older: Option<String>,
}

impl EndpointPage {
    async fn new(
        staff: &Staff,
        state: &Dashboard,
        uri: &Uri,
        id: &str,
        form: impl FnOnce(&Endpoint) -> EndpointForm,
    ) -> Result<Self, Trouble> {
        let page = TimePage { limit: ENTRIES, after: after(uri), ..TimePage::default() };
        let (endpoint, sent) = state.webhooks.sent_to(&staff.caller, id, &page).await?;
        let form = form(&endpoint);
        let path = href(id);
        let older = sent.data.last().filter(|_| sent.has_more);
        let frame = Frame::new(staff, Section::Webhooks, uri).error(form.is_wrong());
        let Frame { shell, sections } = frame.titled(staff.t.text("webhook-title"));
        Ok(Self {
            shell,
            sections,
            id: endpoint.id.to_string(),
            is_enabled: endpoint.enabled,
            url: endpoint.url,
            form,
            may_change: staff.may(Permission::Settings),
            older: older.map(|delivery| format!("{path}?after={}#log", delivery.of.event)),
            log: sent.data.iter().map(|delivery| Entry::new(staff.t, delivery)).collect(),
        })
    }
}

fn href(id: &str) -> String {
    format!("{}/{id}", Section::Webhooks.href())
}

// What is no event begins the log at its newest.
fn after(uri: &Uri) -> Option<EventId> {
    let raw = uri.query()?.split('&').find_map(|pair| pair.strip_prefix("after="))?;
    EventId::parse(raw).ok()
}

fn switched(on: bool) -> Map<String, Value> {
    json!({ "disabled": !on }).as_object().cloned().unwrap_or_default()
}

/// `GET /dashboard/settings/webhooks/{id}`.
async fn show(
    staff: Staff,
    State(state): State<Dashboard>,
    uri: Uri,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let form = |endpoint: &Endpoint| EndpointForm::of(staff.t, Some(endpoint));
    Ok(page(&EndpointPage::new(&staff, &state, &uri, &id, form).await?))
}

/// `POST /dashboard/settings/webhooks/{id}`.
async fn change(
    State(state): State<Dashboard>,
    uri: Uri,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Trouble> {
    let (staff, typed) = (&form.staff, &form.typed);
    let mut wanted = wanted(typed);
    if typed.get("url").trim().is_empty() {
        // The API takes an empty address for one that wasn't sent; here somebody has taken it away.
        wanted.insert("url".into(), " ".into());
    }
    match state.webhooks.edit(&staff.caller, &id, &wanted, &staff.actor()).await {
        Ok(endpoint) => Ok(back(&href(endpoint.id.as_str()), "saved")),
        Err(refused) if is_about_the_form(&refused) => {
            let form = |_: &Endpoint| EndpointForm::typed(staff.t, typed, &refused);
            Ok(wrong(&EndpointPage::new(staff, &state, &uri, &id, form).await?))
        }
        Err(refused) => Err(refused.into()),
    }
}

/// `POST /dashboard/settings/webhooks/{id}/on`.
async fn enable(State(state): State<Dashboard>, Path(id): Path<String>, form: Form) -> Result<Response, Trouble> {
    state.webhooks.edit(&form.staff.caller, &id, &switched(true), &form.staff.actor()).await?;
    Ok(back(&href(&id), "on"))
}

/// `POST /dashboard/settings/webhooks/{id}/off`.
async fn disable(State(state): State<Dashboard>, Path(id): Path<String>, form: Form) -> Result<Response, Trouble> {
    state.webhooks.edit(&form.staff.caller, &id, &switched(false), &form.staff.actor()).await?;
    Ok(back(&href(&id), "off"))
}

/// `POST /dashboard/settings/webhooks/{id}/delete`.
async fn delete(State(state): State<Dashboard>, Path(id): Path<String>, form: Form) -> Result<Response, Trouble> {
    state.webhooks.remove(&form.staff.caller, &id, &form.staff.actor()).await?;
    Ok(back(Section::Webhooks.href(), "deleted"))
}

/// `POST /dashboard/settings/webhooks/{id}/secret`: the one before signs too for a day, so that nothing gets lost meanwhile.
async fn rotate(
    State(state): State<Dashboard>,
    uri: Uri,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Trouble> {
    let staff = &form.staff;
    let (endpoint, secret) = state.webhooks.new_secret(&staff.caller, &id, DAY, &staff.actor()).await?;
    Ok(secret_page(staff, &uri, &endpoint, &secret, "webhook-secret-rotated"))
}

/// `POST /dashboard/settings/webhooks/{id}/resend`.
async fn resend(State(state): State<Dashboard>, Path(id): Path<String>, form: Form) -> Result<Response, Trouble> {
    let event = form.typed.get("event");
    state.webhooks.send_again(&form.staff.caller, event, &id, &form.staff.actor()).await?;
    Ok(back(&href(&id), "sent"))
}
