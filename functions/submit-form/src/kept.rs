//! A form that was sent when its session was over. Rule: nothing typed is lost: it is kept sealed for an hour, and stands in
//! the form again after the code.
//!
//! Every answer of a form is kept, numbers too: a save would store them in the same way, under the same key. What isn't kept
//! is what somebody proves themselves with, a code or the answers of the identity check: beside the link they would open it.

use axum::response::Response;
use web::hosted::{Halt, RefusedPost, Resident, Typed};

use crate::SubmitForm;

/// A form's page by its address, without the first stroke.
pub fn page_of(slug: &str, all: bool) -> String {
    if all { format!("forms/{slug}?all") } else { format!("forms/{slug}") }
}

/// What was kept of this page.
pub fn of_page(resident: &Resident, page: &str) -> Option<Typed> {
    let guest = &resident.guest;
    let kept = guest.door.kept.as_ref().filter(|kept| kept.page == page)?;
    match kept.open(&guest.at, &resident.key) {
        Ok(fields) => Some(Typed::from(fields)),
        Err(error) => {
            tracing::error!(%error, "form.not_found_again");
            None
        }
    }
}

/// The answer to a post that stops here, after what it brought was kept.
pub async fn or_keep(state: &SubmitForm, mut refused: RefusedPost, page: &str) -> Response {
    if matches!(refused.refusal.halt, Halt::SessionOver) {
        match keep(state, &refused, page).await {
            Ok(true) => refused.refusal.halt = Halt::SessionOverKept,
            Ok(false) => {}
            Err(halt) => refused.refusal.halt = halt,
        }
    }
    refused.answer(&format!("/{page}"))
}

async fn keep(state: &SubmitForm, refused: &RefusedPost, page: &str) -> Result<bool, Halt> {
    let Some((at, platform)) = &refused.refusal.lapsed else { return Ok(false) };
    // The hidden field is of the session that is over.
    let fields: Vec<(String, String)> =
        refused.typed.all().iter().filter(|(name, _)| name != "csrf").cloned().collect();
    if fields.is_empty() {
        return Ok(false);
    }
    let key = state.hosted.vault.data_key(platform).await?;
    Ok(state.kept.keep(at, page, &fields, &key, state.hosted.now()).await?)
}
