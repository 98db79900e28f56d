//! `GET /receipt`: the last submission of this link, to keep.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::forms::{
    State as Standing,
    people::{Role, is_about_standing},
    summary as sections_of,
};
use web::{
    hosted::{
        Need,
        halt::{page, see_other},
    },
    page::Chrome,
};

use crate::{
    SubmitForm,
    page::{Line, ReceiptPage},
    people, return_url, summary,
    tasks::plan_of,
};

/// The page; without a submission the summary.
pub async fn show(State(state): State<SubmitForm>, headers: HeaderMap) -> Response {
    let resident = match state.hosted.enter_file(&headers, Need::IdentityVerified).await {
        Ok(resident) => resident,
        Err(response) => return *response,
    };
    let (guest, file) = (&resident.guest, &resident.file);
    let Some(sent) = file.submissions.iter().rev().find(|sent| sent.link == guest.at.link) else {
        return see_other("/summary");
    };
    let t = guest.language;
    let given = |name: &str| {
        sent.paths.iter().any(|path| path.as_str() == name || path.as_str().starts_with(&format!("{name}.")))
    };
    let lines: Vec<Line> = sections_of(&file.account, &file.values, file.round)
        .iter()
        .flat_map(|section| &section.rows)
        .filter(|row| given(&row.name) && !matches!(row.state, Standing::Outstanding | Standing::Error))
        .map(|row| Line {
            label: summary::row_label(&resident, row),
            value: summary::row_value(&resident, row),
            tag: None,
            error: String::new(),
            change: None,
        })
        .collect();
    let of_people = sent.paths.iter().any(|path| is_about_standing(path) || Role::asked_by(path).is_some());
    let everyone = if of_people { people::lines(&resident) } else { Vec::new() };
    let lines: Vec<Line> = everyone.into_iter().chain(lines).collect();
    let csrf = guest.csrf(&state.hosted);
    let chrome = Chrome::new(t, Some(guest.brand.clone()), t.text("receipt-title")).session(&csrf);
    let until = guest.door.link.as_ref().map(|link| t.date(link.expires_at)).unwrap_or_default();
    let receipt = ReceiptPage {
        chrome,
        reference: sent.reference.as_str().to_owned(),
        sent: t.moment(sent.at),
        until,
        return_url: return_url(guest),
        lines,
        more: plan_of(&resident).iter().any(domain::forms::SectionPlan::is_open),
    };
    page(StatusCode::OK, &receipt)
}
