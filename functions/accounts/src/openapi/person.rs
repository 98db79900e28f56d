//! Persons: as they are answered, as they are sent, and the individual of an account.
#![expect(dead_code, reason = "a description: the handlers work with the JSON itself")]

use serde_json::{Map, Value};
use utoipa::{ToSchema, openapi::Object};
use web::api::schema::{account_id, id, list_object, one_of};

use super::{account::metadata, examples, requirements::PersonRequirements};

/// A person of an account: an owner, a director, the representative.
#[derive(ToSchema)]
#[schema(example = examples::person)]
pub(crate) struct Person {
    #[schema(schema_with = person_id)]
    id: String,
    #[schema(schema_with = person_object)]
    object: String,
    #[schema(schema_with = account_id)]
    account: String,
    address: Option<Address>,
    /// When it was made, in unix seconds.
    #[schema(minimum = 0)]
    created: i64,
    dob: BirthDate,
    email: Option<String>,
    #[schema(required)]
    first_name: Option<String>,
    future_requirements: PersonRequirements,
    gender: Option<String>,
    id_number_provided: bool,
    #[schema(required)]
    last_name: Option<String>,
    maiden_name: Option<String>,
    #[schema(schema_with = metadata)]
    metadata: Map<String, Value>,
    phone: Option<String>,
    relationship: Relationship,
    /// What is due of the person: paths below the person's own.
    requirements: PersonRequirements,
    ssn_last_4_provided: bool,
    #[schema(value_type = Object)]
    verification: Map<String, Value>,
}

/// A page of persons.
#[derive(ToSchema)]
#[schema(example = examples::person_list)]
pub(crate) struct PersonList {
    #[schema(schema_with = list_object)]
    object: String,
    url: String,
    has_more: bool,
    data: Vec<Person>,
}

/// What is left of a person that was removed.
#[derive(ToSchema)]
#[schema(example = json!({"id": "person_demo", "object": "person", "deleted": true}))]
pub(crate) struct DeletedPerson {
    #[schema(schema_with = person_id)]
    id: String,
    #[schema(schema_with = person_object)]
    object: String,
    deleted: bool,
}

/// A person as it is sent; what isn't sent stays as it was, and an empty text takes a member away. Of `id_number` only the last
/// four are kept, and never given back.
#[derive(ToSchema)]
#[schema(as = PersonWrite, example = examples::person_sent)]
pub(crate) struct PersonParams {
    #[schema(required = false)]
    address: Address,
    #[schema(required = false)]
    dob: BirthDate,
    #[schema(required = false, max_length = 254)]
    email: String,
    #[schema(required = false, max_length = 200)]
    first_name: String,
    #[schema(required = false, max_length = 200)]
    id_number: String,
    #[schema(required = false, max_length = 200)]
    last_name: String,
    #[schema(schema_with = metadata, required = false)]
    metadata: Map<String, Value>,
    #[schema(required = false, max_length = 200)]
    phone: String,
    #[schema(required = false)]
    relationship: Relationship,
    #[schema(required = false, pattern = "^[0-9]{4}$")]
    ssn_last_4: String,
}

/// The person whose business an account is. Of `id_number` and `ssn_last_4` only the last four are kept, and never given back.
#[derive(ToSchema)]
pub(crate) struct Individual {
    address: Option<Address>,
    dob: Option<BirthDate>,
    #[schema(max_length = 254)]
    email: Option<String>,
    #[schema(max_length = 200)]
    first_name: Option<String>,
    #[schema(max_length = 200)]
    gender: Option<String>,
    #[schema(write_only, max_length = 200)]
    id_number: Option<String>,
    id_number_provided: Option<bool>,
    #[schema(max_length = 200)]
    last_name: Option<String>,
    #[schema(max_length = 200)]
    maiden_name: Option<String>,
    #[schema(max_length = 200)]
    phone: Option<String>,
    relationship: Option<Relationship>,
    #[schema(write_only, pattern = "^[0-9]{4}$")]
    ssn_last_4: Option<String>,
    ssn_last_4_provided: Option<bool>,
}

/// An address.
#[derive(ToSchema)]
pub(crate) struct Address {
    #[schema(max_length = 200)]
    city: Option<String>,
    #[schema(max_length = 200)]
    country: Option<String>,
    #[schema(max_length = 200)]
    line1: Option<String>,
    #[schema(max_length = 200)]
    line2: Option<String>,
    #[schema(max_length = 200)]
    postal_code: Option<String>,
    #[schema(max_length = 200)]
    state: Option<String>,
}

/// A date of birth.
#[derive(ToSchema)]
pub(crate) struct BirthDate {
    #[schema(minimum = 1, maximum = 31)]
    day: Option<i64>,
    #[schema(minimum = 1, maximum = 12)]
    month: Option<i64>,
    #[schema(minimum = 1_880, maximum = 2_200)]
    year: Option<i64>,
}

/// How a person stands to the account.
#[derive(ToSchema)]
pub(crate) struct Relationship {
    authorizer: Option<bool>,
    director: Option<bool>,
    executive: Option<bool>,
    legal_guardian: Option<bool>,
    owner: Option<bool>,
    percent_ownership: Option<f64>,
    representative: Option<bool>,
    #[schema(max_length = 5_000)]
    title: Option<String>,
}

pub(super) fn person_id() -> Object {
    id("person_")
}

fn person_object() -> Object {
    one_of(&["person"])
}
