//! `GET /summary` and `POST /summary`: everything that stands there, and the sending of it.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    document::{is_begun, slot},
    event::{EventKind, NewEvent},
    forms::{Row, Section, SectionSummary, State as Standing, summary},
    id::SubmissionId,
    requirement::RequirementPath,
    submission::{Given, GivenValue, Reference, Submission, submit_values},
};
use store::{
    audit::{Action, Audit},
    submissions::SaveRefused,
};
use web::{
    hosted::{
        Halt, Need, Resident,
        halt::{page, see_other},
    },
    source::Source,
};

use crate::{
    SubmitForm,
    page::{Line, SectionCard, SummaryPage},
    people, return_url,
    steps::{document_href, document_name, document_value},
    surroundings,
    tasks::plan_of,
    words,
};

/// `GET /summary`.
pub async fn show(State(state): State<SubmitForm>, headers: HeaderMap) -> Response {
    match state.hosted.enter_file(&headers, Need::IdentityVerified).await {
        Ok(resident) => draw(&state, &resident, StatusCode::OK, ""),
        Err(response) => *response,
    }
}

/// `POST /summary`.
pub async fn submit(State(state): State<SubmitForm>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let resident = match state.hosted.enter_file(&headers, Need::IdentityVerified).await {
        Ok(resident) => resident,
        Err(response) => return *response,
    };
    let guest = &resident.guest;
    if let Err(response) = state.hosted.posted(&headers, guest, body).await {
        return *response;
    }
    match send(&state, &source, &resident).await {
        Ok(()) => see_other("/receipt"),
        Err(Refused::Nothing) => {
            // The same button pressed twice: the first press sent it, and the receipt is there.
            if just_sent(&resident) {
                return see_other("/receipt");
            }
            draw(&state, &resident, StatusCode::UNPROCESSABLE_ENTITY, "summary-error-nothing")
        }
        Err(Refused::Changed) => draw(&state, &resident, StatusCode::CONFLICT, "summary-error-changed"),
        Err(Refused::Halt(halt)) => guest.halt(&halt),
    }
}

enum Refused {
    Nothing,
    Changed,
    Halt(Halt),
}

async fn send(state: &SubmitForm, source: &Source, resident: &Resident) -> Result<(), Refused> {
    let (guest, file) = (&resident.guest, &resident.file);
    let drafts: Vec<&GivenValue> = file.drafts().collect();
    let paths: Vec<RequirementPath> = drafts.iter().map(|value| value.path.clone()).collect();
    if paths.is_empty() {
        return Err(Refused::Nothing);
    }
    let submission = Submission {
        id: SubmissionId::from_random(random()?),
        reference: Reference::from_random(random()?),
        link: guest.at.link,
        at: guest.now,
        round: file.round,
        paths,
        accepted: vec![],
        errors: vec![],
        answered_at: None,
    };
    let Given { account, looked_at, errors } = submit_values(&file.account, &drafts);
    let submission = submission.answered(&looked_at, &errors, guest.now);
    let actor = source.owner();
    let audit = Audit {
        action: Action::Submitted,
        actor: &actor,
        at: guest.now,
        link: Some(guest.at.link.to_string()),
        about: submission.paths.iter().map(ToString::to_string).collect(),
    };
    let session = guest.session().map_err(Refused::Halt)?.hash;
    let link = guest.door.link.as_ref().ok_or(Refused::Halt(Halt::Unknown))?.submitted(guest.now);
    let cleared = link.cleared(guest.now).filter(|_| account.is_clear());
    let mut told = vec![NewEvent::account(Some(&file.account), &account)];
    if link.is_remediation() {
        told.insert(0, NewEvent::link(EventKind::LinkSubmitted, &link, guest.now));
        told.extend(cleared.iter().map(|link| NewEvent::link(EventKind::LinkCleared, link, guest.now)));
    }
    let link = cleared.unwrap_or(link);
    let sent = state
        .submissions
        .submit(&guest.at, &session, file, &account, &submission, &link, &resident.key, &audit, &told)
        .await;
    sent.map_err(|refused| match refused {
        SaveRefused::LinkClosed => Refused::Halt(Halt::Unknown),
        SaveRefused::SessionOver => Refused::Halt(Halt::SessionOver),
        SaveRefused::Changed => Refused::Changed,
        SaveRefused::Store(error) => Refused::Halt(error.into()),
    })
}

fn random<const N: usize>() -> Result<[u8; N], Refused> {
    outbound::random::bytes().map_err(|error| Refused::Halt(error.into()))
}

fn just_sent(resident: &Resident) -> bool {
    let last = resident.file.submissions.last();
    last.is_some_and(|sent| sent.link == resident.guest.at.link && resident.guest.now - sent.at < 60)
}

