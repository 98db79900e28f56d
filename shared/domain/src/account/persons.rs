//! Persons of an account: owners, directors, the representative. Rule: a person stands in its account's file, so that both
//! change together; what is due of a person is what is due of the account under the person's id.

use serde_json::{Map, Value, json};

use super::{Account, Invalid, read, secrets, split::default_of, typed, update::merge};
use crate::{
    id::PersonId,
    requirement::{RequirementPath, Requirements},
};

type Fields = Map<String, Value>;

/// The most persons of an account.
pub const MOST_PERSONS: usize = 100;
/// How a person may stand to an account.
pub const PERSON_RELATIONS: [&str; 6] =
    ["authorizer", "director", "executive", "legal_guardian", "owner", "representative"];

impl Account {
    /// Ids of its persons, in the order in which they came.
    pub fn person_ids(&self) -> Vec<PersonId> {
        self.persons().filter_map(|person| person["id"].as_str()).filter_map(|id| PersonId::parse(id).ok()).collect()
    }

    /// Whether a person stands in a relation, as in `owner`.
    pub fn is_person(&self, id: &PersonId, relation: &str) -> bool {
        self.person(id).and_then(|person| person.get("relationship")?.get(relation)) == Some(&Value::Bool(true))
    }

    /// A person as the API answers it.
    pub fn person_json(&self, id: &PersonId) -> Option<Value> {
        let mut fields = self.person(id)?.clone();
        secrets::hide_person(&mut fields);
        for name in ["first_name", "last_name"] {
            fields.entry(name).or_insert(Value::Null);
        }
        let dob = default_of(&mut fields, "dob", json!({}));
        complete(dob, &[("day", Value::Null), ("month", Value::Null), ("year", Value::Null)]);
        let relationship = default_of(&mut fields, "relationship", json!({}));
        complete(relationship, &PERSON_RELATIONS.map(|name| (name, Value::Bool(false))));
        complete(relationship, &[("percent_ownership", Value::Null), ("title", Value::Null)]);
        let verification = default_of(&mut fields, "verification", json!({}));
        complete(verification, &[("status", "unverified".into())]);
        default_of(&mut fields, "metadata", json!({}));
        default_of(&mut fields, "created", self.created.into());
        let is_representative = self.is_person(id, "representative");
        for (name, set) in [("requirements", &self.requirements), ("future_requirements", &self.future_requirements)] {
            fields.insert(name.into(), due_of(set, id, is_representative));
        }
        fields.insert("account".into(), self.id.as_str().into());
        fields.remove("id");
        fields.remove("object");
        fields.sort_keys();
        let mut out = Fields::new();
        out.insert("id".into(), id.as_str().into());
        out.insert("object".into(), "person".into());
        out.extend(fields);
        Some(Value::Object(out))
    }

    /// The account with a person added, or changed when it has that person.
    pub fn with_person(&self, id: &PersonId, mut body: Fields, now: i64) -> Result<Self, Invalid> {
        for name in ["id", "account", "object", "requirements", "future_requirements", "created"] {
            body.remove(name);
        }
        typed::person(&mut body);
        let mut after = self.clone();
        let mut list: Vec<Value> = self.persons().cloned().collect();
        let place = list.iter().position(|person| person["id"] == id.as_str());
        let place = place.unwrap_or_else(|| {
            list.push(json!({"id": id.as_str(), "created": now}));
            list.len() - 1
        });
        if list.len() > MOST_PERSONS {
            return Err(Invalid::new(
                "",
                "parameter_invalid",
                format!("An account has at most {MOST_PERSONS} persons."),
            ));
        }
        if let Some(Value::Object(person)) = list.get_mut(place) {
            merge(person, body);
            read::person("", person)?;
        }
        after.fields.insert("persons".into(), json!({"object": "list", "data": list}));
        secrets::cut(&mut after.fields, Some(&self.fields));
        read::small_enough(&after.fields)?;
        Ok(after)
    }

    /// The account without a person; none when it has no such person. What was due of the person goes too.
    pub fn without_person(&self, id: &PersonId) -> Option<Self> {
        self.person(id)?;
        let mut after = self.clone();
        let list: Vec<Value> = self.persons().filter(|person| person["id"] != id.as_str()).cloned().collect();
        after.fields.insert("persons".into(), json!({"object": "list", "data": list}));
        let prefix = format!("{id}.");
        for set in [&mut after.requirements, &mut after.future_requirements] {
            for list in
                [&mut set.past_due, &mut set.currently_due, &mut set.eventually_due, &mut set.pending_verification]
            {
                list.retain(|path| !path.as_str().starts_with(&prefix));
            }
            set.errors.retain(|error| !error.requirement.as_str().starts_with(&prefix));
        }
        Some(after)
    }

    fn person(&self, id: &PersonId) -> Option<&Fields> {
        self.persons().find(|person| person["id"] == id.as_str()).and_then(Value::as_object)
    }
}

fn complete(value: &mut Value, members: &[(&str, Value)]) {
    if let Value::Object(map) = value {
        for (name, default) in members {
            default_of(map, name, default.clone());
        }
    }
}

