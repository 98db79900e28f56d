//! `infra/openapi.yaml`: the description of the API, made of what the functions' crates say of themselves.
//!
//! Rule: what stands at a handler stands nowhere else. Here is added only what holds for all calls.

use serde_json::{Map, Value, json};
use web::api::{Role, calls, schema};

use crate::{Done, local};

const FILE: &str = "infra/openapi.yaml";
const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

const ABOUT: &str = "The API of a platform that sends remediation links. Ids, lists, errors and the Account object are those of \
    Stripe's API, so that its SDKs work with it. Bodies are JSON, or forms with brackets.";

/// `cargo xtask openapi`.
pub(crate) fn run() -> Done {
    local::write(&local::root().join(FILE), text()?)?;
    println!("Wrote {FILE}.");
    Ok(())
}

/// The description as the file holds it.
pub(crate) fn text() -> Done<String> {
    let document = document().map_err(|error| format!("The description can't be made: {error}."))?;
    let yaml = serde_yaml_ng::to_string(&document).map_err(|error| format!("The description is no YAML: {error}."))?;
    Ok(format!(
        "# Made by `cargo xtask openapi` from what stands at the handlers. A test fails when they differ.\n{yaml}"
    ))
}

fn document() -> Result<Value, serde_json::Error> {
    let mut whole = accounts::openapi();
    for other in [export_links::openapi(), generate_link::openapi(), platforms::openapi(), webhooks::openapi()] {
        whole.merge(other);
    }
    let mut document = serde_json::to_value(whole)?;
    let shared = serde_json::to_value(schema::components())?;
    for kind in ["schemas", "responses"] {
        for (name, component) in shared[kind].as_object().into_iter().flatten() {
            document["components"][kind][name] = component.clone();
        }
    }
    examples(&mut document);
    for operation in operations(&mut document) {
        body(operation);
        roles(operation);
    }
    optional_bodies(&mut document);
    headers(&mut document);
    frame(&mut document);
    unwrapped(&mut document);
    sorted(&mut document["components"]);
    Ok(document)
}

fn operations(document: &mut Value) -> impl Iterator<Item = &mut Value> {
    by_method(document).map(|(_, operation)| operation)
}

fn by_method(document: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    let paths = document["paths"].as_object_mut().into_iter().flat_map(Map::values_mut);
    paths.filter_map(Value::as_object_mut).flat_map(|methods| methods.iter_mut())
}

