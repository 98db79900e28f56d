//! `/r/{token}`, `/a/{token}`, `/reminders/{token}`, and the files that pages load.
//!
//! Rule: GET and HEAD change nothing. Opening a link sets a cookie in the browser that opened it and says where to go;
//! scanners and previews may do so as often as they like. A forged token costs no database read. An account link is spent
//! by the press of a button.

mod ask;
mod open;
pub mod page;
mod reminders;
mod visit;

use axum::{
    Router,
    extract::{FromRef, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use store::{asks::Asks, reminders::Reminders, visits::Visits};
use web::{
    assets,
    hosted::{Halt, Hosted, Need, language, pages},
};

/// What the handlers work with.
#[derive(Clone)]
pub struct RedeemLink {
    /// What every hosted page needs.
    pub hosted: Hosted,
    /// Account links.
    pub visits: Visits,
    /// What owners ask of a platform.
    pub asks: Asks,
    /// Who wants no messages.
    pub reminders: Reminders,
}

impl FromRef<RedeemLink> for Hosted {
    fn from_ref(state: &RedeemLink) -> Self {
        state.hosted.clone()
    }
}

/// The routes.
pub fn router(state: RedeemLink) -> Router {
    let routes = Router::new()
        .route("/r/{token}", get(open::open).post(ask::ask))
        .route("/a/{token}", get(visit::show).post(visit::spend))
        .route("/reminders/{token}", get(reminders::show).post(reminders::stop))
        .route("/assets/{file}", get(asset))
        .route("/icon", get(icon))
        .with_state(state);
    pages("redeem-link", routes)
}

async fn asset(headers: HeaderMap, Path(name): Path<String>) -> Response {
    assets::file(&name).unwrap_or_else(|| Halt::NotFound.answer(language(&headers), None))
}

/// The platform's icon, for the browser that opened one of its links.
async fn icon(State(hosted): State<Hosted>, headers: HeaderMap) -> Response {
    let guest = match hosted.enter(&headers, Need::Link).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    match guest.platform.platform.icon {
        None => StatusCode::NOT_FOUND.into_response(),
        Some(icon) => {
            let kind = HeaderValue::from_static(icon.media_type());
            let kept = HeaderValue::from_static("private, max-age=3600");
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)], icon.bytes().to_vec()).into_response()
        }
    }
}
