//! What surrounds every function with hosted pages: headers, log lines, and the switch of languages. Rule: a choice of
//! language is kept in the browser that made it and nowhere else, so that it may come by GET, as `?lang=` of any page.

use axum::{
    Router,
    extract::Request,
    middleware::{Next, from_fn},
    response::Response,
};
use domain::language::LanguageTag;
use http::{HeaderMap, HeaderValue, header};

use super::{
    cookies::{self, LANGUAGE},
    headers::secure,
};
use crate::telemetry;

/// The routes of a function, as its pages go out.
pub fn pages(function: &'static str, routes: Router) -> Router {
    telemetry::request_lines(
        function,
        routes.layer(from_fn(async |request: Request, next: Next| secure(switch(request, next).await))),
    )
}

async fn switch(mut request: Request, next: Next) -> Response {
    let Some(tag) = request.uri().query().and_then(chosen) else { return next.run(request).await };
    choose(request.headers_mut(), tag);
    let mut response = next.run(request).await;
    response.headers_mut().append(header::SET_COOKIE, cookies::set_language(tag));
    response
}

fn chosen(query: &str) -> Option<LanguageTag> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(LanguageTag::parse)
}

// The page that is made now is read in the new language already.
fn choose(headers: &mut HeaderMap, tag: LanguageTag) {
    let others: Vec<String> =
        headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok().map(str::to_owned)).collect();
    let mut all = vec![format!("{LANGUAGE}={}", tag.as_str())];
    all.extend(others);
    if let Ok(value) = HeaderValue::from_str(&all.join("; ")) {
        headers.insert(header::COOKIE, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{body::Body, routing::get};
    use tower::ServiceExt as _;

    async fn ask(path: &str, cookie: &'static str) -> (String, String) {
        let routes = Router::new().route(
            "/page",
            get(async |headers: HeaderMap| cookies::language_of(&headers).unwrap_or_default().to_owned()),
        );
        let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
        let response = pages("test", routes).oneshot(request).await.unwrap();
        let set = response.headers().get(header::SET_COOKIE).map(|value| value.to_str().unwrap().to_owned());
        assert!(response.headers().contains_key("content-security-policy"));
        let body = axum::body::to_bytes(response.into_body(), 100).await.unwrap();
        (String::from_utf8(body.to_vec()).unwrap(), set.unwrap_or_default())
    }

    #[tokio::test]
    async fn a_choice_counts_at_once_and_is_kept_in_the_browser() {
        let (spoken, set) = ask("/page?all&lang=en", "__Host-lang=fr; a=b").await;
        assert_eq!(spoken, "en");
        assert!(set.starts_with("__Host-lang=en; Max-Age=31536000;"), "{set}");
        assert_eq!(ask("/page", "__Host-lang=fr").await, ("fr".into(), String::new()));
    }

    #[tokio::test]
    async fn what_is_no_language_changes_nothing() {
        assert_eq!(ask("/page?lang=%0d%0aset-cookie", "__Host-lang=fr").await, ("fr".into(), String::new()));
        assert_eq!(ask("/page?lang=xx", "a=b").await, (String::new(), String::new()));
    }
}
