//! `/documents/{path}/{kind}/{side}/{upload}`: what arrived is shown, and kept when the owner says so.
//!
//! Rule: whatever a browser sent to the bucket, and however it came to a form, counts by its bytes as they lie there when
//! it is kept; and it is those very bytes that are kept.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, Uri},
    response::Response,
};
use domain::document::{Content, FileType, Kind, Refusal, Side, StoredFile, Upload, judge, too_many, with_file};
use outbound::documents::{Open as _, TakeIn as _, origin_of};
use store::audit::Action;
use submit_form::{
    steps::{document_href, document_name},
    surroundings,
};
use web::{
    hosted::{
        Halt,
        halt::{page, see_other},
        headers::Beyond,
    },
    source::Source,
};

use crate::{
    UploadDocument,
    page::CheckPage,
    room::Room,
    upload::{missing, refused},
};

// Long enough to look at a picture, and no longer.
const PREVIEW_SECONDS: u64 = 300;

type Place = (String, String, String, String);

/// `GET`: the photo, and whether it is the one.
pub async fn show(
    State(state): State<UploadDocument>,
    headers: HeaderMap,
    Path(place): Path<Place>,
    uri: Uri,
) -> Response {
    // The bucket adds the file's name to the address, and with it the account's. Neither stays there.
    if uri.query().is_some_and(|query| query.split('&').any(|part| part.starts_with("key="))) {
        return see_other(uri.path());
    }
    let room = match Room::enter(&state, &headers, &place.0).await {
        Ok(room) => room,
        Err(response) => return *response,
    };
    let (kind, side, upload) = match read(&room, &place) {
        Ok(read) => read,
        Err(response) => return *response,
    };
    // Back from a page that came later: the file is kept.
    if upload.file().is_ok_and(|file| room.holds(&file)) {
        return see_other(&room.next(room.given()));
    }
    let arrived = match look(&state, &room, &upload).await {
        Ok(arrived) => arrived,
        Err(NotTaken::Halt(halt)) => return room.resident.guest.halt(&halt),
        Err(NotTaken::Missing) => return missing(&state, &room, kind, side).await,
        Err(NotTaken::Refused(why)) => return refused(&state, &room, kind, side, why).await,
    };
    draw(&state, &room, kind, side, &upload, arrived.0).await
}

/// `POST`: it is the one.
pub async fn keep(
    State(state): State<UploadDocument>,
    source: Source,
    headers: HeaderMap,
    Path(place): Path<Place>,
    body: Body,
) -> Response {
    let (mut room, _) = match Room::posted(&state, &headers, &place.0, body).await {
        Ok(both) => both,
        Err(response) => return *response,
    };
    let (kind, side, upload) = match read(&room, &place) {
        Ok(read) => read,
        Err(response) => return *response,
    };
    match take(&state, &source, &mut room, kind, side, &upload).await {
        Ok(next) => see_other(&next),
        Err(NotTaken::Halt(halt)) => room.resident.guest.halt(&halt),
        Err(NotTaken::Missing) => missing(&state, &room, kind, side).await,
        Err(NotTaken::Refused(why)) => refused(&state, &room, kind, side, why).await,
    }
}

enum NotTaken {
    Halt(Halt),
    Missing,
    Refused(Refusal),
}

impl From<Halt> for NotTaken {
    fn from(halt: Halt) -> Self {
        Self::Halt(halt)
    }
}

fn read(room: &Room, (_, kind, side, upload): &Place) -> Result<(Kind, Side, Upload), Box<Response>> {
    let (kind, side) = room.step(kind, side)?;
    let upload = Upload::parse(upload).map_err(|_| Box::new(room.resident.guest.halt(&Halt::NotFound)))?;
    Ok((kind, side, upload))
}

async fn look(state: &UploadDocument, room: &Room, upload: &Upload) -> Result<(Content, String), NotTaken> {
    let at = &room.resident.guest.at;
    let arrived = state.bucket.look(&upload.incoming(&at.platform, &at.account)).await;
    let arrived = arrived.map_err(|error| Halt::TryAgain(error.to_string()))?.ok_or(NotTaken::Missing)?;
    let content = judge(&arrived.bytes, arrived.size, room.slot.purpose.takes_pdf()).map_err(NotTaken::Refused)?;
    Ok((content, arrived.tag))
}

async fn take(
    state: &UploadDocument,
    source: &Source,
    room: &mut Room,
    kind: Kind,
    side: Side,
    upload: &Upload,
) -> Result<String, NotTaken> {
    let id = upload.file().map_err(|_| Halt::NotFound)?;
    // The same button pressed twice: the first press kept it.
    if room.holds(&id) {
        return Ok(room.next(room.given()));
    }
    if kind == Kind::Files && too_many(room.given().map(|given| &given.value)) {
        return Ok(document_href(&room.path));
    }
    let (content, tag) = look(state, room, upload).await?;
    let (at, now) = (room.resident.guest.at.clone(), room.resident.guest.now);
    let file = StoredFile {
        id,
        platform: at.platform.clone(),
        account: at.account.clone(),
        path: room.path.clone(),
        purpose: room.slot.purpose,
        kind: content.kind,
        size: content.size,
        created: now,
        livemode: room.resident.file.account.livemode(),
    };
    let incoming = upload.incoming(&at.platform, &at.account);
    let kept = state.bucket.keep(&incoming, &tag, &file.object(), file.kind).await;
    if !kept.map_err(|error| Halt::TryAgain(error.to_string()))? {
        return Err(NotTaken::Missing);
    }
    let edit = with_file(room.slot, kind, side, room.given().map(|given| &given.value), &file.id);
    let about = file.id.to_string();
    match state.change(source, room, edit, Some(&file), Action::FileAdded, &about).await {
        Ok(after) => Ok(room.next(after.as_ref())),
        Err(halt) => {
            // It lies there and nothing names it, unless the same press comes again.
            tracing::error!(object = file.object(), "document.not_recorded");
            Err(halt.into())
        }
    }
}

async fn draw(
    state: &UploadDocument,
    room: &Room,
    kind: Kind,
    side: Side,
    upload: &Upload,
    content: Content,
) -> Response {
    let guest = &room.resident.guest;
    let t = guest.language;
    let incoming = upload.incoming(&guest.at.platform, &guest.at.account);
    let address = match state.bucket.address(&incoming, content.kind, PREVIEW_SECONDS).await {
        Ok(address) => address,
        Err(error) => return guest.halt(&Halt::TryAgain(error.to_string())),
    };
    let is_picture = content.kind != FileType::Pdf;
    let beyond = Beyond { form: None, picture: origin_of(&address).filter(|_| is_picture) };
    let csrf = guest.csrf(&state.hosted);
    let title = t.text(if is_picture { "document-check-title" } else { "document-check-title-file" });
    let href = room.href(kind, side);
    let page_of = CheckPage {
        chrome: surroundings(guest, title, &csrf),
        csrf,
        name: document_name(t, &room.resident, &room.path),
        address,
        is_picture,
        action: format!("{href}/{}", upload.as_str()),
        again: href,
    };
    let mut response = page(StatusCode::OK, &page_of);
    response.extensions_mut().insert(beyond);
    response
}
