//! `GET /v1/accounts`: accounts with filters that combine, newest first or due first, or those that were searched for.

use axum::{Json, extract::State, http::Uri};
use domain::{
    account::{Filters, Search},
    id::AccountId,
};
use serde_json::Value;
use store::listing::{Beyond, Order};
use web::api::{
    ApiError, Caller, List, PageOf, Permission, Query,
    schema::{Paging, Refused},
};

use crate::{
    AccountsApi, Asked, by_due,
    openapi::{self, AccountFilters},
};

/// What a list is asked by beside its filters.
const REST: [&str; 5] = ["query", "sort", "limit", "starting_after", "ending_before"];
/// Accounts that one call looks at, once it has found one.
const MOST: usize = 20_000;

/// List accounts, newest first or due first, or search them
///
/// Filters combine. `requirement` finds accounts of which it is due or waits to be looked at. `query` is an account id, an
/// e-mail address, or the beginnings of words of a business name; what is found comes newest first. A page may hold fewer
/// accounts than its limit and still say that there are more.
#[utoipa::path(get, path = "/v1/accounts", operation_id = "listAccounts", tag = "Accounts",
    params(AccountFilters, Paging),
    responses((status = 200, description = "A page of accounts", body = openapi::AccountList), Refused))]
pub async fn list(State(state): State<AccountsApi>, caller: Caller, uri: Uri) -> Result<Json<List<Value>>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let query = Query::read(&uri)?;
    // `created` may have brackets.
    let known = [&Filters::NAMES[..], &["created[]"], &REST].concat();
    query.only(&known)?;
    let page = query.page()?;
    let filters = Filters::read(&query.pick(&Filters::NAMES), "")?;
    let search = search(&query)?;
    let order = order(&query, &filters, search.is_some())?;
    let (cursor, backwards) = page.cursor();
    let cursor_name = if backwards { "ending_before" } else { "starting_after" };
    let nowhere = || {
        let message = format!("{cursor_name} names no account.");
        ApiError::invalid(cursor_name, "resource_missing", message)
    };
    let beyond = cursor.map(AccountId::parse).transpose().map_err(|_| nowhere())?;
    let asked = Asked {
        filters: &filters,
        search: search.as_ref(),
        order,
        beyond: beyond.as_ref().map(Beyond::Account),
        backwards,
        limit: page.limit(),
        most: MOST,
        // An SDK goes on from the last that it got.
        at_least_one: true,
    };
    let looked = state.look(&caller, &asked).await?.ok_or_else(nowhere)?;
    let data = looked.files.iter().map(|file| file.account.to_json()).collect();
    Ok(Json(List::new("/v1/accounts", PageOf { data, has_more: looked.has_more })))
}

fn search(query: &Query) -> Result<Option<Search>, ApiError> {
    match query.text("query").filter(|raw| !raw.trim().is_empty()) {
        None => Ok(None),
        Some(raw) => Search::parse(raw).map(Some).ok_or_else(|| {
            let message = "query must be an account id, an e-mail address, or words of a business name.".to_owned();
            ApiError::invalid("query", "parameter_invalid", message)
        }),
    }
}

fn order(query: &Query, filters: &Filters, is_search: bool) -> Result<Order, ApiError> {
    match query.text("sort") {
        None | Some("" | "created") => Ok(Order::Newest),
        Some("due" | "oldest") if is_search => {
            let message = "What query finds comes newest first; leave out sort.".to_owned();
            Err(ApiError::invalid("sort", "parameter_invalid", message))
        }
        Some("oldest") => Ok(Order::Oldest),
        Some("due") => Ok(by_due(filters.review)),
        Some(_) => {
            let message =
                "sort must be created (newest first), oldest (oldest first) or due (first due first).".to_owned();
            Err(ApiError::invalid("sort", "parameter_invalid", message))
        }
    }
}
