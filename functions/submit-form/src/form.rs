//! `GET /forms/{section}` and `POST /forms/{section}`: one page about one thing.
//!
//! A page asks what is due on it. With `?all` it asks everything that the section usually holds, for an owner who wants to
//! change something that isn't due.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, Uri},
    response::Response,
};
use chrono::Datelike as _;
use domain::{
    document::{slot, with_answer},
    forms::{Answer, Circumstances, FieldProblem, Section, SectionPlan, Signer, check, usual},
    submission::GivenValue,
    test_mode::TestAccount,
};
use serde_json::Value;
use store::account_file::AccountFile;
use web::{
    field::Field,
    hosted::{
        Halt, Need, Resident, Typed,
        halt::{page, see_other},
        posted::again,
    },
    source::Source,
};

use crate::{
    SubmitForm, kept,
    page::{FormPage, Upload},
    people::has_people,
    save::keep,
    steps::{document_href, document_value, first_open, steps, to_type},
    surroundings,
    tasks::plan_of,
    words,
};

/// `GET /forms/{section}`.
pub async fn show(State(state): State<SubmitForm>, headers: HeaderMap, Path(slug): Path<String>, uri: Uri) -> Response {
    let resident = match state.hosted.enter_file(&headers, Need::IdentityVerified).await {
        Ok(resident) => resident,
        Err(response) => return *response,
    };
    let all = wants_all(&uri);
    if slug == Section::People.slug() {
        return see_other("/people");
    }
    let Some(whole) = section(&resident, &slug, all) else { return resident.guest.halt(&Halt::NotFound) };
    // A section of nothing but documents has no form.
    let documents = steps(std::slice::from_ref(&whole));
    let plan = to_type(whole);
    if let ([], Some(document)) = (plan.fields.as_slice(), documents.first()) {
        return see_other(&document.href());
    }
    // What was typed when the session was over stands there again, as it was typed.
    let (fields, found) = match kept::of_page(&resident, &kept::page_of(&slug, all)) {
        Some(typed) => (retyped(&resident, &plan, &typed, &[]), true),
        None => (words::fields(resident.guest.language, &plan.fields, &resident.guest.brand.name), false),
    };
    draw(&state, &resident, StatusCode::OK, &plan, fields, all, found)
}

/// `POST /forms/{section}`.
pub async fn save(
    State(state): State<SubmitForm>,
    source: Source,
    headers: HeaderMap,
    Path(slug): Path<String>,
    uri: Uri,
    body: Body,
) -> Response {
    let all = wants_all(&uri);
    let (resident, typed) = match state.hosted.enter_file_posted(&headers, Need::IdentityVerified, body).await {
        Ok(entered) => entered,
        Err(refused) => return kept::or_keep(&state, *refused, &kept::page_of(&slug, all)).await,
    };
    let guest = &resident.guest;
    let Some(plan) = section(&resident, &slug, all).map(to_type) else { return guest.halt(&Halt::NotFound) };
    let account = &resident.file.account;
    let address = source.address.to_string();
    let here = Circumstances {
        country: account.country(),
        today: today(guest.now),
        signer: Signer { at: guest.now, ip: &address, user_agent: &source.user_agent },
        test: TestAccount::of(account),
    };
    match check(&plan.fields, |name| typed.get(name), here) {
        Err(problems) => {
            let fields = retyped(&resident, &plan, &typed, &problems);
            draw(&state, &resident, StatusCode::UNPROCESSABLE_ENTITY, &plan, fields, all, false)
        }
        Ok(answers) => match store_answers(&state, &source, &resident, &plan, answers, all).await {
            Ok(()) => see_other(&uploads(&plan, &typed).unwrap_or_else(|| after(&resident, &plan.section, all))),
            Err(halt) => guest.halt_with(&halt, again(&format!("/{}", kept::page_of(&slug, all)), &typed)),
        },
    }
}

fn wants_all(uri: &Uri) -> bool {
    uri.query().is_some_and(|query| query.split('&').any(|part| part == "all" || part == "all=1"))
}

// A page that isn't due can be opened only to change what stands there.
fn section(resident: &Resident, slug: &str, all: bool) -> Option<SectionPlan> {
    let plans = plan_of(resident);
    let due = plans.into_iter().find(|plan| plan.section.slug() == slug);
    if due.is_some() && !all {
        return due;
    }
    let account = &resident.file.account;
    let drafts: Vec<&GivenValue> = resident.file.drafts().collect();
    let known = [Section::Personal, Section::Business, Section::Bank, Section::Public]
        .into_iter()
        .chain(resident.file.values.iter().map(|value| Section::of(&value.path, account)))
        .chain(account.persons().filter_map(|person| person["id"].as_str().map(|id| Section::Person(id.to_owned()))))
        .find(|section| section.slug() == slug)
        .or(due.map(|plan| plan.section))?;
    let plan = usual(account, &drafts, &known);
    (!plan.fields.is_empty()).then_some(plan)
}

