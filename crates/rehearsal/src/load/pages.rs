//! How long pages of a large community take, one reader after the other.

use office::door::Stopwatch;

use super::client::Connection;
use super::report::percentile_ms;
use super::server::{Spawned, spawn_house};
use super::stage::{self, COMMUNITY, Ending};
use super::{Place, StoreKind, say, words};
use crate::yardstick;

/// How often each page is asked for.
const TIMES: usize = 100;

const PAGES: [&str; 14] = [
    "",
    "/matters/1",
    "/matters/1/turnout",
    "/matters/1/roll",
    "/matters/1/result",
    "/book",
    "/book/entries",
    "/desk",
    "/desk/register",
    "/desk/meetings/1",
    "/desk/meetings/1/roll",
    "/desk/meetings/1/letters",
    "/desk/meetings/1/doors",
    "/desk/meetings/1/doors/list?building=1栋",
];

/// Asks for each page, in a vote that is open and in one whose result is announced.
pub(super) fn run(homes: usize) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(words)?;
    for ending in [Ending::Open, Ending::Announced] {
        let place = Place::fresh(StoreKind::Sqlite)?;
        let (_, session) = stage::prepare(&place.at, homes, ending)?;
        let (ours, bare) = (spawn_house(&place.at)?, yardstick::spawn(place.folder.path())?);
        say(format!("pages of a community of {homes} homes, {ending:?}"));
        let cookie = format!("session={}", session.cookie_value());
        runtime.block_on(pages(&ours, &bare, &cookie))?;
        say(format!("  server {} MiB", ours.rss_mib()?));
    }
    Ok(())
}

async fn pages(ours: &Spawned, bare: &Spawned, cookie: &str) -> Result<(), String> {
    let mut house = Connection::open(ours.address).await.map_err(words)?;
    let mut yardstick = Connection::open(bare.address).await.map_err(words)?;
    for page in PAGES {
        let path = format!("/c/{COMMUNITY}{page}");
        let path: String = path.chars().map(escaped).collect();
        let ask =
            |path: &str| format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n").into_bytes();
        let (request, other) = (ask(&path), ask("/page"));
        let (mut took, mut beside, mut status, mut bytes) = (Vec::new(), Vec::new(), 0, 0);
        for _ in 0..TIMES {
            let watch = Stopwatch::start();
            let head = house.ask(&request).await.map_err(|problem| format!("{path}: {problem}"))?;
            took.push(watch.micros());
            (status, bytes) = (head.status, head.bytes);
            let watch = Stopwatch::start();
            yardstick.ask(&other).await.map_err(words)?;
            beside.push(watch.micros());
        }
        say(format!(
            "  {status} {:>7} bytes, half within {:>6.2} ms, 99 of 100 within {:>6.2} ms (3 KB of the yardstick {:.2} ms)  {page}",
            bytes,
            percentile_ms(&mut took, 50),
            percentile_ms(&mut took, 99),
            percentile_ms(&mut beside, 50),
        ));
    }
    Ok(())
}

fn escaped(character: char) -> String {
    if character.is_ascii() {
        return character.to_string();
    }
    character.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect()
}
