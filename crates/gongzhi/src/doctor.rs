//! `gongzhi doctor`: what is wrong with an installation, and how to mend it.

use std::path::{Path, PathBuf};

use clap::Args;
use governance::law::{CalendarBasis, Law};
use jiff::{Timestamp, Zoned};
use journal::{Journal, OpenError, StorageError};
use office::accounts::{Account, DrawerRow};
use office::bundle::VerifyTarget;
use office::door::Door;
use office::{Delivery, Message, StoreAt};
use serde::Serialize;

use crate::end::{Ended, Trouble, bad, say, say_json};
use crate::messages::PostArgs;
use crate::place::At;
use crate::verify;

/// Below this a day of voting may not fit any more.
const ROOM_WANTED: u64 = 512 * 1024 * 1024;

/// How to mend a store that cannot be read.
const RESTORE: &str = "restore the last backup into a new place";

#[derive(Debug, Args)]
pub(crate) struct DoctorArgs {
    #[command(flatten)]
    at: At,
    /// The Chromium that makes PDFs of papers, as given to `serve`
    #[arg(long, value_name = "PROGRAM")]
    chromium: Option<PathBuf>,
    /// The address printed on letters and posters, as given to `serve`
    #[arg(long, value_name = "URL")]
    public_address: Option<String>,
    #[command(flatten)]
    post: PostArgs,
    /// Report as JSON
    #[arg(long)]
    json: bool,
}

/// What one look found.
#[derive(Debug, Serialize)]
struct Finding {
    look: &'static str,
    ok: bool,
    found: String,
    /// How to mend it, where it is wrong or soon will be.
    #[serde(skip_serializing_if = "Option::is_none")]
    mend: Option<&'static str>,
}

#[derive(Debug, Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn well(&mut self, look: &'static str, found: impl Into<String>) {
        self.0.push(Finding { look, ok: true, found: found.into(), mend: None });
    }

    /// Something to see to in time; nothing is wrong yet.
    fn warn(&mut self, look: &'static str, found: impl Into<String>, mend: &'static str) {
        self.0.push(Finding { look, ok: true, found: found.into(), mend: Some(mend) });
    }

    fn ill(&mut self, look: &'static str, found: impl Into<String>, mend: &'static str) {
        self.0.push(Finding { look, ok: false, found: found.into(), mend: Some(mend) });
    }
}

pub(crate) async fn run(args: &DoctorArgs) -> Ended {
    let mut findings = Findings::default();
    let store = args.at.store();
    let now = Door::of_machine().now();
    if let StoreAt::Folder(folder) = &store {
        around(&mut findings, folder)?;
    }
    match args.at.law(None) {
        Ok(law) => {
            let packs: Vec<&str> = law.packs.iter().map(|pack| pack.id.as_str()).collect();
            findings.well("rule packs", packs.join(", "));
            calendar(&mut findings, &law, now);
        }
        Err(Trouble::BadInput(words)) => {
            findings.ill("rule packs", words, "correct the line named, or take the file out of DIR/rules");
        }
        Err(Trouble::DoesNotHold) => {}
    }
    pdf(&mut findings, args.chromium.as_deref()).await;
    printed_address(&mut findings, args.public_address.as_deref());
    messages(&mut findings, &args.post).await;
    let opened = match &store {
        StoreAt::Folder(folder) => Journal::open_sqlite_read_only(&StoreAt::file(folder)).await,
        StoreAt::Postgres(url) => Journal::open_postgres(url).await,
    };
    match opened {
        Ok(journal) => {
            verified(&mut findings, &store).await;
            inside(&mut findings, &journal, now).await.map_err(bad)?;
            unsent(&mut findings, &journal).await.map_err(bad)?;
        }
        Err(problem @ OpenError::Storage { .. }) if matches!(store, StoreAt::Postgres(_)) => {
            findings.ill("book", problem.to_string(), "start the database, and check its address and password");
        }
        Err(problem) => findings.ill("book", problem.to_string(), RESTORE),
    }
    if args.json {
        say_json(&findings.0)?;
    } else {
        findings.0.iter().for_each(tell);
    }
    if findings.0.iter().all(|finding| finding.ok) { Ok(()) } else { Err(Trouble::DoesNotHold) }
}

fn tell(finding: &Finding) {
    let Finding { look, ok, found, mend } = finding;
    let verdict = match (ok, mend) {
        (true, None) => "ok ",
        (true, Some(_)) => "WARN",
        (false, _) => "BAD",
    };
    say(format!("{verdict} {look}: {found}"));
    if let Some(mend) = mend {
        say(format!("    mend: {mend}"));
    }
}

