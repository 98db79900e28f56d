//! `GET /reminders/{token}` and `POST /reminders/{token}`: where an owner ends messages.
//!
//! Rule: GET and HEAD change nothing. The post needs no cookie and no hidden field, because mail readers send it by
//! themselves (RFC 8058); the token alone says whose messages end, and it opens no link.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{link::Link, token};
use store::{
    audit::{Action, Audit},
    platforms::StoredPlatform,
};
use web::{
    hosted::{Halt, brand, halt::page, language},
    language::Language,
    page::Chrome,
    source::Source,
    telemetry,
};

use crate::{
    RedeemLink,
    page::{StopPage, StoppedPage},
};

/// `GET /reminders/{token}`.
pub async fn show(State(state): State<RedeemLink>, headers: HeaderMap, Path(raw): Path<String>) -> Response {
    let t = language(&headers);
    match find(&state, &raw).await {
        Ok((link, platform)) => match state.reminders.declined(&link.platform, &link.account).await {
            Ok(true) => stopped(t, &platform),
            Ok(false) => {
                let brand = brand(&platform.platform);
                let chrome = Chrome::new(t, Some(brand.clone()), t.with("reminder-stop-title", "platform", brand.name));
                page(StatusCode::OK, &StopPage { chrome, action: format!("/reminders/{raw}") })
            }
            Err(error) => Halt::from(error).answer(t, None),
        },
        Err(halt) => halt.answer(t, None),
    }
}

/// `POST /reminders/{token}`. What is posted isn't read.
pub async fn stop(
    State(state): State<RedeemLink>,
    source: Source,
    headers: HeaderMap,
    Path(raw): Path<String>,
) -> Response {
    let t = language(&headers);
    let (link, platform) = match find(&state, &raw).await {
        Ok(found) => found,
        Err(halt) => return halt.answer(t, None),
    };
    let (actor, now) = (source.owner(), state.hosted.now());
    let audit = Audit {
        action: Action::RemindersDeclined,
        actor: &actor,
        at: now,
        link: Some(link.id.to_string()),
        about: vec![],
    };
    // Said again, it is so already.
    match state.reminders.decline(&link.platform, &link.account, now, &audit).await {
        Ok(_) => stopped(t, &platform),
        Err(error) => Halt::from(error).answer(t, None),
    }
}

// The link needn't open any more: who has its message may end such messages all the same.
async fn find(state: &RedeemLink, raw: &str) -> Result<(Link, StoredPlatform), Halt> {
    let hosted = &state.hosted;
    let id = token::read_reminder(&hosted.keys, raw).map_err(|_| Halt::Unknown)?;
    telemetry::about_link(&id);
    let (link, _) = hosted.reads.link(&id, None, hosted.now()).await?;
    let link = link.ok_or(Halt::Unknown)?;
    let platform = hosted.reads.platform(&link.platform).await?.ok_or(Halt::Unknown)?;
    Ok((link, platform))
}

fn stopped(t: &'static Language, platform: &StoredPlatform) -> Response {
    let chrome = Chrome::new(t, Some(brand(&platform.platform)), t.text("reminder-stopped-title"));
    page(StatusCode::OK, &StoppedPage { chrome })
}
