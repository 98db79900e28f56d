//! `/people`: who owns, directs and runs the company. Somebody is added, changed, taken away; then the owner says that
//! everybody is there.
//!
//! Rule: people are never gone or there before the owner sends it and the platform accepts it; until then they are drafts.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    forms::{
        Section,
        people::{self, PeopleProblem, Removal, Role, Someone},
    },
    id::PersonId,
    requirement::RequirementPath,
    submission::GivenValue,
};
use web::{
    hosted::{
        Halt, Need, Resident, Typed,
        halt::{page, see_other},
        posted::again,
    },
    source::Source,
};

use crate::{
    SubmitForm,
    kept::{of_page, or_keep},
    page::{Line, PeoplePage, PersonAddPage, PersonLine, PersonRemovePage, RoleChoice},
    save::keep,
    surroundings,
    tasks::{next_page, plan_of},
    words,
};

const PEOPLE: &str = "people";
const ADD: &str = "people/add";

/// `GET /people`.
pub async fn show(State(state): State<SubmitForm>, headers: HeaderMap) -> Response {
    match enter(&state, &headers).await {
        Ok(resident) => draw(&state, &resident, StatusCode::OK, &found(&resident, PEOPLE), None),
        Err(response) => *response,
    }
}

/// `POST /people`: everybody is there.
pub async fn done(State(state): State<SubmitForm>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let (resident, typed) = match posted(&state, &headers, body, PEOPLE).await {
        Ok(both) => both,
        Err(response) => return *response,
    };
    let (account, drafts) = (&resident.file.account, drafts(&resident));
    let none: Vec<Role> = typed.every("none").filter_map(Role::parse).collect();
    let values = match people::complete(account, &drafts, &asked(&resident), &none) {
        Ok(values) => values,
        Err(problem) => {
            return draw(&state, &resident, StatusCode::UNPROCESSABLE_ENTITY, &typed, Some(problem));
        }
    };
    match keep(&state, &source, &resident, values, &[], PEOPLE).await {
        Ok(()) => {
            let rest: Vec<_> = plan_of(&resident).into_iter().filter(|plan| plan.section != Section::People).collect();
            see_other(&next_page(&rest))
        }
        Err(halt) => resident.guest.halt_with(&halt, again("/people", &typed)),
    }
}

/// `GET /people/add`.
pub async fn add(State(state): State<SubmitForm>, headers: HeaderMap) -> Response {
    match enter(&state, &headers).await {
        Ok(resident) => draw_add(&state, &resident, StatusCode::OK, &found(&resident, ADD), None),
        Err(response) => *response,
    }
}

/// `POST /people/add`: somebody new, of whom only the roles are known yet. Their page comes next.
pub async fn added(State(state): State<SubmitForm>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let (resident, typed) = match posted(&state, &headers, body, ADD).await {
        Ok(both) => both,
        Err(response) => return *response,
    };
    let id = match outbound::random::bytes() {
        Ok(bytes) => PersonId::from_random(bytes),
        Err(error) => return resident.guest.halt(&error.into()),
    };
    let roles: Vec<Role> = typed.every("role").filter_map(Role::parse).collect();
    let values = match people::with_roles(&resident.file.account, &drafts(&resident), &id, &roles) {
        Ok(values) => values,
        Err(problem) => {
            return draw_add(&state, &resident, StatusCode::UNPROCESSABLE_ENTITY, &typed, Some(problem));
        }
    };
    match keep(&state, &source, &resident, values, &[], ADD).await {
        Ok(()) => see_other(&format!("/forms/{id}?all")),
        Err(halt) => resident.guest.halt_with(&halt, again("/people/add", &typed)),
    }
}

