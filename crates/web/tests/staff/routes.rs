//! Every route by every kind of person: what each is answered stands in `routes.txt`, to be read and agreed to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use axum::http::StatusCode;
use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::ids::{EntryNo, MeetingId, OwnerId};
use office::Act;
use rehearsal::fixture::estate::CLERK;

use crate::seats::{self, MULTIPART, Seat};
use crate::site::{Answered, Site};

/// Who asks. A visitor guesses at letters; the holder has one in hand.
const PEOPLE: [(&str, Option<u32>); 7] = [
    ("visitor", None),
    ("holder", None),
    ("no-seat", Some(seats::NOBODY)),
    ("observer", Some(seats::OBSERVER)),
    ("clerk", Some(seats::CLERK)),
    ("chair", Some(seats::CHAIR)),
    ("company", Some(seats::MANAGER)),
];

/// How it is asked: a page; a form with the token of the session; a form without it.
const WAYS: [&str; 3] = ["GET", "POST", "POST, no token"];

pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            files.push(path);
        }
    }
    files
}

/// Every route that the sources of this crate name.
fn routes() -> BTreeSet<String> {
    named().into_keys().collect()
}

/// Every route with what it is answered by, as the sources say it. A route named by a constant is looked up by its name.
pub(crate) fn named() -> BTreeMap<String, String> {
    let sources: Vec<String> = rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let constant = |name: &str| {
        let declared = format!("const {name}: &str = \"");
        let found = sources.iter().find_map(|source| source.split_once(&declared));
        let (_, rest) = found.unwrap_or_else(|| panic!("the route {name} is no literal and no constant"));
        rest.split('"').next().unwrap().to_owned()
    };
    let mut routes = BTreeMap::new();
    for source in &sources {
        for rest in source.split(".route(").skip(1) {
            let rest = rest.trim_start();
            let route = match rest.strip_prefix('"') {
                Some(literal) => literal.split('"').next().unwrap().to_owned(),
                None => constant(rest.split(',').next().unwrap().rsplit("::").next().unwrap().trim()),
            };
            routes.insert(route, call(rest).to_owned());
        }
    }
    routes
}

