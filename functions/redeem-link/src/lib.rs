//! `/r/{token}`, and the files that pages load.
//!
//! Rule: GET and HEAD change nothing. Opening a link sets a cookie in the browser that opened it and says where to go;
//! scanners and previews may do so as often as they like. A forged token costs no database read.

mod open;

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::map_response,
    response::{IntoResponse as _, Response},
    routing::get,
};
use web::{
    assets,
    hosted::{Halt, Hosted, Need, headers::secure, language},
    telemetry,
};

/// The routes.
pub fn router(state: Hosted) -> Router {
    let routes = Router::new()
        .route("/r/{token}", get(open::open))
        .route("/assets/{file}", get(asset))
        .route("/icon", get(icon))
        .with_state(state)
        .layer(map_response(async |response: Response| secure(response)));
    telemetry::request_lines("redeem-link", routes)
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