/// The folder around a book in a file.
fn around(findings: &mut Findings, folder: &Path) -> Ended {
    let file = StoreAt::file(folder);
    if !file.exists() {
        return Err(Trouble::BadInput(format!("--data: there is no installation in {}", folder.display())));
    }
    permissions(findings, folder, &file);
    room(findings, folder);
    if Journal::sqlite_in_use(&file) {
        findings.well("lock", "a server has the folder open");
    } else {
        findings.well("lock", "no process has the folder open");
    }
    Ok(())
}

#[cfg(unix)]
fn permissions(findings: &mut Findings, folder: &Path, file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| std::fs::metadata(path).map(|data| data.permissions().mode()).unwrap_or(0);
    let (of_folder, of_file) = (mode(folder), mode(file));
    if of_folder & 0o005 == 0o005 && of_file & 0o004 != 0 {
        let found = "everybody on this machine can read the names, telephones and ballots";
        findings.ill("permissions", found, "chmod 700 DIR");
    } else {
        findings.well("permissions", "closed to others on this machine");
    }
    let openable = std::fs::OpenOptions::new().append(true).open(file);
    if let Err(error) = openable {
        findings.ill(
            "permissions",
            format!("the book cannot be written: {error}"),
            "chown the folder to the account that serves",
        );
    }
}

#[cfg(not(unix))]
fn permissions(findings: &mut Findings, _: &Path, _: &Path) {
    findings.well("permissions", "not looked at on this system");
}

#[cfg(unix)]
fn room(findings: &mut Findings, folder: &Path) {
    match rustix::fs::statvfs(folder) {
        Ok(disk) => {
            let room = disk.f_bavail.saturating_mul(disk.f_frsize);
            let found = format!("{} MiB free", room / 1024 / 1024);
            if room < ROOM_WANTED {
                findings.ill(
                    "disk",
                    found,
                    "make room: nothing is lost when the disk is full, but nothing is taken either",
                );
            } else {
                findings.well("disk", found);
            }
        }
        Err(error) => findings.ill("disk", error.to_string(), "check that the disk is mounted"),
    }
}

#[cfg(not(unix))]
fn room(findings: &mut Findings, _: &Path) {
    findings.well("disk", "not looked at on this system");
}

/// The month from which next year's plan of days of rest has been announced as a rule.
const PLAN_ANNOUNCED: i8 = 11;

/// Whether the State Council's plan of this year is known, and from November on that of the next: periods that begin
/// late in a year end in the next. With the days that the law names for every year it can be lived until the plan comes.
fn calendar(findings: &mut Findings, law: &Law, now: Timestamp) {
    const MEND: &str = "take a version of the program with the calendar of that year";
    let today: Zoned = now.to_zoned(jiff::tz::TimeZone::UTC);
    let year = today.year();
    let next = year.saturating_add(1);
    let asked = if today.month() >= PLAN_ANNOUNCED { year..=next } else { year..=year };
    let missing = asked.map(|year| (year, law.calendar.basis(year))).find(|(_, basis)| *basis != CalendarBasis::Plan);
    match missing {
        None => findings.well("calendar", format!("the official rest days of {year} are known")),
        Some((year, CalendarBasis::Weekends)) => {
            let found = format!("of {year} only weekends and holidays with a fixed date are known as days of rest");
            findings.ill("calendar", found, MEND);
        }
        Some((year, _)) => {
            let found = format!(
                "the plan of days of rest of {year} is not loaded: periods that end there are counted by weekends and \
                 the statutory holidays, without the days that the plan adds or has worked"
            );
            findings.warn("calendar", found, MEND);
        }
    }
}

/// Papers are printed by the reader's browser where nothing else can, so only a program that was named must be there.
async fn pdf(findings: &mut Findings, named: Option<&Path>) {
    match (web::Printer::find(named).await, named) {
        (Some(printer), _) => findings.well("PDF", printer.version()),
        (None, None) => findings.well("PDF", "no Chromium: papers are printed from the reader's browser"),
        (None, Some(program)) => {
            let found = format!("{} is no Chromium that runs here", program.display());
            findings.ill("PDF", found, "install the package chromium, and fonts-noto-cjk for its Chinese type");
        }
    }
}

/// Whether anybody but this machine can open what letters, cards and posters carry.
fn printed_address(findings: &mut Findings, named: Option<&str>) {
    const LOOK: &str = "printed address";
    const MEND: &str = "give `serve` the address that owners open: --public-address https://vote.example.org";
    match named {
        None => {
            let found = "not named: without --public-address letters and QR codes carry the address that `serve` listens \
                         on, which by default opens on this machine alone";
            findings.warn(LOOK, found, MEND);
        }
        Some(address) if web::opens_here_alone(address) => {
            findings.ill(LOOK, format!("{address} opens on this machine alone: nobody can scan it"), MEND);
        }
        Some(address) => findings.well(LOOK, address),
    }
}

