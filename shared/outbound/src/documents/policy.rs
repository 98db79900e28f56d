//! The form with which a browser posts a file to Amazon S3. Rule: the policy names every field exactly, so that what was
//! signed allows one file under one name, and nothing else.

use aws_lc_rs::hmac;
use aws_sdk_s3::{
    config::Credentials,
    primitives::{DateTime, DateTimeFormat},
};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use domain::document::LARGEST;
use serde_json::{Value, json};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// A form that is posted to the bucket. Its file comes last, as `file`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostForm {
    /// Where it is posted.
    pub action: String,
    /// Scheme and host of that.
    pub origin: String,
    /// The hidden fields.
    pub fields: Vec<(&'static str, String)>,
}

/// What is allowed.
pub(super) struct Wanted<'a> {
    pub bucket: &'a str,
    pub object: &'a str,
    /// Where the bucket sends the browser back to.
    pub back: &'a str,
    pub from: i64,
    pub until: i64,
}

impl PostForm {
    /// Signs one; none when the address is none.
    pub(super) fn sign(action: &str, wanted: &Wanted<'_>, region: &str, credentials: &Credentials) -> Option<Self> {
        let origin = super::origin_of(action)?;
        let from = DateTime::from_secs(wanted.from).fmt(DateTimeFormat::DateTime).ok()?;
        let until = DateTime::from_secs(wanted.until).fmt(DateTimeFormat::DateTime).ok()?;
        let moment = from.replace(['-', ':'], "");
        let day = moment.get(..8)?;
        let scope = format!("{}/{day}/{region}/s3/aws4_request", credentials.access_key_id());
        let mut fields = vec![
            ("key", wanted.object.to_owned()),
            ("success_action_redirect", wanted.back.to_owned()),
            ("x-amz-algorithm", ALGORITHM.to_owned()),
            ("x-amz-credential", scope),
            ("x-amz-date", moment.clone()),
        ];
        fields.extend(credentials.session_token().map(|token| ("x-amz-security-token", token.to_owned())));
        let exactly = fields.iter().map(|(name, value)| json!(["eq", format!("${name}"), value]));
        let bounds = [json!({"bucket": wanted.bucket}), json!(["content-length-range", 1, LARGEST])];
        let conditions: Vec<Value> = bounds.into_iter().chain(exactly).collect();
        let policy = BASE64.encode(json!({"expiration": until, "conditions": conditions}).to_string());
        let signature = signature(credentials.secret_access_key(), day, region, &policy);
        fields.extend([("policy", policy), ("x-amz-signature", signature)]);
        Some(Self { action: action.to_owned(), origin, fields })
    }
}

fn signature(secret: &str, day: &str, region: &str, policy: &str) -> String {
    let sign = |key: &[u8], text: &str| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes());
    let mut key = sign(format!("AWS4{secret}").as_bytes(), day);
    for part in [region, "s3", "aws4_request"] {
        key = sign(key.as_ref(), part);
    }
    sign(key.as_ref(), policy).as_ref().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    fn form(token: Option<&str>) -> PostForm {
        let credentials = Credentials::new("AKIAIOSFODNN7EXAMPLE", SECRET, token.map(str::to_owned), None, "test");
        let wanted = Wanted {
            bucket: "documents",
            object: "incoming/plat_1/acct_1/00ff",
            back: "https://verify.example.com/documents/x",
            from: 1_451_347_200,
            until: 1_451_349_000,
        };
        PostForm::sign("https://documents.s3.eu-west-1.amazonaws.com/", &wanted, "eu-west-1", &credentials).unwrap()
    }

    fn field<'a>(form: &'a PostForm, name: &str) -> &'a str {
        form.fields.iter().find(|(field, _)| *field == name).map_or("", |(_, value)| value)
    }

    fn policy(form: &PostForm) -> Value {
        serde_json::from_slice(&BASE64.decode(field(form, "policy")).unwrap()).unwrap()
    }

    // The policy and its signature of "Example: Browser-Based Upload using HTTP POST" in the manual of Amazon S3.
    #[test]
    fn a_policy_is_signed_as_the_manual_signs_its_own() {
        let text = concat!(
            "{ \"expiration\": \"2015-12-30T12:00:00.000Z\",\r\n  \"conditions\": [\r\n",
            "    {\"bucket\": \"sigv4examplebucket\"},\r\n    [\"starts-with\", \"$key\", \"user/user1/\"],\r\n",
            "    {\"acl\": \"public-read\"},\r\n",
            "    {\"success_action_redirect\": \"http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html\"},\r\n",
            "    [\"starts-with\", \"$Content-Type\", \"image/\"],\r\n    {\"x-amz-meta-uuid\": \"14365123651274\"},\r\n",
            "    {\"x-amz-server-side-encryption\": \"AES256\"},\r\n    [\"starts-with\", \"$x-amz-meta-tag\", \"\"],\r\n\r\n",
            "    {\"x-amz-credential\": \"AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request\"},\r\n",
            "    {\"x-amz-algorithm\": \"AWS4-HMAC-SHA256\"},\r\n    {\"x-amz-date\": \"20151229T000000Z\" }\r\n  ]\r\n}",
        );
        let signed = signature(SECRET, "20151229", "us-east-1", &BASE64.encode(text));
        assert_eq!(signed, "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
    }

    #[test]
    fn a_policy_allows_one_file_under_one_name_for_a_while() {
        let form = form(None);
        let policy = policy(&form);
        assert_eq!(policy["expiration"], "2015-12-29T00:30:00Z");
        let conditions = policy["conditions"].as_array().unwrap();
        for expected in [
            json!({"bucket": "documents"}),
            json!(["content-length-range", 1, 10_485_760]),
            json!(["eq", "$key", "incoming/plat_1/acct_1/00ff"]),
            json!(["eq", "$success_action_redirect", "https://verify.example.com/documents/x"]),
            json!(["eq", "$x-amz-date", "20151229T000000Z"]),
            json!(["eq", "$x-amz-credential", "AKIAIOSFODNN7EXAMPLE/20151229/eu-west-1/s3/aws4_request"]),
        ] {
            assert!(conditions.contains(&expected), "{expected} in {policy}");
        }
        assert_eq!(form.origin, "https://documents.s3.eu-west-1.amazonaws.com");
        let again = signature(SECRET, "20151229", "eu-west-1", field(&form, "policy"));
        assert_eq!(field(&form, "x-amz-signature"), again);
    }

    #[test]
    fn the_token_of_a_functions_role_goes_with_it_and_is_signed() {
        let form = form(Some("token+/="));
        assert_eq!(field(&form, "x-amz-security-token"), "token+/=");
        let conditions = policy(&form)["conditions"].clone();
        assert!(conditions.as_array().unwrap().contains(&json!(["eq", "$x-amz-security-token", "token+/="])));
    }

    #[test]
    fn the_secret_is_in_none_of_its_fields() {
        assert!(form(None).fields.iter().all(|(_, value)| !value.contains(SECRET)));
    }
}
