//! `/v1/accounts/{id}/persons`: owners, directors, the representative.

use axum::{Json, extract::State, http::Uri};
use domain::{
    account::{Account, PERSON_RELATIONS},
    event::NewEvent,
    id::PersonId,
};
use serde_json::{Map, Value, json};
use store::audit::Action;
use web::{
    api::{
        ApiError, Body, Caller, List, Path, Permission, Query,
        schema::{Missing, NotChanged, Paging, Refused},
    },
    source::Source,
};

use crate::{
    AccountsApi, Changed, existing,
    openapi::{self, AccountPath, PersonFilters, PersonParams, PersonPath},
};

/// List an account's persons, newest first
#[utoipa::path(get, path = "/v1/accounts/{id}/persons", operation_id = "listPersons", tag = "Persons",
    params(AccountPath, PersonFilters, Paging),
    responses((status = 200, description = "A page of persons", body = openapi::PersonList), Refused, Missing))]
pub async fn list(
    State(state): State<AccountsApi>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<List<Value>>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let query = Query::read(&uri)?;
    query.only(&["relationship[]", "limit", "starting_after", "ending_before"])?;
    let page = query.page()?;
    let wanted = relations(&query)?;
    let (file, _) = state.file(&caller, &id).await?;
    let account = &file.account;
    let mut ids = account.person_ids();
    ids.reverse();
    ids.retain(|person| wanted.iter().all(|(relation, is)| account.is_person(person, relation) == *is));
    let page = page.cut(ids, ToString::to_string)?;
    let page = page.map(|person| account.person_json(&person).unwrap_or_default());
    Ok(Json(List::new(format!("/v1/accounts/{}/persons", account.id()), page)))
}

// `relationship[owner]=true`.
fn relations(query: &Query) -> Result<Vec<(&'static str, bool)>, ApiError> {
    let mut wanted = Vec::new();
    for (member, param, value) in query.members("relationship")? {
        let relation = PERSON_RELATIONS.into_iter().find(|relation| *relation == member);
        let relation = relation.ok_or_else(|| ApiError::unknown_parameter(&param))?;
        match value {
            "" => {}
            "true" => wanted.push((relation, true)),
            "false" => wanted.push((relation, false)),
            _ => {
                let message = format!("{param} must be true or false.");
                return Err(ApiError::invalid(&param, "parameter_invalid", message));
            }
        }
    }
    Ok(wanted)
}

/// Add a person to an account
#[utoipa::path(post, path = "/v1/accounts/{id}/persons", operation_id = "createPerson", tag = "Persons",
    params(AccountPath), request_body = PersonParams,
    responses((status = 200, description = "The person", body = openapi::Person), Refused, Missing, NotChanged))]
pub async fn create(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    let person = PersonId::from_random(outbound::random::bytes()?);
    state.write(&caller, &source, &id, person, body.into_map()?, false).await
}

/// Read a person
#[utoipa::path(get, path = "/v1/accounts/{id}/persons/{person}", operation_id = "retrievePerson", tag = "Persons",
    params(PersonPath),
    responses((status = 200, description = "The person", body = openapi::Person), Refused, Missing))]
pub async fn retrieve(
    State(state): State<AccountsApi>,
    caller: Caller,
    Path((id, person)): Path<(String, String)>,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let (file, _) = state.file(&caller, &id).await?;
    let found = PersonId::parse(&person).ok().and_then(|person| file.account.person_json(&person));
    found.map(Json).ok_or_else(|| missing(&person))
}

/// Change what is sent of a person
#[utoipa::path(post, path = "/v1/accounts/{id}/persons/{person}", operation_id = "updatePerson", tag = "Persons",
    params(PersonPath), request_body = PersonParams,
    responses((status = 200, description = "The person", body = openapi::Person), Refused, Missing, NotChanged))]
pub async fn update(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path((id, person)): Path<(String, String)>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    let person = PersonId::parse(&person).map_err(|_| missing(&person))?;
    state.write(&caller, &source, &id, person, body.into_map()?, true).await
}

/// Remove a person, and what is due of them
#[utoipa::path(delete, path = "/v1/accounts/{id}/persons/{person}", operation_id = "deletePerson", tag = "Persons",
    params(PersonPath),
    responses((status = 200, description = "What is left of it", body = openapi::DeletedPerson), Refused, Missing, NotChanged))]
pub async fn delete(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path((id, person)): Path<(String, String)>,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::WriteAccounts)?;
    let person = PersonId::parse(&person).map_err(|_| missing(&person))?;
    state
        .change(&caller, &source, &id, Action::PersonRemoved, |before, _| {
            let before = existing(before, &id)?;
            let after = before.without_person(&person).ok_or_else(|| missing(person.as_str()))?;
            Ok(changed(before, after, &person))
        })
        .await?;
    Ok(Json(json!({"id": person.as_str(), "object": "person", "deleted": true})))
}

impl AccountsApi {
    async fn write(
        &self,
        caller: &Caller,
        source: &Source,
        id: &str,
        person: PersonId,
        body: Map<String, Value>,
        must_exist: bool,
    ) -> Result<Json<Value>, ApiError> {
        caller.require(Permission::WriteAccounts)?;
        let account = self
            .change(caller, source, id, Action::PersonWritten, |before, now| {
                let before = existing(before, id)?;
                if must_exist && before.person_json(&person).is_none() {
                    return Err(missing(person.as_str()));
                }
                let after = before.with_person(&person, body.clone(), now)?;
                Ok(changed(before, after, &person))
            })
            .await?;
        account.person_json(&person).map(Json).ok_or_else(|| missing(person.as_str()))
    }
}

// A person is told of by itself; the account's own event follows when what is told of the account changed too.
fn changed(before: &Account, after: Account, person: &PersonId) -> Changed {
    let told = NewEvent::person(&after, person);
    let mut events = vec![told];
    if before.event_json() != after.event_json() {
        events.push(NewEvent::account(Some(before), &after));
    }
    Changed { account: after, events }
}

fn missing(person: &str) -> ApiError {
    ApiError::missing("person", person).at("person")
}
