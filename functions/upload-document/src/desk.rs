//! Putting files down and taking them up again. Rule: the table is changed first; what it names no longer is removed from
//! the bucket after that, so that no page ever names a file that isn't there.

use domain::{
    document::{Edit, StoredFile},
    requirement::RequirementPath,
    submission::GivenValue,
};
use outbound::documents::TakeIn as _;
use serde_json::Value;
use store::{
    audit::{Action, Audit},
    documents::{FileChange, KeepRefused},
    submissions::SaveRefused,
};
use web::{hosted::Halt, source::Source};

use crate::{UploadDocument, room::Room};

impl UploadDocument {
    /// Changes the files of a path, and gives the value as it is afterwards. A file that is there already is no error.
    pub(crate) async fn change(
        &self,
        source: &Source,
        room: &mut Room,
        edit: Edit,
        kept: Option<&StoredFile>,
        action: Action,
        about: &str,
    ) -> Result<Option<GivenValue>, Halt> {
        let (guest, file) = (&room.resident.guest, &room.resident.file);
        let after = edit.value.map(|value| GivenValue {
            path: room.path.clone(),
            value,
            round: file.round,
            // Two changes of one second are told apart.
            saved_at: room.row().map_or(guest.now, |row| guest.now.max(row.saved_at + 1)),
        });
        let given = |(path, value): (RequirementPath, Option<Value>)| {
            let value =
                value.map(|value| GivenValue { path: path.clone(), value, round: file.round, saved_at: guest.now });
            (path, value)
        };
        let parts = room.parts(after.as_ref().map(|given| &given.value));
        let parts: Vec<(RequirementPath, Option<GivenValue>)> = parts.into_iter().map(given).collect();
        let actor = source.owner();
        let link = Some(guest.at.link.to_string());
        let about = vec![room.path.to_string(), about.to_owned()];
        let audit = Audit { action, actor: &actor, at: guest.now, link, about };
        let change = FileChange {
            path: &room.path,
            kept,
            dropped: &edit.dropped,
            before: room.row(),
            after: after.as_ref(),
            parts: &parts,
        };
        let session = guest.session()?.hash;
        let key = &room.resident.key;
        match self.documents.change(&guest.at, &session, file, &change, key, guest.now, &audit).await {
            Ok(()) | Err(KeepRefused::Kept) => {}
            Err(KeepRefused::Save(SaveRefused::LinkClosed)) => return Err(Halt::Unknown),
            Err(KeepRefused::Save(SaveRefused::SessionOver)) => return Err(Halt::SessionOver),
            Err(KeepRefused::Save(SaveRefused::Changed)) => {
                return Err(Halt::TryAgain("the account changed while a file was given".into()));
            }
            Err(KeepRefused::Save(SaveRefused::Store(error))) => return Err(error.into()),
        }
        for gone in &edit.dropped {
            let object = StoredFile::object_of(&guest.at.platform, &guest.at.account, gone);
            // The owner's change is done; what is left over is for whoever runs the deployment.
            if let Err(error) = self.bucket.remove(&object).await {
                tracing::error!(object, %error, "document.not_removed");
            }
        }
        room.put(after.clone(), parts);
        Ok(after)
    }
}
