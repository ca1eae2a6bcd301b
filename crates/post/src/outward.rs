//! Calling an address on the outside, and none within.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

use crate::error::told;
use crate::{Uncalled, Undelivered};

/// How long a call may take from the look-up to the last byte of the answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// So much of an answer is read.
const ANSWER_MOST: u64 = 64 << 10;

/// What the other side answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body, cut off where it was long.
    pub body: String,
}

/// Who calls addresses.
#[derive(Debug, Clone)]
pub struct Outward {
    agent: Agent,
    inside: Arc<[String]>,
    /// Whether every address is the operator's own word.
    trusted: bool,
}

impl Outward {
    /// Calls public addresses by `https`, and these hosts with their ports wherever they stand.
    #[must_use]
    pub fn new(inside: Vec<String>) -> Self {
        Self::calling(inside, false)
    }

    /// Calls addresses that the operator named.
    #[must_use]
    pub(crate) fn trusted() -> Self {
        Self::calling(Vec::new(), true)
    }

    fn calling(inside: Vec<String>, trusted: bool) -> Self {
        let inside: Arc<[String]> = inside.into();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .user_agent("gongzhi")
            // Each call is judged and looked up by itself.
            .max_idle_connections(0)
            .build();
        let judge = Judge { inside: inside.clone(), trusted };
        Self { agent: Agent::with_parts(config, DefaultConnector::default(), judge), inside, trusted }
    }

    /// Whether an address may be called as far as can be said without looking it up.
    ///
    /// # Errors
    /// Why not.
    pub fn may_call(&self, address: &str) -> Result<(), Undelivered> {
        let never = |reason: Uncalled| Err(Undelivered::Never(reason.to_string()));
        let Ok(uri) = address.parse::<Uri>() else { return never(Uncalled::NoAddress) };
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return never(Uncalled::NoAddress);
        };
        if authority.as_str().contains('@') {
            return never(Uncalled::NamesUser);
        }
        match scheme {
            "https" => {}
            "http" if self.trusted || is_named(&self.inside, &uri) => {}
            _ => return never(Uncalled::NotHttps),
        }
        match literal(authority.host()) {
            Some(ip) if !is_public(ip) && !self.trusted && !is_named(&self.inside, &uri) => never(Uncalled::Inside),
            _ => Ok(()),
        }
    }

    /// Sends a body to an address and reads the answer.
    ///
    /// # Errors
    /// Why there was none.
    pub fn post(&self, address: &str, headers: &[(&str, &str)], body: &str) -> Result<Answer, Undelivered> {
        self.may_call(address)?;
        let mut request = self.agent.post(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = request.send(body).map_err(|error| undelivered(&error))?;
        let status = response.status().as_u16();
        let body = response.body_mut().with_config().limit(ANSWER_MOST).lossy_utf8(true).read_to_string();
        // What is too long to be read says nothing either way.
        Ok(Answer { status, body: body.unwrap_or_default() })
    }
}

/// Looks names up, and keeps only the addresses that may be called: those that are then called are those that were judged.
#[derive(Debug)]
struct Judge {
    inside: Arc<[String]>,
    trusted: bool,
}

impl Resolver for Judge {
    fn resolve(&self, uri: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let host = uri.host().ok_or(Error::HostNotFound)?;
        let port = port(uri).ok_or(Error::HostNotFound)?;
        let found = (host.trim_matches(['[', ']']), port).to_socket_addrs()?;
        let any = self.trusted || is_named(&self.inside, uri);
        let mut kept = self.empty();
        // The list holds sixteen.
        for address in found.filter(|address| any || is_public(address.ip())).take(16) {
            kept.push(address);
        }
        if kept.is_empty() { Err(Error::HostNotFound) } else { Ok(kept) }
    }
}

fn port(uri: &Uri) -> Option<u16> {
    uri.port_u16().or(match uri.scheme_str() {
        Some("https") => Some(443),
        Some("http") => Some(80),
        _ => None,
    })
}

/// Whether the operator named this host with its port.
fn is_named(inside: &[String], uri: &Uri) -> bool {
    let (Some(host), Some(port)) = (uri.host(), port(uri)) else { return false };
    inside.iter().any(|named| named.eq_ignore_ascii_case(&format!("{host}:{port}")))
}

/// The IP address that a host is written as.
fn literal(host: &str) -> Option<IpAddr> {
    host.trim_matches(['[', ']']).parse().ok()
}

/// Whether an address is one that everybody can reach, and none of a machine's own or of a house's network.
#[must_use]
pub fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        || matches!(
            (a, b, c),
            (0, ..) | (100, 64..=127, _) | (192, 0, 0) | (192, 88, 99) | (198, 18..=19, _) | (224.., ..)
        );
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    // Only what was given out as global; of that, neither documentation nor what wraps an address of the old kind.
    match ip.segments() {
        [0x2001, second, ..] => second >= 0x0200 && second != 0x0db8,
        [0x2002, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

fn undelivered(error: &Error) -> Undelivered {
    let said = told(&error.to_string());
    match error {
        Error::HostNotFound => Undelivered::Unreached(Uncalled::NoPublicAddress.to_string()),
        _ => Undelivered::Unreached(said),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_machine_and_of_the_house_are_not_public() {
        for (address, public) in [
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("100.100.100.200", false),
            ("0.0.0.0", false),
            ("255.255.255.255", false),
            ("224.0.0.1", false),
            ("198.18.0.1", false),
            ("8.8.8.8", true),
            ("::1", false),
            ("::", false),
            ("fe80::1", false),
            ("fd00::1", false),
            ("::ffff:10.0.0.1", false),
            ("64:ff9b::a00:1", false),
            ("2002:a00:1::1", false),
            ("2001::1", false),
            ("2001:db8::1", false),
            ("2400:3200::1", true),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), public, "{address}");
        }
    }

    #[test]
    fn only_https_to_the_outside_is_called_unless_the_operator_named_the_host() {
        let outward = Outward::new(vec!["127.0.0.1:5700".to_owned(), "qq.lan:80".to_owned()]);
        for (address, may) in [
            ("https://oapi.dingtalk.com/robot/send?access_token=x", true),
            ("http://oapi.dingtalk.com/robot/send", false),
            ("https://127.0.0.1/x", false),
            ("https://[::1]/x", false),
            ("https://169.254.169.254/latest", false),
            ("https://user@example.org/", false),
            ("ftp://example.org/", false),
            ("file:///etc/passwd", false),
            ("example.org", false),
            ("http://127.0.0.1:5700/send", true),
            ("http://127.0.0.1:5701/send", false),
            ("http://qq.lan/send", true),
        ] {
            assert_eq!(outward.may_call(address).is_ok(), may, "{address}");
        }
    }

    #[test]
    fn a_name_that_leads_inside_is_not_called() {
        let called = Outward::new(Vec::new()).post("https://localhost:1/", &[], "");
        assert_eq!(called, Err(Undelivered::Unreached("the name leads to no public address".to_owned())));
    }
}
