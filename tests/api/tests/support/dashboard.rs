//! The dashboard over HTTP, as the browser of a signed-in member of staff.

use std::collections::BTreeMap;

use super::stack;

/// A page as it arrived.
#[derive(Debug)]
pub struct StaffPage {
    pub status: u16,
    pub location: String,
    pub body: String,
    pub headers: ureq::http::HeaderMap,
}

impl StaffPage {
    /// The text of an element's first occurrence, by its tag.
    pub fn text_of(&self, tag: &str) -> &str {
        let open = format!("<{tag}");
        let rest =
            self.body.split(open.as_str()).nth(1).and_then(|rest| rest.split_once('>')).map_or("", |(_, rest)| rest);
        rest.split("</").next().unwrap_or_default().trim()
    }

    /// A header, empty when it isn't there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// A browser at the dashboard.
#[derive(Clone, Default)]
pub struct StaffBrowser {
    pub cookies: BTreeMap<String, String>,
    csrf: String,
}

impl StaffBrowser {
    /// One that is signed in to the demo platform in a role.
    pub fn signed_in(role: &str) -> Self {
        Self::signed_in_at(role, stack()["platform"].as_str().unwrap(), false)
    }

    /// One that is signed in to a platform.
    pub fn signed_in_at(role: &str, platform: &str, livemode: bool) -> Self {
        let mut browser = Self::default();
        let done = browser.sign_in(role, platform, livemode, "/dashboard/accounts");
        assert_eq!((done.status, done.location.as_str()), (303, "/dashboard/accounts"), "{}", done.body);
        browser
    }

    /// The whole way through the identity provider; what the dashboard answers to its end.
    pub fn sign_in(&mut self, role: &str, platform: &str, livemode: bool, to: &str) -> StaffPage {
        let begun = self.get(&format!("/dashboard/sign-in?to={to}"));
        assert_eq!(begun.status, 303, "{}", begun.body);
        let back = picked(&begun.location, role, platform, livemode);
        self.get(&back)
    }

    /// Opens a page.
    pub fn get(&mut self, path: &str) -> StaffPage {
        self.send("GET", path, "", &[])
    }

    /// Posts a form with the hidden field of the page seen last.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> StaffPage {
        let mut all = vec![("csrf", self.csrf.as_str())];
        all.extend_from_slice(fields);
        let body = serde_html_form::to_string(&all).unwrap();
        self.send("POST", path, &body, &[])
    }

    /// Posts a form with another hidden field; none leaves it out.
    pub fn forge(&mut self, path: &str, csrf: Option<&str>, fields: &[(&str, &str)]) -> StaffPage {
        let all: Vec<_> = csrf.map(|csrf| ("csrf", csrf)).into_iter().chain(fields.iter().copied()).collect();
        let body = serde_html_form::to_string(&all).unwrap();
        self.send("POST", path, &body, &[])
    }

    /// Posts a body of another kind.
    pub fn upload(&mut self, path: &str, body: &str, kind: &str) -> StaffPage {
        self.send("POST", path, body, &[("content-type", kind)])
    }

    /// One request with headers of the test's own.
    pub fn send(&mut self, method: &str, path: &str, body: &str, headers: &[(&str, &str)]) -> StaffPage {
        let url = if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", stack()["api"].as_str().unwrap())
        };
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = ureq::http::Request::builder().method(method).uri(url).header("cookie", cookies.join("; "));
        if method != "GET" && headers.iter().all(|(name, _)| *name != "content-type") {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let page = run(request.body(body.to_owned()).unwrap());
        for set in page.headers.get_all("set-cookie") {
            let (pair, rest) = set.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        if let Some(csrf) = page.body.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next()) {
            csrf.clone_into(&mut self.csrf);
        }
        page
    }
}

/// Picks a role at the identity provider; where it sends the browser then.
pub fn picked(authorize: &str, role: &str, platform: &str, livemode: bool) -> String {
    let (page, query) = authorize.split_once('?').unwrap();
    let mut body = format!("{query}&role={role}&platform={platform}");
    if livemode {
        body.push_str("&livemode=1");
    }
    let request = ureq::http::Request::builder().method("POST").uri(page);
    let answer = run(request.header("content-type", "application/x-www-form-urlencoded").body(body).unwrap());
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location
}

fn run(request: ureq::http::Request<String>) -> StaffPage {
    let agent = ureq::Agent::new_with_config(
        ureq::Agent::config_builder()
            .timeout_global(Some(std::time::Duration::from_mins(1)))
            .http_status_as_error(false)
            .max_redirects(0)
            .build(),
    );
    let mut answer = agent.run(request).expect("the stack answers");
    let headers = answer.headers().clone();
    let location = headers.get("location").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(64 << 20).read_to_string().unwrap_or_default();
    StaffPage { status, location, body, headers }
}
