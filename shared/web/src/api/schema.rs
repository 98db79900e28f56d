//! What the descriptions of all calls share: refusals, headers, pages, and words.
//!
//! Rule: what is described is what the code answers. Where the code has a list of words, the description is made of that list.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use utoipa::{
    IntoParams, IntoResponses, PartialSchema as _,
    openapi::{
        Components, ComponentsBuilder, ContentBuilder, Object, ObjectBuilder, Ref, RefOr, Response, ResponseBuilder,
        Type,
    },
};

use super::error::Wire;

/// A text that is one of these words.
pub fn one_of(words: &[&str]) -> Object {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words.iter().copied())).build()
}

/// A text of a fixed form.
pub fn text_like(pattern: &str) -> Object {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern)).build()
}

/// An id, as [`domain::id`] reads it: this prefix, then letters, digits and `_`, 64 characters in all.
pub fn id(prefix: &str) -> Object {
    text_like(&format!("^{prefix}[A-Za-z0-9_]{{1,{}}}$", 64 - prefix.len()))
}

/// The id of an account.
pub fn account_id() -> Object {
    id("acct_")
}

/// The id of a link.
pub fn link_id() -> Object {
    text_like("^rlink_[0-9a-f]{32}$")
}

/// What a list says that it is.
pub fn list_object() -> Object {
    one_of(&["list"])
}

/// A time that needs no words: unix seconds.
pub fn time() -> Object {
    ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0)).build()
}

/// Makes a type that stands for a schema, so that a member of it can have words of its own beside it.
#[macro_export]
macro_rules! described {
    ($(#[$doc:meta])* $visible:vis $name:ident = $schema:expr) => {
        $(#[$doc])*
        $visible struct $name;

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                $schema.into()
            }
        }

        impl utoipa::ToSchema for $name {}
    };
}

described!(
    /// The id of an account, where a member or a parameter has words of its own.
    pub AccountId = account_id()
);
described!(
    /// The id of a link, where a parameter has words of its own.
    pub LinkId = link_id()
);
described!(
    /// A path of a requirement.
    pub RequirementPath = {
        let mut path = text_like("^[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*$");
        path.max_length = Some(200);
        path.description = Some("Something that can be due, as in `individual.dob.day`.".into());
        path
    }
);

pub(super) fn error_types() -> Object {
    one_of(&["invalid_request_error", "idempotency_error", "api_error"])
}

/// What a page of a list is asked by.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "a description")]
pub struct Paging {
    /// How many things the page has at most.
    #[param(required = false, minimum = 1, maximum = 100, default = 10)]
    limit: i64,
    /// The page that begins after the thing with this id.
    #[param(required = false)]
    starting_after: String,
    /// The page that ends before the thing with this id.
    #[param(required = false)]
    ending_before: String,
}

/// What a call that changes something may carry.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "a description")]
pub struct Change {
    /// A word of your own for this change. Events that it causes carry it.
    #[param(rename = "Idempotency-Key", required = false, max_length = 255)]
    idempotency_key: String,
}

/// Refusals of every call.
pub struct Refused;

/// Refusals of a call that is about one thing.
pub struct Missing;

/// Refusals of a call that changes something.
pub struct NotChanged;

// Status, the name of its component, what it means, an example.
type Refusal = (u16, &'static str, &'static str, fn() -> Value);

const REFUSED: [Refusal; 6] = [
    (400, "Invalid", "Something in the request is wrong; `param` names it.", || {
        error(
            "invalid_request_error",
            Some("parameter_invalid_integer"),
            "limit must be a number from 1 to 100.",
            Some("limit"),
        )
    }),
    (401, "Unauthenticated", "The bearer token is missing, over, or not good.", || {
        error(
            "invalid_request_error",
            Some("token_missing"),
            "Send a bearer token: 'Authorization: Bearer <JWT>'.",
            None,
        )
    }),
    (403, "Forbidden", "The token's roles don't allow this call.", || {
        let message = "This call needs one of these roles: administrator, developer.";
        error("invalid_request_error", Some("insufficient_permissions"), message, None)
    }),
    (429, "TooMany", "Too many requests. `Retry-After` says when to come back.", || {
        let message = "Too many requests. Send this one again later, and slower.";
        error("invalid_request_error", Some("rate_limit"), message, None)
    }),
    (500, "Internal", "Something went wrong here. Tell us the Request-Id.", || {
        error("api_error", None, "Something went wrong on our side. The Request-Id names this request.", None)
    }),
    (503, "Unavailable", "Something that this service stands on doesn't answer. Send the request again.", || {
        error("api_error", None, "The service can't answer right now. Send the request again in a moment.", None)
    }),
];

const MISSING: [Refusal; 1] = [(404, "Missing", "There is no such thing, or it isn't this caller's.", || {
    error("invalid_request_error", Some("resource_missing"), "No such account: 'acct_elsewhere'", Some("id"))
})];

const NOT_CHANGED: [Refusal; 2] = [
    (409, "Conflict", "Another request changed the same thing at the same moment. Send this one again.", || {
        let message = "Another request changed this at the same moment. Send yours again.";
        error("invalid_request_error", Some("lock_timeout"), message, None)
    }),
    (413, "TooLarge", "The request body is too large.", || {
        error("invalid_request_error", Some("request_too_large"), "The request body is larger than 262144 bytes.", None)
    }),
];

fn error(kind: &str, code: Option<&str>, message: &str, param: Option<&str>) -> Value {
    let mut error = json!({"type": kind});
    for (name, value) in [("code", code), ("message", Some(message)), ("param", param)] {
        if let Some(value) = value {
            error[name] = value.into();
        }
    }
    json!({ "error": error })
}

fn references(refusals: &[Refusal]) -> BTreeMap<String, RefOr<Response>> {
    let reference = |name: &str| RefOr::Ref(Ref::from_response_name(name));
    refusals.iter().map(|(status, name, ..)| (status.to_string(), reference(name))).collect()
}

impl IntoResponses for Refused {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        references(&REFUSED)
    }
}

impl IntoResponses for Missing {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        references(&MISSING)
    }
}

impl IntoResponses for NotChanged {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        references(&NOT_CHANGED)
    }
}

/// What the references above point to.
pub fn components() -> Components {
    let all = REFUSED.iter().chain(&MISSING).chain(&NOT_CHANGED);
    let built = ComponentsBuilder::new().schema("Error", Wire::schema());
    all.fold(built, |built, (_, name, means, example)| {
        let schema = RefOr::Ref(Ref::from_schema_name("Error"));
        let content = ContentBuilder::new().schema(Some(schema)).example(Some(example())).build();
        built.response(*name, ResponseBuilder::new().description(*means).content("application/json", content).build())
    })
    .build()
}
