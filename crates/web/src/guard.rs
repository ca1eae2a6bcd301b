//! Guards that stand before pages: against forged posts, guessed codes and floods.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use governance::ids::OwnerId;
use jiff::{SignedDuration, Timestamp};

/// Whether a request that changes something does not come from a page of this site.
///
/// Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`; programs that say neither hold no cookie of ours. Forms
/// of signed-in people carry a token besides.
pub(crate) fn is_foreign_post(request: &Request) -> bool {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    changes && is_foreign(request.headers())
}

fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return !matches!(site, "same-origin" | "none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, at)| at != host),
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// Sources remembered at once; more would be somebody filling our memory.
const SOURCES: usize = 50_000;

/// Whom something is counted against.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Caller {
    /// Somebody who did not say who they are, by the address they call from.
    Address(IpAddr),
    /// The owner of a card, in the book of a community: a whole estate can share one carrier's address or the telephone in
    /// the community room, and nobody waits for what a neighbour sent.
    Owner(String, OwnerId),
}

impl From<IpAddr> for Caller {
    fn from(source: IpAddr) -> Self {
        Self::Address(household(source))
    }
}

/// How often one caller may do something before they wait.
#[derive(Debug)]
pub(crate) struct Patience {
    times: u32,
    wait: SignedDuration,
    sources: Mutex<HashMap<Caller, (u32, Timestamp)>>,
}

impl Patience {
    /// So many times, then a wait of so long after the last.
    pub(crate) fn new(times: u32, wait: SignedDuration) -> Self {
        Self { times, wait, sources: Mutex::default() }
    }

    /// For wrong letter codes: after so many, wrong ones are answered by asking to wait. Right codes still open, since
    /// a whole street of owners can share one address of a mobile network.
    pub(crate) fn with_codes() -> Self {
        Self::new(20, SignedDuration::from_mins(15))
    }

    /// For floods of wrong letter codes: after so many nothing opens. A code has 60 bits, so that at this pace nobody
    /// finds one of twenty thousand letters within a vote.
    pub(crate) fn with_code_floods() -> Self {
        Self::new(2_000, SignedDuration::from_mins(15))
    }

    /// For the digits at the door of a room: a whole room shares one address, and after so many tries nothing opens, so
    /// that in a day one in fifty finds them.
    pub(crate) fn with_room_words() -> Self {
        Self::new(200, SignedDuration::from_mins(15))
    }

    /// For what is written into the book, which never forgets: objections by people without a letter, by their address, and
    /// what is sent with a card, by its owner. A period of objection has a last day, so the wait is an hour and no day.
    pub(crate) fn with_objections() -> Self {
        Self::new(5, SignedDuration::from_hours(1))
    }

    /// Until when a caller must wait.
    pub(crate) fn locked_until(&self, caller: impl Into<Caller>, now: Timestamp) -> Option<Timestamp> {
        let sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        let (times, last) = sources.get(&caller.into())?;
        let until = last.saturating_add(self.wait).ok()?;
        (*times >= self.times && now < until).then_some(until)
    }

    /// Notes one more time.
    pub(crate) fn note(&self, caller: impl Into<Caller>, now: Timestamp) {
        let mut sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        if sources.len() >= SOURCES {
            make_room(&mut sources, now, self.wait);
        }
        let noted = sources.entry(caller.into()).or_insert((0, now));
        let times = if now.duration_since(noted.1) >= self.wait { 1 } else { noted.0.saturating_add(1) };
        *noted = (times, now);
    }
}

