//! E-mails. Rule: a message is tried once, because SES can't tell a retry from a second message; neither the address nor
//! the text is in any error or log line.

use std::future::Future;

use aws_sdk_sesv2::{
    Client,
    config::{Builder, retry::RetryConfig},
    error::{BuildError, ProvideErrorMetadata},
    types::{Body, Content, Destination, EmailContent, Message, MessageHeader},
};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use domain::{email::Email, text_message::MessageId};

use crate::aws::{Aws, within};

/// Why a message wasn't taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The deployment's daily quota at the provider is reached.
    #[error("the provider's quota is reached")]
    QuotaReached,
    /// The provider doesn't take this message, or anything from this deployment.
    #[error("the provider refused the message: {0}")]
    Refused(String),
    /// Too many messages a second.
    #[error("the provider is throttling")]
    Throttled,
    /// Timed out or out of reach. The message may have gone out all the same.
    #[error("the provider is unavailable: {0}")]
    Unavailable(String),
}

/// One e-mail. Personal: no `Debug`.
#[derive(Clone, Copy)]
pub struct Letter<'a> {
    /// The platform's name, which it is sent under.
    pub from: &'a str,
    /// Whom it goes to.
    pub to: &'a Email,
    /// The subject. It stands on locked screens: never a code, nothing personal.
    pub subject: &'a str,
    /// The text, for readers without HTML.
    pub text: &'a str,
    /// The same as HTML, escaped already.
    pub html: &'a str,
    /// Where a post alone ends further ones (RFC 8058); none for a message that was asked for.
    pub unsubscribe: Option<&'a str>,
}

/// Sends e-mails.
pub trait SendMail {
    /// Sends one, once. The provider's name for it is none when the provider took it and gave none that can be one.
    fn send(&self, letter: &Letter<'_>) -> impl Future<Output = Result<Option<MessageId>, MailError>> + Send;
}

/// What every message carries.
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// The address that they come from, which SES has verified.
    pub sender: String,
    /// The configuration set whose events say what became of them.
    pub configuration_set: Option<String>,
}

/// Amazon SES.
#[derive(Debug, Clone)]
pub struct Mail {
    client: Client,
    settings: MailSettings,
}

impl Mail {
    /// The port.
    pub fn new(aws: &Aws, settings: MailSettings) -> Self {
        let config =
            Builder::from(aws.config()).retry_config(RetryConfig::disabled()).timeout_config(within(3)).build();
        Self { client: Client::from_conf(config), settings }
    }
}

impl SendMail for Mail {
    async fn send(&self, letter: &Letter<'_>) -> Result<Option<MessageId>, MailError> {
        let message = message(letter).map_err(|error| MailError::Refused(error.to_string()))?;
        let answer = self
            .client
            .send_email()
            .from_email_address(sender(letter.from, &self.settings.sender))
            .destination(Destination::builder().to_addresses(letter.to.as_str()).build())
            .set_configuration_set_name(self.settings.configuration_set.clone())
            .content(EmailContent::builder().simple(message).build())
            .send()
            .await
            .map_err(|error| {
                let code = error.as_service_error().and_then(ProvideErrorMetadata::code).unwrap_or_default();
                failed(code, || error.to_string())
            })?;
        Ok(answer.message_id().and_then(MessageId::parse))
    }
}

fn message(letter: &Letter<'_>) -> Result<Message, BuildError> {
    let content = |data: &str| Content::builder().data(data).charset("UTF-8").build();
    let header = |name: &str, value: &str| MessageHeader::builder().name(name).value(value).build();
    let body = Body::builder().text(content(letter.text)?).html(content(letter.html)?).build();
    // Machines that answer for people who are away leave these alone.
    let message = Message::builder().subject(content(letter.subject)?).body(body);
    let mut message = message.headers(header("Auto-Submitted", "auto-generated")?);
    if let Some(url) = letter.unsubscribe {
        message = message
            .headers(header("List-Unsubscribe", &format!("<{url}>"))?)
            .headers(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")?);
    }
    Ok(message.build())
}

// The name and the address, as a header writes them: a name beyond ASCII as an encoded word (RFC 2047), of which none may
// be longer than 75 characters.
fn sender(name: &str, address: &str) -> String {
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    if name.is_ascii() {
        let quoted = name.replace('\\', "").replace('"', "'");
        return format!("\"{quoted}\" <{address}>");
    }
    let mut words = vec![String::new()];
    for character in name.chars() {
        // 45 bytes are 60 characters of base64, and 12 more stand around them.
        if words.last().is_some_and(|word| word.len() + character.len_utf8() > 45) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(character);
        }
    }
    let words: Vec<String> = words.iter().map(|word| format!("=?UTF-8?B?{}?=", BASE64.encode(word))).collect();
    format!("{} <{address}>", words.join(" "))
}

