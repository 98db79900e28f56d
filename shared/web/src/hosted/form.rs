//! Forms that an owner posts. Rule: fields are read once, bounded, and only after the hidden field has shown that the
//! form is ours can anybody reach them.

use axum::body::Body;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

/// The largest form: a page of long answers is a few kilobytes.
pub const LARGEST: usize = 64 * 1024;

/// Why a body isn't a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadForm {
    /// More than [`LARGEST`] bytes.
    #[error("the form is larger than 64 KiB")]
    TooLarge,
    /// Not url-encoded UTF-8, or cut off.
    #[error("the form can't be read")]
    Unreadable,
}

/// What was typed, by the fields' names. Personal: no `Debug`.
#[derive(Clone, Default)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// Reads a url-encoded body.
    pub async fn read(body: Body) -> Result<Self, BadForm> {
        let bytes = Limited::new(body, LARGEST)
            .collect()
            .await
            .map_err(|error| {
                if error.downcast_ref::<LengthLimitError>().is_some() { BadForm::TooLarge } else { BadForm::Unreadable }
            })?
            .to_bytes();
        std::str::from_utf8(&bytes).map_err(|_| BadForm::Unreadable)?;
        serde_html_form::from_bytes::<Vec<(String, String)>>(&bytes).map(Self).map_err(|_| BadForm::Unreadable)
    }

    /// A field as typed; empty when it isn't there.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field that may be sent more than once, as boxes to tick are.
    pub fn every<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every field.
    pub fn all(&self) -> &[(String, String)] {
        &self.0
    }
}

impl From<Vec<(String, String)>> for Typed {
    fn from(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(body: impl Into<Body>) -> Result<Vec<(String, String)>, BadForm> {
        Typed::read(body.into()).await.map(|typed| typed.all().to_vec())
    }

    #[tokio::test]
    async fn fields_are_decoded() {
        assert_eq!(read("a=1+2&b=%C3%A9").await, Ok(vec![("a".into(), "1 2".into()), ("b".into(), "é".into())]));
    }

    #[tokio::test]
    async fn a_body_over_the_limit_is_refused_before_it_is_kept() {
        assert_eq!(read("a".repeat(LARGEST + 1)).await, Err(BadForm::TooLarge));
    }

    #[tokio::test]
    async fn bytes_that_are_no_text_are_refused() {
        assert_eq!(read(vec![0x61, 0x3d, 0xff]).await, Err(BadForm::Unreadable));
    }

    #[tokio::test]
    async fn a_missing_field_is_empty() {
        assert_eq!(Typed::read(Body::from("a=1")).await.map(|typed| typed.get("b").to_owned()), Ok(String::new()));
    }
}