/// The address that counts: a household has a whole /64 of IPv6 addresses, so those are one.
fn household(source: IpAddr) -> IpAddr {
    match source.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// Forgets whose wait is over and, where that is too few, the half that was noted longest ago: memory stays bounded, and
/// nobody can make every call look through all of it.
fn make_room(sources: &mut HashMap<Caller, (u32, Timestamp)>, now: Timestamp, wait: SignedDuration) {
    sources.retain(|_, (_, last)| now.duration_since(*last) < wait);
    if sources.len() > SOURCES / 2 {
        let mut noted: Vec<Timestamp> = sources.values().map(|(_, last)| *last).collect();
        let middle = noted.len() / 2;
        let (_, middle, _) = noted.select_nth_unstable(middle);
        let middle = *middle;
        sources.retain(|_, (_, last)| *last > middle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_that_guesses_codes_waits_and_is_let_in_again() {
        let wait = SignedDuration::from_mins(15);
        let patience = Patience::new(3, wait);
        let source = IpAddr::from([10, 0, 0, 1]);
        let start = Timestamp::UNIX_EPOCH;
        patience.note(source, start);
        patience.note(source, start);
        assert_eq!(patience.locked_until(source, start), None);
        patience.note(source, start);
        assert_eq!(patience.locked_until(source, start), Some(start + wait));
        assert_eq!(patience.locked_until(IpAddr::from([10, 0, 0, 2]), start), None);
        assert_eq!(patience.locked_until(source, start + wait), None);
    }

    #[test]
    fn owners_with_a_card_are_told_apart_wherever_they_call_from() {
        let patience = Patience::new(1, SignedDuration::from_hours(1));
        let (now, owner) =
            (Timestamp::UNIX_EPOCH, |book: &str, number| Caller::Owner(book.to_owned(), OwnerId::new(number)));
        patience.note(owner("a", 1), now);
        assert!(patience.locked_until(owner("a", 1), now).is_some());
        for other in [owner("a", 2), owner("b", 1), IpAddr::from([10, 0, 0, 1]).into()] {
            assert_eq!(patience.locked_until(other, now), None);
        }
    }

    #[test]
    fn addresses_of_one_household_are_one_source() {
        let patience = Patience::new(1, SignedDuration::from_mins(15));
        let now = Timestamp::UNIX_EPOCH;
        patience.note("2001:db8:1:2::1".parse::<IpAddr>().unwrap(), now);
        assert!(patience.locked_until("2001:db8:1:2:ffff::9".parse::<IpAddr>().unwrap(), now).is_some());
        assert!(patience.locked_until("2001:db8:1:3::1".parse::<IpAddr>().unwrap(), now).is_none());
        patience.note("::ffff:10.0.0.1".parse::<IpAddr>().unwrap(), now);
        assert!(patience.locked_until("10.0.0.1".parse::<IpAddr>().unwrap(), now).is_some());
    }

    #[test]
    fn many_sources_at_once_do_not_fill_the_memory() {
        let patience = Patience::new(1, SignedDuration::from_mins(15));
        let start = Timestamp::UNIX_EPOCH;
        let address = |number: u32| IpAddr::from(number.to_be_bytes());
        for number in 0..u32::try_from(SOURCES * 2).unwrap() {
            // At the same moment first, then one after the other.
            patience.note(address(number), start + SignedDuration::from_millis((i64::from(number) - 60_000).max(0)));
            assert!(patience.sources.lock().unwrap().len() <= SOURCES);
        }
        let last = address(u32::try_from(SOURCES * 2).unwrap() - 1);
        assert!(patience.locked_until(last, start).is_some());
    }

    #[test]
    fn a_post_from_another_site_is_told_apart() {
        let headers = |pairs: &[(&'static str, &'static str)]| -> HeaderMap {
            pairs
                .iter()
                .map(|(name, value)| (header::HeaderName::from_static(name), header::HeaderValue::from_static(value)))
                .collect()
        };
        for (pairs, foreign) in [
            (&[("sec-fetch-site", "same-origin")][..], false),
            (&[("sec-fetch-site", "cross-site")], true),
            (&[("sec-fetch-site", "same-site")], true),
            (&[("origin", "http://a.example:80"), ("host", "a.example:80")], false),
            (&[("origin", "http://b.example"), ("host", "a.example")], true),
            (&[("origin", "null"), ("host", "a.example")], true),
            (&[], false),
        ] {
            assert_eq!(is_foreign(&headers(pairs)), foreign, "{pairs:?}");
        }
    }
}
