//! Configuration. Rule: read once, at start, here; a variable that is missing or wrong is named, and the function doesn't
//! start without it.

use outbound::{email::MailSettings, sms::SmsSettings};

/// A variable that can't be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("environment variable {name} {problem}")]
pub struct ConfigError {
    name: &'static str,
    problem: &'static str,
}

/// Where everything is.
#[derive(Debug, Clone)]
pub struct Config {
    /// The table.
    pub table: String,
    /// Where the hosted pages live: scheme, host and port, without a slash at the end.
    pub hosted_url: String,
    /// The KMS key that wraps all others.
    pub kms_key: String,
    /// Whether this is a developer's machine, where plain HTTP on loopback is allowed.
    pub local: bool,
}

/// Whose tokens are accepted.
#[derive(Debug, Clone)]
pub struct TokenConfig {
    /// `iss`.
    pub issuer: String,
    /// `aud`.
    pub audience: String,
    /// Where the issuer's keys are.
    pub jwks_url: String,
}

/// How staff sign in at the dashboard.
#[derive(Debug, Clone)]
pub struct SignInConfig {
    /// Where the dashboard lives: scheme, host and port, without a slash at the end.
    pub origin: String,
    /// The issuer whose discovery document names the endpoints: that of the bearer tokens.
    pub issuer: String,
    /// Who the dashboard is to the identity provider.
    pub client_id: String,
    /// Where in Secrets Manager its secret is; none for a public client, which has PKCE alone.
    pub client_secret_arn: Option<String>,
}

type Read<'a> = &'a dyn Fn(&str) -> Option<String>;

impl Config {
    /// Reads the environment.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::read(&environment)
    }

    fn read(get: Read<'_>) -> Result<Self, ConfigError> {
        let local = get("LOCAL_MODE").as_deref() == Some("1");
        let hosted_url = required(get, "HOSTED_URL")?;
        let hosted_url = hosted_url.strip_suffix('/').unwrap_or(&hosted_url).to_owned();
        origin("HOSTED_URL", &hosted_url, local)?;
        Ok(Self { table: required(get, "TABLE_NAME")?, hosted_url, kms_key: required(get, "KMS_KEY_ID")?, local })
    }
}

impl TokenConfig {
    /// Reads the environment.
    pub fn from_env(config: &Config) -> Result<Self, ConfigError> {
        Self::read(&environment, config.local)
    }

    fn read(get: Read<'_>, local: bool) -> Result<Self, ConfigError> {
        let jwks_url = required(get, "JWKS_URL")?;
        address("JWKS_URL", &jwks_url, local)?;
        Ok(Self { issuer: required(get, "JWT_ISSUER")?, audience: required(get, "JWT_AUDIENCE")?, jwks_url })
    }
}

impl SignInConfig {
    /// Reads the environment.
    pub fn from_env(config: &Config) -> Result<Self, ConfigError> {
        Self::read(&environment, config)
    }

    fn read(get: Read<'_>, config: &Config) -> Result<Self, ConfigError> {
        let url = get("DASHBOARD_URL").unwrap_or_else(|| config.hosted_url.clone());
        let url = url.strip_suffix('/').unwrap_or(&url).to_owned();
        origin("DASHBOARD_URL", &url, config.local)?;
        let issuer = required(get, "JWT_ISSUER")?;
        address("JWT_ISSUER", &issuer, config.local)?;
        Ok(Self {
            origin: url,
            issuer,
            client_id: required(get, "OIDC_CLIENT_ID")?,
            client_secret_arn: get("OIDC_CLIENT_SECRET_ARN"),
        })
    }
}

/// Reads what every text message carries.
pub fn sms_settings() -> SmsSettings {
    SmsSettings { sender_id: environment("SMS_SENDER_ID"), max_price: environment("SMS_MAX_PRICE") }
}

/// Reads what every e-mail carries.
pub fn mail_settings() -> Result<MailSettings, ConfigError> {
    let sender = required(&environment, "EMAIL_SENDER")?;
    Ok(MailSettings { sender, configuration_set: environment("EMAIL_CONFIGURATION_SET") })
}

/// Reads where the queue of deliveries is.
pub fn delivery_queue() -> Result<String, ConfigError> {
    required(&environment, "DELIVERY_QUEUE_URL")
}

/// Reads where documents are.
pub fn document_bucket() -> Result<String, ConfigError> {
    required(&environment, "DOCUMENT_BUCKET")
}

/// Where exports wait and where their files go.
#[derive(Debug, Clone)]
pub struct ExportConfig {
    /// The queue.
    pub queue: String,
    /// The bucket.
    pub bucket: String,
    /// How many bytes a part of a file has at least, but for the last one.
    pub part_bytes: usize,
}

/// S3 takes no smaller part, but for the last one of a file.
const SMALLEST_PART: usize = 5 * 1024 * 1024;

impl ExportConfig {
    /// Reads the environment. `EXPORT_PART_BYTES` makes parts larger; smaller ones are for a developer's machine, where a
    /// small file is to have many parts.
    pub fn from_env(config: &Config) -> Result<Self, ConfigError> {
        Self::read(&environment, config.local)
    }