fn draw(state: &SubmitForm, resident: &Resident, status: StatusCode, error: &str) -> Response {
    let (guest, file) = (&resident.guest, &resident.file);
    let t = guest.language;
    let sections = summary(&file.account, &file.values, file.round);
    let people_open = plan_of(resident).iter().any(|plan| plan.section == Section::People && plan.is_open());
    let of_people = people_open.then_some(Standing::Outstanding);
    let worst = sections.iter().map(SectionSummary::state).chain(of_people).min().unwrap_or(Standing::Done);
    let (title, intro) = match worst {
        Standing::Error | Standing::Outstanding => (t.text("summary-page-title-open"), "summary-intro-open"),
        Standing::Ready => (t.text("summary-page-title-ready"), "summary-intro-ready"),
        Standing::Pending => (t.text("summary-page-title-pending"), "summary-intro-pending"),
        Standing::Done => (t.text("summary-page-title-done"), "summary-intro-done"),
    };
    let csrf = guest.csrf(&state.hosted);
    let chrome = surroundings(guest, title, &csrf).error(!error.is_empty());
    let intro = t.with(intro, "platform", chrome.platform());
    let last = file.submissions.last().map(|sent| {
        let reference = sent.reference.as_str();
        t.say("summary-last", &[("date", t.date(sent.at).into()), ("reference", reference.into())])
    });
    let cards = sections.iter().map(|section| card(resident, section)).chain(people_card(resident)).collect();
    let page_of = SummaryPage {
        chrome,
        csrf,
        intro,
        error: if error.is_empty() { String::new() } else { t.text(error) },
        sections: cards,
        can_send: file.drafts().next().is_some(),
        last: last.unwrap_or_default(),
        // Nothing is left to do here, so the way on is back.
        return_url: return_url(guest).filter(|_| worst >= Standing::Pending),
    };
    page(status, &page_of)
}

// The people behind a company, one line each.
fn people_card(resident: &Resident) -> Option<SectionCard> {
    if !people::has_people(resident) {
        return None;
    }
    let t = resident.guest.language;
    let plan = plan_of(resident).into_iter().find(|plan| plan.section == Section::People);
    let open = plan.is_some_and(|plan| plan.is_open());
    let lines = people::all(resident).into_iter().map(|someone| Line {
        value: people::roles(resident, &someone).join(", "),
        tag: someone
            .is_new
            .then(|| words::tag(t, if someone.lacks.is_empty() { Standing::Ready } else { Standing::Outstanding })),
        label: people::called(resident, &someone),
        error: String::new(),
        change: None,
    });
    let missing = open.then(|| Line {
        label: t.text("section-people-title"),
        value: String::new(),
        tag: Some(words::tag(t, Standing::Outstanding)),
        error: String::new(),
        change: None,
    });
    Some(SectionCard {
        name: t.text("section-people-name"),
        href: "/people".into(),
        link: t.text(if open { "summary-fill" } else { "summary-edit" }),
        rows: lines.chain(missing).collect(),
    })
}

fn card(resident: &Resident, section: &SectionSummary) -> SectionCard {
    let t = resident.guest.language;
    let is_open = |row: &&Row| matches!(row.state, Standing::Error | Standing::Outstanding);
    let open: Vec<&Row> = section.rows.iter().filter(is_open).collect();
    let slug = section.section.slug();
    let href = match open.iter().map(|row| document_of(row)).collect::<Option<Vec<_>>>() {
        // Nothing but documents is open: the first of them.
        Some(documents) if !documents.is_empty() => document_href(&documents[0]),
        None => format!("/forms/{slug}"),
        // A section of documents alone has no form; each of its lines leads to its own page.
        Some(_) if section.rows.iter().all(|row| document_of(row).is_some()) => String::new(),
        Some(_) => format!("/forms/{slug}?all"),
    };
    SectionCard {
        name: words::section_name(t, &section.section, &resident.file.account),
        href,
        link: t.text(if open.is_empty() { "summary-edit" } else { "summary-fill" }),
        rows: section.rows.iter().map(|row| line(resident, row)).collect(),
    }
}

fn line(resident: &Resident, row: &Row) -> Line {
    let t = resident.guest.language;
    // What is being looked at, or on file, isn't changed.
    let changes = matches!(row.state, Standing::Error | Standing::Outstanding | Standing::Ready);
    Line {
        label: row_label(resident, row),
        value: row_value(resident, row),
        tag: (row.state != Standing::Done).then(|| words::tag(t, row.state)),
        // An answer that waits to be sent takes the place of the one that was wrong.
        error: row
            .error
            .as_deref()
            .filter(|_| row.state == Standing::Error)
            .map(|code| words::error(t, code))
            .unwrap_or_default(),
        change: document_of(row).filter(|_| changes).as_ref().map(document_href),
    }
}

// The path of a row that is a document.
fn document_of(row: &Row) -> Option<RequirementPath> {
    let path = RequirementPath::parse(&row.name).ok()?;
    slot(&path).is_some_and(|slot| !slot.beside).then_some(path)
}

/// What a line of the summary or the receipt is called.
pub fn row_label(resident: &Resident, row: &Row) -> String {
    let t = resident.guest.language;
    match document_of(row) {
        Some(path) => document_name(t, resident, &path),
        None => words::label(t, row.key, &row.name, &resident.guest.brand.name),
    }
}

/// What stands in it, as a person reads it: of files how many there are.
pub fn row_value(resident: &Resident, row: &Row) -> String {
    let t = resident.guest.language;
    let typed = words::value(t, row);
    let Ok(path) = RequirementPath::parse(&row.name) else { return typed };
    let file = &resident.file;
    let given = file
        .values
        .iter()
        .find(|value| value.path == path)
        .filter(|value| value.is_draft(file.round) || is_begun(&value.value) || file.account.is_pending(&path));
    let files = document_value(t, &path, given.map(|given| &given.value));
    if typed.is_empty() || files.is_empty() {
        return if typed.is_empty() { files } else { typed };
    }
    t.say("document-beside", &[("answer", typed.into()), ("files", files.into())])
}
