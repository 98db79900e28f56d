//! Saving what was given on a page, whole or not at all.

use domain::{requirement::RequirementPath, submission::GivenValue};
use serde_json::Value;
use store::{
    audit::{Action, Audit},
    submissions::{Change, SaveRefused},
};
use web::{
    hosted::{Halt, Resident},
    source::Source,
};

use crate::SubmitForm;

/// Saves values as drafts, and forgets drafts that are taken back. The audit record names the paths of both. What was
/// kept of the page is forgotten.
pub async fn keep(
    state: &SubmitForm,
    source: &Source,
    resident: &Resident,
    values: Vec<(RequirementPath, Value)>,
    forgotten: &[RequirementPath],
    page: &str,
) -> Result<(), Halt> {
    let (guest, file) = (&resident.guest, &resident.file);
    let values: Vec<GivenValue> = values
        .into_iter()
        .map(|(path, value)| GivenValue { path, value, round: file.round, saved_at: guest.now })
        .collect();
    let actor = source.owner();
    let about = values.iter().map(|value| &value.path).chain(forgotten).map(ToString::to_string).collect();
    let audit = Audit {
        action: Action::ValuesSaved,
        actor: &actor,
        at: guest.now,
        link: Some(guest.at.link.to_string()),
        about,
    };
    let session = guest.session()?.hash;
    let kept = guest.door.kept.as_ref().is_some_and(|kept| kept.page == page);
    let change = Change { values: &values, forgotten, kept };
    let saved = state.submissions.save(&guest.at, &session, file, &change, &resident.key, guest.now, &audit).await;
    saved.map_err(|refused| match refused {
        SaveRefused::LinkClosed => Halt::Unknown,
        SaveRefused::SessionOver => Halt::SessionOver,
        SaveRefused::Changed => Halt::TryAgain("the account changed while a page was saved".into()),
        SaveRefused::Store(error) => error.into(),
    })
}
