//! A browser of an owner: cookies, hidden fields, and the steps that most tests share.

use std::{collections::BTreeMap, net::IpAddr};

use axum::{
    body::Body,
    http::{Method, Request, header},
    response::Response,
};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;
use web::source::SourceAddress;

use super::{House, fresh, mails, phone, texts};

/// A page as it arrived.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub location: String,
    pub body: String,
    pub headers: axum::http::HeaderMap,
}

impl Page {
    pub fn title(&self) -> &str {
        self.body.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// A browser. Clones of it are tabs that share what it holds now.
#[derive(Clone)]
pub struct Browser {
    router: axum::Router,
    cookies: BTreeMap<String, String>,
    csrf: String,
    source: IpAddr,
    pub phone: String,
    pub email: String,
}

impl Browser {
    /// A fresh browser in a network of its own, with a phone of its own.
    pub fn new(house: &House) -> Self {
        let network = fresh().to_be_bytes();
        let source = IpAddr::from([100 + network[2] % 100, network[3], network[4] ^ network[7], 7]);
        Self {
            router: house.router.clone(),
            cookies: BTreeMap::new(),
            csrf: String::new(),
            source,
            phone: phone(),
            email: "owner@example.com".into(),
        }
    }

    /// The same browser, answered by other handlers.
    pub fn in_house(mut self, house: &House) -> Self {
        self.router = house.router.clone();
        self
    }

    /// The same browser in another's network.
    pub fn in_network_of(mut self, other: &Self) -> Self {
        self.source = other.source;
        self
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, String::new()).await
    }

    pub async fn head(&mut self, path: &str) -> Page {
        self.send(Method::HEAD, path, String::new()).await
    }

    /// Posts a form with the hidden field of the page seen last.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = vec![("csrf", self.csrf.as_str())];
        all.extend_from_slice(fields);
        let body = serde_html_form::to_string(&all).unwrap();
        self.send(Method::POST, path, body).await
    }

    /// Posts a form with another hidden field.
    pub async fn forge(&mut self, path: &str, csrf: &str, fields: &[(&str, &str)]) -> Page {
        let kept = std::mem::replace(&mut self.csrf, csrf.to_owned());
        let page = self.post(path, fields).await;
        self.csrf = kept;
        page
    }

    async fn send(&mut self, method: Method, path: &str, body: String) -> Page {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::USER_AGENT, "test browser")
            .header("x-forwarded-for", "198.51.100.99")
            .body(Body::from(body))
            .unwrap();
        request.extensions_mut().insert(SourceAddress(self.source));
        let response = self.router.clone().oneshot(request).await.unwrap();
        self.take(response).await
    }

    async fn take(&mut self, response: Response) -> Page {
        let headers = response.headers().clone();
        for set in headers.get_all(header::SET_COOKIE) {
            let (pair, rest) = set.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let status = response.status().as_u16();
        let location = headers.get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let body =
            String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap_or_default();
        if let Some(csrf) = body.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next()) {
            csrf.clone_into(&mut self.csrf);
        }
        Page { status, location, body, headers }
    }

    /// Opens a link and asks for a code.
    pub async fn ask_for_code(&mut self, link: &Value) -> Page {
        let url = link["url"].as_str().unwrap();
        self.get(&url[url.find("/r/").unwrap()..]).await;
        self.get("/start").await;
        let (phone, email) = (self.phone.clone(), self.email.clone());
        self.post("/start", &[("phone", &phone), ("email", &email)]).await
    }

    /// The newest code sent to this browser's phone.
    pub fn code(&self) -> String {
        let text = texts(&self.phone).pop().expect("a text was sent");
        text.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).expect("six digits").to_owned()
    }

    /// A code that isn't the one sent, and not the one that opens every test link.
    pub fn wrong_code(&self) -> String {
        let right: u32 = self.code().parse().unwrap();
        format!("{:06}", right % 999_999 + 1)
    }

    /// The same browser, whose owner has an e-mail address that no other test uses.
    pub fn with_own_address(mut self) -> Self {
        self.email = format!("owner{}@example.com", fresh());
        self
    }

    /// The newest code sent to this owner's e-mail address.
    pub fn mailed_code(&self) -> String {
        let mails = mails(&self.email);
        let code = mails.iter().rev().find_map(|mail| mail.1.split("<bdi>").nth(1)?.split("</bdi>").next());
        code.expect("a code was e-mailed").to_owned()
    }

    /// A password, by a code to the address; from a page after the phone is proven.
    pub async fn choose_password(&mut self, password: &str) -> Page {
        assert_eq!(self.get("/password/code").await.status, 200);
        let asked = self.post("/password/code", &[]).await;
        assert_eq!((asked.status, asked.location.as_str()), (303, "/password/new"), "{}", asked.body);
        assert_eq!(self.get("/password/new").await.status, 200);
        let code = self.mailed_code();
        self.post("/password/new", &[("code", &code), ("new_password", password)]).await
    }

    /// From the link to the identity check.
    pub async fn prove_phone(&mut self, link: &Value) -> Page {
        let asked = self.ask_for_code(link).await;
        assert_eq!((asked.status, asked.location.as_str()), (303, "/code"), "{}", asked.body);
        self.get("/code").await;
        let code = self.code();
        self.post("/code", &[("code", &code)]).await
    }

    /// The identity check with an answer for the last four.
    pub async fn claim(&mut self, last4: &str) -> Page {
        self.get("/identity").await;
        let born = [("born-day", "23"), ("born-month", "4"), ("born-year", "1980")];
        let claim = [("last_name", "rosen"), ("last4", last4)];
        self.post("/identity", &[&born[..], &claim[..]].concat()).await
    }

    /// From the link to the forms.
    pub async fn prove_all(&mut self, link: &Value) {
        let proven = self.prove_phone(link).await;
        assert_eq!(proven.location, "/identity", "{}", proven.body);
        let passed = self.claim("6789").await;
        assert_eq!(passed.location, "/tasks", "{}", passed.body);
    }

    /// From the link to the receipt, giving the one thing due: an e-mail address.
    pub async fn submit_email(&mut self, link: &Value) {
        self.prove_all(link).await;
        self.get("/forms/personal").await;
        let saved = self.post("/forms/personal", &[("individual.email", "me@example.com")]).await;
        assert_eq!(saved.location, "/summary", "{}", saved.body);
        self.get("/summary").await;
        assert_eq!(self.post("/summary", &[]).await.location, "/receipt");
    }
}