/// `GET /people/{person}/remove`: whether to take somebody away.
pub async fn ask(State(state): State<SubmitForm>, headers: HeaderMap, Path(raw): Path<String>) -> Response {
    let resident = match enter(&state, &headers).await {
        Ok(resident) => resident,
        Err(response) => return *response,
    };
    let Some(someone) = removable(&resident, &raw) else { return resident.guest.halt(&Halt::NotFound) };
    let t = resident.guest.language;
    let csrf = resident.guest.csrf(&state.hosted);
    let chrome = surroundings(&resident.guest, t.text("people-remove-title"), &csrf);
    let platform = chrome.platform();
    let what =
        t.say("people-remove-what", &[("person", called(&resident, &someone).into()), ("platform", platform.into())]);
    page(StatusCode::OK, &PersonRemovePage { chrome, csrf, action: format!("/people/{}/remove", someone.id), what })
}

/// `POST /people/{person}/remove`.
pub async fn remove(
    State(state): State<SubmitForm>,
    source: Source,
    headers: HeaderMap,
    Path(raw): Path<String>,
    body: Body,
) -> Response {
    let (resident, typed) = match posted(&state, &headers, body, &format!("people/{raw}/remove")).await {
        Ok(both) => both,
        Err(response) => return *response,
    };
    // Pressed twice, the first press took them away.
    let Some(someone) = removable(&resident, &raw) else { return see_other("/people") };
    let removal = people::removal(&resident.file.account, &drafts(&resident), &someone.id);
    let kept = match removal {
        Ok(Removal::Asked(path)) => keep(&state, &source, &resident, vec![(path, true.into())], &[], "").await,
        Ok(Removal::Forgotten(paths)) => keep(&state, &source, &resident, vec![], &paths, "").await,
        Err(_) => return resident.guest.halt(&Halt::NotFound),
    };
    match kept {
        Ok(()) => see_other("/people"),
        Err(halt) => resident.guest.halt_with(&halt, again(&format!("/people/{raw}/remove"), &typed)),
    }
}

// Only a company has people.
async fn enter(state: &SubmitForm, headers: &HeaderMap) -> Result<Resident, Box<Response>> {
    let resident = state.hosted.enter_file(headers, Need::IdentityVerified).await?;
    let has_people = has_people(&resident);
    if has_people { Ok(resident) } else { Err(Box::new(resident.guest.halt(&Halt::NotFound))) }
}

// What is posted on a page when the session is over is kept, as on every form.
async fn posted(
    state: &SubmitForm,
    headers: &HeaderMap,
    body: Body,
    page: &str,
) -> Result<(Resident, Typed), Box<Response>> {
    match state.hosted.enter_file_posted(headers, Need::IdentityVerified, body).await {
        Ok((resident, typed)) if has_people(&resident) => Ok((resident, typed)),
        Ok((resident, _)) => Err(Box::new(resident.guest.halt(&Halt::NotFound))),
        Err(refused) => Err(Box::new(or_keep(state, *refused, page).await)),
    }
}

// What was typed on a page when the session was over; nothing when nothing was.
fn found(resident: &Resident, page: &str) -> Typed {
    of_page(resident, page).unwrap_or_default()
}

/// Whether the account is of a kind that has people.
pub fn has_people(resident: &Resident) -> bool {
    let account = &resident.file.account;
    !asked(resident).is_empty() || !matches!(account.business_type(), None | Some("individual"))
}

/// The people as they stand, with what was given of them and isn't accepted yet.
pub fn all(resident: &Resident) -> Vec<Someone> {
    let file = &resident.file;
    let given: Vec<&GivenValue> =
        file.values.iter().filter(|value| value.is_draft(file.round) || file.account.is_pending(&value.path)).collect();
    people::people(&file.account, &given)
}

/// What somebody is called.
pub fn called(resident: &Resident, someone: &Someone) -> String {
    if someone.name.is_empty() { resident.guest.language.text("people-nameless") } else { someone.name.clone() }
}

/// What somebody is to the company, in words.
pub fn roles(resident: &Resident, someone: &Someone) -> Vec<String> {
    let t = resident.guest.language;
    let represents = someone.represents.then(|| t.text("people-representative"));
    let roles = someone.roles.iter().map(|role| t.text(&format!("people-role-{}", role.as_str())));
    represents.into_iter().chain(roles).collect()
}