/// Whether messages can leave: what is set up, and whether the mail server lets us in.
async fn messages(findings: &mut Findings, args: &PostArgs) {
    const LOOK: &str = "messages";
    if args.file().is_none() {
        findings.well(LOOK, "neither e-mail nor SMS is set up (--messages FILE): owners are not offered them");
        return;
    }
    let post = match args.post() {
        Ok(post) => post,
        Err(Trouble::BadInput(words)) => {
            findings.ill(LOOK, words, "correct the file as docs/operators.md says");
            return;
        }
        Err(Trouble::DoesNotHold) => return,
    };
    let set_up = |there: bool| if there { "set up" } else { "not set up" };
    findings.well(LOOK, format!("e-mail {}, SMS {}", set_up(post.mail().is_some()), set_up(post.sms().is_some())));
    // To speak to the server waits for the network.
    let checked = tokio::task::spawn_blocking(move || post.mail().map(post::MailServer::check)).await;
    match checked {
        Ok(Some(Ok(()))) => findings.well(LOOK, "the mail server answers and lets us in"),
        Ok(Some(Err(undelivered))) => findings.ill(
            LOOK,
            format!("the mail server: {undelivered}"),
            "check host, port, tls, user and password in the file, and that the server may be reached from here",
        ),
        Ok(None) => {}
        Err(error) => findings.ill(LOOK, error.to_string(), "run doctor again"),
    }
}

/// What was not sent, in all communities.
async fn unsent(findings: &mut Findings, journal: &Journal) -> Result<(), StorageError> {
    let mut unsent = 0;
    for book in journal.books().await? {
        let rows = journal.drawer_list(&format!("outbox/{book}")).await?;
        let messages = rows.iter().filter_map(|row| serde_json::from_slice::<Message>(&row.value).ok());
        unsent += messages.filter(|message| matches!(message.delivery, Delivery::GivenUp { .. })).count();
    }
    if unsent > 0 {
        let mend = "see 消息的发送 at the desk: it says why of each, and tries again";
        findings.warn("messages", format!("{unsent} could not be sent"), mend);
    }
    Ok(())
}

async fn verified(findings: &mut Findings, store: &StoreAt) {
    match office::bundle::verify(&VerifyTarget::Store(store.clone())).await {
        Ok(report) => match report.first_bad {
            None => findings.well("verify", format!("{} entries hold", report.entries)),
            Some(wrong) => {
                let mend = "keep what is there as evidence, and restore the last backup beside it";
                findings.ill("verify", verify::told(&wrong), mend);
            }
        },
        Err(problem) => findings.ill("verify", problem.to_string(), RESTORE),
    }
}

async fn inside(findings: &mut Findings, journal: &Journal, now: Timestamp) -> Result<(), StorageError> {
    let faults = journal.integrity().await?;
    match faults.first() {
        None => findings.well("store", "its pages are in order"),
        Some(fault) => findings.ill("store", fault, RESTORE),
    }
    let mut latest = 0;
    for book in journal.books().await? {
        let size = journal.size(&book).await?;
        let last = journal.read(&book, size.saturating_sub(1), 1).await?;
        latest = latest.max(last.first().map_or(0, |entry| entry.recorded_at));
    }
    if now.as_millisecond() < latest {
        let found = "the machine's clock stands before the last entry of a book";
        findings.ill("clock", found, "set the clock (timedatectl set-ntp true): deadlines follow it");
    } else {
        findings.well("clock", format!("{now}"));
    }
    let rows = journal.drawer_list(Account::SPACE).await?;
    let accounts: Vec<Account> = rows.iter().filter_map(|row| Account::from_bytes(&row.value).ok()).collect();
    if accounts.len() < rows.len() {
        let found = format!("{} accounts cannot be read, their second factor included", rows.len() - accounts.len());
        findings.ill("accounts", found, "restore the last backup, or open the accounts anew");
    }
    let spent: Vec<&str> = accounts
        .iter()
        .filter(|account| !account.is_closed() && account.recovery.left() == 0)
        .map(|account| account.name.as_str())
        .collect();
    if accounts.is_empty() {
        findings.ill(
            "accounts",
            "nobody can sign in",
            "gongzhi account add NAME --data DIR --community ID --body B --role R",
        );
    } else if spent.is_empty() {
        findings.well("accounts", format!("{} accounts, each with a second factor and recovery codes", accounts.len()));
    } else {
        let found = format!("no recovery codes left: {}", spent.join(", "));
        findings.ill("accounts", found, "give them new codes while they can still sign in");
    }
    Ok(())
}
