//! `GET /tasks`: what is due, most urgent first, each with its date and why.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    forms::{Section, SectionPlan, State as Standing, plan},
    link::Flow,
    requirement::Urgency,
};
use web::{
    hosted::{
        Need, Resident,
        halt::{page, see_other},
    },
    language::Language,
};

use crate::{
    SubmitForm,
    page::{Group, Task, TasksPage},
    steps::{Step, document_name, first_open, steps},
    surroundings, words,
};

/// The page; nothing due leads to the summary.
pub async fn show(State(state): State<SubmitForm>, headers: HeaderMap) -> Response {
    let resident = match state.hosted.enter_file(&headers, Need::IdentityVerified).await {
        Ok(resident) => resident,
        Err(response) => return *response,
    };
    let plans = plan_of(&resident);
    if plans.is_empty() {
        return see_other("/summary");
    }
    let guest = &resident.guest;
    let t = guest.language;
    let csrf = guest.csrf(&state.hosted);
    let chrome = surroundings(guest, t.text("tasks-title"), &csrf);
    let steps = steps(&plans);
    let next = first_open(&steps);
    let button = if next == "/summary" {
        t.text("tasks-review")
    } else if steps.iter().all(|step| step.plan.is_open()) {
        t.text("tasks-start")
    } else {
        t.text("tasks-continue")
    };
    let count = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    let groups = groups(t, &resident, &steps, &chrome.platform());
    let intro = if guest.account_link().is_some() { "account-link-tasks" } else { "tasks-intro" };
    let intro = t.say(intro, &[("platform", chrome.platform().into()), ("count", count.into())]);
    let offers_all = guest.account_link().is_some_and(|link| link.flow == Flow::Update);
    let session = guest.door.session.as_ref();
    let offers_password = session.is_some_and(|session| session.user.is_none() && !session.email_blind.is_empty());
    page(StatusCode::OK, &TasksPage { chrome, intro, groups, next, button, offers_all, offers_password })
}

/// The sections with anything due.
pub fn plan_of(resident: &Resident) -> Vec<SectionPlan> {
    let drafts: Vec<_> = resident.file.drafts().collect();
    plan(&resident.file.account, &drafts)
}

/// The first page that is still open; when there is none, the summary.
pub fn next_page(plans: &[SectionPlan]) -> String {
    first_open(&steps(plans))
}

/// Where a section is filled in.
pub fn href(section: &Section) -> String {
    match section {
        Section::People => "/people".into(),
        // Somebody who was added isn't due: their page is opened as one to change.
        other => format!("/forms/{}", other.slug()),
    }
}

fn groups(t: &'static Language, resident: &Resident, steps: &[Step], platform: &str) -> Vec<Group> {
    [Urgency::RiskReview, Urgency::PastDue, Urgency::Current, Urgency::Future]
        .into_iter()
        .filter_map(|urgency| {
            let tasks: Vec<Task> = steps
                .iter()
                .filter(|step| step.plan.urgency() == Some(urgency))
                .map(|step| task(t, resident, step, urgency, platform))
                .collect();
            let title = t.text(match urgency {
                Urgency::RiskReview => "urgency-risk-review",
                Urgency::PastDue => "urgency-past-due",
                Urgency::Current => "urgency-current",
                Urgency::Future => "urgency-future",
            });
            (!tasks.is_empty()).then_some(Group { title, tasks })
        })
        .collect()
}

fn task(t: &'static Language, resident: &Resident, step: &Step, urgency: Urgency, platform: &str) -> Task {
    let plan = &step.plan;
    let date = plan.deadline().map(|at| t.date(at));
    let dated = |with: &str, without: &str| match &date {
        Some(date) => t.say(with, &[("date", date.as_str().into()), ("platform", platform.into())]),
        None => t.with(without, "platform", platform),
    };
    let why = match urgency {
        _ if plan.because().is_some() => words::because(t, plan.because(), platform),
        Urgency::RiskReview => dated("why-risk-review-dated", "why-risk-review"),
        Urgency::PastDue => t.text("why-past-due"),
        Urgency::Current => dated("why-current", "why-current-undated"),
        Urgency::Future => dated("why-future", "why-future-undated"),
    };
    let standing = if !plan.is_open() {
        Standing::Ready
    } else if plan.fields.iter().any(|field| field.error.is_some() && !field.answered) {
        Standing::Error
    } else {
        Standing::Outstanding
    };
    Task {
        name: match &step.document {
            Some(path) => document_name(t, resident, path),
            None => words::section_name(t, &plan.section, &resident.file.account),
        },
        href: step.href(),
        why,
        tag: words::tag(t, standing),
    }
}
