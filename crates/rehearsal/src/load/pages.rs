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

/// Every page that walks homes, owners, entries, services, papers, objections or ballots, where it is largest. What is
/// written behind `<-` is sent as a form; `~` begins an address outside the community's own, `{letter}` and `{card}` stand
/// for the codes of one owner, and `{upload}` and `{ballots}` for the keys of a register file and of a file of ballots that
/// wait.
const PAGES: [(Ending, &[&str]); 5] = [
    (
        Ending::Convened,
        &[
            "/matters/1/roll",
            "/book/entries",
            "/book/entries?from=0",
            "/book/entries/40",
            "/book/entries/40/leaf",
            "/desk/register",
            "/desk/register/done/10/30",
            "/desk/register/preview/{upload}",
            "/desk/register/former",
            "/desk/register/remove",
            "/desk/register/template.csv",
            "/desk/convene",
            "/desk/meetings/1",
            "/desk/meetings/1/roll",
            "/desk/duties",
            "/desk/bodies",
            "/desk/cards",
            "/desk/cards/print",
            "/desk/cards/19900/reissue",
            "~/o/{card}",
            "~/o/{card}/raise",
            "~/o/{card}/inspect",
            "/desk/petitions",
            "/desk/founding",
            "/desk/renewal",
            "/desk/inspections",
            "/place",
            "/charter",
            "/petitions",
            "/desk/petitions/raise",
            "/founding",
            "/founding/application-form",
            "/inspection-form",
            "/renewal",
            "/board",
            "/history",
            "/calendar.ics",
            "/committee/1",
            "/desk/committee/1",
            "/desk/committee/1/seal",
            "/desk/committee/1/mandates/new",
            "/desk/handover",
            "/desk/orders",
            "/desk/place",
            "/desk/charter",
            "/desk/publish",
            "/desk/rules",
            "/desk/rules/adopt",
            "/desk/wording",
            "~/desk",
            "~/desk/week",
            "~/desk/calendar.ics",
            "~/sign-in",
            "~/vote",
        ],
    ),
    (
        Ending::OnView,
        &[
            "/matters/1",
            "/matters/1/roll",
            "/matters/1/roll?building=1栋",
            "/matters/1/objections/150",
            "/book/entries",
            "/desk/meetings/1/roll",
            "/desk/meetings/1/objections",
            "/desk/meetings/1/objections/150",
            "/desk/meetings/1/notice",
            "/desk/meetings/1/letters",
        ],
    ),
    (
        Ending::Voting,
        &[
            "",
            "/matters/1",
            "/matters/1/turnout",
            "/matters/1/turnout?building=1栋",
            "/matters/1/roll",
            "/matters/1/roll?building=67栋",
            "/matters/1/roll?home=501",
            "/matters/1/roll?home=67-2-2501",
            "/matters/1/roll/object",
            "/matters/1/result",
            "/meetings/1/room",
            "~/b/{letter}",
            "~/b/{letter}/questions/1",
            "~/b/{letter}/voice",
            "~/b/{letter}/who",
            "~/b/{letter}/receipt",
            "/book",
            "/book/entries",
            "/book/entries/500",
            "/book/entries/500/leaf",
            "/desk",
            "/desk/register",
            "/desk/meetings/1",
            "/desk/meetings/1/roll",
            "/desk/meetings/1/letters",
            "/desk/meetings/1/letters?home=67栋-2单元-2501",
            "/desk/meetings/1/letters/print",
            "/desk/meetings/1/letters/print?part=67栋",
            "/desk/meetings/1/letters/print?from=19900&until=19901",
            "/desk/meetings/1/letters/19900/reissue",
            "/desk/meetings/1/doors",
            "/desk/meetings/1/doors?stair=150",
            "/desk/meetings/1/doors/list",
            "/desk/meetings/1/doors/list?stair=150",
            "/desk/meetings/1/service",
            "/desk/meetings/1/service?stair=150",
            "/desk/meetings/1/service/19900",
            "/desk/meetings/1/paper",
            "/desk/meetings/1/paper/find<-ballot=501",
            "/desk/meetings/1/paper/find<-ballot=67-2-2501",
            "/desk/meetings/1/paper/17000",
            "/desk/meetings/1/paper/19900/keyed",
            "/desk/meetings/1/gathering",
            "/desk/meetings/1/door",
            "/desk/meetings/1/door/19900",
            "/desk/meetings/1/disputes/19900",
            "/desk/meetings/1/recount/19900",
            "/desk/meetings/1/cancel",
            "/desk/meetings/1/convened",
            "/desk/meetings/1/fate/1",
            "/desk/meetings/1/voices/new/proxy/19900",
            "/desk/meetings/1/papers/objection",
            "/desk/meetings/1/turnout-sheet",
            "/desk/meetings/1/poster",
            "/desk/meetings/1/platform",
            "/desk/meetings/1/platform/preview?upload={ballots}&platform=市平台",
            "/desk/meetings/1/objections",
            "/desk/meetings/1/count",
            "/desk/meetings/1/voices",
            "/desk/meetings/1/voices/new",
            "/desk/meetings/1/disputes",
            "/desk/meetings/1/papers",
            "/desk/meetings/1/papers/proxy",
            "/desk/meetings/1/papers/sign-in",
        ],
    ),
    (
        Ending::Announced,
        &[
            "",
            "/matters/1",
            "/matters/1/turnout",
            "/matters/1/result",
            "/matters/1/result/count.json",
            "/desk/meetings/1",
            "/desk/meetings/1/paper",
            "/desk/meetings/1/count",
            "/desk/meetings/1/execution",
            "/desk/meetings/1/recount",
            "/desk/meetings/1/papers/announcement",
            "/desk/meetings/1/papers/minutes",
            "/desk/meetings/1/papers/count",
            "/desk/meetings/1/papers/tally",
        ],
    ),
    (Ending::Reread, &["/desk/meetings/1", "/desk/meetings/1/recount", "/desk/meetings/1/recount/20000/settle"]),
];

