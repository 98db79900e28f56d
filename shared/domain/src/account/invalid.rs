//! A field that can't be taken.

/// Which field, and why. The name is in Stripe's bracket form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Invalid {
    /// As in `individual[dob][day]`.
    pub param: String,
    /// As in `parameter_invalid`.
    pub code: &'static str,
    /// A sentence for a developer.
    pub message: String,
}

impl Invalid {
    pub(crate) fn new(param: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self { param: param.to_owned(), code, message: message.into() }
    }

    pub(crate) fn kind(param: &str, wanted: &str) -> Self {
        Self::new(param, "parameter_invalid", format!("{param} must be {wanted}."))
    }
}
