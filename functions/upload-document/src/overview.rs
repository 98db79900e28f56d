//! `/documents/{path}`: which document it will be, or what was given of it so far; and taking it back.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    document::{Kind, MOST_FILES, Side, held, kind_of, next_side, without_file},
    id::FileId,
};
use store::audit::Action;
use submit_form::{
    steps::{document_href, document_name, onward},
    surroundings,
};
use web::{
    hosted::halt::{page, see_other},
    source::Source,
};

use crate::{
    UploadDocument,
    page::{Choice, ChoosePage, Given, OverviewPage},
    room::Room,
};

/// `GET /documents/{path}`.
pub async fn show(State(state): State<UploadDocument>, headers: HeaderMap, Path(path): Path<String>) -> Response {
    let room = match Room::enter(&state, &headers, &path).await {
        Ok(room) => room,
        Err(response) => return *response,
    };
    let files = room.given().map(|given| held(&given.value)).unwrap_or_default();
    match (files.as_slice(), room.slot.kinds()) {
        ([], [only]) => see_other(&room.href(*only, only.sides()[0])),
        ([], kinds) => choose(&state, &room, kinds),
        _ => draw(&state, &room),
    }
}

/// `POST /documents/{path}/remove`.
pub async fn remove(
    State(state): State<UploadDocument>,
    source: Source,
    headers: HeaderMap,
    Path(path): Path<String>,
    body: Body,
) -> Response {
    let (mut room, typed) = match Room::posted(&state, &headers, &path, body).await {
        Ok(both) => both,
        Err(response) => return *response,
    };
    let id = FileId::parse(typed.get("file")).ok().filter(|id| room.holds(id));
    // Pressed twice, the first press took it away.
    let (Some(id), Some(given)) = (id, room.given()) else { return see_other(&document_href(&room.path)) };
    let edit = without_file(room.slot, &given.value, &id);
    match state.change(&source, &mut room, edit, None, Action::FileRemoved, id.as_str()).await {
        Ok(_) => see_other(&document_href(&room.path)),
        Err(halt) => room.resident.guest.halt(&halt),
    }
}

fn choose(state: &UploadDocument, room: &Room, kinds: &[Kind]) -> Response {
    let guest = &room.resident.guest;
    let t = guest.language;
    let csrf = guest.csrf(&state.hosted);
    let choices = kinds.iter().map(|kind| Choice {
        name: t.text(&format!("document-kind-{}", kind.as_str())),
        hint: t.text(&format!("document-kind-{}-hint", kind.as_str())),
        href: room.href(*kind, Side::Front),
    });
    let page_of = ChoosePage {
        chrome: surroundings(guest, t.text("document-choose-title"), &csrf),
        name: document_name(t, &room.resident, &room.path),
        choices: choices.collect(),
    };
    page(StatusCode::OK, &page_of)
}

fn draw(state: &UploadDocument, room: &Room) -> Response {
    let guest = &room.resident.guest;
    let t = guest.language;
    let csrf = guest.csrf(&state.hosted);
    let value = room.given().map(|given| given.value.clone()).unwrap_or_default();
    let (files, kind) = (held(&value), kind_of(room.slot, &value));
    let given = files.iter().zip(1_i64..).map(|(file, number)| Given {
        name: match file.side {
            Side::Front => t.text(&format!("document-given-{}-front", kind.as_str())),
            Side::Back => t.text("document-given-back"),
            Side::File => t.with("document-given-file", "number", number),
        },
        id: file.id.to_string(),
        // One of several is taken away and another one added; a side is photographed anew.
        again: (file.side != Side::File).then(|| room.href(kind, file.side)),
    });
    let more = match kind {
        Kind::Files if files.len() < MOST_FILES => Some((t.text("document-add-file"), room.href(kind, Side::File))),
        Kind::Paper if files.len() < 2 && next_side(&value).is_none() => {
            Some((t.text("document-add-back"), room.href(kind, Side::Back)))
        }
        _ => None,
    };
    let page_of = OverviewPage {
        chrome: surroundings(guest, t.text("document-overview-title"), &csrf),
        csrf,
        name: document_name(t, &room.resident, &room.path),
        given: given.collect(),
        remove: format!("{}/remove", document_href(&room.path)),
        more,
        next: next_side(&value).map_or_else(|| onward(&room.resident), |side| room.href(kind, side)),
    };
    page(StatusCode::OK, &page_of)
}
