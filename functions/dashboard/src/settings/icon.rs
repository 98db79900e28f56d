//! The icon: a file from a form, or none. Rule: bounded before it is read, and what it is is read from its bytes.

use axum::{
    Router,
    body::Body,
    extract::{FromRequest, FromRequestParts as _, Request, State},
    http::{Uri, header},
    response::Response,
    routing::post,
};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use multer::{Constraints, Multipart, SizeLimit};
use web::api::Permission;

use super::{
    Section, back,
    branding::BrandingPage,
    typed::{Judged, of_group},
};
use crate::{Dashboard, Form, Staff, Trouble, page::wrong, staff::is_csrf};

/// The largest file that is read at all: an icon has at most 64 KiB, and a form has something around it.
const LARGEST: u64 = 256 * 1024;

/// Its routes.
pub(super) fn router() -> Router<Dashboard> {
    Router::new().route("/dashboard/settings/icon", post(put)).route("/dashboard/settings/icon/remove", post(remove))
}

/// A form with a file in it, from this session.
struct Upload {
    staff: Staff,
    file: Vec<u8>,
}

impl FromRequest<Dashboard> for Upload {
    type Rejection = Trouble;

    async fn from_request(request: Request, state: &Dashboard) -> Result<Self, Trouble> {
        let (mut parts, body) = request.into_parts();
        let staff = Staff::from_request_parts(&mut parts, state).await?;
        let text = |name| parts.headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
        if text(header::ORIGIN).is_some_and(|origin| origin != "null" && origin != &*state.origin) {
            return Err(Trouble::WrongForm);
        }
        let boundary = text(header::CONTENT_TYPE).and_then(|kind| multer::parse_boundary(kind).ok());
        let (csrf, file) = read(body, boundary.ok_or(Trouble::WrongForm)?).await?;
        if is_csrf(&state.keys, &staff.session, &csrf) { Ok(Self { staff, file }) } else { Err(Trouble::WrongForm) }
    }
}

// The hidden field and the file.
async fn read(body: Body, boundary: String) -> Result<(String, Vec<u8>), Trouble> {
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(LARGEST));
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, limits);
    let (mut csrf, mut file) = (String::new(), Vec::new());
    let refused = |error: multer::Error| match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => Trouble::TooLarge,
        _ => Trouble::WrongForm,
    };
    while let Some(part) = parts.next_field().await.map_err(refused)? {
        match part.name() {
            Some("csrf") => csrf = part.text().await.map_err(refused)?,
            Some("icon") => file = part.bytes().await.map_err(refused)?.to_vec(),
            _ => {}
        }
    }
    Ok((csrf, file))
}

/// `POST /dashboard/settings/icon`.
async fn put(State(state): State<Dashboard>, uri: Uri, upload: Upload) -> Result<Response, Trouble> {
    let Upload { staff, file } = upload;
    staff.require(Permission::Settings)?;
    if file.is_empty() {
        let why = staff.t.text("settings-error-icon-none");
        return Ok(wrong(&BrandingPage::icon_refused(&staff, &uri, why)));
    }
    let setting = vec![("icon".to_owned(), of_group("branding", "icon", BASE64.encode(&file)))];
    let judged = Judged::new(&staff.stored.platform, setting, state.platforms.local);
    if !judged.wrong.is_empty() {
        let why = staff.t.text("settings-error-icon");
        return Ok(wrong(&BrandingPage::icon_refused(&staff, &uri, why)));
    }
    state.platforms.change_own(&staff.caller, &judged.wanted, &staff.actor()).await?;
    Ok(back(Section::Branding.href(), "icon"))
}

/// `POST /dashboard/settings/icon/remove`.
async fn remove(State(state): State<Dashboard>, form: Form) -> Result<Response, Trouble> {
    form.staff.require(Permission::Settings)?;
    let wanted = of_group("branding", "icon", "");
    state.platforms.change_own(&form.staff.caller, &wanted, &form.staff.actor()).await?;
    Ok(back(Section::Branding.href(), "no-icon"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(file: &str) -> Body {
        Body::from(format!(
            "--b\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\nx\r\n--b\r\ncontent-disposition: form-data; \
             name=\"icon\"; filename=\"a.png\"\r\ncontent-type: image/png\r\n\r\n{file}\r\n--b--\r\n"
        ))
    }

    #[tokio::test]
    async fn a_file_arrives_with_its_forms_hidden_field() {
        let Ok((csrf, file)) = read(form("bytes"), "b".into()).await else { panic!("a form") };
        assert_eq!((csrf.as_str(), file.as_slice()), ("x", b"bytes".as_slice()));
    }

    #[tokio::test]
    async fn more_than_is_read_is_refused_and_so_is_what_is_no_form() {
        let much = "x".repeat(usize::try_from(LARGEST).unwrap());
        assert!(matches!(read(form(&much), "b".into()).await, Err(Trouble::TooLarge)));
        assert!(matches!(read(Body::from("csrf=x"), "b".into()).await, Err(Trouble::WrongForm)));
    }
}
