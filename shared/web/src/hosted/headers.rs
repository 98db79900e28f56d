//! The headers of every hosted page. Rule: nothing is cached, framed, sniffed, referred or loaded from elsewhere, and
//! nothing inline runs.

use axum::response::Response;
use http::{HeaderName, HeaderValue, header};

/// Two years, the figure the preload list asks for.
const HSTS: &str = "max-age=63072000; includeSubDomains";
const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                   form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// What one page needs beside what every page may do: put into its answer, it is allowed there and nowhere else.
#[derive(Debug, Clone)]
pub struct Beyond {
    /// The origin that a form of it posts to.
    pub form: Option<String>,
    /// The origin of a picture on it.
    pub picture: Option<String>,
}

impl Beyond {
    fn policy(&self) -> Option<HeaderValue> {
        let with = |policy: &str, rule: &str, origin: Option<&String>| match origin {
            Some(origin) => policy.replace(rule, &format!("{rule} {origin}")),
            None => policy.to_owned(),
        };
        let policy = with(CSP, "form-action 'self'", self.form.as_ref());
        HeaderValue::from_str(&with(&policy, "img-src 'self'", self.picture.as_ref())).ok()
    }
}

/// Adds the headers to an answer. One that set its own caching (a file with a hashed name) keeps it.
pub fn secure(mut response: Response) -> Response {
    let beyond = response.extensions().get::<Beyond>().and_then(Beyond::policy);
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::STRICT_TRANSPORT_SECURITY, HSTS),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some(policy) = beyond {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    #[test]
    fn a_page_is_locked_down_and_never_kept() {
        let response = secure(Response::new(Body::empty()));
        let get = |name: &str| response.headers().get(name).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
        assert!(get("content-security-policy").starts_with("default-src 'none';"));
        assert!(!get("content-security-policy").contains("unsafe"));
        assert!(get("content-security-policy").contains("frame-ancestors 'none'"));
        assert_eq!(get("cache-control"), "no-store");
        assert_eq!(get("referrer-policy"), "no-referrer");
        assert_eq!(get("x-content-type-options"), "nosniff");
        assert_eq!(get("strict-transport-security"), "max-age=63072000; includeSubDomains");
        assert_eq!(get("cross-origin-opener-policy"), "same-origin");
    }

    #[test]
    fn what_one_page_needs_is_allowed_there_and_exactly() {
        let mut page = Response::new(Body::empty());
        let origin = "https://documents.s3.eu-west-1.amazonaws.com";
        page.extensions_mut().insert(Beyond { form: Some(origin.into()), picture: None });
        let policy = secure(page).headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains(&format!("form-action 'self' {origin};")), "{policy}");
        assert!(policy.contains("img-src 'self';") && policy.starts_with("default-src 'none';"), "{policy}");
        let mut page = Response::new(Body::empty());
        page.extensions_mut().insert(Beyond { form: None, picture: Some(origin.into()) });
        let policy = secure(page).headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains(&format!("img-src 'self' {origin};")) && policy.contains("form-action 'self';"));
    }

    #[test]
    fn a_hashed_file_keeps_its_caching() {
        let mut file = Response::new(Body::empty());
        file.headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
        assert_eq!(secure(file).headers()["cache-control"], "public, max-age=31536000, immutable");
    }
}
