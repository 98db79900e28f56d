//! Text messages: the last codes that were sent, and what the provider says became of them.

use domain::text_message::{Outcome, TextMessage};
use web::language::Language;

use super::words::{self, Tag};

/// How many the page shows.
pub const SHOWN: usize = 10;

/// One message.
pub struct Row {
    /// When it was sent.
    pub at: String,
    /// The phone's country.
    pub country: String,
    /// What became of it.
    pub tag: Tag,
    /// Why, where the provider said so.
    pub why: Option<String>,
}

impl Row {
    /// The line of a message.
    pub fn of(t: &Language, message: &TextMessage) -> Self {
        let (tag, why) = match &message.report {
            None => (Tag::under_way(t.text("account-text-sent")), None),
            Some(report) => match report.outcome {
                Outcome::Delivered => {
                    let seconds = report.at / 1_000;
                    (Tag::good(t.text("account-text-delivered")), Some(t.moment(seconds)))
                }
                Outcome::Failed => (Tag::bad(t.text("account-text-failed")), reason(t, report.response.as_str())),
            },
        };
        Self { at: t.moment(message.sent_at), country: words::country(t, &message.country), tag, why }
    }
}

// The provider's commonest words have ours; the others are shown as they are.
const REASONS: [(&str, &str); 9] = [
    ("phone carrier has blocked this message", "text-reason-blocked"),
    ("blocked as spam by phone carrier", "text-reason-blocked"),
    ("phone is currently unreachable/unavailable", "text-reason-unreachable"),
    ("phone carrier is currently unreachable/unavailable", "text-reason-unreachable"),
    ("phone has blocked sms", "text-reason-phone-blocks"),
    ("phone number is opted out", "text-reason-opted-out"),
    ("the number has opted out", "text-reason-opted-out"),
    ("invalid phone number", "text-reason-invalid"),
    ("the provider doesn't take the number", "text-reason-invalid"),
];

fn reason(t: &Language, response: &str) -> Option<String> {
    let said = response.to_lowercase();
    match REASONS.iter().find(|(words, _)| said == *words) {
        Some((_, key)) => Some(t.text(key)),
        None => (!response.is_empty()).then(|| response.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        id::LinkId,
        text_message::{MessageId, Report, Response},
    };

    fn row(report: Option<(Outcome, &str)>) -> Row {
        let report =
            report.map(|(outcome, words)| Report { outcome, response: Response::of(words), at: 1_809_475_260_000 });
        let message = TextMessage {
            id: MessageId::parse("m-1").unwrap(),
            link: LinkId::from_random([1; 16]),
            country: "US".into(),
            sent_at: 1_809_475_200,
            report,
        };
        Row::of(Language::staff(), &message)
    }

    #[test]
    fn each_state_has_its_word_and_a_failure_its_reason() {
        let sent = row(None);
        assert_eq!(
            (sent.at.as_str(), sent.country.as_str(), sent.tag.word.as_str()),
            ("5 May 2027, 00:00 UTC", "United States", "Sent")
        );
        let delivered = row(Some((Outcome::Delivered, "Message has been accepted by phone")));
        assert_eq!(
            (delivered.tag.word.as_str(), delivered.why.as_deref()),
            ("Delivered", Some("5 May 2027, 00:01 UTC"))
        );
        let blocked = row(Some((Outcome::Failed, "Phone carrier has blocked this message")));
        assert_eq!(blocked.why.as_deref(), Some("The phone company blocked the message."));
        let other = row(Some((Outcome::Failed, "Unknown error attempting to reach phone")));
        assert_eq!(other.why.as_deref(), Some("Unknown error attempting to reach phone"));
        assert_eq!(row(Some((Outcome::Failed, ""))).why, None);
    }
}