async fn store_answers(
    state: &SubmitForm,
    source: &Source,
    resident: &Resident,
    plan: &SectionPlan,
    answers: Vec<Answer>,
    all: bool,
) -> Result<(), Halt> {
    let file = &resident.file;
    let is_due = |answer: &Answer| plan.fields.iter().any(|field| field.required && field.paths.contains(&answer.path));
    let values = answers
        .into_iter()
        // What isn't due and wasn't changed isn't given again; a change that is taken back is.
        .filter(|answer| is_due(answer) || standing(file, answer) != Some(&answer.value))
        .map(|answer| {
            let beside = file.unsent(&answer.path).map(|given| &given.value);
            let value = with_answer(beside, answer.value);
            (answer.path, value)
        })
        .collect();
    let page = kept::page_of(&plan.section.slug(), all);
    keep(state, source, resident, values, &[], &page).await
}

// What stands for an answer: the draft, or what is on file.
fn standing<'a>(file: &'a AccountFile, answer: &Answer) -> Option<&'a Value> {
    let draft = file.drafts().find(|draft| draft.path == answer.path).map(|draft| &draft.value);
    draft.or_else(|| file.account.value_at(&answer.path))
}

// The next page that was open before this one was saved; the plan that was read still holds this one as open.
fn after(resident: &Resident, saved: &Section, all: bool) -> String {
    // Who was just added stands in a list that asks whether everybody is there.
    if matches!(saved, Section::Person(_)) && has_people(resident) {
        return "/people".into();
    }
    if all {
        return "/summary".into();
    }
    let mut rest = steps(&plan_of(resident));
    rest.retain(|step| step.document.is_some() || step.plan.section != *saved);
    first_open(&rest)
}

// Where the button beside a text leads, once the text is saved.
fn uploads(plan: &SectionPlan, sent: &Typed) -> Option<String> {
    let wanted = sent.get("upload");
    let mut paths = plan.fields.iter().flat_map(|field| &field.paths);
    paths.find(|path| path.as_str() == wanted && slot(path).is_some()).map(document_href)
}

fn today(now: i64) -> (i32, u32, u32) {
    let day = chrono::DateTime::from_timestamp(now, 0).unwrap_or_default();
    (day.year(), day.month(), day.day())
}

// The page as it was sent, with what is wrong: nothing that was typed is lost.
fn retyped(resident: &Resident, plan: &SectionPlan, typed: &Typed, problems: &[FieldProblem]) -> Vec<Field> {
    let t = resident.guest.language;
    let again = |mut field: Field| {
        if field.is_date() {
            field.parts = ["day", "month", "year"].map(|part| typed.get(&format!("{}-{part}", field.name)).to_owned());
        }
        let problem = problems.iter().find(|problem| problem.name == field.name);
        let error = problem.map(|found| t.with(found.problem.key(), "field", field.label.as_str()));
        let value = typed.get(&field.name).to_owned();
        field.value(&value).error(error.unwrap_or_default())
    };
    words::fields(t, &plan.fields, &resident.guest.brand.name).into_iter().map(again).collect()
}

fn draw(
    state: &SubmitForm,
    resident: &Resident,
    status: StatusCode,
    plan: &SectionPlan,
    fields: Vec<Field>,
    all: bool,
    found: bool,
) -> Response {
    let guest = &resident.guest;
    let t = guest.language;
    let csrf = guest.csrf(&state.hosted);
    let title = words::section_title(t, &plan.section, &resident.file.account);
    let has_error = fields.iter().any(|field| !field.error.is_empty());
    let chrome = surroundings(guest, title, &csrf).error(has_error).query(if all { "all" } else { "" });
    let intro = words::section_intro(t, &plan.section, &chrome.platform());
    let changes = words::changes(t, plan, &resident.file.account, &chrome.platform());
    let terms = guest.brand.terms_url.clone().filter(|_| plan.section == Section::Terms);
    let action = format!("/{}", kept::page_of(&plan.section.slug(), all));
    let back = match &plan.section {
        Section::Person(_) if has_people(resident) => "/people",
        _ if all => "/summary",
        _ => "/tasks",
    };
    let beside = plan.fields.iter().flat_map(|field| &field.paths).filter(|path| slot(path).is_some());
    let uploads = beside
        .map(|path| Upload {
            path: path.to_string(),
            held: document_value(t, path, resident.file.unsent(path).map(|given| &given.value)),
        })
        .collect();
    page(status, &FormPage { chrome, csrf, action, intro, changes, found, terms, fields, uploads, back })
}