/// What stands before the parenthesis that closes a call.
fn call(rest: &str) -> &str {
    let mut depth = 1;
    let end = rest.find(|character| {
        depth += match character {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    &rest[..end.unwrap_or(rest.len())]
}

/// The address of a route: a meeting with an open vote, its first entry, its first question.
fn address(route: &str, (letter, card): (&str, &str)) -> String {
    let code = if route.starts_with("/o/") { card } else { letter };
    let parts = route.split('/').map(|part| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        None => part,
        Some("community") => rehearsal::fixture::office::NAME,
        Some("code") => code,
        Some("position") => "0",
        Some("step") => "ballots",
        Some("voice") => "1",
        Some("kind") => "proxy",
        Some("role") => "observer",
        Some("person") => "5",
        Some("key" | "draft") => "00000000000000000000000000000000",
        Some("hash") => "0",
        Some("seal") => "0000000000000000000000000000000000000000000000000000000000000000",
        Some("paper") => "notice",
        Some("token") => "qingfeng.1.all.00000000000000000000000000000000",
        Some("name") => "gongzhi.css",
        Some(
            "meeting" | "sitting" | "request" | "matter" | "candidate" | "entry" | "body" | "home" | "objection"
            | "committee" | "number" | "from" | "handover" | "item" | "inspection" | "order" | "publication" | "owner"
            | "petition" | "deliberation" | "statement" | "size" | "comment" | "paragraph" | "party" | "task" | "group"
            | "panel" | "question" | "room" | "robot" | "file" | "word" | "template" | "answer",
        ) => "1",
        Some("spoken") => "statement-1",
        Some("sort") => "homes",
        Some("form") => "hearing",
        Some("until") => "2",
        Some("text") => "rules-of-procedure",
        Some("change") => "rules-of-procedure-1",
        Some("version" | "earlier" | "clause") => "1",
        Some(other) => panic!("{route}: say here what stands for {{{other}}}"),
    });
    parts.collect::<Vec<&str>>().join("/")
}

/// What one person is answered, way by way.
async fn ask(site: &Site, seat: Option<&Seat>, path: &str) -> [Answered; 3] {
    let Some(seat) = seat else {
        return [site.get(path).await, site.post(path, "csrf=").await, site.post(path, "").await];
    };
    let page = seat.get(site, path).await;
    let mut without = seat.post_without_token(site, path, "").await;
    let mut with = seat.post(site, path, "").await;
    // A form that may carry a file comes in parts; anything else there cannot be read.
    if with.status == StatusCode::BAD_REQUEST {
        with = seat.post_file(site, path, &[], None).await;
        without = seat.send(site, path, MULTIPART, seats::multipart(std::iter::empty(), None)).await;
    }
    [page, with, without]
}

#[tokio::test]
async fn every_route_answers_every_kind_of_person_as_the_table_says() {
    let routes = routes();
    assert!(routes.len() > 50, "the sources are not read");
    let mut table: Vec<Vec<[String; 3]>> = vec![Vec::new(); routes.len()];
    for (kind, person) in PEOPLE {
        let site = Site::at(Stage::Open).await;
        let code = match kind {
            "visitor" => "000000000000".to_owned(),
            _ => site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().plain(),
        };
        site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
        let raised = site.desk().raise_petition(OwnerId::new(1), rehearsal::fixture::petitions::meeting()).await;
        raised.unwrap();
        let card = match kind {
            "visitor" => "000000000000".to_owned(),
            _ => site.desk().card_code(OwnerId::new(1)).await.unwrap().plain(),
        };
        let seat = match person {
            Some(person) => Some(Seat::take(&site, person).await),
            None => None,
        };
        // Signing out comes last: it ends what the others need.
        let mut order: Vec<(usize, &String)> = routes.iter().enumerate().collect();
        order.sort_by_key(|(_, route)| *route == "/sign-out");
        let mut column = vec![[const { String::new() }; 3]; routes.len()];
        for (at, route) in order {
            let answers = ask(&site, seat.as_ref(), &address(route, (&code, &card))).await;
            for (way, answered) in answers.iter().enumerate() {
                let fault = answered.status.is_server_error();
                assert!(!fault, "{kind}: {} {route} answers {}", WAYS[way], answered.status);
            }
            column[at] = answers.map(|answered| match answered.status {
                StatusCode::METHOD_NOT_ALLOWED => "-".to_owned(),
                status => status.as_u16().to_string(),
            });
        }
        for (row, cell) in table.iter_mut().zip(column) {
            row.push(cell);
        }
    }
    compare(&written(&routes, &table));
}

fn written(routes: &BTreeSet<String>, table: &[Vec<[String; 3]>]) -> String {
    let mut text =
        "# What each route answers each kind of person while a vote is open; \"-\" is 405, no such act.\n".to_owned();
    text += "# Forms are sent empty: 422 and 303 mean that they were let in, 403 that they were not; 303 sends visitors of the\n";
    text += "# desk to the sign-in. Everybody but the visitor knows the codes of a letter and of an owner's card.\n\n";
    text += &format!("{:<16}", "");
    for (kind, _) in PEOPLE {
        text += &format!("{kind:>10}");
    }
    text.push('\n');
    for (route, row) in routes.iter().zip(table) {
        text += &format!("\n{route}\n");
        for (way, name) in WAYS.iter().enumerate().filter(|(way, _)| row.iter().any(|cells| cells[*way] != "-")) {
            text += &format!("{:<16}", format!("  {name}"));
            for cells in row {
                text += &format!("{:>10}", cells[way]);
            }
            text.push('\n');
        }
    }
    text
}

fn compare(found: &str) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/staff/routes.txt");
    let agreed = std::fs::read_to_string(&golden).unwrap_or_default();
    if agreed != found {
        let proposal = Path::new(env!("CARGO_TARGET_TMPDIR")).join("routes.txt");
        std::fs::write(&proposal, found).unwrap();
        let differs = found.lines().zip(agreed.lines().chain(std::iter::repeat(""))).find(|(new, old)| new != old);
        panic!(
            "routes.txt is no longer true, first here: {differs:?}\nread {} and, when every answer is as it should be, \
             copy it to {}",
            proposal.display(),
            golden.display()
        );
    }
}

#[tokio::test]
async fn nobody_without_a_seat_sees_a_page_of_the_desk() {
    let site = Site::at(Stage::Open).await;
    let stranger = Seat::take(&site, seats::NOBODY).await;
    for route in routes().iter().filter(|route| route.contains("/desk")) {
        let path = address(route, ("000000000000", "000000000000"));
        let (visited, asked) = (site.get(&path).await, stranger.get(&site, &path).await);
        if visited.status == StatusCode::METHOD_NOT_ALLOWED {
            continue;
        }
        assert!(visited.location.starts_with("/sign-in") || visited.status == 404, "{route}: {}", visited.status);
        assert!(asked.status == 403 || asked.status == 404, "{route}: {}", asked.status);
    }
}
