//! The address that letters, cards and posters carry, and whether anybody but this machine can open it.

use std::net::IpAddr;

use maud::{Markup, html};

use crate::parts;
use crate::visit::Here;
use crate::words::Words;

/// Warns before anything is printed whose address opens on this machine alone; nothing where the address is a public one.
/// It is on the screen and not on the paper.
pub(crate) fn warning(here: &Here, words: &Words) -> Markup {
    let public = &here.visit.app.options.public_address;
    html! {
        @if opens_here_alone(public) {
            div class="screen-only" {
                (parts::warning(words, &words.say_with("printed-here-alone", crate::args!["address" => public.as_str()])))
            }
        }
    }
}

/// Whether an address, such as `http://127.0.0.1:8420`, is one that each machine has for itself.
#[must_use]
pub fn opens_here_alone(address: &str) -> bool {
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = host.split(['/', '?']).next().unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    match name.parse::<IpAddr>() {
        Ok(ip) => ip.is_loopback() || ip.is_unspecified(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_each_machine_has_for_itself_is_known() {
        for address in ["http://127.0.0.1:7099", "http://localhost", "http://[::1]:8080", "http://0.0.0.0:80/x"] {
            assert!(opens_here_alone(address), "{address}");
        }
        for address in ["https://vote.example.org", "http://192.168.1.20:7000", "https://[2001:db8::1]/", ""] {
            assert!(!opens_here_alone(address), "{address}");
        }
    }
}
