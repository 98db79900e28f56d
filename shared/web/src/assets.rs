//! The files that pages load. Rule: a name holds a hash of the content, so a browser may keep the file for ever, and a new
//! release has new names.

use std::sync::LazyLock;

use aws_lc_rs::digest;
use axum::{body::Body, response::Response};
use http::{HeaderValue, StatusCode, header};

use crate::theme;

const CSS: &str = include_str!("../assets/app.css");
const SCRIPT: &str = include_str!("../assets/page.js");

static CSS_NAME: LazyLock<String> = LazyLock::new(|| format!("app-{}.css", hash(CSS)));
static SCRIPT_NAME: LazyLock<String> = LazyLock::new(|| format!("page-{}.js", hash(SCRIPT)));

/// Where the stylesheet is.
pub fn css_href() -> String {
    format!("/assets/{}", *CSS_NAME)
}

/// Where the script is.
pub fn script_href() -> String {
    format!("/assets/{}", *SCRIPT_NAME)
}

/// Where a colour's stylesheet is.
pub fn theme_href(hex: &str) -> String {
    format!("/assets/theme-{hex}.css")
}

/// A file by its name; none when there is no such file.
pub fn file(name: &str) -> Option<Response> {
    let (kind, content) = if name == *CSS_NAME {
        ("text/css; charset=utf-8", CSS.to_owned())
    } else if name == *SCRIPT_NAME {
        ("text/javascript; charset=utf-8", SCRIPT.to_owned())
    } else {
        let hex = name.strip_prefix("theme-")?.strip_suffix(".css")?;
        ("text/css; charset=utf-8", theme::stylesheet(hex)?)
    };
    let mut response = Response::new(Body::from(content));
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Some(response)
}

fn hash(content: &str) -> String {
    let digest = digest::digest(&digest::SHA256, content.as_bytes());
    digest.as_ref()[..5].iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_that_pages_name_are_there_and_may_be_kept() {
        for href in [css_href(), script_href(), theme_href("0b6e4f")] {
            let response = file(href.strip_prefix("/assets/").unwrap()).unwrap_or_else(|| panic!("{href}"));
            assert!(response.headers()["cache-control"].to_str().unwrap().contains("immutable"));
        }
    }

    #[test]
    fn other_names_are_nothing() {
        for name in ["app.css", "theme-.css", "theme-0b6e4f", "../Cargo.toml", "theme-0b6e4f;}.css"] {
            assert!(file(name).is_none(), "{name}");
        }
    }
}
