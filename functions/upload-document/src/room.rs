//! Whether a browser may give documents for a path, and what was given there so far. Rule: only what is due, or was begun,
//! takes one; anything else isn't there.

use axum::{body::Body, http::HeaderMap, response::Response};
use domain::{
    document::{Kind, Side, Slot, held, is_begun, kind_of, next_side, slot},
    forms::{Field, plan},
    id::FileId,
    requirement::RequirementPath,
    submission::GivenValue,
};
use serde_json::Value;
use submit_form::steps::{document_href, onward};
use web::hosted::{Halt, Need, Resident, Typed};

use crate::UploadDocument;

/// The documents of one path.
pub struct Room {
    /// Who, with the account's file.
    pub resident: Resident,
    /// The path.
    pub path: RequirementPath,
    /// What it takes.
    pub slot: Slot,
}

impl Room {
    /// Lets a browser in.
    pub async fn enter(state: &UploadDocument, headers: &HeaderMap, raw: &str) -> Result<Self, Box<Response>> {
        let resident = state.hosted.enter_file(headers, Need::IdentityVerified).await?;
        let found = RequirementPath::parse(raw).ok().and_then(|path| slot(&path).map(|slot| (path, slot)));
        let Some((path, slot)) = found else { return Err(Box::new(resident.guest.halt(&Halt::NotFound))) };
        let room = Self { resident, path, slot };
        if room.is_asked() { Ok(room) } else { Err(Box::new(room.resident.guest.halt(&Halt::NotFound))) }
    }

    /// The same for a form that was posted.
    pub async fn posted(
        state: &UploadDocument,
        headers: &HeaderMap,
        raw: &str,
        body: Body,
    ) -> Result<(Self, Typed), Box<Response>> {
        let room = Self::enter(state, headers, raw).await?;
        let typed = state.hosted.posted(headers, &room.resident.guest, body).await?;
        Ok((room, typed))
    }

    fn is_asked(&self) -> bool {
        self.asked().is_some() || self.given().is_some()
    }

    fn asked(&self) -> Option<Field> {
        let drafts: Vec<&GivenValue> = self.resident.file.drafts().collect();
        let plans = plan(&self.resident.file.account, &drafts);
        plans.into_iter().flat_map(|plan| plan.fields).find(|field| field.name == self.path.as_str())
    }

    /// The parts of the document that are asked for by paths of their own, as in `....document.front`, each with its file
    /// once the whole is complete. A passport has one photo for both.
    pub fn parts(&self, after: Option<&Value>) -> Vec<(RequirementPath, Option<Value>)> {
        let whole = after.filter(|value| !is_begun(value));
        let of = |path: &RequirementPath| {
            let part = path.as_str().strip_prefix(self.path.as_str())?.strip_prefix('.')?;
            whole.and_then(|value| value.get(part).or_else(|| value.get("front"))).cloned()
        };
        let paths = self.asked().map(|field| field.paths).unwrap_or_default();
        paths.into_iter().filter(|path| *path != self.path).map(|path| (path.clone(), of(&path))).collect()
    }

    /// What was given and not sent yet.
    pub fn given(&self) -> Option<&GivenValue> {
        self.resident.file.unsent(&self.path)
    }

    /// Its row, whatever stands in it.
    pub fn row(&self) -> Option<&GivenValue> {
        self.resident.file.values.iter().find(|value| value.path == self.path)
    }

    /// Whether a file is one of those that were given.
    pub fn holds(&self, id: &FileId) -> bool {
        self.given().is_some_and(|given| held(&given.value).iter().any(|held| held.id == *id))
    }

    /// A kind and a side of an address; a page that isn't there for what else it says.
    pub fn step(&self, kind: &str, side: &str) -> Result<(Kind, Side), Box<Response>> {
        self.slot.step(kind, side).ok_or_else(|| Box::new(self.resident.guest.halt(&Halt::NotFound)))
    }

    /// The page of a side.
    pub fn href(&self, kind: Kind, side: Side) -> String {
        format!("{}/{}/{}", document_href(&self.path), kind.as_str(), side.as_str())
    }

    /// Where the owner goes on: to the side that is missing, to what was given where more may come, or to the next task.
    pub fn next(&self, after: Option<&GivenValue>) -> String {
        match after.map(|given| &given.value) {
            Some(value) => match (next_side(value), kind_of(self.slot, value)) {
                (Some(side), kind) => self.href(kind, side),
                (None, Kind::Files) => document_href(&self.path),
                (None, Kind::Paper) if held(value).len() < 2 => document_href(&self.path),
                _ => onward(&self.resident),
            },
            None => document_href(&self.path),
        }
    }

    /// The room after values were put, or taken away.
    pub fn put(&mut self, after: Option<GivenValue>, parts: Vec<(RequirementPath, Option<GivenValue>)>) {
        for (path, value) in parts.into_iter().chain([(self.path.clone(), after)]) {
            self.resident.file.values.retain(|old| old.path != path);
            self.resident.file.values.extend(value);
        }
    }
}
