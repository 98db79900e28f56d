//! Text messages. Rule: a message is tried once, because SNS can't tell a retry from a second message, and neither the
//! number nor the text is in any error or log line.

use std::future::Future;

use aws_sdk_sns::{
    Client,
    config::{Builder, retry::RetryConfig},
    error::ProvideErrorMetadata,
    types::MessageAttributeValue,
};
use domain::{phone::PhoneNumber, text_message::MessageId};

use crate::aws::{Aws, within};

/// Why a message wasn't taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmsError {
    /// The phone's owner has opted out of messages.
    #[error("the number has opted out")]
    OptedOut,
    /// The provider knows of no such number.
    #[error("the provider doesn't take the number")]
    InvalidNumber,
    /// The deployment's spending limit at the provider is reached.
    #[error("the provider's spending limit is reached")]
    SpendExhausted,
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

/// Sends text messages.
pub trait SendSms {
    /// Sends one message, once. The provider's name for it is none when the provider took it and gave none that can be one.
    fn send(&self, to: &PhoneNumber, text: &str) -> impl Future<Output = Result<Option<MessageId>, SmsError>> + Send;
}

/// What every message carries.
#[derive(Debug, Clone, Default)]
pub struct SmsSettings {
    /// The name it comes from, where a country allows one.
    pub sender_id: Option<String>,
    /// The most that one message may cost, in US dollars.
    pub max_price: Option<String>,
}

/// Amazon SNS.
#[derive(Debug, Clone)]
pub struct Sms {
    client: Client,
    settings: SmsSettings,
}

impl Sms {
    /// The port.
    pub fn new(aws: &Aws, settings: SmsSettings) -> Self {
        let config =
            Builder::from(aws.config()).retry_config(RetryConfig::disabled()).timeout_config(within(3)).build();
        Self { client: Client::from_conf(config), settings }
    }
}

impl SendSms for Sms {
    async fn send(&self, to: &PhoneNumber, text: &str) -> Result<Option<MessageId>, SmsError> {
        let mut call = self
            .client
            .publish()
            .phone_number(to.e164())
            .message(text)
            .message_attributes("AWS.SNS.SMS.SMSType", attribute("String", "Transactional")?);
        if let Some(sender) = &self.settings.sender_id {
            call = call.message_attributes("AWS.SNS.SMS.SenderID", attribute("String", sender)?);
        }
        if let Some(price) = &self.settings.max_price {
            call = call.message_attributes("AWS.SNS.SMS.MaxPrice", attribute("Number", price)?);
        }
        let answer = call.send().await.map_err(|error| {
            let service = error.as_service_error();
            let code = service.and_then(ProvideErrorMetadata::code).unwrap_or_default();
            let message = service.and_then(ProvideErrorMetadata::message).unwrap_or_default();
            failed(code, message, || error.to_string())
        })?;
        Ok(answer.message_id.as_deref().and_then(MessageId::parse))
    }
}

fn attribute(kind: &str, value: &str) -> Result<MessageAttributeValue, SmsError> {
    MessageAttributeValue::builder()
        .data_type(kind)
        .string_value(value)
        .build()
        .map_err(|error| SmsError::Refused(error.to_string()))
}

