//! The messages that the local stack "sent", as moto keeps them.

use serde_json::Value;

use crate::{Done, local};

/// The messages so far, oldest first: `{kind, to, text}`, of an e-mail its `subject` and as `text` its HTML.
pub(crate) fn messages(aws: &str) -> Done<Vec<Value>> {
    let answer = ureq::get(&format!("{aws}/moto-api/data.json"))
        .call()
        .and_then(|mut answer| answer.body_mut().with_config().limit(64 * 1024 * 1024).read_to_string())
        .map_err(|_| "The local stack doesn't answer. Start one with: cargo xtask dev".to_owned())?;
    let data: Value =
        serde_json::from_str(&answer).map_err(|error| format!("The local messages can't be read: {error}."))?;
    let list = |service: &str, kind: &str| data[service][kind].as_array().cloned().unwrap_or_default();
    let texts = list("sns", "SMS").into_iter().map(|sms| {
        serde_json::json!({"kind": "sms", "id": sms["message_id"], "to": sms["phone_number"], "text": sms["message"]})
    });
    let mails = list("ses", "Message").into_iter().map(|mail| {
        let to = &mail["destinations"]["ToAddresses"][0];
        serde_json::json!({"kind": "email", "id": mail["id"], "to": to, "subject": mail["subject"], "text": mail["body"]})
    });
    Ok(texts.chain(mails).collect())
}

/// `cargo xtask inbox`.
pub(crate) fn run(as_json: bool) -> Done {
    let facts = local::newest()?;
    let messages = messages(facts["aws"].as_str().unwrap_or_default())?;
    if as_json {
        println!("{:#}", Value::Array(messages));
    } else if messages.is_empty() {
        println!("Nothing was sent yet.");
    } else {
        messages.iter().for_each(show);
    }
    Ok(())
}

/// Prints a message.
pub(crate) fn show(message: &Value) {
    let text = |name: &str| match &message[name] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let body = text("text").replace('\n', "\n    ");
    println!("\n  {} to {}\n    {body}", text("kind"), text("to"));
}