/// One line for everybody: who, and what they are to the company.
pub fn lines(resident: &Resident) -> Vec<Line> {
    let line = |someone: &Someone| Line {
        label: called(resident, someone),
        value: roles(resident, someone).join(", "),
        tag: None,
        error: String::new(),
        change: None,
    };
    all(resident).iter().map(line).collect()
}

fn removable(resident: &Resident, raw: &str) -> Option<Someone> {
    let id = PersonId::parse(raw).ok()?;
    let all = people::people(&resident.file.account, &drafts(resident));
    all.into_iter().find(|someone| someone.id == id && !someone.represents)
}

fn drafts(resident: &Resident) -> Vec<&GivenValue> {
    resident.file.drafts().collect()
}

// The paths that the page answers.
fn asked(resident: &Resident) -> Vec<RequirementPath> {
    let due = resident.file.account.due().into_iter().map(|due| due.path);
    due.filter(|path| Role::asked_by(path).is_some()).collect()
}

fn draw(
    state: &SubmitForm,
    resident: &Resident,
    status: StatusCode,
    typed: &Typed,
    problem: Option<PeopleProblem>,
) -> Response {
    let t = resident.guest.language;
    let csrf = resident.guest.csrf(&state.hosted);
    let everyone = all(resident);
    let asked = asked(resident);
    let people = everyone
        .iter()
        .map(|someone| {
            let tag =
                if someone.lacks.is_empty() { domain::forms::State::Done } else { domain::forms::State::Outstanding };
            PersonLine {
                name: called(resident, someone),
                roles: roles(resident, someone),
                tag: words::tag(t, tag),
                edit: if someone.represents {
                    "/forms/personal?all".into()
                } else {
                    format!("/forms/{}?all", someone.id)
                },
                remove: (!someone.represents).then(|| format!("/people/{}/remove", someone.id)),
            }
        })
        .collect();
    let lacking = |role: &Role| {
        asked.iter().any(|path| Role::asked_by(path) == Some(*role))
            && !everyone.iter().any(|someone| someone.roles.contains(role))
    };
    let none = Role::ALL
        .into_iter()
        .filter(lacking)
        .map(|role| RoleChoice {
            value: role.as_str(),
            label: t.text(&format!("people-none-{}", role.as_str())),
            checked: typed.every("none").any(|typed| typed == role.as_str()),
        })
        .collect();
    let chrome = surroundings(&resident.guest, t.text("people-title"), &csrf).error(problem.is_some());
    let intro = t.with("people-intro", "platform", chrome.platform());
    let error = problem.map(|problem| said(resident, problem)).unwrap_or_default();
    page(status, &PeoplePage { chrome, csrf, intro, error, people, none, may_finish: !asked.is_empty() })
}

fn draw_add(
    state: &SubmitForm,
    resident: &Resident,
    status: StatusCode,
    typed: &Typed,
    problem: Option<PeopleProblem>,
) -> Response {
    let t = resident.guest.language;
    let csrf = resident.guest.csrf(&state.hosted);
    let choices = Role::ALL
        .into_iter()
        .map(|role| RoleChoice {
            value: role.as_str(),
            label: t.text(&format!("people-is-{}", role.as_str())),
            checked: typed.every("role").any(|typed| typed == role.as_str()),
        })
        .collect();
    let chrome = surroundings(&resident.guest, t.text("people-add-title"), &csrf).error(problem.is_some());
    let error = problem.map(|problem| said(resident, problem)).unwrap_or_default();
    page(status, &PersonAddPage { chrome, csrf, error, choices })
}

fn said(resident: &Resident, problem: PeopleProblem) -> String {
    let t = resident.guest.language;
    match problem {
        PeopleProblem::NoRole => t.text("people-error-no-role"),
        PeopleProblem::TooMany | PeopleProblem::NotRemovable => t.text("people-error-too-many"),
        PeopleProblem::Nobody(role) => t.text(&format!("people-error-nobody-{}", role.as_str())),
        PeopleProblem::Incomplete => t.text("people-error-incomplete"),
    }
}