// The provider's message may hold the number: it is read here, and only its code goes on.
fn failed(code: &str, message: &str, transport: impl FnOnce() -> String) -> SmsError {
    let message = message.to_ascii_lowercase();
    match code {
        "" => SmsError::Unavailable(transport()),
        "OptedOut" | "OptedOutException" => SmsError::OptedOut,
        _ if message.contains("opted out") => SmsError::OptedOut,
        _ if message.contains("spend") || message.contains("quota") => SmsError::SpendExhausted,
        "InvalidParameter" | "InvalidParameterValue"
            if message.contains("phonenumber") || message.contains("phone number") =>
        {
            SmsError::InvalidNumber
        }
        "Throttling" | "ThrottlingException" | "ThrottledException" | "Throttled" => SmsError::Throttled,
        "InternalError" | "InternalFailure" | "ServiceUnavailable" => SmsError::Unavailable(code.to_owned()),
        other => SmsError::Refused(other.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    const TAKEN: &str = "<PublishResponse><PublishResult><MessageId>m-1</MessageId></PublishResult></PublishResponse>";

    fn error(code: &str, message: &str) -> String {
        format!(
            "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>"
        )
    }

    async fn send(fake: &Fake, settings: SmsSettings) -> Result<Option<MessageId>, SmsError> {
        let to = PhoneNumber::parse("+12015550123", None).unwrap();
        Sms::new(&fake.aws().await, settings).send(&to, "123456 is your code").await
    }

    fn fields(body: &str) -> Vec<&str> {
        body.split('&').collect()
    }

    #[tokio::test]
    async fn a_message_is_transactional_and_carries_what_is_configured() {
        let fake = Fake::start(Reply::Answer(200, TAKEN.into()));
        let settings = SmsSettings { sender_id: Some("Shop".into()), max_price: Some("0.05".into()) };
        assert_eq!(send(&fake, settings).await.unwrap(), MessageId::parse("m-1"));
        let [sent] = fake.requests().try_into().unwrap();
        let of = |entry: u8, field: &str| {
            let name = format!("MessageAttributes.entry.{entry}.{field}=");
            fields(&sent).into_iter().find_map(|pair| pair.strip_prefix(name.as_str())).unwrap()
        };
        let mut attributes = [1, 2, 3].map(|entry| (of(entry, "Name"), of(entry, "Value.StringValue")));
        attributes.sort_unstable();
        assert_eq!(
            attributes,
            [
                ("AWS.SNS.SMS.MaxPrice", "0.05"),
                ("AWS.SNS.SMS.SMSType", "Transactional"),
                ("AWS.SNS.SMS.SenderID", "Shop")
            ]
        );
        assert!(fields(&sent).contains(&"PhoneNumber=%2B12015550123"), "{sent}");
        assert!(fields(&sent).contains(&"Message=123456%20is%20your%20code"), "{sent}");
    }

    #[tokio::test]
    async fn what_is_not_configured_is_not_sent() {
        let fake = Fake::start(Reply::Answer(200, TAKEN.into()));
        send(&fake, SmsSettings::default()).await.unwrap();
        let [sent] = fake.requests().try_into().unwrap();
        assert!(sent.contains("SMSType") && !sent.contains("SenderID") && !sent.contains("MaxPrice"), "{sent}");
    }

    #[tokio::test]
    async fn whatever_goes_wrong_nothing_is_sent_twice() {
        let throttled = Reply::Answer(400, error("Throttling", "Rate exceeded"));
        let down = Reply::Answer(500, error("InternalError", "Try again"));
        for reply in [throttled, down, Reply::Answer(503, String::new()), Reply::HangUp, Reply::Silence] {
            let fake = Fake::start(reply);
            let failed = send(&fake, SmsSettings::default()).await.unwrap_err();
            assert!(matches!(failed, SmsError::Throttled | SmsError::Unavailable(_)), "{failed:?}");
            assert_eq!(fake.requests().len(), 1, "{failed:?}");
        }
    }

    #[tokio::test]
    async fn the_providers_words_become_ours_without_the_number() {
        for (code, message, ours) in [
            ("InvalidParameter", "Invalid parameter: +12015550123 is opted out", SmsError::OptedOut),
            (
                "InvalidParameter",
                "Invalid parameter: PhoneNumber Reason: +12015550123 is not valid",
                SmsError::InvalidNumber,
            ),
            ("Throttling", "Rate exceeded", SmsError::Throttled),
            ("LimitExceeded", "No quota left for account", SmsError::SpendExhausted),
            ("AuthorizationError", "Not allowed to text +12015550123", SmsError::Refused("AuthorizationError".into())),
        ] {
            let fake = Fake::start(Reply::Answer(400, error(code, message)));
            let failed = send(&fake, SmsSettings::default()).await.unwrap_err();
            assert_eq!(failed, ours);
            assert!(!format!("{failed} {failed:?}").contains("2015550123"));
        }
    }
}
