//! The people behind a company, as its owner sees them while the form is filled in: those on file, those added since, without
//! those taken away. Rule: nobody is added or gone before the owner sends it and the platform accepts it.
//!
//! Somebody new is a person with an id of ours whose fields are drafts like any others. Somebody who is taken away is a draft
//! too: `person_x.removed`.

use serde_json::{Value, json};

use super::plan::{shown, standing};
use crate::{
    account::{Account, MOST_PERSONS},
    id::PersonId,
    requirement::RequirementPath,
    submission::GivenValue,
};

/// What somebody is to a company, as far as its owner may say so here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Holds a part of it.
    Owner,
    /// Sits on its board.
    Director,
    /// Runs it.
    Executive,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Director, Self::Executive];

    /// As an account writes it, below `relationship`; also the stem of its texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Director => "director",
            Self::Executive => "executive",
        }
    }

    /// What the requirements for people of this role begin with while there is nobody: `owners`.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Owner => "owners",
            Self::Director => "directors",
            Self::Executive => "executives",
        }
    }

    /// Reads a role from outside.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == raw)
    }

    /// The role whose people a path of the page asks for: of `owners.email` and of `company.owners_provided`.
    pub fn asked_by(path: &RequirementPath) -> Option<Self> {
        let raw = path.as_str();
        Self::ALL.into_iter().find(|role| {
            raw.strip_prefix(role.plural()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                || raw.strip_prefix("company.").and_then(|rest| rest.strip_suffix("_provided")) == Some(role.plural())
        })
    }
}

/// One of the people. Personal: no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Someone {
    /// Who.
    pub id: PersonId,
    /// First and last name; empty when neither was given.
    pub name: String,
    /// What they are to the company.
    pub roles: Vec<Role>,
    /// Whether they answer for the account; the representative is changed by the platform alone.
    pub represents: bool,
    /// Whether they were added here and aren't on file yet.
    pub is_new: bool,
    /// What of them must still be given.
    pub lacks: Vec<RequirementPath>,
}

/// Why the people aren't as the owner wants them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeopleProblem {
    /// Nobody was said to be anything.
    #[error("no role was chosen")]
    NoRole,
    /// There are as many as an account has.
    #[error("an account has at most {MOST_PERSONS} persons")]
    TooMany,
    /// Nobody of a role that is asked for, and the owner didn't say that there is none.
    #[error("nobody is {}", .0.as_str())]
    Nobody(Role),
    /// Somebody's details aren't complete.
    #[error("somebody's details aren't complete")]
    Incomplete,
    /// Not somebody who can be taken away.
    #[error("nobody who can be taken away")]
    NotRemovable,
}

