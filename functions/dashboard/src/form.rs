//! A form that a signed-in member of staff posts. Rule: no field can be reached before the hidden field has shown that the
//! form is this session's.

use axum::{
    extract::{FromRequest, FromRequestParts as _, Request},
    http::header,
};
use web::hosted::{Typed, form::BadForm};

use crate::{Dashboard, Staff, staff, trouble::Trouble};

/// Who posted it, and what was typed. Personal: no `Debug`.
pub struct Form {
    /// Who.
    pub staff: Staff,
    /// What.
    pub typed: Typed,
}

impl FromRequest<Dashboard> for Form {
    type Rejection = Trouble;

    async fn from_request(request: Request, state: &Dashboard) -> Result<Self, Trouble> {
        let (mut parts, body) = request.into_parts();
        let staff = Staff::from_request_parts(&mut parts, state).await?;
        // A browser says where a form stands; an old one that doesn't still has to know the hidden field.
        let origin = parts.headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
        if origin.is_some_and(|origin| origin != "null" && origin != &*state.origin) {
            return Err(Trouble::WrongForm);
        }
        let typed = Typed::read(body).await.map_err(|bad| match bad {
            BadForm::TooLarge => Trouble::TooLarge,
            BadForm::Unreadable => Trouble::WrongForm,
        })?;
        if staff::is_csrf(&state.keys, &staff.session, typed.get("csrf")) {
            Ok(Self { staff, typed })
        } else {
            Err(Trouble::WrongForm)
        }
    }
}
