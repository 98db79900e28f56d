use super::*;
use crate::id::AccountId;
use proptest::prelude::*;

fn account(due: &[&str]) -> Account {
    let body = json!({
        "business_type": "company",
        "persons": [
            {"id": "person_r", "first_name": "Rae", "last_name": "Lee", "relationship": {"representative": true, "owner": true}},
            {"id": "person_d", "first_name": "Dee", "last_name": "Ng", "relationship": {"director": true}},
        ],
        "requirements": {"currently_due": due},
    });
    let Value::Object(body) = body else { panic!("an object") };
    Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
}

fn person(raw: &str) -> PersonId {
    PersonId::parse(raw).unwrap()
}

fn drafts(values: Vec<(RequirementPath, Value)>) -> Vec<GivenValue> {
    values.into_iter().map(|(path, value)| GivenValue { path, value, round: 0, saved_at: 0 }).collect()
}

fn draft(path: &str, value: Value) -> GivenValue {
    GivenValue { path: RequirementPath::parse(path).unwrap(), value, round: 0, saved_at: 0 }
}

fn seen(account: &Account, drafts: &[GivenValue]) -> Vec<(String, String, Vec<Role>)> {
    let drafts: Vec<&GivenValue> = drafts.iter().collect();
    people(account, &drafts).into_iter().map(|someone| (someone.id.to_string(), someone.name, someone.roles)).collect()
}

#[test]
fn people_are_those_on_file_and_those_added_without_those_taken_away() {
    let mut given = drafts(with_roles(&account(&[]), &[], &person("person_n"), &[Role::Owner]).unwrap());
    given.push(draft("person_n.first_name", json!("Nia")));
    given.push(draft("person_d.removed", json!(true)));
    assert_eq!(
        seen(&account(&[]), &given),
        [
            ("person_r".to_owned(), "Rae Lee".to_owned(), vec![Role::Owner]),
            ("person_n".into(), "Nia".into(), vec![Role::Owner]),
        ]
    );
}

#[test]
fn somebody_new_lacks_a_name_and_what_is_asked_of_their_role() {
    let asking = account(&["owners.email", "owners.first_name", "directors.dob.day"]);
    let given = drafts(with_roles(&asking, &[], &person("person_n"), &[Role::Owner]).unwrap());
    let all = people(&asking, &given.iter().collect::<Vec<_>>());
    let lacks: Vec<&str> = all[2].lacks.iter().map(RequirementPath::as_str).collect();
    assert_eq!(lacks, ["person_n.first_name", "person_n.last_name", "person_n.email"]);
}

#[test]
fn roles_are_changed_and_never_all_taken() {
    let changed = with_roles(&account(&[]), &[], &person("person_d"), &[Role::Owner, Role::Director]).unwrap();
    assert_eq!(changed, [(RequirementPath::parse("person_d.relationship.owner").unwrap(), json!(true))]);
    assert_eq!(with_roles(&account(&[]), &[], &person("person_d"), &[]), Err(PeopleProblem::NoRole));
}

#[test]
fn somebody_new_is_forgotten_and_somebody_on_file_is_asked_away_but_not_the_representative() {
    let given = [draft("person_n.relationship.owner", json!(true)), draft("person_n.email", json!("n@example.com"))];
    let given: Vec<&GivenValue> = given.iter().collect();
    let of = |raw: &str| removal(&account(&[]), &given, &person(raw));
    assert_eq!(of("person_n"), Ok(Removal::Forgotten(given.iter().map(|draft| draft.path.clone()).collect())));
    assert_eq!(of("person_d"), Ok(Removal::Asked(RequirementPath::parse("person_d.removed").unwrap())));
    assert_eq!(of("person_r"), Err(PeopleProblem::NotRemovable));
    assert_eq!(of("person_x"), Err(PeopleProblem::NotRemovable));
}

#[test]
fn saying_that_everybody_is_there_answers_what_was_asked() {
    let asking = account(&["owners.first_name", "company.owners_provided", "company.executives_provided"]);
    let asked: Vec<RequirementPath> = asking.due().into_iter().map(|due| due.path).collect();
    let done = |none: &[Role]| complete(&asking, &[], &asked, none);
    assert_eq!(done(&[]), Err(PeopleProblem::Nobody(Role::Executive)));
    let values: Vec<(String, Value)> =
        done(&[Role::Executive]).unwrap().into_iter().map(|(path, value)| (path.to_string(), value)).collect();
    assert_eq!(
        values,
        [
            ("owners.first_name".to_owned(), json!(["person_r"])),
            ("company.owners_provided".into(), json!(true)),
            ("company.executives_provided".into(), json!(true)),
        ]
    );
}

#[test]
fn nobody_is_there_whose_details_are_not_complete() {
    let asking = account(&["owners.first_name"]);
    let given = drafts(with_roles(&asking, &[], &person("person_n"), &[Role::Owner]).unwrap());
    let given: Vec<&GivenValue> = given.iter().collect();
    let asked = [RequirementPath::parse("owners.first_name").unwrap()];
    assert_eq!(complete(&asking, &given, &asked, &[]), Err(PeopleProblem::Incomplete));
}

proptest! {
    #[test]
    fn whoever_is_added_is_there_and_whoever_is_taken_away_is_not(ids in prop::collection::btree_set("[a-z]{3}", 1..6), gone in 0_usize..6) {
        let before = account(&[]);
        let mut given = Vec::new();
        for id in &ids {
            let known: Vec<&GivenValue> = given.iter().collect();
            let added = drafts(with_roles(&before, &known, &person(&format!("person_{id}")), &[Role::Director]).unwrap());
            given.extend(added);
        }
        prop_assert_eq!(seen(&before, &given).len(), 2 + ids.len());
        if let Some(id) = ids.iter().nth(gone) {
            let known: Vec<&GivenValue> = given.iter().collect();
            let Ok(Removal::Forgotten(paths)) = removal(&before, &known, &person(&format!("person_{id}"))) else { panic!("new") };
            given.retain(|draft| !paths.contains(&draft.path));
            prop_assert_eq!(seen(&before, &given).len(), 1 + ids.len());
        }
    }
}
