//! A challenge, and the log of sends that limits how many there are.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::{code::Challenge, id::LinkId, session::SessionHash, user::Proof};
use serde::{Deserialize, Serialize};

use crate::{
    keys::Key,
    table::{StoreError, corrupt},
};

/// `LINK#id / CODE`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ChallengeRow {
    pub(crate) session: String,
    pub(crate) id: String,
    pub(crate) tag: String,
    pub(crate) sent_at: i64,
    pub(crate) expires_at: i64,
    pub(crate) guesses: u32,
    pub(crate) used: bool,
    /// How the code was sent; none for a text message.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) by: Option<String>,
    /// When the next code may be sent, as far as the sends so far decide.
    pub(crate) next_send_at: i64,
    /// How many more could be sent when this one was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) sends_left: Option<u32>,
    /// For whom a text message with the code is counted; none when none was to leave.
    #[serde(flatten, skip_serializing_if = "Option::is_none", default)]
    pub(crate) text: Option<TextRow>,
    /// The message couldn't be delivered.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) undelivered: Option<bool>,
    pub(crate) ttl: i64,
}

/// What a text message is counted by.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct TextRow {
    pub(crate) platform: String,
    pub(crate) livemode: bool,
    /// The phone's country, and nothing else of it.
    pub(crate) country: String,
}

impl ChallengeRow {
    pub(crate) fn new(challenge: &Challenge, next_send_at: i64, sends_left: u32, text: Option<TextRow>) -> Self {
        Self {
            session: challenge.session.encoded(),
            id: BASE64.encode(challenge.id),
            tag: BASE64.encode(challenge.tag),
            sent_at: challenge.sent_at,
            expires_at: challenge.expires_at,
            guesses: challenge.guesses,
            used: challenge.used,
            by: (challenge.by != Proof::Phone).then(|| challenge.by.as_str().to_owned()),
            next_send_at,
            sends_left: Some(sends_left),
            text,
            undelivered: None,
            ttl: challenge.expires_at,
        }
    }

    pub(crate) fn challenge(&self, link: LinkId) -> Result<Challenge, StoreError> {
        let key = Key::challenge(&link);
        let bad = || corrupt(&key, &"not a challenge");
        let bytes = |raw: &str| BASE64.decode(raw).map_err(|_| bad());
        Ok(Challenge {
            link,
            session: SessionHash::decode(&self.session).ok_or_else(bad)?,
            id: bytes(&self.id)?.try_into().map_err(|_| bad())?,
            tag: bytes(&self.tag)?.try_into().map_err(|_| bad())?,
            sent_at: self.sent_at,
            expires_at: self.expires_at,
            guesses: self.guesses,
            used: self.used,
            by: self.by.as_deref().map_or(Some(Proof::Phone), Proof::parse).ok_or_else(bad)?,
        })
    }
}

/// `LIMIT#scope#who / LOG`.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct SendLogRow {
    pub(crate) sends: Vec<i64>,
    /// Counts the writes; a write names the version it read.
    pub(crate) version: i64,
    pub(crate) ttl: i64,
}
