//! `POST /documents/{path}/test`: on a test account, a file that decides at once, as Stripe's manual of tests has them.
//!
//! Rule: only a test account is offered one; a live one has no such page.

use axum::{
    body::Body,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use domain::{
    document::{Shape, Side, with_file},
    id::FileId,
    test_mode::TestAccount,
};
use store::audit::Action;
use web::{
    hosted::{Halt, halt::see_other},
    source::Source,
};

use crate::{UploadDocument, room::Room};

/// Whether such files are offered. Beside a text they decide nothing.
pub fn offered(room: &Room) -> bool {
    TestAccount::of(&room.resident.file.account).is_some() && !room.slot.beside && !room.path.is_risk_review()
}

/// The press of one of the buttons.
pub async fn give(
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
    let file = TestAccount::of(&room.resident.file.account).filter(|_| offered(&room));
    let file = file.and_then(|test| test.file(typed.get("file"))).and_then(|raw| FileId::parse(raw).ok());
    let Some(file) = file else { return room.resident.guest.halt(&Halt::NotFound) };
    if room.holds(&file) {
        return see_other(&room.next(room.given()));
    }
    let side = if room.slot.shape == Shape::Several { Side::File } else { Side::Front };
    let edit = with_file(room.slot, room.slot.kinds()[0], side, None, &file);
    match state.change(&source, &mut room, edit, None, Action::FileAdded, file.as_str()).await {
        Ok(after) => see_other(&room.next(after.as_ref())),
        Err(halt) => room.resident.guest.halt(&halt),
    }
}
