//! Where a request comes from. Rule: the gateway says it; a header that the caller can write is never believed.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use axum::extract::FromRequestParts;
use http::{header, request::Parts};
use lambda_http::request::RequestContext;
use store::audit::{Actor, RequestRef};

use crate::telemetry::RequestId;

/// The caller's address and what its browser calls itself.
#[derive(Debug, Clone)]
pub struct Source {
    /// The address.
    pub address: IpAddr,
    /// The browser or client, cut to 200 characters.
    pub user_agent: String,
    /// The call of the API.
    pub request: Option<RequestRef>,
}

/// A caller's address for requests that come through no gateway, as in tests.
#[derive(Debug, Clone, Copy)]
pub struct SourceAddress(pub IpAddr);

impl Source {
    /// The network: /24 of IPv4, /56 of IPv6, so that one household or server can't pose as many.
    pub fn network(&self) -> String {
        match self.address.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                format!("{}/24", Ipv4Addr::new(a, b, c, 0))
            }
            IpAddr::V6(v6) => {
                let prefix = v6.to_bits() & !((1_u128 << 72) - 1);
                format!("{}/56", Ipv6Addr::from_bits(prefix))
            }
        }
    }

    /// The account's owner, for the audit record.
    pub fn owner(&self) -> Actor {
        Actor { request: None, ..self.actor("owner".into()) }
    }

    /// A member of staff, for the audit record.
    pub fn staff(&self, subject: &str) -> Actor {
        self.actor(format!("staff:{subject}"))
    }

    fn actor(&self, who: String) -> Actor {
        Actor {
            who,
            source: self.address.to_string(),
            user_agent: self.user_agent.clone(),
            request: self.request.clone(),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Source {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let gateway = match parts.extensions.get::<RequestContext>() {
            Some(RequestContext::ApiGatewayV2(context)) => context.http.source_ip.as_deref(),
            _ => None,
        };
        let address = gateway
            .and_then(|raw| raw.parse().ok())
            .or_else(|| parts.extensions.get::<SourceAddress>().map(|address| address.0))
            // Nobody's address: everybody without one shares one network, and its limits.
            .unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let user_agent =
            parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let request = parts.extensions.get::<RequestId>().map(|id| RequestRef {
            id: id.0.clone(),
            idempotency_key: parts
                .headers
                .get("idempotency-key")
                .and_then(|value| value.to_str().ok())
                .map(|key| key.chars().take(255).collect()),
        });
        Ok(Self { address, user_agent: user_agent.chars().take(200).collect(), request })
    }
}

#[cfg(test)]
mod tests {
    use lambda_http::aws_lambda_events::apigw::ApiGatewayV2httpRequestContext;

    use super::*;

    fn network(address: &str) -> String {
        Source { address: address.parse().unwrap(), user_agent: String::new(), request: None }.network()
    }

    #[test]
    fn a_network_is_a_slash_24_or_a_slash_56() {
        assert_eq!(network("203.0.113.77"), "203.0.113.0/24");
        assert_eq!(network("2001:db8:1:22ff::9"), "2001:db8:1:2200::/56");
        assert_eq!(network("::ffff:203.0.113.77"), "203.0.113.0/24");
    }

    #[tokio::test]
    async fn a_forwarded_header_is_not_believed() {
        let request = http::Request::builder().header("x-forwarded-for", "198.51.100.1").body(()).unwrap();
        let mut parts = request.into_parts().0;
        parts.extensions.insert(SourceAddress("203.0.113.9".parse().unwrap()));
        let Ok(source) = Source::from_request_parts(&mut parts, &()).await;
        assert_eq!(source.address.to_string(), "203.0.113.9");
    }

    #[tokio::test]
    async fn the_gateway_says_the_address() {
        let request = http::Request::builder().header("user-agent", "x".repeat(300)).body(()).unwrap();
        let mut parts = request.into_parts().0;
        let mut context = ApiGatewayV2httpRequestContext::default();
        context.http.source_ip = Some("2001:db8::1".into());
        parts.extensions.insert(RequestContext::ApiGatewayV2(context));
        let Ok(source) = Source::from_request_parts(&mut parts, &()).await;
        assert_eq!(source.address.to_string(), "2001:db8::1");
        assert_eq!(source.user_agent.len(), 200);
    }
}