fn due_of(set: &Requirements, id: &PersonId, is_representative: bool) -> Value {
    let own = |path: &RequirementPath| {
        let (first, rest) = path.as_str().split_once('.')?;
        (first == id.as_str() || is_representative && first == "representative").then(|| rest.to_owned())
    };
    let list = |paths: &[RequirementPath]| paths.iter().filter_map(own).collect::<Vec<_>>();
    let errors: Vec<Value> = set
        .errors
        .iter()
        .filter_map(|e| Some(json!({"code": e.code, "reason": e.reason, "requirement": own(&e.requirement)?})))
        .collect();
    let alternatives: Vec<Value> = set
        .alternatives
        .iter()
        .map(|choice| (list(&choice.alternative), list(&choice.original)))
        .filter(|(alternative, original)| !alternative.is_empty() && !original.is_empty())
        .map(|(alternative, original)| json!({"alternative_fields_due": alternative, "original_fields_due": original}))
        .collect();
    json!({
        "alternatives": alternatives, "currently_due": list(&set.currently_due), "errors": errors,
        "eventually_due": list(&set.eventually_due), "past_due": list(&set.past_due),
        "pending_verification": list(&set.pending_verification),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;

    fn map(body: Value) -> Fields {
        let Value::Object(body) = body else { panic!("an object") };
        body
    }

    fn account(body: Value) -> Account {
        let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, map(body), None, 3);
        account.unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    fn id(raw: &str) -> PersonId {
        PersonId::parse(raw).unwrap()
    }

    fn with(account: &Account, id: &PersonId, body: Value) -> Account {
        account.with_person(id, map(body), 7).unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    #[test]
    fn a_person_is_added_changed_and_removed_with_what_is_due_of_them() {
        let due = json!({"currently_due": ["person_1.email", "company.name", "person_2.dob.day"],
            "errors": [{"code": "c", "reason": "r", "requirement": "person_1.email"}]});
        let account = account(json!({ "requirements": due }));
        let added = with(
            &account,
            &id("person_1"),
            json!({
                "first_name": "Jo", "id_number": "123456789", "relationship": {"owner": "true"}, "dob": {"day": "1", "month": "2", "year": "1980"},
            }),
        );
        let out = added.person_json(&id("person_1")).unwrap();
        assert_eq!((&out["object"], &out["account"], &out["created"]), (&json!("person"), &json!("acct_1"), &json!(7)));
        assert_eq!((&out["relationship"]["owner"], &out["relationship"]["director"]), (&json!(true), &json!(false)));
        assert_eq!((&out["id_number_provided"], &out["dob"]["day"]), (&json!(true), &json!(1)));
        assert_eq!(out["requirements"]["currently_due"], json!(["email"]));
        assert_eq!(out["requirements"]["errors"][0]["requirement"], "email");
        assert!(!out.to_string().contains("6789"));

        let changed = with(&added, &id("person_1"), json!({"first_name": "", "last_name": "Lee"}));
        let out = changed.person_json(&id("person_1")).unwrap();
        assert_eq!((&out["first_name"], &out["last_name"]), (&Value::Null, &json!("Lee")));
        assert_eq!(out["id_number_provided"], true, "a number stays on file");

        let gone = changed.without_person(&id("person_1")).unwrap();
        assert!(gone.person_ids().is_empty() && gone.without_person(&id("person_1")).is_none());
        let left: Vec<&str> = gone.requirements().currently_due.iter().map(RequirementPath::as_str).collect();
        assert_eq!(left, ["company.name", "person_2.dob.day"]);
    }

    #[test]
    fn a_wrong_field_is_named_as_the_call_has_it() {
        let account = account(json!({}));
        let param = |body: Value| account.with_person(&id("person_1"), map(body), 7).err().map(|i| i.param);
        assert_eq!(param(json!({"dob": {"day": 40}})).as_deref(), Some("dob[day]"));
        assert_eq!(param(json!({"email": "nobody"})).as_deref(), Some("email"));
        assert_eq!(param(json!({"relationship": {"owner": "perhaps"}})).as_deref(), Some("relationship[owner]"));
    }

    #[test]
    fn what_is_due_of_the_representative_is_due_of_the_person_who_is() {
        let account = account(json!({"requirements": {"currently_due": ["representative.email"]}}));
        let account = with(&account, &id("person_1"), json!({"relationship": {"representative": true}}));
        let out = account.person_json(&id("person_1")).unwrap();
        assert_eq!(out["requirements"]["currently_due"], json!(["email"]));
    }

    #[test]
    fn what_every_person_has_is_of_its_kind_however_it_was_sent() {
        let nothing = json!({"id": "person_1", "dob": null, "metadata": null, "created": null, "verification": null,
            "relationship": {"owner": null}});
        let out = account(json!({ "persons": [nothing] })).person_json(&id("person_1")).unwrap();
        assert_eq!((&out["metadata"], &out["created"]), (&json!({}), &json!(3)));
        assert_eq!(out["dob"], json!({"day": null, "month": null, "year": null}));
        assert_eq!(out["relationship"]["owner"], false);
        assert_eq!(out["verification"]["status"], "unverified");
    }

    #[test]
    fn there_is_an_end_to_persons() {
        let mut account = account(json!({}));
        for n in 0..MOST_PERSONS {
            account = with(&account, &id(&format!("person_{n}")), json!({}));
        }
        assert!(account.with_person(&id("person_more"), Fields::new(), 7).is_err());
        assert!(account.with_person(&id("person_1"), Fields::new(), 7).is_ok());
    }
}
