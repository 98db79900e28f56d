//! The platform's answer to a submission. Rule: what was accepted becomes part of the account, as if the platform had sent
//! it; what wasn't is due again and stays out of it.

use serde_json::{Map, Value, json};

use super::{Account, Invalid, MOST_PERSONS, read, secrets};
use crate::{
    id::PersonId,
    requirement::{RequirementError, RequirementPath, answer},
    submission::GivenValue,
};

/// Where given values may become part of the account.
const TAKEN: [&str; 6] = ["individual", "company", "business_profile", "settings", "tos_acceptance", "relationship"];

impl Account {
    /// The account after the platform looked at these values. `errors` names what it didn't accept.
    pub fn answered(&self, given: &[&GivenValue], errors: &[RequirementError]) -> Result<Self, Invalid> {
        let paths: Vec<RequirementPath> = given.iter().map(|value| value.path.clone()).collect();
        for (place, error) in errors.iter().enumerate() {
            if !paths.contains(&error.requirement) {
                return Err(Invalid::new(
                    &format!("errors[{place}][requirement]"),
                    "parameter_invalid",
                    format!("'{}' wasn't given in this submission.", error.requirement),
                ));
            }
        }
        let mut after = self.clone();
        for value in given {
            if !errors.iter().any(|error| error.requirement == value.path) {
                after.take(value.path.as_str(), &value.value);
            }
        }
        secrets::cut(&mut after.fields, Some(&self.fields));
        // An account that grew too large keeps what it had: the values stay in the submission.
        if read::small_enough(&after.fields).is_err() {
            after.fields.clone_from(&self.fields);
        }
        let (now_due, later) = answer(&after.requirements, &after.future_requirements, &paths, errors);
        after.requirements = now_due;
        after.future_requirements = later;
        Ok(after)
    }

    fn take(&mut self, path: &str, value: &Value) {
        let Some((first, rest)) = path.split_once('.') else {
            if path == "business_type" && value.is_string() {
                self.fields.insert(path.into(), value.clone());
            }
            return;
        };
        let parts: Vec<&str> = rest.split('.').collect();
        let at = if first == "representative" && !self.has_representative_person() { "individual" } else { first };
        if TAKEN.contains(&at) {
            if let Value::Object(section) = self.fields.entry(at).or_insert_with(|| Value::Object(Map::new())) {
                put(section, &parts, value);
            }
            return;
        }
        if let Ok(id) = PersonId::parse(at) {
            if rest == "removed" {
                if let Some(after) = self.without_person(&id).filter(|_| *value == Value::Bool(true)) {
                    *self = after;
                }
                return;
            }
            self.welcome(&id);
        }
        let persons = self.fields.get_mut("persons").map(|value| match value {
            Value::Object(map) => map.get_mut("data").and_then(Value::as_array_mut),
            other => other.as_array_mut(),
        });
        for person in persons.flatten().into_iter().flatten() {
            let is_the_one = person["id"] == at
                || at == "representative" && person.pointer("/relationship/representative") == Some(&Value::Bool(true));
            if let (true, Value::Object(person)) = (is_the_one, person) {
                put(person, &parts, value);
                return;
            }
        }
    }

    // Somebody whom the owner added is a person from the first field of theirs that is accepted.
    fn welcome(&mut self, id: &PersonId) {
        let mut list: Vec<Value> = self.persons().cloned().collect();
        if list.len() < MOST_PERSONS && !list.iter().any(|person| person["id"] == id.as_str()) {
            list.push(json!({"id": id.as_str()}));
            self.fields.insert("persons".into(), json!({"object": "list", "data": list}));
        }
    }

    fn has_representative_person(&self) -> bool {
        self.persons().any(|person| person.pointer("/relationship/representative") == Some(&Value::Bool(true)))
    }
}

