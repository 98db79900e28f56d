//! `GET /documents/{path}/{kind}/{side}`: the form that sends one file to the bucket.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::document::{Kind, LARGEST, Refusal, Side, Upload};
use outbound::documents::TakeIn as _;
use submit_form::{
    steps::{document_href, document_name},
    surroundings,
};
use web::hosted::{Halt, halt::page, headers::Beyond};

use crate::{UploadDocument, page::UploadPage, room::Room};

// As long as a session may be idle: whoever looks for a passport meanwhile finds the form still good.
const SECONDS: i64 = 30 * 60;

/// The page.
pub async fn show(
    State(state): State<UploadDocument>,
    headers: HeaderMap,
    Path((path, kind, side)): Path<(String, String, String)>,
) -> Response {
    let room = match Room::enter(&state, &headers, &path).await {
        Ok(room) => room,
        Err(response) => return *response,
    };
    match room.step(&kind, &side) {
        Ok((kind, side)) => draw(&state, &room, kind, side, StatusCode::OK, "").await,
        Err(response) => *response,
    }
}

/// The page again, with what is wrong with the file that came.
pub async fn refused(state: &UploadDocument, room: &Room, kind: Kind, side: Side, why: Refusal) -> Response {
    draw(state, room, kind, side, StatusCode::UNPROCESSABLE_ENTITY, why.key()).await
}

/// The page again: nothing arrived, or something else since.
pub async fn missing(state: &UploadDocument, room: &Room, kind: Kind, side: Side) -> Response {
    draw(state, room, kind, side, StatusCode::UNPROCESSABLE_ENTITY, "document-problem-missing").await
}

async fn draw(
    state: &UploadDocument,
    room: &Room,
    kind: Kind,
    side: Side,
    status: StatusCode,
    error: &str,
) -> Response {
    let guest = &room.resident.guest;
    let t = guest.language;
    let upload = match outbound::random::bytes() {
        Ok(bytes) => Upload::from_random(bytes),
        Err(error) => return guest.halt(&error.into()),
    };
    let object = upload.incoming(&guest.at.platform, &guest.at.account);
    let back = format!("{}{}/{}", state.hosted.origin, room.href(kind, side), upload.as_str());
    let form = match state.bucket.form(&object, &back, guest.now, SECONDS).await {
        Ok(form) => form,
        Err(error) => return guest.halt(&Halt::TryAgain(error.to_string())),
    };
    let csrf = guest.csrf(&state.hosted);
    let takes_pdf = room.slot.purpose.takes_pdf();
    let title = t.text(&format!("document-title-{}-{}", kind.as_str(), side.as_str()));
    let beyond = Beyond { form: Some(form.origin.clone()), picture: None };
    let page_of = UploadPage {
        chrome: surroundings(guest, title, &csrf).error(!error.is_empty()),
        csrf,
        name: document_name(t, &room.resident, &room.path),
        hints: hints(kind, takes_pdf).iter().map(|key| t.text(key)).collect(),
        error: if error.is_empty() { String::new() } else { t.text(error) },
        action: form.action,
        fields: form.fields,
        accept: if takes_pdf { "image/jpeg,image/png,application/pdf" } else { "image/jpeg,image/png" },
        most: LARGEST,
        too_large: t.text(Refusal::TooLarge.key()),
        is_picture: !takes_pdf,
        test: super::test_files::offered(room).then(|| format!("{}/test", document_href(&room.path))),
        back: if room.given().is_some() || room.slot.kinds().len() > 1 {
            document_href(&room.path)
        } else {
            "/tasks".into()
        },
    };
    let mut response = page(status, &page_of);
    response.extensions_mut().insert(beyond);
    response
}

fn hints(kind: Kind, takes_pdf: bool) -> &'static [&'static str] {
    match kind {
        Kind::Passport | Kind::Card => &["document-hint-photo", "document-hint-glare", "document-hint-type-photo"],
        _ if takes_pdf => &["document-hint-pages", "document-hint-type-pdf"],
        _ => &["document-hint-photo", "document-hint-type-photo"],
    }
}
