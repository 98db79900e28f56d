//! What an owner posts. Rule: the form is read before the table is, so that whatever stands in the way of it, an answer can
//! hold what was typed.

use axum::{body::Body, response::Response};
use http::HeaderMap;

use super::{Guest, Halt, Hosted, Need, Refusal, Resident, Typed};
use crate::page::Again;

/// A post that stops here.
pub struct RefusedPost {
    /// Why.
    pub refusal: Refusal,
    /// What was typed; nothing of a form that isn't ours.
    pub typed: Typed,
}

impl RefusedPost {
    /// The answer. Where the same post may work in a moment, it holds the form to send once more.
    pub fn answer(self, action: &str) -> Response {
        let again = again(action, &self.typed);
        self.refusal.answer_with(again)
    }
}

/// A form to send once more; none of nothing.
pub fn again(action: &str, typed: &Typed) -> Option<Again> {
    let fields = typed.all().to_vec();
    (!fields.is_empty()).then(|| Again { action: action.to_owned(), fields })
}

impl Hosted {
    /// Whoever posted a form, with the account's file, and the form. One round trip.
    pub async fn enter_file_posted(
        &self,
        headers: &HeaderMap,
        need: Need,
        body: Body,
    ) -> Result<(Resident, Typed), Box<RefusedPost>> {
        let form = self.form_of(headers, body).await;
        match (self.try_enter_file(headers, need).await, form) {
            (Ok(resident), Ok(typed)) => Ok((resident, typed)),
            (Ok(resident), Err(halt)) => Err(refused(&resident.guest, halt)),
            (Err(refusal), form) => Err(Box::new(RefusedPost { refusal: *refusal, typed: form.unwrap_or_default() })),
        }
    }

    /// The same without the file.
    pub async fn enter_posted(
        &self,
        headers: &HeaderMap,
        need: Need,
        body: Body,
    ) -> Result<(Guest, Typed), Box<RefusedPost>> {
        let form = self.form_of(headers, body).await;
        match (self.try_enter(headers, need).await, form) {
            (Ok(guest), Ok(typed)) => Ok((guest, typed)),
            (Ok(guest), Err(halt)) => Err(refused(&guest, halt)),
            (Err(refusal), form) => Err(Box::new(RefusedPost { refusal: *refusal, typed: form.unwrap_or_default() })),
        }
    }

    async fn form_of(&self, headers: &HeaderMap, body: Body) -> Result<Typed, Halt> {
        let visit = super::Visit::read(&self.keys, headers).ok_or(Halt::NoLink)?;
        self.read_form(headers, &visit, body).await
    }
}

fn refused(guest: &Guest, halt: Halt) -> Box<RefusedPost> {
    Box::new(RefusedPost { refusal: *guest.refusal(halt), typed: Typed::default() })
}