fn put(map: &mut Map<String, Value>, parts: &[&str], value: &Value) {
    match parts {
        [] => {}
        [last] => {
            map.insert((*last).to_owned(), value.clone());
        }
        [first, rest @ ..] => {
            // What isn't an object stays as the platform sent it.
            if let Value::Object(inner) = map.entry(*first).or_insert_with(|| Value::Object(Map::new())) {
                put(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;

    fn account(body: Value) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn given(path: &str, value: Value) -> GivenValue {
        GivenValue { path: RequirementPath::parse(path).unwrap(), value, round: 0, saved_at: 0 }
    }

    fn wrong(path: &str) -> RequirementError {
        let requirement = RequirementPath::parse(path).unwrap();
        RequirementError { code: "invalid_value_other".into(), reason: "No.".into(), requirement }
    }

    #[test]
    fn accepted_values_become_part_of_the_account_and_numbers_are_cut() {
        let values = [
            given("individual.first_name", json!("Jo")),
            given("individual.dob.day", json!(3)),
            given("individual.id_number", json!("123456789")),
            given("business_profile.url", json!("https://jo.example")),
            given("person_1.email", json!("p@example.com")),
            given("interv_1.url_inquiry.form", json!("an answer")),
        ];
        let paths: Vec<&str> = values.iter().map(|value| value.path.as_str()).collect();
        let before = account(json!({
            "business_type": "individual", "individual": {"last_name": "Lee"}, "persons": [{"id": "person_1"}],
            "requirements": {"pending_verification": paths},
        }));
        let after = before.answered(&values.iter().collect::<Vec<_>>(), &[]).unwrap_or_else(|i| panic!("{i}"));
        let out = after.to_json();
        assert_eq!(out["individual"]["first_name"], "Jo");
        assert_eq!((&out["individual"]["last_name"], &out["individual"]["dob"]["day"]), (&json!("Lee"), &json!(3)));
        assert_eq!(out["individual"]["id_number_provided"], true);
        assert_eq!(after.facts().id_last4.as_deref(), Some("6789"));
        assert_eq!(out["business_profile"]["url"], "https://jo.example");
        assert_eq!(out["persons"][0]["email"], "p@example.com");
        assert!(!out.to_string().contains("123456789") && !out.to_string().contains("an answer"));
        assert!(after.requirements().pending_verification.is_empty());
    }

    #[test]
    fn people_whom_the_owner_added_come_and_those_taken_away_go() {
        let values = [
            given("person_new.relationship.owner", json!(true)),
            given("person_new.first_name", json!("Nia")),
            given("person_1.removed", json!(true)),
        ];
        let before = account(json!({
            "persons": [{"id": "person_1"}], "requirements": {"currently_due": ["person_1.email"]},
        }));
        let all: Vec<&GivenValue> = values.iter().collect();
        let after = before.answered(&all, &[]).unwrap_or_else(|i| panic!("{i}"));
        let persons: Vec<&Value> = after.persons().collect();
        assert_eq!(persons.len(), 1);
        assert_eq!((&persons[0]["id"], &persons[0]["first_name"]), (&json!("person_new"), &json!("Nia")));
        assert!(after.due().is_empty());
        let refused = before.answered(&all, &[wrong("person_1.removed")]).unwrap_or_else(|i| panic!("{i}"));
        assert_eq!(refused.persons().count(), 2);
    }

    #[test]
    fn what_was_not_accepted_stays_out_and_is_due_again() {
        let before = account(
            json!({"individual": {"first_name": "A"}, "requirements": {"pending_verification": ["individual.first_name"]}}),
        );
        let value = given("individual.first_name", json!("B"));
        let after = before.answered(&[&value], &[wrong("individual.first_name")]).unwrap_or_else(|i| panic!("{i}"));
        assert_eq!(after.to_json()["individual"]["first_name"], "A");
        assert_eq!(after.due().len(), 1);
    }

    #[test]
    fn an_error_about_something_else_is_refused_by_its_place() {
        let before = account(json!({}));
        let value = given("individual.first_name", json!("B"));
        let refused = before.answered(&[&value], &[wrong("individual.first_name"), wrong("company.name")]);
        assert_eq!(refused.err().map(|invalid| invalid.param).as_deref(), Some("errors[1][requirement]"));
    }

    #[test]
    fn the_representative_may_be_a_person_or_the_individual() {
        let value = given("representative.email", json!("r@example.com"));
        let person = account(json!({"persons": [{"id": "person_1", "relationship": {"representative": true}}]}));
        let after = person.answered(&[&value], &[]).unwrap_or_else(|i| panic!("{i}"));
        assert_eq!(after.to_json()["persons"][0]["email"], "r@example.com");
        let alone = account(json!({})).answered(&[&value], &[]).unwrap_or_else(|i| panic!("{i}"));
        assert_eq!(alone.to_json()["individual"]["email"], "r@example.com");
    }
}
