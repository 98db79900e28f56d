//! Looks at a page whose address others choose. Rule: as in `post`, nothing that only we can reach is ever connected to; one
//! question, no redirect is followed, and nothing of the page itself is kept.

use std::time::Duration;

use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};

use crate::post::{Guarded, PostError};

/// How long a look may take, with everything: somebody waits for it.
const WITHIN: Duration = Duration::from_secs(5);
/// The most characters of the address that a page leads on to.
const LONGEST: usize = 300;

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The status.
    pub status: u16,
    /// Where a redirect leads.
    pub leads_to: Option<String>,
    /// Whether it says that it is HTML.
    pub is_page: bool,
}

/// Looks at pages.
#[derive(Debug, Clone)]
pub struct Looker(Guarded);

impl Looker {
    /// A looker; `local` only on a developer's machine, where plain HTTP and private addresses are allowed.
    pub fn new(local: bool) -> Self {
        Self(Guarded::new(local, WITHIN))
    }

    /// The same with another limit of time.
    #[must_use]
    pub fn within(self, within: Duration) -> Self {
        Self(self.0.within(within))
    }

    /// Asks for a page, once.
    pub async fn look(&self, url: &str) -> Result<Seen, PostError> {
        let mut request = HttpRequest::empty();
        request.headers_mut().insert("accept", "text/html");
        let read = |answer: &HttpResponse| {
            let header =
                |name: &str| answer.headers().get(name).map(|value| value.chars().take(LONGEST).collect::<String>());
            Seen {
                status: answer.status().as_u16(),
                leads_to: header("location").filter(|_| answer.status().as_u16() / 100 == 3),
                is_page: header("content-type").is_some_and(|kind| kind.to_ascii_lowercase().starts_with("text/html")),
            }
        };
        self.0.send(url, request, read).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    #[tokio::test]
    async fn a_page_is_asked_once_and_what_it_answers_is_said() {
        let fake = Fake::start(Reply::Answer(404, "x".repeat(100_000)));
        let seen = Looker::new(true).look(&fake.url()).await;
        assert_eq!(seen, Ok(Seen { status: 404, leads_to: None, is_page: false }));
        assert_eq!(fake.requests().len(), 1);
    }

    #[tokio::test]
    async fn silence_and_a_broken_connection_are_told_apart() {
        let looker = Looker::new(true).within(Duration::from_millis(300));
        assert_eq!(looker.look(&Fake::start(Reply::Silence).url()).await, Err(PostError::TooSlow));
        assert_eq!(looker.look(&Fake::start(Reply::HangUp).url()).await, Err(PostError::NoAnswer));
    }

    #[tokio::test]
    async fn nothing_that_only_we_can_reach_is_looked_at_outside_local_mode() {
        let fake = Fake::start(Reply::Answer(200, String::new()));
        let port = fake.url().rsplit(':').next().unwrap().to_owned();
        for url in [
            fake.url(),
            format!("https://127.0.0.1:{port}/"),
            format!("https://localhost:{port}/"),
            "https://169.254.169.254/".into(),
            "https://[::1]/".into(),
            "https://0x7f.1/".into(),
            "no url".into(),
        ] {
            assert_eq!(Looker::new(false).look(&url).await, Err(PostError::Refused), "{url}");
        }
        assert!(fake.requests().is_empty());
    }
}