    fn read(get: Read<'_>, local: bool) -> Result<Self, ConfigError> {
        let name = "EXPORT_PART_BYTES";
        let part_bytes = match get(name) {
            None => SMALLEST_PART,
            Some(raw) => raw
                .parse()
                .ok()
                .filter(|bytes| local && *bytes > 0 || *bytes >= SMALLEST_PART)
                .ok_or(ConfigError { name, problem: "must be a number of bytes, 5 MiB or more" })?,
        };
        Ok(Self { queue: required(get, "EXPORT_QUEUE_URL")?, bucket: required(get, "EXPORT_BUCKET")?, part_bytes })
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn required(get: Read<'_>, name: &'static str) -> Result<String, ConfigError> {
    get(name).ok_or(ConfigError { name, problem: "is not set" })
}

fn address(name: &'static str, url: &str, local: bool) -> Result<(), ConfigError> {
    if url.starts_with("https://") || local && url.starts_with("http://") {
        Ok(())
    } else {
        Err(ConfigError { name, problem: "must start with https://" })
    }
}

// A link is printed as origin and path, and a text message names the host: more than an origin would break both.
fn origin(name: &'static str, url: &str, local: bool) -> Result<(), ConfigError> {
    address(name, url, local)?;
    let host = url.split_once("://").map_or("", |(_, host)| host);
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if !host.is_empty() && host.chars().all(plain) {
        Ok(())
    } else {
        Err(ConfigError { name, problem: "must be a scheme and a host, and nothing after it" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, String> {
        let get = |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Config::read(&get).map_err(|error| error.to_string())
    }

    const ALL: [(&str, &str); 3] =
        [("TABLE_NAME", "t"), ("HOSTED_URL", "https://verify.example.com/"), ("KMS_KEY_ID", "k")];

    #[test]
    fn the_dashboard_lives_beside_the_hosted_pages_when_nothing_else_is_said() {
        let config = read(&ALL).map(|config| config.hosted_url).unwrap();
        let sign_in = |pairs: &[(&str, &str)]| {
            let get = |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
            let config =
                Config { table: String::new(), hosted_url: config.clone(), kms_key: String::new(), local: false };
            SignInConfig::read(&get, &config).map_err(|error| error.to_string())
        };
        let both = [("JWT_ISSUER", "https://id.example.com"), ("OIDC_CLIENT_ID", "dashboard")];
        assert_eq!(sign_in(&both).unwrap().origin, "https://verify.example.com");
        assert!(sign_in(&both[..1]).unwrap_err().contains("OIDC_CLIENT_ID"));
        assert!(sign_in(&[("JWT_ISSUER", "http://id.example.com"), both[1]]).unwrap_err().contains("JWT_ISSUER"));
        let own = [both[0], both[1], ("DASHBOARD_URL", "https://staff.example.com/x")];
        assert!(sign_in(&own).unwrap_err().contains("DASHBOARD_URL"));
    }

    #[test]
    fn small_parts_of_exports_are_for_a_developers_machine_only() {
        let read = |bytes: &'static str, local: bool| {
            let all = [("EXPORT_QUEUE_URL", "q"), ("EXPORT_BUCKET", "b"), ("EXPORT_PART_BYTES", bytes)];
            let get = |name: &str| {
                all.iter().find(|(key, value)| *key == name && !value.is_empty()).map(|(_, v)| (*v).to_owned())
            };
            ExportConfig::read(&get, local).map(|config| config.part_bytes).map_err(|error| error.to_string())
        };
        assert_eq!(
            (read("", false), read("4096", true), read("6000000", false)),
            (Ok(SMALLEST_PART), Ok(4_096), Ok(6_000_000))
        );
        assert!(read("4096", false).unwrap_err().contains("EXPORT_PART_BYTES") && read("x", true).is_err());
    }

    #[test]
    fn a_missing_variable_is_named() {
        assert_eq!(read(&ALL[..2]).unwrap_err(), "environment variable KMS_KEY_ID is not set");
    }

    #[test]
    fn the_hosted_address_has_no_slash_at_the_end() {
        assert_eq!(read(&ALL).unwrap().hosted_url, "https://verify.example.com");
    }

    #[test]
    fn plain_http_is_for_a_developers_machine_only() {
        let plain = [ALL[0], ("HOSTED_URL", "http://127.0.0.1:9000"), ALL[2]];
        assert!(read(&plain).unwrap_err().contains("https://"));
        let local = [plain[0], plain[1], plain[2], ("LOCAL_MODE", "1")];
        assert!(read(&local).is_ok());
    }

    #[test]
    fn the_hosted_address_is_an_origin() {
        for bad in ["https://", "https://verify.example.com/pages", "https://a.example?b", "https://me@a.example"] {
            let error = read(&[ALL[0], ("HOSTED_URL", bad), ALL[2]]).unwrap_err();
            assert!(error.contains("HOSTED_URL"), "{bad}");
        }
    }

    #[test]
    fn keys_of_an_issuer_are_fetched_over_https_only() {
        let tokens = [("JWT_ISSUER", "i"), ("JWT_AUDIENCE", "a"), ("JWKS_URL", "http://issuer.example/keys")];
        let get = |name: &str| tokens.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        assert!(TokenConfig::read(&get, false).unwrap_err().to_string().contains("JWKS_URL"));
        assert!(TokenConfig::read(&get, true).is_ok());
    }
}
