//! `/v1/accounts/{id}/submissions`: what owners gave, opened for the few roles that may see it, and the platform's answer.
//!
//! Rule: every view is recorded before anything is shown.

use axum::{Json, extract::State, http::Uri};
use domain::{
    event::NewEvent,
    id::SubmissionId,
    requirement::{RequirementError, RequirementPath},
    submission::{GivenValue, Submission, looked_at},
};
use serde_json::{Map, Value};
use store::{
    account_file::AccountFile,
    accounts::PutRefused,
    audit::{Action, Audit},
    seal::DataKey,
};
use web::{
    api::{
        ApiError, Body, Caller, List, PageOf, Path, Permission, Query,
        schema::{Missing, NotChanged, Paging, Refused},
    },
    source::Source,
};

use crate::{
    AccountsApi, cleared_events,
    openapi::{AccountPath, AnswerParams, SubmissionList, SubmissionPath},
    wire::{GivenError, GivenRequirement, SubmissionObject},
};

/// List what an account's owner submitted, newest first
///
/// Every view of a submission is recorded.
#[utoipa::path(get, path = "/v1/accounts/{id}/submissions", operation_id = "listSubmissions", tag = "Submissions",
    params(AccountPath, Paging),
    responses((status = 200, description = "A page of submissions", body = SubmissionList), Refused, Missing))]
pub async fn list(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<List<SubmissionObject>>, ApiError> {
    caller.require(Permission::ReadSubmissions)?;
    let query = Query::read(&uri)?;
    query.only(&["limit", "starting_after", "ending_before"])?;
    let page = query.page()?;
    let (file, key) = state.file(&caller, &id).await?;
    let newest_first: Vec<Submission> = file.submissions.iter().rev().cloned().collect();
    let page = page.cut(newest_first, |sent| sent.id.to_string())?;
    let data = state.show(&caller, &source, &file, &key, &page.data).await?;
    let url = format!("/v1/accounts/{}/submissions", file.account.id());
    Ok(Json(List::new(url, PageOf { data, has_more: page.has_more })))
}

/// Read a submission
///
/// Every view of a submission is recorded.
#[utoipa::path(get, path = "/v1/accounts/{id}/submissions/{submission}", operation_id = "retrieveSubmission", tag = "Submissions",
    params(SubmissionPath),
    responses((status = 200, description = "The submission", body = SubmissionObject), Refused, Missing))]
pub async fn retrieve(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path((id, submission)): Path<(String, String)>,
) -> Result<Json<SubmissionObject>, ApiError> {
    caller.require(Permission::ReadSubmissions)?;
    let (file, key) = state.file(&caller, &id).await?;
    let sent = file.submissions[place(&file, &submission)?].clone();
    let shown = state.show(&caller, &source, &file, &key, &[sent]).await?;
    shown.into_iter().next().map(Json).ok_or_else(|| missing(&submission))
}

/// Accept a submission, or say what was wrong with it
///
/// Without `errors` everything that waits is accepted, and becomes part of the account. `requirements` answers a part.
#[utoipa::path(post, path = "/v1/accounts/{id}/submissions/{submission}/answer", operation_id = "answerSubmission", tag = "Submissions",
    params(SubmissionPath), request_body = AnswerParams,
    responses((status = 200, description = "The submission", body = SubmissionObject), Refused, Missing, NotChanged))]
