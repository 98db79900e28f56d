//! `GET /v1/remediation_links?account=...&status=...`: the links of an account, newest first.

use axum::{Json, extract::State, http::Uri};
use domain::{
    id::{AccountId, LinkId},
    link::{Link, Status},
};
use web::api::{
    ApiError, Caller, List, Permission, Query,
    schema::{Missing, Paging, Refused},
};

use crate::{
    GenerateLink,
    openapi::{self, Filters},
    wire::RemediationLink,
};

/// List an account's links, newest first
#[utoipa::path(get, path = "/v1/remediation_links", operation_id = "listRemediationLinks", tag = "Remediation links",
    params(Filters, Paging), responses((status = 200, description = "A page of links", body = openapi::LinkList), Refused, Missing))]
pub async fn list(
    State(state): State<GenerateLink>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<List<RemediationLink>>, ApiError> {
    caller.require(Permission::ReadLinks)?;
    let mut query = Query::read(&uri)?;
    let expand = query.expand(&["data.account"])?;
    query.only(&["account", "status", "limit", "starting_after", "ending_before"])?;
    let account = query.required("account")?;
    let missing = || ApiError::missing("account", account).at("account");
    let account_id = AccountId::parse(account).map_err(|_| missing())?;
    let status = query.text("status").map(parse_status).transpose()?;
    let page = query.page()?;

    let now = state.api.now();
    let links: Vec<Link> = state
        .of_account(&caller, &account_id)
        .await?
        .into_iter()
        .filter(|link| status.is_none_or(|wanted| link.status(now) == wanted))
        .collect();
    let page = page.cut(links, |link| link.id.to_string())?;
    // All links of the list are of one account: it is read once.
    let whole = if expand.has("data.account") && !page.data.is_empty() {
        Some(state.whole_account(&caller, &account_id).await?)
    } else {
        None
    };
    let ids: Vec<LinkId> = page.data.iter().map(|link| link.id).collect();
    let mut reminding = state.reminders.of_links(&ids).await?.into_iter();
    let page = page.map(|link| state.object(&link, reminding.next().flatten().as_ref(), whole.as_ref(), now));
    Ok(Json(List::new("/v1/remediation_links", page)))
}

fn parse_status(raw: &str) -> Result<Status, ApiError> {
    Status::parse(raw).ok_or_else(|| {
        ApiError::invalid("status", "parameter_invalid", "status must be one of active, expired or revoked".into())
    })
}
