//! `GET /v1/accounts`: accounts with filters that combine, newest first or due first.

use axum::{Json, extract::State, http::Uri};
use domain::{
    account::{Account, AccountStatus, ReviewList},
    id::AccountId,
    requirement::RequirementPath,
};
use serde_json::Value;
use store::listing::{Order, Wanted};
use web::api::{
    ApiError, Caller, List, PageOf, Permission, Query, Range,
    schema::{Paging, Refused},
};

use crate::{
    AccountsApi,
    openapi::{self, AccountFilters},
};

const KNOWN: [&str; 10] = [
    "review",
    "status",
    "country",
    "requirement",
    "due_before",
    "created[]",
    "sort",
    "limit",
    "starting_after",
    "ending_before",
];

/// Which accounts.
struct Filters {
    review: Option<ReviewList>,
    status: Option<AccountStatus>,
    country: Option<String>,
    requirement: Option<RequirementPath>,
    due_before: Option<i64>,
    created: Option<Range>,
}

/// List accounts, newest first or due first
///
/// Filters combine. `requirement` finds accounts of which it is due or waits to be looked at.
#[utoipa::path(get, path = "/v1/accounts", operation_id = "listAccounts", tag = "Accounts",
    params(AccountFilters, Paging),
    responses((status = 200, description = "A page of accounts", body = openapi::AccountList), Refused))]
pub async fn list(State(state): State<AccountsApi>, caller: Caller, uri: Uri) -> Result<Json<List<Value>>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let query = Query::read(&uri)?;
    query.only(&KNOWN)?;
    let page = query.page()?;
    let filters = Filters::read(&query)?;
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
        picky: filters.are_picky(&order),
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

impl Filters {
    fn read(query: &Query) -> Result<Self, ApiError> {
        let sent = |name: &str| query.text(name).filter(|value| !value.is_empty());
        let one_of = |name: &str, words: Vec<&str>| {
            ApiError::invalid(name, "parameter_invalid", format!("{name} must be one of {}.", words.join(", ")))
        };
        let number = |name: &str| match sent(name) {
            None => Ok(None),
            Some(raw) => raw.parse::<i64>().map(Some).map_err(|_| {
                ApiError::invalid(name, "parameter_invalid_integer", format!("{name} must be a unix time in seconds."))
            }),
        };
        let review = match sent("review") {
            None => None,
            Some(raw) => Some(
                ReviewList::parse(raw)
                    .ok_or_else(|| one_of("review", ReviewList::ALL.map(ReviewList::as_str).to_vec()))?,
            ),
        };
        let status = match sent("status") {
            None => None,
            Some(raw) => Some(
                AccountStatus::parse(raw)
                    .ok_or_else(|| one_of("status", AccountStatus::ALL.map(AccountStatus::as_str).to_vec()))?,
            ),
        };
        let requirement = sent("requirement")
            .map(RequirementPath::parse)
            .transpose()
            .map_err(|error| ApiError::invalid("requirement", "parameter_invalid", error.to_string()))?;
        Ok(Self {
            review,
            status,
            country: sent("country").map(str::to_owned),
            requirement,
            due_before: number("due_before")?,
            created: query.range("created")?,
        })
    }

    fn keep(&self, account: &Account) -> bool {
        let open = |wanted: &RequirementPath| {
            [account.requirements(), account.future_requirements()]
                .into_iter()
                .any(|set| set.eventually_due.contains(wanted) || set.pending_verification.contains(wanted))
        };
        self.review.is_none_or(|wanted| account.review().0 == wanted)
            && self.status.is_none_or(|wanted| account.status() == wanted)
            && self.country.as_deref().is_none_or(|wanted| account.country() == Some(wanted))
            && self.requirement.as_ref().is_none_or(open)
            && self.due_before.is_none_or(|before| account.deadline().is_some_and(|at| at < before))
            && self.created.is_none_or(|range| range.contains(account.created()))
    }

    // The review list is the index's own when it is sorted by due date; anything else is looked at one by one.
    fn are_picky(&self, order: &Order) -> bool {
        self.review.is_some() && *order == Order::Newest
            || self.status.is_some()
            || self.country.is_some()
            || self.requirement.is_some()
            || self.due_before.is_some()
            || self.created.is_some()
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