pub async fn answer(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path((id, submission)): Path<(String, String)>,
    body: Body,
) -> Result<Json<SubmissionObject>, ApiError> {
    caller.require(Permission::WriteAccounts)?;
    body.only(&["errors", "requirements"])?;
    let body = body.into_map()?;
    let sent = |name: &str| body.get(name).cloned().unwrap_or(Value::Null);
    let errors = RequirementError::read_list("errors", &sent("errors"))?;
    let only = RequirementPath::read_list("requirements", &sent("requirements"))?;
    let only = (!only.is_empty()).then_some(only.as_slice());
    let now = state.api.now();
    let platform = caller.platform()?;
    let actor = source.staff(&caller.subject);
    // Who may answer without reading what was given gets the answer back without it.
    let may_read = caller.require(Permission::ReadSubmissions).is_ok();
    let shown = |given: &[GivenValue]| if may_read { given.to_vec() } else { Vec::new() };
    for _ in 0..4 {
        let (file, key) = state.file(&caller, &id).await?;
        let at = place(&file, &submission)?;
        let sent = &file.submissions[at];
        let paths = looked_at(sent, &file.submissions[at + 1..], only, &errors)?;
        let given = state.open(&caller, &source, &file, &key, std::slice::from_ref(sent)).await?.pop();
        let given = given.unwrap_or_default();
        if paths.is_empty() {
            return Ok(Json(object(&file, sent, &shown(&given))));
        }
        let judged: Vec<&GivenValue> = given.iter().filter(|value| paths.contains(&value.path)).collect();
        let account = file.account.answered(&judged, &errors)?.at(now);
        let after = sent.answered(&paths, &errors, now);
        let cleared = state.cleared(&caller, Some(&file), &account, now).await?;
        let events = [vec![NewEvent::account(Some(&file.account), &account)], cleared_events(&cleared, now)].concat();
        let about = paths.iter().map(ToString::to_string).collect();
        let link = Some(sent.link.to_string());
        let audit = Audit { action: Action::SubmissionAnswered, actor: &actor, at: now, link, about };
        let answered = state.reviews.answer(platform, &account, &file, &after, &cleared, &key, &audit, &events).await;
        match answered {
            Ok(()) => return Ok(Json(object(&file, &after, &shown(&given)))),
            Err(PutRefused::Changed) => {}
            Err(PutRefused::Store(error)) => return Err(error.into()),
        }
    }
    Err(ApiError::conflict())
}

impl AccountsApi {
    /// What a submission of an account holds, for somebody who may read it. The view is recorded first.
    pub async fn given(
        &self,
        caller: &Caller,
        source: &Source,
        file: &AccountFile,
        key: &DataKey,
        submission: &str,
    ) -> Result<(Submission, Vec<GivenValue>), ApiError> {
        caller.require(Permission::ReadSubmissions)?;
        let sent = file.submissions[place(file, submission)?].clone();
        let given = self.open(caller, source, file, key, std::slice::from_ref(&sent)).await?.pop().unwrap_or_default();
        Ok((sent, given))
    }

    async fn show(
        &self,
        caller: &Caller,
        source: &Source,
        file: &AccountFile,
        key: &DataKey,
        submissions: &[Submission],
    ) -> Result<Vec<SubmissionObject>, ApiError> {
        let given = self.open(caller, source, file, key, submissions).await?;
        Ok(submissions.iter().zip(&given).map(|(sent, given)| object(file, sent, given)).collect())
    }

    /// What each of these submissions holds, in their order. Whoever calls has made sure that they may be read; the view is
    /// recorded first.
    async fn open(
        &self,
        caller: &Caller,
        source: &Source,
        file: &AccountFile,
        key: &DataKey,
        submissions: &[Submission],
    ) -> Result<Vec<Vec<GivenValue>>, ApiError> {
        let actor = source.staff(&caller.subject);
        let about = submissions.iter().map(|sent| sent.id.to_string()).collect();
        let audit = Audit { action: Action::SubmissionsRead, actor: &actor, at: self.api.now(), link: None, about };
        Ok(self.reviews.given(caller.platform()?, file.account.id(), submissions, key, &audit).await?)
    }
}

fn object(file: &AccountFile, sent: &Submission, given: &[GivenValue]) -> SubmissionObject {
    let values: Map<String, Value> = given.iter().map(|value| (value.path.to_string(), value.value.clone())).collect();
    let requirements = sent.paths.iter().map(|path| {
        let error = sent.error_of(path);
        let status = match error {
            Some(_) => "rejected",
            None if sent.accepted.contains(path) => "accepted",
            None => "pending",
        };
        GivenRequirement {
            requirement: path.to_string(),
            status,
            value: values.get(path.as_str()).cloned().unwrap_or(Value::Null),
            error: error.map(|error| GivenError { code: error.code.clone(), reason: error.reason.clone() }),
        }
    });
    SubmissionObject {
        id: sent.id.to_string(),
        object: "submission",
        account: file.account.id().to_string(),
        answered_at: sent.answered_at,
        created: sent.at,
        livemode: file.account.livemode(),
        reference: sent.reference.as_str().to_owned(),
        remediation_link: sent.link.to_string(),
        requirements: requirements.collect(),
        status: sent.status().as_str(),
    }
}

fn place(file: &AccountFile, submission: &str) -> Result<usize, ApiError> {
    let id = SubmissionId::parse(submission).map_err(|_| missing(submission))?;
    file.submissions.iter().position(|sent| sent.id == id).ok_or_else(|| missing(submission))
}

fn missing(submission: &str) -> ApiError {
    ApiError::missing("submission", submission).at("submission")
}
