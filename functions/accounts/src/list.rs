//! `GET /v1/accounts`: accounts with filters that combine, newest first or due first.

use axum::{Json, extract::State, http::Uri};
use domain::{
    account::{Filters, ReviewList},
    id::AccountId,
};
use serde_json::Value;
use store::listing::{Order, Wanted};
use web::api::{
    ApiError, Caller, List, PageOf, Permission, Query,
    schema::{Paging, Refused},
};

use crate::{
    AccountsApi,
    openapi::{self, AccountFilters},
};

/// What a list is asked by beside its filters.
const REST: [&str; 4] = ["sort", "limit", "starting_after", "ending_before"];

/// List accounts, newest first or due first
///
/// Filters combine. `requirement` finds accounts of which it is due or waits to be looked at.
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
    let order = order(&query, &filters)?;
    let (cursor, backwards) = page.cursor();
    let cursor_name = if backwards { "ending_before" } else { "starting_after" };
    let nowhere = || {
        let message = format!("{cursor_name} names no account.");
        ApiError::invalid(cursor_name, "resource_missing", message)
    };
    let beyond = cursor.map(AccountId::parse).transpose().map_err(|_| nowhere())?;
    let platform = caller.platform()?;
    let now = state.api.now();
    let wanted = Wanted {
        platform,
        livemode: caller.livemode,
        order: &order,
        beyond: beyond.as_ref(),
        backwards,
        limit: page.limit(),
        picky: are_picky(&filters, &order),
        keep: &|account| filters.keep(account),
        now,
    };
    let (stored, listed) = tokio::try_join!(state.platforms.get(platform), state.listing.page(&wanted))?;
    let stored = stored.ok_or_else(ApiError::platform_not_set_up)?;
    let listed = listed.ok_or_else(nowhere)?;
    let key = state.vault.data_key(&stored).await?;
    let mut data = Vec::with_capacity(listed.ids.len());
    for sealed in state.accounts.many(platform, &listed.ids).await? {
        data.push(sealed.open(&key, now)?.account.to_json());
    }
    Ok(Json(List::new("/v1/accounts", PageOf { data, has_more: listed.has_more })))
}

// The review list is the index's own when it is sorted by due date; anything else is looked at one by one.
fn are_picky(filters: &Filters, order: &Order) -> bool {
    match order {
        Order::Newest => !filters.is_empty(),
        Order::Due(_) => !filters.of_one_list().is_empty(),
    }
}

fn order(query: &Query, filters: &Filters) -> Result<Order, ApiError> {
    match query.text("sort") {
        None | Some("" | "created") => Ok(Order::Newest),
        Some("due") => Ok(Order::Due(filters.review.map_or_else(|| ReviewList::ALL.to_vec(), |list| vec![list]))),
        Some(_) => {
            let message = "sort must be created (newest first) or due (first due first).".to_owned();
            Err(ApiError::invalid("sort", "parameter_invalid", message))
        }
    }
}
