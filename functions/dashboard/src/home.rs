//! The way in, the platform's icon, and what isn't there.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use crate::{Staff, Trouble, page::see_other};

/// `GET /dashboard`.
pub(crate) async fn home(_: Staff) -> Response {
    see_other("/dashboard/accounts")
}

/// `GET /dashboard/icon`: the icon of the platform whose staff is signed in.
pub(crate) async fn icon(staff: Staff) -> Response {
    match &staff.stored.platform.icon {
        None => StatusCode::NOT_FOUND.into_response(),
        Some(icon) => {
            let kind = HeaderValue::from_static(icon.media_type());
            let kept = HeaderValue::from_static("private, max-age=300");
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)], icon.bytes().to_vec()).into_response()
        }
    }
}

/// Any other path.
pub(crate) async fn nothing() -> Trouble {
    Trouble::NotFound
}
