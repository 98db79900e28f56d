//! Text messages. Rule: a message is tried once, because SNS can't tell a retry from a second message, and neither the
//! number nor the text is in any error or log line.

use std::future::Future;

use aws_sdk_sns::{
    Client,
    config::{Builder, retry::RetryConfig},
    error::ProvideErrorMetadata,
    types::MessageAttributeValue,
};
use domain::phone::PhoneNumber;

use crate::aws::Aws;

/// The provider's name for a message that it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageId(String);

impl MessageId {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a message wasn't taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmsError {
    /// The phone's owner has opted out of messages.
    #[error("the number has opted out")]
    OptedOut,
    /// The provider doesn't take this number or this message.
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
    /// Sends one message, once.
    fn send(&self, to: &PhoneNumber, text: &str) -> impl Future<Output = Result<MessageId, SmsError>> + Send;
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
        let config = Builder::from(aws.config()).retry_config(RetryConfig::disabled()).build();
        Self { client: Client::from_conf(config), settings }
    }
}

impl SendSms for Sms {
    async fn send(&self, to: &PhoneNumber, text: &str) -> Result<MessageId, SmsError> {
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
        Ok(MessageId(answer.message_id.unwrap_or_default()))
    }
}

fn attribute(kind: &str, value: &str) -> Result<MessageAttributeValue, SmsError> {
    MessageAttributeValue::builder()
        .data_type(kind)
        .string_value(value)
        .build()
        .map_err(|error| SmsError::Refused(error.to_string()))
}

// The provider's message may hold the number: only its code goes on.
fn failed(code: &str, message: &str, transport: impl FnOnce() -> String) -> SmsError {
    match code {
        "" => SmsError::Unavailable(transport()),
        "OptedOut" | "OptedOutException" => SmsError::OptedOut,
        "InvalidParameter" | "InvalidParameterException" if message.to_lowercase().contains("opted out") => SmsError::OptedOut,
        "Throttling" | "ThrottledException" | "Throttled" => SmsError::Throttled,
        "InternalError" | "InternalErrorException" | "ServiceUnavailable" => SmsError::Unavailable(code.to_owned()),
        other => SmsError::Refused(other.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_providers_words_become_ours_without_the_number() {
        let error = failed("InvalidParameter", "Invalid parameter: +12015550123 is opted out", String::new);
        assert_eq!(error, SmsError::OptedOut);
        let error = failed("InvalidParameter", "Invalid parameter: PhoneNumber +12015550123", String::new);
        assert!(!error.to_string().contains("2015550123"), "{error}");
        assert_eq!(failed("Throttled", "", String::new), SmsError::Throttled);
        assert_eq!(failed("", "", || "timed out".into()), SmsError::Unavailable("timed out".into()));
    }
}
