//! Port: requests that may be sent again, known by their `Idempotency-Key`.
//!
//! Rule: of many requests with one key, one runs; what it was answered is kept for a day, sealed, because answers hold
//! personal data. Three conditional updates of one row are all there is; nothing is ever removed but by the TTL.

use domain::{id::PlatformId, time::DAY};

use crate::{
    keys::Key,
    rows::IdempotencyRow,
    seal::{DataKey, Place, fresh},
    table::{StoreError, Table, Updated, Write, corrupt},
};

/// How long an answer is kept.
pub const KEPT: i64 = DAY;
/// A request that has run for longer than this was cut off: no function may run so long.
pub const CUT_OFF: i64 = 60;
/// The largest answer that is kept. A row holds 400 KB.
pub const LARGEST: usize = 300 * 1024;

const FIELD: &str = "answer";

/// Keeps answers.
#[derive(Debug, Clone)]
pub struct Idempotency(Table);

/// A request by its key.
#[derive(Debug, Clone)]
pub struct Keyed {
    /// Whose.
    pub platform: PlatformId,
    /// In which mode.
    pub livemode: bool,
    /// Its `Idempotency-Key`.
    pub key: String,
    /// The request itself, by its `req_...`: unlike any other's.
    pub run: String,
    /// What it asks for, as one value that two different requests don't share.
    pub asks: [u8; 32],
}

/// What was answered.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    /// The status.
    pub status: u16,
    /// The body; none when it was too large to be kept.
    pub body: Option<Vec<u8>>,
    /// The request that was answered, by its `req_...`.
    pub run: String,
}

/// What is to be done with a request.
pub enum Begun {
    /// Carry it out.
    Run,
    /// It was carried out: answer this.
    Done(Kept),
    /// The key belongs to another request.
    Different,
    /// A twin is being carried out.
    Running,
}

impl Idempotency {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Says what is to be done with a request, and marks it as running when it is to be carried out.
    pub async fn begin(&self, request: &Keyed, now: i64, data_key: &DataKey) -> Result<Begun, StoreError> {
        let key = request.row();
        let mark = "SET run = :run, started = :now, expires_at = :over, #ttl = :over REMOVE answer";
        let free =
            "attribute_not_exists(pk) OR expires_at <= :now OR (attribute_not_exists(answer) AND started <= :cut_off)";
        let begin = Write::update(key.clone(), mark)
            .when(free)
            .name("#ttl", "ttl")
            .text(":run", &request.run)
            .number(":now", now)
            .number(":over", now + KEPT)
            .number(":cut_off", now - CUT_OFF);
        let row = match self.0.update::<IdempotencyRow>(begin).await? {
            Updated::Done(_) => return Ok(Begun::Run),
            // It went between the look and the answer; a twin that is sent again finds out.
            Updated::Refused(None) => return Ok(Begun::Running),
            Updated::Refused(Some(row)) => row,
        };
        let Some(sealed) = row.answer else {
            // A lost answer makes the client write again, and it meets its own mark.
            return Ok(if row.run == request.run { Begun::Run } else { Begun::Running });
        };
        let place = Place { record: &key.pk, field: FIELD };
        let plain = data_key.open(place, &sealed).map_err(|error| corrupt(&key, &error))?;
        let packed = Packed::open(&plain).ok_or_else(|| corrupt(&key, &"not an answer"))?;
        if packed.asks != request.asks {
            return Ok(Begun::Different);
        }
        Ok(Begun::Done(Kept { status: packed.status, body: packed.body.map(<[u8]>::to_vec), run: row.run }))
    }

    /// Keeps the answer of a request that was carried out. Of one that took over after a cut, the later stays.
    pub async fn keep(&self, request: &Keyed, status: u16, body: &[u8], data_key: &DataKey) -> Result<(), StoreError> {
        let key = request.row();
        let plain = zeroize::Zeroizing::new(Packed::close(&request.asks, status, body));
        let nonce = fresh().map_err(|error| corrupt(&key, &error))?;
        let place = Place { record: &key.pk, field: FIELD };
        let sealed = data_key.seal(place, &plain, nonce).map_err(|error| corrupt(&key, &error))?;
        let keep = Write::update(key, "SET answer = :answer")
            .when("run = :run AND attribute_not_exists(answer)")
            .text(":run", &request.run)
            .bytes(":answer", sealed);
        self.0.update::<IdempotencyRow>(keep).await.map(|_| ())
    }

    /// Forgets a request that changed nothing: the next one with its key is carried out.
    pub async fn forget(&self, request: &Keyed) -> Result<(), StoreError> {
        let forget = Write::update(request.row(), "SET started = :never")
            .when("run = :run AND attribute_not_exists(answer)")
            .text(":run", &request.run)
            .number(":never", 0);
        self.0.update::<IdempotencyRow>(forget).await.map(|_| ())
    }
}

impl Keyed {
    fn row(&self) -> Key {
        Key::idempotency(&self.platform, self.livemode, &self.key)
    }
}

// What was asked, the status, whether the body is there, the body.
#[derive(Debug, PartialEq, Eq)]
struct Packed<'a> {
    asks: [u8; 32],
    status: u16,
    body: Option<&'a [u8]>,
}

impl<'a> Packed<'a> {
    fn close(asks: &[u8; 32], status: u16, body: &[u8]) -> Vec<u8> {
        let kept = body.len() <= LARGEST;
        let mut plain = Vec::with_capacity(35 + body.len());
        plain.extend_from_slice(asks);
        plain.extend_from_slice(&status.to_be_bytes());
        plain.push(u8::from(kept));
        if kept {
            plain.extend_from_slice(body);
        }
        plain
    }

    fn open(plain: &'a [u8]) -> Option<Self> {
        let (asks, rest) = plain.split_first_chunk::<32>()?;
        let (status, rest) = rest.split_first_chunk::<2>()?;
        let (kept, body) = rest.split_first()?;
        Some(Self { asks: *asks, status: u16::from_be_bytes(*status), body: (*kept == 1).then_some(body) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_packed_whole_or_said_to_be_too_large() {
        let largest = vec![1; LARGEST];
        for (status, body) in [(200, &b"{}"[..]), (201, b""), (200, &largest)] {
            let plain = Packed::close(&[7; 32], status, body);
            assert_eq!(Packed::open(&plain), Some(Packed { asks: [7; 32], status, body: Some(body) }));
        }
        let plain = Packed::close(&[7; 32], 200, &vec![1; LARGEST + 1]);
        assert_eq!(Packed::open(&plain), Some(Packed { asks: [7; 32], status: 200, body: None }));
        assert_eq!(Packed::open(&[0; 34]), None);
    }
}