/// The people, in the order in which they came.
pub fn people(account: &Account, drafts: &[&GivenValue]) -> Vec<Someone> {
    let mut ids = account.person_ids();
    for draft in drafts {
        let who = draft.path.as_str().split('.').next().unwrap_or_default();
        if let Ok(id) = PersonId::parse(who)
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    let on_file = account.person_ids();
    ids.into_iter()
        .filter(|id| !is(account, drafts, id, REMOVED))
        .map(|id| Someone {
            name: [text(account, drafts, &id, "first_name"), text(account, drafts, &id, "last_name")]
                .join(" ")
                .trim()
                .to_owned(),
            roles: Role::ALL
                .into_iter()
                .filter(|role| is(account, drafts, &id, &format!("relationship.{}", role.as_str())))
                .collect(),
            represents: is(account, drafts, &id, "relationship.representative"),
            is_new: !on_file.contains(&id),
            lacks: lacks(account, drafts, &id, !on_file.contains(&id)),
            id,
        })
        .collect()
}

/// What is saved to add somebody with these roles, or to change their roles.
pub fn with_roles(
    account: &Account,
    drafts: &[&GivenValue],
    id: &PersonId,
    roles: &[Role],
) -> Result<Vec<(RequirementPath, Value)>, PeopleProblem> {
    let all = people(account, drafts);
    let known = all.iter().find(|someone| someone.id == *id);
    if roles.is_empty() {
        return Err(PeopleProblem::NoRole);
    }
    if known.is_none() && all.len() >= MOST_PERSONS {
        return Err(PeopleProblem::TooMany);
    }
    let before = known.map(|someone| someone.roles.clone()).unwrap_or_default();
    let changed = Role::ALL.into_iter().filter(|role| roles.contains(role) != before.contains(role));
    Ok(changed
        .filter_map(|role| Some((path(id, &format!("relationship.{}", role.as_str()))?, json!(roles.contains(&role)))))
        .collect())
}

/// Whether a path only says what somebody is, or that they go: it is told of as a person, never as a field.
pub fn is_about_standing(path: &RequirementPath) -> bool {
    let Some((who, field)) = path.as_str().split_once('.') else { return false };
    let role = field.strip_prefix("relationship.").and_then(Role::parse);
    PersonId::parse(who).is_ok() && (field == REMOVED || role.is_some())
}

/// How somebody is taken away.
#[derive(Debug, Clone, PartialEq)]
pub enum Removal {
    /// Somebody on file: the platform is asked to take them away.
    Asked(RequirementPath),
    /// Somebody who was only added here: their drafts go.
    Forgotten(Vec<RequirementPath>),
}

/// How somebody can be taken away. The representative can't: only the platform names another.
pub fn removal(account: &Account, drafts: &[&GivenValue], id: &PersonId) -> Result<Removal, PeopleProblem> {
    let all = people(account, drafts);
    let someone = all.iter().find(|someone| someone.id == *id && !someone.represents);
    let someone = someone.ok_or(PeopleProblem::NotRemovable)?;
    if someone.is_new {
        let prefix = format!("{id}.");
        let theirs = drafts.iter().filter(|draft| draft.path.as_str().starts_with(&prefix));
        return Ok(Removal::Forgotten(theirs.map(|draft| draft.path.clone()).collect()));
    }
    path(id, REMOVED).map(Removal::Asked).ok_or(PeopleProblem::NotRemovable)
}

/// What is saved when the owner says that everybody is there: an answer to each path that is asked on the page. `none` are
/// the roles that the owner says nobody has.
pub fn complete(
    account: &Account,
    drafts: &[&GivenValue],
    asked: &[RequirementPath],
    none: &[Role],
) -> Result<Vec<(RequirementPath, Value)>, PeopleProblem> {
    let all = people(account, drafts);
    for path in asked {
        let Some(role) = Role::asked_by(path) else { continue };
        let of_role: Vec<&Someone> = all.iter().filter(|someone| someone.roles.contains(&role)).collect();
        if of_role.is_empty() && !none.contains(&role) {
            return Err(PeopleProblem::Nobody(role));
        }
        if of_role.iter().any(|someone| !someone.lacks.is_empty()) {
            return Err(PeopleProblem::Incomplete);
        }
    }
    Ok(asked
        .iter()
        .filter_map(|path| {
            let role = Role::asked_by(path)?;
            let who = all.iter().filter(|someone| someone.roles.contains(&role)).map(|someone| someone.id.as_str());
            let value =
                if path.as_str().starts_with("company.") { json!(true) } else { json!(who.collect::<Vec<_>>()) };
            Some((path.clone(), value))
        })
        .collect())
}

/// What must be given of somebody new, below their id: what is asked of people of their roles, and a name in any case.
pub fn needed(account: &Account, roles: &[Role]) -> Vec<String> {
    let mut fields: Vec<String> = ["first_name", "last_name"].map(str::to_owned).to_vec();
    for due in account.due() {
        for role in roles {
            let field = due.path.as_str().strip_prefix(role.plural()).and_then(|rest| rest.strip_prefix('.'));
            if let Some(field) = field
                && !fields.iter().any(|known| known == field)
            {
                fields.push(field.to_owned());
            }
        }
    }
    fields
}

const REMOVED: &str = "removed";

fn lacks(account: &Account, drafts: &[&GivenValue], id: &PersonId, is_new: bool) -> Vec<RequirementPath> {
    if !is_new {
        let prefix = format!("{id}.");
        let due = account.due().into_iter().map(|due| due.path).filter(|path| path.as_str().starts_with(&prefix));
        return due.filter(|path| !drafts.iter().any(|draft| draft.path == *path)).collect();
    }
    let roles =
        Role::ALL.into_iter().filter(|role| is(account, drafts, id, &format!("relationship.{}", role.as_str())));
    needed(account, &roles.collect::<Vec<_>>())
        .iter()
        .filter_map(|field| path(id, field))
        .filter(|path| standing(account, drafts, path).is_none())
        .collect()
}

fn path(id: &PersonId, field: &str) -> Option<RequirementPath> {
    RequirementPath::parse(&format!("{id}.{field}")).ok()
}

fn text(account: &Account, drafts: &[&GivenValue], id: &PersonId, field: &str) -> String {
    path(id, field).and_then(|path| standing(account, drafts, &path).map(shown)).unwrap_or_default()
}

fn is(account: &Account, drafts: &[&GivenValue], id: &PersonId, field: &str) -> bool {
    path(id, field).and_then(|path| standing(account, drafts, &path).cloned()) == Some(Value::Bool(true))
}

#[cfg(test)]
mod tests;
