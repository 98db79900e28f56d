//! A record of the table's stream, and what it counts for. Rule: only the attributes that are needed are read, and none of them
//! is anybody's personal data.

use domain::{
    id::PlatformId,
    insight::{Standing, Tally, TextStanding, TextTally, day_of},
    link::Progress,
};
use serde::Deserialize;
use serde_json::Value;
use store::{
    counting::{Add, Count},
    keys::{CHALLENGE, LINK, LINKS},
};

/// What the function is invoked with.
#[derive(Debug, Deserialize)]
pub(crate) struct Batch {
    #[serde(rename = "Records")]
    pub(crate) records: Vec<Record>,
}

/// One change of one row.
#[derive(Debug, Deserialize)]
pub(crate) struct Record {
    // The same one each time the record comes, and no other record's.
    #[serde(rename = "eventID")]
    id: String,
    dynamodb: Change,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Change {
    sequence_number: String,
    #[serde(default)]
    keys: Image,
    #[serde(default)]
    new_image: Option<Image>,
    #[serde(default)]
    old_image: Option<Image>,
}

// A row in the stream's notation.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
struct Image(Value);

/// An attribute that isn't as it must be.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the row's {0} can't be read")]
pub(crate) struct Unreadable(&'static str);

impl Record {
    /// What a batch that failed at this record is retried from.
    pub(crate) fn place(&self) -> &str {
        &self.dynamodb.sequence_number
    }

    /// What it counts for; none for what isn't counted, and for a change that changes no count.
    pub(crate) fn count(&self) -> Result<Option<Count>, Unreadable> {
        let Change { keys, new_image, old_image, .. } = &self.dynamodb;
        // Of a row that is removed nothing is taken back: the table forgets what happened all the same.
        let Some(after) = new_image else { return Ok(None) };
        let of_link = keys.text("pk").is_some_and(|pk| pk.starts_with(LINKS));
        match keys.text("sk") {
            Some(LINK) if of_link => self.of_link(old_image.as_ref(), after),
            Some(CHALLENGE) if of_link => self.of_challenge(old_image.as_ref(), after),
            _ => Ok(None),
        }
    }

    fn of_link(&self, before: Option<&Image>, after: &Image) -> Result<Option<Count>, Unreadable> {
        // An account link: the platform has signed its owner in, and there are no steps.
        if after.has("visit") {
            return Ok(None);
        }
        let tally = Tally::change(before.map(Image::standing).transpose()?, after.standing()?);
        let day = day_of(after.number("created")?);
        (!tally.is_nothing()).then(|| self.counts(after, day, Add::Link(tally))).transpose()
    }

    fn of_challenge(&self, before: Option<&Image>, after: &Image) -> Result<Option<Count>, Unreadable> {
        // No message was to leave.
        let Some(country) = after.text("country") else { return Ok(None) };
        // The code before, when there is one, is another message.
        let before = before.filter(|before| before.text("id") == after.text("id"));
        let tally = TextTally::change(before.map(Image::message).transpose()?, after.message()?);
        let day = day_of(after.number("sent_at")?);
        let add = Add::Text(country.to_owned(), tally);
        (!tally.is_nothing()).then(|| self.counts(after, day, add)).transpose()
    }

    fn counts(&self, row: &Image, day: i64, add: Add) -> Result<Count, Unreadable> {
        let platform = row.text("platform").and_then(|raw| PlatformId::parse(raw).ok());
        Ok(Count {
            record: self.id.clone(),
            platform: platform.ok_or(Unreadable("platform"))?,
            livemode: row.flag("livemode")?.ok_or(Unreadable("livemode"))?,
            day,
            add,
        })
    }
}

impl Image {
    fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some()
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.0[name]["S"].as_str()
    }

    fn number(&self, name: &'static str) -> Result<i64, Unreadable> {
        self.number_or_none(name)?.ok_or(Unreadable(name))
    }

    fn number_or_none(&self, name: &'static str) -> Result<Option<i64>, Unreadable> {
        let digits = self.0.get(name).map(|value| value["N"].as_str().and_then(|digits| digits.parse().ok()));
        digits.map(|read| read.ok_or(Unreadable(name))).transpose()
    }

    fn flag(&self, name: &'static str) -> Result<Option<bool>, Unreadable> {
        self.0.get(name).map(|value| value["BOOL"].as_bool().ok_or(Unreadable(name))).transpose()
    }

    fn standing(&self) -> Result<Standing, Unreadable> {
        let progress = Progress {
            opened_at: self.number_or_none("opened_at")?,
            authenticated_at: self.number_or_none("authenticated_at")?,
            identity_verified_at: self.number_or_none("identity_verified_at")?,
            submitted_at: self.number_or_none("submitted_at")?,
            cleared_at: self.number_or_none("cleared_at")?,
        };
        let sends = self.number_or_none("sends")?.unwrap_or(0);
        let undelivered = self.number_or_none("undelivered")?.unwrap_or(0);
        Ok(Standing::of(self.number("created")?, &progress, sends > undelivered))
    }

    fn message(&self) -> Result<TextStanding, Unreadable> {
        Ok(TextStanding {
            sent: !self.flag("undelivered")?.unwrap_or(false),
            verified: self.flag("used")?.ok_or(Unreadable("used"))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use domain::{insight::Within, time::DAY};
    use serde_json::json;

    use super::*;

    fn link(more: &Value) -> Value {
        let mut row = json!({
            "platform": {"S": "plat_1"}, "livemode": {"BOOL": false}, "created": {"N": (5 * DAY + 7).to_string()},
        });
        more.as_object().unwrap().iter().for_each(|(name, value)| row[name] = value.clone());
        row
    }

    fn record(sk: &str, before: &Value, after: &Value) -> Record {
        let mut change = json!({"SequenceNumber": "7", "Keys": {"pk": {"S": "LINK#rlink_1"}, "sk": {"S": sk}}});
        for (name, image) in [("OldImage", before), ("NewImage", after)] {
            if !image.is_null() {
                change[name] = image.clone();
            }
        }
        serde_json::from_value(json!({"eventID": "e1", "eventName": "MODIFY", "dynamodb": change})).unwrap()
    }

    fn at(day: i64) -> Value {
        json!({"N": (day * DAY).to_string()})
    }

    #[test]
    fn a_link_counts_on_the_day_it_was_made_whenever_its_owner_comes() {
        let made = record("META", &Value::Null, &link(&json!({}))).count().unwrap().unwrap();
        assert_eq!((made.record.as_str(), made.platform.as_str(), made.livemode, made.day), ("e1", "plat_1", false, 5));
        let Add::Link(tally) = made.add else { panic!("a link") };
        assert_eq!(tally.steps, [1, 0, 0, 0, 0, 0, 0]);

        let opened = link(&json!({"opened_at": at(40), "sends": {"N": "1"}}));
        let later = record("META", &link(&json!({})), &opened).count().unwrap().unwrap();
        let Add::Link(tally) = later.add else { panic!("a link") };
        assert_eq!((later.day, tally.steps), (5, [0, 1, 1, 0, 0, 0, 0]));
    }

    #[test]
    fn a_code_that_could_not_be_delivered_is_taken_back_and_the_next_one_counts() {
        let steps = |before: Value, after: Value| match record("META", &link(&before), &link(&after)).count().unwrap() {
            Some(Count { add: Add::Link(tally), .. }) => tally.steps,
            _ => [0; 7],
        };
        let sent =
            |sends: &str, lost: &str| json!({"opened_at": at(6), "sends": {"N": sends}, "undelivered": {"N": lost}});
        assert_eq!(steps(sent("1", "0"), sent("1", "1")), [0, 0, -1, 0, 0, 0, 0]);
        assert_eq!(steps(sent("1", "1"), sent("2", "1")), [0, 0, 1, 0, 0, 0, 0]);
        assert_eq!(steps(sent("2", "1"), sent("3", "1")), [0; 7]);
    }

    #[test]
    fn a_link_that_is_cleared_tells_how_long_it_took() {
        let before = json!({"opened_at": at(6), "submitted_at": at(6)});
        let mut after = before.clone();
        after["cleared_at"] = at(9);
        let Some(Count { add: Add::Link(tally), .. }) = record("META", &link(&before), &link(&after)).count().unwrap()
        else {
            panic!("a link")
        };
        assert_eq!((tally.steps, tally.waits[Within::Week as usize]), ([0, 0, 0, 0, 0, 0, 1], 1));
    }

    #[test]
    fn what_is_not_counted_counts_for_nothing() {
        let visit = link(&json!({"visit": {"M": {}}}));
        for nothing in [
            record("META", &Value::Null, &visit),
            record("META", &link(&json!({})), &Value::Null),
            record("META", &link(&json!({})), &link(&json!({"revoked_at": at(9)}))),
            record("SESSION#x", &Value::Null, &link(&json!({}))),
        ] {
            assert_eq!(nothing.count(), Ok(None));
        }
    }

    fn challenge(id: &str, country: Option<&str>, undelivered: bool, used: bool) -> Value {
        let mut row =
            json!({"id": {"S": id}, "sent_at": at(7), "used": {"BOOL": used}, "undelivered": {"BOOL": undelivered}});
        if let Some(country) = country {
            row["country"] = json!({"S": country});
            row["platform"] = json!({"S": "plat_1"});
            row["livemode"] = json!({"BOOL": true});
        }
        row
    }

    #[test]
    fn a_text_message_counts_on_the_day_it_was_sent_in_its_country() {
        let text = |before: Value, after: Value| match record("CODE", &before, &after).count().unwrap() {
            Some(Count { add: Add::Text(country, tally), day: 7, livemode: true, .. }) => {
                (country, tally.sent, tally.verified)
            }
            other => panic!("{other:?}"),
        };
        let gb = |sent, verified| ("GB".to_owned(), sent, verified);
        let first = challenge("a", Some("GB"), false, false);
        assert_eq!(text(Value::Null, first.clone()), gb(1, 0));
        assert_eq!(text(first.clone(), challenge("b", Some("GB"), false, false)), gb(1, 0), "another one");
        assert_eq!(text(first.clone(), challenge("a", Some("GB"), false, true)), gb(0, 1));
        assert_eq!(text(first.clone(), challenge("a", Some("GB"), true, false)), gb(-1, 0));
        let mut guessed = first.clone();
        guessed["guesses"] = json!({"N": "1"});
        assert_eq!(record("CODE", &first, &guessed).count(), Ok(None), "a guess is no message");
        assert_eq!(record("CODE", &Value::Null, &challenge("a", None, false, false)).count(), Ok(None), "none left");
    }

    #[test]
    fn what_cannot_be_read_says_which_attribute_it_is() {
        let mut row = link(&json!({}));
        row["created"] = json!({"S": "yesterday"});
        assert_eq!(record("META", &Value::Null, &row).count(), Err(Unreadable("created")));
        row = link(&json!({}));
        row["platform"] = json!({"S": "no id at all"});
        assert_eq!(record("META", &Value::Null, &row).count(), Err(Unreadable("platform")));
    }
}
