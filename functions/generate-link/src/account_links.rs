//! `POST /v1/account_links`, as Stripe has it: a platform that has signed its owner in sends the browser here.
//!
//! Rule: what is wrong is named as Stripe names it. The answer is the only time that the address is said; such a link can't
//! be read or listed.

use axum::{Json, extract::State};
use domain::{
    account::VisitRefusal,
    id::LinkId,
    link::{AccountLink, Flow, LandingUrl, Link, NewLink},
    requirement::{Collect, Reach},
    token,
};
use serde::Serialize;
use serde_json::{Map, Value};
use store::audit::{Action, Audit};
use utoipa::ToSchema;
use web::{
    api::{
        ApiError, Body, Caller, Permission,
        schema::{Missing, NotChanged, Refused, time},
    },
    source::Source,
};

use crate::{
    GenerateLink, account_id,
    openapi::{self, AccountLinkParams},
};

/// A link for one visit. It has no id, as Stripe's has none.
#[derive(Serialize, ToSchema)]
#[schema(as = AccountLink, example = openapi::account_link)]
pub struct AccountLinkObject {
    #[schema(schema_with = openapi::account_link_object)]
    object: &'static str,
    #[schema(schema_with = time)]
    created: i64,
    /// The first second in which it no longer opens: five minutes after it was made.
    #[schema(minimum = 0)]
    expires_at: i64,
    /// Where to send the owner's browser. It is said this once.
    url: String,
}

/// Make a link for one visit of an owner whom you have signed in
///
/// It opens once, within five minutes.
#[utoipa::path(post, path = "/v1/account_links", operation_id = "createAccountLink", tag = "Account links",
    request_body = AccountLinkParams,
    responses((status = 200, description = "The link", body = AccountLinkObject), Refused, Missing, NotChanged))]
pub async fn create(
    State(state): State<GenerateLink>,
    caller: Caller,
    source: Source,
    body: Body,
) -> Result<Json<AccountLinkObject>, ApiError> {
    caller.require(Permission::GenerateLinks)?;
    let platform = caller.platform()?.clone();
    let account = account_id(&body)?;
    let visit = read(&body, caller.livemode)?;
    body.only(&["account", "type", "refresh_url", "return_url", "collection_options", "collect"])?;

    let now = state.api.now();
    let owned = state.account(&caller, &account).await?;
    owned.can_be_visited(visit.flow).map_err(refused)?;
    let wanted = NewLink {
        platform,
        account,
        livemode: caller.livemode,
        country: owned.country().map(str::to_owned),
        language: None,
        requirement: None,
        created_by: caller.subject.clone(),
    };
    let id = LinkId::from_random(outbound::random::bytes()?);
    let link = Link::for_visit(wanted, visit, id, state.keys.newest(), now);
    let token = token::print_account(&state.keys, link.key_version, &link.id)
        .ok_or_else(|| ApiError::internal(&"the newest key is gone"))?;
    let actor = source.staff(&caller.subject);
    let audit = Audit {
        action: Action::AccountLinkCreated,
        actor: &actor,
        at: now,
        link: Some(link.id.to_string()),
        about: vec![],
    };
    // No event tells of it: the platform has just made it, and nobody else may use it.
    state.links.create(&link, &audit, &[]).await?;
    Ok(Json(AccountLinkObject {
        object: "account_link",
        created: link.created,
        expires_at: link.expires_at,
        url: format!("{}/a/{token}", state.origin),
    }))
}

fn read(body: &Body, livemode: bool) -> Result<AccountLink, ApiError> {
    let flow = body.required_text("type")?;
    let flow = Flow::parse(flow).ok_or_else(|| one_of("type", "account_onboarding or account_update"))?;
    let url = |name: &str| {
        let raw = body.required_text(name)?;
        LandingUrl::parse(raw, livemode).map_err(|bad| ApiError::invalid(name, "url_invalid", format!("{name} {bad}.")))
    };
    Ok(AccountLink {
        flow,
        collect: collect(body)?,
        refresh_url: url("refresh_url")?,
        return_url: url("return_url")?,
        used_at: None,
    })
}

// `collect` is the older way to say `collection_options[fields]`.
fn collect(body: &Body) -> Result<Collect, ApiError> {
    let older = body.text("collect")?;
    let options = body.object("collection_options")?;
    match (older, options) {
        (Some(_), Some(_)) => Err(ApiError::invalid(
            "collect",
            "parameter_invalid",
            "Send collection_options or collect, not both; collect is deprecated.".into(),
        )),
        (older, None) => Ok(Collect::chosen(reach("collect", older)?, false)),
        (None, Some(options)) => chosen(options),
    }
}

fn chosen(options: &Map<String, Value>) -> Result<Collect, ApiError> {
    let at = |member: &str| format!("collection_options[{member}]");
    if let Some(unknown) = options.keys().find(|name| !["fields", "future_requirements"].contains(&name.as_str())) {
        let shown: String = unknown.chars().filter(|c| !c.is_control()).take(64).collect();
        let param = at(&shown);
        return Err(ApiError::invalid(&param, "parameter_unknown", format!("Received unknown parameter: {param}")));
    }
    let member = |name: &str| match options.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
        Some(_) => {
            Err(ApiError::invalid(&at(name), "parameter_invalid_string", format!("Invalid string: {}", at(name))))
        }
    };
    let fields = reach(&at("fields"), member("fields")?)?;
    let with_future = match member("future_requirements")? {
        None | Some("omit") => false,
        Some("include") => true,
        Some(_) => return Err(one_of(&at("future_requirements"), "include or omit")),
    };
    Ok(Collect::chosen(fields, with_future))
}

fn reach(param: &str, word: Option<&str>) -> Result<Reach, ApiError> {
    match word {
        None => Ok(Reach::Currently),
        Some(word) => Reach::parse(word).ok_or_else(|| one_of(param, "currently_due or eventually_due")),
    }
}

fn one_of(param: &str, words: &str) -> ApiError {
    ApiError::invalid(param, "parameter_invalid", format!("{param} must be one of {words}."))
}

fn refused(refusal: VisitRefusal) -> ApiError {
    let (param, code) = match refusal {
        VisitRefusal::AccountRejected => ("account", "account_rejected"),
        VisitRefusal::HasDashboard => ("type", "account_link_type_invalid"),
    };
    ApiError::invalid(param, code, refusal.to_string())
}
