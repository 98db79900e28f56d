//! The endpoints that events are posted to, and adding one. Rule: a secret is shown once, in the answer to the form that made it.

use askama::Template;
use axum::{Router, extract::State, http::Uri, response::Response, routing::get};
use domain::{
    event::EventKind,
    webhook::{Endpoint, Wanted, signature::Secret},
};
use serde_json::{Map, Value, json};
use web::{
    api::{ApiError, Permission},
    field::{Field, Kind},
    hosted::Typed,
    language::Language,
};

use super::{Frame, Section, typed::many};
use crate::{
    Dashboard, Form, Shell, Staff, Trouble,
    page::{ShownTab, page, wrong},
};

/// Its routes.
pub(super) fn router() -> Router<Dashboard> {
    Router::new()
        .route("/dashboard/settings/webhooks", get(list))
        .route("/dashboard/settings/webhooks/new", get(blank).post(add))
}

/// `/dashboard/settings/webhooks`.
#[derive(Template)]
#[template(path = "settings-webhooks.html")]
struct ListPage {
    shell: Shell,
    sections: Vec<ShownTab>,
    endpoints: Vec<Row>,
    may_change: bool,
}

struct Row {
    id: String,
    url: String,
    description: String,
    wants: String,
    is_enabled: bool,
}

/// `/dashboard/settings/webhooks/new`.
#[derive(Template)]
#[template(path = "settings-webhook-new.html")]
struct NewPage {
    shell: Shell,
    sections: Vec<ShownTab>,
    form: EndpointForm,
}

/// A new secret.
#[derive(Template)]
#[template(path = "settings-secret.html")]
struct SecretPage {
    shell: Shell,
    sections: Vec<ShownTab>,
    what: String,
    secret: String,
    href: String,
}

/// What is asked of an endpoint.
pub(super) struct EndpointForm {
    pub(super) fields: [Field; 2],
    pub(super) wants_all: bool,
    /// The name of an event, and whether it is wanted.
    pub(super) events: Vec<(&'static str, bool)>,
    pub(super) events_error: String,
}

impl EndpointForm {
    /// Of an endpoint as it is, or a blank one.
    pub(super) fn of(t: &Language, endpoint: Option<&Endpoint>) -> Self {
        let url = endpoint.map_or("", |endpoint| &endpoint.url);
        let description = endpoint.and_then(|endpoint| endpoint.description.as_deref()).unwrap_or_default();
        let wanted = endpoint.map_or(&Wanted::All, |endpoint| &endpoint.wanted);
        Self {
            fields: fields(t, [url, description]),
            wants_all: *wanted == Wanted::All,
            events: events(|kind| matches!(wanted, Wanted::Some(kinds) if kinds.contains(&kind))),
            events_error: String::new(),
        }
    }

    /// Of what was typed, with what the API said of it.
    pub(super) fn typed(t: &Language, typed: &Typed, refused: &ApiError) -> Self {
        let mut form = Self {
            fields: fields(t, [typed.get("url").trim(), typed.get("description").trim()]),
            wants_all: typed.get("every") != "some",
            events: {
                let chosen = many(typed, "event");
                events(|kind| chosen.contains(&kind.as_str()))
            },
            events_error: String::new(),
        };
        match refused.param() {
            Some("description") => form.fields[1].error = t.text("webhook-error-description"),
            Some(param) if param.starts_with("enabled_events") => form.events_error = t.text("webhook-error-events"),
            _ if refused.code() == Some("resource_limit_exceeded") => {
                form.fields[0].error = t.text("webhook-error-too-many");
            }
            _ => form.fields[0].error = t.text("webhook-error-url"),
        }
        form
    }

    /// Whether something is wrong with it.
    pub(super) fn is_wrong(&self) -> bool {
        self.fields.iter().any(Field::is_wrong) || !self.events_error.is_empty()
    }

