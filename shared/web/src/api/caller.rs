//! Who calls: a member of staff of a platform, known by a bearer token.

use axum::extract::FromRequestParts;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::id::PlatformId;
use http::{HeaderMap, header, request::Parts};

use super::{
    ApiError, Permission, Role,
    jwks::{BadToken, Claims, Verifier},
};

/// A caller whose token is good.
#[derive(Debug, Clone)]
pub struct Caller {
    /// Who, as the identity provider names them.
    pub subject: String,
    /// Whose staff; none for the operator.
    pub platform: Option<PlatformId>,
    /// Their roles.
    pub roles: Vec<Role>,
    /// Whether they act on live accounts or on test accounts.
    pub livemode: bool,
}

impl Caller {
    /// Goes on only when one of the roles allows it.
    pub fn require(&self, permission: Permission) -> Result<(), ApiError> {
        if self.roles.iter().any(|role| role.allows(permission)) {
            return Ok(());
        }
        let able: Vec<&str> = Role::ALL.into_iter().filter(|role| role.allows(permission)).map(Role::as_str).collect();
        Err(ApiError::forbidden(format!("This call needs one of these roles: {}.", able.join(", "))))
    }

    /// The platform. A token without one can't act on any platform's things.
    pub fn platform(&self) -> Result<&PlatformId, ApiError> {
        self.platform.as_ref().ok_or_else(|| ApiError::forbidden("The bearer token names no platform.".into()))
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    // The guard of every function put it there.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| ApiError::internal(&"a route without its guard"))
    }
}

impl Caller {
    /// Who sends a request, by its bearer token.
    pub(super) async fn authenticate(headers: &HeaderMap, verifier: &Verifier) -> Result<Self, ApiError> {
        let header = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = header.and_then(token_of).ok_or_else(|| {
            ApiError::unauthenticated("token_missing", "Send a bearer token: 'Authorization: Bearer <JWT>'.")
        })?;
        let claims = verifier.check(&token).await;
        claims.and_then(Self::of).map_err(|bad| match bad {
            BadToken::NoKeys => ApiError::unavailable(&bad),
            BadToken::Expired => ApiError::unauthenticated("token_expired", &bad.to_string()),
            _ => ApiError::unauthenticated("token_invalid", &bad.to_string()),
        })
    }

    /// Who a good token's claims name.
    pub(super) fn of(claims: Claims) -> Result<Self, BadToken> {
        if claims.sub.trim().is_empty() {
            return Err(BadToken::NoSubject);
        }
        let platform =
            claims.platform.as_deref().map(PlatformId::parse).transpose().map_err(|_| BadToken::NoPlatformId)?;
        Ok(Self {
            subject: claims.sub.chars().filter(|c| !c.is_control()).take(200).collect(),
            platform,
            roles: claims.roles.iter().filter_map(|role| Role::parse(role)).collect(),
            livemode: claims.livemode,
        })
    }
}

// `Bearer <token>`, or Basic with the token as the user name, as `curl -u` and some SDKs send a key.
fn token_of(header: &str) -> Option<String> {
    let (scheme, rest) = header.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return Some(rest.trim().to_owned());
    }
    if scheme.eq_ignore_ascii_case("basic") {
        let decoded = String::from_utf8(STANDARD.decode(rest.trim()).ok()?).ok()?;
        return decoded.split(':').next().map(str::to_owned);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_as_bearer_or_as_a_user_name() {
        assert_eq!(token_of("Bearer a.b.c").as_deref(), Some("a.b.c"));
        assert_eq!(token_of("bearer a.b.c").as_deref(), Some("a.b.c"));
        assert_eq!(token_of("Basic YS5iLmM6").as_deref(), Some("a.b.c"));
        assert_eq!(token_of("Digest x"), None);
        assert_eq!(token_of("a.b.c"), None);
    }

    #[test]
    fn a_caller_who_may_not_is_told_who_may() {
        let caller = Caller {
            subject: "jane".into(),
            platform: None,
            roles: vec![Role::ViewOnly, Role::Analyst],
            livemode: false,
        };
        assert!(caller.require(Permission::ReadLinks).is_ok());
        let refused = caller.require(Permission::Settings).unwrap_err();
        assert_eq!(refused.message(), "This call needs one of these roles: administrator, developer.");
        assert!(caller.platform().unwrap_err().message().contains("names no platform"));
    }

    #[test]
    fn a_caller_without_roles_may_nothing() {
        let caller = Caller { subject: "jane".into(), platform: None, roles: vec![], livemode: true };
        assert!(caller.require(Permission::ReadLinks).is_err());
    }
}