/// Asks for each page in a community whose vote has come so far.
pub(super) fn run(homes: usize) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(words)?;
    for (ending, paths) in PAGES {
        let place = Place::fresh(StoreKind::Sqlite)?;
        let keys = stage::prepare(&place.at, homes, ending)?;
        let (ours, bare) = (spawn_house(&place.at)?, yardstick::spawn(place.folder.path())?);
        say(format!("pages of a community of {homes} homes, {ending:?}"));
        let reader = Reader {
            cookie: keys.session.cookie_value(),
            csrf: keys.session.form_token().to_string(),
            letter: keys.letters.last().cloned().unwrap_or_default(),
            card: keys.card,
            upload: keys.upload,
            ballots: keys.ballots,
        };
        runtime.block_on(pages(&ours, &bare, paths, &reader))?;
        say(format!("  server {} MiB", ours.rss_mib()?));
    }
    Ok(())
}

/// Who asks.
struct Reader {
    cookie: String,
    csrf: String,
    letter: String,
    card: String,
    upload: String,
    ballots: String,
}

impl Reader {
    /// The address of a page of the list.
    fn address(&self, page: &str) -> String {
        let page = page.replace("{letter}", &self.letter).replace("{card}", &self.card);
        let page = page.replace("{upload}", &self.upload).replace("{ballots}", &self.ballots);
        page.strip_prefix('~').map_or_else(|| format!("/c/{COMMUNITY}{page}"), ToOwned::to_owned)
    }

    /// The request a browser sends: it takes compressed answers.
    fn request(&self, path: &str, form: Option<&str>) -> Vec<u8> {
        let path: String = path.chars().map(escaped).collect();
        let method = if form.is_some() { "POST" } else { "GET" };
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nCookie: session={}\r\nAccept-Encoding: gzip\r\n",
            self.cookie
        );
        if let Some(form) = form {
            let form: String = format!("csrf={}&{form}", self.csrf).chars().map(escaped).collect();
            request += &format!(
                "Origin: http://localhost\r\nSec-Fetch-Site: same-origin\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
                form.len()
            );
        } else {
            request += "\r\n";
        }
        request.into_bytes()
    }
}

async fn pages(ours: &Spawned, bare: &Spawned, paths: &[&str], reader: &Reader) -> Result<(), String> {
    let mut house = Connection::open(ours.address).await.map_err(words)?;
    let mut yardstick = Connection::open(bare.address).await.map_err(words)?;
    for page in paths {
        let (path, form) = page.split_once("<-").map_or((*page, None), |(path, form)| (path, Some(form)));
        let path = reader.address(path);
        let (request, other) = (reader.request(&path, form), reader.request("/page", None));
        let (mut took, mut beside, mut status, mut bytes) = (Vec::new(), Vec::new(), 0, 0);
        let cpu_before = ours.cpu_micros()?;
        for _ in 0..TIMES {
            let watch = Stopwatch::start();
            let head = house.ask(&request).await.map_err(|problem| format!("{path}: {problem}"))?;
            took.push(watch.micros());
            (status, bytes) = (head.status, head.bytes);
            let watch = Stopwatch::start();
            yardstick.ask(&other).await.map_err(words)?;
            beside.push(watch.micros());
        }
        let cpu = (ours.cpu_micros()? - cpu_before) as f64 / TIMES as f64 / 1_000.0;
        say(format!(
            "  {status} {:>7} bytes, half within {:>6.2} ms, 99 of 100 within {:>6.2} ms, processor {:>5.1} ms (3 KB of the yardstick {:.2} ms)  {page}",
            bytes,
            percentile_ms(&mut took, 50),
            percentile_ms(&mut took, 99),
            cpu,
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