    /// What the summary at the top leads to.
    pub(super) fn summary(&self) -> Vec<Field> {
        let events = Field::line("events", String::new()).error(self.events_error.clone());
        self.fields.iter().cloned().chain([events]).collect()
    }
}

fn fields(t: &Language, [url, description]: [&str; 2]) -> [Field; 2] {
    [
        Field::line("url", t.text("webhook-url"))
            .hint(t.text("webhook-url-hint"))
            .kind(Kind::Line { kind: "url", inputmode: "url" })
            .value(url),
        Field::line("description", t.text("webhook-description")).optional(true).value(description),
    ]
}

fn events(is_wanted: impl Fn(EventKind) -> bool) -> Vec<(&'static str, bool)> {
    EventKind::ALL.into_iter().map(|kind| (kind.as_str(), is_wanted(kind))).collect()
}

/// What was typed, as `POST /v1/webhook_endpoints` takes it.
pub(super) fn wanted(typed: &Typed) -> Map<String, Value> {
    let events = if typed.get("every") == "some" { many(typed, "event") } else { vec!["*"] };
    let wanted = json!({
        "url": typed.get("url").trim(),
        "description": typed.get("description").trim(),
        "enabled_events": events,
    });
    wanted.as_object().cloned().unwrap_or_default()
}

/// Whether a refusal is about what was typed; anything else is a trouble.
pub(super) fn is_about_the_form(refused: &ApiError) -> bool {
    refused.status().as_u16() == 400
}

/// The page of a secret that was just made.
pub(super) fn secret_page(staff: &Staff, uri: &Uri, endpoint: &Endpoint, secret: &Secret, what: &str) -> Response {
    let frame = Frame::new(staff, Section::Webhooks, uri);
    let Frame { shell, sections } = frame.titled(staff.t.text("webhook-secret-title"));
    page(&SecretPage {
        shell,
        sections,
        what: staff.t.text(what),
        secret: secret.reveal().to_owned(),
        href: format!("{}/{}", Section::Webhooks.href(), endpoint.id),
    })
}

/// `GET /dashboard/settings/webhooks`.
async fn list(staff: Staff, State(state): State<Dashboard>, uri: Uri) -> Result<Response, Trouble> {
    let row = |endpoint: Endpoint| Row {
        id: endpoint.id.to_string(),
        wants: match &endpoint.wanted {
            Wanted::All => staff.t.text("webhook-all-events"),
            Wanted::Some(kinds) => {
                staff.t.with("webhook-some-events", "count", i64::try_from(kinds.len()).unwrap_or(0))
            }
        },
        is_enabled: endpoint.enabled,
        description: endpoint.description.unwrap_or_default(),
        url: endpoint.url,
    };
    let endpoints = state.webhooks.all(&staff.caller).await?.into_iter().map(row).collect();
    let Frame { shell, sections } = Frame::new(&staff, Section::Webhooks, &uri);
    Ok(page(&ListPage { shell, sections, endpoints, may_change: staff.may(Permission::Settings) }))
}

fn new_page(staff: &Staff, uri: &Uri, form: EndpointForm) -> NewPage {
    let frame = Frame::new(staff, Section::Webhooks, uri).error(form.is_wrong());
    let Frame { shell, sections } = frame.titled(staff.t.text("webhook-new-title"));
    NewPage { shell, sections, form }
}

/// `GET /dashboard/settings/webhooks/new`.
async fn blank(staff: Staff, uri: Uri) -> Result<Response, Trouble> {
    staff.require(Permission::Settings)?;
    Ok(page(&new_page(&staff, &uri, EndpointForm::of(staff.t, None))))
}

/// `POST /dashboard/settings/webhooks/new`.
async fn add(State(state): State<Dashboard>, uri: Uri, form: Form) -> Result<Response, Trouble> {
    let (staff, typed) = (&form.staff, &form.typed);
    match state.webhooks.add(&staff.caller, &wanted(typed), &staff.actor()).await {
        Ok((endpoint, secret)) => Ok(secret_page(staff, &uri, &endpoint, &secret, "webhook-secret-new")),
        Err(refused) if is_about_the_form(&refused) => {
            Ok(wrong(&new_page(staff, &uri, EndpointForm::typed(staff.t, typed, &refused))))
        }
        Err(refused) => Err(refused.into()),
    }
}
