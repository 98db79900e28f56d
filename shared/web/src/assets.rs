//! The files that pages load. Rule: a name holds a hash of the content, so a browser may keep the file for ever, and a new
//! release has new names.

use std::sync::LazyLock;

use aws_lc_rs::digest;
use axum::{body::Body, response::Response};
use http::{HeaderValue, StatusCode, header};

use crate::theme;

const CSS_KIND: &str = "text/css; charset=utf-8";
const SCRIPT_KIND: &str = "text/javascript; charset=utf-8";

// A file that is part of every release.
struct File {
    name: String,
    kind: &'static str,
    content: &'static str,
}

impl File {
    fn new(stem: &str, ending: &str, kind: &'static str, content: &'static str) -> Self {
        Self { name: format!("{stem}-{}.{ending}", hash(content)), kind, content }
    }

    fn href(&self) -> String {
        format!("/assets/{}", self.name)
    }
}

static CSS: LazyLock<File> = LazyLock::new(|| {
    let content = concat!(include_str!("../assets/tokens.css"), include_str!("../assets/app.css"));
    File::new("app", "css", CSS_KIND, content)
});
static SCRIPT: LazyLock<File> = LazyLock::new(|| {
    let content = concat!(include_str!("../assets/common.js"), include_str!("../assets/page.js"));
    File::new("page", "js", SCRIPT_KIND, content)
});
static DASHBOARD_CSS: LazyLock<File> = LazyLock::new(|| {
    let content = concat!(include_str!("../assets/tokens.css"), include_str!("../assets/dashboard.css"));
    File::new("dashboard", "css", CSS_KIND, content)
});
static DASHBOARD_SCRIPT: LazyLock<File> = LazyLock::new(|| {
    let content = concat!(include_str!("../assets/common.js"), include_str!("../assets/dashboard.js"));
    File::new("dashboard", "js", SCRIPT_KIND, content)
});

/// Where the stylesheet of the owner's pages is.
pub fn css_href() -> String {
    CSS.href()
}

/// Where their script is.
pub fn script_href() -> String {
    SCRIPT.href()
}

/// Where the stylesheet of the dashboard is.
pub fn dashboard_css_href() -> String {
    DASHBOARD_CSS.href()
}

/// Where its script is.
pub fn dashboard_script_href() -> String {
    DASHBOARD_SCRIPT.href()
}

/// Where a colour's stylesheet is.
pub fn theme_href(hex: &str) -> String {
    format!("/assets/theme-{hex}.css")
}

/// A file by its name, its kind and what is in it; none when there is no such file.
pub fn content(name: &str) -> Option<(&'static str, String)> {
    let files = [&CSS, &SCRIPT, &DASHBOARD_CSS, &DASHBOARD_SCRIPT];
    if let Some(file) = files.into_iter().find(|file| file.name == name) {
        return Some((file.kind, file.content.to_owned()));
    }
    let hex = name.strip_prefix("theme-")?.strip_suffix(".css")?;
    Some((CSS_KIND, theme::stylesheet(hex)?))
}

/// The answer to whoever asks for a file by its name; none when there is no such file.
pub fn file(name: &str) -> Option<Response> {
    let (kind, content) = content(name)?;
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
        for href in [css_href(), script_href(), dashboard_css_href(), dashboard_script_href(), theme_href("0b6e4f")] {
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