// The name of the schema that is referred to.
fn named(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

// An example that stands at a schema moves to where readers look for it: to every body that is of this schema.
fn examples(document: &mut Value) {
    let mut all = Map::new();
    for (name, schema) in document["components"]["schemas"].as_object_mut().into_iter().flatten() {
        if let Some(example) = schema.as_object_mut().and_then(|schema| schema.remove("example")) {
            all.insert(name.clone(), json!({ "value": example }));
        }
    }
    for operation in operations(document) {
        let answers = operation["responses"].as_object_mut().into_iter().flat_map(Map::values_mut);
        let answers: Vec<&mut Value> = answers.filter_map(|answer| answer.get_mut("content")).collect();
        for content in answers {
            refer(content, &all);
        }
        if let Some(content) = operation.get_mut("requestBody").and_then(|body| body.get_mut("content")) {
            refer(content, &all);
        }
    }
    document["components"]["examples"] = Value::Object(all);
}

fn refer(content: &mut Value, examples: &Map<String, Value>) {
    for media in content.as_object_mut().into_iter().flat_map(Map::values_mut) {
        let name = named(&media["schema"]).unwrap_or_default().to_owned();
        if examples.contains_key(&name) {
            let mut named = Map::new();
            named.insert(name.clone(), json!({"$ref": format!("#/components/examples/{name}")}));
            media["examples"] = Value::Object(named);
        }
    }
}

// Whatever is taken as JSON is taken as a form.
fn body(operation: &mut Value) {
    if let Some(content) = operation.get_mut("requestBody").and_then(|body| body.get_mut("content")) {
        content[FORM] = content[JSON].clone();
    }
}

// Who may call it. Where it isn't in the table of calls a test says so.
fn roles(operation: &mut Value) {
    if let Some(permission) = calls::needs(operation["operationId"].as_str().unwrap_or_default()) {
        let allowed = Role::ALL.into_iter().filter(|role| role.allows(permission));
        operation["x-roles"] = allowed.map(Role::as_str).collect();
    }
}

// A form writes objects and lists with brackets. A body of which nothing is required needn't be sent.
fn optional_bodies(document: &mut Value) {
    let schemas = document["components"]["schemas"].clone();
    for operation in operations(document) {
        let Some(body) = operation.get_mut("requestBody").and_then(Value::as_object_mut) else { continue };
        let form = &mut body["content"][FORM];
        let schema = named(&form["schema"]).map_or(Value::Null, |name| schemas[name].clone());
        let deep = |property: &Value| {
            let whole = named(property).and_then(|name| schemas.get(name)).unwrap_or(property);
            whole["type"] == "object" || whole["type"] == "array"
        };
        let nested = schema["properties"].as_object().into_iter().flatten().filter(|(_, property)| deep(property));
        let encoding: Map<String, Value> =
            nested.map(|(name, _)| (name.clone(), json!({"style": "deepObject", "explode": true}))).collect();
        if !encoding.is_empty() {
            form["encoding"] = Value::Object(encoding);
        }
        if schema.get("required").is_none() {
            body.remove("required");
        }
    }
}

// What the guard before every call reads and answers.
fn headers(document: &mut Value) {
    document["components"]["parameters"] = json!({
        "Idempotency-Key": {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string", "minLength": 1, "maxLength": 255},
            "description": "A word of your own for this request. Sent again within a day, it is answered as it was and not \
                carried out again."},
        "Stripe-Version": {"name": "Stripe-Version", "in": "header", "schema": {"type": "string", "maxLength": 64},
            "description": "There is one version; what is sent here is said back."},
    });
    document["components"]["headers"] = json!({
        "Idempotent-Replayed": {"description": "That this is the answer of an earlier request with the same Idempotency-Key.",
            "schema": {"type": "string", "enum": ["true"]}},
        "Original-Request": {"description": "The id of that earlier request.", "schema": {"type": "string", "pattern": "^req_"}},
        "Request-Id": {"description": "This request's id. Log lines and events carry it.", "required": true,
            "schema": {"type": "string", "pattern": "^req_"}},
        "Retry-After": {"description": "Seconds to wait before the request is sent again.", "schema": {"type": "integer", "minimum": 0}},
        "WWW-Authenticate": {"description": "How to authenticate.", "schema": {"type": "string"}},
    });
    let reference = |name: &str| json!({"$ref": format!("#/components/headers/{name}")});
    let parameter = |name: &str| json!({"$ref": format!("#/components/parameters/{name}")});
    for (method, operation) in by_method(document) {
        let mut all = operation["parameters"].as_array().cloned().unwrap_or_default();
        let headers = &mut operation["responses"]["200"]["headers"];
        *headers = json!({"Request-Id": reference("Request-Id")});
        if method == "post" {
            all.push(parameter("Idempotency-Key"));
            headers["Idempotent-Replayed"] = reference("Idempotent-Replayed");
            headers["Original-Request"] = reference("Original-Request");
        }
        all.push(parameter("Stripe-Version"));
        operation["parameters"] = Value::Array(all);
    }
    for (name, response) in document["components"]["responses"].as_object_mut().into_iter().flatten() {
        response["headers"] = json!({"Request-Id": reference("Request-Id")});
        let more = match name.as_str() {
            "Unauthenticated" => "WWW-Authenticate",
            "TooMany" | "Unavailable" => "Retry-After",
            _ => continue,
        };
        response["headers"][more] = reference(more);
    }
}

fn frame(document: &mut Value) {
    document["info"] = json!({
        "title": "Remediation links", "version": env!("CARGO_PKG_VERSION"), "description": ABOUT,
        "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
    });
    document["servers"] = json!([{"url": "https://{host}", "description": "Where it is deployed",
        "variables": {"host": {"default": "api.northwind.example"}}}]);
    document["security"] = json!([{"token": []}]);
    document["components"]["securitySchemes"] = json!({"token": {
        "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
        "description": "A token of your identity provider, with `sub`, `platform`, `roles` and `livemode`.",
    }});
}

// Comments are broken into lines where the code's width ends; what is read elsewhere isn't.
fn unwrapped(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                match value {
                    Value::String(text) if name == "description" => {
                        let paragraphs: Vec<String> = text.split("\n\n").map(|text| text.replace('\n', " ")).collect();
                        *text = paragraphs.join("\n\n");
                    }
                    value => unwrapped(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(unwrapped),
        _ => {}
    }
}

fn sorted(components: &mut Value) {
    for kind in components.as_object_mut().into_iter().flat_map(Map::values_mut) {
        kind.as_object_mut().into_iter().for_each(Map::sort_keys);
    }
    components.as_object_mut().into_iter().for_each(Map::sort_keys);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::template::Template;

    #[test]
    fn the_file_is_what_the_code_says() {
        let file = std::fs::read_to_string(local::root().join(FILE)).unwrap_or_default();
        assert!(file == text().unwrap(), "{FILE} differs from the code. Write it anew with: cargo xtask openapi");
    }

    #[test]
    fn every_route_of_the_api_is_described_and_nothing_else_is() {
        let document = document().unwrap();
        let mut described = BTreeSet::new();
        for (path, methods) in document["paths"].as_object().unwrap() {
            described.extend(methods.as_object().unwrap().keys().map(|method| (path.clone(), method.to_uppercase())));
        }
        let routes = Template::read().unwrap().routes().into_iter().filter(|route| route.path.starts_with("/v1/"));
        // What is no call of the API is no part of its description.
        let routes = routes.filter(|route| route.method != "ANY");
        let routes: BTreeSet<(String, String)> = routes.map(|route| (route.path, route.method)).collect();
        assert_eq!(described, routes);
    }

    #[test]
    fn every_call_says_which_roles_may_make_it_and_the_table_has_no_other() {
        let mut document = document().unwrap();
        let mut named = BTreeSet::new();
        for operation in operations(&mut document) {
            let name = operation["operationId"].as_str().unwrap();
            assert!(operation["x-roles"].as_array().is_some_and(|roles| !roles.is_empty()), "{name}");
            named.insert(name.to_owned());
        }
        assert_eq!(named, calls::CALLS.iter().map(|(name, _)| (*name).to_owned()).collect());
    }

    #[test]
    fn every_call_has_a_name_a_summary_a_tag_and_examples() {
        let mut document = document().unwrap();
        let examples = document["components"]["examples"].clone();
        let mut names = BTreeSet::new();
        for operation in operations(&mut document) {
            let name = operation["operationId"].as_str().unwrap().to_owned();
            assert!(operation["summary"].as_str().is_some_and(|text| !text.contains('/')), "{name}");
            assert!(operation["tags"].as_array().is_some_and(|tags| tags.len() == 1), "{name}");
            let sent = operation.get("requestBody").map(|body| &body["content"]);
            let bodies = sent.into_iter().chain([&operation["responses"]["200"]["content"]]);
            for media in bodies.flat_map(|content| content.as_object().unwrap().values()) {
                let example =
                    media["examples"].as_object().and_then(|all| all.keys().next()).unwrap_or_else(|| panic!("{name}"));
                assert!(
                    examples[example]["value"].as_object().is_some_and(|value| !value.is_empty()),
                    "{name}: {example}"
                );
            }
            assert!(names.insert(name));
        }
    }
}