// The provider's message may hold the address: only its code goes on.
fn failed(code: &str, transport: impl FnOnce() -> String) -> MailError {
    match code {
        "" => MailError::Unavailable(transport()),
        "LimitExceededException" | "SendingPausedException" | "AccountSuspendedException" => MailError::QuotaReached,
        "TooManyRequestsException" | "Throttling" | "ThrottlingException" => MailError::Throttled,
        "InternalServiceErrorException" | "InternalFailure" | "ServiceUnavailable" => {
            MailError::Unavailable(code.to_owned())
        }
        other => MailError::Refused(other.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    async fn send(fake: &Fake, unsubscribe: Option<&str>) -> Result<Option<MessageId>, MailError> {
        let to = Email::parse("jo@example.com").unwrap();
        let letter = Letter {
            from: "Northwind Market",
            to: &to,
            subject: "Your code",
            text: "123456",
            html: "<p>123456</p>",
            unsubscribe,
        };
        let settings = MailSettings { sender: "no-reply@example.com".into(), configuration_set: None };
        Mail::new(&fake.aws().await, settings).send(&letter).await
    }

    #[tokio::test]
    async fn a_message_goes_out_under_the_platforms_name_in_text_and_html() {
        let fake = Fake::start(Reply::Answer(200, r#"{"MessageId":"m-1"}"#.into()));
        assert_eq!(send(&fake, None).await.unwrap(), MessageId::parse("m-1"));
        let [sent] = fake.requests().try_into().unwrap();
        for part in [
            r#""FromEmailAddress":"\"Northwind Market\" <no-reply@example.com>""#,
            r#""ToAddresses":["jo@example.com"]"#,
            r#""Html":{"Data":"<p>123456</p>","Charset":"UTF-8"}"#,
            r#""Text":{"Data":"123456","Charset":"UTF-8"}"#,
            r#"{"Name":"Auto-Submitted","Value":"auto-generated"}"#,
        ] {
            assert!(sent.contains(part), "{part} in {sent}");
        }
        assert!(!sent.contains("List-Unsubscribe"), "{sent}");
    }

    #[tokio::test]
    async fn one_that_was_not_asked_for_can_be_ended_by_one_press() {
        let fake = Fake::start(Reply::Answer(200, r#"{"MessageId":"m-1"}"#.into()));
        send(&fake, Some("https://verify.example.com/reminders/t")).await.unwrap();
        let [sent] = fake.requests().try_into().unwrap();
        assert!(sent.contains(r#""Name":"List-Unsubscribe","Value":"<https://verify.example.com/reminders/t>""#));
        assert!(sent.contains(r#""Name":"List-Unsubscribe-Post","Value":"List-Unsubscribe=One-Click""#), "{sent}");
    }

    #[tokio::test]
    async fn whatever_goes_wrong_nothing_is_sent_twice_and_no_address_is_told() {
        let coded = |code: &str| format!(r#"{{"__type":"{code}","message":"jo@example.com"}}"#);
        for (reply, ours) in [
            (Reply::Answer(429, coded("TooManyRequestsException")), Some(MailError::Throttled)),
            (Reply::Answer(400, coded("LimitExceededException")), Some(MailError::QuotaReached)),
            (Reply::Answer(400, coded("MessageRejected")), Some(MailError::Refused("MessageRejected".into()))),
            (Reply::Answer(503, String::new()), None),
            (Reply::HangUp, None),
            (Reply::Silence, None),
        ] {
            let fake = Fake::start(reply);
            let failed = send(&fake, None).await.unwrap_err();
            match ours {
                Some(ours) => assert_eq!(failed, ours),
                None => assert!(matches!(failed, MailError::Unavailable(_)), "{failed:?}"),
            }
            assert!(!format!("{failed} {failed:?}").contains("jo@"));
            assert_eq!(fake.requests().len(), 1, "{failed:?}");
        }
    }

    #[test]
    fn a_name_can_break_out_of_no_header() {
        assert_eq!(sender("A\"B\\\r\nBcc: x", "n@e.co"), "\"A'BBcc: x\" <n@e.co>");
        assert_eq!(sender("Café", "n@e.co"), "=?UTF-8?B?Q2Fmw6k=?= <n@e.co>");
        let long = sender(&"株".repeat(40), "n@e.co");
        let words: Vec<&str> = long.split(' ').collect();
        assert_eq!(words.len(), 4);
        assert!(words.iter().all(|word| word.len() <= 75), "{long}");
    }
}
